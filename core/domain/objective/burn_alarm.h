// Burn-rate alerts over two windows: the long one says that it matters, the short one that it still goes on.
#pragma once

#include "domain/objective/budget.h"

#include <string>

namespace warroom {

// The presets of the Google SRE Workbook for a 30-day budget: 2 % of it in an hour, 5 % in six, 10 % in
// three days; and the one that is shipped.
BurnRule sustainedBurn(); // 5 x in 1 h and 5 min, a page
BurnRule fastBurn();      // 14.4 x in 1 h and 5 min, a page
BurnRule steadyBurn();    // 6 x in 6 h and 30 min, a page
BurnRule slowBurn();      // 1 x in 3 d and 6 h, a ticket

struct BurnState
{
    double longRate = 0, shortRate = 0; // NaN: no events in that window
    double longBad = 0;                 // bad events in the long window
};
BurnState burnState(const BurnRule& rule, const EventSeries& series, double target, Time now);

// It begins when both windows burn at the rate or faster, and at least two events were bad: one alone is no
// trend, however few there are. It ends when the short window falls under the rate; silence does not end it
// before the long window is silent too.
bool burns(const BurnRule& rule, const BurnState& state, bool burnedBefore);

// "5", "14.4": in keys and sentences.
std::string rateText(double rate);
// "slo/checkout-api/availability/14.4"; of a rule with the rate of one before it
// "slo/checkout-api/availability/14.4/360-30".
std::string burnKey(std::string_view service, const Objective& objective, const BurnRule& rule);
// "checkout-api availability burns its 30-day budget 14.2 times too fast over 1 h and 5 min: 3.1 % spent in
// the last hour".
std::string burnSentence(std::string_view service, const Objective& objective, const BurnRule& rule,
                         const BurnState& state, const EventSeries& series, Time now);

} // namespace warroom
