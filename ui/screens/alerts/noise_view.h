// The table of noise: what speaks most, and what it is worth.
#pragma once

#include "models/alerts/noise_model.h"
#include "widgets/painted_tree.h"

namespace warroom::ui {

class NoiseView final : public PaintedTree
{
    Q_OBJECT

public:
    explicit NoiseView(NoiseModel& model, QWidget* parent = nullptr);
    void fitColumns();

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    friend class NoiseCell;
    static QRect contentRect(const QRect& cell, int column, Qt::LayoutDirection direction);
    static int columnWidth(int column);
    void paintCell(QPainter& painter, const QRect& cell, const QModelIndex& index) const;

    NoiseModel& m_model;
};

} // namespace warroom::ui
