// warroom-bench: options, the measure asked for, its report, exit code.
#include "child.h"
#include "dimensions.h"

#include "base/log.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <iterator>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace {

using namespace warroom;
using namespace warroom::bench;

constexpr int usageError = 2;

// What the command line asks for.
struct Asked
{
    bool json = false;
    FanoutOptions fanout;
    WritesOptions writes;
    IntakeOptions intake;
    CatchupOptions catchup;
    StartupOptions startup;
    SizeOptions size;
    DashboardOptions dashboard;
    StormOptions storm;
    SearchOptions search;
    std::string searchVia = "cache";
    std::string via = "http";
    std::string mode = "outbox";
    std::function<Result<Report>()> measure;
};

void addRounds(CLI::App& command, Common& options)
{
    command
        .add_option("--rounds", options.rounds, "warroom and floor in turn, so often; figures are medians")
        ->check(CLI::Range(1, 100));
    command.add_option("--dir", options.scratch, "where the data folders are made")
        ->check(CLI::ExistingDirectory);
}

void addAlone(CLI::App& command, Common& options)
{
    command.add_flag("--alone", options.alone,
                     "without the floor: as one contender in a run that has floors and others of its own");
}

void describeFanout(CLI::App& app, Asked& asked)
{
    auto& options = asked.fanout;
    auto* const command = app.add_subcommand("fanout", "edits of one writer to many receivers");
    addRounds(*command, options);
    addAlone(*command, options);
    command->add_option("--clients", options.clients, "receivers")->check(CLI::Range(1, 10'000));
    command->add_option("--rate", options.rate, "edits a second")->check(CLI::Range(1, 100'000));
    command->add_option("--secs", options.seconds, "seconds that are measured")
        ->check(CLI::Range(0.1, 3600.0));
    command->add_option("--closed", options.closed, "edits in flight instead of a rate")
        ->check(CLI::Range(0, 10'000));
    command->add_flag("--tls", options.tls, "over TLS, both warroom and the floor");
    command->callback([&asked] { asked.measure = [&asked] { return measureFanout(asked.fanout); }; });
}

void describeWrites(CLI::App& app, Asked& asked)
{
    auto& options = asked.writes;
    auto* const command = app.add_subcommand("writes", "durable acknowledged writes");
    addRounds(*command, options);
    addAlone(*command, options);
    command->add_option("--writers", options.writers, "each waits for its acknowledgement")
        ->check(CLI::Range(1, 1'000));
    command->add_option("--secs", options.seconds, "seconds that are measured")
        ->check(CLI::Range(0.1, 3600.0));
    command->add_option("--via", asked.via, "how they are sent")->check(CLI::IsMember({"http", "websocket"}));
    command->callback([&asked] {
        asked.writes.overWebSocket = asked.via == "websocket";
        asked.measure = [&asked] { return measureWrites(asked.writes); };
    });
}

void describeIntake(CLI::App& app, Asked& asked)
{
    auto& options = asked.intake;
    auto* const command = app.add_subcommand("intake", "alerts by webhook");
    addRounds(*command, options);
    command->add_option("--batch", options.batches, "alerts of one webhook; several: one after the other")
        ->delimiter(',')
        ->check(CLI::Range(1, 1'000));
    command->add_option("--distinct", options.distinct, "alerts that are sent round and round")
        ->check(CLI::Range(1, 1'000'000));
    command
        ->add_option("--new", options.fresh, "so many in a part of its own, in which they are new; 0: none")
        ->check(CLI::Range(0, 10'000'000));
    command->add_option("--connections", options.connections, "each waits for its answer")
        ->check(CLI::Range(1, 1'000));
    command->add_option("--secs", options.seconds, "seconds that are measured")
        ->check(CLI::Range(0.1, 3600.0));
    command->callback([&asked] { asked.measure = [&asked] { return measureIntake(asked.intake); }; });
}

void describeCatchup(CLI::App& app, Asked& asked)
{
    auto& options = asked.catchup;
    auto* const command =
        app.add_subcommand("catchup", "a client that comes back, or comes for the first time");
    addRounds(*command, options);
    addAlone(*command, options);
    command->add_option("--mode", asked.mode, "what there is to catch up")
        ->check(CLI::IsMember({"outbox", "initial"}));
    command->add_option("--n", options.count, "operations")->check(CLI::Range(100, 10'000'000));
    command
        ->add_option("--conflicts", options.conflicts,
                     "percent of the outbox that edits what others edited meanwhile")
        ->check(CLI::Range(0.0, 100.0));
    command->callback([&asked] {
        asked.catchup.initial = asked.mode == "initial";
        asked.measure = [&asked] { return measureCatchup(asked.catchup); };
    });
}

void describeStartup(CLI::App& app, Asked& asked)
{
    auto& options = asked.startup;
    auto* const command =
        app.add_subcommand("startup", "the desktop from exec to its first painted row, and its memory");
    command->add_option("--runs", options.runs, "starts of each program")->check(CLI::Range(1, 100));
    command->add_option("--operations", options.operations, "in the workspace's cache")
        ->check(CLI::Range(100, 10'000'000));
    command->add_option("--settle", options.settle, "seconds until memory is read")
        ->check(CLI::Range(0.0, 60.0));
    command->add_flag("--offscreen", options.offscreen, "without a display");
    command->add_flag("--embedded", options.embedded, "with the backend in the desktop's process");
    command->add_option("--dir", options.scratch, "where the workspace is made")
        ->check(CLI::ExistingDirectory);
    command->callback([&asked] { asked.measure = [&asked] { return measureStartup(asked.startup); }; });
}

void describeSize(CLI::App& app, Asked& asked)
{
    auto& options = asked.size;
    auto* const command =
        app.add_subcommand("size", "a backend with a large log, and a large incident in a client's copy");
    addRounds(*command, options);
    command->add_option("--incidents", options.incidents, "in the large log")
        ->check(CLI::Range(1, 1'000'000));
    command->add_option("--operations", options.operations, "in the large log")
        ->check(CLI::Range(1, 100'000'000));
    command->add_option("--in-one", options.inOne, "operations of the one large incident")
        ->check(CLI::Range(1, 10'000'000));
    command->callback([&asked] { asked.measure = [&asked] { return measureSize(asked.size); }; });
}

void describeDashboard(CLI::App& app, Asked& asked)
{
    auto& options = asked.dashboard;
    auto* const command = app.add_subcommand("dashboard", "a board that many watch while alerts come");
    addRounds(*command, options);
    command->add_option("--watchers", options.watchers, "sessions that watch the board of alerts")
        ->check(CLI::Range(1, 10'000));
    command->add_option("--rate", options.rate, "alerts a second")->check(CLI::Range(0.1, 100.0));
    command->add_option("--seconds", options.seconds, "seconds in which alerts come")
        ->check(CLI::Range(0.1, 3600.0));
    command->add_option("--alerts", options.alerts, "alerts that are open at any time")
        ->check(CLI::Range(1, 500));
    command->callback([&asked] { asked.measure = [&asked] { return measureDashboard(asked.dashboard); }; });
}

void describeStorm(CLI::App& app, Asked& asked)
{
    auto& options = asked.storm;
    auto* const command =
        app.add_subcommand("storm", "desktops at work while alerts and telemetry come in masses");
    addRounds(*command, options);
    command->add_option("--desktops", options.desktops, "sessions that write and watch")
        ->check(CLI::Range(2, 1'000));
    command->add_option("--rate", options.rate, "operations a second, of all of them")
        ->check(CLI::Range(1.0, 10'000.0));
    command->add_option("--secs", options.seconds, "seconds of the storm, and of the flood")
        ->check(CLI::Range(0.5, 3600.0));
    command->add_option("--alerts", options.alerts, "within that time")->check(CLI::Range(1, 1'000'000));
    command->add_option("--keys", options.keys, "different ones among them")->check(CLI::Range(1, 1'000));
    command->add_option("--records", options.records, "log records a second")
        ->check(CLI::Range(1, 1'000'000));
    command->callback([&asked] { asked.measure = [&asked] { return measureStorm(asked.storm); }; });
}

void describeSearch(CLI::App& app, Asked& asked)
{
    auto& options = asked.search;
    auto* const command = app.add_subcommand("search", "full-text search over many tickets");
    addRounds(*command, options);
    addAlone(*command, options);
    auto* const tickets = command->add_option("--tickets", options.tickets, "a line of JSON for each ticket")
                              ->check(CLI::ExistingFile);
    auto* const queries =
        command->add_option("--queries", options.queries, "a line for each query: its kind, a tab, its words")
            ->check(CLI::ExistingFile)
            ->needs(tickets);
    tickets->needs(queries);
    command->add_option("--tickets-count", options.count, "so many are made where no file is given")
        ->check(CLI::Range(100, 10'000'000))
        ->excludes(tickets);
    command->add_option("--via", asked.searchVia, "the desktop's own index, or HTTP")
        ->check(CLI::IsMember({"cache", "server"}));
    command->callback([&asked] {
        asked.search.overServer = asked.searchVia == "server";
        asked.measure = [&asked] { return measureSearch(asked.search); };
    });
}

// What needs the desktop's window or its export is a program of its own, so that there is no Qt in this one.
bool isAboutScreens(int argc, char** argv)
{
    if (argc < 2)
        return false;
    const auto isScreen = [](const char* argument) { return std::string_view(argument) == "--screen"; };
    return std::string_view(argv[1]) == "room" || std::string_view(argv[1]) == "pdf" ||
           (std::string_view(argv[1]) == "dashboard" && std::any_of(argv + 2, argv + argc, isScreen));
}

int runScreens(int argc, char** argv)
{
    std::string program = programDirectory() + "/warroom-bench-screens";
    std::vector<char*> command = {program.data()};
    std::copy_if(argv + 1, argv + argc, std::back_inserter(command),
                 [](const char* argument) { return std::string_view(argument) != "--screen"; });
    command.push_back(nullptr);
    execv(program.c_str(), command.data());
    std::fputs("warroom-bench: warroom-bench-screens is not beside this program; build it first\n", stderr);
    return 1;
}

int run(const Asked& asked)
{
    const auto report = asked.measure();
    if (!report) {
        std::fprintf(stderr, "warroom-bench: %s\n", report.error().message().c_str());
        return 1;
    }
    if (!asked.json)
        std::fputs(report->table().c_str(), stderr);
    std::printf("%s\n", report->json().c_str());
    return std::fflush(stdout) == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    if (isAboutScreens(argc, argv))
        return runScreens(argc, argv);
    CLI::App app("warroom-bench, what warroom costs beside what it would cost at least", "warroom-bench");
    Asked asked;
    app.require_subcommand(1);
    app.fallthrough();
    app.footer("room, pdf, dashboard --screen: in the desktop's process; more with --help behind them");
    app.add_flag("--json", asked.json, "only the JSON line");
    describeFanout(app, asked);
    describeWrites(app, asked);
    describeIntake(app, asked);
    describeCatchup(app, asked);
    describeStartup(app, asked);
    describeSize(app, asked);
    describeDashboard(app, asked);
    describeStorm(app, asked);
    describeSearch(app, asked);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        std::fputs(app.help().c_str(), stdout);
        return 0;
    } catch (const CLI::ParseError& error) {
        std::fprintf(stderr, "warroom-bench: %s\n", error.what());
        return usageError;
    }
    log::start("warroom-bench", log::Level::Error);
    return run(asked);
}
