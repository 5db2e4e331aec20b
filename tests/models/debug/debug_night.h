// A debug board of a bad night to test with, and the trace that is opened on it.
#pragma once

#include "domain/board/boards.h"
#include "protocol/board_codec.h"
#include "workspace/workspace.h"

#include <cmath>
#include <random>
#include <string>

namespace warroom::test {

struct DebugNight
{
    static constexpr const char* question =
        "debug?minutes=60&service=checkout-api&name=POST%20%2Fv2%2Forders";
    static constexpr const char* trace = "4f1c9a27e03b00000000000000000000";
    static Time now()
    {
        return Time(std::chrono::sys_days(std::chrono::year(2026) / 11 / 20)) + std::chrono::minutes(34);
    }

    static BoardData data(const DebugBoard& board, bool live = true)
    {
        BoardData out;
        out.at = now();
        out.json = protocol::formatBoard(board);
        out.live = live;
        return out;
    }

    static DebugBoard board()
    {
        DebugBoard out;
        out.service = "checkout-api";
        out.name = "POST /v2/orders";
        out.from = now() - std::chrono::hours(1);
        out.until = now();
        out.perSecond = 412;
        out.failing = 0.38;
        out.p50Millis = 3'900;
        out.p95Millis = 12'000;
        out.p99Millis = 12'400;
        out.maxMillis = 12'900;
        out.p95DayAgo = 240;
        out.spans = 50'000;
        out.sampled = true;
        out.failedTraces = 1'483;
        out.lastSpan = out.lastLine = now();
        out.endpoints = {{"checkout-api", "POST /v2/orders", 1'483'200, 563'000, 12'000},
                         {"checkout-api", "GET /v2/orders", 90'000, 400, 910},
                         {"catalog", "GET /items", 200'000, 0, 88}};
        addDots(out);
        addDependencies(out);
        addLogs(out);
        addResources(out);
        return out;
    }

    // As GET /api/v1/traces/{id} answers: 38 queries one after the other.
    static std::string traceJson()
    {
        std::string spans;
        int id = 0;
        const auto span = [&](int parent, const char* service, const char* name, const char* kind, int from,
                              int until, const char* peer = "", bool failed = false) {
            ++id;
            const auto hex = [](int number) {
                char text[17];
                std::snprintf(text, sizeof text, "%016x", static_cast<unsigned>(number));
                return std::string(text);
            };
            spans += std::string(spans.empty() ? "" : ",") + R"({"trace":")" + trace + R"(","span":")" +
                     hex(id) + '"';
            if (parent > 0)
                spans += R"(,"parent":")" + hex(parent) + '"';
            spans += std::string(R"(,"service":")") + service + R"(","name":")" + name + R"(","kind":")" +
                     kind + R"(","start_ns":)" + std::to_string(1'000'000'000LL + from * 1'000'000LL) +
                     R"(,"duration_ns":)" + std::to_string((until - from) * 1'000'000LL) + R"(,"failed":)" +
                     (failed ? "true" : "false") + R"(,"attributes":{)" +
                     (*peer != '\0' ? std::string(R"("db.system":"postgresql","peer.service":")") + peer + '"'
                                    : "") +
                     "}}";
            return id;
        };
        const int root = span(0, "checkout-api", "POST /v2/orders", "server", 0, 12'000, "", true);
        span(root, "checkout-api", "validate cart", "internal", 0, 80);
        span(root, "payments-gw", "authorise", "server", 80, 500);
        const int begin = span(root, "checkout-api", "transaction", "internal", 500, 12'000);
        span(begin, "checkout-api", "insert order", "client", 570, 640, "orders-db us-west");
        for (int i = 0; i < 38; ++i)
            span(begin, "checkout-api", "insert lines", "client", 700 + i * 234, 934 + i * 234,
                 "orders-db us-west");
        span(begin, "catalog", "reserve stock", "server", 9'600, 10'500);
        span(begin, "checkout-api", "commit", "client", 10'500, 11'900, "orders-db us-west", true);
        return R"({"spans":[)" + spans +
               R"(],"logs":[{"at_ns":1763598856204000000,"severity":17,"service":"checkout-api",)" +
               R"("body":"deadline exceeded: orders-db insert_lines after 8000 ms","trace":")" + trace +
               R"("}]})";
    }

