// The files and their marks, and the requests that send and fetch them.
#include "workspace/attachment_box.h"

#include "base/hash.h"
#include "base/id.h"
#include "base/text.h"
#include "masking/masking.h"
#include "net/http_client.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace warroom {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t bytesPerSecond = 100'000; // what a bad link carries

Error tooLarge(std::string_view name)
{
    return fail(ErrorCode::TooLarge,
                fmt::format("{} is larger than {} MB, the most that an attachment may have",
                            escapeForMessage(name), attachmentMostBytes / 1'048'576))
        .withLimit(static_cast<std::int64_t>(attachmentMostBytes));
}

Result<std::string> readFile(const std::string& path)
{
    std::error_code error;
    const auto name = fs::path(path).filename().string();
    if (!fs::is_regular_file(path, error))
        return fail(ErrorCode::Argument, fmt::format("{} is not a file", escapeForMessage(name)));
    const auto size = fs::file_size(path, error);
    if (!error && size > attachmentMostBytes)
        return tooLarge(name);
    std::ifstream in(path, std::ios::binary);
    std::string bytes(attachmentMostBytes + 1, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in.is_open() || in.bad())
        return fail(ErrorCode::Argument, fmt::format("{} cannot be read", escapeForMessage(name)));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > attachmentMostBytes)
        return tooLarge(name);
    return bytes;
}

// A new file, whole and on disk, or none.
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

std::string mediaTypeOf(const std::string& name)
{
    constexpr std::pair<std::string_view, std::string_view> types[] = {
        {".png", "image/png"},         {".jpg", "image/jpeg"},      {".jpeg", "image/jpeg"},
        {".gif", "image/gif"},         {".webp", "image/webp"},     {".txt", "text/plain"},
        {".log", "text/plain"},        {".md", "text/markdown"},    {".csv", "text/csv"},
        {".json", "application/json"}, {".pdf", "application/pdf"}, {".eml", "message/rfc822"}};
    const std::string ending = lowerAscii(fs::path(name).extension().string());
    const auto found =
        std::find_if(std::begin(types), std::end(types), [&](auto& type) { return type.first == ending; });
    return found == std::end(types) ? "application/octet-stream" : std::string(found->second);
}

std::string safeName(std::string_view name)
{
    std::string out;
    for (const char c : name)
        out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '/' ? '_' : c;
    if (firstInvalidUtf8(out) || firstControl(out) || trimmed(out).empty())
        out = "attachment";
    return elide(out, 200);
}

// The backend will never take it.
bool isFinal(int status)
{
    return status == 400 || status == 403 || status == 413 || status == 415 || status == 422;
}

} // namespace

// One home: the queue's thread, but for the constructor and `stopping`.
class AttachmentBox::Work
{
public:
    explicit Work(Options options) : m_options(std::move(options))
    {
        std::error_code ignored;
        fs::create_directories(m_options.directory + "/waiting", ignored);
        fs::permissions(m_options.directory, fs::perms::owner_all, ignored);
    }

    Result<AttachmentAdd> keep(TicketId ticket, std::string_view name, std::string mediaType,
                               std::string bytes)
    {
        if (bytes.size() <= attachmentMostBytes)
            mask(bytes, name);
        if (bytes.size() > attachmentMostBytes)
            return tooLarge(name);
        AttachmentAdd body;
        body.sha256 = hexText(sha256(bytes));
        body.name = safeName(name);
        body.mediaType = mediaType.empty() ? mediaTypeOf(body.name) : std::move(mediaType);
        body.size = static_cast<std::int64_t>(bytes.size());
        CHECK(keepFile(pathOf(body.sha256), bytes));
        const auto site = m_options.site();
        if (!site || !site->url.empty())
            CHECK(keepFile(markOf(body.sha256, ticket), {}));
        return body;
    }

    Result<std::string> get(const std::string& digest)
    {
        if (digest.size() != 64 || digest.find_first_not_of("0123456789abcdef") != std::string::npos)
            return fail(ErrorCode::NotFound, "there is no such attachment");
        std::error_code ignored;
        if (fs::exists(pathOf(digest), ignored))
            return readFile(pathOf(digest));
        const auto site = m_options.site();
        if (!site || site->url.empty())
            return fail(ErrorCode::NotFound, "this attachment is not on this device");
        TRY(auto response, request(*site, "GET", "/attachments/" + digest, {}));
        if (response.status != 200)
            return fail(response.status == 404 ? ErrorCode::NotFound : ErrorCode::Unreachable,
                        response.status == 404 ? "the backend does not have this attachment yet"
                                               : fmt::format("the backend answered {}", response.status));
        if (hexText(sha256(response.body)) != digest)
            return fail(ErrorCode::Storage, "what the backend sent is not this attachment");
        CHECK(keepFile(pathOf(digest), response.body));
        return std::move(response.body);
    }

