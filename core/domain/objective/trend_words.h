// The sentences of trends, from the figures by which they were judged.
#pragma once

#include "domain/objective/trend.h"

#include <array>
#include <string>

namespace warroom {

// "budget_gone/checkout/availability".
std::string trendId(TrendKind kind, std::string_view service, std::string_view subject);

struct BudgetTrendFigures
{
    double shortRate = 0, longRate = 0, left = 0; // left: a share of the budget
    Duration lasts{};
    EventCounts counts; // of the long window
};
struct BurnTrendFigures
{
    bool slow = false; // what is slow counts as bad
    Duration window{};
    Time until{};
    std::array<double, 3> rates{};
    std::array<EventCounts, 3> counts;
    double z = 0; // of the rise
    double alertsAt = 0;
};

// Each fills title, text and why; the rest is there.
void sayBudgetTrend(TrendWarning& warning, const BudgetTrendFigures& figures);
void sayBurnTrend(TrendWarning& warning, const BurnTrendFigures& figures);
void sayLimitTrend(TrendWarning& warning, const Fit& fit, Duration left);

} // namespace warroom
