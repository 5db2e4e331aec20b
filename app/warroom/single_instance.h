// One desktop for a workspace: a second start raises the first window, and hands it the link it was given.
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QUrl>

class QLocalSocket;

namespace warroom::ui {

// GUI thread.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString& workspace);

    // False if another desktop has this workspace; it was then asked to raise its window, and to open `link`.
    bool claim(const QUrl& link = {});

signals:
    void raiseRequested();
    void linkRequested(const QUrl& link);

private:
    void listenTo(QLocalSocket* knock);

    QString m_socket;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace warroom::ui
