// What a span stands for on a board: a request that a service answers, or a call of something else.
#pragma once

#include "domain/telemetry/telemetry.h"

#include <string>

namespace warroom {

// Whether it is what somebody asked of its service: served or consumed, or the work that a trace began with.
bool isRequest(const Span& span);
// Whether it is work that its service asked of another one.
bool isCall(const Span& span);
// What a call went to: the peer that the span names, its database with the place of it, its message system,
// its host; else what the call itself is named. Empty for what is no call.
std::string calledBy(const Span& span);

// "queries", "calls", "messages": what such a call is; "steps" for what is none.
enum class WorkKind : std::uint8_t
{
    Step,
    Query,
    Call,
    Message
};
WorkKind workOf(const Span& span);

} // namespace warroom
