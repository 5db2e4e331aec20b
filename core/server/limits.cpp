// The table of limits.
#include "server/limits.h"

#include "intake/intake.h"
#include "protocol/json_writer.h"

#include <algorithm>
#include <array>

namespace warroom {
namespace {

constexpr std::array rows = {
#define X(name, value, about) LimitRow{#name, &Limits::name, value, about},
    WARROOM_LIMITS(X)
#undef X
        LimitRow{"request_characters", nullptr, 262'144, "an Original Request, or a section"},
    LimitRow{"items_per_section", nullptr, 10'000, "items of one section"},
};

// 0: as the format has it.
std::size_t narrowed(std::int64_t configured, std::size_t format)
{
    return configured == 0 ? format : std::min(static_cast<std::size_t>(configured), format);
}

std::size_t countOf(std::int64_t configured) { return static_cast<std::size_t>(configured); }

Duration hoursOf(std::int64_t configured)
{
    constexpr std::int64_t always = 24 * 366 * 10'000; // longer than times can be written
    return std::chrono::hours(configured == 0 ? always : std::min(configured, always));
}

} // namespace

std::span<const LimitRow> limitRows() { return rows; }

std::int64_t mostOf(std::string_view name)
{
    const bool narrows =
        name.starts_with("json_") || name == "title_characters" || name == "comment_characters";
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.name == name; });
    return narrows && row != rows.end() ? row->value : 0;
}

json::Limits jsonLimits(const Limits& limits)
{
    const json::Limits format;
    return {narrowed(limits.json_depth, format.depth), narrowed(limits.json_keys, format.keysPerObject),
            narrowed(limits.json_array_length, format.arrayLength),
            narrowed(limits.json_string_bytes, format.stringBytes)};
}

Result<void> checkJson(std::string_view body, const Limits& limits)
{
    const auto bounds = jsonLimits(limits);
    return bounds == json::Limits() ? Result<void>() : json::checkBounds(body, bounds);
}

TextLimits textLimits(const Limits& limits)
{
    const TextLimits format;
    return {narrowed(limits.title_characters, format.title),
            narrowed(limits.comment_characters, format.comment)};
}

intake::Bounds intakeBounds(const Limits& limits)
{
    return {countOf(limits.labels_per_alert), countOf(limits.label_value_bytes),
            countOf(limits.summary_characters), countOf(limits.dedup_key_characters)};
}

EventTimes eventTimes(const Limits& limits)
{
    return {hoursOf(limits.event_past_h), hoursOf(limits.event_future_h)};
}

EventTimes operationTimes(const Limits& limits)
{
    const auto asked = eventTimes(limits);
    const EventTimes format;
    return {std::min(asked.past, format.past), std::min(asked.future, format.future)};
}

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
