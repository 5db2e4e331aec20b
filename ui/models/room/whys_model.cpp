// Filling the rows of the whys.
#include "models/room/whys_model.h"

#include "models/format/format.h"

namespace warroom::ui {
namespace {

QString wordsOf(const Ticket& ticket, const WhyEnd& end)
{
    if (end.state == WhyState::Linked) {
        const auto* prevention = findProse(ticket, Section::Prevention, end.prevention);
        return prevention ? format::fromUtf8(prevention->text) : QString();
    }
    return format::fromUtf8(end.state == WhyState::Dropped ? end.reason : end.answer);
}

} // namespace

void WhysModel::setRoom(const Room& room, const Directory& people, const ItemMarks& marks)
{
    std::vector<WhyRow> rows;
    int number = 0;
    for (const Why* why : shown(room.ticket->whys)) {
        WhyRow row;
        row.id = why->id;
        row.number = ++number;
        row.text = format::fromUtf8(why->text.value());
        row.state = why->end.value().state;
        row.words = wordsOf(*room.ticket, why->end.value());
        row.asker =
            why->asker.empty() ? format::personName(people, why->added.by) : format::fromUtf8(why->asker);
        row.pending = marks.isPending(why->id);
        row.questioned = marks.isQuestioned(why->id);
        row.refusal = marks.refusal(why->id);
        rows.push_back(std::move(row));
    }
    setRows(std::move(rows));
}

QString WhysModel::stateText(WhyState state)
{
    switch (state) {
    case WhyState::Open:
        return tr("open", "why");
    case WhyState::Answered:
        return tr("answered", "why");
    case WhyState::Linked:
        return tr("linked", "why");
    case WhyState::Dropped:
        return tr("dropped", "why");
    }
    return {};
}

QString WhysModel::spoken(const WhyRow& row) const
{
    QStringList parts{tr("Why %1").arg(row.number), row.text, stateText(row.state), row.words, row.asker};
    if (row.pending)
        parts << tr("waits to be sent");
    if (row.questioned)
        parts << tr("a question is open");
    parts << row.refusal;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant WhysModel::data(const QModelIndex& index, int role) const
{
    const WhyRow* shown = row(index);
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown->text;
    case NumberRole:
        return shown->number;
    case StateRole:
        return stateText(shown->state);
    case IsOpenRole:
        return shown->state == WhyState::Open;
    case WordsRole:
    case Qt::ToolTipRole:
        return shown->words;
    case AskerRole:
        return shown->asker;
    case PendingRole:
        return shown->pending;
    case ConflictRole:
        return shown->questioned;
    case RefusedRole:
        return shown->refusal;
    case Qt::AccessibleTextRole:
        return spoken(*shown);
    default:
        return {};
    }
}

} // namespace warroom::ui
