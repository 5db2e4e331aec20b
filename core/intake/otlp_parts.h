// What both encodings of OTLP share. Private to this folder.
#pragma once

#include "intake/otlp.h"

namespace warroom::intake {

constexpr std::size_t mostAttributes = 64;
// Says how many more there were.
constexpr std::string_view leftOutAttribute = "warroom.attributes_left_out";
constexpr std::size_t mostAttributeBytes = 2'048;
constexpr std::size_t mostBodyBytes = 16'384;
constexpr int mostDepth = 32; // of values in values

// Whether the span can be kept, else the reason is noted in `out`.
void keep(Telemetry& out, Span span, const Labels& resource);
void keep(Telemetry& out, LogLine line, const Labels& resource);
void reject(Telemetry& out, std::string why);
// Notes an attribute, cut and bounded; what is too much is counted in `leftOutAttribute`.
void addAttribute(Labels& to, std::string_view name, std::string_view value);
// "type: message" of a recorded exception.
std::string exceptionText(const Labels& attributes);

} // namespace warroom::intake
