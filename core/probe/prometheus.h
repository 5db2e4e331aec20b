// Questions to the HTTP API of a Prometheus.
#pragma once

#include "probe/prometheus_answer.h"

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace warroom::probe {

struct PrometheusPlace
{
    std::string url;    // "https://prometheus.internal:9090", also with a path; http or https
    std::string token;  // sent as a bearer token; empty: none
    std::string caFile; // PEM certificates to trust beside those of the system; may be empty
    std::chrono::milliseconds timeout = std::chrono::seconds(5); // of one question
    const std::atomic<bool>* stop = nullptr;                     // ends a question like its timeout
};

// Certificates are verified, redirects are not followed, answers over 4 MB are refused. One home: the thread
// of its owner, which it blocks.
class Prometheus final
{
public:
    explicit Prometheus(PrometheusPlace place);
    ~Prometheus();
    Prometheus(const Prometheus&) = delete;
    Prometheus& operator=(const Prometheus&) = delete;

    // What parseAnswer() says. E_UNREACHABLE, E_TIMEOUT, E_TLS and E_HTTP are of the place, others of the
    // query.
    Result<std::vector<Sample>> at(const std::string& query, Time time);
    // At `from` and every step after it up to `until`.
    Result<std::vector<Sample>> range(const std::string& query, Time from, Time until,
                                      std::chrono::seconds step);
    // The same of a query that may give several series; at the most `most` of them. Prometheus is told to
    // give it up when nobody waits for it any more.
    Result<std::vector<Series>> series(const std::string& query, Time from, Time until,
                                       std::chrono::seconds step, std::size_t most);

private:
    class Wire;
    // The body of the answer.
    Result<std::string> ask(const std::string& path, const std::string& form);

    PrometheusPlace m_place;
    std::unique_ptr<Wire> m_wire;
};

// Whether the error says something of the place and not of one query.
bool isOfPlace(ErrorCode code);

} // namespace warroom::probe
