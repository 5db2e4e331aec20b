// A room of which only the summary is here: what is known of it, and when the rest comes.
#pragma once

#include "models/room/room_presenter.h"

#include <QWidget>

namespace warroom::ui {

class ElideLabel;
class EmptyState;
class LoadingBars;

/// Shown in place of the sections while they are not here, also for no room at all.
class RoomSkeleton final : public QWidget
{
    Q_OBJECT

public:
    RoomSkeleton(RoomPresenter& room, QWidget* parent);

private:
    void refresh();

    RoomPresenter& m_room;
    ElideLabel* m_title;
    ElideLabel* m_facts;
    EmptyState* m_sentence;
    LoadingBars* m_bars;
};

} // namespace warroom::ui
