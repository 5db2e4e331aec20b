// Reading and writing files, reading moments.
#include "input.h"

#include "base/text.h"
#include "base/time_text.h"

#include <fmt/format.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace warroom::ctl {
namespace {

constexpr std::size_t textMost = 4 * 1024 * 1024;

Error cannot(std::string_view what, const std::string& path)
{
    return fail(ErrorCode::Argument,
                fmt::format("{} cannot be {}: {}", escapeForMessage(path), what, std::strerror(errno)));
}

struct Closer
{
    void operator()(std::FILE* file) const
    {
        if (file != stdin)
            std::fclose(file);
    }
};

bool writeAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto count = write(fd, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return false;
        bytes.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return true;
}

} // namespace

Result<std::string> readFile(const std::string& path, std::size_t most)
{
    const std::unique_ptr<std::FILE, Closer> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
    if (!file)
        return cannot("read", path);
    std::string bytes;
    char buffer[65'536];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, file.get())) {
        bytes.append(buffer, count);
        if (bytes.size() > most)
            return fail(ErrorCode::TooLarge,
                        fmt::format("{} is larger than {} bytes", escapeForMessage(path), most))
                .withLimit(static_cast<std::int64_t>(most));
    }
    if (std::ferror(file.get()) != 0)
        return cannot("read", path);
    return bytes;
}

Result<std::string> readText(const std::string& path)
{
    TRY(std::string text, readFile(path, textMost));
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    if (const auto bad = firstInvalidUtf8(text))
        return fail(ErrorCode::Utf8,
                    fmt::format("{}: byte {} is not valid UTF-8", escapeForMessage(path), *bad));
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.pop_back();
    return text;
}

Result<std::string> TextInput::read(std::string_view what) const
{
    const int given = !argument.empty() + !text.empty() + !file.empty();
    if (given == 0)
        return fail(ErrorCode::Argument, fmt::format("{} is missing; give it with --text or --file", what));
    if (given > 1)
        return fail(ErrorCode::Argument, fmt::format("{} is given more than once", what));
    if (!file.empty())
        return readText(file);
    return argument.empty() ? text : argument;
}

Result<Time> parseMoment(std::string_view text, Time now, std::string_view option)
{
    std::int64_t count = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), count);
    const std::string_view unit(parsed.ptr, static_cast<std::size_t>(text.data() + text.size() - parsed.ptr));
    if (parsed.ec == std::errc() && count >= 0 && count <= 1'000'000) {
        if (unit == "m")
            return now + std::chrono::minutes(count);
        if (unit == "h")
            return now + std::chrono::hours(count);
        if (unit == "d")
            return now + std::chrono::hours(24 * count);
    }
    auto time = parseTime(text);
    if (!time)
        return fail(
            ErrorCode::Argument,
            fmt::format("{}: \"{}\" is not a time; expected 2026-11-20T10:20:30Z, or 30m, 2h, 1d from now",
                        option, escapeForMessage(text)));
    return *time;
}

Result<void> writeFile(const std::string& path, std::string_view bytes, Existing existing)
{
    const bool replace = existing == Existing::Replace;
    const std::string place = replace ? path + ".part" : path;
    const int fd =
        open(place.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | (replace ? O_TRUNC : O_EXCL), 0600);
    if (fd < 0)
        return cannot("written", path);
    bool good = writeAll(fd, bytes);
    good = good && fsync(fd) == 0;
    const int reason = errno;
    close(fd);
    if (good && (!replace || std::rename(place.c_str(), path.c_str()) == 0))
        return {};
    if (!good)
        errno = reason;
    const auto error = fail(ErrorCode::Storage, fmt::format("{} could not be written: {}",
                                                            escapeForMessage(path), std::strerror(errno)));
    unlink(place.c_str());
    return error;
}

Result<NewFile> NewFile::make(const std::string& path)
{
    CHECK(writeFile(path, {}, Existing::Refuse));
    const int fd =
        open((path + ".part").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_TRUNC, 0600);
    if (fd >= 0)
        return NewFile(path, fd);
    const auto error = cannot("written", path + ".part");
    unlink(path.c_str());
    return error;
}

NewFile::NewFile(NewFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1))
{}

NewFile::~NewFile()
{
    if (m_descriptor < 0)
        return;
    close(m_descriptor);
    unlink((m_path + ".part").c_str());
    unlink(m_path.c_str());
}

Error NewFile::failure() const
{
    return fail(ErrorCode::Storage,
                fmt::format("{} could not be written: {}", escapeForMessage(m_path), std::strerror(errno)));
}

Result<void> NewFile::append(std::string_view bytes)
{
    if (!writeAll(m_descriptor, bytes))
        return failure();
    return {};
}

Result<void> NewFile::keep()
{
    if (fsync(m_descriptor) != 0 || std::rename((m_path + ".part").c_str(), m_path.c_str()) != 0)
        return failure();
    close(std::exchange(m_descriptor, -1));
    return {};
}

} // namespace warroom::ctl
