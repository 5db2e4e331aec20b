// What this person has just done, seen before the workspace's thread has taken it in.
#pragma once

#include "workspace/workspace.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace warroom {

// The rooms as they were told last, and the operations that are on their way to the workspace's thread. They
// are laid over the ticket only: none of them waits or is kept before that thread says so. Laid over what is
// shown already they are seen by themselves, before the news of others. A value; its owner guards it.
class OwnAhead final
{
public:
    // With more than this many on their way, or waiting in the room, an operation is not shown ahead.
    static constexpr std::size_t MostAhead = 16;
    static constexpr std::size_t MostWaiting = 100;

    // Who acts here.
    struct Author
    {
        PersonId person;
        ReplicaId replica;
        Duration skew{}; // of this device's clock
    };

    void setAuthor(const Author& author) { m_author = author; }
    // The operation as it will be shown, masked; nothing if only the workspace's thread can tell: it is text
    // that is edited together, or long, or not valid. Makes no use of what is guarded.
    static std::optional<Op> prepare(OpId id, TicketId ticket, Body body, const Ticket& now);
    // The room on which an operation of this ticket can be shown ahead; null if there is none.
    const Room* room(TicketId ticket) const;
    // `number` counts what is submitted here.
    void add(std::uint64_t number, Op op);
    // A room as the workspace's thread tells it, and as it was taken to be shown.
    void told(TicketId ticket, const Room& room);
    void taken(TicketId ticket, const Room& room);
    // The rooms in which something was added since the last call, as they were taken last, if all of them can
    // be shown with what is laid over them and nothing else; as they were told last, if not.
    struct Due
    {
        std::map<TicketId, Room> rooms;
        bool isShown = false;
    };
    Due takeDue();
    void forget(TicketId ticket);
    // What has to be laid over the room of this ticket.
    std::vector<Op> of(TicketId ticket) const;

    static void layOver(Room& room, const std::vector<Op>& ops);

private:
    struct OnItsWay
    {
        std::uint64_t number = 0;
        Op op;
    };

    Author m_author;
    std::map<TicketId, Room> m_rooms; // as they were told
    std::map<TicketId, Room> m_shown; // as they were taken
    std::set<TicketId> m_due;
    std::vector<OnItsWay> m_onTheirWay; // ascending
};

} // namespace warroom
