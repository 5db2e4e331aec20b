// The Prometheus of the demo: a few curves, made up for every time that it is asked for.
#pragma once

#include "base/clock.h"
#include "net/server.h"

#include <memory>
#include <string>
#include <thread>

namespace warroom::ui {

/// Answers the queries of the demo's services about the shop in which orders begin to fail 35 minutes before
/// `now`; others find nothing. Serves on a thread of its own until it goes.
class DemoPrometheus final : public net::ServerHandler
{
public:
    explicit DemoPrometheus(Time now) : m_now(now) {}
    ~DemoPrometheus() override;

    /// Its address.
    Result<std::string> start();

    std::uint64_t bodyLimit(std::string_view method, std::string_view path) override;
    void onRequest(net::HttpRequest&& request, net::Responder responder) override;
    std::optional<net::HttpResponse> onUpgrade(const net::HttpRequest& request,
                                               std::shared_ptr<net::WebSocket> socket) override;
    void onTurn() override {}

private:
    Time m_now;
    std::unique_ptr<net::Server> m_server;
    std::thread m_thread;
};

} // namespace warroom::ui
