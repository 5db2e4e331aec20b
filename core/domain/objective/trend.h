// Leading indicators: what will be wrong if it goes on like this, judged before an alert fires. Pure.
//
// Error budgets: how long the rest lasts at the present burn rate (Google SRE Workbook, chapter 5).
// Resources: the line of least squares through the last hours, as Prometheus' predict_linear() draws it.
#pragma once

#include "base/words.h"
#include "domain/objective/objectives_board.h"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace warroom {

struct TrendBounds
{
    static constexpr std::chrono::hours shortWindow{1}, longWindow{6};
    // A budget that lasts longer than this is not told of, nor a limit that is farther away.
    static constexpr std::chrono::hours budgetHorizon{72}, limitHorizon{24};
    // With fewer events in a window, or fewer bad ones, nothing is said of an objective.
    static constexpr std::int64_t leastEvents = 30, leastBad = 5;
    // A rise from the first of three windows to the last that chance would make more often than once in
    // twenty is none: the z of two proportions.
    static constexpr double leastRise = 2;
    // Of the samples that the window may hold there must be half; a newest one older than this is stale, as
    // for Prometheus.
    static constexpr std::chrono::hours fitWindow{6};
    static constexpr double leastSamples = 0.5;
    static constexpr std::chrono::minutes stale{5};
    static constexpr double leastFit = 0.8; // the coefficient of determination, of 1
    // It must hold at as many minutes one after the other, and ends when it did not for as many.
    static constexpr std::int64_t minutes = 3;
    static constexpr std::size_t most = 50; // stand at once
};

// The line of least squares through what is known of the samples.
struct Fit
{
    double slope = 0;   // in a second
    double value = 0;   // of the line at the time that was asked for
    double quality = 0; // the coefficient of determination; 0 of a level line
    std::int64_t samples = 0;
};
// Through those in [from, at]; nothing of fewer than two.
std::optional<Fit> fitOf(const Line& samples, Time from, Time at);

// A curve that is polled. The pointers must outlive the call.
struct ResourceFacts
{
    const Service* service = nullptr;
    const Resource* resource = nullptr;
    Line samples;      // of the window at least
    bool held = false; // a maintenance window holds the service
};

struct TrendLook
{
    bool isOver = false; // what was warned of is there, an alert says it, or it may not be judged now
    std::optional<TrendWarning> warning;
};
// Each as of `now`, whatever came later. `since` is left open.
TrendLook budgetTrend(const ObjectiveFacts& facts, Time now);
TrendLook burnTrend(const ObjectiveFacts& facts, Time now);
TrendLook limitTrend(const ResourceFacts& facts, Time now);

// Which warnings stand, from one look to the next. One home.
class TrendWatch final
{
public:
    // Looks at everything that there is; what is not among it is forgotten.
    void look(std::span<const ObjectiveFacts> objectives, std::span<const ResourceFacts> resources, Time now);
    // The soonest first, at the most TrendBounds::most.
    std::vector<TrendWarning> standing() const;

private:
    using Rule = std::function<TrendLook(Time)>;
    struct Standing
    {
        TrendWarning warning;
        Time held{}; // when it did last
    };

    void look(const std::string& id, const Rule& rule, Time now, std::map<std::string, Standing>& into) const;

    std::map<std::string, Standing> m_standing; // by id
};

// What the sentences are made of.
std::vector<Phrase> trendPhrases();

} // namespace warroom
