// heartbeat: signals that must keep coming.
#include "commands/commands.h"
#include "commands/route_names.h"
#include "protocol/board_codec.h"

#include "base/time_text.h"

#include <fmt/format.h>

namespace warroom::ctl {
namespace {

struct HeartbeatGiven
{
    Heartbeat heartbeat;
    std::string route = std::string(nameOf(Heartbeat().route));
};

std::string pathOfHeartbeat(const HeartbeatGiven& given)
{
    return "/heartbeats/" + percentEncoded(given.heartbeat.name);
}

std::string span(std::int64_t seconds) { return formatSpan(std::chrono::seconds(seconds)); }

Result<void> listHeartbeat(Context& context)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->get("/heartbeats"));
    TRY(const auto catalog, protocol::parseBoard<Catalog>(answer));
    TRY(const auto names, routeNames(context));
    context.out.document(answer);
    for (const auto& one : catalog.heartbeats)
        context.out.line(fmt::format("{:<24} {:<24} every {}, {} later it is a {}", one.name, one.service,
                                     span(one.everySeconds), span(one.graceSeconds), names.of(one.route)));
    return {};
}

Result<void> addHeartbeat(Context& context, const HeartbeatGiven& given)
{
    Heartbeat heartbeat = given.heartbeat;
    TRY(heartbeat.route, parseName<AlertRoute>(given.route, "--route"));
    CHECK(check(heartbeat));
    TRY(auto* api, context.api());
    TRY(const auto answer, api->put(pathOfHeartbeat(given), protocol::format(heartbeat)));
    context.out.either(answer, fmt::format("heartbeat {}: send to /intake/heartbeat/{} at least every {}",
                                           heartbeat.name, heartbeat.name, span(heartbeat.everySeconds)));
    return {};
}

Result<void> removeHeartbeat(Context& context, const HeartbeatGiven& given)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->remove(pathOfHeartbeat(given)));
    context.out.either(answer, fmt::format("heartbeat {} removed", given.heartbeat.name));
    return {};
}

} // namespace

void addHeartbeat(Registry& registry)
{
    auto& noun = registry.noun("heartbeat", "signals that must keep coming");
    registry.verb(noun, "list", "list the heartbeats", simply(listHeartbeat));
    auto added = std::make_shared<HeartbeatGiven>();
    auto& adds = registry.verb(noun, "add", "expect a heartbeat, or put it in place of the one there",
                               simply([added](Context& context) { return addHeartbeat(context, *added); }));
    adds.add_option("NAME", added->heartbeat.name, "its name")->required();
    adds.add_option("--service", added->heartbeat.service, "the service that sends it");
    adds.add_option("--every", added->heartbeat.everySeconds, "at least once in so many seconds; 60");
    adds.add_option("--grace", added->heartbeat.graceSeconds, "so many seconds later it is an alert; 60");
    adds.add_option("--route", added->route, "page, ticket or record; ticket");
    auto removed = std::make_shared<HeartbeatGiven>();
    auto& removes =
        registry.verb(noun, "remove", "expect it no longer",
                      simply([removed](Context& context) { return removeHeartbeat(context, *removed); }));
    removes.add_option("NAME", removed->heartbeat.name, "its name")->required();
}

} // namespace warroom::ctl
