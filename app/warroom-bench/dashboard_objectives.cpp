// The board of objectives from made series, and the same hours as plain numbers.
#include "dashboard_objectives.h"

#include "measure.h"

#include "domain/objective/objectives_board.h"

#include <fmt/format.h>

#include <cmath>

namespace warroom::bench {
namespace {

constexpr std::size_t objectives = 31;
constexpr std::int64_t days = 30;
constexpr int makings = 21;

struct Measured
{
    std::vector<Service> services; // with one objective each
    std::vector<EventSeries> series;
    std::vector<std::vector<EventCounts>> hours; // of each series, the same events
};

// Traffic that swells and ebbs over the day, with few bad events.
EventCounts eventsOf(std::size_t objective, std::int64_t minute, Time at)
{
    const auto total = 600 + minute % 1'440 / 4 + static_cast<std::int64_t>(objective) * 10;
    const auto bad = minute % 97 == 0 ? 3 : 0;
    return {at, static_cast<double>(total - bad), static_cast<double>(total)};
}

Measured measured(Time end)
{
    constexpr std::int64_t minutesOfHour = 60;
    Measured out;
    out.services.resize(objectives);
    out.series.resize(objectives);
    out.hours.resize(objectives);
    for (std::size_t i = 0; i < objectives; ++i) {
        out.services[i].name = fmt::format("service-{}", i);
        out.services[i].objectives.resize(1);
        out.services[i].objectives.front().name = "availability";
        for (std::int64_t minute = 0; minute < days * 24 * minutesOfHour; ++minute) {
            const auto at = end - std::chrono::days(days) + std::chrono::minutes(minute);
            const auto events = eventsOf(i, minute, at);
            out.series[i].put(events);
            if (minute % minutesOfHour == 0)
                out.hours[i].push_back({at, 0, 0});
            out.hours[i].back().good += events.good;
            out.hours[i].back().total += events.total;
        }
    }
    return out;
}

std::vector<ObjectiveFacts> factsOf(const Measured& measured)
{
    std::vector<ObjectiveFacts> out;
    for (std::size_t i = 0; i < objectives; ++i) {
        const auto& service = measured.services[i];
        out.push_back({&service, &service.objectives.front(), &measured.series[i], {}, {}});
    }
    return out;
}

double readOnce(const Measured& measured)
{
    double good = 0, total = 0;
    for (const auto& hours : measured.hours) {
        for (const auto& hour : hours) {
            good += hour.good;
            total += hour.total;
        }
    }
    return good / total;
}

template<class Work>
double medianMicros(const Work& work)
{
    std::vector<std::uint32_t> took;
    for (int i = 0; i < makings; ++i) {
        const auto begin = nowMicros();
        work();
        took.push_back(static_cast<std::uint32_t>(nowMicros() - begin));
    }
    return percentile(took, 0.5);
}

} // namespace

Result<ObjectivesCost> measureObjectivesBoard()
{
    constexpr double sameSum = 1e-9;
    const Time end = hourOf(SystemClock().now()); // whole hours, so that the floor has all that the board has
    const auto made = measured(end);
    const auto facts = factsOf(made);
    double overall = 0, read = 0;
    ObjectivesCost out;
    out.boardMicros = medianMicros([&] { overall = makeObjectivesBoard(facts, {}, days, end).overall; });
    out.floorMicros = medianMicros([&] { read = readOnce(made); });
    if (!(std::abs(overall - read) <= sameSum))
        return fail(ErrorCode::Internal,
                    fmt::format("the board of objectives says {}, its numbers say {}", overall, read));
    return out;
}

} // namespace warroom::bench
