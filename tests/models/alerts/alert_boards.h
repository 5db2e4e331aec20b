// Boards of alerts to test with: a small one that looks like a bad night, and as many groups as are asked
// for.
#pragma once

#include "domain/board/boards.h"
#include "protocol/board_codec.h"
#include "workspace/workspace.h"

namespace warroom::test {

inline Time minuteOf(int minutes)
{
    return Time(std::chrono::sys_days(std::chrono::year(2026) / 11 / 20)) + std::chrono::minutes(minutes);
}

inline AlertRow alertRow(std::int64_t id, const char* title, const char* service, int minute = 0,
                         std::int64_t count = 2)
{
    AlertRow row;
    row.id = id;
    row.title = title;
    row.service = service;
    row.level = AlertLevel::Critical;
    row.first = row.last = minuteOf(minute);
    row.count = count;
    return row;
}

inline AlertGroup alertGroup(AlertRoute route, std::vector<AlertRow> alerts, const char* title = nullptr)
{
    AlertGroup group;
    group.route = route;
    group.title = title ? title : alerts.front().title;
    group.service = alerts.front().service;
    group.since = alerts.back().first;
    for (const auto& alert : alerts)
        group.signalCount += alert.count;
    group.alerts = std::move(alerts);
    return group;
}

inline AlertGroup silenced(AlertGroup group, const char* by, int until)
{
    for (auto& alert : group.alerts) {
        alert.muted = by;
        alert.mutedUntil = minuteOf(until);
    }
    return group;
}

inline NoiseRow noiseRow(const char* name, const char* service, std::int64_t count, std::int64_t pages,
                         std::int64_t acknowledged, std::int64_t useful = 0, std::int64_t useless = 0)
{
    NoiseRow row;
    row.name = name;
    row.service = service;
    row.signalCount = count;
    row.alerts = count / 4 + 1;
    row.pages = pages;
    row.acknowledged = acknowledged;
    row.useful = useful;
    row.useless = useless;
    return row;
}

// One page that waits, one in `incident`, a ticket, a record, and two silenced ones.
inline AlertsBoard badNight(TicketId incident = {}, const char* key = "")
{
    AlertsBoard board;
    auto disk = alertGroup(AlertRoute::Page,
                           {alertRow(11, "orders-w3 /data 90 %", "orders-db", 1),
                            alertRow(12, "orders-w2 /data 90 %", "orders-db", 1),
                            alertRow(13, "orders-w1 /data 91 %", "orders-db", 0)},
                           "orders-db us-west primary disk 91 % full");
    disk.waits = true;
    disk.why = "Full in 47 min at this rate, and this cluster takes all writes for INC-2481.";
    disk.common = {{"cluster", "orders-w"}, {"check", "disk"}, {"region", "us-west"}};
    disk.earlier = {minuteOf(-60 * 24 * 40), minuteOf(-60 * 24 * 80)};
    disk.alerts.front().runbook = "https://wiki.example/runbooks/disk-pressure";
    disk.alerts.front().labels = {{"host", "orders-w3"}, {"check", "disk"}};
    disk.alerts[1].labels = {{"host", "orders-w2"}, {"check", "disk"}};
    disk.alerts[2].labels = {{"host", "orders-w1"}, {"check", "disk"}};
    auto errors = alertGroup(AlertRoute::Page,
                             {alertRow(21, "POST /v2/orders error rate 38 %", "checkout-api", -66, 88),
                              alertRow(22, "POST /v2/orders p95 12 s", "checkout-api", -65, 31),
                              alertRow(23, "Synthetic checkout, US and EU", "edge", -65, 23)},
                             "checkout-api 5xx above 5 %");
    errors.ticket = incident;
    errors.key = key;
    errors.acknowledged = minuteOf(-60);
    errors.acknowledgedBy = "Mara Lind";
    auto queue = alertGroup(AlertRoute::Ticket,
                            {alertRow(31, "webhooks queue depth above 500 k", "webhooks", -40, 19)});
    auto certificate =
        alertGroup(AlertRoute::Record,
                   {alertRow(41, "Certificate for edge-cdn expires in 12 days", "edge-cdn", -360, 3),
                    alertRow(42, "Certificate for edge-cdn2 expires in 12 days", "edge-cdn", -361, 1)});
    auto flaps =
        silenced(alertGroup(AlertRoute::Ticket,
                            {alertRow(51, "us-east hub link flaps, change CHG-1177", "network", -70, 41)}),
                 "Keiko Tanaka", 120);
    auto staging = silenced(
        alertGroup(AlertRoute::Page, {alertRow(61, "Staging checkout synthetic", "staging", -600, 9)}),
        "CHG-1180", 240);
    board.groups = {disk, errors, queue, certificate, flaps, staging};
    board.rawSignals = 221;
    board.pages = 3;
    board.noise = {noiseRow("HighCpu", "search", 812, 14, 0, 0, 5),
                   noiseRow("DiskFull", "orders-db", 96, 4, 4, 3, 0),
                   noiseRow("QueueDepth", "webhooks", 41, 0, 0)};
    board.heartbeats = {{"ledger-export", "ledger", 3'600, minuteOf(20), false},
                        {"nightly-backup", "orders-db", 86'400, minuteOf(-60 * 27), true},
                        {"order-sync", "orders-db", 60, minuteOf(32), false},
                        {"partner-feed", "partner-api", 900, std::nullopt, false}};
    return board;
}

// The services behind the bad night: a resource that goes up, a heartbeat, maintenance that ended.
inline Catalog badNightCatalog()
{
    Catalog out;
    Service orders;
    orders.name = "orders-db";
    orders.resources = {{"Disk", "%", "max(disk_used)", 90}};
    orders.version = 2;
    out.services = {orders};
    for (const auto& row : badNight().heartbeats) {
        Heartbeat heartbeat{row.name, row.service, row.everySeconds, 300, AlertRoute::Ticket};
        heartbeat.version = 1;
        out.heartbeats.push_back(heartbeat);
    }
    MaintenanceWindow window;
    window.name = "CHG-1181";
    window.owner = "Keiko Tanaka";
    window.reason = "new queue";
    window.services = {"webhooks"};
    window.from = minuteOf(-60);
    window.until = minuteOf(10);
    window.version = 1;
    out.windows = {window};
    return out;
}

inline ObjectivesBoard badNightObjectives()
{
    ObjectivesBoard out;
    ObjectiveState checkout;
    checkout.service = "checkout-api";
    checkout.objective = "availability";
    checkout.target = 0.999;
    checkout.pageAt = 5;
    checkout.recent = {minuteOf(34 - 119), 60, {}};
    for (int i = 0; i < 120; ++i)
        checkout.recent.values.push_back(i < 19 ? 0.9996 : std::max(0.62, 0.999 - 0.02 * (i - 18)));
    out.objectives = {checkout};
    return out;
}

// The resource of orders-db, as the debug board has it.
inline DebugBoard badNightResources()
{
    DebugBoard out;
    ResourceCurve disk{"orders-db", "Disk", "%", 90, 91, {minuteOf(34 - 119), 60, {}}, {}};
    for (int i = 0; i < 120; ++i)
        disk.line.values.push_back(i < 15 ? 63 : 63 + (i - 15) * 28.0 / 104);
    out.resources = {disk};
    return out;
}

inline AlertsBoard manyAlerts(int groups, int each)
{
    AlertsBoard board;
    std::int64_t id = 0;
    for (int i = 0; i < groups; ++i) {
        std::vector<AlertRow> alerts;
        for (int k = 0; k < each; ++k) {
            const std::string title =
                "host-" + std::to_string(k) + " of pool " + std::to_string(i) + " is slow";
            alerts.push_back(alertRow(++id, title.c_str(), "pool", -i));
        }
        const std::string title = "Pool " + std::to_string(i) + " is slow";
        board.groups.push_back(alertGroup(i % 3 == 0   ? AlertRoute::Page
                                          : i % 3 == 1 ? AlertRoute::Ticket
                                                       : AlertRoute::Record,
                                          std::move(alerts), title.c_str()));
    }
    board.rawSignals = id;
    return board;
}

template<class Board>
BoardData boardData(const Board& board, bool live = true)
{
    BoardData data;
    data.at = minuteOf(31);
    data.json = protocol::formatBoard(board);
    data.live = live;
    return data;
}

} // namespace warroom::test
