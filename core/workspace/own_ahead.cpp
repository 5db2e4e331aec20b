// Choosing what can be shown ahead, and folding it.
#include "workspace/own_ahead.h"

#include "domain/op/validate.h"
#include "protocol/op_codec.h"

#include <algorithm>
#include <utility>

namespace warroom {
namespace {

// To look for secrets in more than this is work for another thread than the one that paints.
constexpr std::size_t longestAhead = 4'096;

} // namespace

std::optional<Op> OwnAhead::prepare(OpId id, TicketId ticket, Body body, const Ticket& now)
{
    if (std::holds_alternative<SectionEdit>(body) || formatBody(body).size() > longestAhead)
        return std::nullopt;
    if (auto masked = masking::maskBody(body, masking::optionsFor(now)))
        body = std::move(masked->body);
    if (!validate(body))
        return std::nullopt;
    Op op;
    op.id = id;
    op.ticket = ticket;
    op.base = now.head;
    op.body = std::move(body);
    return op;
}

const Room* OwnAhead::room(TicketId ticket) const
{
    const auto known = m_rooms.find(ticket);
    const bool can = known != m_rooms.end() && known->second.state == RoomState::Ready &&
                     known->second.ticket->exists() && m_onTheirWay.size() < MostAhead;
    return can ? &known->second : nullptr;
}

void OwnAhead::add(std::uint64_t number, Op op)
{
    op.actor = m_author.person;
    op.replica = m_author.replica;
    op.at -= m_author.skew;
    m_due.insert(op.ticket);
    m_onTheirWay.push_back({number, std::move(op)});
}

void OwnAhead::told(TicketId ticket, const Room& room)
{
    if (room.pending.size() <= MostWaiting) {
        m_rooms.insert_or_assign(ticket, room);
    } else {
        m_rooms.erase(ticket);
        m_shown.erase(ticket);
    }
    std::erase_if(m_onTheirWay,
                  [&](const OnItsWay& one) { return one.op.ticket == ticket && one.number <= room.taken; });
}

void OwnAhead::taken(TicketId ticket, const Room& room)
{
    if (m_rooms.contains(ticket))
        m_shown.insert_or_assign(ticket, room);
}

// What was taken lacks nothing of one's own as long as the workspace's thread has taken in no more since.
OwnAhead::Due OwnAhead::takeDue()
{
    Due due;
    std::map<TicketId, Room> shown;
    for (const auto ticket : std::exchange(m_due, {})) {
        const auto told = m_rooms.find(ticket);
        if (told == m_rooms.end())
            continue;
        due.rooms.emplace(*told);
        const auto seen = m_shown.find(ticket);
        if (seen != m_shown.end() && seen->second.taken == told->second.taken)
            shown.emplace(*seen);
    }
    due.isShown = !due.rooms.empty() && shown.size() == due.rooms.size();
    if (due.isShown)
        due.rooms = std::move(shown);
    return due;
}

void OwnAhead::forget(TicketId ticket)
{
    m_rooms.erase(ticket);
    m_shown.erase(ticket);
    m_due.erase(ticket);
    std::erase_if(m_onTheirWay, [&](const OnItsWay& one) { return one.op.ticket == ticket; });
}

std::vector<Op> OwnAhead::of(TicketId ticket) const
{
    std::vector<Op> ops;
    for (const auto& one : m_onTheirWay) {
        if (one.op.ticket == ticket)
            ops.push_back(one.op);
    }
    return ops;
}

// What was told stays as it is: others hold it.
void OwnAhead::layOver(Room& room, const std::vector<Op>& ops)
{
    if (ops.empty())
        return;
    const auto told = room.ticket;
    auto view = std::make_shared<Ticket>(*told);
    for (const Op& op : ops)
        apply(*view, op);
    room.ticket = std::move(view);
}

} // namespace warroom
