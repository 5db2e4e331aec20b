// One desktop for a workspace: a second start raises the first window, and hands it the link it was given.
#pragma once

#include <QFile>
#include <QLocalServer>
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

    bool lock();

    QString m_socket;
    QFile m_lock; // held while it is open, so it goes with the process, however that ends
    QLocalServer m_server;
};

} // namespace warroom::ui
