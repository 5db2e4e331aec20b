// Files for their owner only, and lock files, with the calls of the operating system.
#include "store/sqlite/private_files.h"

#include "base/text.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace warroom::sqlite {
namespace {

// As it may stand in a message.
std::string nameOf(const std::string& file)
{
    return escapeForMessage(std::filesystem::path(file).filename().string());
}

Error systemError(const std::string& file, std::string_view need)
{
    const int reason = errno;
    const auto code = reason == ENOSPC || reason == EDQUOT ? ErrorCode::StorageFull : ErrorCode::Storage;
    const std::string name = nameOf(file);
    return fail(code, fmt::format("{} cannot be {}: {}", name, need, std::strerror(reason)), name);
}

Result<int> openLock(const std::string& file)
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return systemError(file, "opened for writing");
    return descriptor;
}

std::string holderOf(int descriptor)
{
    char digits[24] = {};
    const auto count = ::pread(descriptor, digits, sizeof digits - 1, 0);
    return std::string(trimmed(std::string_view(digits, count > 0 ? static_cast<std::size_t>(count) : 0)));
}

} // namespace

Result<void> makePrivateDirectory(const std::string& directory)
{
    const std::filesystem::path whole(directory);
    std::filesystem::path part;
    for (const auto& name : whole) {
        part /= name;
        struct stat status
        {};
        if (::mkdir(part.c_str(), 0700) == 0 || errno == EEXIST)
            continue;
        if (::stat(part.c_str(), &status) != 0)
            return systemError(directory, "made");
    }
    if (!std::filesystem::is_directory(whole))
        return fail(ErrorCode::Storage, nameOf(directory) + " is not a folder", nameOf(directory));
    return {};
}

Result<bool> makePrivateFile(const std::string& file)
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0 && errno == EEXIST)
        return false;
    if (descriptor < 0)
        return systemError(file, "made");
    ::close(descriptor);
    return true;
}

Result<void> writePrivateFile(const std::string& file, std::string_view content)
{
    const std::string part = file + ".part";
    unlink(part.c_str());
    const int fd = open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    bool good = fd >= 0;
    while (good && !content.empty()) {
        const ssize_t written = ::write(fd, content.data(), content.size());
        good = written > 0;
        if (good)
            content.remove_prefix(static_cast<std::size_t>(written));
    }
    good = good && fsync(fd) == 0;
    if (fd >= 0)
        close(fd);
    if (!good || rename(part.c_str(), file.c_str()) != 0) {
        const std::string why = std::strerror(errno);
        unlink(part.c_str());
        return fail(ErrorCode::Storage, nameOf(file) + " cannot be written: " + why);
    }
    return syncDirectoryOf(file);
}

Result<void> syncDirectoryOf(const std::string& file)
{
    const std::string directory = std::filesystem::absolute(file).parent_path().string();
    const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return systemError(directory, "opened");
    const bool synced = ::fsync(descriptor) == 0;
    Result<void> result;
    if (!synced)
        result = systemError(directory, "synced");
    ::close(descriptor);
    return result;
}

FileIdentity FileIdentity::of(const std::string& file)
{
    struct stat status
    {};
    if (::stat(file.c_str(), &status) != 0)
        return {};
    return {status.st_dev, status.st_ino};
}

LockFile::~LockFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

LockFile::LockFile(LockFile&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

LockFile& LockFile::operator=(LockFile&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Result<LockFile> LockFile::exclusive(const std::string& file)
{
    TRY(const int descriptor, openLock(file));
    LockFile lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const std::string name = nameOf(std::filesystem::path(file).parent_path().string());
        const std::string holder = holderOf(descriptor);
        return fail(ErrorCode::InUse, fmt::format("{} is in use by process {}", name, holder), name);
    }
    const std::string self = fmt::format("{}\n", ::getpid());
    const auto length = static_cast<ssize_t>(self.size());
    if (::ftruncate(descriptor, 0) != 0 || ::pwrite(descriptor, self.data(), self.size(), 0) != length)
        return systemError(file, "written");
    return lock;
}

Result<LockFile> LockFile::shared(const std::string& file)
{
    TRY(const int descriptor, openLock(file));
    LockFile lock(descriptor);
    // Others hold it alone only while they open, mend or close the file.
    if (::flock(descriptor, LOCK_SH) != 0)
        return systemError(file, "locked");
    return lock;
}

bool LockFile::tryExclusive()
{
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0)
        return true;
    // A failed change may have lost the shared lock on the way.
    share();
    return false;
}

void LockFile::share() { ::flock(m_descriptor, LOCK_SH); }

} // namespace warroom::sqlite
