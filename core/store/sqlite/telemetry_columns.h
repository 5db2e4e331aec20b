// How spans and log records stand in their tables.
#pragma once

#include "domain/telemetry/telemetry.h"
#include "store/sqlite/database.h"

#define WARROOM_SPAN_COLUMNS                                                                                 \
    "trace, id, parent, service, name, kind, start, finish, failed, error, attributes"
#define WARROOM_LINE_COLUMNS "at, severity, service, body, trace, span, attributes"

namespace warroom::sqlite {

// Of a row that begins with these columns.
Span spanOf(Query& row);
LogLine lineOf(Query& row);

} // namespace warroom::sqlite
