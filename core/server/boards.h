// The boards that the backend offers, and where each is made.
#pragma once

#include "server/backend_parts.h"
#include "server/board_desk.h"

namespace warroom {

// All of them.
void addBoards(BackendState& state, BoardDesk& desk);

void addCatalogBoard(BackendState& state, BoardDesk& desk);
void addObjectivesBoard(BackendState& state, BoardDesk& desk);
void addAlertsBoard(BackendState& state, BoardDesk& desk);
void addDeploysBoard(BackendState& state, BoardDesk& desk);
void addDebugBoard(BackendState& state, BoardDesk& desk);
void addMeasuresBoard(BackendState& state, BoardDesk& desk);
void addSignalsBoard(BackendState& state, BoardDesk& desk);
void addTemplatesBoard(BackendState& state, BoardDesk& desk);

// GET /api/v1/boards/NAME?…
void serveBoards(BackendState& state, const Call& call);

} // namespace warroom
