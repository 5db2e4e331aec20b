// rule: where alerts go.
#include "commands/catalog_files.h"
#include "commands/catalog_history.h"
#include "commands/commands.h"
#include "commands/route_names.h"
#include "protocol/members_json.h"

#include "domain/alert/try_rules.h"

#include <fmt/format.h>

namespace warroom::ctl {
namespace {

struct RuleGiven
{
    std::string file;
};

struct Rules
{
    std::vector<RouteRule> rules, builtIn;
    std::int64_t waitSeconds = 0, intervalSeconds = 0, repeatSeconds = 0;
    RouteNames routeNames;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("rules", self.rules);
        visit("built_in", self.builtIn);
        visit("wait_s", self.waitSeconds);
        visit("interval_s", self.intervalSeconds);
        visit("repeat_s", self.repeatSeconds);
        visit("route_names", self.routeNames);
    }
};

std::string conditionsOf(const RouteRule& rule)
{
    std::vector<std::string> conditions;
    if (rule.atLeast)
        conditions.push_back(fmt::format("{} or worse", nameOf(*rule.atLeast)));
    if (!rule.service.empty())
        conditions.push_back("service " + rule.service);
    for (const auto& [name, value] : rule.labels)
        conditions.push_back(fmt::format("{}={}", name, value));
    return conditions.empty() ? std::string("anything") : join(conditions, ", ");
}

Result<void> printRule(Context& context, const std::string& answer)
{
    TRY(const auto read, json::parseMembers<Rules>(answer));
    const auto& rules = read.rules.empty() ? read.builtIn : read.rules;
    const auto& names = read.routeNames;
    context.out.document(answer);
    for (std::size_t i = 0; i < rules.size(); ++i)
        context.out.line(fmt::format("{:>3}  {}  {}: {}", i + 1, routeColumn(names, rules[i].route),
                                     rules[i].name, conditionsOf(rules[i])));
    context.out.line(fmt::format("     {}  all the rest{}", routeColumn(names, AlertRoute::Record),
                                 read.rules.empty() ? "  (these rules are built in)" : ""));
    context.out.line(
        fmt::format("first ticket waits {} s, entries on a ticket {} s apart, an unanswered page "
                    "is said again after {} s",
                    read.waitSeconds, read.intervalSeconds, read.repeatSeconds));
    return {};
}

Result<void> listRule(Context& context)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->get("/rules"));
    return printRule(context, answer);
}

Result<void> setRule(Context& context, const RuleGiven& given)
{
    TRY(const auto body, rulesBody(context, given.file));
    TRY(auto* api, context.api());
    TRY(const auto answer, api->put("/rules", body));
    return printRule(context, answer);
}

Result<void> tryOut(Context& context, const RuleGiven& given)
{
    TRY(const auto body, rulesBody(context, given.file));
    TRY(auto* api, context.api());
    TRY(const auto answer, api->post("/rules/try", body));
    TRY(const auto tried, json::parseMembers<RulesTried>(answer));
    TRY(const auto names, routeNames(context));
    const auto row = [&](std::string_view what, std::int64_t pages, std::int64_t tickets,
                         std::int64_t records) {
        context.out.line(fmt::format("  {:<17} {:>6} {}, {:>6} {}, {:>6} {}", what, pages,
                                     names.of(AlertRoute::Page), tickets, names.of(AlertRoute::Ticket),
                                     records, names.of(AlertRoute::Record)));
    };
    context.out.document(answer);
    context.out.line(fmt::format("{}{} alerts since {}", tried.cut ? "the newest " : "", tried.alerts,
                                 formatForPeople(tried.since)));
    row("as it was", tried.pagesWere, tried.ticketsWere, tried.recordsWere);
    row("with these rules", tried.pages, tried.tickets, tried.records);
    for (const auto& change : tried.changes)
        context.out.line(fmt::format("  {:>6} x {} -> {}  {}  {}", change.count,
                                     routeColumn(names, change.was), routeColumn(names, change.becomes),
                                     change.service, change.title));
    return {};
}

Result<void> historyRule(Context& context) { return printHistory(context, "/rules"); }

} // namespace

void addRule(Registry& registry)
{
    auto& noun = registry.noun("rule", "where alerts go: the first rule whose conditions hold decides");
    registry.verb(noun, "list", "list the rules in their order", simply(listRule));
    auto given = std::make_shared<RuleGiven>();
    auto& sets = registry.verb(noun, "set", "put a whole list of rules in place of the one there",
                               simply([given](Context& context) { return setRule(context, *given); }));
    sets.add_option("--file", given->file, "TOML or JSON with the rules")->required();
    auto trial = std::make_shared<RuleGiven>();
    auto& tries = registry.verb(noun, "try", "what rules would have done in the last 7 days",
                                simply([trial](Context& context) { return tryOut(context, *trial); }));
    tries.add_option("--file", trial->file, "TOML or JSON with the rules")->required();
    registry.verb(noun, "history", "who changed the rules, the newest first", simply(historyRule));
}

} // namespace warroom::ctl
