// A WebSocket to a backend that notices within seconds when the link is gone.
#pragma once

#include "base/result.h"
#include "net/http.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace warroom::net {

struct WebSocketTarget
{
    std::string url; // "http(s)://host:port/path"
    Headers headers; // of the handshake, for example Authorization; sent after the certificate is verified
    std::string subprotocol; // must be agreed to unless empty
};

struct WebSocketClientOptions
{
    std::string caFile; // PEM certificates to trust beside those of the system; may be empty
    std::chrono::milliseconds connectTime = std::chrono::seconds(10);
    std::chrono::milliseconds pingEvery = std::chrono::milliseconds(1'500);
    // Then the link counts as lost. People are to see it within 5 s, on a busy machine too.
    std::chrono::milliseconds silence = std::chrono::seconds(4);
    std::uint64_t largestMessage = 64 * 1024 * 1024;
};

// Callbacks are handed to `post`, in order, which runs them on the owner's thread. connect() and the
// destructor are called there too: after either, nothing of an earlier link is told any more. send() and
// close() from any thread. Has one thread of its own for the network.
class WebSocketClient final
{
public:
    using Post = std::function<void(std::function<void()>)>;
    struct Callbacks
    {
        std::function<void()> onOpen;
        std::function<void(std::string)> onText;
        // Once for each connect(), also for one that failed: the code of the close (1006 if there was none)
        // and why: E_UNREACHABLE, E_TLS, E_TIMEOUT, E_UNAUTHENTICATED, E_FORBIDDEN, E_VERSION, E_TOO_MANY,
        // E_HTTP, or E_CANCELLED after close(). For a close by the server the message is its reason.
        std::function<void(std::uint16_t, Error)> onClosed;
    };

    WebSocketClient(Post post, Callbacks callbacks, WebSocketClientOptions options = {});
    ~WebSocketClient();
    WebSocketClient(const WebSocketClient&) = delete;
    WebSocketClient& operator=(const WebSocketClient&) = delete;

    // Begins to connect; a link that exists is dropped without a word.
    void connect(WebSocketTarget target);
    // Queues a text message; without an open link it is dropped.
    void send(std::string text);
    // Closes with 1000 after what is queued.
    void close();

private:
    class Core;
    std::unique_ptr<Core> m_core;
};

} // namespace warroom::net
