// The JSON of boards and of the service catalog.
#include "protocol/board_codec.h"

#include "protocol/members_json.h"
#include "protocol/signal_quality_codec.h"

namespace warroom::protocol {

std::string formatBoard(const Catalog& board) { return json::formatMembers(board); }
std::string formatBoard(const ObjectivesBoard& board) { return json::formatMembers(board); }
std::string formatBoard(const DeploysBoard& board) { return json::formatMembers(board); }
std::string formatBoard(const AlertsBoard& board) { return json::formatMembers(board); }
std::string formatBoard(const DebugBoard& board) { return json::formatMembers(board); }
std::string formatBoard(const MeasuresBoard& board) { return json::formatMembers(board); }
std::string formatBoard(const SignalQuality& board) { return json::formatMembers(board); }

template<class Board>
Result<Board> parseBoard(std::string_view text)
{
    return json::parseMembers<Board>(text);
}
template Result<Catalog> parseBoard(std::string_view text);
template Result<ObjectivesBoard> parseBoard(std::string_view text);
template Result<DeploysBoard> parseBoard(std::string_view text);
template Result<AlertsBoard> parseBoard(std::string_view text);
template Result<DebugBoard> parseBoard(std::string_view text);
template Result<MeasuresBoard> parseBoard(std::string_view text);
template Result<SignalQuality> parseBoard(std::string_view text);

std::string format(const Service& service) { return json::formatMembers(service); }
std::string format(const MaintenanceWindow& window) { return json::formatMembers(window); }
std::string format(const Heartbeat& heartbeat) { return json::formatMembers(heartbeat); }
std::string format(const RouteRule& rule) { return json::formatMembers(rule); }

template<class Part>
Result<Part> parsePart(std::string_view text)
{
    return json::parseMembers<Part>(text);
}
template Result<Service> parsePart(std::string_view text);
template Result<MaintenanceWindow> parsePart(std::string_view text);
template Result<Heartbeat> parsePart(std::string_view text);
template Result<RouteRule> parsePart(std::string_view text);

} // namespace warroom::protocol
