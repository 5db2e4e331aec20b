// Filling boards as full as they get.
#include "dashboard_boards.h"

#include "room_copy.h"

#include "protocol/board_codec.h"

#include <fmt/format.h>

#include <cmath>

namespace warroom::bench {
namespace {

constexpr int objectives = 31, groups = 100, deployCount = 200;
constexpr int dots = 400, patterns = 50, lines = 200, dependencies = 20, curves = 12, endpoints = 200;

double wave(int at, int number, int update)
{
    return std::sin(at * 0.31 + number * 1.7 + update * 0.11) * std::cos(at * 0.07 + number);
}

Line lineOf(Time until, std::int64_t stepSeconds, int count, double base, double swing, int number,
            int update)
{
    Line line;
    line.stepSeconds = stepSeconds;
    line.from = until - std::chrono::seconds(stepSeconds * (count - 1));
    for (int i = 0; i < count; ++i)
        line.values.push_back(base + swing * wave(i, number, update));
    return line;
}

std::string serviceOf(int number) { return fmt::format("service-{}", number); }

ObjectivesBoard objectivesBoard(int update, Time now)
{
    constexpr std::int64_t day = 86'400;
    ObjectivesBoard board;
    board.rangeDays = 30;
    board.overall = 0.9991 + 0.0001 * wave(1, 1, update);
    board.previous = 0.9993;
    board.lastHour = 0.998 + 0.001 * wave(2, 1, update);
    board.target = 0.999;
    board.spent = 0.8 + 0.1 * wave(3, 1, update);
    board.burn1h = 2 + wave(4, 1, update);
    board.line = lineOf(now, 6 * 3600, 120, 0.9993, 0.0004, 1, update);
    board.spending = lineOf(now, 6 * 3600, 120, 0.4, 0.3, 2, update);
    for (int i = 0; i < objectives; ++i) {
        ObjectiveState state;
        state.service = serviceOf(i);
        state.objective = "availability";
        state.text = "good requests / all requests";
        state.target = 0.999;
        state.now = 0.9985 + 0.001 * wave(5, i, update);
        state.sli = 0.999;
        state.spent = 0.3 + 0.1 * (i % 8) + 0.01 * wave(6, i, update);
        state.burn1h = 1 + 4 * std::abs(wave(7, i, update));
        state.burn6h = 1 + std::abs(wave(8, i, update));
        state.burn3d = 0.8;
        state.pageAt = 5;
        state.health = static_cast<ObjectiveHealth>(1 + i % 4);
        state.measured = now;
        state.recent = lineOf(now, 120, 61, 0.999, 0.0008, i, update);
        state.days = lineOf(now, day, 30, 0.999, 0.0008, i, 0);
        state.budget = lineOf(now, day / 4, 120, 0.5, 0.4, i, 0);
        state.burn = lineOf(now, 300, 144, 1.2, 1, i, update);
        board.objectives.push_back(std::move(state));
    }
    return board;
}

MeasuresBoard measuresBoard(int update, Time now)
{
    MeasuresBoard board;
    for (int i = 1; i <= 10; ++i) {
        MeasureRow row;
        row.id = fmt::format("M{}", i);
        row.unit = "minutes";
        row.state = MeasureState::Recorded;
        row.value = 40 + 3 * wave(1, i, update);
        row.mean = 55;
        row.previous = 47;
        row.trend = lineOf(now, 216'000, 12, 45, 9, i, update);
        board.measures.push_back(std::move(row));
    }
    return board;
}

AlertsBoard alertsBoard(int update, Time now)
{
    AlertsBoard board;
    for (int i = 0; i < groups; ++i) {
        AlertGroup group;
        group.title = fmt::format("Latency above its threshold on host {}", (i + update) % 500);
        group.service = serviceOf(i % objectives);
        group.route = i < 20 ? AlertRoute::Page : AlertRoute::Ticket;
        group.signalCount = 1 + (i * 7 + update) % 90;
        group.since = now - std::chrono::minutes(i);
        group.why = "Its service is measured for pages.";
        group.waits = i % 3 == 0;
        AlertRow row;
        row.id = i + 1;
        row.title = group.title;
        row.service = group.service;
        row.first = row.last = group.since;
        row.count = group.signalCount;
        row.labels = {
            {"alertname", "Latency"}, {"instance", fmt::format("host-{}:9100", i)}, {"job", "node"}};
        group.alerts.assign(3, row);
        board.groups.push_back(std::move(group));
    }
    board.rawSignals = 1'000 + update;
    return board;
}

DeploysBoard deploysBoard(int update, Time now)
{
    DeploysBoard board;
    for (int i = 0; i < deployCount; ++i) {
        DeployRow row;
        row.at = now - std::chrono::minutes(3 * i);
        row.service = serviceOf(i % objectives);
        row.version = fmt::format("v{}", 418 + update - i);
        row.by = "Amir";
        row.text = "cart rounding fix";
        board.deploys.push_back(std::move(row));
    }
    return board;
}

Catalog catalogBoard()
{
    Catalog all;
    for (int i = 0; i < objectives; ++i) {
        Service service;
        service.name = serviceOf(i);
        service.runbooks = {{fmt::format("Drain {}", service.name), "https://runbooks.example/drain"}};
        all.services.push_back(std::move(service));
    }
    return all;
}

void addRequests(DebugBoard& board, int update, Time now)
{
    for (int i = 0; i < endpoints; ++i)
        board.endpoints.push_back({serviceOf(i % objectives), fmt::format("GET /v2/thing/{}", i),
                                   100'000 - i * 400 + update, i % 9 * 10, 20.0 + i});
    for (int i = 0; i < dots; ++i)
        board.dots.push_back({fmt::format("{:032x}", i + update * 7), now - std::chrono::seconds(9 * i),
                              std::pow(10, 2 + 1.5 * wave(i, 3, update)), i % 4 == 0});
    for (int i = 0; i < dependencies; ++i) {
        DependencyRow row{serviceOf(i), spanService, 9'000 + update, i * 3, 40.0 + i, "fine", {}};
        row.errors = lineOf(now, 60, 60, 0.02, 0.02, i, update);
        board.dependencies.push_back(std::move(row));
    }
}

void addLines(DebugBoard& board, int update, Time now)
{
    for (int i = 0; i < patterns; ++i)
        board.patterns.push_back({fmt::format("order * timed out after * ms in step {}", i), spanService, 17,
                                  5'000 - i * 70 + update, now, lineOf(now, 60, 60, 40, 30, i, update)});
    for (int i = 0; i < lines; ++i)
        board.lines.push_back(
            {now - std::chrono::seconds(i),
             17,
             spanService,
             fmt::format("order {} timed out after 12000 ms in step {}", update + i, i % 50),
             {},
             i % patterns});
    for (int i = 0; i < curves; ++i)
        board.resources.push_back({serviceOf(i / 3),
                                   fmt::format("CPU of host {}", i),
                                   "%",
                                   100,
                                   50 + 20 * wave(60, i, update),
                                   lineOf(now, 15, 241, 50, 20, i, update),
                                   {}});
}

DebugBoard debugBoard(int update, Time now)
{
    DebugBoard board;
    board.service = spanService;
    board.name = spanName;
    board.from = now - std::chrono::hours(1);
    board.until = now;
    board.perSecond = 412 + update % 10;
    board.failing = 0.38;
    board.p50Millis = 390;
    board.p95Millis = 1'200 + update % 40;
    board.p99Millis = 2'400;
    board.maxMillis = 12'900;
    board.p95DayAgo = 240;
    board.spans = 1'000'000 + update;
    board.failedTraces = 1'483 + update;
    board.lastSpan = board.lastLine = now;
    addRequests(board, update, now);
    addLines(board, update, now);
    return board;
}

} // namespace

std::vector<PlayedBoard> executiveBoards(int update, Time now)
{
    return {{"objectives", protocol::formatBoard(objectivesBoard(update, now))},
            {"measures", protocol::formatBoard(measuresBoard(update, now))},
            {"deploys", protocol::formatBoard(deploysBoard(update, now))}};
}

std::vector<PlayedBoard> oncallBoards(int update, Time now)
{
    return {{"alerts", protocol::formatBoard(alertsBoard(update, now))},
            {"objectives", protocol::formatBoard(objectivesBoard(update, now))},
            {"deploys", protocol::formatBoard(deploysBoard(update, now))},
            {"catalog", protocol::formatBoard(catalogBoard())}};
}

std::vector<PlayedBoard> debugBoards(int update, Time now)
{
    return {{"debug", protocol::formatBoard(debugBoard(update, now))},
            {"deploys", protocol::formatBoard(deploysBoard(update, now))}};
}

} // namespace warroom::bench
