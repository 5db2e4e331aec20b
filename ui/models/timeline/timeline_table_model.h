// The rows of the timeline with columns: time, elapsed, kind, what happened, by whom, source.
#pragma once

#include <QAbstractTableModel>

namespace warroom::ui {

class TimelineModel;

/// The same rows with the same filter as its source, whose roles it passes on. The source must outlive it.
class TimelineTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        TimeColumn,
        ElapsedColumn,
        KindColumn,
        WhatColumn,
        ByColumn,
        SourceColumn,
        ColumnCount
    };

    explicit TimelineTableModel(TimelineModel& source, QObject* parent = nullptr);

    /// The row of the source that an index of this model stands for.
    QModelIndex sourceIndex(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    TimelineModel& m_source;
};

} // namespace warroom::ui
