// The facts that measures are made of, out of the hub's tickets, made anew only where a head moved.
#pragma once

#include "domain/measures/ticket_facts.h"
#include "sync/hub.h"

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace warroom {

// Folds a few tickets at a time, so that its home gets its turn in between. One home: the hub's.
class TicketFactsReader final : public std::enable_shared_from_this<TicketFactsReader>
{
public:
    static constexpr std::size_t TicketsAtOnce = 50;
    using Post = std::function<void(std::function<void()>)>; // onto the home, later
    using Done = std::function<void(std::vector<TicketFacts>)>;

    TicketFactsReader(Hub& hub, Post post) : m_hub(hub), m_post(std::move(post)) {}

    // Of the tickets that count in the `days` before `now` or in as many before those, by when they were
    // opened; none that is restricted. `machine` writes for monitoring. Called once, at once or later.
    void read(Time now, std::int64_t days, PersonId machine, Done done);

private:
    struct Reading
    {
        std::vector<TicketId> tickets;
        std::size_t next = 0; // of them
        PersonId machine;
        Done done;
    };
    struct Kept
    {
        Seq head = 0;
        std::optional<TicketFacts> facts; // none: it is restricted
    };
    void goOn(const std::shared_ptr<Reading>& reading);

    Hub& m_hub;
    const Post m_post;
    std::unordered_map<TicketId, Kept> m_facts;
};

} // namespace warroom
