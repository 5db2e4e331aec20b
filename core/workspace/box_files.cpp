// Reading and writing files, with the errors that a person is told.
#include "workspace/box_files.h"

#include "base/text.h"
#include "workspace/attachment_box.h"

#include <fmt/format.h>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace warroom {
namespace {

namespace fs = std::filesystem;

} // namespace

Error attachmentTooLarge(std::string_view name)
{
    return fail(ErrorCode::TooLarge,
                fmt::format("{} is larger than {} MB, the most that an attachment may have",
                            escapeForMessage(name), attachmentMostBytes / 1'048'576))
        .withLimit(static_cast<std::int64_t>(attachmentMostBytes));
}

Result<std::string> readAttachment(const std::string& path)
{
    std::error_code error;
    const auto name = fs::path(path).filename().string();
    if (!fs::is_regular_file(path, error))
        return fail(ErrorCode::Argument, fmt::format("{} is not a file", escapeForMessage(name)));
    const auto size = fs::file_size(path, error);
    if (!error && size > attachmentMostBytes)
        return attachmentTooLarge(name);
    std::ifstream in(path, std::ios::binary);
    std::string bytes(attachmentMostBytes + 1, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in.is_open() || in.bad())
        return fail(ErrorCode::Argument, fmt::format("{} cannot be read", escapeForMessage(name)));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > attachmentMostBytes)
        return attachmentTooLarge(name);
    return bytes;
}

Result<void> keepFile(const std::string& path, std::string_view bytes)
{
    const std::string temporary = path + ".new";
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    bool good = file >= 0;
    while (good && !bytes.empty()) {
        const auto wrote = ::write(file, bytes.data(), bytes.size());
        good = wrote >= 0 || errno == EINTR;
        bytes.remove_prefix(wrote > 0 ? static_cast<std::size_t>(wrote) : 0);
    }
    good = good && ::fsync(file) == 0;
    const auto code = errno == ENOSPC || errno == EDQUOT ? ErrorCode::StorageFull : ErrorCode::Storage;
    if (file >= 0)
        ::close(file);
    if (good && ::rename(temporary.c_str(), path.c_str()) == 0)
        return {};
    ::unlink(temporary.c_str());
    return fail(code, "the attachment could not be kept on this device");
}

FileSource sourceAt(std::string path)
{
    struct stat now = {};
    if (::stat(path.c_str(), &now) != 0)
        return {std::move(path), 0, 0};
    const auto modified = static_cast<std::int64_t>(now.st_mtim.tv_sec) * 1'000'000'000 + now.st_mtim.tv_nsec;
    return {std::move(path), static_cast<std::int64_t>(now.st_size), modified};
}

} // namespace warroom
