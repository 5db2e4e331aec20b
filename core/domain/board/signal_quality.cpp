// Counting of failures that stood alone, and of the values that labels have.
#include "domain/board/signal_quality.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace warroom {
namespace {

using namespace std::chrono_literals;

struct ProbedMinute
{
    bool anyGood = false, anyFailed = false;
};

std::vector<ProbedMinute> probedMinutes(const EventSeries& series, Time from, Time until)
{
    std::vector<ProbedMinute> out;
    for (Time minute = minuteOf(from); minute <= until; minute += 1min) {
        if (const auto counts = series.at(minute); counts && counts->total > 0)
            out.push_back({counts->good > 0, counts->bad() > 0});
    }
    return out;
}

struct LabelValues
{
    std::unordered_set<std::string_view> values;
    std::size_t alerts = 0;

    bool isWide() const { return values.size() >= wideFrom && values.size() * 10 >= alerts * 9; }
};

} // namespace

ProbeFlakes flakesOf(std::string service, std::string objective, const EventSeries& series, Time now)
{
    const auto all = probedMinutes(series, now - flakesLookedAt, now);
    ProbeFlakes out{std::move(service), std::move(objective), static_cast<std::int64_t>(all.size()), 0, 0};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].anyFailed)
            continue;
        const bool goodBefore = i > 0 && !all[i - 1].anyFailed;
        const bool goodAfter = i + 1 < all.size() && !all[i + 1].anyFailed;
        ++out.failed;
        out.alone += all[i].anyGood || (goodBefore && goodAfter);
    }
    return out;
}

std::vector<WideLabel> wideLabels(std::span<const Alert* const> alerts)
{
    std::map<std::pair<std::string_view, std::string_view>, LabelValues> counted;
    for (const auto* alert : alerts.first(std::min(alerts.size(), mostAlertsLookedAt))) {
        for (const auto& [label, value] : alert->signal.labels) {
            auto& one = counted[{alert->signal.intake, label}];
            one.values.insert(value);
            ++one.alerts;
        }
    }
    std::vector<WideLabel> out;
    for (const auto& [place, one] : counted) {
        if (one.isWide())
            out.push_back({std::string(place.first), std::string(place.second),
                           static_cast<std::int64_t>(one.values.size()),
                           static_cast<std::int64_t>(one.alerts)});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const WideLabel& a, const WideLabel& b) { return a.values > b.values; });
    if (out.size() > mostWideLabels)
        out.resize(mostWideLabels);
    return out;
}

} // namespace warroom
