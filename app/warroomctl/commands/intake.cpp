// intake, alert, deploy: the keys of monitoring, and what it sent.
#include "commands/commands.h"
#include "commands/route_names.h"

#include "protocol/json_writer.h"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace warroom::ctl {
namespace {

struct IntakeGiven
{
    std::string name, service, key, status = "open";
};

struct RouteGiven
{
    std::string alert, to, reason;
};

std::string fieldOfIntake(const boost::json::value& value, std::string_view name)
{
    const auto* field = value.is_object() ? value.get_object().if_contains(name) : nullptr;
    if (!field)
        return {};
    return field->is_string() ? std::string(std::string_view(field->get_string()))
                              : boost::json::serialize(*field);
}

// The elements of the list that an answer holds under this name.
boost::json::array listInIntake(const std::string& answer, std::string_view name)
{
    boost::system::error_code broken;
    auto value = boost::json::parse(answer, broken);
    auto* list = broken || !value.is_object() ? nullptr : value.get_object().if_contains(name);
    return list && list->is_array() ? list->get_array() : boost::json::array();
}

std::string keyIn(const std::string& answer)
{
    boost::system::error_code broken;
    return fieldOfIntake(boost::json::parse(answer, broken), "key");
}

Result<void> addKey(Context& context, const IntakeGiven& given)
{
    TRY(auto* api, context.api());
    json::Writer body;
    body.beginObject().field("name", given.name).field("service", given.service);
    if (!given.key.empty())
        body.field("key", given.key);
    body.endObject();
    TRY(const auto answer, api->post("/intake", body.take()));
    context.out.either(answer, keyIn(answer));
    return {};
}

Result<void> rotateKey(Context& context, const IntakeGiven& given)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->post("/intake/" + percentEncoded(given.name) + "/rotate", "{}"));
    context.out.either(answer, keyIn(answer));
    return {};
}

Result<void> revokeKey(Context& context, const IntakeGiven& given)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->post("/intake/" + percentEncoded(given.name) + "/revoke", "{}"));
    context.out.either(answer, "intake key " + given.name + " revoked");
    return {};
}

Result<void> listKeys(Context& context)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->get("/intake"));
    context.out.document(answer);
    for (const auto& key : listInIntake(answer, "intake")) {
        context.out.line(fmt::format("{:<24} {:<24} {}{}", fieldOfIntake(key, "name"),
                                     fieldOfIntake(key, "service"), fieldOfIntake(key, "created"),
                                     fieldOfIntake(key, "revoked") == "true" ? "  (revoked)" : ""));
    }
    return {};
}

Result<void> listAlerts(Context& context, const IntakeGiven& given)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->get(fmt::format("/alerts?status={}&service={}", percentEncoded(given.status),
                                                percentEncoded(given.service))));
    TRY(const auto names, routeNames(context));
    context.out.document(answer);
    for (const auto& alert : listInIntake(answer, "alerts")) {
        const auto route = parseName<AlertRoute>(fieldOfIntake(alert, "route"));
        context.out.line(fmt::format("{:<6} {:<12} {:<8} {}  {:<9} {}", fieldOfIntake(alert, "id"),
                                     fieldOfIntake(alert, "state"), fieldOfIntake(alert, "level"),
                                     routeColumn(names, route ? *route : AlertRoute::Record),
                                     fieldOfIntake(alert, "incident"), fieldOfIntake(alert, "title")));
    }
    return {};
}

Result<void> showAlert(Context& context, const IntakeGiven& given)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->get("/alerts/" + percentEncoded(given.name)));
    context.out.document(answer);
    boost::system::error_code broken;
    const auto alert = boost::json::parse(answer, broken);
    context.out.line(fmt::format("{}  {}  {}", fieldOfIntake(alert, "title"), fieldOfIntake(alert, "state"),
                                 fieldOfIntake(alert, "incident")));
    for (const auto& step : listInIntake(answer, "story"))
        context.out.line(fmt::format("{}  {:<12} {}", fieldOfIntake(step, "at"), fieldOfIntake(step, "what"),
                                     fieldOfIntake(step, "why")));
    return {};
}

