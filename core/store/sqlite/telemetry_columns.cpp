// Reading spans and log records.
#include "store/sqlite/telemetry_columns.h"

#include "store/sqlite/list_text.h"

namespace warroom::sqlite {

Span spanOf(Query& row)
{
    Span out;
    out.trace = row.bytes<16>(0);
    out.id = row.bytes<8>(1);
    out.parent = row.bytes<8>(2);
    out.service = row.text(3);
    out.name = row.text(4);
    out.kind = static_cast<SpanKind>(row.number(5));
    out.start = row.number(6);
    out.end = row.number(7);
    out.failed = row.number(8) != 0;
    out.error = row.text(9);
    readPairs(row.text(10), out.attributes);
    return out;
}

LogLine lineOf(Query& row)
{
    LogLine out;
    out.at = row.number(0);
    out.severity = static_cast<int>(row.number(1));
    out.service = row.text(2);
    out.body = row.text(3);
    out.trace = row.bytes<16>(4);
    out.span = row.bytes<8>(5);
    readPairs(row.text(6), out.attributes);
    return out;
}

} // namespace warroom::sqlite
