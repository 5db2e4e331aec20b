// One accepted WebSocket as its handler sees it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace warroom::net {

// One home: the server's loop. May be kept as long as wanted: after its end every function does nothing.
class WebSocket
{
public:
    virtual ~WebSocket() = default;

    // Each whole text message, valid UTF-8; the view lasts for the call. Set within onUpgrade().
    virtual void onMessage(std::function<void(std::string_view)> callback) = 0;
    // The end, once, whoever caused it: the code of the close, 1005 if the peer gave none, 1006 if the
    // connection broke. Never called from inside a function of this object; both callbacks are dropped
    // afterwards.
    virtual void onClosed(std::function<void(std::uint16_t)> callback) = 0;
    // Called in the turn after everything queued has gone out, each time: to queue the next piece of
    // something long. Set it for as long as there are pieces to come.
    virtual void onDrained(std::function<void()> callback) = 0;

    // Queues a ready frame (see websocket_codec.h), shared with any number of receivers; all frames of a turn
    // go out in one write at its end. What the peer does not take waits; beyond the limit of unread bytes the
    // waiting frames are dropped and the socket closes with 1013.
    virtual void send(std::shared_ptr<const std::string> readyFrame) = 0;
    virtual void sendText(std::string_view text) = 0;
    // Sends what is queued, then a close frame; no message is delivered any more.
    virtual void close(std::uint16_t code, std::string_view reason) = 0;

    // Stops taking messages (the peer then has to wait) and goes on with those that had arrived.
    virtual void pauseReading() = 0;
    virtual void resumeReading() = 0;

    // The peer has proven who it is: its connection no longer counts for the limit per address.
    virtual void signedIn() = 0;
    virtual const std::string& peer() const = 0;
    // Bytes that the peer has not taken yet.
    virtual std::size_t queuedBytes() const = 0;
    virtual bool isOpen() const = 0;
};

} // namespace warroom::net
