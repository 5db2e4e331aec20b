// Asking for the names of routes, and setting them in a column.
#include "commands/route_names.h"

#include "base/text.h"
#include "protocol/alert_story.h"

#include <algorithm>

namespace warroom::ctl {

Result<RouteNames> routeNames(Context& context)
{
    if (context.out.json)
        return RouteNames();
    TRY(auto* api, context.api());
    TRY(const auto answer, api->get("/rules"));
    TRY(auto list, protocol::parseRuleList(answer));
    return std::move(list.routeNames);
}

std::string routeColumn(const RouteNames& names, AlertRoute route)
{
    std::size_t widest = 0;
    for (const auto one : {AlertRoute::Page, AlertRoute::Ticket, AlertRoute::Record})
        widest = std::max(widest, codePoints(names.of(one)));
    std::string out(names.of(route));
    out.append(widest - codePoints(out), ' ');
    return out;
}

} // namespace warroom::ctl
