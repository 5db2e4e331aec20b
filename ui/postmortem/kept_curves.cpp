// Reading snapshots, joining them, and choosing the main one.
#include "postmortem/kept_curves.h"

#include "base/time_text.h"
#include "domain/service/service_names.h"
#include "postmortem/text_box.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace warroom::pdf {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t mostSnapshots = 24, mostKeptCurves = 16, mostPoints = 600, mostDeploys = 9;
constexpr qsizetype mostSamples = 10'000;
constexpr int leastKnownShare = 4; // of the time of the incident: a quarter

// One curve of one snapshot.
struct Snapshot
{
    KeptCurve curve; // without its points
    Time from{};
    Duration step{};
    std::vector<double> values{};

    Time until() const { return from + step * static_cast<std::int64_t>(values.size()); }
    bool isOf(const KeptCurve& other) const
    {
        return curve.service == other.service && curve.title == other.title && curve.unit == other.unit &&
               curve.query == other.query && curve.promised == other.promised;
    }
};

std::optional<Time> timeIn(const QJsonObject& object, const char* name)
{
    const auto time = parseTime(object[QLatin1String(name)].toString().toStdString());
    return time ? std::optional(*time) : std::nullopt;
}

QString wordsIn(const QJsonObject& object, const char* name)
{
    return settable(object[QLatin1String(name)].toString());
}

std::optional<Snapshot> snapshotOf(const QJsonObject& object)
{
    const auto from = timeIn(object, "from");
    const auto step = object[QLatin1String("step_s")].toInteger();
    const QJsonArray values = object[QLatin1String("values")].toArray();
    if (!from || step < 1 || step > 86'400 || values.isEmpty() || values.size() > mostSamples)
        return std::nullopt;
    Snapshot out;
    out.curve.title = wordsIn(object, "title");
    out.curve.unit = wordsIn(object, "unit");
    out.curve.query = wordsIn(object, "query");
    out.curve.limit = object[QLatin1String("limit")].toDouble();
    out.curve.promised = object[QLatin1String("promised")].toBool();
    out.from = *from;
    out.step = std::chrono::seconds(step);
    for (const QJsonValue& value : values)
        out.values.push_back(value.toDouble(std::numeric_limits<double>::quiet_NaN()));
    return out;
}

// What is finer stands; what is coarser fills up where nothing finer is.
std::vector<CurvePoint> joinedPoints(std::vector<const Snapshot*> snapshots)
{
    std::stable_sort(snapshots.begin(), snapshots.end(),
                     [](const Snapshot* a, const Snapshot* b) { return a->step < b->step; });
    std::vector<CurvePoint> points;
    for (std::size_t i = 0; i < snapshots.size(); ++i) {
        const Snapshot& one = *snapshots[i];
        for (std::size_t n = 0; n < one.values.size(); ++n) {
            const Time t = one.from + one.step * static_cast<std::int64_t>(n);
            const bool isCovered =
                std::any_of(snapshots.begin(), snapshots.begin() + static_cast<std::ptrdiff_t>(i),
                            [t](const Snapshot* finer) { return t >= finer->from && t < finer->until(); });
            if (!isCovered)
                points.push_back({t, one.values[n], one.step});
        }
    }
    std::sort(points.begin(), points.end(),
              [](const CurvePoint& a, const CurvePoint& b) { return a.t < b.t; });
    return points;
}

// Between two snapshots nothing was kept.
std::vector<CurvePoint> withGaps(const std::vector<CurvePoint>& points)
{
    std::vector<CurvePoint> out;
    for (const CurvePoint& point : points) {
        if (!out.empty() && point.t - out.back().t > std::max(out.back().lasts, point.lasts) * 3 / 2)
            out.push_back({out.back().t + out.back().lasts, std::numeric_limits<double>::quiet_NaN(),
                           point.t - out.back().t - out.back().lasts});
        out.push_back(point);
    }
    return out;
}

// Of two points that become one the worse stays.
void thin(KeptCurve& curve)
{
    while (curve.points.size() > mostPoints) {
        std::vector<CurvePoint> half;
        for (std::size_t i = 0; i < curve.points.size(); i += 2) {
            CurvePoint kept = curve.points[i];
            if (i + 1 < curve.points.size()) {
                const CurvePoint& next = curve.points[i + 1];
                const bool isWorse = curve.promised ? next.value < kept.value : next.value > kept.value;
                if (isWorse || std::isnan(kept.value))
                    kept.value = next.value;
                kept.lasts = next.t + next.lasts - kept.t;
            }
            half.push_back(kept);
        }
        curve.points = std::move(half);
    }
}

std::vector<KeptCurve> joinedCurves(const std::vector<Snapshot>& snapshots)
{
    std::vector<KeptCurve> out;
    for (const Snapshot& first : snapshots) {
        const auto isSame = [&](const KeptCurve& one) { return first.isOf(one); };
        if (out.size() == mostKeptCurves || std::any_of(out.begin(), out.end(), isSame))
            continue;
        std::vector<const Snapshot*> same;
        for (const Snapshot& one : snapshots) {
            if (one.isOf(first.curve))
                same.push_back(&one);
        }
        KeptCurve joined = first.curve;
        joined.points = withGaps(joinedPoints(same));
        thin(joined);
        const auto isKnown = [](const CurvePoint& point) { return std::isfinite(point.value); };
        if (std::any_of(joined.points.begin(), joined.points.end(), isKnown))
            out.push_back(std::move(joined));
    }
    return out;
}

// How far it fell below its promise within that time; nothing where too little of the time is known.
std::optional<double> shortfall(const KeptCurve& curve, const TimeRange& range)
{
    Duration known{};
    double lowest = std::numeric_limits<double>::infinity();
    for (const CurvePoint& point : curve.points) {
        const Time from = std::max(point.t, range.from), until = std::min(point.t + point.lasts, range.to);
        if (until <= from || !std::isfinite(point.value))
            continue;
        known += until - from;
        lowest = std::min(lowest, point.value);
    }
    if (known * leastKnownShare < range.to - range.from)
        return std::nullopt;
    return curve.limit - lowest;
}

void chooseMain(KeptSignals& found, std::vector<KeptCurve> curves, const RecordedIncident& incident)
{
    const auto range = figureRange(incident);
    std::size_t chosen = curves.size();
    double worst = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; range && i < curves.size(); ++i) {
        const KeptCurve& curve = curves[i];
        if (!curve.isObjective() || !namesService(incident.service, curve.service.toStdString()))
            continue;
        if (const auto fell = shortfall(curve, *range); fell && *fell > worst) {
            worst = *fell;
            chosen = i;
        }
    }
    for (std::size_t i = 0; i < curves.size(); ++i) {
        if (i == chosen)
            found.main = std::move(curves[i]);
        else
            found.others.push_back(std::move(curves[i]));
    }
}

