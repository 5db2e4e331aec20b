// Between the catalog, those who measure, the disk and the alerts.
#include "server/objective_desk.h"

#include "base/log.h"

#include <fmt/format.h>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr auto saveEvery = 5s;
constexpr auto pruneEvery = 1h;
constexpr auto diskTick = 1h;
constexpr std::string_view noPrometheus = "no Prometheus is configured";

std::string idOf(std::string_view service, std::string_view name)
{
    return fmt::format("{}\n{}", service, name);
}

} // namespace

// What each of those who measure has to do.
struct ObjectiveDesk::Wanted
{
    std::vector<probe::CountsTask> counts;
    std::vector<probe::CurveTask> curves;
    std::vector<probe::ProbeTask> probes;
    std::vector<TraceTask> traces;
};

ObjectiveDesk::ObjectiveDesk(std::unique_ptr<SeriesStore> store, const Clock& clock,
                             probe::PollerOptions prometheus, ObjectivePlaces places)
    : m_clock(clock), m_places(std::move(places)), m_store(std::move(store)),
      m_prometheus(std::move(prometheus))
{
    m_disk.start([] {}, diskTick, [] {});
    startProbing();
    startPolling();
}

ObjectiveDesk::~ObjectiveDesk()
{
    m_alive.reset();
    stopPolling();
    m_prober.reset();
    save(m_clock.now());
    m_disk.stop();
}

// ---- what there is to measure

void ObjectiveDesk::catalogChanged()
{
    save(m_clock.now());
    m_catalog = m_places.catalog();
    auto before = std::exchange(m_tracked, {});
    auto curvesBefore = std::exchange(m_curves, {});
    for (const auto& service : m_catalog.services) {
        for (const auto& objective : service.objectives) {
            const auto id = idOf(service.name, objective.name);
            const auto known = before.find(id);
            if (known != before.end() &&
                known->second->counter.leavesOutHeld() == objective.withoutMaintenance)
                take(id, known->second, objective);
            else
                track(service, objective);
        }
        for (const auto& resource : service.resources) {
            const auto id = idOf(service.name, resource.title);
            const auto known = curvesBefore.find(id);
            m_curves.emplace(id, known == curvesBefore.end() ? Curve() : std::move(known->second));
            if (known == curvesBefore.end())
                loadCurve(id, service.name, resource.title);
        }
    }
    m_judgeNow = true;
    aim();
    m_places.changed();
}

// Goes on with an objective that was there before.
void ObjectiveDesk::take(const std::string& id, std::shared_ptr<Tracked> tracked, const Objective& objective)
{
    if (std::exchange(tracked->source, objective.source) != objective.source) {
        tracked->problem.clear();
        tracked->probed.reset();
    }
    m_tracked.emplace(id, std::move(tracked));
}

// Asking begins when what was measured before has been read; spans that come before that are kept until then.
void ObjectiveDesk::track(const Service& service, const Objective& objective)
{
    const auto tracked = std::make_shared<Tracked>(
        Tracked{ObjectiveCounter(service.name, objective.name, objective.withoutMaintenance), service.name,
                objective.name, "", objective.source, false});
    m_tracked.emplace(idOf(service.name, objective.name), tracked);
    const std::weak_ptr<bool> alive = m_alive;
    m_disk.post([this, alive, tracked] {
        auto stored = m_store->counts(tracked->service, tracked->objective);
        m_places.post([this, alive, tracked, stored = std::move(stored)] {
            if (alive.expired())
                return;
            if (stored)
                tracked->counter.load(*stored, m_clock.now());
            else
                log::error("what {} of {} had counted cannot be read: {}", tracked->objective,
                           tracked->service, stored.error().message());
            tracked->loaded = true;
            for (const auto& counts : std::exchange(tracked->early, {}))
                count(*tracked, counts, true);
            aim();
            m_places.changed();
        });
    });
}

// Measuring goes on where it ended.
void ObjectiveDesk::loadCurve(const std::string& id, const std::string& service, const std::string& title)
{
    const std::weak_ptr<bool> alive = m_alive;
    const Time since = m_clock.now() - ResourceSamples::kept;
    m_disk.post([this, alive, id, service, title, since] {
        auto stored = m_store->samples(service, title, since);
        m_places.post([this, alive, id, stored = std::move(stored)] {
            const auto found = alive.expired() ? m_curves.end() : m_curves.find(id);
            if (found == m_curves.end())
                return;
            if (!stored)
                log::error("what a resource used cannot be read: {}", stored.error().message());
            else
                for (const auto& sample : *stored)
                    found->second.samples.put(sample.at, sample.value);
            found->second.loaded = true;
            aim();
            m_places.changed();
        });
    });
}

