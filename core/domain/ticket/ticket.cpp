// Looking things up in a ticket: its items, texts, state, key and milestones.
#include "domain/ticket/fold_step.h"

namespace warroom {
namespace {

template<class T>
Item* asItem(T* item)
{
    return item;
}

} // namespace

Item* findItem(Ticket& ticket, Section section, ItemId item)
{
    switch (section) {
    case Section::RootCause:
        return asItem(find(ticket.causes, item));
    case Section::NextActions:
        return asItem(find(ticket.actions, item));
    case Section::FixesSymptoms:
        return asItem(find(ticket.fixesSymptoms, item));
    case Section::FixesRootCause:
        return asItem(find(ticket.fixesRootCause, item));
    case Section::Whys:
        return asItem(find(ticket.whys, item));
    case Section::Prevention:
        return asItem(find(ticket.preventions, item));
    default:
        return nullptr;
    }
}

const Item* findItem(const Ticket& ticket, Section section, ItemId item)
{
    return findItem(const_cast<Ticket&>(ticket), section, item);
}

Prose* findProse(Ticket& ticket, Section section, const std::optional<ItemId>& item)
{
    if (!item)
        return isProse(section) ? &ticket.prose[static_cast<std::size_t>(section)] : nullptr;
    const auto textOf = [](auto* found) { return found ? &found->text : nullptr; };
    switch (section) {
    case Section::RootCause:
        return textOf(find(ticket.causes, *item));
    case Section::FixesSymptoms:
        return textOf(find(ticket.fixesSymptoms, *item));
    case Section::FixesRootCause:
        return textOf(find(ticket.fixesRootCause, *item));
    case Section::Prevention:
        return textOf(find(ticket.preventions, *item));
    default:
        return nullptr;
    }
}

const Prose* findProse(const Ticket& ticket, Section section, const std::optional<ItemId>& item)
{
    return findProse(const_cast<Ticket&>(ticket), section, item);
}

const Attachment* findAttachment(const Ticket& ticket, OpId id)
{
    for (const auto& attachment : ticket.attachments) {
        if (attachment.id == id)
            return &attachment;
    }
    return nullptr;
}

bool Ticket::isOpen() const
{
    if (isIncident())
        return phase.value() != Phase::Closed;
    return state.value() == TicketState::Open || state.value() == TicketState::InProgress;
}

bool Ticket::isDuplicate() const
{
    // What was said last of each other ticket counts.
    std::map<TicketId, bool> merged;
    for (const auto& link : links)
        merged[link.other] = link.relation == duplicateOf;
    return std::any_of(merged.begin(), merged.end(), [](const auto& one) { return one.second; });
}

bool Ticket::holds(PersonId person, IncidentRole role) const
{
    const auto* held = holder(role).person();
    return held && *held == person;
}

std::string Ticket::key() const
{
    if (number == 0)
        return {};
    return (isIncident() ? "INC-" : "OPS-") + std::to_string(number);
}

ItemId firstActionOf(OpId opened) { return ItemId(opened.uuid()); }

std::optional<Time> milestone(const Ticket& ticket, Milestone which)
{
    if (const auto& corrected = ticket.milestoneCorrections[static_cast<std::size_t>(which)].value())
        return corrected;
    if (ticket.imported)
        return std::nullopt;
    const auto leftPhase = [&](Phase phase) -> std::optional<Time> {
        std::optional<Time> left;
        Phase before = Phase::Detection;
        for (const auto& term : ticket.phaseTerms) {
            if (before <= phase && term.phase > phase)
                left = term.from;
            else if (term.phase <= phase)
                left.reset();
            before = term.phase;
        }
        return left;
    };
    switch (which) {
    case Milestone::Started:
        return std::nullopt;
    case Milestone::Detected:
        return ticket.opened.at;
    case Milestone::Acknowledged:
        for (const auto& term : ticket.roleTerms) {
            if (term.role == IncidentRole::Commander)
                return ticket.acknowledged ? std::min(term.from, ticket.acknowledged->at) : term.from;
        }
        return ticket.acknowledged ? std::optional(ticket.acknowledged->at) : std::nullopt;
    case Milestone::Mitigated:
        return leftPhase(Phase::Containment);
    case Milestone::Resolved:
        return leftPhase(Phase::Recovery);
    }
    return std::nullopt;
}

} // namespace warroom
