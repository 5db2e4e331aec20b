// Putting the brief together from the ticket.
#include "domain/ticket/brief.h"

#include "base/time_text.h"
#include "domain/op/op.h"
#include "domain/said_names.h"
#include "domain/ticket/cadence.h"
#include "domain/ticket/contacts.h"
#include "domain/ticket/first_action.h"
#include "domain/ticket/format.h"
#include "domain/ticket/who_does_what.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom {
namespace {

constexpr std::size_t mostWords = 240; // code points of a text that is quoted
constexpr std::size_t mostDecisions = 5;
constexpr std::size_t mostQuestions = 5;

std::string quoted(std::string_view text)
{
    std::string line(trimmed(text));
    std::replace(line.begin(), line.end(), '\n', ' ');
    return elide(line, mostWords);
}

Time startOf(const Ticket& ticket)
{
    return milestone(ticket, Milestone::Started).value_or(ticket.opened.at);
}

const Entry* lastOf(const Ticket& ticket, std::string_view type)
{
    const Entry* last = nullptr;
    for (const auto& entry : ticket.timeline) {
        if (entry.type == type)
            last = &entry;
    }
    return last;
}

OpId lastEntry(const Ticket& ticket, std::string_view type)
{
    const Entry* last = lastOf(ticket, type);
    return last ? last->id : OpId{};
}

// The entry that said last of this item.
OpId entryOf(const Ticket& ticket, ItemId item)
{
    OpId last;
    for (const auto& entry : ticket.timeline) {
        if (entry.item == item)
            last = entry.id;
    }
    return last.isNil() && item == firstActionOf(ticket.openedBy) ? ticket.openedBy : last;
}

std::string standing(const Ticket& ticket, Time now, const Words& words)
{
    const Time since = startOf(ticket);
    const std::string text = words(WARROOM_PHRASE("Brief", "%1, %2 for %3, since %4 UTC."),
                                   {nameOf(ticket.severity.value()), titleIn(words, ticket.phase.value()),
                                    formatSpan(std::max(Duration{}, now - since)), formatHourMinute(since)});
    return ticket.isDrill() ? words(WARROOM_PHRASE("Brief", "DRILL. %1"), {text}) : text;
}

std::string causeLine(const Ticket& ticket, const Words& words)
{
    const Cause* best = nullptr;
    for (const Cause* cause : shown(ticket.causes)) {
        const bool better = !best || (best->state.value() == CauseState::Suspected &&
                                      cause->state.value() == CauseState::Confirmed);
        if (cause->state.value() != CauseState::RuledOut && better)
            best = cause;
    }
    if (!best)
        return {};
    return words(best->state.value() == CauseState::Confirmed
                     ? WARROOM_PHRASE("Brief", "Confirmed cause: %1")
                     : WARROOM_PHRASE("Brief", "Suspected cause: %1"),
                 {quoted(best->text.text)});
}

std::string rolesLine(const Ticket& ticket, const Directory& people, const Words& words)
{
    std::vector<std::string> held;
    for (std::size_t i = 0; i < incidentRoleCount; ++i) {
        const auto role = static_cast<IncidentRole>(i);
        if (!ticket.holder(role).isNobody())
            held.push_back(
                fmt::format("{} {}", titleIn(words, role), nameIn(words, people, ticket.holder(role))));
    }
    return held.empty() ? std::string() : fmt::format("{}.", join(held, ", "));
}

std::vector<BriefLine> conditionOf(const Ticket& ticket, const Directory& people, Time now,
                                   const Words& words)
{
    std::vector<BriefLine> lines{{standing(ticket, now, words), lastEntry(ticket, PhaseMove::type)}};
    if (ticket.restriction)
        lines.push_back({words(WARROOM_PHRASE("Brief", "Restricted by %1: %2"),
                               {nameIn(words, people, Owner(ticket.restriction->set.by)),
                                quoted(ticket.restriction->reason)}),
                         lastEntry(ticket, VisibilitySet::type)});
    const auto& symptoms = ticket.prose[static_cast<std::size_t>(Section::Symptoms)].text;
    if (!trimmed(symptoms).empty())
        lines.push_back({quoted(symptoms), {}});
    if (const auto count = countContacts(ticket); count.contacts > 0)
        lines.push_back({words(WARROOM_PHRASE("Brief", "Contacts of customers: %1, affected: %2."),
                               {std::to_string(count.contacts), std::to_string(count.affected)}),
                         {}});
    if (auto cause = causeLine(ticket, words); !cause.empty())
        lines.push_back({std::move(cause), lastEntry(ticket, CauseAdd::type)});
    if (auto roles = rolesLine(ticket, people, words); !roles.empty())
        lines.push_back({std::move(roles), lastEntry(ticket, RoleAssign::type)});
    if (const auto driver = driverOf(ticket))
        lines.push_back({words(WARROOM_PHRASE("Brief", "%1 drives since %2 UTC."),
                               {nameIn(words, people, Owner(*driver)), formatHourMinute(ticket.driver.at())}),
                         lastEntry(ticket, DriverSet::type)});
    return lines;
}

std::string dueText(const Action& action, Time now, const Words& words)
{
    const auto& due = action.due.value();
    if (!due)
        return words(WARROOM_PHRASE("Brief", "no due time"));
    return *due < now ? words(WARROOM_PHRASE("Brief", "%1 late"), {formatSpan(now - *due)})
                      : words(WARROOM_PHRASE("Brief", "due %1"), {formatHourMinute(*due)});
}

std::vector<BriefLine> actionsOf(const Ticket& ticket, const Directory& people, Time now, const Words& words)
{
    auto actions = shown(ticket.actions);
    std::erase_if(actions, [](const Action* action) { return action->done.value(); });
    std::stable_sort(actions.begin(), actions.end(), [](const Action* a, const Action* b) {
        return a->due.value().value_or(Time::max()) < b->due.value().value_or(Time::max());
    });
    std::vector<BriefLine> lines;
    for (const Action* action : actions) {
        const Owner& owner = action->owner.value();
        lines.push_back({fmt::format("{} ({}, {})", textIn(words, ticket, *action),
                                     owner.isNobody() ? words(WARROOM_PHRASE("Brief", "nobody"))
                                                      : nameIn(words, people, owner),
                                     dueText(*action, now, words)),
                         entryOf(ticket, action->id)});
    }
    return lines;
}

std::vector<BriefLine> needsOf(const Ticket& ticket, const Words& words)
{
    std::vector<BriefLine> lines;
    const Phase next = nextPhase(ticket.phase.value());
    if (ticket.isIncident() && next != ticket.phase.value()) {
        for (const auto& requirement : missing(ticket, next))
            lines.push_back(
                {fmt::format("{}: {}", titleIn(words, next), sentenceIn(words, requirement)), {}});
    }
    auto whys = shown(ticket.whys);
    std::erase_if(whys, [](const Why* why) { return why->end.value().state != WhyState::Open; });
    for (std::size_t i = 0; i < std::min(whys.size(), mostQuestions); ++i)
        lines.push_back({whys[i]->text.value(), entryOf(ticket, whys[i]->id)});
    if (whys.size() > mostQuestions)
        lines.push_back({words(WARROOM_PHRASE("Brief", "and %1 more open questions"),
                               {std::to_string(whys.size() - mostQuestions)}),
                         {}});
    return lines;
}

std::vector<BriefLine> decisionsOf(const Ticket& ticket)
{
    std::vector<BriefLine> lines;
    for (const auto& entry : ticket.timeline) {
        if (entry.kind == "decision" && !entry.struck)
            lines.push_back(
                {fmt::format("{} {}", formatHourMinute(entry.happened), quoted(entry.text)), entry.id});
    }
    if (lines.size() > mostDecisions)
        lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(mostDecisions));
    return lines;
}

