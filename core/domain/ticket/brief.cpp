// Putting the brief together from the ticket.
#include "domain/ticket/brief.h"

#include "base/time_text.h"
#include "domain/op/op.h"
#include "domain/ticket/cadence.h"
#include "domain/ticket/format.h"

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

std::string standing(const Ticket& ticket, Time now)
{
    const Time since = startOf(ticket);
    std::string line = fmt::format("{}, {} for {}, since {} UTC.", nameOf(ticket.severity.value()),
                                   title(ticket.phase.value()), formatSpan(std::max(Duration{}, now - since)),
                                   formatHourMinute(since));
    return line;
}

std::string causeLine(const Ticket& ticket)
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
    const bool confirmed = best->state.value() == CauseState::Confirmed;
    return fmt::format("{} cause: {}", confirmed ? "Confirmed" : "Suspected", quoted(best->text.text));
}

std::string rolesLine(const Ticket& ticket, const Directory& people)
{
    std::vector<std::string> held;
    for (std::size_t i = 0; i < incidentRoleCount; ++i) {
        const auto role = static_cast<IncidentRole>(i);
        if (!ticket.holder(role).isNobody())
            held.push_back(fmt::format("{} {}", title(role), people.nameOf(ticket.holder(role))));
    }
    return held.empty() ? std::string() : fmt::format("{}.", join(held, ", "));
}

std::vector<BriefLine> conditionOf(const Ticket& ticket, const Directory& people, Time now)
{
    std::vector<BriefLine> lines{{standing(ticket, now), lastEntry(ticket, PhaseMove::type)}};
    const auto& symptoms = ticket.prose[static_cast<std::size_t>(Section::Symptoms)].text;
    if (!trimmed(symptoms).empty())
        lines.push_back({quoted(symptoms), {}});
    if (auto cause = causeLine(ticket); !cause.empty())
        lines.push_back({std::move(cause), lastEntry(ticket, CauseAdd::type)});
    if (auto roles = rolesLine(ticket, people); !roles.empty())
        lines.push_back({std::move(roles), lastEntry(ticket, RoleAssign::type)});
    return lines;
}

std::string dueText(const Action& action, Time now)
{
    const auto& due = action.due.value();
    if (!due)
        return "no due time";
    return *due < now ? fmt::format("{} late", formatSpan(now - *due))
                      : fmt::format("due {}", formatHourMinute(*due));
}

std::vector<BriefLine> actionsOf(const Ticket& ticket, const Directory& people, Time now)
{
    auto actions = shown(ticket.actions);
    std::erase_if(actions, [](const Action* action) { return action->done.value(); });
    std::stable_sort(actions.begin(), actions.end(), [](const Action* a, const Action* b) {
        return a->due.value().value_or(Time::max()) < b->due.value().value_or(Time::max());
    });
    std::vector<BriefLine> lines;
    for (const Action* action : actions) {
        const Owner& owner = action->owner.value();
        lines.push_back(
            {fmt::format("{} ({}, {})", action->text.value(),
                         owner.isNobody() ? "nobody" : people.nameOf(owner), dueText(*action, now)),
             entryOf(ticket, action->id)});
    }
    return lines;
}

std::vector<BriefLine> needsOf(const Ticket& ticket)
{
    std::vector<BriefLine> lines;
    const Phase next = nextPhase(ticket.phase.value());
    if (ticket.isIncident() && next != ticket.phase.value()) {
        for (const auto& requirement : missing(ticket, next))
            lines.push_back({fmt::format("{}: {}", title(next), requirement.sentence), {}});
    }
    auto whys = shown(ticket.whys);
    std::erase_if(whys, [](const Why* why) { return why->end.value().state != WhyState::Open; });
    for (std::size_t i = 0; i < std::min(whys.size(), mostQuestions); ++i)
        lines.push_back({whys[i]->text.value(), entryOf(ticket, whys[i]->id)});
    if (whys.size() > mostQuestions)
        lines.push_back({fmt::format("and {} more open questions", whys.size() - mostQuestions), {}});
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

std::vector<BriefLine> clocksOf(const Ticket& ticket, Time now)
{
    std::vector<BriefLine> lines;
    const auto clock = updateClock(ticket);
    if (clock.due) {
        const bool late = *clock.due < now;
        lines.push_back({late ? fmt::format("Status update is {} late", formatSpan(now - *clock.due))
                              : fmt::format("Status update due {}", formatHourMinute(*clock.due)),
                         lastEntry(ticket, StatusPublish::type)});
    }
    const Action* first = nullptr;
    for (const Action* action : shown(ticket.actions)) {
        const auto& due = action->due.value();
        if (!action->done.value() && due && *due >= now && (!first || *due < *first->due.value()))
            first = action;
    }
    if (first)
        lines.push_back(
            {fmt::format("{} is due {}", first->text.value(), formatHourMinute(*first->due.value())),
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

Brief briefOf(const Ticket& ticket, const Directory& people, Time now)
{
    return {conditionOf(ticket, people, now), actionsOf(ticket, people, now), needsOf(ticket),
            decisionsOf(ticket), clocksOf(ticket, now)};
}

std::string textOf(const Brief& brief)
{
    std::string text;
    addPart(text, "Condition", brief.condition);
    addPart(text, "Actions in flight", brief.actions);
    addPart(text, "Needs", brief.needs);
    addPart(text, "Decisions", brief.decisions);
    addPart(text, "Next clocks", brief.clocks);
    return text;
}

std::string shortBrief(const Ticket& ticket, const Directory& people, Time now)
{
    const auto brief = briefOf(ticket, people, now);
    std::string text = ticket.key().empty() ? ticket.title.value()
                                            : fmt::format("{}: {}", ticket.key(), ticket.title.value());
    text += fmt::format("\n{}", brief.condition.front().text);
    if (!ticket.updates.empty()) {
        const auto& last = ticket.updates.back();
        text +=
            fmt::format("\nLast update {} UTC: {}", formatHourMinute(last.published.at), quoted(last.text));
    }
    if (!brief.actions.empty()) {
        text += fmt::format("\nIn flight: {}", brief.actions.front().text);
        if (brief.actions.size() > 1)
            text += fmt::format(" and {} more", brief.actions.size() - 1);
    }
    if (const auto clock = updateClock(ticket); clock.due)
        text += fmt::format("\nNext update {} UTC", formatHourMinute(*clock.due));
    return text;
}

} // namespace warroom
