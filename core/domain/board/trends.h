// What will be wrong if it goes on like this: a part of the board of objectives, and no alert.
#pragma once

#include "domain/board/line.h"
#include "domain/vocabulary.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace warroom {

enum class TrendKind : std::uint8_t
{
    BudgetGone,   // an error budget is used up within days
    BurnRising,   // a burn rate rises toward its alert
    LimitCrossed, // a resource crosses its limit within hours
};
template<>
struct Names<TrendKind>
{
    static constexpr std::array values =
        std::to_array<std::string_view>({"budget_gone", "burn_rising", "limit_crossed"});
};

// It pages nobody and makes no ticket by itself. The sentences are English, as they were judged.
struct TrendWarning
{
    std::string id; // "budget_gone/checkout/availability"
    TrendKind kind = TrendKind::BudgetGone;
    std::string service, subject; // the objective's name, or the resource's title
    std::string title;            // the same for as long as it stands
    std::string text;             // what comes, and when
    std::string why;              // windows, figures, thresholds, how much was looked at
    Time since{}, judged{};
    std::optional<Time> reaches; // when that is; a burn rate that rises has no such time
    double now = 0;              // the burn rate, or the resource's value in its unit
    double bound = 0;            // 1 (the even rate), the burn rate that alerts, or the limit
    std::string unit;            // of a resource
    Line line;                   // what it was judged by

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("kind", self.kind);
        visit("service", self.service);
        visit("subject", self.subject);
        visit("title", self.title);
        visit("text", self.text);
        visit("why", self.why);
        visit("since", self.since);
        visit("judged", self.judged);
        visit("reaches", self.reaches);
        visit("now", self.now);
        visit("bound", self.bound);
        visit("unit", self.unit);
        visit("line", self.line);
    }
};

} // namespace warroom
