// Board "measures?range=30d&start=started": M1 to M10, with the tickets behind each.
#include "server/boards.h"

#include "domain/measures/measures.h"
#include "domain/telemetry/percentiles.h"
#include "protocol/board_codec.h"
#include "server/catalog_desk.h"
#include "server/telemetry_desk.h"

#include <algorithm>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr auto madeEvery = 30s;
constexpr std::size_t ticketsAtOnce = 50; // folded before the loop gets its turn again
constexpr std::size_t tracesLookedAt = 5'000;
constexpr auto lately = 24h; // whoever sent nothing since then is not instrumented

Result<std::int64_t> daysOf(const BoardQuestion& question)
{
    const std::string& range = question.argument("range", "30d");
    for (const auto days : {7, 30, 90}) {
        if (range == std::to_string(days) + "d")
            return days;
    }
    return fail(ErrorCode::FieldValue, "range must be 7d, 30d or 90d", "range");
}

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

std::optional<RequestFigures> requestsOf(TelemetryStore& store, Time since)
{
    const auto traces = store.traces({{}, false, nanos(since), INT64_MAX, tracesLookedAt});
    if (!traces || traces->empty())
        return std::nullopt;
    std::vector<double> millis;
    std::int64_t failed = 0;
    for (const TraceLine& trace : *traces) {
        millis.push_back(static_cast<double>(trace.first.end - trace.first.start) / 1e6);
        failed += trace.first.failed;
    }
    const auto count = static_cast<std::int64_t>(millis.size());
    return RequestFigures{count, percentileOf(millis, 0.95),
                          static_cast<double>(failed) / static_cast<double>(count)};
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

// The facts of tickets, made anew only where the head moved. One home: the server's loop.
class MeasuresMaker final : public std::enable_shared_from_this<MeasuresMaker>
{
public:
    MeasuresMaker(BackendState& state, BoardDesk& desk) : m_state(state), m_desk(desk) {}

    void make(const BoardQuestion& question, BoardDesk::Made made);

private:
    struct Making
    {
        std::int64_t days = 30;
        RepairFrom from = RepairFrom::Started;
        std::optional<ObjectivesBoard> objectives;
        Telemetry telemetry;
        std::vector<TicketId> tickets;
        std::size_t next = 0; // of them, to be read
        BoardDesk::Made made;
    };
    using Work = std::shared_ptr<Making>;
    struct Kept
    {
        Seq head = 0;
        TicketFacts facts;
    };

    void askObjectives(const Work& work);
    void askTelemetry(const Work& work);
    void readTickets(const Work& work);
    void finish(const Work& work);
    bool matters(const Summary& summary, const Making& making) const;

    BackendState& m_state;
    BoardDesk& m_desk;
    std::unordered_map<TicketId, Kept> m_facts;
};

void MeasuresMaker::make(const BoardQuestion& question, BoardDesk::Made made)
{
    const auto days = daysOf(question);
    const auto from = parseName<RepairFrom>(question.argument("start", "started"), "start");
    if (!days || !from) {
        made(days ? from.error() : days.error());
        return;
    }
    auto work = std::make_shared<Making>();
    work->days = *days;
    work->from = *from;
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
                for (const auto& [id, summary] : self->m_state.hub->summaries()) {
                    if (self->matters(summary, *work))
                        work->tickets.push_back(id);
                }
                self->readTickets(work);
            });
        });
}

// What was over before the range before this one, and what waits for a follow-up, counts nowhere.
bool MeasuresMaker::matters(const Summary& summary, const Making& making) const
{
    const Time first = m_state.clock.now() - std::chrono::days(2 * making.days);
    return summary.kind != TicketKind::FollowUp && (summary.isOpen() || summary.lastActivity > first);
}

void MeasuresMaker::readTickets(const Work& work)
{
    const auto& summaries = m_state.hub->summaries();
    const auto* monitoring = m_state.accounts->findPerson("Monitoring");
    for (std::size_t read = 0; work->next < work->tickets.size() && read < ticketsAtOnce; ++work->next) {
        const TicketId id = work->tickets[work->next];
        const auto summary = summaries.find(id);
        if (summary == summaries.end())
            continue;
        Kept& kept = m_facts[id];
        if (kept.head == summary->second.head)
            continue;
        ++read;
        if (const auto ticket = m_state.hub->ticket(id); ticket && *ticket)
            kept = {(*ticket)->head, factsOf(**ticket, monitoring ? monitoring->id : PersonId())};
    }
    if (work->next < work->tickets.size())
        m_state.server->post([self = shared_from_this(), work] { self->readTickets(work); });
    else
        finish(work);
}

void MeasuresMaker::finish(const Work& work)
{
    std::vector<TicketFacts> facts;
    for (const TicketId& id : work->tickets) {
        if (const auto kept = m_facts.find(id); kept != m_facts.end() && kept->second.head != 0)
            facts.push_back(kept->second.facts);
    }
    std::sort(facts.begin(), facts.end(),
              [](const TicketFacts& a, const TicketFacts& b) { return a.opened < b.opened; });
    MeasureInputs inputs;
    inputs.until = m_state.clock.now();
    inputs.rangeDays = work->days;
    inputs.repairFrom = work->from;
    inputs.tickets = facts;
    inputs.objectives = work->objectives ? &*work->objectives : nullptr;
    inputs.requests = work->telemetry.requests;
    inputs.services = work->telemetry.services;
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
        madeEvery);
}

} // namespace warroom
