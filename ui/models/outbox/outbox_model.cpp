// Diffing and wording of the outbox.
#include "models/outbox/outbox_model.h"

#include "models/format/format.h"
#include "models/format/refusal_text.h"

#include <algorithm>
#include <unordered_set>

namespace warroom::ui {

OutboxModel::OutboxModel(KeyOf keyOf, QObject* parent) : QAbstractListModel(parent), m_keyOf(std::move(keyOf))
{}

void OutboxModel::setChanges(const std::vector<PendingChange>& changes)
{
    std::unordered_set<OpId> wanted;
    for (const auto& change : changes)
        wanted.insert(change.id);
    for (int i = static_cast<int>(m_changes.size()) - 1; i >= 0; --i) {
        if (wanted.contains(m_changes[static_cast<std::size_t>(i)].id))
            continue;
        beginRemoveRows({}, i, i);
        m_changes.erase(m_changes.begin() + i);
        endRemoveRows();
    }
    for (int i = 0; i < static_cast<int>(changes.size()); ++i) {
        const auto& next = changes[static_cast<std::size_t>(i)];
        const auto from = m_changes.begin() + i;
        const auto at =
            std::find_if(from, m_changes.end(), [&](const auto& known) { return known.id == next.id; });
        if (at == m_changes.end()) {
            beginInsertRows({}, i, i);
            m_changes.insert(from, next);
            endInsertRows();
            continue;
        }
        if (at != from) {
            beginMoveRows({}, static_cast<int>(at - m_changes.begin()),
                          static_cast<int>(at - m_changes.begin()), {}, i);
            std::rotate(from, at, at + 1);
            endMoveRows();
        }
        auto& known = m_changes[static_cast<std::size_t>(i)];
        const bool same = known.sending == next.sending && known.refused == next.refused;
        known = next;
        if (!same)
            emit dataChanged(index(i), index(i));
    }
}

void OutboxModel::setDirectory(std::shared_ptr<const Directory> directory)
{
    m_directory = std::move(directory);
    if (!m_changes.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int OutboxModel::refusedCount() const
{
    return static_cast<int>(std::count_if(m_changes.begin(), m_changes.end(),
                                          [](const auto& change) { return change.refused.has_value(); }));
}

int OutboxModel::waitingCount() const { return static_cast<int>(m_changes.size()) - refusedCount(); }

int OutboxModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

OutboxModel::State OutboxModel::stateOf(const PendingChange& change)
{
    if (change.refused)
        return State::Refused;
    return change.sending ? State::Sending : State::Waiting;
}

QString OutboxModel::stateText(State state)
{
    switch (state) {
    case State::Waiting:
        return tr("waiting");
    case State::Sending:
        return tr("sending");
    case State::Refused:
        return tr("not accepted");
    }
    return {};
}

QVariant OutboxModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& change = m_changes[static_cast<std::size_t>(index.row())];
    const ChangeText words = changeText(change.body, *m_directory);
    const QString reason = change.refused ? refusalText(*change.refused) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return words.what;
    case DetailRole:
        return words.detail;
    case OpIdRole:
        return QVariant::fromValue(change.id);
    case TicketIdRole:
        return QVariant::fromValue(change.ticket);
    case TicketKeyRole:
        return m_keyOf(change.ticket);
    case TimeRole:
        return format::utcMinute(change.at);
    case StateRole:
        return QVariant::fromValue(stateOf(change));
    case StateTextRole:
        return stateText(stateOf(change));
    case ReasonRole:
        return reason;
    case Qt::ToolTipRole:
        return reason.isEmpty() ? format::utcDay(change.at) : reason;
    case Qt::AccessibleTextRole: {
        QStringList parts{words.what,
                          words.detail,
                          m_keyOf(change.ticket),
                          format::utcMinute(change.at),
                          stateText(stateOf(change)),
                          reason};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace warroom::ui