private:
    static Line line(double level, double noise, std::uint32_t seed)
    {
        std::mt19937 random(seed);
        Line out;
        out.from = now() - std::chrono::hours(1);
        out.stepSeconds = 60;
        for (int i = 0; i < 60; ++i)
            out.values.push_back(level + noise * (static_cast<double>(random() % 1'000) / 1'000 - 0.5));
        return out;
    }

    static void addDots(DebugBoard& out)
    {
        std::mt19937 random(5);
        const auto at = [&] { return out.from + Duration(static_cast<std::int64_t>(random() % 3'600'000)); };
        out.dots.push_back({trace, now() - std::chrono::minutes(20), 12'000, true});
        for (int i = 0; i < 90; ++i)
            out.dots.push_back({hex(random), at(), 11'800 - i * 3.0, true});
        for (int i = 0; i < 120; ++i)
            out.dots.push_back(
                {hex(random), at(), std::pow(10, 2.1 + static_cast<double>(random() % 100) / 70), false});
    }
    static std::string hex(std::mt19937& random)
    {
        char text[33];
        std::snprintf(text, sizeof text, "%08x%024x", static_cast<unsigned>(random()), 1u);
        return text;
    }

    static void addDependencies(DebugBoard& out)
    {
        const auto add = [&](const char* name, const char* caller, std::int64_t failed, double p95,
                             const char* state) {
            out.dependencies.push_back({name, caller, 10'000, failed, p95, state,
                                        line(static_cast<double>(failed) / 10'000, 0.004,
                                             static_cast<std::uint32_t>(out.dependencies.size()))});
        };
        add("orders-db us-west", "checkout-api", 720, 1'400, "failing");
        add("orders-db us-east", "checkout-api", 0, NAN, "silent");
        add("catalog", "checkout-api", 110, 910, "slow");
        add("webhooks", "order-history", 105, 38, "fine");
        add("payments-gw", "checkout-api", 20, 420, "fine");
        add("ledger", "payments-gw", 0, 38, "fine");
        add("identity", "checkout-api", 0, 12, "fine");
        add("notify", "checkout-api", 0, 51, "fine");
        add("edge-cdn", "checkout-api", 0, 9, "fine");
    }

    static void addLogs(DebugBoard& out)
    {
        const auto add = [&](std::int64_t count, int severity, const char* service, const char* pattern) {
            out.patterns.push_back({pattern, service, severity, count, now(),
                                    line(static_cast<double>(count) / 60, static_cast<double>(count) / 90,
                                         static_cast<std::uint32_t>(count))});
        };
        add(9'412, 17, "checkout-api", "deadline exceeded: orders-db insert_lines after * ms");
        add(5'120, 17, "checkout-api", "rolled back order *: commit timeout on us-west");
        add(2'004, 13, "order-history", "stale read: order * not found, replica lag * min");
        add(1'377, 13, "webhooks", "queue paused by operator, * deliveries held");
        add(188, 13, "orders-db", "duplicate key orders_pkey (*) from us-east binlog");
        add(103, 13, "payments-gw", "capture skipped: order * in state unknown");
        for (int i = 0; i < 40; ++i) {
            const auto pattern = i % 3 == 2 ? 1 : 0;
            out.lines.push_back({now() - Duration(i * 177), 17, "checkout-api",
                                 pattern == 0 ? "deadline exceeded: orders-db insert_lines after 8000 ms"
                                              : "rolled back order 4711: commit timeout on us-west",
                                 i % 2 == 0 ? trace : "", pattern});
        }
    }

    static void addResources(DebugBoard& out)
    {
        const auto add = [&](const char* title, const char* unit, double limit, double level, double noise) {
            out.resources.push_back({"checkout-api", title, unit, limit, level, line(level, noise, 3), {}});
        };
        add("Connections, west", "", 1'000, 974, 10);
        add("Disk, us-west primary", "%", 90, 91, 1);
        add("Replication lag, us-east", "min", 0, 31, 1);
        add("CPU", "%", 80, 22, 5);
        add("Memory", "%", 80, 58, 2);
        add("Network, cross-region", "Gb/s", 10, 6.8, 0.4);
    }
};

} // namespace warroom::test
