// The rule of the raised risk.
#include "domain/service/service_risk.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace warroom {
namespace {

double medianOf(std::span<const std::int64_t> counts)
{
    std::vector<std::int64_t> sorted(counts.begin(), counts.end());
    std::sort(sorted.begin(), sorted.end());
    const auto middle = sorted.size() / 2;
    if (sorted.size() % 2 == 1)
        return static_cast<double>(sorted[middle]);
    return static_cast<double>(sorted[middle - 1] + sorted[middle]) / 2;
}

void judgeChange(ServiceRisk& risk, std::span<const std::int64_t> byWeek)
{
    if (byWeek.size() < 2 || byWeek[0] < heavyChangeDeploys)
        return;
    const double usual = medianOf(byWeek.subspan(1, std::min(usualWeeks, byWeek.size() - 1)));
    if (static_cast<double>(byWeek[0]) < static_cast<double>(heavyChangeTimes) * usual)
        return;
    risk.deploys = byWeek[0];
    risk.usual = usual;
}

} // namespace

ServiceRisk riskOf(std::string service, std::optional<Time> launched,
                   std::span<const std::int64_t> deploysByWeek, Time now)
{
    ServiceRisk out;
    out.service = std::move(service);
    if (launched && *launched <= now) {
        const auto days = std::chrono::duration_cast<std::chrono::days>(now - *launched).count();
        if (days <= launchRiskDays)
            out.launchedDays = days;
    }
    judgeChange(out, deploysByWeek);
    return out;
}

std::string sentenceOf(const ServiceRisk& risk)
{
    std::string out;
    if (risk.launchedDays == 0)
        out = "Launched today.";
    else if (risk.launchedDays)
        out = fmt::format("Launched {} day{} ago.", *risk.launchedDays, *risk.launchedDays == 1 ? "" : "s");
    if (risk.deploys)
        out += fmt::format("{}{} deploys in 7 days, {:g} a week are usual.", out.empty() ? "" : " ",
                           *risk.deploys, risk.usual);
    return out;
}

} // namespace warroom
