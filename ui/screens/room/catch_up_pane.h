// What changed since this person last looked, on one screen; each line leads to its entry.
#pragma once

#include "models/room/catch_up_model.h"
#include "widgets/screen.h"

#include <QPointer>
#include <QWidget>

class QListView;

namespace warroom::ui {

class CatchUpWatch;
class ElideLabel;
class EmptyState;
class RoomPresenter;

/// Shows what there was when it was opened. Closing it, or Space, says that it was read.
class CatchUpPane final : public QWidget, public Screen
{
    Q_OBJECT

public:
    CatchUpPane(RoomPresenter& room, CatchUpWatch& watch, QWidget* parent = nullptr);
    ~CatchUpPane() override;

    QListView* view() const { return m_view; }
    QList<KeyHint> keyHints() const override;
    void activated() override;

signals:
    void entryChosen(warroom::OpId entry);
    /// It was read; the pane can go.
    void finished();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void choose(const QModelIndex& index);

    RoomPresenter& m_room;
    QPointer<CatchUpWatch> m_watch; ///< goes with the room, which may be before this pane
    TicketId m_ticket;
    CatchUpModel m_model;
    ElideLabel* m_since;
    ElideLabel* m_state;
    QListView* m_view;
    EmptyState* m_nothing;
};

} // namespace warroom::ui
