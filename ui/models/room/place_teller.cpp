// Timing of what is told.
#include "models/room/place_teller.h"

namespace warroom::ui {

PlaceTeller::PlaceTeller(Send send, QObject* parent) : QObject(parent), m_send(std::move(send))
{
    m_between.setSingleShot(true);
    m_between.setInterval(BetweenMs);
    m_idle.setSingleShot(true);
    m_idle.setInterval(TypingEndsMs);
    connect(&m_between, &QTimer::timeout, this, &PlaceTeller::sendSoon);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        m_typing = false;
        sendSoon();
    });
}

void PlaceTeller::tell(const Place& place, bool key)
{
    const bool sameText =
        place.ticket == m_place.ticket && place.section == m_place.section && place.item == m_place.item;
    m_place = place;
    if (key) {
        m_typing = true;
        m_idle.start();
    } else if (!sameText) {
        m_typing = false;
        m_idle.stop();
    }
    sendSoon();
}

void PlaceTeller::flush()
{
    m_between.stop();
    sendSoon();
}

void PlaceTeller::sendSoon()
{
    if (m_between.isActive() || (m_place == m_sentPlace && m_typing == m_sentTyping))
        return;
    send();
    m_between.start();
}

void PlaceTeller::send()
{
    m_sentPlace = m_place;
    m_sentTyping = m_typing;
    m_send(m_place, m_typing);
}

} // namespace warroom::ui
