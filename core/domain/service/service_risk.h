// Whether a service is so new, or changed so much lately, that defects and trouble with its load are to be
// expected. Pure.
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace warroom {

constexpr std::int64_t launchRiskDays = 30;    // after its launch
constexpr std::int64_t heavyChangeDeploys = 5; // in seven days, at the least
constexpr std::int64_t heavyChangeTimes = 3;   // what is usual, at the least
constexpr std::size_t usualWeeks = 8;          // that say what is usual, before the last seven days

struct ServiceRisk
{
    std::string service;
    std::optional<std::int64_t> launchedDays; // it was launched so many days ago
    std::optional<std::int64_t> deploys;      // heavy change: so many in the last seven days
    double usual = 0;                         // a week, where the change is heavy: the median of those before

    bool isRaised() const { return launchedDays || deploys; }

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("service", self.service);
        visit("launched_days", self.launchedDays);
        visit("deploys", self.deploys);
        visit("usual", self.usual);
    }
    friend bool operator==(const ServiceRisk&, const ServiceRisk&) = default;
};

// `deploysByWeek`: of this service, the last seven days first, then the weeks before as far as deploys of
// any service are known; without such a week nothing is usual, and no change is heavy. A launch that is to
// come raises nothing yet.
ServiceRisk riskOf(std::string service, std::optional<Time> launched,
                   std::span<const std::int64_t> deploysByWeek, Time now);
// "Launched 12 days ago. 9 deploys in 7 days, 2 a week are usual."; empty: it is not raised.
std::string sentenceOf(const ServiceRisk& risk);

} // namespace warroom
