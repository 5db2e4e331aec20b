// Paints the queue's cells and group heads.
#pragma once

#include <QStyledItemDelegate>

namespace warroom::ui {

class QueueModel;
struct QueueRow;

class QueueDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int EdgePadding = 16;
    static constexpr int ColumnGap = 10;

    explicit QueueDelegate(QObject* parent = nullptr);

    /// Group heads as high as rows: for lists so long that heights must not be measured one by one.
    void setUniform(bool uniform) { m_uniform = uniform; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The whole line of a group; `open` turns the mark.
    void paintGroup(QPainter& painter, const QRect& line, const QModelIndex& group, bool open) const;
    /// The part of a cell's rectangle that content may use.
    static QRect contentRect(const QRect& cell, int column, Qt::LayoutDirection direction);
    static int rowHeight();
    /// The width of a column with its gap; the title takes what is left.
    static int columnWidth(int column);

private:
    void paintTitle(QPainter& painter, const QRect& box, const QueueRow& row) const;
    void paintGauge(QPainter& painter, const QRect& box, const QueueRow& row) const;

    bool m_uniform = false;
};

} // namespace warroom::ui
