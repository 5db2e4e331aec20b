// Following the connection from the cut to the return.
#include "models/room/apart_time.h"

namespace warroom::ui {

ApartTime::ApartTime(WorkspaceBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    connect(&bridge, &WorkspaceBridge::connectionChanged, this, &ApartTime::follow);
    follow();
}

void ApartTime::follow()
{
    const Connection& connection = m_bridge.connection();
    if (connection.state == LinkState::Offline && !m_cut)
        m_cut = connection.since == Time{} ? m_bridge.now() : connection.since;
    if (connection.state != LinkState::Live || !m_cut)
        return;
    m_last = Span{*m_cut, m_bridge.now()};
    m_cut.reset();
    emit ended();
}

} // namespace warroom::ui
