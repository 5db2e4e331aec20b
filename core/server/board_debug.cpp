// Board "debug?service=S&name=N&minutes=60&until=TIME": asked of telemetry on its thread, answered on the
// loop with what Prometheus and the prober say.
#include "server/boards.h"

#include "base/time_text.h"
#include "domain/board/dependency_probes.h"
#include "protocol/board_codec.h"
#include "server/catalog_desk.h"
#include "server/objective_desk.h"
#include "server/telemetry_desk.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr auto debugMadeEvery = 2s;
constexpr std::int64_t mostMinutes = 24 * 60;
constexpr std::size_t mostCurves = 24;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

Result<DebugQuery> queryOf(const BoardQuestion& question, Time now)
{
    DebugQuery out;
    out.service = question.argument("service", "");
    out.name = question.argument("name", "");
    const std::string given = question.argument("minutes", "60");
    std::int64_t minutes = 0;
    const auto read = std::from_chars(given.data(), given.data() + given.size(), minutes);
    if (read.ec != std::errc() || read.ptr != given.data() + given.size() || minutes < 1 ||
        minutes > mostMinutes)
        return fail(ErrorCode::FieldValue, "minutes must be a whole number from 1 to 1440", "minutes");
    out.until = now;
    if (const std::string until = question.argument("until", ""); !until.empty()) {
        const auto time = parseTime(until);
        if (!time)
            return Error(time.error()).inside("until");
        out.until = std::min(*time, now);
    }
    out.from = std::max(Time{}, out.until - std::chrono::minutes(minutes));
    return out;
}

// The service and what it needs, in this order; all that there are where the board is about none.
std::vector<const Service*> servicesOf(const Catalog& catalog, const std::string& name)
{
    std::vector<const Service*> out;
    const auto add = [&](const std::string& wanted) {
        for (const Service& service : catalog.services) {
            if (wanted.empty() || service.name == wanted)
                out.push_back(&service);
        }
    };
    add(name);
    if (!name.empty() && !out.empty()) {
        for (const std::string& needed : out.front()->needs)
            add(needed);
    }
    return out;
}

ResourceCurve curveOf(const ObjectiveDesk& desk, const Service& service, const Resource& resource,
                      const DebugQuery& query)
{
    ResourceCurve out{service.name, resource.title, resource.unit, resource.limit, unknown, {}, {}};
    out.line = desk.resource(service.name, resource.title, query.from, query.until);
    out.problem = desk.resourceProblem(service.name, resource.title);
    const auto& values = out.line.values;
    const auto last =
        std::find_if(values.rbegin(), values.rend(), [](double value) { return !std::isnan(value); });
    if (last != values.rend())
        out.last = *last;
    return out;
}

std::vector<ResourceCurve> resourcesOf(const BackendState& state, const DebugQuery& query)
{
    std::vector<ResourceCurve> out;
    if (!state.catalog || !state.objectives)
        return out;
    for (const Service* service : servicesOf(state.catalog->catalog(), query.service)) {
        for (const Resource& resource : service->resources) {
            if (out.size() < mostCurves)
                out.push_back(curveOf(*state.objectives, *service, resource, query));
        }
    }
    return out;
}

// Of a time that goes up to now: the prober keeps only what it heard last.
void tellProbes(const BackendState& state, DebugBoard& board)
{
    if (!state.catalog || !state.objectives || board.until + staleProbe < state.clock.now())
        return;
    std::vector<ProbeWord> words;
    for (auto& probe : state.objectives->probeStates())
        words.push_back({std::move(probe.service), std::move(probe.objective), probe.good, probe.at,
                         std::move(probe.problem)});
    addProbes(board, state.catalog->catalog(), words);
}

} // namespace

void addDebugBoard(BackendState& state, BoardDesk& desk)
{
    const auto make = [&state](const BoardQuestion& question, const BoardDesk::Made& made) {
        const auto query = queryOf(question, state.clock.now());
        if (!query) {
            made(query.error());
            return;
        }
        state.telemetry->ask([&state, query = *query, made](TelemetryStore& store) {
            state.server->post([&state, query, made, board = store.board(query)]() mutable {
                if (!board) {
                    made(board.error());
                    return;
                }
                board->resources = resourcesOf(state, query);
                tellProbes(state, *board);
                made(protocol::formatBoard(*board));
            });
        });
    };
    desk.addMaker("debug", make, debugMadeEvery);
}

} // namespace warroom
