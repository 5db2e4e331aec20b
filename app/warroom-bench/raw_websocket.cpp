// WebSocket frames by hand.
#include "raw_websocket.h"

#include <cerrno>
#include <poll.h>

namespace warroom::bench {
namespace {

constexpr int timeToUpgrade = 20'000; // ms, for each part of the answer
constexpr unsigned textFrame = 0x81;
constexpr std::uint8_t maskBit = 0x80;
constexpr std::size_t shortPayload = 126;
constexpr std::size_t mediumPayload = 65'536;

void appendHead(std::string& out, unsigned first, std::size_t size, std::uint8_t masked)
{
    out += static_cast<char>(first);
    const auto append = [&](int bytes) {
        for (int i = bytes - 1; i >= 0; --i)
            out += static_cast<char>(size >> (8 * i));
    };
    if (size < shortPayload) {
        out += static_cast<char>(masked | size);
    } else if (size < mediumPayload) {
        out += static_cast<char>(masked | 126);
        append(2);
    } else {
        out += static_cast<char>(masked | 127);
        append(8);
    }
}

std::uint64_t bigEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (const char byte : bytes)
        value = value << 8 | static_cast<std::uint8_t>(byte);
    return value;
}

std::string upgradeText(const WebSocketRequest& request)
{
    std::string out = "GET " + request.path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(request.port) +
                      "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    if (!request.subprotocol.empty())
        out += "Sec-WebSocket-Protocol: " + request.subprotocol + "\r\n";
    if (!request.authorization.empty())
        out += "Authorization: " + request.authorization + "\r\n";
    return out + "\r\n";
}

} // namespace

Result<WebSocket> openWebSocket(const WebSocketRequest& request)
{
    WebSocket out;
    TRY(out.socket, connectToLoopback(request.port));
    if (request.tls) {
        TRY(out.tls, TlsEnd::connect(out.socket.value()));
    }
    if (!sendAll(out, upgradeText(request)))
        return fail(ErrorCode::Unreachable, "the connection ended during the upgrade");
    setNonBlocking(out.socket.value());
    while (out.in.find("\r\n\r\n") == std::string::npos) {
        pollfd readable{out.socket.value(), POLLIN, 0};
        if (poll(&readable, 1, timeToUpgrade) <= 0 || readSome(out) == Reading::Ended)
            return fail(ErrorCode::Unreachable, "the connection ended during the upgrade");
    }
    if (!out.in.starts_with("HTTP/1.1 101 "))
        return fail(ErrorCode::Unreachable, "no upgrade: " + out.in.substr(0, out.in.find('\r')));
    out.in.erase(0, out.in.find("\r\n\r\n") + 4);
    return out;
}

bool sendAll(WebSocket& link, std::string_view bytes)
{
    if (!link.tls)
        return sendAll(link.socket.value(), bytes);
    while (!bytes.empty()) {
        const auto sent = link.tls.send(bytes);
        if (sent > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        } else if (errno == EAGAIN) {
            pollfd writable{link.socket.value(), POLLOUT, 0};
            poll(&writable, 1, 1000);
        } else {
            return false;
        }
    }
    return true;
}

Reading readSome(WebSocket& link)
{
    return link.tls ? link.tls.read(link.in) : readSome(link.socket.value(), link.in);
}

void appendClientFrame(std::string& out, std::string_view text)
{
    appendHead(out, textFrame, text.size(), maskBit);
    out.append(4, '\0');
    out += text;
}

void appendServerFrame(std::string& out, unsigned opcode, std::string_view payload)
{
    appendHead(out, 0x80 | opcode, payload.size(), 0);
    out += payload;
}

std::optional<Frame> frontFrame(std::string_view bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    std::uint64_t size = static_cast<std::uint8_t>(bytes[1]) & 0x7f;
    const std::size_t lengthBytes = size == 126 ? 2 : size == 127 ? 8 : 0;
    const std::size_t maskBytes = static_cast<std::uint8_t>(bytes[1]) & maskBit ? 4 : 0;
    const std::size_t head = 2 + lengthBytes + maskBytes;
    if (bytes.size() < head)
        return std::nullopt;
    if (lengthBytes > 0)
        size = bigEndian(bytes.substr(2, lengthBytes));
    if (bytes.size() - head < size)
        return std::nullopt;
    Frame frame;
    frame.opcode = static_cast<std::uint8_t>(bytes[0]) & 0x0f;
    frame.mask = bytes.substr(2 + lengthBytes, maskBytes);
    frame.payload = bytes.substr(head, size);
    frame.size = head + size;
    return frame;
}

} // namespace warroom::bench
