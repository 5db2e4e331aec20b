// Making, reading and removing copies.
#include "server/backup_files.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace warroom {
namespace {

constexpr std::size_t pieceSize = 4 * 1024 * 1024;
constexpr std::string_view prefix = "backup-";

} // namespace

BackupFiles::BackupFiles(std::string directory) : m_directory(std::move(directory))
{
    removeAll();
    m_queue.start([] {}, std::chrono::hours(1), [] {});
}

BackupFiles::~BackupFiles() { m_queue.stop(); }

void BackupFiles::begin(const Uuid& name, bool withTelemetry, std::function<void(Result<std::uint64_t>)> done)
{
    auto begun = beginBackupCopy(m_directory, withTelemetry);
    std::shared_ptr<BackupCopy> copy = begun ? std::shared_ptr<BackupCopy>(std::move(*begun)) : nullptr;
    m_queue.post([this, name, copy, why = begun ? Error() : begun.error(), done = std::move(done)]() mutable {
        removeAll();
        if (const auto made = copy ? copy->write(fileOf(name)) : Result<void>(why); !made) {
            done(made.error());
            return;
        }
        copy.reset();
        std::error_code failed;
        const auto size = std::filesystem::file_size(fileOf(name), failed);
        if (failed)
            done(fail(ErrorCode::Storage, "the copy cannot be read: " + failed.message()));
        else
            done(std::uint64_t{size});
    });
}

Result<std::string> BackupFiles::piece(const Uuid& name, std::uint64_t after) const
{
    const int fd = ::open(fileOf(name).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        return fail(ErrorCode::NotFound,
                    "this copy is gone: another one was begun, or the backend restarted");
    std::string bytes(pieceSize, '\0');
    const auto count = ::pread(fd, bytes.data(), bytes.size(), static_cast<off_t>(after));
    const int reason = errno;
    ::close(fd);
    if (count < 0)
        return fail(ErrorCode::Storage, std::string("the copy cannot be read: ") + std::strerror(reason));
    bytes.resize(static_cast<std::size_t>(count));
    return bytes;
}

void BackupFiles::remove(const Uuid& name) { ::unlink(fileOf(name).c_str()); }

std::string BackupFiles::fileOf(const Uuid& name) const
{
    return m_directory + "/" + std::string(prefix) + name.text() + ".db";
}

void BackupFiles::removeAll() const
{
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(m_directory, ignored)) {
        if (entry.path().filename().string().starts_with(prefix))
            std::filesystem::remove(entry.path(), ignored);
    }
}

} // namespace warroom
