// The hub's sessions: hello, catching up, presence, and sending on what was accepted.
#include "sync/hub.h"

#include "sync/hub_parts.h"

#include "base/hash.h"
#include "base/log.h"

#include <algorithm>

namespace warroom {
namespace {

constexpr int closePolicy = 1008;
constexpr int closeToken = 4401;
constexpr int closeVersion = 4426;
constexpr int errorsBeforeClosing = 20;
constexpr std::size_t stepsOfTurn = 200; // of one session's catching up

std::shared_ptr<const std::string> shared(std::string message)
{
    return std::make_shared<const std::string>(std::move(message));
}

std::vector<std::shared_ptr<const std::string>> opsMessages(TicketId ticket,
                                                            const std::vector<const OpRecord*>& records)
{
    std::vector<std::shared_ptr<const std::string>> out;
    for (auto& message : protocol::formatOps(ticket, records))
        out.push_back(shared(std::move(message)));
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
    const auto session = std::move(found->second);
    m_sessions.erase(found);
    forgetFollows(*session);
    leaveTicket(*session);
    handleCreating(*session, {});
}

void Hub::forgetFollows(Session& session)
{
    for (const auto ticket : session.follows) {
        const auto followers = m_followers.find(ticket);
        std::erase(followers->second, &session);
        if (followers->second.empty())
            m_followers.erase(followers);
    }
    session.follows.clear();
    session.asked.clear();
    session.blind.clear();
    session.summaries.reset();
    session.summariesLeft.clear();
    session.summariesLive = session.behind = false;
}

void Hub::setBounds(const json::Limits& json, const TextLimits& texts, const EventTimes& times)
{
    m_options.json = json;
    m_options.texts = texts;
    m_options.times = times;
}

Result<protocol::FromClient> Hub::parse(std::string_view text) const
{
    if (m_options.json != json::Limits())
        CHECK(json::checkBounds(text, m_options.json));
    return protocol::parseFromClient(text, m_clock.now());
}

void Hub::receive(SessionId id, std::string_view text)
{
    const auto found = m_sessions.find(id);
    if (found == m_sessions.end())
        return;
    Session& session = *found->second;
    auto message = parse(text);
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
    if (const auto* follow = std::get_if<protocol::Follow>(&*message)) {
        session.errorsInRow = 0;
        handleFollow(session, *follow);
        return;
    }
    if (auto* presence = std::get_if<protocol::Presence>(&*message)) {
        session.errorsInRow = 0;
        handlePresence(session, std::move(*presence));
        return;
    }
    if (auto* creating = std::get_if<protocol::Creating>(&*message)) {
        session.errorsInRow = 0;
        handleCreating(session, std::move(*creating));
        return;
    }
    if (const auto* live = std::get_if<protocol::LiveRequest>(&*message)) {
        handleLive(session, *live);
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

void Hub::handleLive(Session& session, const protocol::LiveRequest& request)
{
    if (!m_live) {
        refuse(session, fail(ErrorCode::UnknownMessage, "this backend has no boards and answers no calls"),
               "live");
        return;
    }
    session.errorsInRow = 0;
    m_live(session.id, *session.account, request);
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
    if (hello.epoch == m_head.epoch && hello.noted && !stillHolds(*hello.noted)) {
        const auto error =
            fail(ErrorCode::LogForked,
                 "this backend's log does not hold operation " + std::to_string(hello.noted->seq) +
                     " as this client noted it: it was cut off, changed, or restored from an older copy "
                     "without being told so",
                 "hello.noted");
        log::error("a client's noted end of the log does not fit: {}", hello.noted->seq);
        refuse(session, error, "hello");
        return;
    }
    forgetFollows(session);
    session.replica = hello.replica;
    session.lastBatch = 0;
    const Time now = m_clock.now();
    session.skew = hello.now ? *hello.now - now : Duration{};
    protocol::Welcome welcome;
    welcome.person = session.account->person;
    welcome.role = session.account->role;
    welcome.epoch = m_head.epoch;
    welcome.ancestors = m_ancestors;
    welcome.head = end();
    welcome.now = now;
    welcome.server = m_options.server;
    welcome.live = static_cast<bool>(m_live);
    session.sink->send(shared(protocol::format(welcome)));
    // Another log than the one that the client knows: it says hello again when it knows what to do.
    session.greeted = !hello.epoch || *hello.epoch == m_head.epoch;
    if (!session.greeted)
        return;
    session.sink->send(shared(protocol::format(protocol::People{m_directory})));
    handleFollow(session, hello.follow);
    session.behind = m_someBehind = true; // it is told where the log ends, even if it asked for nothing
}

protocol::NotedEnd Hub::end() const { return {m_head.seq, hexText(m_head.hash)}; }

bool Hub::stillHolds(const protocol::NotedEnd& noted)
{
    if (noted.seq == 0 || noted.hash.empty())
        return noted.seq <= m_head.seq;
    if (noted.seq == m_head.seq)
        return noted.hash == hexText(m_head.hash);
    const auto record = m_store.read(noted.seq - 1, 1);
    // What cannot be read now is no proof of anything.
    return !record || (!record->empty() && record->front().seq == noted.seq &&
                       hexText(record->front().hash) == noted.hash);
}

void Hub::handleFollow(Session& session, const protocol::Follow& follow)
{
    if (session.follows.size() + session.asked.size() + follow.logs.size() > m_options.followsOfSession) {
        refuse(session,
               fail(ErrorCode::TooMany,
                    "one connection follows at most " + std::to_string(m_options.followsOfSession) + " logs",
                    "follow.logs")
                   .withLimit(static_cast<std::int64_t>(m_options.followsOfSession)),
               "follow");
        return;
    }
    std::unordered_set<TicketId> joined;
    for (const auto& log : follow.logs) {
        if (!session.follows.contains(log.ticket) && joined.insert(log.ticket).second)
            session.asked.push_back(log);
    }
    for (const auto& [id, other] : m_sessions) {
        if (other.get() != &session && other->presence && other->presence->ticket &&
            joined.contains(*other->presence->ticket) && maySee(*session.account, *other->presence->ticket))
            session.sink->send(shared(protocol::format(*other->presence)));
    }
    if (follow.summaries && !session.summaries) {
        session.summaries = follow.summaries;
        tellHidden(session);
        tellWhatIsCreated(session);
    }
    session.behind = m_someBehind = true;
}

void Hub::handlePresence(Session& session, protocol::Presence presence)
{
    presence.person = session.account->person;
    presence.replica = session.replica;
    presence.gone = false;
    if (presence.ticket && !maySee(*session.account, *presence.ticket))
        presence.ticket.reset();
    if (session.presence && session.presence->ticket != presence.ticket)
        leaveTicket(session);
    session.presence = std::move(presence);
    if (session.presence->ticket)
        toFollowers(*session.presence->ticket, protocol::format(*session.presence), session);
}

// Tells those in the ticket where the session was that it is there no more.
void Hub::leaveTicket(const Session& session)
{
    if (!session.presence || !session.presence->ticket)
        return;
    protocol::Presence gone;
    gone.person = session.presence->person;
    gone.replica = session.presence->replica;
    gone.ticket = session.presence->ticket;
    gone.gone = true;
    toFollowers(*gone.ticket, protocol::format(gone), session);
}

void Hub::toFollowers(TicketId ticket, const std::string& message, const Session& except)
{
    const auto followers = m_followers.find(ticket);
    if (followers == m_followers.end())
        return;
    const auto text = shared(message);
    for (auto* session : followers->second) {
        if (session != &except)
            session->sink->send(text);
    }
}

// To everybody who follows a ticket, what was accepted for it. An author gets its own operations back in the
// acknowledgement; only when several wrote to the ticket in one turn does everybody get everything, so that
// each sees one order.
void Hub::fanOut()
{
    for (const auto ticket : m_touched) {
        const auto followers = m_followers.find(ticket);
        if (followers == m_followers.end() || followers->second.empty())
            continue;
        const auto author = m_authors.at(ticket);
        std::vector<std::shared_ptr<const std::string>> messages; // made for the first who gets them
        for (auto* session : followers->second) {
            if (author && *author == session->id)
                continue;
            if (messages.empty()) {
                std::vector<const OpRecord*> records;
                for (const auto& record : m_records) {
                    if (record.ticket == ticket)
                        records.push_back(&record);
                }
                messages = opsMessages(ticket, records);
            }
            for (const auto& message : messages)
                session->sink->send(message);
        }
    }
}

bool Hub::isCatchingUp(SessionId id) const
{
    const auto found = m_sessions.find(id);
    return found != m_sessions.end() && found->second->behind;
}

bool Hub::catchUpAll()
{
    bool more = false;
    if (!std::exchange(m_someBehind, false))
        return more;
    for (const auto& [id, session] : m_sessions) {
        if (!session->behind || !session->greeted)
            continue;
        catchUp(*session);
        m_someBehind = m_someBehind || session->behind;
        more = more ||
               (session->behind && session->greeted && session->sink->queuedBytes() < m_options.catchUpQueue);
    }
    return more;
}

// Some of what a session waits for: as much as its queue takes, and not so much that the others wait.
void Hub::catchUp(Session& session)
{
    for (std::size_t steps = 0; steps < stepsOfTurn; ++steps) {
        if (session.sink->queuedBytes() >= m_options.catchUpQueue)
            return;
        if (!session.asked.empty()) {
            if (!sendLog(session))
                return;
        } else if (session.summaries && !session.summariesLive) {
            sendSummaries(session);
        } else {
            session.behind = false;
            session.sink->send(shared(protocol::format(protocol::Current{end()})));
            return;
        }
    }
}

// A piece of the first log that was asked for. Returns whether more may follow in this turn.
bool Hub::sendLog(Session& session)
{
    auto& log = session.asked.front();
    if (!maySee(*session.account, log.ticket)) {
        answerHidden(session, log);
        session.asked.pop_front();
        return true;
    }
    const Seq head = headOf(log.ticket);
    const bool whole = log.after >= head;
    if (!whole) {
        const auto records = m_store.readTicket(log.ticket, log.after, m_options.catchUpOps);
        if (!records || records->empty()) {
            session.sink->close(1011, "the log cannot be read");
            session.greeted = session.behind = false;
            return false;
        }
        std::vector<const OpRecord*> pointers;
        for (const auto& record : *records)
            pointers.push_back(&record);
        for (const auto& message : opsMessages(log.ticket, pointers))
            session.sink->send(message);
        log.after = records->back().seq;
    }
    if (log.after >= head) {
        session.sink->send(shared(protocol::format(protocol::Followed{log.ticket, head})));
        if (session.follows.insert(log.ticket).second)
            m_followers[log.ticket].push_back(&session);
        session.asked.pop_front();
    }
    return whole;
}

void Hub::accountsChanged(const std::function<std::optional<Account>(const Account&)>& stillValid)
{
    std::unordered_map<TicketId, std::unordered_set<SessionId>> saw;
    for (const auto& [id, sight] : m_restricted)
        saw.emplace(id, sessionsThatSee(id));
    if (auto directory = m_store.directory())
        m_directory = std::move(*directory);
    const auto people = shared(protocol::format(protocol::People{m_directory}));
    for (const auto& [id, session] : m_sessions) {
        if (!session->account)
            continue;
        session->account = stillValid(*session->account);
        if (!session->account) {
            session->greeted = false;
            forgetFollows(*session);
            session->sink->close(closeToken, "this token is no longer valid");
        } else if (session->greeted) {
            session->sink->send(people);
        }
    }
    for (const auto& [id, sessions] : saw)
        changeSight(id, sessions);
    tellGone();
    // What was queued under the old rights is judged by the new ones.
    for (auto& submission : m_queue) {
        const auto account = stillValid(submission.account);
        submission.account.role = account ? account->role : AccountRole::Viewer;
    }
}

} // namespace warroom
