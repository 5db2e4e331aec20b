// The list of waiting and refused changes, with the acts of a row under it.
#pragma once

#include "models/outbox/outbox_model.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace warroom::ui {

/// Two lines for a change, a third and more with the reason for a refused one.
class OutboxDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit OutboxDelegate(QObject* parent = nullptr) : QStyledItemDelegate(parent) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Where the words of an act stand in the row; empty if the row has no such act.
    enum class Act
    {
        Again,
        Discard
    };
    static QRect actRect(const QRect& row, const QModelIndex& index, Act act);

private:
    static int textWidthIn(int rowWidth);
    static int reasonHeight(int rowWidth, const QString& reason);
};

class OutboxView final : public QListView
{
    Q_OBJECT

public:
    explicit OutboxView(OutboxModel& model, QWidget* parent = nullptr);

    void keyboardSearch(const QString&) override {}

signals:
    void discardRequested(int row);
    void againRequested(int row);
    void opened(warroom::TicketId ticket);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    OutboxModel& m_model;
};

} // namespace warroom::ui
