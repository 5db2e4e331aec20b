// Calls of sessions: checked, handed to the API, answered through the session.
#include "server/session_calls.h"

#include "net/server.h"
#include "server/intake_api.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom {
namespace {

constexpr std::string_view apiRoot = "/api/v1/";

bool isOfFiles(std::string_view path)
{
    const auto isUnder = [&](std::string_view folder) {
        return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
    };
    return isUnder("/api/v1/attachments") || isUnder("/api/v1/backup") || path.ends_with("/attachments");
}

} // namespace

class SessionCalls::Answers final : public net::ResponseSink
{
public:
    explicit Answers(SessionCalls& calls) : m_calls(calls) {}

    void respond(std::uint64_t request, net::HttpResponse&& response) override
    {
        m_calls.answer(request, std::move(response));
    }
    void markSignedIn() override {}

private:
    SessionCalls& m_calls;
};

SessionCalls::SessionCalls(BackendState& state) : m_state(state), m_answers(std::make_shared<Answers>(*this))
{}

SessionCalls::~SessionCalls() = default;

void SessionCalls::serve(Hub::SessionId session, const std::shared_ptr<SessionSink>& sink,
                         const Account& account, const std::string& address, const protocol::Call& asked)
{
    const auto underWay =
        static_cast<std::size_t>(std::count_if(m_pending.begin(), m_pending.end(), [&](const auto& entry) {
            return entry.second.session == session;
        }));
    const auto id = ++m_last;
    m_pending.emplace(id, Pending{session, asked.number, sink, m_state.clock.steady()});
    ++m_state.requests;
    warroom::Call call{
        {net::Responder(m_answers, id), fmt::format("call-{}-{}", session, asked.number)}, {}, account, {}};
    if (underWay >= CallsOfSession) {
        call.problem(fail(ErrorCode::TooMany,
                          fmt::format("one session has at most {} calls under way", CallsOfSession))
                         .withLimit(static_cast<std::int64_t>(CallsOfSession)));
        return;
    }
    if (const auto counted = m_state.countRequest(account); !counted) {
        call.problem(counted.error());
        return;
    }
    auto request = requestOf(asked);
    if (!request) {
        call.problem(request.error());
        return;
    }
    call.request = std::move(*request);
    call.request.id = call.requestId;
    call.request.peerAddress = address;
    serveApi(m_state, std::move(call));
}

Result<net::HttpRequest> SessionCalls::requestOf(const protocol::Call& asked)
{
    TRY(auto target, net::decodeTarget(asked.path));
    if (!target.path.starts_with(apiRoot) || isIntakePath(target.path))
        return fail(ErrorCode::NotFound, "a call is answered for paths below /api/v1/", "call.path");
    if (isOfFiles(target.path))
        return fail(ErrorCode::Unsupported, "attachments and backups go over HTTP, not through a session",
                    "call.path");
    const auto most = apiBodyLimit(m_state.config.limits, target.path);
    if (most != 0 && asked.body.size() > most)
        return fail(ErrorCode::TooLarge, fmt::format("the body has more than {} bytes", most), "call.body")
            .withLimit(static_cast<std::int64_t>(most));
    net::HttpRequest request;
    request.method = asked.method;
    request.target = asked.path;
    request.path = std::move(target.path);
    request.query = std::move(target.query);
    if (!asked.body.empty())
        request.headers.emplace_back("Content-Type", "application/json");
    request.body = asked.body;
    return request;
}

void SessionCalls::answer(std::uint64_t id, net::HttpResponse&& response)
{
    const auto pending = m_pending.extract(id);
    if (pending.empty())
        return;
    if (response.body.size() > LargestAnswer)
        response = net::problem(
            fail(ErrorCode::TooLarge, "the answer is too large for a session; ask for it over HTTP")
                .withLimit(static_cast<std::int64_t>(LargestAnswer)),
            {});
    const auto type = response.header("Content-Type");
    if (!response.body.empty() && !type.starts_with("application/json") &&
        !type.starts_with("application/problem+json"))
        response = net::problem(fail(ErrorCode::Unsupported, "this answer goes over HTTP only"), {});
    const auto& one = pending.mapped();
    one.sink->send(std::make_shared<const std::string>(
        protocol::format(protocol::Answer{one.number, response.status, std::move(response.body)})));
}

void SessionCalls::leave(Hub::SessionId session)
{
    std::erase_if(m_pending, [&](const auto& entry) { return entry.second.session == session; });
}

void SessionCalls::tick()
{
    const auto now = m_state.clock.steady();
    std::vector<std::uint64_t> late;
    for (const auto& [id, one] : m_pending) {
        if (now >= one.begun + Patience)
            late.push_back(id);
    }
    for (const auto id : late)
        answer(id, net::problem(fail(ErrorCode::Unreachable, "the answer did not come in time"), {}));
}

} // namespace warroom
