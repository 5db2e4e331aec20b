// The files and their marks, and the requests that send and fetch them.
#include "workspace/attachment_box.h"

#include "base/hash.h"
#include "base/id.h"
#include "base/text.h"
#include "net/http_client.h"
#include "workspace/box_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace warroom {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t liftKindMost = 80;
constexpr std::chrono::hours longestWait(24 * 30); // for a lift that may have been refused
constexpr std::size_t bytesPerSecond = 100'000;    // what a bad link carries

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

bool isOlderThan(const fs::path& file, std::chrono::hours age)
{
    std::error_code error;
    const auto written = fs::last_write_time(file, error);
    return !error && fs::file_time_type::clock::now() - written > age;
}

// The backend will never take it.
bool isFinal(int status)
{
    return status == 400 || status == 403 || status == 413 || status == 415 || status == 422;
}

} // namespace

// What is to be kept.
struct Incoming
{
    TicketId ticket;
    masking::MaskOptions options;
    std::string name, mediaType;
    FileSource source;
    std::string bytes;
};

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

    Result<AttachmentAdd> keep(Incoming file)
    {
        if (file.bytes.size() > attachmentMostBytes)
            return attachmentTooLarge(file.name);
        file.options.scope = file.ticket.text();
        // As the backend would: it would keep other bytes than these under another name.
        auto masked = masking::maskFile(file.bytes, file.options);
        if (masked.text.size() > attachmentMostBytes)
            return attachmentTooLarge(file.name);
        TRY(auto body, store(file.ticket, file.name, file.mediaType, masked.text,
                             masking::liftsUsedBy(file.bytes, file.options)));
        if (!masked.spans.empty())
            tellMasked(std::move(file), body, masked.spans);
        return body;
    }

    Result<LiftedFile> lift(TicketId ticket, const std::string& digest)
    {
        auto bytes = originals().bytesOf(ticket, digest);
        if (!bytes) {
            originals().forget(ticket, digest);
            return bytes.error();
        }
        const MaskedFile* masked = originals().find(ticket, digest);
        LiftedFile out;
        out.lift.fingerprint = masking::fingerprintOf(*bytes, ticket.text());
        out.lift.kind = elide(join(masked->kinds, ", "), liftKindMost);
        TRY(out.file, store(ticket, masked->name, masked->mediaType, *bytes, {out.lift.fingerprint}));
        return out;
    }

    MaskedOriginals& originals()
    {
        if (!m_originals)
            m_originals.emplace(m_options.directory + "/masked", m_clock);
        return *m_originals;
    }

    Result<std::string> get(const std::string& digest)
    {
        if (digest.size() != 64 || digest.find_first_not_of("0123456789abcdef") != std::string::npos)
            return fail(ErrorCode::NotFound, "there is no such attachment");
        std::error_code ignored;
        if (fs::exists(pathOf(digest), ignored))
            return readAttachment(pathOf(digest));
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

    void forget(const std::vector<std::string>& digests)
    {
        std::error_code error;
        std::set<std::string> waiting;
        for (fs::directory_iterator one(m_options.directory + "/waiting", error);
             !error && one != fs::directory_iterator(); one.increment(error))
            waiting.insert(one->path().stem().string());
        for (const auto& digest : digests) {
            if (!waiting.contains(digest))
                fs::remove(pathOf(digest), error);
        }
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
    Result<AttachmentAdd> store(TicketId ticket, std::string_view name, std::string mediaType,
                                std::string_view bytes, const std::vector<std::string>& lifts)
    {
        AttachmentAdd body;
        body.sha256 = hexText(sha256(bytes));
        body.name = safeName(name);
        body.mediaType = mediaType.empty() ? mediaTypeOf(body.name) : std::move(mediaType);
        body.size = static_cast<std::int64_t>(bytes.size());
        CHECK(keepFile(pathOf(body.sha256), bytes));
        const auto site = m_options.site();
        if (!site || !site->url.empty())
            CHECK(keepFile(markOf(body.sha256, ticket), join(lifts, "\n")));
        return body;
    }

    void tellMasked(Incoming file, const AttachmentAdd& body, const std::vector<masking::MaskedSpan>& spans)
    {
        MaskedFile told{file.ticket, body.sha256, body.name, body.mediaType, {}, spans.size()};
        for (const auto& span : spans) {
            if (std::find(told.kinds.begin(), told.kinds.end(), span.kind) == told.kinds.end())
                told.kinds.emplace_back(span.kind);
        }
        originals().keep(told, std::move(file.source), std::move(file.bytes));
        if (m_options.masked)
            m_options.masked(std::move(told));
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

    // Whether the backend heard of the lifts that the mark names; until then it would mask the file again.
    Result<bool> isLiftedThere(const AttachmentSite& site, const std::string& ticket, const fs::path& mark)
    {
        std::error_code ignored;
        if (fs::is_empty(mark, ignored))
            return true;
        TRY(const auto lifts, readAttachment(mark.string()));
        TRY(const auto response, request(site, "GET", "/incidents/" + ticket + "?canonical=1", {}));
        const auto fingerprints = split(lifts, '\n');
        return response.status == 200 &&
               std::all_of(fingerprints.begin(), fingerprints.end(), [&](std::string_view one) {
                   return response.body.find(fmt::format(R"("fingerprint":"{}")", one)) != std::string::npos;
               });
    }

    // False where the next one would not come through either.
    bool send(const AttachmentSite& site, const fs::path& mark)
    {
        const std::string name = mark.filename().string();
        const auto dot = name.find('.');
        const std::string digest = name.substr(0, dot);
        std::error_code ignored;
        auto bytes = readAttachment(pathOf(digest));
        if (dot == std::string::npos || !bytes) {
            fs::remove(mark, ignored);
            return true;
        }
        const std::string ticket = name.substr(dot + 1);
        const auto known = isLiftedThere(site, ticket, mark);
        if (!known)
            return false;
        if (!*known) {
            if (isOlderThan(mark, longestWait))
                giveUp(mark, "the backend never heard that a mask was lifted; the file as it was stays on "
                             "this device only");
            return true;
        }
        const auto response =
            request(site, "POST", "/incidents/" + ticket + "/attachments", *std::move(bytes));
        if (!response)
            return false;
        if (response->status == 201 && response->body.find(digest) == std::string::npos) {
            giveUp(mark, "the backend masked more of a file than this device; as it is here it stays on this "
                         "device only");
        } else if (response->status == 201) {
            fs::remove(mark, ignored);
        } else if (isFinal(response->status)) {
            giveUp(mark, fmt::format("the backend refused an attachment ({}); it stays on this device only",
                                     response->status));
        }
        return true;
    }

    void giveUp(const fs::path& mark, std::string sentence)
    {
        std::error_code ignored;
        fs::remove(mark, ignored);
        if (m_options.notice)
            m_options.notice(std::move(sentence));
    }

    const Options m_options;
    const SystemClock m_clock;
    std::optional<MaskedOriginals> m_originals;
    std::unique_ptr<net::HttpClient> m_client;
    std::string m_caFile;
};

AttachmentBox::AttachmentBox(Options options) : m_work(std::make_shared<Work>(std::move(options)))
{
    m_queue.start([] {}, std::chrono::minutes(1),
                  [work = m_work] {
                      work->originals().forgetOld();
                      work->sendWaiting();
                  });
}

AttachmentBox::~AttachmentBox()
{
    m_work->stopping = true;
    m_queue.stop();
}

void AttachmentBox::add(TicketId ticket, masking::MaskOptions options, std::string path, Added done)
{
    m_queue.post([work = m_work, ticket, options = std::move(options), path = std::move(path),
                  done = std::move(done)]() mutable {
        auto source = sourceAt(path);
        auto bytes = readAttachment(path);
        done(bytes ? work->keep({ticket,
                                 std::move(options),
                                 fs::path(path).filename().string(),
                                 {},
                                 std::move(source),
                                 std::move(*bytes)})
                   : Result<AttachmentAdd>(bytes.error()));
        work->sendWaiting();
    });
}

void AttachmentBox::addBytes(TicketId ticket, masking::MaskOptions options, std::string name,
                             std::string mediaType, std::string bytes, Added done)
{
    Incoming file{ticket, std::move(options), std::move(name), std::move(mediaType), {}, std::move(bytes)};
    m_queue.post([work = m_work, file = std::move(file), done = std::move(done)]() mutable {
        done(work->keep(std::move(file)));
        work->sendWaiting();
    });
}

void AttachmentBox::masked(TicketId ticket, std::function<void(std::vector<MaskedFile>)> done)
{
    m_queue.post([work = m_work, ticket, done = std::move(done)] { done(work->originals().of(ticket)); });
}

void AttachmentBox::lift(TicketId ticket, std::string sha256, std::function<void(Result<LiftedFile>)> done)
{
    m_queue.post([work = m_work, ticket, sha256 = std::move(sha256), done = std::move(done)] {
        done(work->lift(ticket, sha256));
    });
}

void AttachmentBox::forgetMasked(TicketId ticket, std::string sha256)
{
    m_queue.post(
        [work = m_work, ticket, sha256 = std::move(sha256)] { work->originals().forget(ticket, sha256); });
}

void AttachmentBox::forget(std::vector<std::string> digests)
{
    m_queue.post([work = m_work, digests = std::move(digests)] { work->forget(digests); });
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
