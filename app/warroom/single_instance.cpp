// The workspace's lock and the socket on which a second start knocks.
#include "single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

#include <sys/file.h>

namespace warroom::ui {
namespace {

constexpr int knockTime = 1000;   // ms
constexpr qint64 linkMost = 2048; // bytes

QString socketName(const QString& workspace)
{
    const auto digest =
        QCryptographicHash::hash(QDir(workspace).absolutePath().toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("warroom-") + QString::fromLatin1(digest.toHex().left(24));
}

} // namespace

SingleInstance::SingleInstance(const QString& workspace)
    : m_socket(socketName(workspace)), m_lock(workspace + QStringLiteral("/desktop.lock"))
{
    if (!QDir(workspace).exists() && QDir().mkpath(workspace))
        QFile::setPermissions(workspace, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        if (QLocalSocket* knock = m_server.nextPendingConnection())
            listenTo(knock);
        emit raiseRequested();
    });
}

// A link is one line; whoever knocks without one only hangs up.
void SingleInstance::listenTo(QLocalSocket* knock)
{
    knock->setReadBufferSize(linkMost);
    const auto read = [this, knock] {
        if (!knock->canReadLine())
            return;
        const QUrl link(QString::fromUtf8(knock->readLine(linkMost)).trimmed(), QUrl::StrictMode);
        if (link.isValid())
            emit linkRequested(link);
    };
    connect(knock, &QLocalSocket::readyRead, this, read);
    connect(knock, &QLocalSocket::disconnected, knock, &QObject::deleteLater);
    read();
}

// Nothing is written, so the start waits for no disk.
bool SingleInstance::lock()
{
    return m_lock.open(QIODevice::ReadWrite) && ::flock(m_lock.handle(), LOCK_EX | LOCK_NB) == 0;
}

bool SingleInstance::claim(const QUrl& link)
{
    if (lock()) {
        QLocalServer::removeServer(m_socket);
        m_server.listen(m_socket);
        return true;
    }
    QLocalSocket knock;
    knock.connectToServer(m_socket);
    if (knock.waitForConnected(knockTime) && !link.isEmpty()) {
        knock.write(link.toEncoded() + '\n');
        knock.waitForBytesWritten(knockTime);
        knock.disconnectFromServer();
    }
    return false;
}

} // namespace warroom::ui
