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
enum class QueueGrouping : std::uint8_t
{
    Severity,
    Phase,
    Service,
    None
};
enum class QueueSort : std::uint8_t
{
    Age,
    Updated,
    Severity,
    Key
};

struct QueueRow
{
    Summary summary;
    QString owner; // the commander's name
    std::string foldedOwner;
    std::string foldedService;
    std::string searched; // key, title, service and owner, folded
    bool mine = false;    // commanded by this person or a group of theirs
    bool late = false;
    int pending = 0; // own changes that wait
    int refused = 0;
    bool isHit = false; // found by the full-text search
    QString snippet; // of that search, where no word stands in the row; found words between U+0002 and U+0003
    std::uint8_t tabs = 0;   // bit n: belongs to the QueueTab n
    std::uint32_t group = 0; // key of its group
    bool shown = false;

    bool isIn(QueueTab tab) const { return tabs >> static_cast<unsigned>(tab) & 1u; }
};

/// Fills in the people and the searched text.
void nameRow(QueueRow& row, const Directory& directory, PersonId self);
/// Whether a promised update or a next action is overdue.
bool isLate(const Summary& summary, Time now);
/// Which tabs it belongs to; late, pending and refused must be up to date.
std::uint8_t tabsOf(const QueueRow& row);
bool matches(const QueueFilter& filter, const QueueRow& row);
/// Whether all words of the filter are in what the row shows.
bool wordsStandIn(const QueueFilter& filter, const QueueRow& row);

/// When it began: the start of the impact, else its opening.
Time beginning(const Summary& summary);
/// How long it has been going on, or went on until it was resolved.
Duration ageOf(const Summary& summary, Time now);

/// A total order. In groups of severity the worse one comes first in any case.
bool comesBefore(const Summary& a, const Summary& b, QueueSort sort, QueueGrouping grouping);

} // namespace warroom::ui
