// Board "measures?range=30d&start=started": M1 to M10, with the tickets behind each.
#include "server/boards.h"

#include "domain/measures/measures.h"
#include "domain/telemetry/percentiles.h"
#include "protocol/board_codec.h"
#include "server/catalog_desk.h"
#include "server/measures_question.h"
#include "server/telemetry_desk.h"
#include "server/ticket_facts_reader.h"

#include <algorithm>
#include <map>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr auto measuresMadeEvery = 30s;
constexpr std::size_t tracesLookedAt = 5'000;
constexpr std::size_t endpointsTold = 10;
constexpr auto lately = 24h; // whoever sent nothing since then is not instrumented

std::int64_t nanos(Time time)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count();
}

// What telemetry tells, asked on its own thread.
struct Telemetry
{
    std::optional<RequestFigures> requests;
    std::vector<Instrumented> services;
};

bool isRefused(const Span& span)
{
    for (const char* name : {"http.response.status_code", "http.status_code"}) {
        if (const auto found = span.attributes.find(name); found != span.attributes.end())
            return found->second.size() == 3 && found->second.front() == '4';
    }
    return false;
}

std::vector<RequestFigures::Endpoint>
slowestOf(std::map<std::pair<std::string, std::string>, std::vector<double>>& millis)
{
    std::vector<RequestFigures::Endpoint> out;
    for (auto& [endpoint, values] : millis)
        out.push_back({endpoint.first, endpoint.second, percentileOf(values, 0.95)});
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.p95Millis > b.p95Millis; });
    if (out.size() > endpointsTold)
        out.resize(endpointsTold);
    return out;
}

std::optional<RequestFigures> requestsOf(TelemetryStore& store, Time since)
{
    const auto traces = store.traces({{}, false, nanos(since), INT64_MAX, tracesLookedAt});
    if (!traces || traces->empty())
        return std::nullopt;
    std::vector<double> millis;
    std::map<std::pair<std::string, std::string>, std::vector<double>> ofEndpoint;
    std::int64_t failed = 0, refused = 0;
    for (const TraceLine& trace : *traces) {
        const Span& request = trace.first;
        millis.push_back(static_cast<double>(request.end - request.start) / 1e6);
        ofEndpoint[{request.service, request.name}].push_back(millis.back());
        failed += request.failed;
        refused += !request.failed && isRefused(request);
    }
    const auto count = static_cast<double>(millis.size());
    RequestFigures out;
    out.count = static_cast<std::int64_t>(millis.size());
    out.failing = static_cast<double>(failed) / count;
    out.refused = static_cast<double>(refused) / count;
    out.mostMillis = *std::max_element(millis.begin(), millis.end());
    out.p95Millis = percentileOf(millis, 0.95);
    out.p99Millis = percentileOf(millis, 0.99);
    out.slowest = slowestOf(ofEndpoint);
    return out;
}

void addTelemetry(TelemetryStore& store, Time now, std::vector<Instrumented>& services)
{
    for (Instrumented& service : services) {
        const auto traces = store.traces({service.service, false, nanos(now - lately), INT64_MAX, 1});
        service.traces = traces && !traces->empty();
        LogQuery query;
        query.service = service.service;
        query.since = nanos(now - lately);
        query.limit = 1;
        const auto lines = store.lines(query);
        service.logs = lines && !lines->empty();
    }
}

// Those without a threshold: with one they measure latency.
std::vector<MeasuredObjective> measuredOf(const Catalog& catalog, const std::optional<ObjectivesBoard>& board)
{
    std::vector<MeasuredObjective> out;
    for (const ObjectiveState& state : board ? board->objectives : std::vector<ObjectiveState>()) {
        const Service* service = catalog.find(state.service);
        const bool counts =
            service &&
            std::any_of(service->objectives.begin(), service->objectives.end(), [&](const Objective& one) {
                return one.name == state.objective && one.thresholdMillis == 0;
            });
        if (counts)
            out.push_back({state.service, state.objective, state.sli});
    }
    return out;
}

