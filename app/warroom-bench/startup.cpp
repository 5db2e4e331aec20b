// `startup`: the desktop and a bare Qt window in turn, from exec to the first painted row.
#include "dimensions.h"

#include "child.h"
#include "measure.h"
#include "prepared_log.h"

#include <cstdlib>
#include <filesystem>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace warroom::bench {
namespace {

constexpr int longestStartMillis = 60'000;
// Nobody listens there: the desktop shows what it has, as without a network.
constexpr const char* unreachableServer = "http://127.0.0.1:9";

using Environment = std::vector<std::pair<std::string, std::string>>;

// A display to draw on: the one that is there, or an Xvfb of our own.
struct Display
{
    std::optional<Child> server;
    std::string name;
};

Result<Display> openDisplay(bool offscreen)
{
    Display display;
    if (offscreen)
        return display;
    if (const char* given = std::getenv("DISPLAY"); given && *given) {
        display.name = given;
        return display;
    }
    TRY(auto server,
        Child::run({"Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"}, {},
                   Child::Errors::Dropped));
    TRY(const auto number, server.readLine(std::chrono::seconds(20)));
    display.name = ":" + number;
    display.server.emplace(std::move(server));
    return display;
}

// A home that stays over the runs, as a person's does; nothing of this machine's settings.
Environment environmentOf(const std::string& home, const Display& display)
{
    Environment out = {{"HOME", home},
                       {"XDG_RUNTIME_DIR", home + "/run"},
                       {"XDG_DATA_HOME", home + "/data"},
                       {"XDG_CONFIG_HOME", home + "/config"},
                       {"XDG_CACHE_HOME", home + "/cache"},
                       {"LANG", "C.UTF-8"},
                       {"DBUS_SESSION_BUS_ADDRESS", "disabled:"},
                       {"QT_QPA_PLATFORM", display.name.empty() ? "offscreen" : "xcb"}};
    if (!display.name.empty())
        out.emplace_back("DISPLAY", display.name);
    std::error_code ignored;
    std::filesystem::create_directories(home + "/run", ignored);
    std::filesystem::permissions(home + "/run", std::filesystem::perms::owner_all, ignored);
    return out;
}

// Sees the moment at which a file appears in a folder.
class BeaconWatch final
{
public:
    explicit BeaconWatch(std::string folder)
        : m_folder(std::move(folder)), m_events(inotify_init1(IN_CLOEXEC))
    {
        std::filesystem::create_directories(m_folder);
        inotify_add_watch(m_events, m_folder.c_str(), IN_CREATE | IN_MOVED_TO);
    }
    ~BeaconWatch() { close(m_events); }
    BeaconWatch(const BeaconWatch&) = delete;
    BeaconWatch& operator=(const BeaconWatch&) = delete;

    std::string file() const { return m_folder + "/beacon"; }

    Result<void> wait()
    {
        const auto until = nowMicros() + std::uint64_t(longestStartMillis) * 1000;
        for (auto now = nowMicros(); now < until; now = nowMicros()) {
            pollfd waiting{m_events, POLLIN, 0};
            if (poll(&waiting, 1, static_cast<int>((until - now) / 1000) + 1) <= 0)
                break;
            if (access(file().c_str(), F_OK) == 0)
                return {};
            char skipped[4096];
            if (read(m_events, skipped, sizeof skipped) <= 0)
                break;
        }
        return fail(ErrorCode::Timeout, "a window was not painted within a minute");
    }

private:
    std::string m_folder;
    int m_events;
};

Result<Figures> startOnce(std::vector<std::string> command, const Environment& environment,
                          const std::string& folder, double settle)
{
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    BeaconWatch beacon(folder);
    command.insert(command.end(), {"--beacon", beacon.file()});
    const auto begin = nowMicros();
    TRY(const auto window, Child::run(command, environment, Child::Errors::Dropped));
    if (auto painted = beacon.wait(); !painted)
        return fail(painted.error().code(), command.front() + ": " + painted.error().message());
    const double millis = static_cast<double>(nowMicros() - begin) / 1000;
    poll(nullptr, 0, static_cast<int>(settle * 1000));
    const double memory = proportionalMb(window.id());
    if (memory == 0)
        return fail(ErrorCode::Internal, command.front() + " ended by itself");
    return Figures{{"exec_to_paint_ms", millis, 1}, {"pss_mb", memory, 1}};
}

// In a process of its own, so that this one stays small: exec from a large process is slower.
Result<void> prepareWorkspace(const std::string& log, const std::string& workspace,
                              const StartupOptions& options)
{
    TRY(auto preparing, Child::fork([&] {
            auto filled = fillLog(log, options.incidents, options.operations);
            auto done = filled ? fillWorkspace(log, workspace) : Result<void>(filled.error());
            if (!done)
                std::fprintf(stderr, "warroom-bench: %s\n", done.error().message().c_str());
            return done ? 0 : 1;
        }));
    if (preparing.wait() != 0)
        return fail(ErrorCode::Internal, "the workspace could not be prepared");
    return {};
}

Result<std::string> programBeside(const std::string& name)
{
    auto path = programDirectory() + "/" + name;
    if (access(path.c_str(), X_OK) != 0)
        return fail(ErrorCode::NotFound, name + " is not beside warroom-bench; build it first");
    return path;
}

} // namespace

Result<Report> measureStartup(const StartupOptions& options)
{
    TRY(const auto desktop, programBeside("warroom"));
    TRY(const auto floor, programBeside("warroom-bench-qtfloor"));
    TRY(const auto scratch, ScratchDirectory::make(options.scratch));
    const auto workspace = scratch.path() + "/workspace";
    CHECK(prepareWorkspace(workspace + "/backend", workspace,
                           options)); // where a local workspace keeps its log
    TRY(const auto display, openDisplay(options.offscreen));
    const auto environment = environmentOf(scratch.path() + "/home", display);
    const auto beacons = scratch.path() + "/beacons";
    std::vector<std::string> command = {desktop, "--workspace", workspace};
    if (!options.embedded)
        command.insert(command.end(), {"--server", unreachableServer});

    Report report("startup");
    report.setNumber("operations", options.operations);
    report.setNumber("incidents", options.incidents);
    report.setText("platform", options.offscreen ? "offscreen" : "xcb");
    report.setText("backend", options.embedded ? "embedded" : "none");
    for (int run = -1; run < options.runs; ++run) {
        // The first pair fills the page cache and the caches of the home folder; its memory does not count.
        const double settle = run < 0 ? 0.2 : options.settle;
        TRY(auto ours, startOnce(command, environment, beacons, settle));
        TRY(auto bare, startOnce({floor}, environment, beacons, settle));
        if (run >= 0)
            report.addRound(std::move(ours), std::move(bare));
    }
    return report;
}

} // namespace warroom::bench
