// The backend's own measures, in the Prometheus text format.
#include "server/backend_parts.h"
#include "server/intake_desk.h"
#include "server/telemetry_desk.h"

#include <fmt/format.h>

#include <fstream>

namespace warroom {
namespace {

void add(std::string& out, std::string_view name, std::string_view type, std::string_view about, double value)
{
    out += fmt::format("# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", name, about, type, value);
}

double residentBytes()
{
    std::ifstream in("/proc/self/statm");
    double size = 0, resident = 0;
    in >> size >> resident;
    return resident * 4096;
}

} // namespace

std::string formatMetrics(const BackendState& state, std::size_t connections)
{
    const auto counts = state.hub->counts();
    std::size_t open = 0;
    for (const auto& [id, summary] : state.hub->summaries())
        open += summary.isOpen();
    const auto n = [](auto value) { return static_cast<double>(value); };
    std::string out;
    add(out, "warroom_operations_accepted_total", "counter", "Operations accepted since the start",
        n(counts.accepted));
    add(out, "warroom_operations_refused_total", "counter", "Operations refused since the start",
        n(counts.refused));
    add(out, "warroom_operations_repeated_total", "counter", "Operations that came again",
        n(counts.repeated));
    add(out, "warroom_operations_merged_total", "counter", "Text edits that were transformed",
        n(counts.merged));
    add(out, "warroom_turns_total", "counter", "Turns with at least one batch", n(counts.turns));
    add(out, "warroom_commit_failures_total", "counter", "Turns that could not be committed",
        n(counts.commitFailures));
    add(out, "warroom_http_requests_total", "counter", "HTTP requests", n(state.requests));
    add(out, "warroom_sessions", "gauge", "WebSocket sessions", n(counts.sessions));
    add(out, "warroom_connections", "gauge", "Open connections", n(connections));
    add(out, "warroom_log_seq", "gauge", "Seq of the last operation", n(state.hub->head().seq));
    add(out, "warroom_tickets", "gauge", "Tickets", n(state.hub->summaries().size()));
    add(out, "warroom_tickets_open", "gauge", "Open tickets", n(open));
    const auto& alerts = state.desk->counts();
    add(out, "warroom_alert_signals_total", "counter", "What monitoring said of alerts", n(alerts.received));
    add(out, "warroom_alert_signals_repeated_total", "counter", "Of them, what said nothing new",
        n(alerts.repeated));
    add(out, "warroom_alerts", "gauge", "Alerts that are open or were lately", n(state.desk->openAlerts()));
    add(out, "warroom_alert_credentials_masked_total", "counter",
        "Credentials that were masked in alerts and deployments: each was exposed by its sender",
        n(state.desk->credentialsMasked()));
    add(out, "warroom_deploys_total", "counter", "Deployments that were told", n(alerts.deploys));
    const auto& telemetry = state.telemetry->counts();
    add(out, "warroom_spans_total", "counter", "Spans that were stored", n(telemetry.spans.load()));
    add(out, "warroom_log_records_total", "counter", "Log records that were stored",
        n(telemetry.lines.load()));
    add(out, "warroom_telemetry_refused_total", "counter", "Telemetry that was refused while too much waited",
        n(telemetry.refused.load()));
    add(out, "warroom_telemetry_credentials_masked_total", "counter",
        "Credentials that were masked in spans and log records: each was exposed by its sender",
        n(state.telemetry->credentialsMasked()));
    std::int64_t leftOut = 0;
    for (const auto& [service, names] : state.telemetry->namesLeftOut())
        leftOut += names;
    add(out, "warroom_telemetry_names_left_out_total", "counter",
        "Names of requests, calls and log patterns that are counted as one, because a service has too many",
        n(leftOut));
    add(out, "warroom_config_reload_failures_total", "counter",
        "Configurations that were refused at a reload", n(state.badConfigs));
    if (const auto end = state.server->certificateEnd()) {
        add(out, "warroom_tls_certificate_expires_seconds", "gauge", "When the certificate expires",
            n(end->time_since_epoch().count()) / 1000);
    }
    add(out, "warroom_start_time_seconds", "gauge", "When the backend started",
        n(state.started.time_since_epoch().count()) / 1000);
    add(out, "process_resident_memory_bytes", "gauge", "Resident memory", residentBytes());
    return out;
}

} // namespace warroom
