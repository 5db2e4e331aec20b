// The quick way to read the messages that come in masses: operations and their acknowledgements.
#pragma once

#include "protocol/messages.h"

namespace warroom::protocol {

// Each gives what the whole reader of messages_read.cpp would give, or nothing: then that one must judge.
std::optional<Send> readPlainSend(std::string_view text, Time now);
std::optional<Send> readPlainOpsArray(std::string_view text, Time now, TicketId ticket);
std::optional<Ops> readPlainOps(std::string_view text);
std::optional<Ack> readPlainAck(std::string_view text);

} // namespace warroom::protocol
