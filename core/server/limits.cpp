// The table of limits.
#include "server/limits.h"

#include "protocol/json_writer.h"

#include <array>

namespace warroom {
namespace {

constexpr std::array rows = {
#define X(name, value, about) LimitRow{#name, &Limits::name, value, about},
    WARROOM_LIMITS(X)
#undef X
        LimitRow{"json_depth", nullptr, 64, "nesting of JSON"},
    LimitRow{"json_keys", nullptr, 10'000, "keys of one JSON object"},
    LimitRow{"json_array_length", nullptr, 100'000, "elements of one JSON array"},
    LimitRow{"json_string_bytes", nullptr, 1'048'576, "one JSON string"},
    LimitRow{"title_characters", nullptr, 500, "a title"},
    LimitRow{"comment_characters", nullptr, 65'536, "an entry of the timeline"},
    LimitRow{"request_characters", nullptr, 262'144, "an Original Request, or a section"},
    LimitRow{"items_per_section", nullptr, 10'000, "items of one section"},
};

} // namespace

std::span<const LimitRow> limitRows() { return rows; }

std::string formatLimits(const Limits& limits)
{
    json::Writer out;
    out.beginObject().key("limits").beginArray();
    for (const auto& row : rows) {
        out.beginObject().field("name", row.name).field("value", row.member ? limits.*row.member : row.value);
        out.field("about", row.about).field("configurable", row.member != nullptr).endObject();
    }
    out.endArray().endObject();
    return out.take();
}

} // namespace warroom
