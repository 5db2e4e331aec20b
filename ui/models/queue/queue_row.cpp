// Deriving, matching and ordering of rows.
#include "models/queue/queue_row.h"

#include "domain/board/overview.h"
#include "models/format/format.h"

#include <algorithm>
#include <bit>
#include <compare>

namespace warroom::ui {
namespace {

QueueStatus statusOf(const Summary& summary)
{
    if (!summary.isOpen())
        return QueueStatus::Closed;
    const bool review = summary.kind == TicketKind::Incident && summary.phase == Phase::Review;
    return review ? QueueStatus::Review : QueueStatus::Open;
}

bool belongsTo(const Owner& owner, const Directory& directory, PersonId person)
{
    if (const auto* holder = owner.person())
        return *holder == person;
    if (const auto* id = owner.group()) {
        for (const auto& group : directory.groups()) {
            if (group.id == *id)
                return std::find(group.members.begin(), group.members.end(), person) != group.members.end();
        }
    }
    return false;
}

template<class List, class Value>
bool allows(const List& list, const Value& value)
{
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

bool ownerMatches(const std::vector<std::string>& owners, const QueueRow& row)
{
    return owners.empty() || std::any_of(owners.begin(), owners.end(), [&row](const std::string& owner) {
               if (owner == "me")
                   return row.mine;
               if (owner == "none")
                   return row.foldedOwner.empty();
               return row.foldedOwner.find(owner) != std::string::npos;
           });
}

bool serviceMatches(const std::vector<std::string>& services, const QueueRow& row)
{
    return services.empty() ||
           std::any_of(services.begin(), services.end(), [&row](const std::string& service) {
               return row.foldedService.find(service) != std::string::npos;
           });
}

bool dueMatches(const std::vector<DueWithin>& wanted, const QueueRow& row)
{
    return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&row](const DueWithin& due) {
               if (!due.days)
                   return !row.daysLeft;
               return *due.days == 0 ? row.isOverdue : row.daysLeft && *row.daysLeft < *due.days;
           });
}

bool allowsLevel(std::uint8_t bits, int level)
{
    return bits == 0 || (bits >> static_cast<unsigned>(level) & 1u) != 0;
}

// The second line of the searched text.
std::string_view foldedTitle(const QueueRow& row)
{
    const std::string_view all(row.searched);
    const auto start = all.find('\n') + 1;
    return all.substr(start, all.find('\n', start) - start);
}

// Empty names stand last.
std::strong_ordering compareNames(std::string_view a, std::string_view b)
{
    if (a.empty() != b.empty())
        return a.empty() <=> b.empty();
    return a <=> b;
}

int stageRank(const Summary& summary)
{
    return summary.kind == TicketKind::Incident
               ? static_cast<int>(summary.phase)
               : static_cast<int>(phaseCount) + static_cast<int>(summary.state);
}

std::strong_ordering compareAges(const Summary& a, const Summary& b)
{
    return beginning(b).time_since_epoch().count() <=> beginning(a).time_since_epoch().count();
}

std::strong_ordering compareBy(QueueSort sort, const QueueRow& a, const QueueRow& b)
{
    const Summary &x = a.summary, &y = b.summary;
    constexpr auto never = Time::max();
    switch (sort) {
    case QueueSort::Age:
        return compareAges(x, y);
    case QueueSort::Updated:
        return y.lastActivity.time_since_epoch().count() <=> x.lastActivity.time_since_epoch().count();
    case QueueSort::Severity:
        return x.severity <=> y.severity;
    case QueueSort::Key: // what has no number yet is the newest
        return (y.number == 0 ? INT64_MAX : y.number) <=> (x.number == 0 ? INT64_MAX : x.number);
    case QueueSort::Title:
        return foldedTitle(a) <=> foldedTitle(b);
    case QueueSort::Service:
        return compareNames(a.foldedService, b.foldedService);
    case QueueSort::Phase:
        return stageRank(x) <=> stageRank(y);
    case QueueSort::Priority:
        return x.priority <=> y.priority;
    case QueueSort::Format:
        return std::popcount(y.needed) <=> std::popcount(x.needed);
    case QueueSort::Owner:
        return compareNames(a.foldedOwner, b.foldedOwner);
    case QueueSort::Due:
        return x.due.value_or(never).time_since_epoch().count() <=>
               y.due.value_or(never).time_since_epoch().count();
    }
    return std::strong_ordering::equal;
}

} // namespace

void nameRow(QueueRow& row, const Directory& directory, PersonId self)
{
    const auto& summary = row.summary;
    row.owner = format::ownerName(directory, summary.commander);
    row.foldedOwner = foldedText(row.owner);
    row.foldedService = foldedText(format::fromUtf8(summary.service));
    row.mine = !self.isNil() && belongsTo(summary.commander, directory, self);
    row.searched = lowerAscii(summary.key()) + '\n' + foldedText(format::fromUtf8(summary.title)) + '\n' +
                   row.foldedService + '\n' + row.foldedOwner + '\n' + lowerAscii(summary.alias);
}

