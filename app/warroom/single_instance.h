// One desktop for a workspace: a second start raises the first window, and hands it the link it was given.
#pragma once

#include <QFile>
#include <QObject>
#include <QString>
#include <QUrl>

namespace warroom::ui {

// Knocks are datagrams on a socket of the system, in the folder that only this person may enter. GUI thread.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString& workspace);
    ~SingleInstance() override;

    // False if another desktop has this workspace; it was then asked to raise its window, and to open `link`.
    bool claim(const QUrl& link = {});

signals:
    void raiseRequested();
    void linkRequested(const QUrl& link);

private:
    bool lock();
    void listen();
    void answer();

    QString m_name;
    QFile m_lock; // held while it is open, so it goes with the process, however that ends
    int m_socket = -1;
};

} // namespace warroom::ui
