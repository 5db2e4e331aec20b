// How far entries have come: on this device, sent, at the backend, on the screens of others.
#include "models/format/format.h"
#include "models/timeline/timeline_model.h"

#include <QLocale>

#include <algorithm>

namespace warroom::ui {
namespace {

/// For so long an own entry shows by itself how far it has come.
constexpr auto recent = std::chrono::minutes(10);
/// Own entries further up than this are not recent.
constexpr int recentRows = 200;

} // namespace

void TimelineModel::setNow(Time now)
{
    const Time before = std::exchange(m_now, now);
    const int last = static_cast<int>(m_rows.size()) - 1;
    for (int row = last; row >= 0 && row > last - recentRows; --row) {
        const Entry& entry = m_ticket->timeline[m_rows[static_cast<std::size_t>(row)].entry];
        const bool aged =
            entry.actor == m_self && entry.recorded + recent > before && entry.recorded + recent <= now;
        if (aged)
            emit dataChanged(index(row), index(row), {DeliveryRole});
    }
    tellQuiet(m_intents, before);
}

/// Own recent entries show it; what is asked for is asked for when it is shown.
void TimelineModel::tellRecent()
{
    const int last = static_cast<int>(m_rows.size()) - 1;
    for (int row = last; row >= 0 && row > last - recentRows; --row) {
        if (isFreshOwn(m_ticket->timeline[m_rows[static_cast<std::size_t>(row)].entry]))
            emit dataChanged(index(row), index(row), {DeliveryRole});
    }
}

std::vector<TimelineModel::Reader> TimelineModel::readersOf(const Room& room, PersonId self)
{
    std::vector<Reader> readers;
    for (const auto& other : room.present) {
        const auto known = std::find_if(readers.begin(), readers.end(),
                                        [&](const Reader& one) { return one.person == other.person; });
        if (other.person == self)
            continue;
        if (known == readers.end())
            readers.push_back({other.person, other.heard});
        else
            known->heard = std::max(known->heard, other.heard);
    }
    return readers;
}

QStringList TimelineModel::seenBy(const Entry& entry) const
{
    QStringList names;
    for (const Reader& reader : m_readers) {
        if (entry.seq != pendingSeq && reader.person != entry.actor && reader.heard >= entry.seq)
            names << format::personName(*m_people, reader.person);
    }
    return names;
}

Delivery TimelineModel::delivery(const Entry& entry) const
{
    if (m_refused.contains(entry.id))
        return Delivery::Refused;
    if (entry.seq == pendingSeq && m_sending.contains(entry.id))
        return Delivery::Sent;
    if (entry.seq == pendingSeq && (m_waiting.contains(entry.id) || entry.type == SectionEdit::type))
        return Delivery::Here;
    if (entry.seq == pendingSeq || entry.type == SectionEdit::type)
        return Delivery::Unknown;
    return seenBy(entry).isEmpty() ? Delivery::AtBackend : Delivery::Seen;
}

QString TimelineModel::deliveryText(const Entry& entry) const
{
    switch (delivery(entry)) {
    case Delivery::Here:
        return tr("saved here, waits to be sent");
    case Delivery::Sent:
        return tr("sent, not confirmed yet");
    case Delivery::AtBackend:
        return tr("on disk at the backend");
    case Delivery::Seen:
        return tr("seen by %1", "names").arg(QLocale().createSeparatedList(seenBy(entry)));
    case Delivery::Refused:
    case Delivery::Unknown:
        break;
    }
    return {};
}

bool TimelineModel::isFreshOwn(const Entry& entry) const
{
    if (entry.actor != m_self || entry.seq == pendingSeq)
        return entry.actor == m_self;
    return entry.type != SectionEdit::type && m_now != Time{} && m_now < entry.recorded + recent;
}

} // namespace warroom::ui
