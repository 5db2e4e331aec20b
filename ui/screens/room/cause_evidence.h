// What speaks for a cause: observations, addresses and entries of the timeline, a line each.
#pragma once

#include "models/room/room_presenter.h"

#include <QWidget>

namespace warroom::ui {

class FieldFrame;
class MarkdownView;

/// Not there while a cause has no evidence and nobody gives any.
class CauseEvidence final : public QWidget
{
    Q_OBJECT

public:
    CauseEvidence(RoomPresenter& room, ItemId cause, QWidget* parent = nullptr);

    void refresh();
    /// The caret into the lines. Enter keeps them, Shift Enter begins another one, Esc leaves them as they
    /// were; `left` follows.
    void edit();
    bool isEditing() const;

signals:
    void left();

private:
    std::string evidence() const;
    void finish();

    RoomPresenter& m_room;
    ItemId m_cause;
    MarkdownView* m_shown;
    FieldFrame* m_field;
};

} // namespace warroom::ui
