// The measures page as CSV (RFC 4180, UTF-8, CR LF), safe to open in a spreadsheet.
#pragma once

#include "domain/board/boards.h"

#include <string>

namespace warroom {

// measure, unit, target, state, value, mean, previous, and a row for each ticket or service behind it
// (source, title, source_value, source_state). Empty: not known. Any thread.
std::string formatMeasuresCsv(const MeasuresBoard& board);

} // namespace warroom
