// Asks Prometheus for the events of objectives and for the curves of resources, both without gaps.
#pragma once

#include "domain/objective/event_series.h"
#include "probe/back_off.h"
#include "probe/prometheus.h"

#include <atomic>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace warroom::probe {

// `$window` in the queries is replaced by the minute that is asked for.
struct CountsTask
{
    std::string id;
    std::string good, total;
    std::optional<Time> measured; // the end of what is known already
};
struct CurveTask
{
    std::string id;
    std::string query;
    std::optional<Time> known; // the newest sample that is known already
};

struct PollerOptions
{
    PrometheusPlace place;
    Duration every = std::chrono::seconds(60); // between two questions for counts
    Duration curvesEvery = std::chrono::seconds(15);
    Duration lag = std::chrono::seconds(10); // after its end a minute is asked for: scrapes must have arrived
    Duration reach = std::chrono::hours(6);  // what was missed for longer stays a gap
    Duration curvesReach = std::chrono::hours(26);
};

// Called on the thread of turn(). A problem is told when it changes; an empty one: all is well again.
struct PollerSink
{
    std::function<void(const std::string& id, std::vector<EventCounts>)> counts;
    std::function<void(const std::string& id, std::vector<Sample>)> samples;
    std::function<void(const std::string& id, const std::string& problem)> problem;
};

// A Prometheus that does not answer is left in peace for 5 s, 10 s … 5 min; a query that it refuses for 1 to
// 15 min. One home: the thread that calls turn(); stop() from any thread.
class Poller final
{
public:
    Poller(PollerOptions options, PollerSink sink);

    // Tasks that are there already go on; those that are not given end.
    void setTasks(std::vector<CountsTask> counts, std::vector<CurveTask> curves);
    // Asks what is due. It blocks for as long as the answers take.
    void turn(Time now);
    // Makes a running turn end after its current question.
    void stop() { m_stopping = true; }

private:
    struct State
    {
        BackOff backOff{std::chrono::minutes(1), std::chrono::minutes(15)};
        std::optional<Time> done; // the end of the last minute, or when the curve was asked last
        bool measured = false;    // it gave events at least once
        std::string problem;
    };
    using Tasks = std::map<std::string, State>;

    void askCounts(const CountsTask& task, State& state, Time now);
    void askCurve(const CurveTask& task, State& state, Time now);
    Result<std::vector<Sample>> curveOf(const CurveTask& task, State& state, Time now);
    struct Found
    {
        std::vector<EventCounts> counts;
        std::string problem; // of the newest minute
    };
    Result<Found> countsOf(const CountsTask& task, const State& state, Time from, Time until);
    Result<std::vector<Sample>> query(const std::string& text, Time from, Time until);
    void note(const std::string& id, State& state, const Error& error, Time now);
    void noteGood(const std::string& id, State& state);
    void tell(const std::string& id, State& state, const std::string& problem);

    PollerOptions m_options;
    PollerSink m_sink;
    Prometheus m_prometheus;
    BackOff m_backOff{std::chrono::seconds(5), std::chrono::minutes(5)};
    std::string m_placeProblem;
    std::vector<CountsTask> m_counts;
    std::vector<CurveTask> m_curves;
    Tasks m_countStates, m_curveStates;
    std::atomic<bool> m_stopping = false;
};

} // namespace warroom::probe
