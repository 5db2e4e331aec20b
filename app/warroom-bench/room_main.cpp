// warroom-bench-screens: the measures that need the desktop's window, without a screen to look at.
#include "child.h"
#include "room_copy.h"
#include "room_parts.h"

#include "base/log.h"
#include "resources/resources.h"
#include "translations/translations.h"
#include "widgets/theme.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <cstdlib>
#include <map>

namespace {

using namespace warroom;
using namespace warroom::bench;

constexpr int usageError = 2;

using Part = Result<bench::Report> (*)(const ScreenRun&);
const std::map<std::string, std::map<std::string, Part>> dimensions = {
    {"dashboard", {{"live", measureLiveBoards}, {"chart", measureChart}, {"hour", measureHour}}},
    {"pdf", {{"postmortem", measurePdf}}},
    {"room",
     {{"queue", measureQueueFilter},
      {"typing", measureTyping},
      {"timeline", measureTimeline},
      {"incident", measureLargeIncident}}}};

// What the platform without a screen says of what a window manager would do.
void sayLittle(QtMsgType type, const QMessageLogContext& context, const QString& line)
{
    if (type != QtDebugMsg && !line.startsWith(QLatin1String("This plugin does not support ")) &&
        !line.startsWith(QLatin1String("QStandardPaths: ")))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, line)));
}

// Nothing of this machine's settings, and one kind of event loop.
void setEnvironment(const std::string& home)
{
    for (const char* name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        setenv(name, home.c_str(), 1);
    setenv("QT_QPA_PLATFORM", "offscreen", 1);
    setenv("QT_NO_GLIB", "1", 1);
    setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 1);
    setenv("LC_ALL", "C.UTF-8", 1);
}

struct Asked
{
    std::string dimension;
    std::vector<std::string> parts;
    bool json = false;
    int rounds = 0, updates = 3'600, spans = 1'000'000, entries = 50'000, operations = 100'000;
    double seconds = 5;
    std::string scratch;
};

int measure(const Asked& asked, int& argc, char** argv)
{
    const auto home = ScratchDirectory::make(asked.scratch);
    if (!home)
        return 1;
    setEnvironment(home->path());
    qInstallMessageHandler(sayLittle);
    FrameApplication application(argc, argv);
    initResources();
    initTranslations();
    ui::theme().apply(ui::ThemeChoice::Dark);
    application.setQuitOnLastWindowClosed(false);
    const int rounds = asked.rounds > 0 ? asked.rounds : asked.dimension == "pdf" ? 10 : 3;
    const ScreenRun run{application, rounds,        asked.seconds,    asked.updates,
                        asked.spans, asked.entries, asked.operations, asked.scratch};
    const auto& parts = dimensions.at(asked.dimension);
    for (const auto& [name, part] : parts) {
        if (!asked.parts.empty() &&
            std::find(asked.parts.begin(), asked.parts.end(), name) == asked.parts.end())
            continue;
        const auto report = part(run);
        if (!report) {
            std::fprintf(stderr, "warroom-bench: %s %s: %s\n", asked.dimension.c_str(), name.c_str(),
                         report.error().message().c_str());
            return 1;
        }
        if (!asked.json)
            std::fputs(report->table().c_str(), stderr);
        std::printf("%s\n", report->json().c_str());
        std::fflush(stdout);
    }
    return 0;
}

void describe(CLI::App& app, Asked& asked)
{
    for (const auto& [dimension, parts] : dimensions) {
        std::vector<std::string> names;
        for (const auto& [name, part] : parts)
            names.push_back(name);
        auto* const command = app.add_subcommand(dimension, "in the desktop's window");
        command->add_option("part", asked.parts, "only these")->check(CLI::IsMember(names));
        command->add_flag("--json", asked.json, "only the JSON lines");
        command->add_option("--rounds,--reps", asked.rounds, "figures are medians")
            ->check(CLI::Range(1, 100));
        command->add_option("--seconds", asked.seconds, "of a load")->check(CLI::Range(0.5, 3600.0));
        command->add_option("--updates", asked.updates, "of each board")->check(CLI::Range(20, 1'000'000));
        command->add_option("--spans", asked.spans, "in the hour")->check(CLI::Range(0, 10'000'000));
        command->add_option("--entries", asked.entries, "of the timeline")->check(CLI::Range(100, 1'000'000));
        command->add_option("--operations", asked.operations, "of the large incident")
            ->check(CLI::Range(100, 1'000'000));
        command->add_option("--dir", asked.scratch, "where the data folders are made")
            ->check(CLI::ExistingDirectory);
        command->callback([&asked, name = dimension] { asked.dimension = name; });
    }
}

} // namespace

int main(int argc, char** argv)
{
    const std::string first = argc > 1 ? argv[1] : "";
    log::start("warroom-bench", log::Level::Error);
    if (first == "copy" && argc == 5)
        return makeCopy(argv[2], std::atoi(argv[3]), std::atoi(argv[4]));
    if (first == "spans" && argc == 4)
        return makeSpans(argv[2], std::atoi(argv[3]));
    CLI::App app("What the desktop's window costs, beside what it would cost at least",
                 "warroom-bench-screens");
    Asked asked;
    app.require_subcommand(1);
    describe(app, asked);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        std::fputs(app.help().c_str(), stdout);
        return 0;
    } catch (const CLI::ParseError& error) {
        std::fprintf(stderr, "warroom-bench: %s\n", error.what());
        return usageError;
    }
    return measure(asked, argc, argv);
}
