// What the needs of a template mean, and whether they hold.
#include "domain/ticket/format.h"

namespace warroom {
namespace {

constexpr std::array<std::string_view, 12> sentences = {
    "",
    "must be filled, or said to be TBD",
    "must be filled",
    "must be filled, or marked unknown, not needed or none with a reason",
    "needs at least one action with an owner",
    "needs an owner for every open action",
    "must have no open action that was not moved to a follow-up ticket",
    "needs at least one cause, which may be suspected",
    "needs a confirmed cause",
    "needs at least one question",
    "needs at least one question, and each answered, linked to a prevention, or dropped with a reason",
    "needs at least one follow-up ticket, or to be marked none with a reason",
};

bool isTbdText(std::string_view text)
{
    const std::string word = lowerAscii(trimmed(text));
    return word == "tbd" || word == "tbd.";
}

template<class T>
SectionState paragraphsState(const std::vector<T>& items)
{
    auto state = SectionState::Empty;
    for (const auto* item : shown(items)) {
        if (isTbdText(item->text.text))
            state = std::max(state, SectionState::Tbd);
        else if (!trimmed(item->text.text).empty())
            state = SectionState::Filled;
    }
    return state;
}

SectionState contentState(const Ticket& ticket, Section section)
{
    switch (section) {
    case Section::OriginalRequest:
        return ticket.request ? SectionState::Filled : SectionState::Empty;
    case Section::Symptoms:
    case Section::Scope:
    case Section::Summary:
    case Section::Impact:
    case Section::WhatHelped:
    case Section::WentWell:
    case Section::WentBadly:
    case Section::Lucky:
    case Section::UpdateCustomers:
    case Section::UpdateInside: {
        const auto& text = ticket.prose[static_cast<std::size_t>(section)].text;
        if (isTbdText(text))
            return SectionState::Tbd;
        return trimmed(text).empty() ? SectionState::Empty : SectionState::Filled;
    }
    case Section::RootCause:
        return paragraphsState(ticket.causes);
    case Section::FixesSymptoms:
        return paragraphsState(ticket.fixesSymptoms);
    case Section::FixesRootCause:
        return paragraphsState(ticket.fixesRootCause);
    case Section::Prevention:
        return paragraphsState(ticket.preventions);
    case Section::NextActions:
        return shown(ticket.actions).empty() ? SectionState::Empty : SectionState::Filled;
    case Section::Whys:
        return shown(ticket.whys).empty() ? SectionState::Empty : SectionState::Filled;
    }
    return SectionState::Empty;
}

SectionMark markOf(const Ticket& ticket, Section section)
{
    const auto index = static_cast<std::size_t>(section);
    return index < ticket.marks.size() ? ticket.marks[index].value().mark : SectionMark::Open;
}

bool isMarked(const Ticket& ticket, Section section)
{
    const auto mark = markOf(ticket, section);
    return mark != SectionMark::Open && mark != SectionMark::Tbd;
}

bool ownersHold(const Ticket& ticket, Need need)
{
    const auto actions = shown(ticket.actions);
    const auto owned = [](const Action* action) { return !action->owner.value().isNobody(); };
    const auto open = [](const Action* action) { return !action->done.value(); };
    switch (need) {
    case Need::OneOwned:
        return std::any_of(actions.begin(), actions.end(), owned);
    case Need::OpenOwned:
        return std::all_of(actions.begin(), actions.end(), [&](auto* a) { return !open(a) || owned(a); });
    default:
        return std::none_of(actions.begin(), actions.end(),
                            [&](auto* a) { return open(a) && a->followUp.isNil(); });
    }
}

bool whysSettled(const Ticket& ticket)
{
    const auto whys = shown(ticket.whys);
    return !whys.empty() && std::all_of(whys.begin(), whys.end(), [](const Why* why) {
        return why->end.value().state != WhyState::Open;
    });
}

bool holds(const Ticket& ticket, Section section, Need need)
{
    const auto state = sectionState(ticket, section);
    const auto causes = shown(ticket.causes);
    switch (need) {
    case Need::Free:
        return true;
    case Need::TbdOk:
        return state != SectionState::Empty;
    case Need::Filled:
        return contentState(ticket, section) == SectionState::Filled;
    case Need::FilledOrMarked:
        return state == SectionState::Filled;
    case Need::OneOwned:
    case Need::OpenOwned:
    case Need::NoneOpen:
        return ownersHold(ticket, need);
    case Need::SuspectedOk:
        return state == SectionState::Filled &&
               std::any_of(causes.begin(), causes.end(),
                           [](const Cause* cause) { return cause->state.value() != CauseState::RuledOut; });
    case Need::Confirmed:
        return std::any_of(causes.begin(), causes.end(),
                           [](const Cause* cause) { return cause->state.value() == CauseState::Confirmed; });
    case Need::OneOrMore:
        return !shown(ticket.whys).empty();
    case Need::Settled:
        return whysSettled(ticket);
    case Need::FollowUps: {
        const auto preventions = shown(ticket.preventions);
        return isMarked(ticket, section) ||
               std::any_of(preventions.begin(), preventions.end(),
                           [](const Prevention* prevention) { return !prevention->followUp.isNil(); });
    }
    }
    return true;
}

} // namespace

const TicketTemplate& templateOf(const Ticket& ticket)
{
    return ticket.ownTemplate ? *ticket.ownTemplate : builtInTemplate();
}

std::string_view sentenceOf(Need need) { return sentences[static_cast<std::size_t>(need)]; }

SectionState sectionState(const Ticket& ticket, Section section)
{
    const auto content = contentState(ticket, section);
    if (content == SectionState::Filled || isMarked(ticket, section))
        return SectionState::Filled;
    if (content == SectionState::Tbd || markOf(ticket, section) == SectionMark::Tbd)
        return SectionState::Tbd;
    return SectionState::Empty;
}

std::vector<Requirement> missing(const Ticket& ticket, Phase phase)
{
    std::vector<Requirement> out;
    if (ticket.isDuplicate())
        return out;
    const auto& asks = templateOf(ticket);
    for (std::size_t i = 0; i < sectionCount; ++i) {
        const auto section = static_cast<Section>(i);
        const auto required = need(asks, section, phase);
        if (!holds(ticket, section, required))
            out.push_back({section, required,
                           std::string(title(section)) + " " + std::string(sentenceOf(required)) + "."});
    }
    return out;
}

Phase nextPhase(Phase phase)
{
    return phase == Phase::Closed ? phase : static_cast<Phase>(static_cast<int>(phase) + 1);
}

std::vector<Section> owed(const Ticket& ticket)
{
    std::vector<Section> out;
    const bool overridden = std::any_of(ticket.phaseTerms.begin(), ticket.phaseTerms.end(),
                                        [](const PhaseTerm& term) { return !term.overrideReason.empty(); });
    if (!overridden || !ticket.isIncident())
        return out;
    for (const auto& requirement : missing(ticket, ticket.phase.value()))
        out.push_back(requirement.section);
    return out;
}

int filledCount(const Ticket& ticket)
{
    int count = 0;
    for (std::size_t i = 0; i < sectionCount; ++i)
        count += sectionState(ticket, static_cast<Section>(i)) == SectionState::Filled;
    return count;
}

} // namespace warroom