// Asks one after the other. One home: the server's loop.
class MeasuresMaker final : public std::enable_shared_from_this<MeasuresMaker>
{
public:
    MeasuresMaker(BackendState& state, BoardDesk& desk)
        : m_state(state), m_desk(desk),
          m_facts(std::make_shared<TicketFactsReader>(
              *state.hub, [&state](std::function<void()> work) { state.server->post(std::move(work)); }))
    {}

    void make(const BoardQuestion& question, BoardDesk::Made made);

private:
    struct Making
    {
        std::int64_t days = 30;
        RepairFrom from = RepairFrom::Started;
        std::optional<ObjectivesBoard> objectives;
        Telemetry telemetry;
        BoardDesk::Made made;
    };
    using Work = std::shared_ptr<Making>;

    void askObjectives(const Work& work);
    void askTelemetry(const Work& work);
    void readTickets(const Work& work);
    void finish(const Work& work, const std::vector<TicketFacts>& facts) const;

    BackendState& m_state;
    BoardDesk& m_desk;
    std::shared_ptr<TicketFactsReader> m_facts;
};

void MeasuresMaker::make(const BoardQuestion& question, BoardDesk::Made made)
{
    const auto asked = MeasuresQuestion::of(question);
    if (!asked) {
        made(asked.error());
        return;
    }
    auto work = std::make_shared<Making>();
    work->days = asked->days;
    work->from = asked->from;
    work->made = std::move(made);
    askObjectives(work);
}

void MeasuresMaker::askObjectives(const Work& work)
{
    const auto board = "objectives?range=" + std::to_string(work->days) + "d";
    m_desk.ask(board, [self = shared_from_this(), work](const Result<std::string>& text) {
        if (auto parsed =
                text ? protocol::parseBoard<ObjectivesBoard>(*text) : Result<ObjectivesBoard>(text.error()))
            work->objectives = std::move(*parsed);
        self->askTelemetry(work);
    });
}

void MeasuresMaker::askTelemetry(const Work& work)
{
    const Time now = m_state.clock.now();
    auto& services = work->telemetry.services;
    for (const Service& service : m_state.catalog->catalog().services)
        services.push_back({service.name, false, false, false});
    if (work->objectives) {
        for (const ObjectiveState& objective : work->objectives->objectives) {
            for (Instrumented& service : services) {
                if (service.service == objective.service && objective.measured)
                    service.metrics |= *objective.measured > now - lately;
            }
        }
    }
    m_state.telemetry->ask(
        [self = shared_from_this(), work, now, telemetry = work->telemetry](TelemetryStore& store) mutable {
            telemetry.requests = requestsOf(store, now - std::chrono::days(work->days));
            addTelemetry(store, now, telemetry.services);
            self->m_state.server->post([self, work, telemetry = std::move(telemetry)]() mutable {
                work->telemetry = std::move(telemetry);
                self->readTickets(work);
            });
        });
}

void MeasuresMaker::readTickets(const Work& work)
{
    const auto* monitoring = m_state.accounts->findPerson("Monitoring");
    m_facts->read(m_state.clock.now(), work->days, monitoring ? monitoring->id : PersonId(),
                  [self = shared_from_this(), work](const std::vector<TicketFacts>& facts) {
                      self->finish(work, facts);
                  });
}

void MeasuresMaker::finish(const Work& work, const std::vector<TicketFacts>& facts) const
{
    MeasureInputs inputs;
    inputs.until = m_state.clock.now();
    inputs.rangeDays = work->days;
    inputs.repairFrom = work->from;
    inputs.tickets = facts;
    inputs.objectives = work->objectives ? &*work->objectives : nullptr;
    inputs.requests = work->telemetry.requests;
    inputs.services = work->telemetry.services;
    const auto measured = measuredOf(m_state.catalog->catalog(), work->objectives);
    inputs.measured = measured;
    work->made(protocol::formatBoard(measure(inputs)));
}

} // namespace

void addMeasuresBoard(BackendState& state, BoardDesk& desk)
{
    const auto maker = std::make_shared<MeasuresMaker>(state, desk);
    desk.addMaker(
        "measures",
        [maker](const BoardQuestion& question, BoardDesk::Made made) {
            maker->make(question, std::move(made));
        },
        measuresMadeEvery);
}

} // namespace warroom