bool isLate(const Summary& summary, Time now)
{
    if (statusOf(summary) != QueueStatus::Open)
        return false;
    const auto isPast = [now](const std::optional<Time>& time) { return time && *time < now; };
    return isPast(summary.nextUpdate) || isPast(summary.earliestDue) || isPast(summary.due);
}

RowDates datesOf(const Summary& summary, Time now)
{
    RowDates dates;
    dates.late = isLate(summary, now);
    dates.isOverdue = summary.due && summary.isOpen() && *summary.due < now;
    if (summary.due)
        dates.daysLeft = static_cast<int>(std::chrono::floor<std::chrono::days>(*summary.due - now).count());
    return dates;
}

Time nextDateOf(const Summary& summary, Time now)
{
    constexpr std::chrono::milliseconds instant{1};
    Time next = Time::max();
    for (const auto& time : {summary.nextUpdate, summary.earliestDue, summary.due}) {
        if (time && *time >= now)
            next = std::min(next, *time + instant);
    }
    if (summary.due) {
        const auto days = std::chrono::floor<std::chrono::days>(*summary.due - now);
        next = std::min(next, *summary.due - days + instant);
    }
    return next;
}

DueHorizon horizonOf(const QueueRow& row)
{
    if (!row.daysLeft)
        return DueHorizon::NoDate;
    if (row.isOverdue)
        return DueHorizon::Overdue;
    if (*row.daysLeft < daysOfMonth)
        return DueHorizon::Month;
    return *row.daysLeft < daysOfQuarter ? DueHorizon::Quarter : DueHorizon::Later;
}

std::uint8_t tabsOf(const QueueRow& row)
{
    if (row.gone)
        return 0;
    // Work is owed until the review is done, and whoever looks for what was resolved finds it there as well.
    const QueueStatus status = statusOf(row.summary);
    const bool open = status != QueueStatus::Closed;
    const bool draft = row.summary.head == 0 || row.refused > 0;
    unsigned bits = 0;
    const auto put = [&bits](QueueTab tab, bool in) { bits |= unsigned(in) << static_cast<unsigned>(tab); };
    put(QueueTab::Open, open);
    put(QueueTab::Mine, open && row.mine);
    put(QueueTab::Late, row.late);
    put(QueueTab::Drafts, draft);
    put(QueueTab::Resolved, status != QueueStatus::Open);
    const bool overdue = row.isOverdue && row.summary.kind == TicketKind::FollowUp;
    bits |= unsigned(overdue) << overdueBit | unsigned(overdue && row.mine) << myOverdueBit;
    return static_cast<std::uint8_t>(bits);
}

bool matches(const QueueFilter& filter, const QueueRow& row)
{
    return matchesTokens(filter, row) && (row.isHit || wordsStandIn(filter, row));
}

bool matchesTokens(const QueueFilter& filter, const QueueRow& row)
{
    const auto& summary = row.summary;
    if (!allowsLevel(filter.severities, static_cast<int>(summary.severity)) ||
        !allowsLevel(filter.priorities, static_cast<int>(summary.priority)))
        return false;
    if (filter.late && *filter.late != row.late)
        return false;
    if (!allows(filter.status, statusOf(summary)) || !allows(filter.kinds, summary.kind))
        return false;
    if (!filter.phases.empty() &&
        (summary.kind != TicketKind::Incident || !allows(filter.phases, summary.phase)))
        return false;
    return serviceMatches(filter.services, row) && ownerMatches(filter.owners, row) &&
           dueMatches(filter.due, row);
}

bool wordsStandIn(const QueueFilter& filter, const QueueRow& row)
{
    return std::all_of(filter.words.begin(), filter.words.end(), [&row](const std::string& word) {
        return row.searched.find(word) != std::string::npos;
    });
}

Time beginning(const Summary& summary) { return summary.started.value_or(summary.opened); }

Duration ageOf(const Summary& summary, Time now)
{
    return (summary.isOpen() ? now : ended(summary)) - beginning(summary);
}

bool comesBefore(const QueueRow& a, const QueueRow& b, QueueOrder order, QueueGrouping grouping)
{
    if (grouping == QueueGrouping::Severity && order.by != QueueSort::Severity &&
        a.summary.severity != b.summary.severity)
        return a.summary.severity < b.summary.severity;
    const auto asked = order.reversed ? compareBy(order.by, b, a) : compareBy(order.by, a, b);
    if (asked != 0)
        return asked < 0;
    if (const auto ages = compareAges(a.summary, b.summary); ages != 0)
        return ages < 0;
    return b.summary.id < a.summary.id;
}

} // namespace warroom::ui
