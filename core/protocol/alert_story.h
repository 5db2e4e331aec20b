// What the backend answers about alerts and their routing when a desktop asks: the story of one alert, the
// rules, and what rules would have done.
#pragma once

#include "base/result.h"
#include "domain/alert/try_rules.h"
#include "domain/service/catalog.h"

#include <string>
#include <string_view>
#include <vector>

namespace warroom::protocol {

struct StoryStep
{
    Time at{};
    std::string what, why; // "joined", and a sentence for people
    std::string incident;  // key of the ticket that it was about; empty: none

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("at", self.at);
        visit("what", self.what);
        visit("why", self.why);
        visit("incident", self.incident);
    }
    friend bool operator==(const StoryStep&, const StoryStep&) = default;
};

// Of GET /api/v1/alerts/ID: the oldest step first.
struct AlertStory
{
    std::int64_t id = 0;
    std::vector<StoryStep> story;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("story", self.story);
    }
    friend bool operator==(const AlertStory&, const AlertStory&) = default;
};

// Of GET /api/v1/rules: how alerts are routed, changed as one.
struct RuleList
{
    std::vector<RouteRule> rules;   // in their order; empty: the built-in ones
    std::vector<RouteRule> builtIn; // not sent back
    std::int64_t waitSeconds = 0, intervalSeconds = 0, repeatSeconds = 14'400; // as in Catalog

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("rules", self.rules);
        visit("built_in", self.builtIn);
        visit("wait_s", self.waitSeconds);
        visit("interval_s", self.intervalSeconds);
        visit("repeat_s", self.repeatSeconds);
    }
    friend bool operator==(const RuleList&, const RuleList&) = default;
};

Result<AlertStory> parseAlertStory(std::string_view text);
Result<RuleList> parseRuleList(std::string_view text);
// The answer of POST /api/v1/rules/try.
Result<RulesTried> parseRulesTried(std::string_view text);
// The body of PUT /api/v1/rules and of POST /api/v1/rules/try.
std::string format(const RuleList& list);

} // namespace warroom::protocol
