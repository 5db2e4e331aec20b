// A small HTTP server that answers as it is told, on a thread of its own.
#pragma once

#include "net/server.h"

#include <QtTest>

#include <functional>
#include <mutex>
#include <thread>

namespace warroom::test {

// Nothing as an answer: it never comes.
class AnsweringServer final : public net::ServerHandler
{
public:
    using Answer = std::function<std::optional<net::HttpResponse>(const net::HttpRequest&)>;

    explicit AnsweringServer(Answer answer, net::ServerOptions options = {})
        : m_answer(std::move(answer)), m_server(quick(std::move(options)), *this)
    {
        const auto port = m_server.listen();
        if (!port)
            qFatal("cannot listen: %s", port.error().message().c_str());
        m_thread = std::thread([this] { m_server.run(); });
    }
    ~AnsweringServer()
    {
        m_server.stop();
        m_thread.join();
    }

    std::string hostPort() const { return "127.0.0.1:" + std::to_string(m_server.port()); }
    std::string url(const std::string& scheme = "http") const { return scheme + "://" + hostPort(); }

    std::uint64_t bodyLimit(std::string_view, std::string_view) override { return 1'000'000; }
    void onRequest(net::HttpRequest&& request, net::Responder responder) override
    {
        if (auto answer = m_answer(request))
            responder.send(std::move(*answer));
    }
    std::optional<net::HttpResponse> onUpgrade(const net::HttpRequest&,
                                               std::shared_ptr<net::WebSocket>) override
    {
        return net::HttpResponse{404, {}, {}};
    }
    void onTurn() override {}

private:
    static net::ServerOptions quick(net::ServerOptions options)
    {
        options.stopTime = std::chrono::seconds(1);
        options.limits.closeTime = std::chrono::milliseconds(200);
        return options;
    }

    Answer m_answer;
    net::Server m_server;
    std::thread m_thread;
};

} // namespace warroom::test
