// Writing a file with its final mode from the first byte on.
#include "secrets/token_file.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace warroom::ui {
namespace {

constexpr qint64 longest = 64 * 1024; // bytes

Error systemError(const char* what)
{
    return fail(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Storage,
                std::string("the token file could not be ") + what + ": " + std::strerror(errno));
}

// Closes with the scope.
class Descriptor final
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_fd; }

private:
    int m_fd;
};

Result<void> fill(const std::string& path, const QByteArray& bytes)
{
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (file.get() < 0)
        return systemError("made");
    // A umask may take bits away from what open() was asked for.
    const bool whole = ::fchmod(file.get(), 0600) == 0 &&
                       ::write(file.get(), bytes.constData(), static_cast<std::size_t>(bytes.size())) ==
                           static_cast<ssize_t>(bytes.size()) &&
                       ::fsync(file.get()) == 0;
    if (!whole)
        return systemError("written");
    return {};
}

} // namespace

Result<void> writeTokenFile(const QString& file, const QString& token)
{
    const std::string path = QFile::encodeName(file).toStdString();
    const std::string folder = QFile::encodeName(QFileInfo(file).path()).toStdString();
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        return systemError("made");
    if (::chmod(folder.c_str(), 0700) != 0)
        return systemError("protected");
    const std::string forerunner = path + ".new";
    ::unlink(forerunner.c_str());
    if (auto filled = fill(forerunner, token.toUtf8() + '\n'); !filled) {
        ::unlink(forerunner.c_str());
        return filled;
    }
    if (::rename(forerunner.c_str(), path.c_str()) != 0) {
        const Error error = systemError("replaced");
        ::unlink(forerunner.c_str());
        return error;
    }
    return {};
}

Result<QString> readTokenFile(const QString& file)
{
    const Descriptor from(::open(QFile::encodeName(file).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    QFile reader;
    if (from.get() < 0 || !reader.open(from.get(), QIODevice::ReadOnly))
        return systemError("read");
    return QString::fromUtf8(reader.read(longest)).trimmed();
}

Result<void> removeTokenFile(const QString& file)
{
    if (::unlink(QFile::encodeName(file).constData()) != 0 && errno != ENOENT)
        return systemError("removed");
    return {};
}

} // namespace warroom::ui