std::vector<BriefLine> clocksOf(const Ticket& ticket, Time now, const Words& words)
{
    std::vector<BriefLine> lines;
    const auto clock = updateClock(ticket);
    if (clock.due) {
        const bool late = *clock.due < now;
        lines.push_back(
            {late ? words(WARROOM_PHRASE("Brief", "Status update is %1 late"), {formatSpan(now - *clock.due)})
                  : words(WARROOM_PHRASE("Brief", "Status update due %1"), {formatHourMinute(*clock.due)}),
             lastEntry(ticket, StatusPublish::type)});
    }
    const Action* first = nullptr;
    for (const Action* action : shown(ticket.actions)) {
        const auto& due = action->due.value();
        if (!action->done.value() && due && *due >= now && (!first || *due < *first->due.value()))
            first = action;
    }
    if (first)
        lines.push_back({words(WARROOM_PHRASE("Brief", "%1 is due %2"),
                               {first->text.value(), formatHourMinute(*first->due.value())}),
                         entryOf(ticket, first->id)});
    return lines;
}

void addPart(std::string& text, std::string_view heading, const std::vector<BriefLine>& lines)
{
    if (lines.empty())
        return;
    if (!text.empty())
        text += '\n';
    text += heading;
    text += '\n';
    for (const auto& line : lines)
        text += fmt::format("- {}\n", line.text);
}

} // namespace

Brief briefOf(const Ticket& ticket, const Directory& people, Time now, const Words& words)
{
    return {conditionOf(ticket, people, now, words), actionsOf(ticket, people, now, words),
            needsOf(ticket, words), decisionsOf(ticket), clocksOf(ticket, now, words)};
}

std::string textOf(const Brief& brief, const Words& words)
{
    std::string text;
    addPart(text, words(WARROOM_PHRASE("Brief", "Condition")), brief.condition);
    addPart(text, words(WARROOM_PHRASE("Brief", "Actions in flight")), brief.actions);
    addPart(text, words(WARROOM_PHRASE("Brief", "Needs")), brief.needs);
    addPart(text, words(WARROOM_PHRASE("Brief", "Decisions")), brief.decisions);
    addPart(text, words(WARROOM_PHRASE("Brief", "Next clocks")), brief.clocks);
    return text;
}

std::string shortBrief(const Ticket& ticket, const Directory& people, Time now, const Words& words)
{
    const auto brief = briefOf(ticket, people, now, words);
    std::string text = ticket.key().empty() ? ticket.title.value()
                                            : fmt::format("{}: {}", ticket.key(), ticket.title.value());
    const auto add = [&](const Phrase& phrase, std::initializer_list<std::string_view> values) {
        text += "\n" + words(phrase, values);
    };
    text += fmt::format("\n{}", brief.condition.front().text);
    if (!ticket.updates.empty()) {
        const auto& last = ticket.updates.back();
        add(WARROOM_PHRASE("Brief", "Last update %1 UTC: %2"),
            {formatHourMinute(last.published.at), quoted(last.text)});
    }
    if (brief.actions.size() > 1)
        add(WARROOM_PHRASE("Brief", "In flight: %1 and %2 more"),
            {brief.actions.front().text, std::to_string(brief.actions.size() - 1)});
    else if (!brief.actions.empty())
        add(WARROOM_PHRASE("Brief", "In flight: %1"), {brief.actions.front().text});
    if (const auto clock = updateClock(ticket); clock.due)
        add(WARROOM_PHRASE("Brief", "Next update %1 UTC"), {formatHourMinute(*clock.due)});
    return text;
}

} // namespace warroom
