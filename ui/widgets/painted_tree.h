// A tree of painted rows with columns: what the lists of tickets, alerts and noise have in common.
#pragma once

#include <QTreeView>

#include <functional>

namespace warroom::ui {

/// Letters are commands of the screen, not a search; rows paint their own marks. Subclasses paint a row in
/// drawRow() and lay out their columns. GUI thread.
class PaintedTree : public QTreeView
{
    Q_OBJECT

public:
    PaintedTree(const QString& name, QWidget* parent);

    void keyboardSearch(const QString&) override {}

protected:
    void scrollContentsBy(int dx, int dy) override;
    void drawBranches(QPainter*, const QRect&, const QModelIndex&) const override {}

    /// The whole width at the row's height.
    QRect lineOf(const QStyleOptionViewItem& option) const;
    bool isHovered(const QRect& line) const;
    bool isCurrentRow(const QModelIndex& index) const;
    /// The cells by the delegate, the line below, and the bar of the current row.
    void paintCells(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// Shown columns get their width, `column` what is left, and at least `least`.
    void layOutColumns(int column, int least, const std::function<int(int)>& widthOf);
    /// J and K, alone: whether the key was one of them. The current row has moved then.
    bool stepByLetter(const QKeyEvent& event);
};

} // namespace warroom::ui