void addDeploys(KeptSignals& found, const QJsonArray& deploys)
{
    for (const QJsonValue& value : deploys) {
        const QJsonObject object = value.toObject();
        const auto at = timeIn(object, "at");
        if (!at || found.deploys.size() == mostDeploys)
            continue;
        KeptDeploy deploy{*at, settable(wordsIn(object, "service") + u' ' + wordsIn(object, "version"))};
        const bool isKnown =
            std::any_of(found.deploys.begin(), found.deploys.end(), [&](const KeptDeploy& one) {
                return one.at == deploy.at && one.label == deploy.label;
            });
        if (!isKnown)
            found.deploys.push_back(std::move(deploy));
    }
}

} // namespace

KeptSignals keptSignals(const RecordedIncident& incident)
{
    KeptSignals found;
    std::vector<Snapshot> snapshots;
    std::size_t count = 0;
    for (const RecordedEntry* entry : sortedTimeline(incident)) {
        if (entry->extra.find("\"curves\"") == std::string::npos || ++count > mostSnapshots)
            continue;
        const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(entry->extra));
        const QJsonObject evidence = document.object()[QLatin1String("evidence")].toObject();
        for (const QJsonValue& value : evidence[QLatin1String("curves")].toArray()) {
            if (auto snapshot = snapshotOf(value.toObject())) {
                snapshot->curve.service = wordsIn(evidence, "service");
                snapshots.push_back(*std::move(snapshot));
            }
        }
        addDeploys(found, evidence[QLatin1String("deploys")].toArray());
    }
    std::stable_sort(found.deploys.begin(), found.deploys.end(),
                     [](const KeptDeploy& a, const KeptDeploy& b) { return a.at < b.at; });
    chooseMain(found, joinedCurves(snapshots), incident);
    return found;
}

TimeRange rangeAround(const TimeRange& incident, const std::vector<KeptDeploy>& deploys)
{
    const Duration air = std::clamp<Duration>((incident.to - incident.from) / 20, 2min, 1h);
    TimeRange out{incident.from - air, incident.to + air};
    for (const KeptDeploy& deploy : deploys) {
        if (deploy.at < incident.from && incident.from - deploy.at <= air * 4)
            out.from = std::min(out.from, deploy.at - air / 4);
    }
    return out;
}

} // namespace warroom::pdf
