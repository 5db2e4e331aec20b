// Asking for what alerts were made of.
#include "server/alert_curves.h"

#include "base/log.h"
#include "probe/back_off.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>

namespace warroom {
namespace {

constexpr std::chrono::seconds alertCurveStep{30};
constexpr std::size_t mostSeriesRead = 100;

// What is not there stays unknown.
Line lineThrough(const std::vector<probe::Sample>& samples, Time from, Time until)
{
    const auto steps =
        static_cast<std::size_t>(std::max<std::int64_t>(0, (until - from) / alertCurveStep)) + 1;
    Line out{from, alertCurveStep.count(),
             std::vector<double>(steps, std::numeric_limits<double>::quiet_NaN())};
    for (const auto& sample : samples) {
        const auto place = (sample.at - from) / alertCurveStep;
        if (sample.at >= from && place < static_cast<std::int64_t>(steps))
            out.values[static_cast<std::size_t>(place)] = sample.value;
    }
    return out;
}

} // namespace

std::vector<CurveQuestion> curveQuestions(std::vector<const Alert*> alerts,
                                          std::span<const std::string> queries)
{
    std::sort(alerts.begin(), alerts.end(), [](const Alert* a, const Alert* b) { return a->id < b->id; });
    std::vector<CurveQuestion> out;
    for (const auto* alert : alerts) {
        if (out.size() == queries.size())
            break;
        for (const auto& link : alert->signal.links) {
            const auto asked = probe::expressionIn(link.url);
            if (!asked || std::find(queries.begin(), queries.end(), asked->query) == queries.end())
                continue;
            const bool isNew = std::none_of(out.begin(), out.end(), [&](const CurveQuestion& one) {
                return one.asked.query == asked->query;
            });
            if (isNew)
                out.push_back({alertName(alert->signal), alert->signal.labels, *asked});
        }
    }
    return out;
}

const probe::Series* seriesMeant(std::span<const probe::Series> found, const Labels& labels)
{
    const probe::Series* best = nullptr;
    std::size_t mostAgree = 0;
    for (const auto& series : found) {
        std::size_t agree = 0;
        const bool contradicts =
            std::any_of(series.labels.begin(), series.labels.end(), [&](const auto& label) {
                const auto own = labels.find(label.first);
                agree += own != labels.end();
                return own != labels.end() && own->second != label.second;
            });
        if (contradicts || (best && agree <= mostAgree))
            continue;
        best = &series;
        mostAgree = agree;
    }
    return best;
}

struct AlertCurves::Asker
{
    explicit Asker(probe::PrometheusPlace place) : prometheus(endedBy(std::move(place)))
    {
        queue.start([] {}, std::chrono::hours(1), [] {});
    }
    ~Asker()
    {
        stopping = true;
        queue.stop();
    }

    probe::PrometheusPlace endedBy(probe::PrometheusPlace place) const
    {
        place.stop = &stopping;
        return place;
    }

    std::vector<EvidenceCurve> answers(const std::vector<CurveQuestion>& questions, Time from, Time until,
                                       const Clock& clock)
    {
        std::vector<EvidenceCurve> out;
        for (const auto& question : questions) {
            if (stopping || !backOff.allows(clock.now()))
                break;
            const auto& asked = question.asked;
            const auto found = prometheus.series(asked.query, from, until, alertCurveStep, mostSeriesRead);
            if (!found) {
                log::info("the metric of {} could not be asked for: {}", question.title,
                          found.error().message());
                if (probe::isOfPlace(found.error().code()))
                    backOff.failed(clock.now());
                continue;
            }
            backOff.worked();
            if (const auto* meant = seriesMeant(*found, question.labels); meant && !meant->samples.empty())
                out.push_back({question.title, "", asked.limit.value_or(0), asked.firesBelow,
                               lineThrough(meant->samples, from, until), asked.query});
        }
        return out;
    }

    std::atomic<bool> stopping = false;
    probe::Prometheus prometheus;
    probe::BackOff backOff{std::chrono::seconds(5), std::chrono::minutes(5)};
    WorkQueue queue;
};

AlertCurves::AlertCurves(probe::PrometheusPlace place, const Clock& clock) : m_clock(clock)
{
    setPlace(std::move(place));
}

AlertCurves::~AlertCurves() = default;

void AlertCurves::setPlace(probe::PrometheusPlace place)
{
    const bool isSame = m_place.url == place.url && m_place.token == place.token &&
                        m_place.caFile == place.caFile && m_place.timeout == place.timeout;
    m_place = std::move(place);
    if (isSame)
        return;
    m_asker.reset();
    if (!m_place.url.empty())
        m_asker = std::make_unique<Asker>(m_place);
}

void AlertCurves::ask(std::vector<CurveQuestion> questions, Time from, Time until, Found found)
{
    if (!m_asker) {
        found({});
        return;
    }
    m_asker->queue.post([asker = m_asker.get(), &clock = m_clock, questions = std::move(questions), from,
                         until,
                         found = std::move(found)] { found(asker->answers(questions, from, until, clock)); });
}

} // namespace warroom
