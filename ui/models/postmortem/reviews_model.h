// The list of postmortems: which there are, where each stands, and what it lacks.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/review.h"
#include "models/room/rows_model.h"

#include <QString>

#include <unordered_map>

namespace warroom::ui {

struct ReviewRow
{
    TicketId id;
    QString key, title, service, owner, state;
    Severity severity = Severity::Sev3;
    ReviewState review = ReviewState::Draft;
    QString age;
    std::optional<int> missing; ///< not known until the ticket's log is here

    bool operator==(const ReviewRow&) const = default;
};

/// Open ones first, those that wait longest on top; then what was closed, the latest first.
class ReviewsModel final : public RowsModel<ReviewRow>
{
    Q_OBJECT

public:
    /// Closed ones beyond this many are found by the queue.
    static constexpr std::size_t MostClosed = 200;

    using RowsModel::RowsModel;

    void setSummaries(const std::vector<const Summary*>& summaries, const Directory& people, Time now);
    /// What is missing of a ticket whose log has come.
    void setMissing(TicketId ticket, int missing);
    int openCount() const;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::unordered_map<TicketId, int> m_missing;
};

/// "2 d": since the impact ended, or since it was opened.
QString reviewAge(const Summary& incident, Time now);

} // namespace warroom::ui
