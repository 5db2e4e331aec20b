// The timeline as a table: a row for each entry, painted, with as many columns as fit.
#pragma once

#include "screens/timeline/entry_acts.h"
#include "widgets/painted_tree.h"

#include <QBasicTimer>
#include <QStyledItemDelegate>

namespace warroom::ui {

class TimelineModel;
class TimelineTableModel;

class TimelineRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Shapes the rows of the next page each way while nobody waits, so that turning a page only has to draw
/// them. J and K move; Left, Right and Ctrl with plus and minus are left to what holds the time axis.
class TimelineTable final : public PaintedTree
{
    Q_OBJECT

public:
    TimelineTable(TimelineModel& source, QWidget* parent = nullptr);

    /// The row of the source.
    int currentRow() const { return currentIndex().row(); }
    void setCurrentRow(int row);
    void setEmptyText(const QString& text);

signals:
    void rowChanged();
    void actRequested(warroom::ui::EntryAct act);
    void nextFilterRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void fitColumns();
    void shapeAhead();

    TimelineTableModel* m_rows;
    QString m_emptyText;
    QBasicTimer m_idle;
    bool m_upwards = true; ///< the last move
    int m_shapedAhead = 0; ///< rows since then
};

} // namespace warroom::ui
