// HTTP and TCP checks.
#include "probe/probe_once.h"

#include "net/http_client.h"
#include "net/reach.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom::probe {
namespace {

constexpr std::uint64_t largestAnswer = 4 * 1024 * 1024;

bool isExpected(const Probe& probe, int status)
{
    if (probe.expect.empty())
        return status >= 200 && status <= 399;
    return std::find(probe.expect.begin(), probe.expect.end(), status) != probe.expect.end();
}

// Nothing if it is well.
std::string problemOf(const Probe& probe, const std::string& caFile, const std::atomic<bool>* stop)
{
    const std::chrono::milliseconds timeout(probe.timeoutMillis);
    if (probe.kind == ProbeKind::Tcp) {
        const auto reached = net::reach(probe.target, timeout, stop);
        return reached ? std::string() : reached.error().message();
    }
    net::HttpCall call;
    call.url = probe.target;
    call.timeout = timeout;
    call.answerLimit = largestAnswer;
    call.stop = stop;
    const auto answer = net::HttpClient(caFile).request(call);
    if (!answer)
        return answer.error().message();
    return isExpected(probe, answer->status) ? std::string()
                                             : fmt::format("it answered HTTP {}", answer->status);
}

} // namespace

ProbeResult probeOnce(const Probe& probe, std::int64_t thresholdMillis, const std::string& caFile,
                      const std::atomic<bool>* stop)
{
    const auto start = std::chrono::steady_clock::now();
    ProbeResult out;
    out.problem = problemOf(probe, caFile, stop);
    out.took = std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - start);
    if (out.problem.empty() && thresholdMillis > 0 && out.took.count() > thresholdMillis)
        out.problem = fmt::format("it took {} ms, more than {} ms", out.took.count(), thresholdMillis);
    out.good = out.problem.empty();
    return out;
}

} // namespace warroom::probe
