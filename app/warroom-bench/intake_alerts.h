// The alerts of `intake` and `storm`, as Alertmanager's webhook brings them and as Alertmanager itself is
// sent them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace warroom::bench {

enum class AlertForm : std::uint8_t
{
    Webhook,     // version 4: what warroomd and the floors get
    Alertmanager // what Prometheus posts to /api/v2/alerts
};

// `distinct` alerts of seven labels and three annotations, about 490 bytes each, a third of them critical; of
// 97 services. Sent round and round in bodies of `batch`.
class AlertBodies final
{
public:
    AlertBodies(AlertForm form, int distinct, int batch);
    std::string take();

private:
    AlertForm m_form;
    std::size_t m_batch, m_next = 0;
    std::vector<std::string> m_alerts;
};

// A body of the webhook with these alerts.
std::string webhookOf(const std::vector<std::string>& alerts);

} // namespace warroom::bench
