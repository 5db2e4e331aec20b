// Filling of the follow-up rows.
#include "models/postmortem/follow_ups_model.h"

#include "models/format/format.h"
#include "models/room/follow_ups.h"

namespace warroom::ui {

void FollowUpsModel::setTicket(const Ticket& ticket, const Directory& people, const FollowUpOf& followUpOf)
{
    std::vector<FollowUpRow> rows;
    for (const Prevention* prevention : shown(ticket.preventions)) {
        FollowUpRow row;
        row.id = prevention->id;
        row.ticket = prevention->followUp;
        row.action = format::fromUtf8(prevention->text.text).simplified();
        if (const auto& kind = prevention->kind.value())
            row.kind = format::name(*kind);
        auto due = prevention->due.value();
        if (const Summary* followUp = row.ticket.isNil() ? nullptr : followUpOf(row.ticket)) {
            row.key = format::fromUtf8(followUp->key());
            row.owner = format::ownerName(people, followUp->commander);
            row.done = !followUp->isOpen();
            due = followUp->due ? followUp->due : due;
        }
        if (due)
            row.due = dayText(*due, ticket.lastActivity);
        rows.push_back(std::move(row));
    }
    setRows(std::move(rows));
}

QVariant FollowUpsModel::data(const QModelIndex& index, int role) const
{
    const FollowUpRow* shown = row(index);
    if (!shown)
        return {};
    if (role == Qt::DisplayRole)
        return shown->action;
    if (role != Qt::AccessibleTextRole)
        return {};
    return QStringList{shown->key.isEmpty() ? tr("no ticket yet") : shown->key,
                       shown->action,
                       shown->owner.isEmpty() ? tr("no owner") : shown->owner,
                       shown->due.isEmpty() ? tr("no due day") : tr("due %1", "day").arg(shown->due),
                       shown->kind.isEmpty() ? tr("no kind") : shown->kind,
                       shown->done ? tr("done") : tr("open")}
        .join(QStringLiteral(", "));
}

} // namespace warroom::ui
