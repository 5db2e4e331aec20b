// All follow-up tickets by owner: is what was learnt being done, and in time.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/review.h"
#include "models/room/rows_model.h"

#include <QString>

namespace warroom::ui {

struct TrackerRow
{
    QString id; ///< of a head the owner's name, of a follow-up its ticket's id
    TicketId ticket;
    bool isHead = false;
    QString key, title, due, limit; ///< of a head: the owner, and the counts in `due`
    bool late = false;
    bool done = false;

    bool operator==(const TrackerRow&) const = default;
};

struct TrackerCounts
{
    int open = 0, late = 0, done = 0;

    bool operator==(const TrackerCounts&) const = default;
};

/// Owners with most that is late first; of each what is late, what is due next, and what was done in the last
/// quarter.
class TrackerModel final : public RowsModel<TrackerRow>
{
    Q_OBJECT

public:
    using RowsModel::RowsModel;

    void setSummaries(const std::vector<const Summary*>& summaries, const Directory& people, Time now);
    const TrackerCounts& counts() const { return m_counts; }
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    TrackerCounts m_counts;
};

/// "4 open · 1 late · 3 done".
QString countsText(const TrackerCounts& counts);

} // namespace warroom::ui
