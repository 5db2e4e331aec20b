// The measures, one function each: what to do as a value, what came out as a report.
#pragma once

#include "base/result.h"
#include "figures.h"

#include <cstdint>
#include <string>
#include <vector>

namespace warroom::bench {

struct Common
{
    int rounds = 3;      // warroom and floor in turn; the figures are medians
    bool alone = false;  // without the floor: one contender among those of another program
    std::string scratch; // parent of the data folders; empty: the system's temporary folder
};

struct FanoutOptions : Common
{
    int clients = 200;
    double rate = 200;
    int closed = 0;
    double seconds = 10;
    bool tls = false; // both
};
// Live fan-out: writer to receivers, through a real warroomd; the floor is a bare relay.
Result<Report> measureFanout(const FanoutOptions& options);

struct WritesOptions : Common
{
    int writers = 16;
    double seconds = 6;
    bool overWebSocket = false;
};
// Durable acknowledged writes; the floor is HTTP in front of one SQLite transaction for each turn.
Result<Report> measureWrites(const WritesOptions& options);

struct IntakeOptions : Common
{
    std::vector<int> batches = {1, 10, 64}; // alerts of one webhook, one after the other
    int distinct = 1'000;                   // sent round and round
    int fresh = 200'000; // the same once more with so many, which are all new, to the end; 0: not
    int connections = 4;
    double seconds = 6;
};
// Alerts by Alertmanager's webhook; the floor is HTTP in front of one row for each new alert and one SQLite
// transaction for each turn. Beside it a floor that writes a row for every alert ("rows"), and a real
// Alertmanager where one is installed.
Result<Report> measureIntake(const IntakeOptions& options);

struct CatchupOptions : Common
{
    bool initial = false; // a fresh client; else an outbox that was filled offline
    int count = 0;        // operations; 0: 10,000 of an outbox, 100,000 of a fresh client
    double conflicts = 0; // percent of an outbox that edits texts which were edited meanwhile
};
// Catching up: until everything is durable where it belongs; the floor is two databases and a socket.
Result<Report> measureCatchup(const CatchupOptions& options);

struct StartupOptions : Common
{
    int runs = 9;
    int operations = 100'000; // in the cache
    int incidents = 50;
    double settle = 3; // seconds until memory is read
    bool offscreen = false;
    bool embedded = false; // the backend is in the desktop's process; else a client without a network
};
// From exec to the first row on the screen, and memory; the floor is a bare Qt window.
Result<Report> measureStartup(const StartupOptions& options);

struct SizeOptions : Common
{
    int incidents = 20'000; // of the large log
    int operations = 1'000'000;
    int inOne = 100'000; // operations of the one large incident
};
// What grows: how soon a backend with a large log answers, and how soon a client shows a large incident from
// its own copy; the floors read the same rows from the same files.
Result<Report> measureSize(const SizeOptions& options);

struct DashboardOptions : Common
{
    int watchers = 200; // of the board of alerts
    double rate = 2;    // alerts a second, each of which changes the board
    double seconds = 10;
    int alerts = 100; // open at any time
};
// A board that many watch: how soon all have what changed, and what sharing it costs the server; the floor is
// a bare relay of the same bytes. And the making of the board of objectives beside reading its numbers.
Result<Report> measureDashboard(const DashboardOptions& options);

struct StormOptions : Common
{
    int desktops = 20;
    double rate = 40;    // operations a second, of all desktops together
    double seconds = 60; // of a part
    int alerts = 10'000; // within that time
    int keys = 200;      // of as many alerts
    int records = 5'000; // log records a second
};
// A storm of alerts, and then a flood of telemetry, while desktops work: how soon their operations are
// acknowledged and seen, beside the same while it is quiet, which stands where other measures have their
// floor.
Result<Report> measureStorm(const StormOptions& options);

struct SearchOptions : Common
{
    std::string tickets; // a file with a line of JSON for each; empty: made, `count` of them
    std::string queries; // the file of the queries for these tickets
    int count = 100'000;
    bool overServer = false; // by HTTP; else in the index that a desktop has of its copy
};
// Full-text search, the best twenty: one word, two, and while it is typed; the floor is a bare table of
// SQLite's FTS5.
Result<Report> measureSearch(const SearchOptions& options);

} // namespace warroom::bench