Result<void> routeAlert(Context& context, const RouteGiven& given)
{
    TRY(const auto route, parseName<AlertRoute>(given.to, "--to"));
    TRY(const auto names, routeNames(context));
    TRY(auto* api, context.api());
    json::Writer body;
    body.beginObject().field("route", given.to).field("reason", given.reason).endObject();
    TRY(const auto answer, api->post("/alerts/" + percentEncoded(given.alert) + "/route", body.take()));
    context.out.either(answer, fmt::format("alert {}, until it is over: {}", given.alert, names.of(route)));
    return {};
}

Result<void> listDeploys(Context& context, const IntakeGiven& given)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->get("/deploys?service=" + percentEncoded(given.service)));
    context.out.document(answer);
    for (const auto& deploy : listInIntake(answer, "deploys")) {
        context.out.line(fmt::format("{}  {:<20} {:<12} {}", fieldOfIntake(deploy, "at"),
                                     fieldOfIntake(deploy, "service"), fieldOfIntake(deploy, "environment"),
                                     fieldOfIntake(deploy, "version")));
    }
    return {};
}

} // namespace

void addIntake(Registry& registry)
{
    auto& noun = registry.noun("intake", "keys with which monitoring sends");
    auto added = std::make_shared<IntakeGiven>();
    auto& adds = registry.verb(noun, "add", "make an intake key; it is printed once",
                               simply([added](Context& context) { return addKey(context, *added); }));
    adds.add_option("NAME", added->name, "its name")->required();
    adds.add_option("--service", added->service, "the service that it speaks for");
    adds.add_option("--key", added->key, "take over this key, so that senders need no change");
    for (const auto& [verb, about, run] :
         {std::tuple{"rotate", "put a new key in its place; it is printed once", &rotateKey},
          std::tuple{"revoke", "end a key", &revokeKey}}) {
        auto given = std::make_shared<IntakeGiven>();
        auto& command = registry.verb(
            noun, verb, about, simply([given, run = run](Context& context) { return run(context, *given); }));
        command.add_option("NAME", given->name, "its name")->required();
    }
    registry.verb(noun, "list", "list the keys, without themselves", simply(listKeys));
}

void addAlert(Registry& registry)
{
    auto& noun = registry.noun("alert", "what monitoring says");
    auto listed = std::make_shared<IntakeGiven>();
    auto& lists = registry.verb(noun, "list", "list the alerts, the newest first",
                                simply([listed](Context& context) { return listAlerts(context, *listed); }));
    lists.add_option("--status", listed->status, "open or all");
    lists.add_option("--service", listed->service, "of this service only");
    auto shown = std::make_shared<IntakeGiven>();
    auto& shows = registry.verb(noun, "show", "show an alert and its story",
                                simply([shown](Context& context) { return showAlert(context, *shown); }));
    shows.add_option("ID", shown->name, "its number")->required();
    auto routed = std::make_shared<RouteGiven>();
    auto& routes = registry.verb(noun, "route", "send an alert elsewhere than the rules do, until it is over",
                                 simply([routed](Context& context) { return routeAlert(context, *routed); }));
    routes.add_option("ID", routed->alert, "its number")->required();
    routes.add_option("--to", routed->to, "page, ticket or record")->required();
    routes.add_option("--reason", routed->reason, "why; everybody reads it in its story")->required();
    auto& deploys = registry.noun("deploy", "what was deployed");
    auto given = std::make_shared<IntakeGiven>();
    auto& all = registry.verb(deploys, "list", "list the deploys, the newest first",
                              simply([given](Context& context) { return listDeploys(context, *given); }));
    all.add_option("--service", given->service, "of this service only");
}

} // namespace warroom::ctl
