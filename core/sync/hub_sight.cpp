// Restricted tickets: who is sent nothing of them, and what becomes of it when that changes.
#include "sync/hub.h"

#include "sync/hub_parts.h"

#include "base/log.h"

#include <algorithm>

namespace warroom {
namespace {

std::shared_ptr<const std::string> sharedText(std::string message)
{
    return std::make_shared<const std::string>(std::move(message));
}

} // namespace

bool Hub::maySee(const Account& account, TicketId ticket) const
{
    const auto restricted = m_restricted.find(ticket);
    return restricted == m_restricted.end() || account.machine ||
           warroom::maySee(restricted->second.insiders, {account.person, account.role}, m_directory);
}

// As maySee(), after what the turn under way has accepted so far.
bool Hub::maySeeNow(const Account& account, TicketId id) const
{
    const auto cached = m_tickets.find(id);
    if (cached == m_tickets.end() || !cached->second.ticket->exists())
        return maySee(account, id);
    return account.machine ||
           warroom::maySee(*cached->second.ticket, {account.person, account.role}, m_directory);
}

TicketId Hub::findTicket(std::string_view name, const Account& account) const
{
    const auto id = findTicket(name);
    return maySee(account, id) ? id : TicketId{};
}

// Also where another ticket shows the same file: whoever knows its digest could show it on one of their own.
bool Hub::mayGet(const Account& account, const std::string& sha256) const
{
    return std::none_of(m_restricted.begin(), m_restricted.end(), [&](const auto& one) {
        return one.second.files.contains(sha256) && !maySee(account, one.first);
    });
}

void Hub::noteSight(TicketId id, const Ticket& ticket)
{
    if (!ticket.restriction) {
        m_restricted.erase(id);
        return;
    }
    Sight sight{insiders(ticket), {}};
    for (const auto& file : ticket.attachments)
        sight.files.insert(file.sha256);
    m_restricted.insert_or_assign(id, std::move(sight));
}

// What cannot be read now is open to administrators only.
Result<void> Hub::loadSights()
{
    std::vector<TicketId> restricted(m_stale.begin(), m_stale.end());
    for (const auto& [id, summary] : m_summaries) {
        if (summary.restricted)
            restricted.push_back(id);
    }
    for (const auto id : restricted) {
        m_restricted[id] = {};
        if (const auto ticket = loadTicket(id))
            noteSight(id, **ticket);
        else
            log::error("who may see ticket {} cannot be read: {}", id.text(), ticket.error().message());
    }
    return {};
}

// After a commit, of what it touched: sessions that lost sight are sent nothing more, from now on.
void Hub::turnSights()
{
    for (const auto id : m_touched) {
        const auto& ticket = *m_tickets.at(id).ticket;
        if (!ticket.restriction && !m_restricted.contains(id))
            continue;
        const auto saw = sessionsThatSee(id);
        noteSight(id, ticket);
        const bool isNew = std::any_of(m_records.begin(), m_records.end(), [&](const OpRecord& record) {
            return record.ticket == id && record.previous == 0;
        });
        changeSight(id, saw, isNew);
    }
}

std::unordered_set<Hub::SessionId> Hub::sessionsThatSee(TicketId id) const
{
    std::unordered_set<SessionId> out;
    for (const auto& [number, session] : m_sessions) {
        if (session->account && maySee(*session->account, id))
            out.insert(number);
    }
    return out;
}

void Hub::changeSight(TicketId id, const std::unordered_set<SessionId>& saw, bool isNew)
{
    for (const auto& [number, session] : m_sessions) {
        if (!session->account)
            continue;
        const bool sees = maySee(*session->account, id);
        if (saw.contains(number) && !sees)
            loseSight(*session, id, isNew);
        else if (sees && !saw.contains(number))
            gainSight(*session, id);
    }
}

// Of a new ticket nobody can have heard: that it is there is not told either. Whoever asks for it already, by
// an id of before a restore, is answered as if it were not there.
void Hub::loseSight(Session& session, TicketId id, bool isNew)
{
    if (session.presence && session.presence->ticket == id) {
        leaveTicket(session);
        session.presence.reset();
    }
    const bool follows = session.follows.erase(id) != 0;
    if (follows) {
        const auto followers = m_followers.find(id);
        std::erase(followers->second, &session);
        if (followers->second.empty())
            m_followers.erase(followers);
    }
    const auto asked = std::erase_if(session.asked, [&](const auto& log) { return log.ticket == id; });
    if (asked != 0)
        session.behind = m_someBehind = true;
    if (!isNew) {
        m_gone.emplace_back(session.id, id);
        return;
    }
    if (asked != 0)
        session.sink->send(sharedText(protocol::format(protocol::Followed{id, 0})));
    if (asked != 0 || follows)
        session.blind.insert(id);
}

// Its summary comes with those that changed; a log that was asked for before comes from its beginning.
void Hub::gainSight(Session& session, TicketId id)
{
    m_unshared.insert(id);
    if (session.blind.erase(id) == 0)
        return;
    session.asked.push_back({id, 0});
    session.behind = m_someBehind = true;
}

void Hub::tellGone()
{
    for (const auto& [number, id] : std::exchange(m_gone, {})) {
        const auto session = m_sessions.find(number);
        if (session != m_sessions.end() && session->second->greeted)
            session->second->sink->send(sharedText(protocol::format(protocol::Gone{{id}})));
    }
}

// To a session that asks for summaries: its copy may hold what was restricted while it was away.
void Hub::tellHidden(Session& session)
{
    protocol::Gone gone;
    for (const auto& [id, sight] : m_restricted) {
        if (!maySee(*session.account, id))
            gone.tickets.push_back(id);
    }
    if (!gone.tickets.empty())
        session.sink->send(sharedText(protocol::format(gone)));
}

// As of a ticket that does not exist; but whoever has some of it learns that it is gone.
void Hub::answerHidden(Session& session, const protocol::Follow::Log& log)
{
    session.sink->send(sharedText(protocol::format(protocol::Followed{log.ticket, 0})));
    if (log.after > 0)
        session.sink->send(sharedText(protocol::format(protocol::Gone{{log.ticket}})));
    else
        session.blind.insert(log.ticket);
}

// Those of the message that not everybody may see.
std::vector<TicketId> Hub::restrictedOf(const protocol::Summaries& message) const
{
    std::vector<TicketId> out;
    for (const auto& summary : message.tickets) {
        if (m_restricted.contains(summary.id))
            out.push_back(summary.id);
    }
    return out;
}

// The message without what the session's person may not see; null if that is nothing of it.
std::shared_ptr<const std::string> Hub::summariesFor(const Session& session,
                                                     const protocol::Summaries& message,
                                                     std::vector<TicketId> restricted) const
{
    std::erase_if(restricted, [&](TicketId id) { return maySee(*session.account, id); });
    if (restricted.empty())
        return nullptr;
    auto left = message;
    std::erase_if(left.tickets, [&](const Summary& summary) {
        return std::find(restricted.begin(), restricted.end(), summary.id) != restricted.end();
    });
    return sharedText(protocol::format(left));
}

} // namespace warroom