// Tells those who measure what to measure.
void ObjectiveDesk::aim()
{
    Wanted wanted;
    for (const auto& service : m_catalog.services) {
        for (const auto& objective : service.objectives) {
            const auto id = idOf(service.name, objective.name);
            const auto& tracked = *m_tracked.at(id);
            if (objective.source == SliSource::Traces)
                wanted.traces.push_back({id, service.name, objective.spanName, objective.thresholdMillis});
            else if (!tracked.loaded)
                continue;
            else if (objective.source == SliSource::Prometheus)
                wanted.counts.push_back({id, objective.good, objective.total, tracked.counter.measured()});
            else
                wanted.probes.push_back({id, objective.probe, objective.thresholdMillis});
        }
        for (const auto& resource : service.resources) {
            const auto id = idOf(service.name, resource.title);
            if (const auto& curve = m_curves.at(id); curve.loaded)
                wanted.curves.push_back({id, resource.query, curve.samples.newest()});
        }
    }
    m_traces.setTasks(std::move(wanted.traces));
    m_prober->setTasks(std::move(wanted.probes));
    if (m_poller) {
        m_polls->post([this, counts = std::move(wanted.counts), curves = std::move(wanted.curves)] {
            m_poller->setTasks(counts, curves);
        });
        return;
    }
    for (const auto& task : wanted.counts)
        m_tracked.at(task.id)->problem = noPrometheus;
    for (const auto& task : wanted.curves)
        m_curves.at(task.id).problem = noPrometheus;
}

// ---- what was measured

bool ObjectiveDesk::isHeld(const std::string& service, Time at) const
{
    return m_catalog.windowOf(service, at) != nullptr;
}

void ObjectiveDesk::count(const std::string& id, const EventCounts& counts, bool onTop)
{
    const auto found = m_tracked.find(id);
    if (found == m_tracked.end())
        return;
    if (found->second->loaded)
        count(*found->second, counts, onTop);
    else if (onTop)
        found->second->early.push_back(counts);
}

void ObjectiveDesk::count(Tracked& tracked, const EventCounts& counts, bool onTop)
{
    const auto held = isHeld(tracked.service, counts.minute);
    if (onTop)
        tracked.counter.add(counts, held, m_clock.now());
    else
        tracked.counter.put(counts, held, m_clock.now());
    m_places.changed();
}

void ObjectiveDesk::note(const std::string& id, const std::string& problem)
{
    if (const auto found = m_tracked.find(id); found != m_tracked.end())
        found->second->problem = problem;
    if (const auto found = m_curves.find(id); found != m_curves.end())
        found->second.problem = problem;
    m_places.changed();
}

void ObjectiveDesk::probed(const std::string& id, const probe::ProbeResult& result)
{
    const auto now = m_clock.now();
    if (const auto found = m_tracked.find(id); found != m_tracked.end())
        found->second->probed = ProbeState{
            found->second->service, found->second->objective, result.good, now, result.took, result.problem};
    note(id, result.problem);
    count(id, {minuteOf(now), result.good ? 1.0 : 0.0, 1}, true);
    m_judgeNow = true;
}

void ObjectiveDesk::sampled(const std::string& id, const std::vector<probe::Sample>& samples)
{
    const auto found = m_curves.find(id);
    if (found == m_curves.end())
        return;
    const auto end = id.find('\n');
    for (const auto& sample : samples) {
        found->second.samples.put(sample.at, sample.value);
        m_unsaved.push_back({id.substr(0, end), id.substr(end + 1), sample.at, sample.value});
    }
    // Hours of it at once: they are judged at once.
    m_judgeNow |= samples.size() > 1;
}

void ObjectiveDesk::spans(const std::vector<Span>& stored)
{
    auto counted = m_traces.count(stored);
    if (counted.empty())
        return;
    m_places.post([this, alive = std::weak_ptr<bool>(m_alive), counted = std::move(counted)] {
        if (alive.expired())
            return;
        for (const auto& one : counted)
            count(one.id, one.counts, true);
    });
}

// ---- what follows

void ObjectiveDesk::tick()
{
    const auto now = m_clock.now();
    if (allLoaded() && (m_judgeNow || minuteOf(now) != m_judged))
        judge(now);
    if (now - m_saved >= saveEvery || now < m_saved)
        save(now);
    if (now - m_pruned >= pruneEvery || now < m_pruned)
        prune(now);
}

bool ObjectiveDesk::allLoaded() const
{
    return std::all_of(m_tracked.begin(), m_tracked.end(),
                       [](const auto& one) { return one.second->loaded; });
}

void ObjectiveDesk::judge(Time now)
{
    if (!std::exchange(m_watching, true))
        m_watch.load(m_places.raised());
    m_judgeNow = false;
    m_judged = minuteOf(now);
    const auto all = facts();
    for (auto& signal : m_watch.look(all, now))
        m_places.raise(std::move(signal));
    lookForTrends(facts(), now);
    m_places.changed();
}

// What burns now is no trend any more.
void ObjectiveDesk::lookForTrends(const std::vector<ObjectiveFacts>& objectives, Time now)
{
    const auto from = now - TrendBounds::fitWindow - std::chrono::minutes(TrendBounds::minutes);
    std::vector<ResourceFacts> resources;
    for (const auto& service : m_catalog.services) {
        for (const auto& resource : service.resources) {
            const auto& curve = m_curves.at(idOf(service.name, resource.title));
            if (resource.limit > 0 && curve.loaded)
                resources.push_back({&service, &resource,
                                     curve.samples.samples(from, now + ResourceSamples::step),
                                     isHeld(service.name, now)});
        }
    }
    m_trends.look(objectives, resources, now);
}

