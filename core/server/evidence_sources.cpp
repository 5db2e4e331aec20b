// Asking telemetry, deploys and objectives for evidence.
#include "server/evidence.h"

#include "base/log.h"
#include "base/time_text.h"
#include "domain/alert/surroundings.h"
#include "masking/mask_body.h"
#include "server/alert_curves.h"
#include "server/backend_parts.h"
#include "server/catalog_desk.h"
#include "server/objective_desk.h"
#include "server/telemetry_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace warroom {
namespace {

constexpr int errorSeverity = 17;
constexpr std::int64_t objectiveDays = 30;

std::int64_t nanosAt(Time at)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(at.time_since_epoch()).count();
}
std::int64_t lengthOf(const Span& span) { return span.end - span.start; }

bool hasSamples(const Line& line)
{
    return std::any_of(line.values.begin(), line.values.end(),
                       [](double value) { return std::isfinite(value); });
}

Time untilOf(const EvidenceNeed& need, Time now) { return std::min(now, need.at + EvidenceBounds::after); }

std::string momentOf(const BackendState& state, const EvidenceNeed& need)
{
    const auto ticket = state.hub->ticket(need.ticket);
    const auto resolved = ticket ? milestone(**ticket, Milestone::Resolved) : std::nullopt;
    if (resolved && need.at >= *resolved)
        return "resolved";
    const bool isDeclared = ticket && std::none_of((*ticket)->timeline.begin(), (*ticket)->timeline.end(),
                                                   [](const Entry& entry) { return entry.kind == "alert"; });
    return isDeclared ? "declared" : "alert";
}

// At its end an incident is given the curves of all its time.
Time curvesBegin(const BackendState& state, const EvidenceNeed& need)
{
    Time from = need.at - EvidenceBounds::curve;
    if (const auto ticket = state.hub->ticket(need.ticket)) {
        const Time began = milestone(**ticket, Milestone::Started).value_or((*ticket)->opened.at);
        from = std::min(from, began - EvidenceBounds::beforeIncident);
    }
    return std::max(from, need.at - EvidenceBounds::longestCurve);
}

// Objectives first: what was promised says more of an alert than what is consumed.
std::vector<EvidenceCurve> curvesOf(const BackendState& state, const EvidenceNeed& need, Time from,
                                    Time until, const std::vector<ObjectiveState>& objectives)
{
    std::vector<EvidenceCurve> out;
    const auto add = [&](EvidenceCurve curve) {
        if (out.size() < EvidenceBounds::curves && hasSamples(curve.line))
            out.push_back(std::move(curve));
    };
    for (const auto& one : objectives) {
        if (one.service != need.service)
            continue;
        EvidenceCurve curve{one.objective, "%", one.target * 100, true,
                            state.objectives->course(one.service, one.objective, from, until,
                                                     EvidenceBounds::samplesOfCurve)};
        for (auto& value : curve.line.values)
            value *= 100;
        add(std::move(curve));
    }
    const auto* service = state.catalog->catalog().find(need.service);
    for (const auto& resource : service ? service->resources : std::vector<Resource>()) {
        const auto line = state.objectives->resource(need.service, resource.title, from, until);
        add({resource.title, resource.unit, resource.limit, false,
             cutLine(line, from, until, EvidenceBounds::samplesOfCurve, false)});
    }
    return out;
}

// What the service promised, and how it keeps it now.
std::string objectiveWords(const std::vector<ObjectiveState>& objectives, const std::string& service)
{
    std::string out;
    for (const auto& one : objectives) {
        if (one.service != service || std::isnan(one.now))
            continue;
        out += fmt::format("{}Objective {}: {:.2f} % in the last 5 minutes, promised are {:.2f} %",
                           out.empty() ? "" : "\n", one.objective, one.now * 100, one.target * 100);
        if (!std::isnan(one.burn1h))
            out += fmt::format("; the budget burns at {:.1f} times the even rate", one.burn1h);
        if (!std::isnan(one.leftMinutes))
            out += fmt::format("; {:.0f} min of it are left", one.leftMinutes);
        out += ".";
    }
    return out;
}

} // namespace

void readTelemetry(TelemetryStore& store, const EvidenceNeed& need, Time until, EvidenceSources& into)
{
    const auto since = nanosAt(need.at - EvidenceBounds::telemetry), end = nanosAt(until);
    TraceQuery failing;
    failing.service = need.service;
    failing.failedOnly = true;
    failing.since = since;
    failing.until = end;
    failing.limit = EvidenceBounds::tracesLookedAt;
    if (auto traces = store.traces(failing)) {
        into.failedTraces = traces->size();
        std::stable_sort(traces->begin(), traces->end(), [](const TraceLine& a, const TraceLine& b) {
            return a.first.end - a.first.start > b.first.end - b.first.start;
        });
        traces->resize(std::min(traces->size(), EvidenceBounds::traces));
        for (auto& line : *traces) {
            FailedTrace found{std::move(line), std::nullopt};
            const auto spans = store.trace(found.line.first.trace);
            for (const auto& span : spans ? *spans : std::vector<Span>()) {
                const bool below = span.id != found.line.first.id;
                if (below && (!found.slowest || lengthOf(span) > lengthOf(*found.slowest)))
                    found.slowest = span;
            }
            into.traces.push_back(std::move(found));
        }
    }
    LogQuery errors;
    errors.service = need.service;
    errors.severity = errorSeverity;
    errors.since = since;
    errors.until = end;
    errors.limit = EvidenceBounds::linesLookedAt;
    if (auto lines = store.lines(errors))
        into.lines = std::move(*lines);
}

