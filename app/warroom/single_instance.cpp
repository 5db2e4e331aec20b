// The workspace's lock and the socket on which a second start knocks.
#include "single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace warroom::ui {
namespace {

constexpr int knockTime = 1000; // ms

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
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        delete m_server.nextPendingConnection();
        emit raiseRequested();
    });
}

bool SingleInstance::claim()
{
    if (m_lock.tryLock(0)) {
        QLocalServer::removeServer(m_socket);
        m_server.listen(m_socket);
        return true;
    }
    QLocalSocket knock;
    knock.connectToServer(m_socket);
    knock.waitForConnected(knockTime);
    return false;
}

} // namespace warroom::ui
