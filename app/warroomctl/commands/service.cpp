// service: what runs, who owns it, what it needs, and what was promised of it.
#include "commands/catalog_files.h"
#include "commands/catalog_history.h"
#include "commands/commands.h"
#include "domain/service/hints.h"
#include "domain/service/readiness.h"
#include "import/catalog_toml.h"
#include "input.h"
#include "protocol/board_codec.h"
#include "protocol/members_json.h"

#include <fmt/format.h>

namespace warroom::ctl {
namespace {

struct ServiceGiven
{
    std::string name, file, jsonFile, output;
    bool unknown = false;
};

struct Hints
{
    std::vector<Hint> hints;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("hints", self.hints);
    }
};

// Names of its telemetry that are counted as one.
struct LeftOut
{
    std::string name;
    std::int64_t names = 0;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("name", self.name);
        visit("names_left_out", self.names);
    }
};
struct AllLeftOut
{
    std::vector<LeftOut> services;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("services", self.services);
    }
};

struct UnknownService
{
    std::string name;
    std::int64_t tickets = 0, alerts = 0, namesLeftOut = 0;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("name", self.name);
        visit("tickets", self.tickets);
        visit("alerts", self.alerts);
        visit("names_left_out", self.namesLeftOut);
    }
};
struct Unknown
{
    std::vector<UnknownService> unknown;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("unknown", self.unknown);
    }
};

struct Risk
{
    bool raised = false;
    std::string why;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("raised", self.raised);
        visit("why", self.why);
    }
};
struct AtRisk
{
    Risk risk;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("risk", self.risk);
    }
};
struct AllAtRisk
{
    std::vector<AtRisk> services;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("services", self.services);
    }
};

struct Ready
{
    Readiness readiness;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("readiness", self.readiness);
    }
};

// "3 of 4, without rotation".
std::string readyWords(const Readiness& ready)
{
    std::vector<std::string> lacks;
    Readiness::members(ready, [&](std::string_view part, bool is) {
        if (!is)
            lacks.emplace_back(part);
    });
    return fmt::format("{} of {}{}{}", ready.score(), Readiness::parts, lacks.empty() ? "" : ", without ",
                       join(lacks, ", "));
}

std::string pathOfService(const ServiceGiven& given) { return "/services/" + percentEncoded(given.name); }

// Nothing where every name is kept apart.
std::string leftOutWords(std::int64_t names)
{
    return names == 0 ? std::string() : fmt::format("names counted as one: {}", names);
}

void printHints(Context& context, const std::string& answer)
{
    const auto read = json::parseMembers<Hints>(answer);
    for (const auto& hint : read ? read->hints : std::vector<Hint>())
        context.out.line(fmt::format("  hint        {}: {}", hint.about, hint.text));
}

Result<void> listService(Context& context, const ServiceGiven& given)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->get(given.unknown ? "/services?unknown=true" : "/services"));
    TRY(const auto catalog, protocol::parseBoard<Catalog>(answer));
    TRY(const auto unknown, json::parseMembers<Unknown>(answer));
    TRY(const auto leftOut, json::parseMembers<AllLeftOut>(answer));
    TRY(const auto risks, json::parseMembers<AllAtRisk>(answer));
    const auto behind = [](std::string_view separator, std::int64_t names) {
        return names == 0 ? std::string() : std::string(separator) + leftOutWords(names);
    };
    context.out.document(answer);
    for (std::size_t i = 0; i < catalog.services.size(); ++i) {
        const auto& service = catalog.services[i];
        context.out.line(fmt::format(
            "{:<24} tier {}  {:<13}  {:<24} objectives: {}{}{}", service.name, service.tier,
            service.layer ? nameOf(*service.layer) : "", service.owner, service.objectives.size(),
            risks.services[i].risk.raised ? "  raised risk" : "", behind("  ", leftOut.services[i].names)));
    }
    for (const auto& service : unknown.unknown)
        context.out.line(fmt::format("{:<24} not in the catalog; tickets: {}, open alerts: {}{}",
                                     service.name, service.tickets, service.alerts,
                                     behind(", ", service.namesLeftOut)));
    return {};
}

std::string windowWords(const Objective& objective)
{
    return objective.window == ObjectiveWindow::Rolling ? fmt::format("{} days", objective.windowDays)
                                                        : std::string(nameOf(objective.window));
}