namespace {

std::string pictureName(const EvidenceNeed& need)
{
    std::string name = fmt::format("{} {}.svg", need.service, formatForPeople(need.at));
    for (auto& c : name) {
        if (c == '/' || c == ' ' || c == ':')
            c = '-';
    }
    return name;
}

// Evidence without its picture is better than none.
void keepPicture(BackendState& state, const EvidenceNeed& need, std::string picture, Evidence evidence,
                 std::function<void(Evidence)> found)
{
    const auto ticket = picture.empty() ? fail(ErrorCode::NotFound, "") : state.hub->ticket(need.ticket);
    if (!ticket) {
        found(std::move(evidence));
        return;
    }
    state.attachments->put(std::move(picture), masking::optionsFor(**ticket),
                           [&state, need, evidence = std::move(evidence),
                            found = std::move(found)](const Result<StoredAttachment>& stored) mutable {
                               if (stored)
                                   evidence.picture = AttachmentAdd{stored->sha256,
                                                                    pictureName(need),
                                                                    "image/svg+xml",
                                                                    static_cast<std::int64_t>(stored->size),
                                                                    fmt::format("Curves of {}", need.service),
                                                                    "Metrics of " + need.service};
                               else
                                   log::warning("the picture of evidence could not be kept: {}",
                                                stored.error().message());
                               state.server->post([evidence, found] { found(evidence); });
                           });
}

// What is asked of metrics, as the alerts of the incident ask it.
std::vector<CurveQuestion> questionsOf(const BackendState& state, const EvidenceNeed& need)
{
    const auto queries = std::span(need.queries).subspan(std::min(need.asked, need.queries.size()));
    if (queries.empty() || !state.alertCurves || !state.alertCurves->hasPlace())
        return {};
    auto alerts = state.desk->open();
    std::erase_if(alerts, [&](const Alert* alert) {
        return alert->ticket != need.ticket || alert->signal.service != need.service;
    });
    return curveQuestions(std::move(alerts), queries);
}

// Of the service and what it needs.
std::vector<Deploy> deploysBefore(BackendState& state, const EvidenceNeed& need, Time until)
{
    std::vector<Deploy> out;
    auto services = neededBy(state.catalog->catalog(), need.service);
    services.insert(services.begin(), need.service);
    for (const auto& service : services) {
        auto deploys =
            state.alerts->deploys(service, need.at - EvidenceBounds::deploy, EvidenceBounds::deploys);
        for (auto& deploy : deploys ? *deploys : std::vector<Deploy>()) {
            if (deploy.at <= until)
                out.push_back(std::move(deploy));
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const Deploy& a, const Deploy& b) { return a.at > b.at; });
    if (out.size() > EvidenceBounds::deploys)
        out.resize(EvidenceBounds::deploys);
    return out;
}

void addTelemetry(BackendState& state, const EvidenceNeed& need, EvidenceSources sources,
                  std::function<void(Evidence)> found)
{
    state.telemetry->ask([&state, need, until = untilOf(need, state.clock.now()),
                          sources = std::move(sources),
                          found = std::move(found)](TelemetryStore& store) mutable {
        readTelemetry(store, need, until, sources);
        state.server->post(
            [&state, need, evidence = evidenceOf(need, sources), picture = pictureOf(need, sources),
             found = std::move(found)] { keepPicture(state, need, picture, evidence, found); });
    });
}

// The rest was given before: deploys are only marked in the picture.
void giveMetrics(BackendState& state, const EvidenceNeed& need, EvidenceSources sources,
                 std::function<void(Evidence)> found)
{
    auto picture = pictureOf(need, sources);
    sources.deploys.clear();
    keepPicture(state, need, std::move(picture), evidenceOf(need, sources), std::move(found));
}

void giveRest(BackendState& state, const EvidenceNeed& need, EvidenceSources sources,
              std::function<void(Evidence)> found)
{
    if (need.done)
        giveMetrics(state, need, std::move(sources), std::move(found));
    else
        addTelemetry(state, need, std::move(sources), std::move(found));
}

} // namespace

void findEvidence(BackendState& state, const EvidenceNeed& need, std::function<void(Evidence)> found)
{
    const Time now = state.clock.now(), until = untilOf(need, now);
    EvidenceSources sources;
    sources.deploys = deploysBefore(state, need, until);
    sources.moment = momentOf(state, need);
    if (state.objectives && !need.done) {
        const auto objectives = state.objectives->board(objectiveDays).objectives;
        if (until == now)
            sources.objective = objectiveWords(objectives, need.service);
        sources.curvesFrom = curvesBegin(state, need);
        sources.curves = curvesOf(state, need, sources.curvesFrom, until, objectives);
    }
    auto questions = questionsOf(state, need);
    if (questions.empty()) {
        giveRest(state, need, std::move(sources), std::move(found));
        return;
    }
    state.alertCurves->ask(std::move(questions), need.at - EvidenceBounds::curve, until,
                           [&state, need, sources = std::move(sources),
                            found = std::move(found)](std::vector<EvidenceCurve> curves) mutable {
                               curves.insert(curves.end(), sources.curves.begin(), sources.curves.end());
                               sources.curves = std::move(curves);
                               state.server->post([&state, need, sources = std::move(sources),
                                                   found = std::move(found)]() mutable {
                                   giveRest(state, need, std::move(sources), std::move(found));
                               });
                           });
}

} // namespace warroom
