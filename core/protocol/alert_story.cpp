// Reading and writing of what a desktop asks about alerts and rules.
#include "protocol/alert_story.h"

#include "protocol/members_json.h"

namespace warroom::protocol {

Result<AlertStory> parseAlertStory(std::string_view text) { return json::parseMembers<AlertStory>(text); }

Result<AlertList> parseAlertList(std::string_view text) { return json::parseMembers<AlertList>(text); }

Result<RuleList> parseRuleList(std::string_view text) { return json::parseMembers<RuleList>(text); }

Result<RulesTried> parseRulesTried(std::string_view text) { return json::parseMembers<RulesTried>(text); }

std::string format(const RuleList& list)
{
    json::Writer out;
    out.beginObject().key("rules");
    json::members::write(out, list.rules);
    out.field("wait_s", list.waitSeconds)
        .field("interval_s", list.intervalSeconds)
        .field("repeat_s", list.repeatSeconds)
        .key("route_names");
    json::members::write(out, list.routeNames);
    out.field("version", list.version).endObject();
    return out.take();
}

} // namespace warroom::protocol
