// The list of timeline entries: rows of any height, 50,000 of them, that keep to the end unless somebody
// scrolls.
#pragma once

#include "screens/room/fenwick_tree.h"
#include "screens/room/timeline_row.h"
#include "screens/timeline/entry_acts.h"

#include <QListView>

#include <unordered_map>

namespace warroom::ui {

/// A QListView, so that assistive programs see a list, with an own layout: heights are estimated, measured
/// when they are first seen, and summed in a tree. Few rows stand at the foot. Long entries are folded, but
/// for the current one.
class TimelineView final : public QListView
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    QRect visualRect(const QModelIndex& index) const override;
    QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void reset() override;

    bool isAtEnd() const { return m_atEnd; }
    void goToEnd();
    /// How many rows came in below while the view was not at its end.
    int newBelow() const { return m_newBelow; }
    /// What is said where there are no rows.
    void setEmptyText(const QString& text);

signals:
    void newBelowChanged(int count);
    void actRequested(warroom::ui::EntryAct act, const QModelIndex& index);
    void nextFilterRequested();
    void clearFilterRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    int verticalOffset() const override;
    int horizontalOffset() const override { return 0; }
    bool isIndexHidden(const QModelIndex&) const override { return false; }
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    QModelIndexList selectedIndexes() const override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles) override;

private:
    /// The first row on the screen and how much of it is above.
    struct Anchor
    {
        std::size_t row = 0;
        long above = 0;
    };

    /// Where the first row began, and how high the rows above a change were together.
    struct Painted
    {
        long top = 0;
        long height = 0;
    };

    Anchor anchor() const;
    void restore(Anchor anchor);
    void follow(const Painted& before, std::size_t first);
    void measureAll();
    void measureVisible();
    const TimelineRowLayout& layoutOf(std::size_t row);
    void forgetLayouts();
    void pushLayouts(std::size_t from, std::size_t by);
    void onScrolled();
    void onRowsMoved(const QModelIndex& parent, int from, int last, const QModelIndex& target, int to);
    void setNewBelow(int count);
    void lightUp(int first, int last);
    long leadIn() const;
    long contentHeight() const;

    FenwickTree m_heights;
    std::unordered_map<std::size_t, TimelineRowLayout> m_layouts;
    QList<QPersistentModelIndex> m_fresh; ///< what others added just now
    bool m_atEnd = true;
    bool m_settling = false;
    bool m_following = false; ///< what is painted moves up by itself
    int m_newBelow = 0;
    QString m_emptyText;
};

} // namespace warroom::ui
