// Parsing for the errors only.
#include "protocol/json_text.h"

#include "protocol/json_reader.h"

namespace warroom::json {

Result<void> check(std::string_view text)
{
    CHECK(parse(text));
    return {};
}

} // namespace warroom::json
