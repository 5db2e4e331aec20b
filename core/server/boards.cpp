// The list of the boards, and their path in the HTTP API.
#include "server/boards.h"

namespace warroom {

void addBoards(BackendState& state, BoardDesk& desk)
{
    addCatalogBoard(state, desk);
    addObjectivesBoard(state, desk);
    addAlertsBoard(state, desk);
    addDeploysBoard(state, desk);
    addDebugBoard(state, desk);
    addMeasuresBoard(state, desk);
    addSignalsBoard(state, desk);
    addTemplatesBoard(state, desk);
}

void serveBoards(BackendState& state, const Call& call)
{
    constexpr std::string_view prefix = "/api/v1/boards/";
    const std::string_view target = call.request.target;
    if (!needMethod(call, {"GET"}))
        return;
    if (!target.starts_with(prefix)) {
        call.problem(fail(ErrorCode::NotFound, "name a board: /api/v1/boards/NAME"));
        return;
    }
    state.boards->ask(std::string(target.substr(prefix.size())),
                      [call = Reply(call)](Result<std::string> made) {
                          if (made)
                              call.json(200, std::move(*made));
                          else
                              call.problem(made.error());
                      });
}

} // namespace warroom
