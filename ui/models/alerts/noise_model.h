// How often each rule or name spoke in the last week, and what became of it.
#pragma once

#include "domain/board/boards.h"

#include <QAbstractTableModel>

#include <memory>

namespace warroom::ui {

/// The noisiest first, as the board says it. GUI thread.
class NoiseModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        ServiceColumn,
        SignalsColumn,
        AlertsColumn,
        PagesColumn,
        AcknowledgedColumn,
        UsefulColumn,
        HintColumn,
        ColumnCount
    };

    explicit NoiseModel(QObject* parent = nullptr);

    void setBoard(std::shared_ptr<const AlertsBoard> board);
    const NoiseRow* row(int row) const;
    /// Of all that was said, between 0 and 1.
    double share(int row) const;
    /// What is to be done about it; empty: nothing.
    static QString hint(const NoiseRow& row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const AlertsBoard> m_board;
    std::int64_t m_all = 0;
};

} // namespace warroom::ui
