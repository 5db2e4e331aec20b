// Moving of the mark, and its form in the settings.
#include "models/room/catch_up_watch.h"

#include "models/room/room_presenter.h"

#include <cstdio>

namespace warroom::ui {
namespace {

std::string settingOf(TicketId ticket) { return "seen." + ticket.text(); }

std::string textOf(const SeenMark& mark)
{
    return std::to_string(mark.seq) + ' ' + std::to_string(mark.at.time_since_epoch().count());
}

SeenMark markOf(const std::string& kept)
{
    long long seq = 0, at = 0;
    if (std::sscanf(kept.c_str(), "%lld %lld", &seq, &at) != 2 || seq < 0)
        return {};
    return {seq, Time(Duration(at))};
}

} // namespace

CatchUpWatch::CatchUpWatch(RoomPresenter& room, QObject* parent) : QObject(parent), m_room(room)
{
    m_write.setSingleShot(true);
    m_write.setInterval(WriteMs);
    connect(&m_write, &QTimer::timeout, this, &CatchUpWatch::write);
    connect(&room, &RoomPresenter::opened, this, &CatchUpWatch::open);
    connect(&room, &RoomPresenter::changed, this, &CatchUpWatch::take);
    open();
}

CatchUpWatch::~CatchUpWatch()
{
    leave();
    keep();
}

void CatchUpWatch::open()
{
    if (m_room.ticketId() == m_ticket)
        return;
    leave();
    keep();
    m_ticket = m_room.ticketId();
    m_mark = {};
    m_latest = {};
    m_known = false;
    m_first = false;
    m_missed = false;
    setWaiting(0);
    if (m_ticket.isNil())
        return;
    m_room.bridge().setting(settingOf(m_ticket), this, [this, ticket = m_ticket](const std::string& kept) {
        if (ticket != m_ticket)
            return;
        m_mark = markOf(kept);
        m_known = true;
        m_first = m_mark.seq == 0;
        m_missed = !m_first;
        take();
    });
}

/// The first visit ends: what was on the screen has been seen.
void CatchUpWatch::leave()
{
    if (!m_known || !m_first || m_latest.seq == 0)
        return;
    m_first = false;
    moveOn();
}

void CatchUpWatch::setLooking(bool looking)
{
    if (looking == m_looking)
        return;
    if (!looking)
        leave();
    keep();
    m_looking = looking;
    take();
}

std::vector<CatchUpLine> CatchUpWatch::lines() const
{
    return catchUp(*m_room.ticket(), m_mark, m_room.self(), m_room.now());
}

void CatchUpWatch::take()
{
    if (!m_known || !m_room.hasTicket() || m_room.ticketId() != m_ticket)
        return;
    if (!m_looking) {
        m_missed = m_missed || (!m_first && !lines().empty());
        return;
    }
    m_latest = {m_room.ticket()->head, m_room.now()};
    if (m_first)
        return;
    const auto count = m_missed ? static_cast<int>(lines().size()) : 0;
    if (count == 0) {
        m_missed = false;
        moveOn();
    }
    setWaiting(count);
}

void CatchUpWatch::read()
{
    if (!m_known || !m_room.hasTicket())
        return;
    m_latest = {m_room.ticket()->head, m_room.now()};
    m_first = false;
    m_missed = false;
    moveOn();
    keep();
    setWaiting(0);
}

void CatchUpWatch::moveOn()
{
    // The time alone is not worth a write to disk.
    if (m_latest.seq != m_mark.seq && !m_write.isActive())
        m_write.start();
    m_mark = m_latest;
}

void CatchUpWatch::keep()
{
    if (!m_write.isActive())
        return;
    m_write.stop();
    write();
}

void CatchUpWatch::write() { m_room.bridge().setSetting(settingOf(m_ticket), textOf(m_mark)); }

void CatchUpWatch::setWaiting(int lines)
{
    if (lines == m_waiting)
        return;
    m_waiting = lines;
    emit waitingChanged(lines);
}

} // namespace warroom::ui
