// The operations of a merge, and of its undoing.
#include "domain/ticket/merge_duplicate.h"

#include <fmt/format.h>

namespace warroom {
namespace {

std::string callName(const Ticket& ticket)
{
    const std::string key = ticket.key();
    return key.empty() ? fmt::format("\"{}\"", ticket.title.value())
                       : fmt::format("{} \"{}\"", key, ticket.title.value());
}

bool isLinkedAsDuplicate(const Ticket& duplicate, TicketId main)
{
    const auto links = linksInForce(duplicate);
    return std::any_of(links.begin(), links.end(), [main](const Link& link) {
        return link.other == main && link.relation == duplicateOf;
    });
}

// Who watches the duplicate and not the main ticket.
std::vector<PersonId> newWatchers(const Ticket& main, const Ticket& duplicate)
{
    std::vector<PersonId> out;
    for (const auto& [person, watches] : duplicate.watchers) {
        const auto known = main.watchers.find(person);
        if (watches.value() && (known == main.watchers.end() || !known->second.value()))
            out.push_back(person);
    }
    return out;
}

Body comment(std::string text)
{
    CommentAdd body;
    body.text = std::move(text);
    return body;
}

Body moveTo(const Ticket& ticket, Phase phase, TicketState state, std::string reason)
{
    if (ticket.isIncident())
        return PhaseMove{phase, std::move(reason), {}};
    return StateSet{state, std::move(reason)};
}

Result<void> mayBeMerged(const Ticket& main, const Ticket& duplicate)
{
    if (!main.exists() || !duplicate.exists())
        return fail(ErrorCode::NotFound, "there is no such ticket", "ticket");
    if (main.id == duplicate.id)
        return fail(ErrorCode::FieldValue, "a ticket cannot be a duplicate of itself", "body.other");
    const auto links = linksInForce(main);
    const auto merged = std::any_of(links.begin(), links.end(),
                                    [](const Link& link) { return link.relation == duplicateOf; });
    if (merged)
        return fail(
            ErrorCode::Transition,
            fmt::format("{} is itself a duplicate; merge into the ticket that it repeats", callName(main)),
            "body.other");
    return {};
}

} // namespace

std::vector<Link> linksInForce(const Ticket& ticket)
{
    std::vector<Link> out;
    for (const auto& link : ticket.links) {
        std::erase_if(out, [&](const Link& earlier) { return earlier.other == link.other; });
        if (link.relation != noRelation)
            out.push_back(link);
    }
    return out;
}

Result<std::vector<TicketBody>> mergeDuplicate(const Ticket& main, const Ticket& duplicate)
{
    CHECK(mayBeMerged(main, duplicate));
    std::vector<TicketBody> out;
    if (!isLinkedAsDuplicate(duplicate, main.id))
        out.push_back({duplicate.id, TicketLink{main.id, std::string(duplicateOf)}});
    for (const auto& person : newWatchers(main, duplicate))
        out.push_back({main.id, WatchAdd{person}});
    out.push_back(
        {main.id, comment(fmt::format("Merged in: {} is a duplicate of this ticket.", callName(duplicate)))});
    out.push_back({duplicate.id, comment(fmt::format("Duplicate of {}. Go on there.", callName(main)))});
    if (duplicate.isOpen())
        out.push_back({duplicate.id, moveTo(duplicate, Phase::Closed, TicketState::Dropped,
                                            fmt::format("Duplicate of {}", callName(main)))});
    return out;
}

std::vector<TicketBody> unmergeDuplicate(const Ticket& main, const Ticket& duplicate)
{
    std::vector<TicketBody> out;
    if (duplicate.isOpen())
        out.push_back({duplicate.id, moveTo(duplicate, duplicate.phase.value(), duplicate.state.value(),
                                            fmt::format("Not a duplicate of {}", callName(main)))});
    if (!isLinkedAsDuplicate(duplicate, main.id))
        out.push_back({duplicate.id, TicketLink{main.id, std::string(noRelation)}});
    for (const auto& person : newWatchers(main, duplicate))
        out.push_back({main.id, WatchRemove{person}});
    return out;
}

} // namespace warroom
