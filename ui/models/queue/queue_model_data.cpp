// What the queue's cells, groups and heads say.
#include "models/queue/queue_model.h"

#include "models/format/format.h"

#include <bit>
#include <set>

namespace warroom::ui {
namespace {

int neededCount(const QueueRow& row) { return std::popcount(row.summary.needed); }

QString stageOf(const Summary& summary)
{
    return summary.kind == TicketKind::Incident ? format::name(summary.phase) : format::name(summary.state);
}

QString horizonTitle(DueHorizon horizon)
{
    switch (horizon) {
    case DueHorizon::Overdue:
        return QueueModel::tr("Overdue");
    case DueHorizon::Month:
        return QueueModel::tr("Within 30 days");
    case DueHorizon::Quarter:
        return QueueModel::tr("Within a quarter");
    case DueHorizon::Later:
        return QueueModel::tr("Later");
    case DueHorizon::NoDate:
        return QueueModel::tr("No due date");
    }
    return {};
}

QString dueText(const QueueRow& row, Time now)
{
    const auto& due = row.summary.due;
    if (!due)
        return {};
    return *due < now ? QueueModel::tr("%1 late", "due date").arg(format::ago(now - *due))
                      : QueueModel::tr("in %1", "due date").arg(format::ago(*due - now));
}

} // namespace

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (isGroup(index))
        return groupData(m_groups[static_cast<std::size_t>(index.row())], index.column(), role);
    return rowData(*row(index), index.column(), role);
}

QStringList QueueModel::services() const
{
    std::set<std::string> names;
    for (const auto& row : m_rows)
        names.insert(row.summary.service);
    QStringList out;
    for (const auto& name : names) {
        if (!name.empty())
            out << format::fromUtf8(name);
    }
    return out;
}

QStringList QueueModel::owners() const
{
    std::set<QString> names;
    for (const auto& row : m_rows)
        names.insert(row.owner);
    names.erase(QString());
    return {names.begin(), names.end()};
}

QString QueueModel::groupTitle(std::uint32_t key) const
{
    switch (m_grouping) {
    case QueueGrouping::Severity:
        return key == 0 ? tr("Critical and high") : key == 1 ? tr("Medium") : tr("Low");
    case QueueGrouping::Phase:
        return key < phaseCount
                   ? format::name(static_cast<Phase>(key), format::Width::Wide)
                   : tr("%1 (no incident)").arg(format::name(static_cast<TicketState>(key - phaseCount)));
    case QueueGrouping::Service:
        return key == 0 ? tr("No service") : format::fromUtf8(m_groupNames[key]);
    case QueueGrouping::Owner:
        return key == 0 ? tr("No owner") : format::fromUtf8(m_groupNames[key]);
    case QueueGrouping::Due:
        return horizonTitle(static_cast<DueHorizon>(key));
    case QueueGrouping::None:
        break;
    }
    return {};
}

QVariant QueueModel::groupData(const Group& group, int column, int role) const
{
    if (column != 0)
        return {};
    const int count = static_cast<int>(group.rows.size());
    switch (role) {
    case Qt::DisplayRole:
        return groupTitle(group.key);
    case CountRole:
        return count;
    case Qt::AccessibleTextRole:
        return count == 1 ? tr("%1, %n ticket", nullptr, count).arg(groupTitle(group.key))
                          : tr("%1, %n tickets", nullptr, count).arg(groupTitle(group.key));
    default:
        return {};
    }
}

QVariant QueueModel::rowData(const QueueRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column);
    case Qt::ToolTipRole:
        if (column == UpdatedColumn)
            return format::utcDay(row.summary.lastActivity);
        if (column == AgeColumn)
            return format::utcDay(beginning(row.summary));
        if (column == DueColumn && row.summary.due)
            return tr("%1, %2", "day and horizon of a due date")
                .arg(format::utcDay(*row.summary.due), horizonTitle(horizonOf(row)));
        return column == OwnerColumn ? row.owner : QString();
    case Qt::AccessibleTextRole:
        return column == 0 ? rowSentence(row) : cellText(row, column);
    case TicketIdRole:
        return QVariant::fromValue(row.summary.id);
    case SummaryRole:
        return QVariant::fromValue(row.summary);
    case CountRole:
        return neededCount(row);
    case PendingRole:
        return row.pending;
    case RefusedRole:
        return row.refused;
    case ConflictRole:
        return row.summary.questions;
    case LateRole:
        return row.late;
    case SnippetRole:
        return row.snippet;
    default:
        return {};
    }
}

QString QueueModel::cellText(const QueueRow& row, int column) const
{
    const Summary& summary = row.summary;
    switch (column) {
    case SeverityColumn:
        return format::name(summary.severity);
    case KeyColumn:
        return format::key(summary);
    case TitleColumn:
        return format::title(summary);
    case ServiceColumn:
        return format::fromUtf8(summary.service);
    case PhaseColumn:
        return stageOf(summary);
    case FormatColumn: {
        const int filled = static_cast<int>(
            std::count(summary.sections.begin(), summary.sections.end(), warroom::SectionState::Filled));
        return tr("%1 of 9").arg(filled);
    }
    case OwnerColumn:
        return format::initials(row.owner);
    case PriorityColumn:
        return format::name(summary.priority);
    case DueColumn:
        return dueText(row, m_now);
    case UpdatedColumn:
        return format::ago(m_now - summary.lastActivity);
    case AgeColumn:
        return format::age(ageOf(summary, m_now));
    default:
        return {};
    }
}

QString QueueModel::rowSentence(const QueueRow& row) const
{
    const Summary& summary = row.summary;
    QStringList parts{format::name(summary.severity), format::key(summary), format::title(summary),
                      stageOf(summary), format::spoken(ageOf(summary, m_now))};
    const bool incident = summary.kind == TicketKind::Incident;
    if (row.owner.isEmpty())
        parts << (incident ? tr("no commander") : tr("no owner"));
    else
        parts << (incident ? tr("commander %1") : tr("owner %1")).arg(row.owner);
    if (summary.due)
        parts << tr("due %1").arg(dueText(row, m_now));
    if (const int needed = neededCount(row); needed > 0)
        parts << (needed == 1 ? tr("%n section needed", nullptr, needed)
                              : tr("%n sections needed", nullptr, needed));
    if (summary.restricted)
        parts << tr("restricted");
    if (row.late)
        parts << tr("late");
    if (summary.questions > 0)
        parts << (summary.questions == 1 ? tr("%n conflict", nullptr, summary.questions)
                                         : tr("%n conflicts", nullptr, summary.questions));
    if (row.refused > 0)
        parts << tr("%n not accepted", nullptr, row.refused);
    if (row.pending > 0)
        parts << tr("%n pending", nullptr, row.pending);
    return parts.join(QStringLiteral(", "));
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case KeyColumn:
        return tr("Ticket");
    case TitleColumn:
        return tr("Title");
    case ServiceColumn:
        return tr("Service");
    case PhaseColumn:
        return tr("Phase");
    case PriorityColumn:
        return tr("Priority");
    case FormatColumn:
        return tr("Format");
    case DueColumn:
        return tr("Due");
    case OwnerColumn:
        return role == Qt::DisplayRole ? QString() : tr("Commander");
    case UpdatedColumn:
        return tr("Updated");
    case AgeColumn:
        return tr("Age");
    default:
        return {};
    }
}

} // namespace warroom::ui
