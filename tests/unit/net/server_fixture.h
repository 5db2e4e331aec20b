// A small server on a thread of its own, and a client that speaks raw bytes to it.
#pragma once

#include "net/server.h"
#include "net/websocket_codec.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <set>
#include <string>
#include <thread>

namespace warroom::net {

// Paths: /hello answers at once, /echo gives the body back at the end of the turn, and so
// does /beat, which needs no length, /never does not answer.
// WebSockets open at /sync: they echo, except for "all:…" (goes to everybody), "flood" (more than the queue
// holds), "long" (4 MiB, and "drained" once they are out), "pause" (until resumeAll()) and "bye" (closes with
// 4401).
class EchoHandler final : public ServerHandler
{
public:
    std::uint64_t bodyLimit(std::string_view, std::string_view) override { return 1000; }
    bool needsLength(std::string_view path) override { return path != "/beat"; }

    void onRequest(HttpRequest&& request, Responder responder) override
    {
        ++requests;
        if (request.queryValue("user"))
            responder.signedIn();
        if (request.path == "/hello")
            responder.send({200, {{"Content-Type", "text/plain"}, {"X-Note", "a\r\nInjected: b"}}, "hello"});
        else if (request.path == "/large")
            responder.send({200, {}, std::string(8 * 1024 * 1024, 'x')});
        else if (request.path == "/echo" || request.path == "/beat")
            m_answers.emplace_back(
                responder, HttpResponse{200, {}, request.method + " " + request.path + " " + request.body});
        else if (request.path != "/never")
            responder.send(problem(fail(ErrorCode::NotFound, "no such path", "path"), request.id));
    }

    std::optional<HttpResponse> onUpgrade(const HttpRequest& request,
                                          std::shared_ptr<WebSocket> socket) override
    {
        if (request.path != "/sync")
            return problem(fail(ErrorCode::Forbidden, "not here"), request.id);
        {
            const std::lock_guard lock(m_mutex);
            m_authorization = request.header("Authorization");
        }
        if (request.queryValue("user"))
            socket->signedIn();
        socket->onMessage(
            [this, weak = std::weak_ptr(socket)](std::string_view text) { onMessage(weak.lock(), text); });
        socket->onClosed([this, weak = std::weak_ptr(socket)](std::uint16_t code) {
            m_sockets.erase(weak.lock());
            openSockets = m_sockets.size();
            lastClose = code;
        });
        m_sockets.insert(socket);
        openSockets = m_sockets.size();
        return std::nullopt;
    }

    void onTurn() override
    {
        ++turns;
        for (auto& [responder, response] : std::exchange(m_answers, {}))
            responder.send(std::move(response));
    }

    // On the loop.
    void resumeAll()
    {
        for (const auto& each : m_sockets)
            each->resumeReading();
    }

    std::string authorization()
    {
        const std::lock_guard lock(m_mutex);
        return m_authorization;
    }

    std::atomic<std::size_t> openSockets = 0;
    std::atomic<int> lastClose = 0;
    std::atomic<int> messages = 0;
    std::atomic<int> requests = 0;
    std::atomic<int> turns = 0;

private:
    void onMessage(const std::shared_ptr<WebSocket>& socket, std::string_view text)
    {
        ++messages;
        if (text.starts_with("all:")) {
            const auto shared = sharedTextFrame(text);
            for (const auto& each : m_sockets)
                each->send(shared);
        } else if (text == "flood") {
            const auto piece = sharedTextFrame(std::string(1024 * 1024, 'x'));
            for (int i = 0; i < 64 && socket->isOpen(); ++i)
                socket->send(piece);
        } else if (text == "long") {
            socket->onDrained([weak = std::weak_ptr(socket)] {
                weak.lock()->onDrained({});
                weak.lock()->sendText("drained");
            });
            for (int i = 0; i < 4; ++i)
                socket->sendText(std::string(1024 * 1024, 'x'));
        } else if (text == "pause") {
            socket->pauseReading();
        } else if (text == "bye") {
            socket->close(4401, "token");
        } else {
            socket->sendText(text);
        }
    }

