// The JSON of the board of signals; parseBoard<SignalQuality>() of board_codec.h reads it.
#pragma once

#include "domain/board/signal_quality.h"
#include "protocol/board_codec.h"

namespace warroom::protocol {

std::string formatBoard(const SignalQuality& board);

} // namespace warroom::protocol
