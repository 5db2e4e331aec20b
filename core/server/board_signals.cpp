// Board "signals": which probes fail alone, which labels of alerts have too many values, and whose telemetry
// has too many names.
#include "protocol/signal_quality_codec.h"
#include "server/boards.h"
#include "server/intake_desk.h"
#include "server/objective_desk.h"
#include "server/telemetry_desk.h"

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr auto signalsMadeEvery = 1min;

} // namespace

void addSignalsBoard(BackendState& state, BoardDesk& desk)
{
    desk.addMaker(
        "signals",
        [&state](const BoardQuestion&, const BoardDesk::Made& made) {
            SignalQuality board{state.objectives->probeFlakes(), wideLabels(state.desk->open())};
            for (const auto& [service, names] : state.telemetry->namesLeftOut())
                board.capped.push_back({service, names});
            made(protocol::formatBoard(board));
        },
        signalsMadeEvery);
}

} // namespace warroom
