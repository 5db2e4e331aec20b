// The backend's objectives: measured, counted, kept, judged once a minute, shown.
#pragma once

#include "base/work_queue.h"
#include "domain/board/signal_quality.h"
#include "domain/objective/burn_watch.h"
#include "domain/objective/trend.h"
#include "domain/telemetry/telemetry.h"
#include "probe/poller.h"
#include "probe/prober.h"
#include "server/objective_counter.h"
#include "server/resource_samples.h"
#include "server/trace_counter.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace warroom {

// What the desk needs of the backend. Except for `post` all are called on the server's loop.
struct ObjectivePlaces
{
    std::function<void(std::function<void()>)> post; // onto the server's loop, from any thread
    std::function<const Catalog&()> catalog;
    std::function<std::vector<IncidentFacts>()> incidents;
    std::function<std::vector<Alert>()> raised; // alerts of objectives that are open
    std::function<void(AlertSignal)> raise;
    std::function<void()> changed; // the board looks different now
};

// The last request that the prober made for an objective.
struct ProbeState
{
    std::string service, objective;
    bool good = false;
    Time at{};
    Duration took{};
    std::string problem; // why not, a sentence; empty if good
};

// Network and disk have threads of their own. What is counted is on the disk a few seconds later; what
// Prometheus has counted meanwhile is asked for again. One home: the server's loop; spans(): any thread.
class ObjectiveDesk final
{
public:
    // `prometheus` without a URL: there is none.
    ObjectiveDesk(std::unique_ptr<SeriesStore> store, const Clock& clock, probe::PollerOptions prometheus,
                  ObjectivePlaces places);
    // Writes what is not on the disk yet, and waits for requests that are on their way.
    ~ObjectiveDesk();

    // Asks another Prometheus from now on, or in another way; without a URL none. Waits for a request that is
    // on its way, which it ends.
    void setPrometheus(probe::PollerOptions prometheus);
    // Takes the catalog as it is now: at the start, and whenever it changed.
    void catalogChanged();
    // To be called about once a second.
    void tick();
    // Spans that were stored.
    void spans(const std::vector<Span>& stored);

    ObjectivesBoard board(std::int64_t rangeDays) const;
    // NotFound for a service that the catalog does not have.
    Result<DeployGate> gate(std::string_view service, bool allowNoData) const;
    // Of each objective that is probed and was since the start, in the catalog's order.
    std::vector<ProbeState> probeStates() const;
    // Of each objective that is probed and was in the last day, likewise.
    std::vector<ProbeFlakes> probeFlakes() const;
    // How an objective did in [from, until), in at the most `most` equal steps; empty where nothing was
    // measured.
    Line course(std::string_view service, std::string_view objective, Time from, Time until,
                std::size_t most) const;
    // A curve that is polled; empty where there is none of that name.
    Line resource(std::string_view service, std::string_view title, Time from, Time until) const;
    // Why nothing comes; empty: all is well.
    std::string resourceProblem(std::string_view service, std::string_view title) const;

private:
    struct Tracked
    {
        ObjectiveCounter counter;
        std::string service, objective, problem;
        SliSource source = SliSource::Prometheus;
        bool loaded = false;
        std::vector<EventCounts> early{}; // came before it was loaded
        std::optional<ProbeState> probed{};
    };
    struct Curve
    {
        ResourceSamples samples;
        std::string problem;
        bool loaded = false;
    };
    struct Wanted;

    void startProbing();
    void startPolling();
    void stopPolling();
    void track(const Service& service, const Objective& objective);
    void take(const std::string& id, std::shared_ptr<Tracked> tracked, const Objective& objective);
    void loadCurve(const std::string& id, const std::string& service, const std::string& title);
    void aim();
    void count(const std::string& id, const EventCounts& counts, bool onTop);
    void count(Tracked& tracked, const EventCounts& counts, bool onTop);
    void note(const std::string& id, const std::string& problem);
    void probed(const std::string& id, const probe::ProbeResult& result);
    void sampled(const std::string& id, const std::vector<probe::Sample>& samples);
    bool isHeld(const std::string& service, Time at) const;
    std::vector<ObjectiveFacts> facts() const;
    void lookForTrends(const std::vector<ObjectiveFacts>& objectives, Time now);
    bool allLoaded() const;
    void judge(Time now);
    void save(Time now);
    void prune(Time now);

    const Clock& m_clock;
    const ObjectivePlaces m_places;
    std::unique_ptr<SeriesStore> m_store; // of m_disk's thread
    Catalog m_catalog;
    std::map<std::string, std::shared_ptr<Tracked>> m_tracked; // by id
    std::map<std::string, Curve> m_curves;
    std::vector<StoredSample> m_unsaved;
    BurnWatch m_watch;
    TrendWatch m_trends;
    TraceCounter m_traces;
    bool m_watching = false; // everything was read from the disk once
    bool m_judgeNow = false;
    Time m_judged{}, m_saved{}, m_pruned{};
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); // for what was posted and comes too late
    WorkQueue m_disk;
    probe::PollerOptions m_prometheus;
    std::shared_ptr<bool> m_polling;         // likewise, of one poller
    std::unique_ptr<probe::Poller> m_poller; // of m_polls' thread; null: there is no Prometheus
    std::unique_ptr<WorkQueue> m_polls;
    std::unique_ptr<probe::Prober> m_prober;
};

} // namespace warroom