void ObjectiveDesk::save(Time now)
{
    m_saved = now;
    std::vector<StoredCounts> minutes;
    for (auto& [id, tracked] : m_tracked) {
        auto changed = tracked->counter.takeChanged(now);
        minutes.insert(minutes.end(), std::make_move_iterator(changed.begin()),
                       std::make_move_iterator(changed.end()));
    }
    if (minutes.empty() && m_unsaved.empty())
        return;
    m_disk.post([this, minutes = std::move(minutes), samples = std::exchange(m_unsaved, {})] {
        if (const auto saved = m_store->save(minutes, samples); !saved)
            log::error("what objectives counted could not be stored: {}", saved.error().message());
    });
}

void ObjectiveDesk::prune(Time now)
{
    m_pruned = now;
    m_disk.post([this, now] {
        const auto pruned =
            m_store->prune(now - std::chrono::minutes(EventSeries::minutesKept),
                           now - std::chrono::hours(EventSeries::hoursKept), now - ResourceSamples::kept);
        if (!pruned)
            log::error("old counts could not be removed: {}", pruned.error().message());
    });
}

// ---- what is shown

std::vector<ObjectiveFacts> ObjectiveDesk::facts() const
{
    std::vector<ObjectiveFacts> out;
    for (const auto& service : m_catalog.services) {
        for (const auto& objective : service.objectives) {
            const auto& tracked = *m_tracked.at(idOf(service.name, objective.name));
            std::string problem = tracked.problem;
            const auto* window = m_catalog.windowOf(service.name, m_clock.now());
            const bool held = window && objective.withoutMaintenance;
            if (problem.empty() && held)
                problem = fmt::format("not counted during the maintenance window {}", window->name);
            out.push_back({&service, &objective, &tracked.counter.series(),
                           m_watch.burning(service, objective), std::move(problem), held});
        }
    }
    return out;
}

ObjectivesBoard ObjectiveDesk::board(std::int64_t rangeDays) const
{
    auto out = makeObjectivesBoard(facts(), m_places.incidents(), rangeDays, m_clock.now());
    out.trends = m_trends.standing();
    return out;
}

Result<DeployGate> ObjectiveDesk::gate(std::string_view service, bool allowNoData) const
{
    const auto* known = m_catalog.find(service);
    if (!known)
        return fail(ErrorCode::NotFound, "there is no such service in the catalog");
    auto out = makeDeployGate(*known, facts(), m_places.incidents(), allowNoData, m_clock.now());
    out.trends = m_trends.standing();
    std::erase_if(out.trends, [&](const TrendWarning& one) { return one.service != service; });
    return out;
}

std::vector<ProbeState> ObjectiveDesk::probeStates() const
{
    std::vector<ProbeState> out;
    for (const auto& service : m_catalog.services) {
        for (const auto& objective : service.objectives) {
            if (const auto& tracked = *m_tracked.at(idOf(service.name, objective.name)); tracked.probed)
                out.push_back(*tracked.probed);
        }
    }
    return out;
}

std::vector<ProbeFlakes> ObjectiveDesk::probeFlakes() const
{
    std::vector<ProbeFlakes> out;
    for (const auto& service : m_catalog.services) {
        for (const auto& objective : service.objectives) {
            if (objective.source != SliSource::Probe)
                continue;
            const auto& series = m_tracked.at(idOf(service.name, objective.name))->counter.series();
            auto flakes = flakesOf(service.name, objective.name, series, m_clock.now());
            if (flakes.minutes > 0)
                out.push_back(std::move(flakes));
        }
    }
    return out;
}

Line ObjectiveDesk::course(std::string_view service, std::string_view objective, Time from, Time until,
                           std::size_t most) const
{
    Line out{minuteOf(from), 60, {}};
    const auto found = m_tracked.find(idOf(service, objective));
    if (found == m_tracked.end())
        return out;
    const auto& series = found->second->counter.series();
    const Time end = std::min(minuteOf(until + 1min - 1ms), series.last().value_or(from));
    const auto minutes = std::max<std::int64_t>(0, (end - out.from) / 1min);
    const auto wide = std::max<std::int64_t>(1, (minutes + static_cast<std::int64_t>(most) - 1) /
                                                    static_cast<std::int64_t>(most));
    out.stepSeconds = wide * 60;
    for (Time at = out.from; at < end; at += std::chrono::minutes(wide))
        out.values.push_back(sliOf(series.sum(at, std::min(at + std::chrono::minutes(wide), end))));
    return out;
}

Line ObjectiveDesk::resource(std::string_view service, std::string_view title, Time from, Time until) const
{
    const auto found = m_curves.find(idOf(service, title));
    return found == m_curves.end() ? Line{from, 60, {}} : found->second.samples.line(from, until);
}

std::string ObjectiveDesk::resourceProblem(std::string_view service, std::string_view title) const
{
    const auto found = m_curves.find(idOf(service, title));
    return found == m_curves.end() ? std::string() : found->second.problem;
}

} // namespace warroom
