// The list of the queue: groups and rows, moved through by keys.
#pragma once

#include "models/queue/queue_model.h"
#include "widgets/painted_tree.h"

#include <QSet>

#include <optional>

namespace warroom::ui {

class QueueDelegate;

/// Keeps the current ticket, its place on the screen and the marks when the model is reset, and groups folded
/// as they were. Letters that act on tickets are not its own: they are commands of the screen.
class QueueView final : public PaintedTree
{
    Q_OBJECT

public:
    /// Lists with more rows have heads as high as rows.
    static constexpr int UniformFrom = 2000;

    explicit QueueView(QueueModel& model, QWidget* parent = nullptr);

    std::optional<TicketId> currentTicket() const;
    /// The marked tickets in the order of the list, or else the current one.
    std::vector<TicketId> chosenTickets() const;
    void setCurrentTicket(TicketId ticket);
    /// The first ticket becomes the current one if there is none.
    void ensureCurrent();
    /// Which columns there are in a window, and for a list, of this width.
    void fitColumns(int windowWidth, int listWidth);
    /// The same after another grouping or order.
    void fitColumns() { fitColumns(m_windowWidth, m_listWidth); }

    void setModel(QAbstractItemModel* model) override;

signals:
    void currentTicketChanged();
    /// How many tickets an act would change.
    void chosenChanged();
    void opened(warroom::TicketId ticket);
    void sortRequested(warroom::ui::QueueSort sort);
    void escaped();

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                         const QEvent* event) const override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool handleKey(int key);
    std::vector<TicketId> markedTickets() const;
    void mark();
    void selectCurrent();
    void endMarking();
    void step(CursorAction action);
    void extend(CursorAction action);
    void onAboutToBeReset();
    void markAgain();
    void onReset();
    void openGroups(int first, int last);
    void rememberFold(const QModelIndex& group, bool folded);
    void fitHeights();
    void fitTitle();

    QueueModel& m_model;
    QueueDelegate* m_delegate;
    QSet<quint32> m_folded;
    std::optional<TicketId> m_kept;
    std::vector<TicketId> m_keptMarks;
    int m_windowWidth = 0;
    int m_listWidth = 0;
    int m_keptTop = 0;
    bool m_marking = false;
};

} // namespace warroom::ui
