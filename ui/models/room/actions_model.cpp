// Filling the rows, and the words for due times.
#include "models/room/actions_model.h"

#include "models/format/document_words.h"
#include "models/format/format.h"

#include <algorithm>

namespace warroom::ui {

QString teamName(const Directory& people, const Owner& owner)
{
    if (const auto* person = owner.person()) {
        for (const auto& group : people.groups()) {
            if (std::find(group.members.begin(), group.members.end(), *person) != group.members.end())
                return format::fromUtf8(group.name);
        }
    }
    return format::ownerName(people, owner);
}

void ActionsModel::setRoom(const Room& room, const Directory& people, const ItemMarks& marks)
{
    m_all.clear();
    for (const Action* action : shown(room.ticket->actions)) {
        ActionRow row;
        row.id = action->id;
        row.text = actionText(*room.ticket, *action);
        row.owner = format::ownerName(people, action->owner.value());
        row.team = teamName(people, action->owner.value());
        row.initials = format::initials(row.owner);
        row.due = action->due.value();
        row.done = action->done.value();
        row.doneAt = action->done.at();
        row.pending = marks.isPending(action->id);
        row.questioned = marks.isQuestioned(action->id);
        row.followUp = action->followUp;
        row.refusal = marks.refusal(action->id);
        m_all.push_back(std::move(row));
    }
    refill();
}

void ActionsModel::refill()
{
    const auto done = static_cast<int>(
        std::count_if(m_all.begin(), m_all.end(), [](const ActionRow& row) { return row.done; }));
    if (done <= MostDone || m_unfolded) {
        setRows(m_all);
        return;
    }
    ActionRow fold;
    fold.folded = done;
    std::vector<ActionRow> rows{std::move(fold)};
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(rows),
                 [](const ActionRow& row) { return !row.done; });
    setRows(std::move(rows));
}

void ActionsModel::setUnfolded(bool unfolded)
{
    if (unfolded == m_unfolded)
        return;
    m_unfolded = unfolded;
    refill();
}

void ActionsModel::setNow(Time now)
{
    std::vector<QString> before;
    for (const auto& row : rows())
        before.push_back(dueText(row));
    m_now = now;
    for (std::size_t i = 0; i < rows().size(); ++i) {
        if (dueText(rows()[i]) == before[i])
            continue;
        const QModelIndex changed = index(static_cast<int>(i));
        emit dataChanged(changed, changed, {DueTextRole, LateRole, Qt::AccessibleTextRole});
    }
}

void ActionsModel::setFollowUpText(FollowUpText text)
{
    m_followUpText = std::move(text);
    refreshFollowUps();
}

void ActionsModel::refreshFollowUps()
{
    for (std::size_t i = 0; i < rows().size(); ++i) {
        if (rows()[i].followUp.isNil())
            continue;
        const QModelIndex changed = index(static_cast<int>(i));
        emit dataChanged(changed, changed, {DueTextRole, Qt::AccessibleTextRole});
    }
}

bool ActionsModel::isLate(const ActionRow& row) const
{
    return !row.done && row.followUp.isNil() && row.due && *row.due < m_now;
}

QString ActionsModel::dueText(const ActionRow& row) const
{
    if (row.done)
        return format::utcMinute(row.doneAt);
    if (!row.followUp.isNil())
        return m_followUpText ? m_followUpText(row.followUp) : tr("follow-up");
    if (!row.due)
        return {};
    if (isLate(row))
        return tr("%1 late", "duration").arg(format::ago(m_now - *row.due));
    const bool farOff = *row.due - m_now > std::chrono::hours(24);
    return tr("due %1", "time").arg(farOff ? format::utcDay(*row.due) : format::utcMinute(*row.due));
}

QString ActionsModel::spoken(const ActionRow& row) const
{
    if (row.folded > 0)
        return tr("%n done", nullptr, row.folded);
    QStringList parts{row.text, row.done ? tr("done") : tr("open"), row.owner, dueText(row)};
    if (row.pending)
        parts << tr("waits to be sent");
    if (row.questioned)
        parts << tr("a question is open");
    parts << row.refusal;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant ActionsModel::data(const QModelIndex& index, int role) const
{
    const ActionRow* shown = row(index);
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown->folded > 0 ? tr("%n done", nullptr, shown->folded) : shown->text;
    case DoneRole:
        return shown->done;
    case DueTextRole:
        return dueText(*shown);
    case LateRole:
        return isLate(*shown);
    case OwnerRole:
    case Qt::ToolTipRole:
        return shown->owner;
    case TeamRole:
        return shown->team;
    case InitialsRole:
        return shown->initials;
    case PendingRole:
        return shown->pending;
    case ConflictRole:
        return shown->questioned;
    case RefusedRole:
        return shown->refusal;
    case FoldedRole:
        return shown->folded;
    case MovedRole:
        return !shown->followUp.isNil();
    case Qt::AccessibleTextRole:
        return spoken(*shown);
    default:
        return {};
    }
}

} // namespace warroom::ui
