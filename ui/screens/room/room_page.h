// What the room asks of one of its further views.
#pragma once

#include "widgets/screen.h"

class QWidget;

namespace warroom::ui {

/// A QWidget implements it beside its own class.
class RoomPage : public Screen
{
public:
    /// What stands at the trailing side of the room's bar while the view is shown; null: nothing.
    virtual QWidget* barTools() { return nullptr; }
};

} // namespace warroom::ui