Result<void> showService(Context& context, const ServiceGiven& given)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->get(pathOfService(given)));
    TRY(const auto service, protocol::parsePart<Service>(answer));
    auto& out = context.out;
    const auto row = [&](std::string_view name, const std::string& text) {
        if (!text.empty())
            out.line(fmt::format("  {:<11} {}", name, text));
    };
    out.document(answer);
    out.line(fmt::format("{}  tier {}", service.name, service.tier));
    if (service.layer)
        row("layer",
            fmt::format("{}  expects {}", nameOf(*service.layer), signalsOf(*service.layer).english));
    if (service.launched)
        row("launched", formatForPeople(*service.launched));
    TRY(const auto atRisk, json::parseMembers<AtRisk>(answer));
    row("raised risk", atRisk.risk.why);
    row("about", service.about);
    row("owner", service.owner);
    row("escalation", service.escalation);
    row("needs", join(service.needs, ", "));
    for (const auto& runbook : service.runbooks)
        row("runbook", fmt::format("{}  {}", runbook.title, runbook.url));
    for (const auto& link : service.links)
        row("link", fmt::format("{}  {}", link.title, link.url));
    for (const auto& objective : service.objectives)
        row("objective", fmt::format("{}  {:g} % in {}  {}  {}", objective.name, objective.target * 100,
                                     windowWords(objective), nameOf(objective.source), objective.runbook));
    for (const auto& resource : service.resources)
        row("resource", resource.title);
    TRY(const auto leftOut, json::parseMembers<LeftOut>(answer));
    row("telemetry", leftOutWords(leftOut.names));
    TRY(const auto ready, json::parseMembers<Ready>(answer));
    row("ready", readyWords(ready.readiness));
    printHints(context, answer);
    return {};
}

Result<void> setService(Context& context, const ServiceGiven& given)
{
    if (given.file.empty() == given.jsonFile.empty())
        return fail(ErrorCode::Argument, "give one of --file and --json-file");
    TRY(const auto body,
        given.file.empty() ? readText(given.jsonFile) : serviceBody(context, given.file, given.name));
    TRY(auto* api, context.api());
    TRY(const auto answer, api->put(pathOfService(given), body));
    context.out.either(answer, fmt::format("service {} set", given.name));
    printHints(context, answer);
    return {};
}

Result<void> removeService(Context& context, const ServiceGiven& given)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->remove(pathOfService(given)));
    context.out.either(answer, fmt::format("service {} removed", given.name));
    return {};
}

Result<void> historyService(Context& context, const ServiceGiven& given)
{
    return printHistory(context, pathOfService(given));
}

Result<void> importFile(Context& context, const ServiceGiven& given)
{
    TRY(const auto body, catalogBody(context, given.file));
    TRY(auto* api, context.api());
    TRY(const auto answer, api->put("/services", body));
    TRY(const auto now, protocol::parseBoard<Catalog>(answer));
    context.out.either(
        answer, fmt::format("{} imported; the catalog has {} services now", given.file, now.services.size()));
    return {};
}

Result<void> exportAll(Context& context, const ServiceGiven& given)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->get("/boards/catalog"));
    TRY(const auto catalog, protocol::parseBoard<Catalog>(answer));
    const auto text = incoming::writeCatalogToml(catalog);
    if (!given.output.empty()) {
        CHECK(writeFile(given.output, text, Existing::Refuse));
        context.out.either(answer, given.output + " written");
        return {};
    }
    context.out.document(answer);
    if (!context.out.json)
        context.out.bytes(text);
    return {};
}

template<class Run>
CLI::App& named(Registry& registry, CLI::App& noun, const char* verb, const char* about, Run run,
                const std::shared_ptr<ServiceGiven>& given)
{
    auto& command = registry.verb(noun, verb, about,
                                  simply([given, run](Context& context) { return run(context, *given); }));
    command.add_option("NAME", given->name, "its name")->required();
    return command;
}

} // namespace

void addService(Registry& registry)
{
    auto& noun = registry.noun("service", "the catalog of services");
    auto listed = std::make_shared<ServiceGiven>();
    auto& lists = registry.verb(noun, "list", "list the services",
                                simply([listed](Context& context) { return listService(context, *listed); }));
    lists.add_flag("--unknown", listed->unknown, "also those that only tickets and alerts name");
    named(registry, noun, "show", "show a service, with hints about it", &showService,
          std::make_shared<ServiceGiven>());
    auto changed = std::make_shared<ServiceGiven>();
    auto& sets = named(registry, noun, "set", "add a service, or put it in place of the one there",
                       &setService, changed);
    sets.add_option("--file", changed->file, "TOML with the service's members");
    sets.add_option("--json-file", changed->jsonFile, "JSON with the service's members");
    named(registry, noun, "remove", "take a service out of the catalog", &removeService,
          std::make_shared<ServiceGiven>());
    named(registry, noun, "history", "who changed a service, the newest first", &historyService,
          std::make_shared<ServiceGiven>());
    auto imported = std::make_shared<ServiceGiven>();
    auto& imports = registry.verb(
        noun, "import", "add or replace all that a TOML file holds: services, windows, heartbeats, rules",
        simply([imported](Context& context) { return importFile(context, *imported); }));
    imports.add_option("FILE", imported->file, "the file; - reads standard input")->required();
    auto exported = std::make_shared<ServiceGiven>();
    auto& exports =
        registry.verb(noun, "export", "print the whole catalog as TOML",
                      simply([exported](Context& context) { return exportAll(context, *exported); }));
    exports.add_option("--output", exported->output, "write it to this new file");
}

} // namespace warroom::ctl
