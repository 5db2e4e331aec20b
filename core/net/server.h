// The HTTP and WebSocket server: one thread that turns.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "net/http.h"
#include "net/websocket.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace warroom::net {

class ServerCore;

// What a peer may do before it is refused. In all of them 0 means none.
struct ServerLimits
{
    std::size_t requestLine = 8 * 1024;
    std::size_t oneHeader = 8 * 1024;
    std::size_t allHeaders = 32 * 1024;
    std::size_t headerCount = 100;
    std::chrono::milliseconds headerTime = std::chrono::seconds(10);
    std::chrono::milliseconds bodyTime = std::chrono::seconds(30);
    std::chrono::milliseconds idleTime = std::chrono::seconds(60);   // of a connection kept alive
    std::chrono::milliseconds answerTime = std::chrono::seconds(60); // a handler that has not answered: 503
    std::uint64_t websocketMessage = 1024 * 1024;
    std::uint64_t websocketFragments = 1024;
    std::size_t websocketQueue = 8 * 1024 * 1024; // unread bytes, then close 1013
    std::size_t controlFramesPerSecond = 100;     // pings and pongs; then close 1008
    std::chrono::milliseconds pingAfter = std::chrono::seconds(20);
    std::chrono::milliseconds silence = std::chrono::seconds(60);  // of a WebSocket, then it is closed
    std::chrono::milliseconds closeTime = std::chrono::seconds(2); // for the peer's part of a close
    std::size_t connectionsPerAddress = 64;                        // that are not signed in
    std::size_t connections = 5000;
};

struct ServerOptions
{
    std::string host = "127.0.0.1"; // a name or an address, IPv6 with or without brackets
    std::uint16_t port = 0;         // 0 picks a free one
    ServerLimits limits;
    std::string certificateFile; // PEM; both or none. With them the port speaks TLS only.
    std::string keyFile;
    std::vector<std::string> allowedOrigins; // of browsers that may open a WebSocket, "https://host"; exact
    std::vector<std::string>
        allowedHosts;        // Host headers that are served, with port if not the default; empty: any
    std::string subprotocol; // agreed to if a WebSocket client offers it
    std::chrono::milliseconds stopTime = std::chrono::seconds(5);
};

// Takes answers for requests; a server's own, or a test's.
class ResponseSink
{
public:
    virtual ~ResponseSink() = default;
    virtual void respond(std::uint64_t request, HttpResponse&& response) = 0;
    virtual void markSignedIn() = 0;
};

// The way back to one request: cheap to copy and to keep. Answering twice, or after the connection has gone,
// does nothing. One home: the server's loop.
class Responder final
{
public:
    Responder() = default;
    Responder(std::weak_ptr<ResponseSink> sink, std::uint64_t request)
        : m_sink(std::move(sink)), m_request(request)
    {}

    void send(HttpResponse response) const
    {
        if (const auto sink = m_sink.lock())
            sink->respond(m_request, std::move(response));
    }
    // The peer has proven who it is: its connection no longer counts for the limit per address.
    void signedIn() const
    {
        if (const auto sink = m_sink.lock())
            sink->markSignedIn();
    }

private:
    std::weak_ptr<ResponseSink> m_sink;
    std::uint64_t m_request = 0;
};

// What is served. All calls come from the server's loop.
class ServerHandler
{
public:
    virtual ~ServerHandler() = default;
    // The largest body that is read for this request, in bytes.
    virtual std::uint64_t bodyLimit(std::string_view method, std::string_view path) = 0;
    // Whether POST, PUT and PATCH without a Content-Length are refused there; else they have no body.
    virtual bool needsLength(std::string_view) { return true; }
    // Answer now, in onTurn(), or from a posted function.
    virtual void onRequest(HttpRequest&& request, Responder responder) = 0;
    // A valid WebSocket handshake: nothing accepts it, a response refuses it. Set the callbacks here; nothing
    // can be sent before the return.
    virtual std::optional<HttpResponse> onUpgrade(const HttpRequest& request,
                                                  std::shared_ptr<WebSocket> socket) = 0;
    // Once at the end of each turn: everything that was ready has been delivered, nothing of this turn has
    // been sent yet. Here the received operations are committed, answered and fanned out.
    virtual void onTurn() = 0;
    // Behind it, when what the turn had to say has been sent as far as its peers take it: for what nobody
    // waits for.
    virtual void onSent() {}
};

// One home: the thread that calls run(), which is the loop; post(), stop() and port() from any thread. stop()
// is safe inside a signal handler. The process ignores SIGPIPE from listen() on.
class Server final
{
public:
    Server(ServerOptions options, ServerHandler& handler);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // Opens the port and loads the certificate; gives the port. Connections wait until run().
    Result<std::uint16_t> listen();
    std::uint16_t port() const;

    // Serves until stop(), then stops accepting, closes WebSockets with 1001, lets responses finish, and
    // returns after at most `stopTime`.
    void run();
    void stop();

    // Runs `work` on the loop, in its next turn.
    void post(std::function<void()> work);
    // Runs `work` on the loop again and again. Before run() or on the loop.
    void every(std::chrono::milliseconds period, std::function<void()> work);

    // New connections get what these files hold now; open ones go on as they are. On an error the certificate
    // in force stays: E_TLS for files that cannot be used or a certificate that has expired, E_CONFIG for
    // turning TLS on or off, which needs a new start. On the loop.
    Result<void> reloadTls(const std::string& certificateFile, const std::string& keyFile);
    // When the certificate in force expires; nothing without TLS. On the loop.
    std::optional<Time> certificateEnd() const;
    // Changes what future requests and connections may do. On the loop.
    void setLimits(const ServerLimits& limits);
    void setAllowedOrigins(std::vector<std::string> origins);

    // Open connections now. On the loop.
    std::size_t connectionCount() const;

private:
    std::unique_ptr<ServerCore> m_core;
};

} // namespace warroom::net
