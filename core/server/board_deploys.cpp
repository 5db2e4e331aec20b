// Board "deploys?days=1": what was deployed in the last days, and which of it an incident followed.
#include "domain/service/deploy_marks.h"
#include "domain/service/service_names.h"
#include "protocol/board_codec.h"
#include "server/boards.h"
#include "server/catalog_desk.h"

#include <charconv>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t mostRows = 200;
constexpr std::int64_t mostDays = 92;
constexpr auto deploysEvery = 2s;

Result<std::chrono::days> daysAsked(const BoardQuestion& question)
{
    const std::string given = question.argument("days", "1");
    std::int64_t days = 0;
    const auto read = std::from_chars(given.data(), given.data() + given.size(), days);
    if (read.ec != std::errc() || read.ptr != given.data() + given.size() || days < 1 || days > mostDays)
        return fail(ErrorCode::FieldValue, "days must be a whole number from 1 to 92", "days");
    return std::chrono::days(days);
}

std::vector<IncidentStart> startsSince(Hub& hub, Time since)
{
    std::vector<IncidentStart> starts;
    for (const auto& [id, summary] : hub.summaries()) {
        const auto at = summary.started.value_or(summary.opened);
        if (summary.kind != TicketKind::Incident || summary.drill || at < since)
            continue;
        for (const auto service : serviceNames(summary.service))
            starts.push_back({keyForAll(summary), std::string(service), at});
    }
    return starts;
}

Result<std::string> makeBoard(BackendState& state, const BoardQuestion& question)
{
    TRY(const auto days, daysAsked(question));
    const auto since = state.clock.now() - days;
    TRY(const auto deploys, state.alerts->deploys({}, since, mostRows));
    return protocol::formatBoard(
        deploysBoard(deploys, startsSince(*state.hub, since), state.catalog->catalog()));
}

} // namespace

void addDeploysBoard(BackendState& state, BoardDesk& desk)
{
    desk.addMaker(
        "deploys",
        [&state](const BoardQuestion& question, const BoardDesk::Made& made) {
            made(makeBoard(state, question));
        },
        deploysEvery);
}

} // namespace warroom
