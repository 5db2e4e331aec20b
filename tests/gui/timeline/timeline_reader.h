// Somebody who reads the timeline of the checkout incident's room, found by its words.
#pragma once

#include "gui/room/room_seat.h"
#include "models/timeline/timeline_model.h"
#include "screens/room/timeline_view.h"

namespace warroom::test {

// What a test of the timeline is made of, beside its QObject.
class TimelineReader
{
protected:
    // To be called first: whether the room is on the screen, with its entries.
    bool enter()
    {
        m_seat = std::make_unique<RoomSeat>();
        return m_seat->enter() && QTest::qWaitFor([this] { return model()->rowCount() > 10; });
    }
    ui::TimelineView* view() const { return m_seat->screen->findChild<ui::TimelineView*>(); }
    ui::TimelineModel* model() const { return m_seat->room().timeline(); }
    int rowOf(const QString& words) const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->index(row).data().toString().contains(words))
                return row;
        }
        return -1;
    }
    const Entry* go(const QString& words)
    {
        view()->setFocus();
        view()->setCurrentIndex(model()->index(rowOf(words)));
        return model()->entry(view()->currentIndex());
    }

    std::unique_ptr<RoomSeat> m_seat;
};

} // namespace warroom::test
