// Checking texts that go on as they are, without Boost.JSON in the header.
#pragma once

#include "base/result.h"

#include <string_view>

namespace warroom::json {

// One JSON document and nothing else, by the same rules as what is read from outside (json_reader.h).
Result<void> check(std::string_view text);

} // namespace warroom::json
