// One desktop for a workspace: a second start raises the first window.
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>

namespace warroom::ui {

// GUI thread.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString& workspace);

    // False if another desktop has this workspace; it was then asked to raise its window.
    bool claim();

signals:
    void raiseRequested();

private:
    QString m_socket;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace warroom::ui
