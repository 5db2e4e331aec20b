// What to ask when, and what the answers mean as events.
#include "probe/poller.h"

#include <algorithm>
#include <cmath>

namespace warroom::probe {
namespace {

using namespace std::chrono_literals;

std::string overMinute(std::string query)
{
    constexpr std::string_view mark = "$window";
    for (auto at = query.find(mark); at != std::string::npos; at = query.find(mark, at))
        query.replace(at, mark.size(), "60s");
    return query;
}

std::map<Time, double> byTime(const std::vector<Sample>& samples)
{
    std::map<Time, double> out;
    for (const auto& sample : samples) {
        if (std::isfinite(sample.value))
            out[sample.at] = std::max(0.0, sample.value);
    }
    return out;
}

template<class Task, class States>
void keepOnly(const std::vector<Task>& tasks, States& states)
{
    std::erase_if(states, [&](const auto& one) {
        return std::none_of(tasks.begin(), tasks.end(),
                            [&](const Task& task) { return task.id == one.first; });
    });
}

PrometheusPlace endedBy(PrometheusPlace place, const std::atomic<bool>* stop)
{
    place.stop = stop;
    return place;
}

} // namespace

Poller::Poller(PollerOptions options, PollerSink sink)
    : m_options(std::move(options)), m_sink(std::move(sink)),
      m_prometheus(endedBy(m_options.place, &m_stopping))
{}

void Poller::setTasks(std::vector<CountsTask> counts, std::vector<CurveTask> curves)
{
    keepOnly(counts, m_countStates);
    keepOnly(curves, m_curveStates);
    for (const auto& task : counts) {
        const auto before = std::find_if(m_counts.begin(), m_counts.end(),
                                         [&](const CountsTask& one) { return one.id == task.id; });
        if (before == m_counts.end() || before->good != task.good || before->total != task.total) {
            State fresh;
            fresh.done = task.measured;
            fresh.measured = task.measured.has_value();
            fresh.problem = m_countStates[task.id].problem;
            m_countStates[task.id] = fresh;
        }
    }
    m_counts = std::move(counts);
    m_curves = std::move(curves);
}

void Poller::turn(Time now)
{
    for (const auto& task : m_counts) {
        if (m_stopping || !m_backOff.allows(now))
            return;
        askCounts(task, m_countStates[task.id], now);
    }
    for (const auto& task : m_curves) {
        if (m_stopping || !m_backOff.allows(now))
            return;
        askCurve(task, m_curveStates[task.id], now);
    }
}

void Poller::askCounts(const CountsTask& task, State& state, Time now)
{
    const Time until = minuteOf(now - m_options.lag);
    const Time from = std::max(state.done.value_or(until - m_options.reach), until - m_options.reach);
    const bool due = !state.done || until - *state.done >= m_options.every;
    if (from >= until || !due || !state.backOff.allows(now))
        return;
    auto found = countsOf(task, state, from, until);
    if (!found) {
        note(task.id, state, found.error(), now);
        return;
    }
    noteGood(task.id, state);
    state.done = until;
    state.measured = state.measured || !found->counts.empty();
    tell(task.id, state, found->problem);
    if (!found->counts.empty())
        m_sink.counts(task.id, std::move(found->counts));
}

void Poller::askCurve(const CurveTask& task, State& state, Time now)
{
    if ((state.done && now - *state.done < m_options.curvesEvery) || !state.backOff.allows(now))
        return;
    auto found = curveOf(task, state, now);
    if (!found) {
        note(task.id, state, found.error(), now);
        return;
    }
    noteGood(task.id, state);
    state.done = now;
    const bool there = !found->empty() && now - found->back().at < m_options.curvesEvery;
    const bool good = there && std::isfinite(found->back().value);
    tell(task.id, state, good ? "" : !there ? "the query finds nothing" : "the query gives no number");
    std::erase_if(*found, [](const Sample& sample) { return !std::isfinite(sample.value); });
    if (!found->empty())
        m_sink.samples(task.id, std::move(*found));
}

// What is not known yet of the last day, in one question. Where that is too much for the query, the curve
// begins now.
Result<std::vector<Sample>> Poller::curveOf(const CurveTask& task, State& state, Time now)
{
    const auto query = overMinute(task.query);
    const auto& step = m_options.curvesEvery;
    const Time known = state.done ? *state.done : task.known.value_or(Time{});
    const auto missing = (now - std::max(known, now - m_options.curvesReach)) / step;
    if (missing < 2)
        return m_prometheus.at(query, now);
    auto found = m_prometheus.range(query, now - (missing - 1) * step, now,
                                    std::chrono::duration_cast<std::chrono::seconds>(step));
    if (!found && found.error().code() != ErrorCode::Unreachable)
        state.done = now - step;
    return found;
}

// The minutes that end behind `from`, up to `until`. Without good events there must have been some before:
// a query that never found any is more likely wrong than the service always down.
Result<Poller::Found> Poller::countsOf(const CountsTask& task, const State& state, Time from, Time until)
{
    TRY(const auto all, query(task.total, from + 1min, until));
    TRY(const auto fine, query(task.good, from + 1min, until));
    if (fine.empty() && !all.empty() && !state.measured)
        return fail(ErrorCode::NotFound, "the query of the good events finds nothing");
    const auto good = byTime(fine);
    const bool someNaN = good.size() < fine.size();
    Found out;
    for (const auto& [end, total] : byTime(all)) {
        const auto found = good.find(end);
        if (found == good.end() && someNaN)
            continue;
        out.counts.push_back({end - 1min, found == good.end() ? 0 : std::min(found->second, total), total});
    }
    if (all.empty() || all.back().at < until)
        out.problem = "the query finds nothing; it needs a series that is scraped at least twice in a minute";
    else if (out.counts.empty() || out.counts.back().minute + 1min < until)
        out.problem = "the query gives no number";
    return out;
}

Result<std::vector<Sample>> Poller::query(const std::string& text, Time from, Time until)
{
    if (from == until)
        return m_prometheus.at(overMinute(text), until);
    return m_prometheus.range(overMinute(text), from, until, 60s);
}

void Poller::note(const std::string& id, State& state, const Error& error, Time now)
{
    if (!isOfPlace(error.code())) {
        state.backOff.failed(now);
        tell(id, state, error.message());
        return;
    }
    m_backOff.failed(now);
    m_placeProblem = error.message();
    for (const auto& task : m_counts)
        tell(task.id, m_countStates[task.id], m_placeProblem);
    for (const auto& task : m_curves)
        tell(task.id, m_curveStates[task.id], m_placeProblem);
}

void Poller::noteGood(const std::string& id, State& state)
{
    m_backOff.worked();
    state.backOff.worked();
    if (state.problem == m_placeProblem)
        tell(id, state, "");
}

void Poller::tell(const std::string& id, State& state, const std::string& problem)
{
    if (std::exchange(state.problem, problem) != problem)
        m_sink.problem(id, problem);
}

} // namespace warroom::probe
