// Deriving, matching and ordering of rows.
#include "models/queue/queue_row.h"

#include "models/format/format.h"

#include <algorithm>
#include <tuple>

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
    return (summary.nextUpdate && *summary.nextUpdate < now) ||
           (summary.earliestDue && *summary.earliestDue < now);
}

std::uint8_t tabsOf(const QueueRow& row)
{
    const bool open = statusOf(row.summary) == QueueStatus::Open;
    const bool draft = row.summary.head == 0 || row.refused > 0;
    unsigned bits = 0;
    const auto put = [&bits](QueueTab tab, bool in) { bits |= unsigned(in) << static_cast<unsigned>(tab); };
    put(QueueTab::Open, open);
    put(QueueTab::Mine, open && row.mine);
    put(QueueTab::Late, row.late);
    put(QueueTab::Drafts, draft);
    put(QueueTab::Resolved, !open);
    return static_cast<std::uint8_t>(bits);
}

bool matches(const QueueFilter& filter, const QueueRow& row)
{
    const auto& summary = row.summary;
    if (filter.severities != 0 && (filter.severities >> static_cast<unsigned>(summary.severity) & 1u) == 0)
        return false;
    if (filter.late && *filter.late != row.late)
        return false;
    if (!allows(filter.status, statusOf(summary)) || !allows(filter.kinds, summary.kind))
        return false;
    if (!filter.phases.empty() &&
        (summary.kind != TicketKind::Incident || !allows(filter.phases, summary.phase)))
        return false;
    if (!serviceMatches(filter.services, row) || !ownerMatches(filter.owners, row))
        return false;
    return row.isHit || wordsStandIn(filter, row);
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
    const Time end = summary.isOpen() ? now : summary.resolved.value_or(summary.lastActivity);
    return end - beginning(summary);
}

bool comesBefore(const Summary& a, const Summary& b, QueueSort sort, QueueGrouping grouping)
{
    if ((sort == QueueSort::Severity || grouping == QueueGrouping::Severity) && a.severity != b.severity)
        return a.severity < b.severity;
    if (sort == QueueSort::Updated && a.lastActivity != b.lastActivity)
        return a.lastActivity > b.lastActivity;
    if (sort == QueueSort::Key && a.number != b.number)
        return a.number == 0 || (b.number != 0 && a.number > b.number);
    return std::tuple(beginning(b), b.id) < std::tuple(beginning(a), a.id);
}

} // namespace warroom::ui
