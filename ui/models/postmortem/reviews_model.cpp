// Choosing and ordering of the postmortems.
#include "models/postmortem/reviews_model.h"

#include "models/format/format.h"

#include <algorithm>

namespace warroom::ui {
namespace {

Time waitsSince(const Summary& incident) { return incident.resolved.value_or(incident.opened); }

bool isClosed(const Summary& incident)
{
    return incident.review == ReviewState::Closed ||
           (incident.phase == Phase::Closed && incident.review == ReviewState::Draft);
}

} // namespace

QString reviewAge(const Summary& incident, Time now) { return format::age(now - waitsSince(incident)); }

void ReviewsModel::setSummaries(const std::vector<const Summary*>& summaries, const Directory& people,
                                Time now)
{
    std::vector<const Summary*> open, closed;
    for (const Summary* summary : summaries) {
        if (hasPostmortem(*summary))
            (isClosed(*summary) ? closed : open).push_back(summary);
    }
    std::sort(open.begin(), open.end(), [](const Summary* a, const Summary* b) {
        return std::pair(waitsSince(*a), a->number) < std::pair(waitsSince(*b), b->number);
    });
    std::sort(closed.begin(), closed.end(), [](const Summary* a, const Summary* b) {
        return std::pair(waitsSince(*a), a->number) > std::pair(waitsSince(*b), b->number);
    });
    closed.resize(std::min(closed.size(), MostClosed));
    open.insert(open.end(), closed.begin(), closed.end());
    std::vector<ReviewRow> rows;
    for (const Summary* summary : open) {
        ReviewRow row;
        row.id = summary->id;
        row.key = format::fromUtf8(summary->key());
        row.title = format::fromUtf8(summary->title);
        row.service = format::fromUtf8(summary->service);
        row.owner = format::ownerName(people, summary->commander);
        row.severity = summary->severity;
        row.review = summary->review;
        row.state = summary->review == ReviewState::Draft && summary->phase == Phase::Closed
                        ? tr("Closed without review")
                        : format::name(summary->review);
        row.age = reviewAge(*summary, now);
        if (const auto known = m_missing.find(summary->id); known != m_missing.end())
            row.missing = known->second;
        rows.push_back(std::move(row));
    }
    setRows(std::move(rows));
}

void ReviewsModel::setMissing(TicketId ticket, int missing)
{
    m_missing[ticket] = missing;
    auto rows = this->rows();
    const int at = rowOf(ticket);
    if (at < 0)
        return;
    rows[static_cast<std::size_t>(at)].missing = missing;
    setRows(std::move(rows));
}

int ReviewsModel::openCount() const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), [](const ReviewRow& row) {
        return row.review == ReviewState::InReview || row.review == ReviewState::Reviewed;
    }));
}

QVariant ReviewsModel::data(const QModelIndex& index, int role) const
{
    const ReviewRow* shown = row(index);
    if (!shown)
        return {};
    if (role == Qt::DisplayRole)
        return shown->title;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{
        format::name(shown->severity), shown->key, shown->title, shown->state, shown->age, shown->owner};
    if (shown->missing && *shown->missing > 0)
        parts << tr("%1 missing", "number").arg(*shown->missing);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace warroom::ui
