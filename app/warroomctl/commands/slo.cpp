// slo: whether a service keeps what was promised of it, and whether it may be deployed.
#include "commands/commands.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <cmath>
#include <optional>

namespace warroom::ctl {
namespace {

namespace bj = boost::json;

struct SloGiven
{
    std::string service;
    bool allowNoData = false;
};

std::string textOfSlo(const bj::object& in, std::string_view name)
{
    const auto* field = in.if_contains(name);
    return field && field->is_string() ? std::string(std::string_view(field->get_string())) : std::string();
}

// "99.95 %"; "-" where nothing is known.
std::string percent(const bj::object& in, std::string_view name)
{
    const auto* field = in.if_contains(name);
    return field && field->is_number() ? fmt::format("{:.6g} %", 100 * field->to_number<double>()) : "-";
}

std::string times(const bj::object& in, std::string_view name)
{
    const auto* field = in.if_contains(name);
    return field && field->is_number() ? fmt::format("{:.3g}x", field->to_number<double>()) : "-";
}

// What is in the list that the object holds under this name.
std::vector<bj::object> listInSlo(const bj::object& in, std::string_view name)
{
    std::vector<bj::object> out;
    const auto* listSlo = in.if_contains(name);
    if (listSlo && listSlo->is_array()) {
        for (const auto& one : listSlo->get_array()) {
            if (one.is_object())
                out.push_back(one.get_object());
        }
    }
    return out;
}

bj::object objectIn(const std::string& answer)
{
    boost::system::error_code broken;
    auto value = bj::parse(answer, broken);
    return broken || !value.is_object() ? bj::object() : value.get_object();
}

bool isGo(const bj::object& gate)
{
    const auto* go = gate.if_contains("go");
    return go && go->is_bool() && go->get_bool();
}

void printObjectives(Output& out, const bj::object& gate)
{
    for (const auto& one : listInSlo(gate, "objectives")) {
        out.line(fmt::format("  {:<20} {:<9} target {:<9} sli {:<12} budget left {:<10} burn 1h {}",
                             textOfSlo(one, "objective"), textOfSlo(one, "health"), percent(one, "target"),
                             percent(one, "sli"), percent(one, "budget_left"), times(one, "burn_1h")));
        if (const auto problem = textOfSlo(one, "problem"); !problem.empty())
            out.line("      " + problem);
    }
    for (const auto& one : listInSlo(gate, "trends")) {
        out.line("  trend: " + textOfSlo(one, "text"));
        out.line("      " + textOfSlo(one, "why"));
    }
}

void printReasons(Output& out, const bj::object& gate)
{
    const auto* reasons = gate.if_contains("reasons");
    if (!reasons || !reasons->is_array())
        return;
    for (const auto& reason : reasons->get_array()) {
        if (reason.is_string())
            out.line(fmt::format("  {}", std::string_view(reason.get_string())));
    }
}

Result<std::string> askSlo(Context& context, const SloGiven& given)
{
    TRY(auto* api, context.api());
    return api->get("/slo/" + percentEncoded(given.service) +
                    (given.allowNoData ? "?allow_no_data=true" : ""));
}

Result<ExitCode> gate(Context& context, const SloGiven& given)
{
    TRY(const auto answer, askSlo(context, given));
    const auto document = objectIn(answer);
    const bool go = isGo(document);
    context.out.document(answer);
    context.out.line(fmt::format("{}: {}", given.service, go ? "go" : "no-go"));
    printReasons(context.out, document);
    printObjectives(context.out, document);
    return go ? ExitCode::Done : ExitCode::Failed;
}

Result<void> showSlo(Context& context, const SloGiven& given)
{
    TRY(const auto answer, askSlo(context, given));
    context.out.document(answer);
    context.out.line(given.service);
    printObjectives(context.out, objectIn(answer));
    return {};
}

Result<void> listSlo(Context& context)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->get("/slo"));
    context.out.document(answer);
    for (const auto& service : listInSlo(objectIn(answer), "services")) {
        context.out.line(textOfSlo(service, "service"));
        printObjectives(context.out, service);
    }
    return {};
}

} // namespace

void addSlo(Registry& registry)
{
    auto& noun = registry.noun("slo", "what was promised of services, and whether it is kept");
    auto gated = std::make_shared<SloGiven>();
    auto& gates =
        registry.verb(noun, "gate", "go or no-go for a deploy: exit code 0 or 1",
                      [gated](Context& context) -> Result<ExitCode> { return gate(context, *gated); });
    gates.add_option("SERVICE", gated->service, "its name in the catalog")->required();
    gates.add_flag("--allow-no-data", gated->allowNoData, "go also where nothing is measured");
    auto shown = std::make_shared<SloGiven>();
    auto& shows = registry.verb(noun, "show", "show the objectives of a service",
                                simply([shown](Context& context) { return showSlo(context, *shown); }));
    shows.add_option("SERVICE", shown->service, "its name in the catalog")->required();
    registry.verb(noun, "list", "list the objectives of all services", simply(listSlo));
}

} // namespace warroom::ctl
