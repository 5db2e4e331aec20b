// Writing and reading attachment files.
#include "server/attachment_files.h"

#include "base/hash.h"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace warroom {
namespace {

bool isDigest(const std::string& text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Error storageError(const char* what)
{
    const auto code = errno == ENOSPC || errno == EDQUOT ? ErrorCode::StorageFull : ErrorCode::Storage;
    return fail(code, std::string("the attachment could not be ") + what);
}

bool writeAll(int fd, const std::string& bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t wrote = ::write(fd, bytes.data() + at, bytes.size() - at);
        if (wrote < 0 && errno != EINTR)
            return false;
        at += wrote > 0 ? static_cast<std::size_t>(wrote) : 0;
    }
    return true;
}

} // namespace

AttachmentFiles::AttachmentFiles(std::string directory) : m_directory(std::move(directory))
{
    mkdir(m_directory.c_str(), 0700);
    m_queue.start([] {}, std::chrono::hours(1), [] {});
}

AttachmentFiles::~AttachmentFiles() { m_queue.stop(); }

void AttachmentFiles::put(std::string bytes, masking::MaskOptions options,
                          std::function<void(Result<StoredAttachment>)> done)
{
    m_queue.post([this, bytes = std::move(bytes), options = std::move(options),
                  done = std::move(done)]() mutable { done(writeMasked(std::move(bytes), options)); });
}

Result<StoredAttachment> AttachmentFiles::writeMasked(std::string bytes,
                                                      const masking::MaskOptions& options) const
{
    StoredAttachment out;
    auto masked = masking::maskFile(std::move(bytes), options);
    for (const auto& span : masked.spans)
        out.masked.emplace_back(span.kind);
    bytes = std::move(masked.text);
    TRY(out.sha256, write(bytes));
    out.size = bytes.size();
    return out;
}

void AttachmentFiles::get(std::string sha256, std::function<void(Result<std::string>)> done)
{
    m_queue.post([this, sha256 = std::move(sha256), done = std::move(done)] { done(read(sha256)); });
}

Result<std::string> AttachmentFiles::write(const std::string& bytes) const
{
    const std::string name = hexText(sha256(bytes));
    const std::string target = m_directory + "/" + name;
    if (access(target.c_str(), F_OK) == 0)
        return name;
    std::string temporary = m_directory + "/.new-XXXXXX";
    const int fd = mkstemp(temporary.data());
    if (fd < 0)
        return storageError("stored");
    const bool written = writeAll(fd, bytes) && fsync(fd) == 0;
    ::close(fd);
    if (!written || rename(temporary.c_str(), target.c_str()) != 0) {
        const auto error = storageError("stored");
        unlink(temporary.c_str());
        return error;
    }
    if (const int directory = open(m_directory.c_str(), O_RDONLY | O_DIRECTORY); directory >= 0) {
        fsync(directory);
        ::close(directory);
    }
    return name;
}

Result<std::string> AttachmentFiles::read(const std::string& sha256) const
{
    if (!isDigest(sha256))
        return fail(ErrorCode::FieldValue, "an attachment is named by 64 lower-case hexadecimal digits");
    std::ifstream in(m_directory + "/" + sha256, std::ios::binary);
    if (!in)
        return fail(ErrorCode::NotFound, "there is no such attachment");
    return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
}

} // namespace warroom
