// Whether a body is offered as JSON that keeps to the limits.
#include "server/json_body.h"

#include "base/text.h"

namespace warroom {

Result<void> checkJsonBody(const net::HttpRequest& request, const Limits& limits)
{
    if (request.body.empty())
        return {};
    const auto type = lowerAscii(request.header("Content-Type"));
    const auto media = trimmed(std::string_view(type).substr(0, type.find(';')));
    if (!media.empty() && media != "application/json")
        return fail(ErrorCode::MediaType,
                    "the body must be application/json, not \"" + escapeForMessage(media) + '"');
    return checkJson(request.body, limits);
}

} // namespace warroom
