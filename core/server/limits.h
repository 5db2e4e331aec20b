// Every limit of the backend in one table: its key in [limits], its default, and what it bounds.
#pragma once

#include "domain/op/event_times.h"
#include "domain/op/validate.h"
#include "protocol/json_bounds.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace warroom {

namespace intake {
struct Bounds;
}

// 0 means none. The unit is in the name; a name without one counts things.
#define WARROOM_LIMITS(X)                                                                                    \
    X(websocket_message_bytes, 1'048'576, "one WebSocket message")                                           \
    X(websocket_fragments, 1'024, "fragments of one WebSocket message")                                      \
    X(websocket_unauthenticated_s, 10, "life of a WebSocket that has not signed in")                         \
    X(websocket_queue_bytes, 8'388'608,                                                                      \
      "what a client has not read; beyond it the connection closes with 1013")                               \
    X(websocket_ping_s, 20, "silence of a WebSocket before it is pinged")                                    \
    X(websocket_silence_s, 60, "silence of a WebSocket before it is closed as dead")                         \
    X(messages_per_s, 50,                                                                                    \
      "WebSocket messages of one client; beyond it the connection is not read for a while")                  \
    X(messages_burst, 200, "WebSocket messages of one client at once")                                       \
    X(requests_per_s, 0, "HTTP requests of one token")                                                       \
    X(connections_per_address, 64, "connections of one address that have not signed in")                     \
    X(connections, 5'000, "connections in all")                                                              \
    X(login_failures_per_minute, 10, "wrong tokens or intake keys of one address in a minute")               \
    X(login_failures_per_hour, 100, "wrong tokens or intake keys of one address in an hour")                 \
    X(request_line_bytes, 8'192, "the request line")                                                         \
    X(header_bytes, 8'192, "one header")                                                                     \
    X(headers_bytes, 32'768, "all headers")                                                                  \
    X(headers, 100, "number of headers")                                                                     \
    X(header_time_s, 10, "time for the headers")                                                             \
    X(body_time_s, 30, "time for the body")                                                                  \
    X(idle_time_s, 60, "a connection kept alive without a request; at most header_time_s if not signed in")  \
    X(api_body_bytes, 5'242'880, "the body of an API request")                                               \
    X(intake_body_bytes, 5'242'880, "what monitoring sends at once")                                         \
    X(events_v2_body_bytes, 524'288, "one event of the Events API v2")                                       \
    X(otlp_body_bytes, 20'971'520, "traces or logs at once, decompressed too")                               \
    X(telemetry_bytes, 1'073'741'824, "traces and logs that are kept")                                       \
    X(telemetry_age_h, 72, "how long traces and logs are kept")                                              \
    X(attachment_bytes, 26'214'400, "one attachment")                                                        \
    X(attachments_per_ticket_bytes, 524'288'000, "the attachments of one ticket")                            \
    X(tickets_in_memory, 2'000, "tickets that are kept folded in memory")                                    \
    X(json_depth, 64, "nesting of JSON")                                                                     \
    X(json_keys, 10'000, "keys of one JSON object")                                                          \
    X(json_array_length, 100'000, "elements of one JSON array")                                              \
    X(json_string_bytes, 1'048'576, "one JSON string, as it is written")                                     \
    X(labels_per_alert, 64, "labels of one alert, and its annotations; more are left out")                   \
    X(label_value_bytes, 4'096, "the value of a label; more is cut")                                         \
    X(dedup_key_characters, 255, "the key by which an alert is told from others")                            \
    X(summary_characters, 1'024, "the title of an alert; more is cut")                                       \
    X(event_past_h, 168,                                                                                     \
      "how far back an event's time may lie, else it is taken to be of when it came; entries: at most 168")  \
    X(event_future_h, 24, "how far ahead an event's time may lie, likewise; entries: at most 24")            \
    X(compression_ratio, 100, "how many times its size a body above 1 MiB may have when decompressed")       \
    X(title_characters, 500, "a title")                                                                      \
    X(comment_characters, 65'536, "an entry of the timeline")

// What can be configured.
struct Limits
{
#define X(name, value, about) std::int64_t name = value;
    WARROOM_LIMITS(X)
#undef X
};

struct LimitRow
{
    std::string_view name;
    std::int64_t Limits::*member; // null: fixed by the format
    std::int64_t value;           // the default, or the fixed value
    std::string_view about;
};

// All that can be configured, then what the format fixes (lengths of sections, items).
std::span<const LimitRow> limitRows();
// What the format itself allows of a limit that can only be made narrower; 0: there is no such.
std::int64_t mostOf(std::string_view name);
json::Limits jsonLimits(const Limits& limits);
// Whether a JSON body keeps to limits that are narrower than the format's; looks at nothing where none is.
Result<void> checkJson(std::string_view body, const Limits& limits);
TextLimits textLimits(const Limits& limits);
intake::Bounds intakeBounds(const Limits& limits);
// Of what monitoring sends; those of operations are at most what the format allows.
EventTimes eventTimes(const Limits& limits);
EventTimes operationTimes(const Limits& limits);
// {"limits":[{"name","value","about","configurable"}]}
std::string formatLimits(const Limits& limits);

} // namespace warroom
