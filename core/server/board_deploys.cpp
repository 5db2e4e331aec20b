// Board "deploys": what was deployed in the last day, and which of it an incident followed.
#include "domain/service/deploy_marks.h"
#include "protocol/board_codec.h"
#include "server/boards.h"
#include "server/catalog_desk.h"

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t mostRows = 200;
constexpr auto lookedAt = 24h;
constexpr auto every = 2s;

std::vector<IncidentStart> startsSince(Hub& hub, Time since)
{
    std::vector<IncidentStart> starts;
    for (const auto& [id, summary] : hub.summaries()) {
        const auto at = summary.started.value_or(summary.opened);
        if (summary.kind == TicketKind::Incident && at >= since)
            starts.push_back({summary.key(), summary.service, at});
    }
    return starts;
}

Result<std::string> makeBoard(BackendState& state)
{
    const auto since = state.clock.now() - lookedAt;
    TRY(const auto deploys, state.alerts->deploys({}, since, mostRows));
    return protocol::formatBoard(
        deploysBoard(deploys, startsSince(*state.hub, since), state.catalog->catalog()));
}

} // namespace

void addDeploysBoard(BackendState& state, BoardDesk& desk)
{
    desk.addMaker(
        "deploys", [&state](const BoardQuestion&, const BoardDesk::Made& made) { made(makeBoard(state)); },
        every);
}

} // namespace warroom
