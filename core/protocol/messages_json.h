// The parts of the message codec that speak in JSON values; private to protocol/.
#pragma once

#include "protocol/json_reader.h"
#include "protocol/messages.h"

namespace warroom::protocol {

// The object of the error contract; what it lacks stays empty.
Error readError(const boost::json::object& object);

bool isLiveRequest(const json::Reader& message);
Result<LiveRequest> readLiveRequest(const json::Reader& message);
Result<BoardUpdate> readBoardUpdate(const boost::json::object& object);
Result<Answer> readAnswer(const boost::json::object& object);

} // namespace warroom::protocol
