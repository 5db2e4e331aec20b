// What is said of trends, in English; alertReasonIn() says it in another language.
#include "domain/objective/trend_words.h"

#include "base/text.h"
#include "base/time_text.h"

#include <fmt/format.h>

#include <cmath>

namespace warroom {
namespace {

constexpr std::size_t longestTrendTitle = 200;

constexpr Phrase budgetTrendTitle = WARROOM_PHRASE("Alert", "%1 %2: the error budget runs out");
constexpr Phrase budgetTrendText =
    WARROOM_PHRASE("Alert", "At this rate the error budget of %1 %2 is gone in %3.");
constexpr Phrase budgetTrendWhy = WARROOM_PHRASE(
    "Alert",
    "It burns %1 times the even rate in 1 h and %2 times in 6 h; the lower one counts. %3 % of it are "
    "left. In 6 h %4 events, %5 of them bad (at least %6 and %7). Told when it lasts less than %8. "
    "Judged %9.");
constexpr Phrase burnTrendTitle = WARROOM_PHRASE("Alert", "%1 %2: the burn rate rises toward its alert");
constexpr Phrase slowTrendTitle =
    WARROOM_PHRASE("Alert", "%1 %2: the share of slow requests rises toward its alert");
constexpr Phrase burnTrendText =
    WARROOM_PHRASE("Alert", "The burn rate of %1 %2 rises toward its alert at %3: %4, %5 and %6 in three "
                            "windows of %7.");
constexpr Phrase slowTrendText =
    WARROOM_PHRASE("Alert", "The share of slow requests of %1 %2 rises toward its alert at burn rate %3: %4, "
                            "%5 and %6 in three windows of %7.");
constexpr Phrase burnTrendWhy = WARROOM_PHRASE(
    "Alert",
    "The windows end at %1: %2 events, %3 of them bad (at least %4 in each, %5 bad in the last). Told "
    "from half of the alert's rate on, %6, where chance hardly makes the rise: z %7, at least %8. "
    "Judged %9.");
constexpr Phrase limitTrendTitle = WARROOM_PHRASE("Alert", "%1 %2: nears its limit of %3");
constexpr Phrase limitTrendText =
    WARROOM_PHRASE("Alert", "At this rate %1 %2 crosses its limit of %3 in %4.");
constexpr Phrase limitTrendWhy = WARROOM_PHRASE(
    "Alert", "It is at %1 and rises by %2 an hour: the line of least squares through %3 samples of the last "
             "6 h, fit %4, at least %5. Told when it is crossed within %6. Judged %7.");

std::string trendFigure(double value)
{
    return std::abs(value) < 1000 ? fmt::format("{:.3g}", value) : fmt::format("{:.0f}", value);
}
std::string trendRate(double value) { return fmt::format("{:.1f}", value); }
std::string trendCount(double value) { return fmt::format("{:.0f}", value); }
std::string threeOf(const std::array<EventCounts, 3>& counts, double (*of)(const EventCounts&))
{
    return fmt::format("{:.0f}, {:.0f}, {:.0f}", of(counts[0]), of(counts[1]), of(counts[2]));
}
std::string withTrendUnit(double value, const std::string& unit)
{
    return unit.empty() ? trendFigure(value) : trendFigure(value) + " " + unit;
}

} // namespace

std::string trendId(TrendKind kind, std::string_view service, std::string_view subject)
{
    return fmt::format("{}/{}/{}", nameOf(kind), service, subject);
}

void sayBudgetTrend(TrendWarning& warning, const BudgetTrendFigures& figures)
{
    const Words say;
    warning.title = elide(say(budgetTrendTitle, {warning.service, warning.subject}), longestTrendTitle);
    warning.text = say(budgetTrendText, {warning.service, warning.subject, formatSpan(figures.lasts)});
    warning.why =
        say(budgetTrendWhy,
            {trendRate(figures.shortRate), trendRate(figures.longRate), trendRate(100 * figures.left),
             trendCount(figures.counts.total), trendCount(figures.counts.bad()),
             std::to_string(TrendBounds::leastEvents), std::to_string(TrendBounds::leastBad),
             formatSpan(TrendBounds::budgetHorizon), formatForPeople(warning.judged)});
}

void sayBurnTrend(TrendWarning& warning, const BurnTrendFigures& figures)
{
    const Words say;
    warning.title =
        elide(say(figures.slow ? slowTrendTitle : burnTrendTitle, {warning.service, warning.subject}),
              longestTrendTitle);
    warning.text =
        say(figures.slow ? slowTrendText : burnTrendText,
            {warning.service, warning.subject, trendFigure(figures.alertsAt), trendRate(figures.rates[0]),
             trendRate(figures.rates[1]), trendRate(figures.rates[2]), formatSpan(figures.window)});
    const auto totals = threeOf(figures.counts, [](const EventCounts& one) { return one.total; });
    const auto bad = threeOf(figures.counts, [](const EventCounts& one) { return one.bad(); });
    warning.why =
        say(burnTrendWhy,
            {formatHourMinute(figures.until) + " UTC", totals, bad, std::to_string(TrendBounds::leastEvents),
             std::to_string(TrendBounds::leastBad), trendFigure(figures.alertsAt / 2), trendRate(figures.z),
             trendFigure(TrendBounds::leastRise), formatForPeople(warning.judged)});
}

void sayLimitTrend(TrendWarning& warning, const Fit& fit, Duration left)
{
    const Words say;
    const auto bound = withTrendUnit(warning.bound, warning.unit);
    warning.title = elide(say(limitTrendTitle, {warning.service, warning.subject, bound}), longestTrendTitle);
    warning.text = say(limitTrendText, {warning.service, warning.subject, bound, formatSpan(left)});
    warning.why =
        say(limitTrendWhy, {withTrendUnit(warning.now, warning.unit),
                            withTrendUnit(fit.slope * 3600, warning.unit), std::to_string(fit.samples),
                            fmt::format("{:.2f}", fit.quality), trendFigure(TrendBounds::leastFit),
                            formatSpan(TrendBounds::limitHorizon), formatForPeople(warning.judged)});
}

std::vector<Phrase> trendPhrases()
{
    return {budgetTrendTitle, budgetTrendText, budgetTrendWhy,  burnTrendTitle, slowTrendTitle, burnTrendText,
            slowTrendText,    burnTrendWhy,    limitTrendTitle, limitTrendText, limitTrendWhy};
}

} // namespace warroom
