// From the configuration to the poller's options.
#include "server/prometheus_options.h"

#include "base/text.h"

#include <fstream>

namespace warroom {
namespace {

Result<std::string> tokenIn(const std::string& file)
{
    if (file.empty())
        return std::string();
    std::ifstream in(file);
    std::string token;
    if (!std::getline(in, token) || trimmed(token).empty())
        return fail(ErrorCode::Config, "prometheus.token_file holds no token");
    return std::string(trimmed(token));
}

} // namespace

Result<probe::PollerOptions> pollerOptionsOf(const PrometheusConfig& config)
{
    probe::PollerOptions out;
    TRY(out.place.token, tokenIn(config.tokenFile));
    out.place.url = config.url;
    out.place.caFile = config.caFile;
    out.place.timeout = std::chrono::milliseconds(config.timeoutMillis);
    out.every = std::chrono::seconds(config.everySeconds);
    return out;
}

} // namespace warroom
