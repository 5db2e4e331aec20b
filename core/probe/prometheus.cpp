// Queries go as forms, so that their length does not matter.
#include "probe/prometheus.h"

#include "net/http_client.h"

#include <fmt/format.h>

namespace warroom::probe {
namespace {

constexpr std::uint64_t largestPrometheusAnswer = 4 * 1024 * 1024;

std::string formEncoded(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '.' || c == '_' || c == '~';
        if (plain)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

std::string secondsText(Time at)
{
    const auto millis = at.time_since_epoch().count();
    return fmt::format("{}.{:03}", millis / 1000, millis % 1000);
}

std::string rangeForm(const std::string& query, Time from, Time until, std::chrono::seconds step)
{
    return fmt::format("query={}&start={}&end={}&step={}", formEncoded(query), secondsText(from),
                       secondsText(until), step.count());
}

} // namespace

class Prometheus::Wire final
{
public:
    explicit Wire(const std::string& caFile) : client(caFile) {}
    net::HttpClient client;
};

Prometheus::Prometheus(PrometheusPlace place)
    : m_place(std::move(place)), m_wire(std::make_unique<Wire>(m_place.caFile))
{
    while (m_place.url.ends_with('/'))
        m_place.url.pop_back();
}

Prometheus::~Prometheus() = default;

Result<std::string> Prometheus::ask(const std::string& path, const std::string& form)
{
    net::HttpCall call;
    call.method = "POST";
    call.url = m_place.url + path;
    call.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    if (!m_place.token.empty())
        call.headers.emplace_back("Authorization", "Bearer " + m_place.token);
    call.body = form;
    call.timeout = m_place.timeout;
    call.stop = m_place.stop;
    call.answerLimit = largestPrometheusAnswer;
    TRY(auto answer, m_wire->client.request(call));
    if (answer.status == 401 || answer.status == 403)
        return fail(ErrorCode::Http, fmt::format("Prometheus refuses the token (HTTP {})", answer.status));
    if (answer.status != 200 && answer.status != 400 && answer.status != 422)
        return fail(ErrorCode::Http, fmt::format("Prometheus answered HTTP {}", answer.status));
    return std::move(answer.body);
}

Result<std::vector<Sample>> Prometheus::at(const std::string& query, Time time)
{
    TRY(const auto body,
        ask("/api/v1/query", fmt::format("query={}&time={}", formEncoded(query), secondsText(time))));
    return parseAnswer(body);
}

Result<std::vector<Sample>> Prometheus::range(const std::string& query, Time from, Time until,
                                              std::chrono::seconds step)
{
    TRY(const auto body, ask("/api/v1/query_range", rangeForm(query, from, until, step)));
    return parseAnswer(body);
}

Result<std::vector<Series>> Prometheus::series(const std::string& query, Time from, Time until,
                                               std::chrono::seconds step, std::size_t most)
{
    const auto patience = fmt::format("&timeout={}ms", m_place.timeout.count());
    TRY(const auto body, ask("/api/v1/query_range", rangeForm(query, from, until, step) + patience));
    return parseSeries(body, most);
}

bool isOfPlace(ErrorCode code)
{
    return code == ErrorCode::Unreachable || code == ErrorCode::Timeout || code == ErrorCode::Tls ||
           code == ErrorCode::Http;
}

} // namespace warroom::probe
