// The hub's sessions: hello, catching up, presence, and sending on what was accepted.
#include "sync/hub.h"

#include "sync/hub_parts.h"

#include "base/hash.h"

#include <algorithm>

namespace warroom {
namespace {

constexpr int closePolicy = 1008;
constexpr int closeToken = 4401;
constexpr int closeVersion = 4426;
constexpr int errorsBeforeClosing = 20;
constexpr std::size_t messageBytes = 512 * 1024;

std::shared_ptr<const std::string> shared(std::string message)
{
    return std::make_shared<const std::string>(std::move(message));
}

// Ops messages of a bounded size each.
std::vector<std::shared_ptr<const std::string>> opsMessages(const std::vector<OpRecord>& records)
{
    std::vector<std::shared_ptr<const std::string>> out;
    std::vector<std::string> formatted;
    std::size_t bytes = 0;
    const auto flush = [&] {
        if (!formatted.empty())
            out.push_back(shared(protocol::formatOps({formatted.begin(), formatted.end()})));
        formatted.clear();
        bytes = 0;
    };
    for (const auto& record : records) {
        formatted.push_back(formatRecord(record));
        bytes += formatted.back().size();
        if (bytes > messageBytes)
            flush();
    }
    flush();
    return out;
}

} // namespace

Hub::SessionId Hub::open(std::shared_ptr<SessionSink> sink, std::optional<Account> account)
{
    auto session = std::make_unique<Session>();
    session->id = ++m_lastSession;
    session->sink = std::move(sink);
    session->account = account;
    const auto id = session->id;
    m_sessions.emplace(id, std::move(session));
    return id;
}

void Hub::close(SessionId id)
{
    const auto found = m_sessions.find(id);
    if (found == m_sessions.end())
        return;
    auto session = std::move(found->second);
    m_sessions.erase(found);
    if (!session->presence)
        return;
    protocol::Presence gone;
    gone.person = session->presence->person;
    gone.replica = session->presence->replica;
    gone.gone = true;
    broadcast(protocol::format(gone), id);
}

void Hub::receive(SessionId id, std::string_view text)
{
    const auto found = m_sessions.find(id);
    if (found == m_sessions.end())
        return;
    Session& session = *found->second;
    auto message = protocol::parseFromClient(text, m_clock.now());
    if (!message) {
        if (message.error().code() == ErrorCode::Version) {
            refuse(session, message.error(), "hello");
            session.sink->close(closeVersion, message.error().message());
        } else if (!session.greeted) {
            refuse(session, message.error(), "");
            session.sink->close(closeToken, "the first message must be hello");
        } else {
            refuse(session, message.error(), "");
        }
        return;
    }
    if (auto* hello = std::get_if<protocol::Hello>(&*message)) {
        handleHello(session, *hello);
        return;
    }
    if (!session.greeted) {
        session.sink->close(closeToken, "the first message must be hello");
        return;
    }
    if (auto* presence = std::get_if<protocol::Presence>(&*message)) {
        session.errorsInRow = 0;
        handlePresence(session, std::move(*presence));
        return;
    }
    auto& send = std::get<protocol::Send>(*message);
    if (send.number && *send.number != session.lastBatch + 1) {
        refuse(session,
               fail(ErrorCode::SeqGap,
                    "batch " + std::to_string(*send.number) + " came, expected " +
                        std::to_string(session.lastBatch + 1),
                    "send.n"),
               "send");
        return;
    }
    session.lastBatch = send.number.value_or(session.lastBatch);
    session.errorsInRow = 0;
    Submission submission;
    submission.session = id;
    submission.account = *session.account;
    submission.replica = session.replica;
    submission.skew = session.skew;
    submission.send = std::move(send);
    m_queue.push_back(std::move(submission));
}

void Hub::refuse(Session& session, const Error& error, std::string re)
{
    session.sink->send(shared(protocol::format(protocol::Refusal{error, std::move(re)})));
    if (++session.errorsInRow >= errorsBeforeClosing)
        session.sink->close(closePolicy, "too many messages in a row could not be understood");
}

void Hub::handleHello(Session& session, const protocol::Hello& hello)
{
    if (!session.account) {
        auto account = m_authenticate
                           ? m_authenticate(hello.token)
                           : Result<Account>(fail(ErrorCode::Unauthenticated, "a token is needed"));
        if (!account) {
            refuse(session, account.error(), "hello");
            session.sink->close(closeToken, account.error().message());
            return;
        }
        session.account = *account;
    }
    session.greeted = true;
    session.live = false;
    session.replica = hello.replica;
    session.lastBatch = 0;
    const Time now = m_clock.now();
    session.skew = hello.now ? *hello.now - now : Duration{};
    protocol::Welcome welcome;
    welcome.person = session.account->person;
    welcome.role = session.account->role;
    welcome.epoch = m_head.epoch;
    welcome.head = m_head.seq;
    welcome.headHash = hexText(m_head.hash);
    welcome.now = now;
    welcome.server = m_options.server;
    session.sink->send(shared(protocol::format(welcome)));
    // Another log than the one that the client holds: it says hello again when it knows what to do.
    const bool otherLog = (hello.epoch && *hello.epoch != m_head.epoch) || hello.after > m_head.seq;
    if (otherLog) {
        session.greeted = false;
        return;
    }
    session.sink->send(shared(protocol::format(protocol::People{m_directory})));
    for (const auto& [id, other] : m_sessions) {
        if (id != session.id && other->presence)
            session.sink->send(shared(protocol::format(*other->presence)));
    }
    session.cursor = hello.after;
}

void Hub::handlePresence(Session& session, protocol::Presence presence)
{
    presence.person = session.account->person;
    presence.replica = session.replica;
    presence.gone = false;
    session.presence = std::move(presence);
    broadcast(protocol::format(*session.presence), session.id);
}

void Hub::broadcast(const std::string& message, SessionId except)
{
    const auto text = shared(message);
    for (const auto& [id, session] : m_sessions) {
        if (id != except && session->greeted)
            session->sink->send(text);
    }
}

// An author gets its own operations back in the acknowledgement. Only when several wrote in one turn does
// everybody get everything, so that each sees one order.
void Hub::fanOut()
{
    if (m_records.empty())
        return;
    SessionId author = 0;
    bool several = false;
    for (const auto& submission : m_done) {
        const bool wrote =
            std::any_of(submission.results.begin(), submission.results.end(), [&](const auto& result) {
                return result.accepted && result.accepted->seq >= m_records.front().seq;
            });
        if (!wrote)
            continue;
        several = several || (author != 0 && author != submission.session) || submission.session == 0;
        author = submission.session;
    }
    std::vector<std::shared_ptr<const std::string>> messages; // made for the first who gets them
    for (const auto& [id, session] : m_sessions) {
        if (!session->live || (id == author && !several))
            continue;
        if (messages.empty())
            messages = opsMessages(m_records);
        for (const auto& message : messages)
            session->sink->send(message);
    }
}

bool Hub::isCatchingUp(SessionId id) const
{
    const auto found = m_sessions.find(id);
    return found != m_sessions.end() && found->second->greeted && !found->second->live;
}

bool Hub::catchUpAll()
{
    bool more = false;
    for (const auto& [id, session] : m_sessions) {
        if (!session->greeted || session->live)
            continue;
        if (session->sink->queuedBytes() < m_options.catchUpQueue) {
            catchUp(*session);
            more = more || !session->live;
        }
    }
    return more;
}

void Hub::catchUp(Session& session)
{
    if (session.cursor < m_head.seq) {
        auto records = m_store.read(session.cursor, m_options.catchUpOps);
        if (!records || records->empty()) {
            session.sink->close(1011, "the log cannot be read");
            session.greeted = false;
            return;
        }
        session.cursor = records->back().seq;
        for (const auto& message : opsMessages(*records))
            session.sink->send(message);
    }
    if (session.cursor >= m_head.seq) {
        session.live = true;
        session.sink->send(shared(protocol::format(protocol::Current{m_head.seq})));
    }
}

void Hub::accountsChanged(const std::function<std::optional<Account>(const Account&)>& stillValid)
{
    if (auto directory = m_store.directory())
        m_directory = std::move(*directory);
    const auto people = shared(protocol::format(protocol::People{m_directory}));
    for (const auto& [id, session] : m_sessions) {
        if (!session->account)
            continue;
        session->account = stillValid(*session->account);
        if (!session->account) {
            session->greeted = false;
            session->sink->close(closeToken, "this token is no longer valid");
        } else if (session->greeted) {
            session->sink->send(people);
        }
    }
    // What was queued under the old rights is judged by the new ones.
    for (auto& submission : m_queue) {
        const auto account = stillValid(submission.account);
        submission.account.role = account ? account->role : AccountRole::Viewer;
    }
}

} // namespace warroom
