// The board of deploys, with the incidents that began soon after one.
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <string>
#include <vector>

namespace warroom {

// Board "deploys?days=1": the newest first, of the last 1 to 92 days and at the most 200.
struct DeployRow
{
    Time at{};
    std::string service, environment, version, by, text, url;
    std::string before;             // key of an incident that began up to 30 minutes later; empty: none did
    std::int64_t minutesBefore = 0; // and so long before it

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("at", self.at);
        visit("service", self.service);
        visit("environment", self.environment);
        visit("version", self.version);
        visit("by", self.by);
        visit("text", self.text);
        visit("url", self.url);
        visit("before", self.before);
        visit("minutes_before", self.minutesBefore);
    }
};
struct DeploysBoard
{
    std::vector<DeployRow> deploys;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("deploys", self.deploys);
    }
};

} // namespace warroom
