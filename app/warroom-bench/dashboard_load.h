// The load of `dashboard`: watchers of one board, and whoever changes it, in one thread; the same for
// warroomd and for the floor.
#pragma once

#include "raw_websocket.h"
#include "writes_load.h"

#include <functional>
#include <vector>

namespace warroom::bench {

// In the text of a change, before its number in `changeDigits` digits: told by it again in what a watcher
// gets.
constexpr std::string_view changeMark = "@@A";
constexpr int changeDigits = 8;

struct DashboardLoad
{
    int watchers = 200;
    double rate = 2; // changes a second; never on a beat, so that they meet each phase of the server's own
    double seconds = 10;
};

// What tells one server from another.
struct DashboardTarget
{
    WebSocketRequest request; // of a watcher
    pid_t process = 0;
    // The first messages of a watcher.
    std::function<std::vector<std::string>()> greetings;
    // How the message begins that shows the board, also the first one; empty: every message does, and there
    // is no first one.
    std::string boardPrefix;
    // A connection for the changes.
    std::function<Result<Descriptor>()> connect;
    // Appends the next change, and gives its number. Numbers ascend by one, also from load to load.
    std::function<std::uint64_t(std::string& out)> change;
    // Takes the answer to a change; not set: there is none, and a change counts from when it was sent.
    std::function<Answer(std::string& in)> answer;
};

struct DashboardCounts
{
    std::vector<std::uint32_t> delays;  // µs from the answer to a change until a watcher had it
    std::vector<std::uint32_t> spreads; // µs from the first watcher to the last, of updates that all got
    std::uint64_t changes = 0;
    std::uint64_t updates = 0;    // boards that showed something new
    std::uint64_t deliveries = 0; // of them, to one watcher each
    std::uint64_t bytes = 0;      // of all deliveries
    double cpuSeconds = 0;        // of the server; loads of the same seconds take equally long
    double residentMb = 0;        // of the server, at the end
};

// Changes the board for the time of the load, and listens two seconds longer. An error if a change is refused
// or a connection ends.
Result<DashboardCounts> runDashboard(const DashboardTarget& target, const DashboardLoad& load);

} // namespace warroom::bench
