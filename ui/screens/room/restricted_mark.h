// The mark in the room's bar of an incident that only those whom it names see.
#pragma once

#include "models/room/room_presenter.h"
#include "widgets/button.h"

namespace warroom::ui {

/// Hidden where everybody sees the incident. A click is for whoever wants to change that.
class RestrictedMark final : public QWidget
{
    Q_OBJECT

public:
    explicit RestrictedMark(RoomPresenter& room, QWidget* parent = nullptr);

signals:
    void clicked();

private:
    void refresh();

    RoomPresenter& m_room;
    Button* m_button;
};

} // namespace warroom::ui
