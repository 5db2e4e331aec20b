// One walk over JSON text that counts and builds nothing.
#include "protocol/json_bounds.h"

#include <fmt/format.h>

#include <vector>

namespace warroom::json {
namespace {

Error over(ErrorCode code, std::string_view what, std::size_t most)
{
    return fail(code, fmt::format("{}; at most {} are accepted", what, most))
        .withLimit(static_cast<std::int64_t>(most));
}

// The quote that ends the string which begins behind `from`, or the end of the text.
std::size_t endOfString(std::string_view text, std::size_t from)
{
    for (auto at = text.find_first_of("\"\\", from); at != std::string_view::npos;
         at = text.find_first_of("\"\\", at + 2)) {
        if (text[at] == '"')
            return at;
    }
    return text.size();
}

} // namespace

Result<void> checkBounds(std::string_view text, const Limits& limits)
{
    struct Open
    {
        bool isObject;
        std::size_t commas = 0;
    };
    std::vector<Open> open;
    for (std::size_t at = 0; at < text.size(); ++at) {
        switch (text[at]) {
        case '"': {
            const auto end = endOfString(text, at + 1);
            if (end - at - 1 > limits.stringBytes)
                return over(ErrorCode::JsonSize, fmt::format("a string has {} bytes", end - at - 1),
                            limits.stringBytes);
            at = end;
            break;
        }
        case '{':
        case '[':
            open.push_back({text[at] == '{'});
            if (open.size() > limits.depth)
                return over(ErrorCode::JsonDepth, "the JSON is nested too deeply", limits.depth);
            break;
        case '}':
        case ']':
            if (!open.empty())
                open.pop_back();
            break;
        case ',':
            // One comma fewer than members.
            if (open.empty())
                break;
            ++open.back().commas;
            if (open.back().isObject && open.back().commas >= limits.keysPerObject)
                return over(ErrorCode::JsonSize, "an object has too many keys", limits.keysPerObject);
            if (!open.back().isObject && open.back().commas >= limits.arrayLength)
                return over(ErrorCode::JsonSize, "an array has too many elements", limits.arrayLength);
            break;
        default:
            break;
        }
    }
    return {};
}

} // namespace warroom::json
