// Sorting of entries into lanes, and gathering of marks that stand close.
#include "models/timeline/timeline_lanes.h"

#include "models/timeline/one_of.h"
#include "models/timeline/timeline_sentence.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace warroom::ui {
namespace {

struct TimelineLanesWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::TimelineLanes)
};

constexpr qsizetype s_labelLength = 40;

std::optional<LaneKind> laneOf(const Entry& entry)
{
    if (entry.struck)
        return std::nullopt;
    if (isOneOf(entry.kind, {"alert", "page", "detection", "impact"}))
        return LaneKind::Alerts;
    if (entry.kind == "change")
        return LaneKind::Changes;
    if (entry.kind == "decision" ||
        isOneOf(entry.type, {TicketOpen::type, TicketRaise::type, SeveritySet::type}))
        return LaneKind::Decisions;
    const bool done = entry.type == ActionCheck::type && entry.args.size() > 1 && entry.args[1] == "done";
    if (done || isOneOf(entry.kind, {"intent", "mitigation", "recovery", "resolution"}))
        return LaneKind::Actions;
    if (entry.type == StatusPublish::type || entry.kind == "communication")
        return LaneKind::Updates;
    if (isOneOf(entry.kind, {"finding", "diagnosis"}) || entry.type == CauseAdd::type)
        return LaneKind::Findings;
    return entry.kind == "note" ? std::optional(LaneKind::Notes) : std::nullopt;
}

} // namespace

TimelineLanes::TimelineLanes(std::shared_ptr<const Ticket> ticket) : m_ticket(std::move(ticket))
{
    constexpr std::size_t kinds = static_cast<std::size_t>(LaneKind::Notes) + 1;
    std::array<Lane, kinds> lanes;
    std::uint32_t index = 0;
    for (const Entry& entry : m_ticket->timeline) {
        if (const auto kind = laneOf(entry))
            lanes[static_cast<std::size_t>(*kind)].marks.push_back(
                {entry.happened, entry.until, entry.id, index, entryIsAlarming(entry)});
        ++index;
    }
    for (std::size_t i = 0; i < kinds; ++i) {
        auto& marks = lanes[i].marks;
        if (marks.empty())
            continue;
        lanes[i].kind = static_cast<LaneKind>(i);
        std::stable_sort(marks.begin(), marks.end(),
                         [](const LaneMark& a, const LaneMark& b) { return a.at < b.at; });
        const bool first = m_lanes.empty();
        m_begin = first ? marks.front().at : std::min(m_begin, marks.front().at);
        m_end = first ? marks.back().at : std::max(m_end, marks.back().at);
        m_lanes.push_back(std::move(lanes[i]));
    }
    for (const PhaseTerm& term : m_ticket->phaseTerms) {
        if (!m_phases.empty())
            m_phases.back().until = term.from;
        m_phases.push_back({term.phase, term.from, {}});
    }
    if (!m_phases.empty())
        m_begin = m_lanes.empty() ? m_phases.front().from : std::min(m_begin, m_phases.front().from);
    m_end = std::max(m_end, m_begin);
}

QString TimelineLanes::name(LaneKind kind)
{
    switch (kind) {
    case LaneKind::Phase:
        return TimelineLanesWords::tr("Phase");
    case LaneKind::Alerts:
        return TimelineLanesWords::tr("Alerts");
    case LaneKind::Changes:
        return TimelineLanesWords::tr("Changes");
    case LaneKind::Decisions:
        return TimelineLanesWords::tr("Decisions");
    case LaneKind::Actions:
        return TimelineLanesWords::tr("Actions");
    case LaneKind::Updates:
        return TimelineLanesWords::tr("Updates");
    case LaneKind::Findings:
        return TimelineLanesWords::tr("Findings");
    case LaneKind::Notes:
        return TimelineLanesWords::tr("Notes");
    }
    return {};
}

QString TimelineLanes::label(const LaneMark& mark, LaneKind kind, const Directory& people) const
{
    const Entry& entry = m_ticket->timeline[mark.index];
    if (kind == LaneKind::Alerts)
        return {};
    if (entry.type == StatusPublish::type && !entry.args.empty())
        return QString::fromStdString(entry.args.front());
    if (entry.type == TicketOpen::type && !entry.args.empty() && !entry.args.front().empty())
        return QString::fromStdString(entry.args.front());
    QString said = entrySentence(entry, people).section(QLatin1Char('\n'), 0, 0);
    for (const QLatin1String end : {QLatin1String(". "), QLatin1String(": "), QLatin1String("; ")}) {
        if (const auto at = said.indexOf(end); at > 0)
            said.truncate(at);
    }
    return said.size() > s_labelLength ? said.left(s_labelLength).trimmed() + QStringLiteral("…") : said;
}

QString TimelineLanes::icon(const LaneMark& mark) const { return entryIcon(m_ticket->timeline[mark.index]); }

std::vector<MarkGroup> groupMarks(const std::vector<LaneMark>& marks, Time from, Time until, Duration least)
{
    std::vector<MarkGroup> groups;
    const auto later = [](Time time, const LaneMark& mark) { return time < mark.at; };
    const auto earlier = [](const LaneMark& mark, Time time) { return mark.at < time; };
    auto at = std::lower_bound(marks.begin(), marks.end(), from, earlier);
    const auto end = std::upper_bound(at, marks.end(), until, later);
    while (at != end) {
        const auto next = std::lower_bound(at + 1, end, at->at + least, earlier);
        groups.push_back({static_cast<std::size_t>(at - marks.begin()), static_cast<std::size_t>(next - at)});
        at = next;
    }
    return groups;
}

} // namespace warroom::ui
