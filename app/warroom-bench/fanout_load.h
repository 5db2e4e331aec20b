// The load of `fanout`: receivers and one writer in one thread, the same for warroomd and for the floor.
#pragma once

#include "figures.h"
#include "raw_websocket.h"

#include <functional>

namespace warroom::bench {

struct FanoutLoad
{
    int clients = 200; // receivers; the writer is one more connection
    double rate = 200; // edits a second, open loop
    int closed = 0;    // edits in flight; 0: open loop
    double seconds = 10;
    double warmUp = 1;
};

// What tells one server from another. A server passes an edit's text on unchanged, in the order of the
// writer.
struct FanoutTarget
{
    WebSocketRequest request;
    pid_t process = 0;
    // The first message of a connection; none if empty.
    std::function<std::string()> hello;
    // How the message begins after which a connection gets what is written; empty: it does from the start.
    std::string readyPrefix;
    // Appends the client frame of an edit with this text.
    std::function<void(std::string& out, std::string_view text)> edit;
};

struct FanoutResult
{
    // delivered_per_s, p50_us, p95_us, p99_us, max_us, server_cpu_s, cpu_us_per_delivery, server_rss_mb,
    // driver_cpu_s, complete (part of the deliveries that came).
    Figures figures;
    std::uint64_t edits = 0; // that every receiver has
};

// Latency is taken against the intended time of an edit. An error if the server refuses an edit, changes the
// order or drops a connection.
Result<FanoutResult> runFanout(const FanoutTarget& target, const FanoutLoad& load);

// Relays what it gets to all other connections: the sockets' cost alone, and that of TLS if there is a
// context for it. Returns never.
int serveFanoutFloor(const Listener& listener, ssl_ctx_st* tls = nullptr);

} // namespace warroom::bench
