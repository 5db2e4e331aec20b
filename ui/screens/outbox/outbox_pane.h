// The outbox beside whatever is on the screen: what waits, what was refused and why, and the connection.
#pragma once

#include "bridge/workspace_bridge.h"
#include "models/outbox/outbox_model.h"
#include "widgets/screen.h"

#include <QWidget>

class QLabel;
class QTimer;

namespace warroom::ui {

class Button;
class ElideLabel;
class OutboxView;

/// For the side pane of the shell.
class OutboxPane final : public QWidget, public Screen
{
    Q_OBJECT

public:
    explicit OutboxPane(WorkspaceBridge& bridge, QWidget* parent = nullptr);

    QList<KeyHint> keyHints() const override;
    void activated() override;

signals:
    void openTicket(warroom::TicketId ticket);
    /// A change was thrown away; `undo` makes it anew. For a toast.
    void discarded(const QString& sentence, std::function<void()> undo);

private:
    void build();
    void connectAll();
    void discard(int row);
    void again(int row);
    void tryNow();
    void showState();
    QString keyOf(TicketId ticket) const;

    WorkspaceBridge& m_bridge;
    OutboxModel m_model;
    ElideLabel* m_counts;
    OutboxView* m_view;
    QLabel* m_empty;
    QLabel* m_connection;
    QLabel* m_copy;
    Button* m_tryNow;
    Button* m_offline;
};

} // namespace warroom::ui
