// Curves by the names of their metrics, and the form in which Prometheus tells them.
#include "demo_prometheus.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace warroom::ui {
namespace {

constexpr double s_failingMinutes = 35;
constexpr std::uint64_t s_longestQuestion = 64 * 1024;
constexpr double s_mostPoints = 11'000; // as Prometheus itself allows

/// From the calm value to that of the trouble, within some minutes of its beginning; some climb all the time.
struct DemoCurve
{
    std::string_view metric;
    double calm, troubled, rampMinutes, unrest;
    double climb = 0; // in an hour
};
constexpr auto s_curves = std::to_array<DemoCurve>({
    {"process_cpu_seconds_total{service=\"checkout\"", 24, 22, 3, 3},
    {"process_resident_memory_bytes{service=\"checkout\"", 58, 61, 30, 0.7},
    {"pg_stat_activity_count{cluster=\"orders-db\"", 412, 974, 6, 9},
    {"node_filesystem_avail_bytes{cluster=\"orders-db\"", 84, 91, 35, 0.1},
    {"pg_replication_lag_seconds{cluster=\"orders-db\"", 0.1, 31, 33, 0.1},
    {"node_network_transmit_bytes_total{cluster=\"orders-db\"", 2.1, 6.8, 2, 0.3},
    {"process_cpu_seconds_total{service=\"search\"", 37, 37, 1, 5},
    {"node_filesystem_avail_bytes{service=\"search\"", 74, 74, 1, 0.4, 1.4},
});

/// Between -1 and 1, the same for the same time.
double unrestAt(double seconds, double phase)
{
    return 0.6 * std::sin(seconds / 97 + phase) + 0.4 * std::sin(seconds / 31 + 2 * phase);
}

double valueOf(const DemoCurve& curve, double seconds, double now)
{
    const double minutes = (seconds - now) / 60 + s_failingMinutes;
    const double part = std::clamp(minutes / curve.rampMinutes, 0.0, 1.0);
    const auto phase = static_cast<double>(&curve - s_curves.data());
    return std::max(0.0, curve.calm + part * (curve.troubled - curve.calm) +
                             curve.climb * (seconds - now) / 3600 + curve.unrest * unrestAt(seconds, phase));
}

double numberIn(const net::DecodedTarget& form, std::string_view name)
{
    const auto found = std::find_if(form.query.begin(), form.query.end(),
                                    [&](const auto& one) { return one.first == name; });
    return found == form.query.end() ? 0 : std::strtod(found->second.c_str(), nullptr);
}

std::string answerOf(std::string_view type, std::string_view series)
{
    return fmt::format(R"({{"status":"success","data":{{"resultType":"{}","result":[{}]}}}})", type, series);
}

} // namespace

DemoPrometheus::~DemoPrometheus()
{
    if (!m_thread.joinable())
        return;
    m_server->stop();
    m_thread.join();
}

Result<std::string> DemoPrometheus::start()
{
    net::ServerOptions options;
    options.stopTime = std::chrono::seconds(1);
    m_server = std::make_unique<net::Server>(std::move(options), *this);
    TRY(const auto port, m_server->listen());
    m_thread = std::thread([this] { m_server->run(); });
    return fmt::format("http://127.0.0.1:{}", port);
}

std::uint64_t DemoPrometheus::bodyLimit(std::string_view, std::string_view) { return s_longestQuestion; }

void DemoPrometheus::onRequest(net::HttpRequest&& request, net::Responder responder)
{
    const auto form = net::decodeTarget("/?" + request.body);
    const bool isRange = request.path == "/api/v1/query_range";
    if (!form || (!isRange && request.path != "/api/v1/query")) {
        responder.send(net::HttpResponse{404, {}, {}});
        return;
    }
    const auto query = std::find_if(form->query.begin(), form->query.end(),
                                    [](const auto& one) { return one.first == "query"; });
    const auto curve = std::find_if(s_curves.begin(), s_curves.end(), [&](const DemoCurve& one) {
        return query != form->query.end() && query->second.find(one.metric) != std::string::npos;
    });
    const double now = std::chrono::duration<double>(m_now.time_since_epoch()).count();
    const std::string_view type = isRange ? "matrix" : "vector";
    if (curve == s_curves.end()) {
        responder.send(net::json(200, answerOf(type, {})));
        return;
    }
    const auto point = [&](double at) {
        return fmt::format(R"([{:.3f},"{:.4g}"])", at, valueOf(*curve, at, now));
    };
    if (!isRange) {
        const auto series = fmt::format(R"({{"metric":{{}},"value":{}}})", point(numberIn(*form, "time")));
        responder.send(net::json(200, answerOf(type, series)));
        return;
    }
    const double from = numberIn(*form, "start"), step = std::max(1.0, numberIn(*form, "step"));
    const double count = std::min((numberIn(*form, "end") - from) / step + 1, s_mostPoints);
    std::string points;
    for (int i = 0; i < static_cast<int>(count); ++i)
        points += (i == 0 ? "" : ",") + point(from + i * step);
    responder.send(net::json(200, answerOf(type, R"({"metric":{},"values":[)" + points + "]}")));
}

std::optional<net::HttpResponse> DemoPrometheus::onUpgrade(const net::HttpRequest&,
                                                           std::shared_ptr<net::WebSocket>)
{
    return net::HttpResponse{404, {}, {}};
}

} // namespace warroom::ui
