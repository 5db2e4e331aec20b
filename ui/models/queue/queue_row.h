// One ticket as the queue knows it: the summary with what is derived from it, from the outbox and from the
// clock.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/summary.h"
#include "models/queue/queue_filter.h"

namespace warroom::ui {

enum class QueueTab : std::uint8_t
{
    Open,
    Mine,
    Late,
    Drafts,
    Resolved
};
constexpr std::size_t queueTabCount = 5;
/// What is counted besides, as bits behind those of the tabs: overdue follow-up tickets, and this person's.
constexpr std::size_t overdueBit = queueTabCount;
constexpr std::size_t myOverdueBit = queueTabCount + 1;
constexpr std::size_t queueBitCount = queueTabCount + 2;
enum class QueueGrouping : std::uint8_t
{
    Severity,
    Phase,
    Service,
    Owner,
    Due,
    None
};
enum class QueueSort : std::uint8_t
{
    Age,
    Updated,
    Severity,
    Key,
    Title,
    Service,
    Phase,
    Priority,
    Format,
    Owner,
    Due
};
/// A column and its direction: each column begins with what is looked for most (the youngest, the last
/// changed, the worst, the highest number, the first of the alphabet, the soonest); reversed, with the rest.
struct QueueOrder
{
    QueueSort by = QueueSort::Age;
    bool reversed = false;

    bool operator==(const QueueOrder&) const = default;
};

/// What a follow-up is measured by: 30 days where it is short work, a quarter where it is long.
enum class DueHorizon : std::uint8_t
{
    Overdue,
    Month,
    Quarter,
    Later,
    NoDate
};
constexpr int daysOfMonth = 30;
constexpr int daysOfQuarter = 92;

/// What follows from the time.
struct RowDates
{
    bool late = false;           // an update, an action or the ticket itself is overdue
    bool isOverdue = false;      // the ticket itself
    std::optional<int> daysLeft; // whole days until it is due; negative: its day is over

    bool operator==(const RowDates&) const = default;
};

struct QueueRow : RowDates
{
    Summary summary;
    QString owner; // the commander's name, or of another ticket its owner's
    std::string foldedOwner;
    std::string foldedService;
    std::string searched; // key, title, service, owner and alias, folded, a line each
    bool mine = false;    // commanded by this person or a group of theirs
    bool gone = false;    // not to be seen by this person any more
    int pending = 0;      // own changes that wait
    int refused = 0;
    bool isHit = false; // found by the full-text search
    QString snippet; // of that search, where no word stands in the row; found words between U+0002 and U+0003
    std::uint8_t tabs = 0; // bit n: belongs to the QueueTab n, or is counted besides

    bool isIn(QueueTab tab) const { return tabs >> static_cast<unsigned>(tab) & 1u; }
};

/// Fills in the people and the searched text.
void nameRow(QueueRow& row, const Directory& directory, PersonId self);
RowDates datesOf(const Summary& summary, Time now);
/// When datesOf() will say something else; Time::max(): never.
Time nextDateOf(const Summary& summary, Time now);
/// Whether a promised update, a next action or the ticket itself is overdue.
bool isLate(const Summary& summary, Time now);
DueHorizon horizonOf(const QueueRow& row);
/// Which tabs it belongs to, with what is counted besides; dates, pending and refused must be up to date.
std::uint8_t tabsOf(const QueueRow& row);
bool matches(const QueueFilter& filter, const QueueRow& row);
/// The same without the words.
bool matchesTokens(const QueueFilter& filter, const QueueRow& row);
/// Whether all words of the filter are in what the row shows.
bool wordsStandIn(const QueueFilter& filter, const QueueRow& row);

/// When it began: the start of the impact, else its opening.
Time beginning(const Summary& summary);
/// How long it has been going on, or went on until it was resolved.
Duration ageOf(const Summary& summary, Time now);

/// A total order. In groups of severity the worse one comes first, unless the order is about it.
bool comesBefore(const QueueRow& a, const QueueRow& b, QueueOrder order, QueueGrouping grouping);

} // namespace warroom::ui
