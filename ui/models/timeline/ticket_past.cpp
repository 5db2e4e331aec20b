// Asking for one state at a time, the newest wish only.
#include "models/timeline/ticket_past.h"

#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "models/room/room_presenter.h"

#include <algorithm>

namespace warroom::ui {

Seq momentOf(const Ticket& ticket, std::size_t entry)
{
    const auto& timeline = ticket.timeline;
    if (timeline[entry].seq == pendingSeq)
        return ticket.head;
    if (timeline[entry].type != SectionEdit::type)
        return timeline[entry].seq;
    const bool last = entry + 1 >= timeline.size() || timeline[entry + 1].seq == pendingSeq;
    return last ? ticket.head : timeline[entry + 1].seq - 1;
}

TicketPast::TicketPast(RoomPresenter& room, QObject* parent) : QObject(parent), m_room(room)
{
    connect(&room, &RoomPresenter::opened, this, &TicketPast::end);
    connect(&room, &RoomPresenter::changed, this, [this] {
        if (!m_active)
            return;
        m_at = indexOf(m_entry).value_or(m_at);
        if (m_asked != moment())
            ask();
        emit changed();
    });
}

int TicketPast::count() const { return static_cast<int>(m_room.ticket()->timeline.size()); }

const Entry* TicketPast::entry() const
{
    return m_at >= 0 && m_at < count() ? &m_room.ticket()->timeline[static_cast<std::size_t>(m_at)] : nullptr;
}

std::optional<int> TicketPast::indexOf(OpId id) const
{
    for (int i = count(); i-- > 0;) {
        if (m_room.ticket()->timeline[static_cast<std::size_t>(i)].id == id)
            return i;
    }
    return std::nullopt;
}

void TicketPast::begin(const std::optional<OpId>& entry)
{
    if (!m_room.hasTicket() || count() == 0)
        return;
    const int at = (entry ? indexOf(*entry) : std::nullopt).value_or(count() - 1);
    const bool first = !std::exchange(m_active, true);
    if (first)
        m_ticket.reset();
    m_at = -1;
    if (first)
        emit begun();
    goTo(at);
}

void TicketPast::end()
{
    if (!std::exchange(m_active, false))
        return;
    m_ticket.reset();
    m_at = -1;
    m_asked = 0;
    m_problem.clear();
    emit ended();
}

void TicketPast::step(int by) { goTo(m_at + by); }
void TicketPast::toFirst() { goTo(0); }
void TicketPast::toLast() { goTo(count() - 1); }

void TicketPast::goTo(int at)
{
    at = std::clamp(at, 0, std::max(0, count() - 1));
    if (!m_active || at == m_at)
        return;
    m_at = at;
    m_entry = entry() ? entry()->id : OpId();
    ask();
    emit changed();
}

Seq TicketPast::moment() const
{
    return entry() ? momentOf(*m_room.ticket(), static_cast<std::size_t>(m_at)) : 0;
}

/// One question at a time: what was asked for meanwhile is asked when the answer has come.
void TicketPast::ask()
{
    if (m_asking || !entry())
        return;
    m_asking = true;
    m_asked = moment();
    m_room.bridge().history(
        m_room.ticketId(), m_asked, this,
        [this, of = m_room.ticketId()](const Result<std::shared_ptr<const Ticket>>& past) {
            m_asking = false;
            if (!m_active || of != m_room.ticketId())
                return;
            m_problem = past ? QString() : refusalText(past.error());
            if (past)
                m_ticket = *past;
            if (m_asked != moment())
                ask();
            emit changed();
        });
}

QString TicketPast::line() const
{
    const Entry* at = entry();
    if (!at)
        return {};
    if (!m_problem.isEmpty())
        return tr("As it was cannot be read: %1").arg(m_problem);
    const QString where =
        tr("As it was %1 · entry %2 of %3", "time, number, how many")
            .arg(format::utcSecond(at->recorded), QString::number(position()), QString::number(count()));
    return m_ticket ? where : tr("%1 · reading the log", "as it was …").arg(where);
}

} // namespace warroom::ui
