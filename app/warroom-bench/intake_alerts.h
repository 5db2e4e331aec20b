// The alerts of `intake` and `storm`, as Alertmanager's webhook brings them and as Alertmanager itself is
// sent them.
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <string>
#include <vector>

namespace warroom::bench {

enum class AlertForm : std::uint8_t
{
    Webhook,     // version 4: what warroomd and the floors get
    Alertmanager // what Prometheus posts to /api/v2/alerts
};

// What comes behind the last of the alerts: the first again, or one more that is new.
enum class AlertOrder : bool
{
    RoundAndRound,
    EachNew
};

// `distinct` alerts of seven labels and three annotations, about 490 bytes each, a third of them critical; of
// 97 services. Made beforehand, and sent in bodies of `batch`.
class AlertBodies final
{
public:
    AlertBodies(AlertForm form, int distinct, int batch, AlertOrder order = AlertOrder::RoundAndRound);
    std::string take();

private:
    AlertForm m_form;
    AlertOrder m_order;
    Time m_now;
    std::size_t m_batch, m_next = 0;
    std::vector<std::string> m_alerts;
};

// A body of the webhook with these alerts.
std::string webhookOf(const std::vector<std::string>& alerts);

} // namespace warroom::bench
