// Going through a ticket for what its postmortem lacks.
#include "domain/ticket/review.h"

#include <algorithm>
#include <array>

namespace warroom {
namespace {

struct GapWords
{
    std::string_view one, several; // "%" is the number
};

constexpr std::array<GapWords, 11> reviewWords = {{
    {"The summary is not written.", ""},
    {"The impact is not written.", ""},
    {"No entry was picked for the timeline.", ""},
    {"No root cause is confirmed.", ""},
    {"No why was asked.", ""},
    {"1 why has no answer.", "% whys have no answer."},
    {"No prevention is named.", ""},
    {"1 prevention has no follow-up ticket.", "% preventions have no follow-up ticket."},
    {"1 follow-up has no owner.", "% follow-ups have no owner."},
    {"1 follow-up has no due day.", "% follow-ups have no due day."},
    {"1 action is neither done nor moved to a follow-up.",
     "% actions are neither done nor moved to a follow-up."},
}};

std::string sentenceOf(ReviewGapKind kind, int count)
{
    const auto& [one, several] = reviewWords[static_cast<std::size_t>(kind)];
    if (count == 1 || several.empty())
        return std::string(one);
    return std::to_string(count) + std::string(several.substr(1));
}

class Gaps final
{
public:
    void addIf(bool isMissing, ReviewGapKind kind) { add(kind, isMissing ? 1 : 0); }
    void add(ReviewGapKind kind, std::ptrdiff_t count)
    {
        const auto number = static_cast<int>(count);
        if (number > 0)
            m_gaps.push_back({kind, number, sentenceOf(kind, number)});
    }
    std::vector<ReviewGap> take() { return std::move(m_gaps); }

private:
    std::vector<ReviewGap> m_gaps;
};

bool isEmpty(const Ticket& ticket, Section section)
{
    return sectionState(ticket, section) != SectionState::Filled;
}

void addWhys(Gaps& gaps, const Ticket& ticket)
{
    const auto whys = shown(ticket.whys);
    gaps.addIf(whys.empty(), ReviewGapKind::NoWhy);
    gaps.add(ReviewGapKind::OpenWhys, std::count_if(whys.begin(), whys.end(), [](const Why* why) {
                 return why->end.value().state == WhyState::Open;
             }));
}

void addPreventions(Gaps& gaps, const Ticket& ticket, const FollowUpOf& followUpOf)
{
    gaps.addIf(isEmpty(ticket, Section::Prevention), ReviewGapKind::Prevention);
    int without = 0, unowned = 0, undue = 0;
    for (const Prevention* prevention : shown(ticket.preventions)) {
        if (prevention->followUp.isNil()) {
            ++without;
            continue;
        }
        const Summary* followUp = followUpOf ? followUpOf(prevention->followUp) : nullptr;
        if (!followUp)
            continue;
        unowned += followUp->commander.isNobody();
        undue += !followUp->due && !prevention->due.value();
    }
    gaps.add(ReviewGapKind::NoFollowUp, without);
    gaps.add(ReviewGapKind::NoOwner, unowned);
    gaps.add(ReviewGapKind::NoDue, undue);
}

} // namespace

std::optional<Section> ReviewGap::section() const
{
    switch (kind) {
    case ReviewGapKind::Summary:
        return Section::Summary;
    case ReviewGapKind::Impact:
        return Section::Impact;
    case ReviewGapKind::Timeline:
        return std::nullopt;
    case ReviewGapKind::Cause:
        return Section::RootCause;
    case ReviewGapKind::NoWhy:
    case ReviewGapKind::OpenWhys:
        return Section::Whys;
    case ReviewGapKind::Prevention:
    case ReviewGapKind::NoFollowUp:
    case ReviewGapKind::NoOwner:
    case ReviewGapKind::NoDue:
        return Section::Prevention;
    case ReviewGapKind::OpenActions:
        return Section::NextActions;
    }
    return std::nullopt;
}

std::vector<ReviewGap> beforeReview(const Ticket& ticket, const FollowUpOf& followUpOf)
{
    Gaps gaps;
    gaps.addIf(isEmpty(ticket, Section::Summary), ReviewGapKind::Summary);
    gaps.addIf(isEmpty(ticket, Section::Impact), ReviewGapKind::Impact);
    gaps.addIf(std::none_of(ticket.timeline.begin(), ticket.timeline.end(),
                            [](const Entry& entry) { return entry.pinned && !entry.struck; }),
               ReviewGapKind::Timeline);
    const auto causes = shown(ticket.causes);
    gaps.addIf(std::none_of(causes.begin(), causes.end(),
                            [](const Cause* cause) { return cause->state.value() == CauseState::Confirmed; }),
               ReviewGapKind::Cause);
    addWhys(gaps, ticket);
    addPreventions(gaps, ticket, followUpOf);
    const auto actions = shown(ticket.actions);
    gaps.add(ReviewGapKind::OpenActions,
             std::count_if(actions.begin(), actions.end(), [](const Action* action) {
                 return !action->done.value() && action->followUp.isNil();
             }));
    return gaps.take();
}

bool mayMoveReview(ReviewState from, ReviewState to)
{
    return nextReview(from) == to || (to == ReviewState::Draft && from != ReviewState::Draft);
}

std::optional<ReviewState> nextReview(ReviewState from)
{
    if (from == ReviewState::Closed)
        return std::nullopt;
    return static_cast<ReviewState>(static_cast<int>(from) + 1);
}

std::string citationMark(OpId entry)
{
    constexpr std::size_t digits = 8;
    const std::string id = entry.text();
    return "[#" + id.substr(id.size() - digits) + "]";
}

std::vector<Section> citedIn(const Ticket& ticket, OpId entry)
{
    const std::string mark = citationMark(entry);
    std::vector<Section> out;
    const auto look = [&](Section section, const std::string& text) {
        if (text.find(mark) != std::string::npos && (out.empty() || out.back() != section))
            out.push_back(section);
    };
    for (const Section section : {Section::Summary, Section::Impact})
        look(section, ticket.prose[static_cast<std::size_t>(section)].text);
    for (const Cause* cause : shown(ticket.causes))
        look(Section::RootCause, cause->text.text);
    for (const Section section : {Section::WhatHelped, Section::WentWell, Section::WentBadly, Section::Lucky})
        look(section, ticket.prose[static_cast<std::size_t>(section)].text);
    for (const Prevention* prevention : shown(ticket.preventions))
        look(Section::Prevention, prevention->text.text);
    return out;
}

bool hasPostmortem(const Summary& incident)
{
    return incident.kind == TicketKind::Incident &&
           (incident.phase >= Phase::Recovery || incident.review != ReviewState::Draft);
}

std::chrono::days followUpLimit(Priority priority)
{
    return std::chrono::days(priority <= Priority::P1 ? 30 : 91);
}

Time followUpDue(const Summary& followUp)
{
    return followUp.due.value_or(followUp.opened + followUpLimit(followUp.priority));
}

bool isLateFollowUp(const Summary& followUp, Time now)
{
    return followUp.isOpen() && followUpDue(followUp) < now;
}

} // namespace warroom
