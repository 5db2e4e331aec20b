// window: planned times in which alerts are expected.
#include "commands/catalog_history.h"
#include "commands/commands.h"
#include "input.h"
#include "protocol/board_codec.h"

#include "base/time_text.h"

#include <fmt/format.h>

namespace warroom::ctl {
namespace {

struct WindowGiven
{
    std::string name, from, until, owner, reason, ends;
    std::vector<std::string> services;
    std::int64_t everyDays = 0;
};

std::string pathOfWindow(const WindowGiven& given) { return "/windows/" + percentEncoded(given.name); }

std::string turnWords(const MaintenanceWindow& window)
{
    if (window.everyDays == 0)
        return {};
    const auto until =
        window.ends ? " until " + formatForPeople(*window.ends) : std::string(", without an end");
    return fmt::format("  every {} days{}", window.everyDays, until);
}

Result<void> listWindow(Context& context)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->get("/windows"));
    TRY(const auto catalog, protocol::parseBoard<Catalog>(answer));
    context.out.document(answer);
    for (const auto& window : catalog.windows) {
        context.out.line(
            fmt::format("{:<20} {} to {}{}{}  {}: {}  [{}]", window.name, formatForPeople(window.from),
                        formatForPeople(window.until), turnWords(window),
                        holds(window, context.clock.now()) ? "  NOW" : "", window.owner, window.reason,
                        window.services.empty() ? std::string("all services") : join(window.services, ", ")));
    }
    return {};
}

Result<void> addWindow(Context& context, const WindowGiven& given)
{
    MaintenanceWindow window;
    window.name = given.name;
    window.owner = given.owner;
    window.reason = given.reason;
    window.services = given.services;
    window.everyDays = given.everyDays;
    const auto now = context.clock.now();
    window.from = now;
    if (!given.from.empty()) {
        TRY(window.from, parseMoment(given.from, now, "--from"));
    }
    TRY(window.until, parseMoment(given.until, now, "--until"));
    if (!given.ends.empty()) {
        TRY(window.ends, parseMoment(given.ends, now, "--ends"));
    }
    CHECK(check(window));
    TRY(auto* api, context.api());
    TRY(const auto answer, api->put(pathOfWindow(given), protocol::format(window)));
    context.out.either(answer, fmt::format("window {}: {} to {}", window.name, formatForPeople(window.from),
                                           formatForPeople(window.until)));
    return {};
}

Result<void> end(Context& context, const WindowGiven& given)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->post(pathOfWindow(given) + "/end", "{}"));
    context.out.either(answer, fmt::format("window {} ended", given.name));
    return {};
}

Result<void> removeWindow(Context& context, const WindowGiven& given)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->remove(pathOfWindow(given)));
    context.out.either(answer, fmt::format("window {} removed", given.name));
    return {};
}

Result<void> historyWindow(Context& context, const WindowGiven& given)
{
    return printHistory(context, pathOfWindow(given));
}

} // namespace

void addWindow(Registry& registry)
{
    auto& noun = registry.noun("window", "maintenance windows: alerts are held while one lasts");
    registry.verb(noun, "list", "list the windows", simply(listWindow));
    auto added = std::make_shared<WindowGiven>();
    auto& adds = registry.verb(noun, "add", "add a window, or put it in place of the one there",
                               simply([added](Context& context) { return addWindow(context, *added); }));
    adds.add_option("NAME", added->name, "its name, like CHG-1177")->required();
    adds.add_option("--from", added->from, "when it begins: RFC 3339, or from now on like 30m; now");
    adds.add_option("--until", added->until, "when it ends, the same way")->required();
    adds.add_option("--service", added->services,
                    "for this service; may be given several times; all services")
        ->allow_extra_args(false);
    adds.add_option("--owner", added->owner, "who is responsible")->required();
    adds.add_option("--reason", added->reason, "what is done")->required();
    adds.add_option("--every-days", added->everyDays, "it comes again after so many days");
    adds.add_option("--ends", added->ends, "and not after this");
    for (const auto& [verb, about, run] :
         {std::tuple{"end", "end a window now; one that has not begun is removed", &end},
          std::tuple{"remove", "remove a window", &removeWindow},
          std::tuple{"history", "who changed a window, the newest first", &historyWindow}}) {
        auto given = std::make_shared<WindowGiven>();
        auto& command = registry.verb(
            noun, verb, about, simply([given, run = run](Context& context) { return run(context, *given); }));
        command.add_option("NAME", given->name, "its name")->required();
    }
}

} // namespace warroom::ctl
