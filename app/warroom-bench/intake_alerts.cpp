// Writing alerts.
#include "intake_alerts.h"

#include "base/time_text.h"

#include <fmt/format.h>

namespace warroom::bench {
namespace {

constexpr std::string_view webhookHead =
    R"({"version":"4","groupKey":"{}:{alertname=\"load\"}","truncatedAlerts":0,"status":"firing",)"
    R"("receiver":"warroom","groupLabels":{"alertname":"load"},"commonLabels":{},"commonAnnotations":{},)"
    R"("externalURL":"http://alertmanager.example:9093","alerts":[)";

std::string alertOf(AlertForm form, int number, Time now)
{
    std::string out = fmt::format(
        R"({{"labels":{{"alertname":"HighErrorRate{}","severity":"{}","service":"svc-{}",)"
        R"("instance":"10.0.{}.{}:9100","cluster":"eu-{}","team":"team-{}"}},)"
        R"("annotations":{{"summary":"Error rate above threshold on svc-{}","description":"5xx ratio has been )"
        R"(over 5% for 10 minutes on instance {}; see the runbook",)"
        R"("runbook_url":"https://runbooks.example/high-error-rate"}},"startsAt":"{}",)"
        R"("generatorURL":"http://prometheus.example/graph?g0.expr=x")",
        number % 40, number % 3 ? "warning" : "critical", number % 97, number / 250, number % 250, number % 5,
        number % 12, number % 97, number, formatTime(now - std::chrono::minutes(10)));
    if (form == AlertForm::Alertmanager)
        return out + fmt::format(R"(,"endsAt":"{}"}})", formatTime(now + std::chrono::hours(1)));
    constexpr std::uint64_t spread = 0x9e3779b97f4a7c15u;
    return out +
           fmt::format(R"(,"endsAt":"0001-01-01T00:00:00Z","status":"firing","fingerprint":"{:016x}"}})",
                       static_cast<std::uint64_t>(number) * spread);
}

} // namespace

AlertBodies::AlertBodies(AlertForm form, int distinct, int batch, AlertOrder order)
    : m_form(form), m_order(order), m_now(SystemClock().now()), m_batch(static_cast<std::size_t>(batch))
{
    m_alerts.reserve(static_cast<std::size_t>(distinct));
    for (int i = 0; i < distinct; ++i)
        m_alerts.push_back(alertOf(form, i, m_now));
}

std::string AlertBodies::take()
{
    std::string out(m_form == AlertForm::Webhook ? webhookHead : "[");
    for (std::size_t i = 0; i < m_batch; ++i, ++m_next) {
        out += i == 0 ? "" : ",";
        if (m_order == AlertOrder::EachNew && m_next >= m_alerts.size())
            out += alertOf(m_form, static_cast<int>(m_next), m_now);
        else
            out += m_alerts[m_next % m_alerts.size()];
    }
    return out += m_form == AlertForm::Webhook ? "]}" : "]";
}

std::string webhookOf(const std::vector<std::string>& alerts)
{
    std::string out(webhookHead);
    for (const auto& alert : alerts)
        out += (out.back() == '[' ? "" : ",") + alert;
    return out += "]}";
}

} // namespace warroom::bench
