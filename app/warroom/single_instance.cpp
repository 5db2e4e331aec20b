// The workspace's lock and the socket on which a second start knocks.
#include "single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSocketNotifier>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>

namespace warroom::ui {
namespace {

constexpr std::size_t linkMost = 2048; // bytes

QString nameOf(const QString& workspace)
{
    const auto digest =
        QCryptographicHash::hash(QDir(workspace).absolutePath().toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("warroom-") + QString::fromLatin1(digest.toHex().left(24));
}

// Addresses of sockets are short and folders need not be, so the folder is named by its descriptor.
class Address final
{
public:
    explicit Address(const QString& name)
        : m_folder(::open(
              QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation).toLocal8Bit().constData(),
              O_PATH | O_DIRECTORY | O_CLOEXEC))
    {
        const auto path = QStringLiteral("/proc/self/fd/%1/%2").arg(m_folder).arg(name).toLatin1();
        path.left(int(sizeof m_value.sun_path) - 1)
            .toStdString()
            .copy(m_value.sun_path, sizeof m_value.sun_path - 1);
    }
    ~Address()
    {
        if (m_folder >= 0)
            ::close(m_folder);
    }
    Address(const Address&) = delete;
    Address& operator=(const Address&) = delete;

    const char* path() const { return m_value.sun_path; }
    const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&m_value); }
    static constexpr socklen_t size() { return sizeof(sockaddr_un); }

private:
    int m_folder;
    sockaddr_un m_value{.sun_family = AF_UNIX, .sun_path = {}};
};

int openSocket() { return ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0); }

} // namespace

SingleInstance::SingleInstance(const QString& workspace)
    : m_name(nameOf(workspace)), m_lock(workspace + QStringLiteral("/desktop.lock"))
{
    if (!QDir(workspace).exists() && QDir().mkpath(workspace))
        QFile::setPermissions(workspace, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

SingleInstance::~SingleInstance()
{
    if (m_socket < 0)
        return;
    ::unlink(Address(m_name).path());
    ::close(m_socket);
}

// Nothing is written, so the start waits for no disk.
bool SingleInstance::lock()
{
    return m_lock.open(QIODevice::ReadWrite) && ::flock(m_lock.handle(), LOCK_EX | LOCK_NB) == 0;
}

bool SingleInstance::claim(const QUrl& link)
{
    if (lock()) {
        listen();
        return true;
    }
    const int knock = openSocket();
    const auto text = link.toEncoded();
    ::sendto(knock, text.constData(), std::size_t(text.size()), 0, Address(m_name).get(), Address::size());
    ::close(knock);
    return false;
}

// Without a socket it is a desktop that cannot be raised by a second start, and all else works.
void SingleInstance::listen()
{
    m_socket = openSocket();
    const Address address(m_name);
    ::unlink(address.path());
    if (m_socket < 0 || ::fchmod(m_socket, S_IRUSR | S_IWUSR) != 0 ||
        ::bind(m_socket, address.get(), Address::size()) != 0)
        return;
    const auto* notifier = new QSocketNotifier(m_socket, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &SingleInstance::answer);
}

// Whoever knocks without a link only wants to see the window.
void SingleInstance::answer()
{
    std::array<char, linkMost + 1> text{};
    for (ssize_t size = 0; (size = ::recv(m_socket, text.data(), text.size(), 0)) >= 0;) {
        const QUrl link(QString::fromUtf8(text.data(), int(size)), QUrl::StrictMode);
        emit raiseRequested();
        if (std::size_t(size) <= linkMost && !link.isEmpty() && link.isValid())
            emit linkRequested(link);
    }
}

} // namespace warroom::ui
