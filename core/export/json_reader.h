// Strict JSON reading for documents from outside. Internal to export/: public headers name no JSON library.
#pragma once

#include "base/result.h"

#include <boost/json/value.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace warroom::json_reader {

inline constexpr std::size_t maxDepth = 64;
inline constexpr std::size_t maxBytes = std::size_t{32} * 1024 * 1024;

// One JSON document (RFC 8259, a leading byte order mark is skipped). Refused: anything after it, a repeated
// key within one object, more than maxDepth levels, more than maxBytes, numbers beyond a double, broken
// UTF-8, lone surrogates. Doubles are read exactly. Syntax errors name the byte offset, repeated keys their
// path.
Result<boost::json::value> read(std::string_view text);

// The value as text, two blanks a level; an object that holds only plain values stands on one line.
std::string write(const boost::json::value& value);

} // namespace warroom::json_reader