    void sendWaiting()
    {
        const auto site = m_options.site();
        if (!site || site->url.empty())
            return;
        std::error_code error;
        for (fs::directory_iterator one(m_options.directory + "/waiting", error);
             !error && one != fs::directory_iterator(); one.increment(error)) {
            if (stopping || !send(*site, one->path()))
                return;
        }
    }

    std::atomic<bool> stopping = false;

private:
    // As the backend would: it would keep other bytes than these under another name.
    void mask(std::string& bytes, std::string_view name) const
    {
        if (!masking::isTextFile(bytes))
            return;
        auto masked = masking::mask(bytes, {});
        if (masked.spans.empty())
            return;
        bytes = std::move(masked.text);
        std::vector<std::string> kinds;
        for (const auto& span : masked.spans) {
            if (std::find(kinds.begin(), kinds.end(), span.kind) == kinds.end())
                kinds.emplace_back(span.kind);
        }
        if (m_options.notice)
            m_options.notice(fmt::format("{}: {} masked before the file was kept ({})", safeName(name),
                                         masked.spans.size() == 1
                                             ? std::string("1 secret")
                                             : fmt::format("{} secrets", masked.spans.size()),
                                         join(kinds, ", ")));
    }
    std::string pathOf(const std::string& digest) const { return m_options.directory + "/" + digest; }
    std::string markOf(const std::string& digest, TicketId ticket) const
    {
        return m_options.directory + "/waiting/" + digest + "." + ticket.text();
    }

    Result<net::HttpResponse> request(const AttachmentSite& site, std::string method, const std::string& path,
                                      std::string body)
    {
        if (!m_client || site.caFile != m_caFile)
            m_client = std::make_unique<net::HttpClient>(m_caFile = site.caFile);
        net::HttpCall call;
        call.method = std::move(method);
        call.url = site.url + "/api/v1" + path;
        call.headers.emplace_back("Authorization", "Bearer " + site.token);
        if (!body.empty())
            call.headers.emplace_back("Content-Type", "application/octet-stream");
        call.timeout = std::chrono::seconds(
            30 + std::max(body.size(), call.method == "GET" ? attachmentMostBytes : 0) / bytesPerSecond);
        call.answerLimit = attachmentMostBytes;
        call.body = std::move(body);
        return m_client->request(call);
    }

    // False where the next one would not come through either.
    bool send(const AttachmentSite& site, const fs::path& mark)
    {
        const std::string name = mark.filename().string();
        const auto dot = name.find('.');
        std::error_code ignored;
        auto bytes = readFile(pathOf(name.substr(0, dot)));
        if (dot == std::string::npos || !bytes) {
            fs::remove(mark, ignored);
            return true;
        }
        const auto response =
            request(site, "POST", "/incidents/" + name.substr(dot + 1) + "/attachments", *std::move(bytes));
        if (!response)
            return false;
        if (response->status == 201) {
            fs::remove(mark, ignored);
        } else if (isFinal(response->status)) {
            fs::remove(mark, ignored);
            if (m_options.notice)
                m_options.notice(
                    fmt::format("the backend refused an attachment ({}); it stays on this device only",
                                response->status));
        }
        return true;
    }

    const Options m_options;
    std::unique_ptr<net::HttpClient> m_client;
    std::string m_caFile;
};

AttachmentBox::AttachmentBox(Options options) : m_work(std::make_shared<Work>(std::move(options)))
{
    m_queue.start([] {}, std::chrono::minutes(1), [work = m_work] { work->sendWaiting(); });
}

AttachmentBox::~AttachmentBox()
{
    m_work->stopping = true;
    m_queue.stop();
}

void AttachmentBox::add(TicketId ticket, std::string path, Added done)
{
    m_queue.post([work = m_work, ticket, path = std::move(path), done = std::move(done)] {
        auto bytes = readFile(path);
        done(bytes ? work->keep(ticket, fs::path(path).filename().string(), {}, std::move(*bytes))
                   : Result<AttachmentAdd>(bytes.error()));
        work->sendWaiting();
    });
}

void AttachmentBox::addBytes(TicketId ticket, std::string name, std::string mediaType, std::string bytes,
                             Added done)
{
    m_queue.post([work = m_work, ticket, name = std::move(name), mediaType = std::move(mediaType),
                  bytes = std::move(bytes), done = std::move(done)]() mutable {
        done(work->keep(ticket, name, mediaType, std::move(bytes)));
        work->sendWaiting();
    });
}

void AttachmentBox::get(std::string sha256, std::function<void(Result<std::string>)> done)
{
    m_queue.post(
        [work = m_work, sha256 = std::move(sha256), done = std::move(done)] { done(work->get(sha256)); });
}

void AttachmentBox::sendWaiting()
{
    m_queue.post([work = m_work] { work->sendWaiting(); });
}

} // namespace warroom
