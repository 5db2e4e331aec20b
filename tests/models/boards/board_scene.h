// The boards of the mockups as values: a night in which checkout fails, and a quiet afternoon.
#pragma once

#include "domain/board/boards.h"
#include "protocol/board_codec.h"
#include "workspace/workspace.h"

#include <cmath>
#include <limits>

namespace warroom::test {

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();

// 00:34:18 in the night of the incident.
inline Time sceneNow()
{
    return Time(std::chrono::sys_days(std::chrono::year(2026) / 11 / 20)) + std::chrono::minutes(34) +
           std::chrono::seconds(18);
}

inline Line wavy(Time until, std::int64_t stepSeconds, std::size_t count, double base, double swing)
{
    Line line;
    line.stepSeconds = stepSeconds;
    line.from = until - std::chrono::seconds(stepSeconds * static_cast<std::int64_t>(count - 1));
    for (std::size_t i = 0; i < count; ++i)
        line.values.push_back(base +
                              swing * std::sin(static_cast<double>(i) * 1.7) * std::cos(double(i) * 0.31));
    return line;
}

// Good until the incident began, then at `now`.
inline Line fallen(Time until, double good, double now)
{
    Line line = wavy(until, 120, 61, good, (1 - good) / 4);
    for (std::size_t i = 14; i < line.values.size(); ++i)
        line.values[i] = now + (good - now) * static_cast<double>(i - 14) / 300;
    return line;
}

inline ObjectiveState objective(const char* service, const char* name, double target, double now,
                                double spent, double burn1h, double burn6h, double burn3d)
{
    ObjectiveState state;
    state.service = service;
    state.objective = name;
    state.target = target;
    state.now = now;
    state.sli = now;
    state.spent = spent;
    state.burn1h = burn1h;
    state.burn6h = burn6h;
    state.burn3d = burn3d;
    state.pageAt = 5;
    state.health = spent >= 1    ? ObjectiveHealth::Broken
                   : burn1h >= 5 ? ObjectiveHealth::Burning
                   : burn1h > 1  ? ObjectiveHealth::AtRisk
                                 : ObjectiveHealth::Good;
    state.recent = now < target ? fallen(sceneNow(), (1 + target) / 2, now)
                                : wavy(sceneNow(), 120, 61, (1 + target) / 2, (1 - target) / 5);
    return state;
}

inline ObjectivesBoard badNight()
{
    ObjectivesBoard board;
    board.overall = 0.99871;
    board.previous = 0.99942;
    board.lastHour = 0.814;
    board.target = 0.999;
    board.spent = 1.29;
    board.burn1h = 186;
    board.line = wavy(sceneNow(), 6 * 3600, 121, 0.9996, 0.00025);
    board.line.values[33] = 0.9987;
    board.line.values[71] = 0.99895;
    board.line.values[60] = notKnown;
    for (std::size_t i = 0; i < 3; ++i)
        board.line.values[118 + i] = 0.9978 - 0.0011 * static_cast<double>(i);
    board.spending = board.line;
    double spent = 0;
    for (std::size_t i = 0; i < board.spending.values.size(); ++i) {
        spent += i == 34 || i == 71 ? 0.12 : i >= 118 ? 0.25 : 0.0025;
        board.spending.values[i] = spent;
    }
    board.objectives = {objective("checkout-api", "availability", 0.999, 0.814, 4.12, 186, 41, 9.2),
                        objective("order-history", "freshness under 60 s", 0.995, 0.8893, 1.38, 22, 8.1, 2),
                        objective("payments-gw", "availability", 0.9995, 0.9979, 0.88, 3.1, 2.2, 1.1),
                        objective("webhooks", "delivered in 5 min", 0.99, 0.972, 0.64, 2.8, 1.9, 0.6),
                        objective("search", "p95 under 300 ms", 0.99, 0.9931, 0.31, 0.4, 0.7, 0.6),
                        objective("identity", "availability", 0.9995, 0.9998, 0.18, 0.2, 0.3, 0.3),
                        objective("catalog", "availability", 0.999, 0.9997, 0.12, 0.1, 0.2, 0.3)};
    ObjectiveState silent = objective("edge-cdn", "cache hit over 92 %", 0.99, 0.9971, 0.09, 0.1, 0.1, 0.2);
    silent.health = ObjectiveHealth::NoData;
    silent.now = silent.burn1h = silent.burn6h = silent.burn3d = notKnown;
    silent.recent.values.assign(61, notKnown);
    silent.problem = "Prometheus does not answer";
    board.objectives.push_back(silent);
    return board;
}

inline ObjectivesBoard goodDay()
{
    ObjectivesBoard board = badNight();
    board.overall = 0.99962;
    board.lastHour = 0.99981;
    board.spent = 0.38;
    board.burn1h = 0.2;
    board.line = wavy(sceneNow(), 6 * 3600, 121, 0.9996, 0.00025);
    for (std::size_t i = 0; i < board.spending.values.size(); ++i)
        board.spending.values[i] = 0.38 * static_cast<double>(i) / 120;
    board.objectives = {
        objective("payments-gw", "availability", 0.9995, 0.9996, 0.61, 0.1, 0.2, 0.1),
        objective("webhooks", "delivered in 5 min", 0.99, 0.994, 0.58, 0.2, 0.3, 0.2),
        objective("search", "p95 under 300 ms", 0.99, 0.9952, 0.33, 0.3, 0.4, 0.3),
        objective("order-history", "freshness under 60 s", 0.995, 0.9991, 0.26, 0.4, 0.2, 0.4),
        objective("checkout-api", "availability", 0.999, 0.9997, 0.22, 0.1, 0.3, 0.5)};
    return board;
}

// What monitoring foretells of a disk, five hours before it is full.
inline TrendWarning fillingDisk()
{
    TrendWarning trend;
    trend.id = "limit_crossed/orders-db/Disk";
    trend.kind = TrendKind::LimitCrossed;
    trend.service = "orders-db";
    trend.subject = "Disk";
    trend.title = "orders-db Disk: nears its limit of 90 %";
    trend.text = "At this rate orders-db Disk crosses its limit of 90 % in 5 h.";
    trend.why = "It is at 80 % and rises by 2 % an hour: the line of least squares through 1441 samples of "
                "the last 6 h, fit 0.98, at least 0.8. Told when it is crossed within 1 d. Judged 2026-11-20 "
                "00:34 UTC.";
    trend.since = sceneNow() - std::chrono::minutes(12);
    trend.judged = sceneNow();
    trend.reaches = sceneNow() + std::chrono::hours(5);
    trend.now = 80;
    trend.bound = 90;
    trend.unit = "%";
    trend.line = {sceneNow() - std::chrono::hours(6), 300, {}};
    for (int i = 0; i < 72; ++i)
        trend.line.values.push_back(i == 30 ? notKnown : 68 + i / 6.0);
    return trend;
}

inline TrendWarning risingBurn()
{
    TrendWarning trend;
    trend.id = "burn_rising/payments-gw/availability";
    trend.kind = TrendKind::BurnRising;
    trend.service = "payments-gw";
    trend.subject = "availability";
    trend.title = "payments-gw availability: the burn rate rises toward its alert";
    trend.text = "The burn rate of payments-gw availability rises toward its alert at 5: 0.5, 1.5 and 3.0 in "
                 "three windows of 5 min.";
    trend.why =
        "The windows end at 00:34 UTC: 500, 500, 500 events, 2, 8, 15 of them bad (at least 30 in each, "
        "5 bad in the last). Told from half of the alert's rate on, 2.5, where chance hardly makes the "
        "rise: z 3.0, at least 2. Judged 2026-11-20 00:34 UTC.";
    trend.since = sceneNow() - std::chrono::minutes(3);
    trend.judged = sceneNow();
    trend.now = 3;
    trend.bound = 5;
    trend.line = {
        sceneNow() - std::chrono::hours(1), 300, {0.2, 0.1, 0, 0.3, 0.2, 0, 0.1, 0.2, 0.1, 0.5, 1.5, 3}};
    return trend;
}

inline DeployRow deploy(int minutesAgo, const char* service, const char* version, const char* by,
                        const char* text, const char* before = "", std::int64_t minutesBefore = 0)
{
    DeployRow row;
    row.at = sceneNow() - std::chrono::minutes(minutesAgo);
    row.service = service;
    row.version = version;
    row.by = by;
    row.text = text;
    row.before = before;
    row.minutesBefore = minutesBefore;
    return row;
}

inline DeploysBoard deploys(bool leads)
{
    DeploysBoard board;
    board.deploys = {deploy(5, "checkout-api", "v418", "Amir", "cart rounding fix", leads ? "INC-1" : "", 11),
                     deploy(36, "orders-db", "schema 2209", "Priya", "add index"),
                     deploy(124, "search", "v96", "Kofi", "suggestion cache", leads ? "INC-3" : "", 4),
                     deploy(202, "identity", "v233", "Sana", "session length"),
                     deploy(289, "edge-cdn", "config 71", "Keiko", "purge rules"),
                     deploy(391, "payments-gw", "v150", "Ana", "retry budget")};
    return board;
}

inline AlertGroup page(std::int64_t id, const char* title, TicketId ticket, const char* key)
{
    AlertGroup group;
    group.title = title;
    group.service = "orders-db";
    group.route = AlertRoute::Page;
    group.ticket = ticket;
    group.key = key;
    group.signalCount = 3;
    group.since = sceneNow() - std::chrono::seconds(98);
    group.waits = true;
    AlertRow row;
    row.id = id;
    row.title = title;
    row.service = "orders-db";
    group.alerts = {row};
    return group;
}

inline AlertGroup routedToTicket(const char* title, TicketId ticket, const char* key)
{
    AlertGroup group = page(90, title, ticket, key);
    group.route = AlertRoute::Ticket;
    group.service = "edge-cdn";
    group.waits = false;
    group.since = sceneNow() - std::chrono::hours(5);
    return group;
}

inline Catalog catalog()
{
    Catalog all;
    Service checkout;
    checkout.name = "checkout-api";
    checkout.runbooks = {{"orders-db regional failover", "https://runbooks.example/failover"},
                         {"Checkout: read-only mode", "https://runbooks.example/read-only"}};
    Service orders;
    orders.name = "orders-db";
    orders.runbooks = {{"Disk pressure on a database primary", "https://runbooks.example/disk"},
                       {"orders-db regional failover", "https://runbooks.example/failover"}};
    Service identity;
    identity.name = "identity";
    identity.runbooks = {{"Log everybody out", "https://runbooks.example/log-out"}};
    all.services = {checkout, identity, orders};
    return all;
}

inline MeasuresBoard measures()
{
    MeasureRow repair;
    repair.id = "M4";
    repair.state = MeasureState::Recorded;
    repair.trend = {sceneNow() - std::chrono::hours(24 * 30),
                    216'000,
                    {62, 80, 40, notKnown, 58, 71, 44, 90, 51, 60, 58, 49}};
    MeasureRow answer = repair;
    answer.id = "M5";
    answer.unit = "minutes";
    answer.value = 2.4;
    answer.mean = 5.2;
    MeasuresBoard board;
    board.measures = {repair, answer};
    return board;
}

template<class Board>
BoardData known(const Board& board, bool live = true, Time at = sceneNow())
{
    BoardData data;
    data.at = at;
    data.json = protocol::formatBoard(board);
    data.live = live;
    return data;
}

} // namespace warroom::test
