// The least of a WebSocket that a load program needs: the upgrade, and frames without a library.
#pragma once

#include "raw_socket.h"
#include "tls_end.h"

#include <optional>

namespace warroom::bench {

struct WebSocketRequest
{
    int port = 0;
    std::string path = "/";
    std::string authorization = {}; // whole header value; empty: not sent
    std::string subprotocol = {};
    bool tls = false;
};

struct WebSocket
{
    Descriptor socket;
    TlsEnd tls = {};
    std::string in = {}; // what was read and not taken as frames yet
};
// Connected and upgraded, not blocking. Sends the sample nonce of RFC 6455, whose answer a floor may know by
// heart.
Result<WebSocket> openWebSocket(const WebSocketRequest& request);

// As those of a socket, whether it is plain or not; what comes is appended to `link.in`.
bool sendAll(WebSocket& link, std::string_view bytes);
Reading readSome(WebSocket& link);

// Appends a client's text frame. It is masked with zeros, which is legal and costs nothing.
void appendClientFrame(std::string& out, std::string_view text);
// Appends a server's frame of any opcode.
void appendServerFrame(std::string& out, unsigned opcode, std::string_view payload);

struct Frame
{
    unsigned opcode = 0;
    std::string_view payload; // still masked, if it came from a client
    std::string_view mask;    // four bytes, or none
    std::size_t size = 0;     // of all of it
};
// The whole frame at the front of `bytes`, if it is there.
std::optional<Frame> frontFrame(std::string_view bytes);

} // namespace warroom::bench
