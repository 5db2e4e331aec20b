// Who measures for the objectives' desk: the prober and the poller, and another Prometheus for it.
#include "server/objective_desk.h"

namespace warroom {
namespace {

constexpr auto pollTick = std::chrono::seconds(1);

} // namespace

void ObjectiveDesk::setPrometheus(probe::PollerOptions prometheus)
{
    const auto known = std::exchange(m_prometheus, std::move(prometheus));
    const auto &was = known.place, &is = m_prometheus.place;
    const bool isSame = was.url == is.url && was.token == is.token && was.caFile == is.caFile &&
                        was.timeout == is.timeout && known.every == m_prometheus.every;
    if (isSame)
        return;
    if (was.caFile != is.caFile) {
        m_prober.reset();
        startProbing();
    }
    stopPolling();
    for (auto& [id, tracked] : m_tracked) {
        if (tracked->source == SliSource::Prometheus)
            tracked->problem.clear();
    }
    for (auto& [id, curve] : m_curves)
        curve.problem.clear();
    startPolling();
    aim();
    m_places.changed();
}

void ObjectiveDesk::startProbing()
{
    const std::weak_ptr<bool> alive = m_alive;
    m_prober = std::make_unique<probe::Prober>(
        m_prometheus.place.caFile, [this, alive](const std::string& id, const probe::ProbeResult& result) {
            m_places.post([this, alive, id, result] {
                if (!alive.expired())
                    probed(id, result);
            });
        });
}

void ObjectiveDesk::stopPolling()
{
    if (m_poller)
        m_poller->stop();
    m_polls.reset();
    m_poller.reset();
    m_polling.reset();
}

void ObjectiveDesk::startPolling()
{
    if (m_prometheus.place.url.empty())
        return;
    m_polling = std::make_shared<bool>(true);
    const auto posted = [this, polling = std::weak_ptr<bool>(m_polling)](std::function<void()> work) {
        m_places.post([polling, work = std::move(work)] {
            if (!polling.expired())
                work();
        });
    };
    probe::PollerSink sink;
    sink.counts = [this, posted](const std::string& id, std::vector<EventCounts> counts) {
        posted([this, id, counts = std::move(counts)] {
            for (const auto& one : counts)
                count(id, one, false);
        });
    };
    sink.samples = [this, posted](const std::string& id, std::vector<probe::Sample> samples) {
        posted([this, id, samples = std::move(samples)] { sampled(id, samples); });
    };
    sink.problem = [this, posted](const std::string& id, const std::string& problem) {
        posted([this, id, problem] { note(id, problem); });
    };
    m_poller = std::make_unique<probe::Poller>(m_prometheus, std::move(sink));
    m_polls = std::make_unique<WorkQueue>();
    m_polls->start([] {}, pollTick, [this] { m_poller->turn(m_clock.now()); });
}

} // namespace warroom