    std::mutex m_mutex; // guards m_authorization
    std::string m_authorization;
    std::set<std::shared_ptr<WebSocket>> m_sockets;
    std::vector<std::pair<Responder, HttpResponse>> m_answers;
};

inline ServerOptions testOptions()
{
    ServerOptions options;
    options.allowedOrigins = {"https://room.example"};
    options.subprotocol = "warroom.v1";
    options.limits.connectionsPerAddress = 0;
    options.limits.closeTime = std::chrono::milliseconds(500);
    options.stopTime = std::chrono::seconds(1);
    return options;
}

// Runs from its making to its end.
class ServerThread final
{
public:
    explicit ServerThread(ServerOptions options = testOptions()) : server(std::move(options), handler)
    {
        const auto port = server.listen();
        if (!port)
            qFatal("cannot listen: %s", port.error().message().c_str());
        m_thread = std::thread([this] { server.run(); });
    }
    ~ServerThread() { stop(); }

    void stop()
    {
        if (!m_thread.joinable())
            return;
        server.stop();
        m_thread.join();
    }
    std::string url(std::string_view scheme = "http") const
    {
        return std::string(scheme) + "://127.0.0.1:" + std::to_string(server.port());
    }

    EchoHandler handler;
    Server server;

private:
    std::thread m_thread;
};

// Reading gives up after ten seconds.
class RawClient final
{
public:
    explicit RawClient(std::uint16_t port, int receiveBuffer = 0) : m_fd(::socket(AF_INET, SOCK_STREAM, 0))
    {
        const timeval patience{10, 0};
        ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        const int on = 1;
        ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (receiveBuffer > 0)
            ::setsockopt(m_fd, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(m_fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
            qFatal("cannot connect");
    }
    ~RawClient() { ::close(m_fd); }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    void send(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const auto sent = ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
    void endWriting() { ::shutdown(m_fd, SHUT_WR); }

    // One response with its body.
    std::string response()
    {
        while (m_input.find("\r\n\r\n") == std::string::npos) {
            if (!receive())
                return std::exchange(m_input, {});
        }
        std::size_t size = m_input.find("\r\n\r\n") + 4;
        const auto at = m_input.substr(0, size).find("Content-Length: ");
        if (at != std::string::npos && !headOnly)
            size += std::stoul(m_input.substr(at + 16));
        while (m_input.size() < size && receive()) {
        }
        std::string out = m_input.substr(0, size);
        m_input.erase(0, size);
        return out;
    }
    // Everything up to the peer's end; "reset" is appended if it was not an orderly one.
    std::string untilEnd()
    {
        while (receive()) {
        }
        return std::exchange(m_input, {}) + (m_ended ? "" : "reset");
    }

    std::string openWebSocket(std::string_view extra = {}, std::string_view query = {})
    {
        send("GET /sync" + std::string(query) +
             " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n" +
             std::string(extra) + "\r\n");
        return response();
    }
    void sendText(std::string_view text) { send(maskedFrame(Opcode::Text, text, {1, 2, 3, 4})); }
    void sendFrame(Opcode opcode, std::string_view payload)
    {
        send(maskedFrame(opcode, payload, {1, 2, 3, 4}));
    }

    // The next message or close: "text:…", "close:1001", "end".
    std::string nextEvent()
    {
        for (;;) {
            std::string_view rest = m_input;
            const auto event = m_frames.next(rest);
            std::string text = event ? std::string(event->payload) : std::string();
            m_input.erase(0, m_input.size() - rest.size());
            if (event && event->kind == FrameEvent::Kind::Text)
                return "text:" + text;
            if (event && event->kind == FrameEvent::Kind::Pong)
                return "pong:" + text;
            if (event && event->kind == FrameEvent::Kind::Ping)
                return "ping:" + text;
            if (event && event->kind == FrameEvent::Kind::Close)
                return "close:" + std::to_string(event->code);
            if (event)
                return "error:" + std::to_string(event->code);
            if (m_input.empty() && !receive())
                return "end";
        }
    }

    bool headOnly = false; // the responses have no body although they state its length

private:
    bool receive()
    {
        char buffer[16384];
        const auto got = ::recv(m_fd, buffer, sizeof buffer, 0);
        m_ended = got == 0;
        if (got > 0)
            m_input.append(buffer, static_cast<std::size_t>(got));
        return got > 0;
    }

    int m_fd;
    bool m_ended = false;
    std::string m_input;
    FrameReader m_frames{FramesFrom::Server, {0, 0}};
};

} // namespace warroom::net
