// Passing on of rows and signals.
#include "models/timeline/timeline_table_model.h"

#include "models/timeline/timeline_model.h"

#include <array>

namespace warroom::ui {

TimelineTableModel::TimelineTableModel(TimelineModel& source, QObject* parent)
    : QAbstractTableModel(parent), m_source(source)
{
    connect(&source, &TimelineModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex&, int first, int last) { beginInsertRows({}, first, last); });
    connect(&source, &TimelineModel::rowsInserted, this, [this] { endInsertRows(); });
    connect(&source, &TimelineModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int first, int last) { beginRemoveRows({}, first, last); });
    connect(&source, &TimelineModel::rowsRemoved, this, [this] { endRemoveRows(); });
    connect(&source, &TimelineModel::rowsAboutToBeMoved, this,
            [this](const QModelIndex&, int first, int last, const QModelIndex&, int to) {
                beginMoveRows({}, first, last, {}, to);
            });
    connect(&source, &TimelineModel::rowsMoved, this, [this] { endMoveRows(); });
    connect(&source, &TimelineModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&source, &TimelineModel::modelReset, this, [this] { endResetModel(); });
    connect(&source, &TimelineModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                emit dataChanged(index(first.row(), 0), index(last.row(), ColumnCount - 1));
            });
}

QModelIndex TimelineTableModel::sourceIndex(const QModelIndex& index) const
{
    return index.isValid() ? m_source.index(index.row()) : QModelIndex();
}

int TimelineTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_source.rowCount();
}

int TimelineTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineTableModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::AccessibleTextRole && index.column() != WhatColumn)
        role = Qt::DisplayRole;
    if (role != Qt::DisplayRole)
        return sourceIndex(index).data(role);
    static constexpr std::array<int, ColumnCount> roles = {
        TimelineModel::SecondRole,   TimelineModel::ElapsedRole, TimelineModel::KindRole,
        TimelineModel::SentenceRole, TimelineModel::AuthorRole,  TimelineModel::SourceRole};
    return sourceIndex(index).data(roles[static_cast<std::size_t>(index.column())]);
}

QVariant TimelineTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("UTC");
    case ElapsedColumn:
        return tr("Elapsed");
    case KindColumn:
        return tr("Kind");
    case WhatColumn:
        return tr("What happened");
    case ByColumn:
        return tr("By");
    case SourceColumn:
        return tr("Source");
    default:
        return {};
    }
}

} // namespace warroom::ui
