// Keeps up to where this person has seen the ticket of the room, on this device, and tells what came since.
#pragma once

#include "domain/ticket/catch_up.h"

#include <QObject>
#include <QTimer>

namespace warroom::ui {

class RoomPresenter;

/// While the room is looked at, what comes in is seen. Whoever comes back to changes that were not seen is
/// told so, and the mark stays until they were read. On the first visit to a ticket all of it counts as new,
/// until the visit ends. GUI thread; the presenter must outlive it.
class CatchUpWatch final : public QObject
{
    Q_OBJECT

public:
    /// What was only seen, and not said to be read, is on disk after so many ms at the latest.
    static constexpr int WriteMs = 2000;

    explicit CatchUpWatch(RoomPresenter& room, QObject* parent = nullptr);
    ~CatchUpWatch() override;

    /// Whether the room is on the screen, in the window that is worked in.
    void setLooking(bool looking);
    /// What others changed since the mark.
    std::vector<CatchUpLine> lines() const;
    /// Lines that wait to be read; 0 while the room is looked at and nothing had been missed.
    int waiting() const { return m_waiting; }
    const SeenMark& mark() const { return m_mark; }
    /// All of it was read: the mark moves on to now.
    void read();

signals:
    void waitingChanged(int lines);

private:
    void open();
    void leave();
    void take();
    void moveOn();
    void keep();
    void write();
    void setWaiting(int lines);

    RoomPresenter& m_room;
    TicketId m_ticket;
    SeenMark m_mark;
    SeenMark m_latest;    ///< what is on the screen
    bool m_known = false; ///< the mark of this ticket has been read back
    bool m_looking = false;
    bool m_first = false;  ///< on the first visit to this ticket
    bool m_missed = false; ///< something came while nobody looked, and was not read yet
    int m_waiting = 0;
    QTimer m_write; ///< runs while the mark is not on disk
};

} // namespace warroom::ui
