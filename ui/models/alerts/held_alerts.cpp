// Asking for what was held.
#include "models/alerts/held_alerts.h"

#include "base/time_text.h"
#include "models/format/format.h"

namespace warroom::ui {

HeldAlerts::HeldAlerts(WorkspaceBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(DelayMs);
    connect(&m_delay, &QTimer::timeout, this, &HeldAlerts::ask);
}

void HeldAlerts::want(std::optional<Time> since, Time state)
{
    if (since == m_since && state == m_state)
        return;
    m_state = state;
    m_since = since;
    if (!m_since)
        m_delay.stop();
    else if (!m_delay.isActive())
        m_delay.start();
}

// What fails is asked again with the next board.
void HeldAlerts::ask()
{
    const QString path = QStringLiteral("/api/v1/alerts?status=all&limit=%1&were_held_since=%2")
                             .arg(Most)
                             .arg(format::percentEncoded(format::fromUtf8(formatTime(*m_since))));
    m_bridge.call(QStringLiteral("GET"), path, {}, this, [this](const Result<std::string>& answer) {
        auto list = answer ? protocol::parseAlertList(*answer) : answer.error();
        if (!list || list->alerts == m_alerts)
            return;
        m_alerts = std::move(list->alerts);
        emit changed();
    });
}

} // namespace warroom::ui
