// What is planned of one prevention, below its words: effect, priority, kind, horizon, owner, and the
// follow-up ticket that it becomes.
#pragma once

#include "models/room/room_presenter.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace warroom::ui {

class Button;
class ChipButton;
class ElideLabel;
class NameField;

/// Tab goes through it; Space changes a chip. Once there is a follow-up ticket, its key, state and due time
/// stand in place of the plan, and lead to it.
class PreventionPlan final : public QWidget
{
    Q_OBJECT

public:
    PreventionPlan(RoomPresenter& room, ItemId item, QWidget* parent = nullptr);
    ~PreventionPlan() override;

    /// Takes in how the prevention and its follow-up ticket stand now.
    void refresh();
    /// Ctrl Enter: makes the follow-up ticket, or goes to it.
    void followUp();
    /// Ctrl .: prevent, detect, soften, recover, and not said.
    void nextKind();
    /// Submits what was typed.
    void flush();
    bool isAhead() const { return m_pause.isActive(); }
    /// In the order of Tab.
    QList<QWidget*> fields() const;

private:
    const Prevention* prevention() const;
    void build();
    void submitEffect();
    void nextPriority();
    void nextHorizon();
    void showChips(const Prevention& now);

    RoomPresenter& m_room;
    ItemId m_item;
    QLineEdit* m_effect;
    ChipButton* m_priority;
    ChipButton* m_kind;
    ChipButton* m_due;
    NameField* m_owner;
    Button* m_make;
    ElideLabel* m_worth;
    QTimer m_pause;
};

} // namespace warroom::ui
