// The list of the queue: groups and rows, moved through by keys.
#pragma once

#include "models/queue/queue_model.h"

#include <QSet>
#include <QTreeView>

#include <optional>

namespace warroom::ui {

class QueueDelegate;

/// Keeps the current ticket and its place on the screen when the model is reset, and groups folded as they
/// were.
class QueueView final : public QTreeView
{
    Q_OBJECT

public:
    /// Lists with more rows have heads as high as rows.
    static constexpr int UniformFrom = 2000;

    explicit QueueView(QueueModel& model, QWidget* parent = nullptr);

    std::optional<TicketId> currentTicket() const;
    /// The marked tickets, or else the current one.
    std::vector<TicketId> chosenTickets() const;
    void setCurrentTicket(TicketId ticket);
    /// The first ticket becomes the current one if there is none.
    void ensureCurrent();
    /// Which columns there are in a window, and for a list, of this width.
    void fitColumns(int windowWidth, int listWidth);

    void setModel(QAbstractItemModel* model) override;
    void keyboardSearch(const QString& search) override;

signals:
    void currentTicketChanged();
    void opened(warroom::TicketId ticket);
    void filterRequested();
    void groupingRequested();
    void sortRequested();
    void newTicketRequested();
    void severityChosen(warroom::Severity severity);
    void escaped();

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                         const QEvent* event) const override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool handleKey(int key);
    void mark();
    void selectCurrent();
    void endMarking();
    void step(CursorAction action);
    void onAboutToBeReset();
    void onReset();
    void openGroups(int first, int last);
    void rememberFold(const QModelIndex& group, bool folded);
    void fitHeights();
    void fitTitle();

    QueueModel& m_model;
    QueueDelegate* m_delegate;
    QSet<quint32> m_folded;
    std::optional<TicketId> m_kept;
    int m_keptTop = 0;
    bool m_marking = false;
};

} // namespace warroom::ui
