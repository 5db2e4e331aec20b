// The JSON of boards and of the service catalog, for the wire, for HTTP and for the local copy.
#pragma once

#include "base/result.h"
#include "domain/board/boards.h"

#include <string>
#include <string_view>

namespace warroom::protocol {

std::string formatBoard(const Catalog& board);
std::string formatBoard(const ObjectivesBoard& board);
std::string formatBoard(const DeploysBoard& board);
std::string formatBoard(const AlertsBoard& board);
std::string formatBoard(const DebugBoard& board);
std::string formatBoard(const MeasuresBoard& board);
// Of Catalog, ObjectivesBoard, DeploysBoard, AlertsBoard, DebugBoard, MeasuresBoard.
template<class Board>
Result<Board> parseBoard(std::string_view text);

std::string format(const Service& service);
std::string format(const MaintenanceWindow& window);
std::string format(const Heartbeat& heartbeat);
std::string format(const RouteRule& rule);
// Read only; whether it can be kept says check(). An error's path names the member.
template<class Part>
Result<Part> parsePart(std::string_view text);

} // namespace warroom::protocol
