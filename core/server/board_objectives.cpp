// The board of objectives, and what the objectives' desk gets from the backend and gives to it.
#include "domain/board/overview.h"
#include "domain/service/service_names.h"
#include "protocol/board_codec.h"
#include "server/boards.h"
#include "server/catalog_desk.h"
#include "server/intake_desk.h"
#include "server/objective_desk.h"
#include "server/prometheus_options.h"
#include "server/telemetry_desk.h"

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr auto boardEvery = 10s; // curves move on also when nothing was counted
constexpr auto incidentsKept = std::chrono::days(184);

// The intake under which alerts of objectives are kept: no key of an intake can have a blank in its name.
const std::string intakeName = "objectives of warroom";

std::vector<IncidentFacts> incidentsOf(const BackendState& state)
{
    std::vector<IncidentFacts> out;
    const auto since = state.clock.now() - incidentsKept;
    for (const auto& [id, summary] : state.hub->summaries()) {
        if (summary.kind != TicketKind::Incident || summary.drill || summary.service.empty())
            continue;
        IncidentFacts facts{id, keyForAll(summary), {},
                            {}, summary.isOpen(),   summary.severity <= Severity::Sev2};
        facts.impact.from = summary.started.value_or(summary.opened);
        facts.impact.until = summary.resolved;
        if (!facts.open)
            facts.impact.until = ended(summary);
        if (facts.impact.until && *facts.impact.until < since)
            continue;
        for (const auto service : serviceNames(summary.service)) {
            facts.service = service;
            out.push_back(facts);
        }
    }
    return out;
}

std::vector<Alert> raisedBefore(const BackendState& state)
{
    std::vector<Alert> out;
    for (const auto* alert : state.desk->open()) {
        if (alert->signal.intake == intakeName)
            out.push_back(*alert);
    }
    return out;
}

void raise(BackendState& state, AlertSignal signal)
{
    intake::Received received;
    received.alerts.push_back(std::move(signal));
    IntakeKey key;
    key.name = intakeName;
    state.desk->receive(std::move(received), key, [](const Result<void>&) {});
    state.server->post([] {});
}

// "7d", "30d", "90d".
Result<std::int64_t> rangeOf(const BoardQuestion& question)
{
    const auto range = question.argument("range", "30d");
    for (const auto& [name, days] : {std::pair{"7d", 7}, {"30d", 30}, {"90d", 90}}) {
        if (range == name)
            return days;
    }
    return fail(ErrorCode::FieldValue, "range must be 7d, 30d or 90d", "range");
}

} // namespace

void addObjectivesBoard(BackendState& state, BoardDesk& desk)
{
    desk.addMaker(
        "objectives",
        [&state](const BoardQuestion& question, const BoardDesk::Made& made) {
            const auto days = rangeOf(question);
            if (days)
                made(protocol::formatBoard(state.objectives->board(*days)));
            else
                made(days.error());
        },
        boardEvery);
}

Result<void> openObjectives(BackendState& state)
{
    TRY(auto store, openSeriesStore(state.config.data + "/metrics.db"));
    TRY(auto prometheus, pollerOptionsOf(state.config.prometheus));
    ObjectivePlaces places;
    places.post = [&state](std::function<void()> work) { state.server->post(std::move(work)); };
    places.catalog = [&state]() -> const Catalog& { return state.catalog->catalog(); };
    places.incidents = [&state] { return incidentsOf(state); };
    places.raised = [&state] { return raisedBefore(state); };
    places.raise = [&state](AlertSignal signal) { raise(state, std::move(signal)); };
    places.changed = [&state] { state.boards->changed("objectives"); };
    state.objectives = std::make_unique<ObjectiveDesk>(std::move(store), state.clock, std::move(prometheus),
                                                       std::move(places));
    state.telemetry->setTap([&state](const std::vector<Span>& spans) { state.objectives->spans(spans); });
    state.catalog->onChanged([&state] { state.objectives->catalogChanged(); });
    state.objectives->catalogChanged();
    return {};
}

} // namespace warroom
