// Wording of the rows.
#include "models/comms/sent_updates_model.h"

#include "models/format/format.h"
#include "models/room/roles_text.h"

namespace warroom::ui {
namespace {

QString timingOf(const SentUpdate& sent)
{
    if (sent.struck)
        return SentUpdatesModel::tr("struck", "an update that was taken back");
    if (sent.late >= std::chrono::minutes(1))
        return SentUpdatesModel::tr("%1 late", "span").arg(format::ago(sent.late));
    return sent.due ? SentUpdatesModel::tr("on time") : QString();
}

} // namespace

void SentUpdatesModel::setTicket(const Ticket& ticket, const Directory& people)
{
    std::vector<SentRow> wanted;
    for (const auto& sent : sentUpdates(ticket)) {
        const StatusUpdate& update = *sent.update;
        SentRow row;
        row.id = update.id;
        row.time = format::utcMinute(update.published.at);
        row.number = tr("Update %1", "number of a status update").arg(sent.number);
        row.to = audiencesText(update.audiences);
        row.by = format::personName(people, update.published.by);
        row.text = format::fromUtf8(update.text);
        row.timing = timingOf(sent);
        row.isLate = !sent.struck && sent.late >= std::chrono::minutes(1);
        row.isStruck = sent.struck;
        wanted.insert(wanted.begin(), std::move(row));
    }
    setRows(std::move(wanted));
}

QString SentUpdatesModel::verdict() const
{
    const auto late = static_cast<int>(
        std::count_if(rows().begin(), rows().end(), [](const SentRow& row) { return row.isLate; }));
    if (rows().empty())
        return {};
    if (late == 0)
        return tr("all on time");
    return late == 1 && rows().size() > 1 ? tr("all on time but one") : tr("%n late", "updates", late);
}

QVariant SentUpdatesModel::data(const QModelIndex& index, int role) const
{
    const SentRow* at = row(index);
    if (!at)
        return {};
    if (role == Qt::DisplayRole)
        return at->text;
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %2, to %3, %4: %5", "time, update 4, audiences, on time, text")
            .arg(at->time, at->number, at->to, at->timing, at->text);
    return {};
}

} // namespace warroom::ui
