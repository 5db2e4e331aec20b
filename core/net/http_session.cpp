// Each request is read, given away, answered; whatever breaks a rule is answered with a problem and closes.
#include "net/http_session.h"

#include "base/text.h"
#include "net/server_core.h"
#include "net/upgrade.h"
#include "net/websocket_session.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace warroom::net {
namespace {

constexpr std::size_t mostUnread = 256 * 1024;  // answers waiting; beyond this no further request is read
constexpr std::size_t slowestReader = 8 * 1024; // bytes per second that a peer must take of an answer
constexpr std::size_t usualHeader = 320;        // bytes of an answer's header
constexpr std::size_t joinedBody = 16 * 1024;   // smaller bodies go out in one piece with their header

std::size_t orUnlimited(std::size_t limit) { return limit == 0 ? std::size_t{1} << 30 : limit; }

HeaderLimits headerLimits(const ServerLimits& limits)
{
    return {orUnlimited(limits.requestLine), orUnlimited(limits.oneHeader), orUnlimited(limits.allHeaders),
            orUnlimited(limits.headerCount)};
}

// The Date header's value; made once a second.
const std::string& httpDate()
{
    thread_local std::time_t second = 0;
    thread_local std::string text;
    if (const std::time_t now = std::time(nullptr); now != second) {
        second = now;
        std::tm parts{};
        ::gmtime_r(&now, &parts);
        std::array<char, 40> buffer{};
        text.assign(buffer.data(),
                    std::strftime(buffer.data(), buffer.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts));
    }
    return text;
}

void appendHeaderField(std::string& out, std::string_view name, std::string_view value)
{
    out.append(name).append(": ");
    const auto from = static_cast<std::ptrdiff_t>(out.size());
    out.append(value);
    std::replace_if(
        out.begin() + from, out.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    out.append("\r\n");
}

bool hasBody(int status) { return status >= 200 && status != 204 && status != 304; }

} // namespace

HttpSession::HttpSession(ServerCore& core, Connection& connection)
    : m_core(core), m_connection(&connection), m_reader(headerLimits(core.limits()))
{
    enter(Phase::Idle, core.limits().headerTime);
}

void HttpSession::enter(Phase phase, std::chrono::milliseconds time)
{
    m_phase = phase;
    m_deadline = time.count() == 0 ? Steady::time_point::max() : m_core.loop().now() + time;
}

void HttpSession::refuseConnection()
{
    refuse({503, fail(ErrorCode::TooMany, "there are too many connections; try again in a moment")});
}

bool HttpSession::mayRead() const
{
    return m_connection && !m_finishing && m_phase != Phase::Answering &&
           m_connection->queuedBytes() < mostUnread;
}

void HttpSession::take(std::string_view& bytes)
{
    while (mayRead()) {
        switch (m_reader.read(bytes)) {
        case HttpReader::Step::More:
            return onMore();
        case HttpReader::Step::Refused:
            return refuse(m_reader.refusal());
        case HttpReader::Step::Head:
            if (!onHead())
                return;
            break;
        case HttpReader::Step::Whole:
            dispatch();
            break;
        }
    }
}

void HttpSession::onMore()
{
    if (m_phase == Phase::Idle && m_reader.underWay())
        enter(Phase::Header, m_core.limits().headerTime);
}

bool HttpSession::onHead()
{
    m_requestId = m_core.nextRequestId();
    m_isHead = m_reader.isHead();
    m_keepAlive = m_reader.keepAlive() && !m_core.isStopping();
    if (const auto refusal = checkHead()) {
        refuse(*refusal);
        return false;
    }
    const HttpRequest& request = m_reader.request();
    if (isUpgradeAttempt(request)) {
        upgrade();
        return false;
    }
    const std::uint64_t limit = m_core.handler().bodyLimit(request.method, request.path);
    m_reader.allowBody(limit);
    const bool bodyComes = m_reader.isChunked() || m_reader.contentLength().value_or(0) > 0;
    if (bodyComes && !request.header("Expect").empty() && m_reader.contentLength().value_or(0) <= limit)
        queue("HTTP/1.1 100 Continue\r\n\r\n");
    enter(Phase::Body, m_core.limits().bodyTime);
    return true;
}

std::optional<HttpReader::Refusal> HttpSession::checkHead()
{
    static constexpr std::array<std::string_view, 5> served = {"GET", "POST", "PUT", "PATCH", "DELETE"};
    static constexpr std::array<std::string_view, 3> known = {"TRACE", "CONNECT", "OPTIONS"};
    const HttpRequest& request = m_reader.request();
    if (std::find(known.begin(), known.end(), request.method) != known.end())
        return HttpReader::Refusal{
            405, fail(ErrorCode::MethodNotAllowed, request.method + " is not allowed here")};
    if (std::find(served.begin(), served.end(), request.method) == served.end()) {
        return HttpReader::Refusal{
            501, fail(ErrorCode::Unsupported,
                      fmt::format("unknown method \"{}\"", escapeForMessage(request.method)))};
    }
    const auto& hosts = m_core.options().allowedHosts;
    if (!hosts.empty() && std::none_of(hosts.begin(), hosts.end(), [&](const std::string& host) {
            return equalIgnoringCase(host, request.header("Host"));
        }))
        return HttpReader::Refusal{421, fail(ErrorCode::Http, "this server does not answer for that Host")};
    const auto expect = request.header("Expect");
    if (!expect.empty() && !equalIgnoringCase(expect, "100-continue"))
        return HttpReader::Refusal{417,
                                   fail(ErrorCode::Http, "the only expectation that is met is 100-continue")};
    const bool hasBody = request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
    if (hasBody && !isUpgradeAttempt(request) && !m_reader.contentLength() && !m_reader.isChunked() &&
        m_core.handler().needsLength(request.path))
        return HttpReader::Refusal{411, fail(ErrorCode::Http, request.method + " needs a Content-Length")};
    return std::nullopt;
}

void HttpSession::upgrade()
{
    HttpRequest request = m_reader.request();
    request.id = m_requestId;
    request.peerAddress = m_connection->peer();
    request.secure = m_core.isSecure();
    m_keepAlive = false;
    auto refusal = checkUpgrade(request, m_core.options());
    std::shared_ptr<WebSocketSession> socket;
    if (!refusal) {
        socket = std::make_shared<WebSocketSession>(m_core, m_connection->peer());
        refusal = m_core.handler().onUpgrade(request, socket);
    }
    if (refusal) {
        m_core.logRefusal(m_connection->peer(), m_requestId, refusal->status, "the WebSocket handshake");
        write(std::move(*refusal));
        return finish();
    }
    m_connection->queue(std::make_shared<const std::string>(switchingProtocols(request, m_core.options())));
    socket->attach(*m_connection);
    m_connection->become(std::move(socket));
    m_connection = nullptr;
}

void HttpSession::dispatch()
{
    HttpRequest request = m_reader.takeRequest();
    request.id = m_requestId;
    request.peerAddress = m_connection->peer();
    request.secure = m_core.isSecure();
    enter(Phase::Answering, m_core.limits().answerTime);
    m_core.handler().onRequest(std::move(request), Responder(weak_from_this(), ++m_request));
}

void HttpSession::respond(std::uint64_t request, HttpResponse&& response)
{
    if (!m_connection || m_phase != Phase::Answering || request != m_request)
        return;
    m_keepAlive = m_keepAlive && !m_core.isStopping();
    write(std::move(response));
    m_isHead = false;
    m_requestId = "-";
    enter(Phase::Idle, idleTime());
    if (!m_keepAlive)
        finish();
    else if (m_connection->hasInput())
        m_connection->readAgain();
}

void HttpSession::markSignedIn()
{
    if (m_connection)
        m_core.countAsSignedIn(*m_connection);
}

void HttpSession::refuse(const HttpReader::Refusal& refusal)
{
    m_core.logRefusal(m_connection->peer(), m_requestId, refusal.status, refusal.error.message());
    HttpResponse response = problem(refusal.error, m_requestId == "-" ? "" : m_requestId, refusal.status);
    if (refusal.status == 405)
        response.headers.emplace_back("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE");
    if (refusal.status == 503)
        response.headers.emplace_back("Retry-After", "5");
    m_keepAlive = false;
    write(std::move(response));
    finish();
}

void HttpSession::write(HttpResponse response)
{
    const bool sendsBody = hasBody(response.status) && !m_isHead;
    const bool joined = sendsBody && response.body.size() <= joinedBody;
    std::string out;
    out.reserve(usualHeader + (joined ? response.body.size() : 0));
    out.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    out.append(reasonPhrase(response.status)).append("\r\n");
    for (const auto& [name, value] : response.headers)
        appendHeaderField(out, name, value);
    out.append("Date: ").append(httpDate()).append("\r\nX-Content-Type-Options: nosniff\r\n");
    if (response.header("Cache-Control").empty())
        out.append("Cache-Control: no-store\r\n");
    if (hasBody(response.status))
        out.append("Content-Length: ").append(std::to_string(response.body.size())).append("\r\n");
    out.append(m_keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n");
    if (joined)
        out += response.body;
    queue(std::move(out));
    if (sendsBody && !joined)
        queue(std::move(response.body));
}

void HttpSession::queue(std::string bytes)
{
    if (!m_sending) {
        m_sending = true;
        m_tookAt = m_core.loop().now();
        m_sendBy = m_tookAt + m_core.limits().bodyTime;
    }
    m_sendBy += std::chrono::milliseconds(bytes.size() * 1000 / slowestReader);
    m_connection->queue(std::make_shared<const std::string>(std::move(bytes)));
}

// A peer that takes nothing for as long as it may take to send a body, or less than the least over time,
// whatever else it asks for meanwhile.
bool HttpSession::isTooSlow(Steady::time_point now)
{
    if (m_connection->sentBytes() != m_sentBytes) {
        m_sentBytes = m_connection->sentBytes();
        m_tookAt = now;
    }
    const auto most = m_core.limits().bodyTime;
    return most.count() != 0 && (now > m_sendBy || now > m_tookAt + most);
}

// Who has not signed in is kept no longer than one that says nothing.
std::chrono::milliseconds HttpSession::idleTime() const
{
    const auto& limits = m_core.limits();
    if (m_connection->standing() == Connection::Standing::SignedIn || limits.headerTime.count() == 0)
        return limits.idleTime;
    return limits.idleTime.count() == 0 ? limits.headerTime : std::min(limits.idleTime, limits.headerTime);
}

void HttpSession::finish()
{
    m_finishing = true;
    m_connection->finish();
}

void HttpSession::onEnd()
{
    if (mayRead())
        finish();
}

void HttpSession::onSent()
{
    m_sending = false;
    if (m_connection && !m_finishing && m_connection->hasInput())
        m_connection->readAgain();
}

void HttpSession::onTick(Steady::time_point now)
{
    if (m_connection->queuedBytes() > 0) {
        if (isTooSlow(now))
            m_connection->drop();
        return;
    }
    if (m_finishing || now <= m_deadline)
        return;
    switch (m_phase) {
    case Phase::Idle:
        return finish();
    case Phase::Header:
        return refuse({408, fail(ErrorCode::Timeout, "the header of the request did not arrive in time")});
    case Phase::Body:
        return refuse({408, fail(ErrorCode::Timeout, "the body of the request did not arrive in time")});
    case Phase::Answering:
        return refuse({503, fail(ErrorCode::Timeout, "the answer took too long; try again")});
    }
}

void HttpSession::onStop()
{
    if (m_phase == Phase::Answering || m_phase == Phase::Body || m_finishing)
        m_keepAlive = false;
    else
        finish();
}

} // namespace warroom::net
