// The list of trends on the On-call board: what comes, by which figures, and its curve.
#pragma once

#include "models/boards/oncall_view.h"
#include "screens/boards/board_list.h"

namespace warroom::ui {

class TrendList final : public BoardList
{
    Q_OBJECT

public:
    TrendList(BoardRows<TrendRow>* rows, QWidget* parent);
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;

protected:
    /// The figures whole: a row may have too little room for them.
    bool viewportEvent(QEvent* event) override;

private:
    BoardRows<TrendRow>* m_rows;
};

} // namespace warroom::ui
