// From arguments to the command, and from its result to the exit code.
#include "command_line.h"

#include "base/log.h"
#include "base/text.h"
#include "commands/commands.h"
#include "registry.h"
#include "usage.h"

#include <fmt/format.h>

#include <cstdio>

namespace warroom::ctl {
namespace {

constexpr std::size_t pathMost = 4'000;

void addGlobals(CLI::App& app, Globals& globals, bool& json)
{
    app.add_option("--server", globals.server, "URL of the backend; also WARROOM_SERVER")->type_name("URL");
    app.add_option("--token-file", globals.tokenFile, "file with the token; the token also in WARROOM_TOKEN")
        ->type_name("FILE");
    app.add_option("--ca-file", globals.caFile, "certificates (PEM) to trust beside those of the system")
        ->type_name("FILE");
    app.add_option("--workspace", globals.workspace, "work on a desktop's local copy, without a network")
        ->type_name("DIR");
    app.add_option("--data", globals.data, "read a backend's data folder, without a backend")
        ->type_name("DIR");
    app.add_flag("--json", json, "print one JSON document");
}

void addCommands(Registry& registry)
{
    addIncident(registry);
    addSection(registry);
    addRequest(registry);
    addAction(registry);
    addWhy(registry);
    addAttach(registry);
    addComment(registry);
    addRole(registry);
    addStatus(registry);
    addWatch(registry);
    addOp(registry);
    addLog(registry);
    addLists(registry);
    addAccounts(registry);
    addIntake(registry);
    addAlert(registry);
    addSlo(registry);
    addService(registry);
    addWindow(registry);
    addHeartbeat(registry);
    addRule(registry);
    addTemplate(registry);
    addBackup(registry);
    addSearch(registry);
    addMask(registry);
}

// "--name=" becomes "--name" and an empty value: the parser would take the next argument for it.
std::vector<std::string> withEmptyValues(const std::vector<std::string>& arguments)
{
    std::vector<std::string> out;
    bool words = false;
    for (const auto& argument : arguments) {
        words = words || argument == "--";
        if (!words && argument.size() > 3 && argument.starts_with("--") &&
            argument.find('=') == argument.size() - 1) {
            out.push_back(argument.substr(0, argument.size() - 1));
            out.emplace_back();
        } else {
            out.push_back(argument);
        }
    }
    return out;
}

Result<void> checkArguments(const std::vector<std::string>& arguments)
{
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (firstInvalidUtf8(arguments[i]))
            return fail(ErrorCode::Argument, fmt::format("argument {} is not valid UTF-8: \"{}\"", i + 1,
                                                         escapeForMessage(arguments[i])));
    }
    return {};
}

Result<void> checkGlobals(const CLI::App& app, Globals& globals)
{
    const std::pair<const char*, const std::string*> given[] = {{"--server", &globals.server},
                                                                {"--token-file", &globals.tokenFile},
                                                                {"--ca-file", &globals.caFile},
                                                                {"--workspace", &globals.workspace},
                                                                {"--data", &globals.data}};
    int places = 0;
    for (const auto& [name, value] : given) {
        if (app.count(name) == 0)
            continue;
        if (value->empty())
            return fail(ErrorCode::Argument, fmt::format("{} is empty", name));
        if (value->size() > pathMost)
            return fail(ErrorCode::Argument, fmt::format("{} has {} characters; at most {} are accepted",
                                                         name, value->size(), pathMost));
        places += value != &globals.tokenFile && value != &globals.caFile;
    }
    if (places > 1)
        return fail(ErrorCode::Argument, "only one of --server, --workspace and --data can be given");
    globals.serverGiven = !globals.server.empty();
    return {};
}

int complain(Output& out, const Error& error)
{
    std::string words = error.message();
    if (!error.path().empty() && words.find(error.path()) == std::string::npos)
        words = error.path() + ": " + words;
    out.note(words);
    return static_cast<int>(exitCodeOf(error.code()));
}

int finish(Output& out, int code)
{
    if (auto flushed = out.flush(); !flushed)
        return complain(out, flushed.error());
    return code;
}

int runChosen(const Action& action, Context& context)
{
    auto done = action(context);
    return finish(context.out, done ? static_cast<int>(*done) : complain(context.out, done.error()));
}

} // namespace

int run(std::vector<std::string> arguments)
{
    log::start("warroomctl", log::Level::Warning);
    Context context;
    if (auto good = checkArguments(arguments); !good)
        return complain(context.out, good.error());
    CLI::App app("The command line of warroom: incidents for people and scripts.", "warroomctl");
    app.set_version_flag("--version", "warroomctl " WARROOM_VERSION);
    app.require_subcommand(1);
    addGlobals(app, context.globals, context.out.json);
    Registry registry(app);
    addCommands(registry);
    registry.refuseValuesOfFlags();
    arguments = withEmptyValues(arguments);
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        const auto* chosen = &app;
        while (!chosen->get_subcommands().empty())
            chosen = chosen->get_subcommands().front();
        context.out.bytes(chosen->help());
        return finish(context.out, 0);
    } catch (const CLI::CallForVersion& version) {
        context.out.bytes(std::string(version.what()) + "\n");
        return finish(context.out, 0);
    } catch (const CLI::ParseError& error) {
        std::fputs(terminalText(usageMessage(app, error, arguments)).c_str(), stderr);
        return static_cast<int>(ExitCode::BadInput);
    }
    if (auto good = checkGlobals(app, context.globals); !good)
        return complain(context.out, good.error());
    return runChosen(registry.chosen(), context);
}

} // namespace warroom::ctl
