// The server's end of one WebSocket.
#pragma once

#include "net/connection.h"
#include "net/websocket.h"
#include "net/websocket_codec.h"

namespace warroom::net {

// One home: the server's loop.
class WebSocketSession final : public WebSocket,
                               public Session,
                               public std::enable_shared_from_this<WebSocketSession>
{
public:
    WebSocketSession(ServerCore& core, std::string peer);

    // The handshake is accepted; from now on it reads and sends.
    void attach(Connection& connection);

    void onMessage(std::function<void(std::string_view)> callback) override
    {
        m_onMessage = std::move(callback);
    }
    void onClosed(std::function<void(std::uint16_t)> callback) override { m_onClosed = std::move(callback); }
    void onDrained(std::function<void()> callback) override { m_onDrained = std::move(callback); }
    void send(std::shared_ptr<const std::string> readyFrame) override;
    void sendText(std::string_view text) override { send(sharedTextFrame(text)); }
    void close(std::uint16_t code, std::string_view reason) override;
    void pauseReading() override { m_paused = true; }
    void resumeReading() override;
    void signedIn() override;
    const std::string& peer() const override { return m_peer; }
    std::size_t queuedBytes() const override { return m_connection ? m_connection->queuedBytes() : 0; }
    bool isOpen() const override { return m_connection && m_state == State::Open; }

    void take(std::string_view& bytes) override;
    bool wantsBytes() const override { return m_connection && !m_paused && m_state != State::Closed; }
    void onEnd() override;
    void onLost() override;
    void onSent() override;
    void onTick(Steady::time_point now) override;
    void onStop() override;

private:
    enum class State
    {
        Open,
        Closing, // our close is on its way; the peer's is awaited
        Closed
    };
    void handle(const FrameEvent& event);
    void onControl(const FrameEvent& event);
    void onPeerClose(std::uint16_t code);
    void overflow();
    void endWith(std::uint16_t code, std::string_view reason);
    void tellClosed(std::uint16_t code);

    ServerCore& m_core;
    Connection* m_connection = nullptr;
    std::string m_peer;
    FrameReader m_reader;
    std::function<void(std::string_view)> m_onMessage;
    std::function<void(std::uint16_t)> m_onClosed;
    std::function<void()> m_onDrained;
    State m_state = State::Open;
    bool m_paused = false;
    bool m_toldClosed = false;
    bool m_signedIn = false;
    Steady::time_point m_heard{};
    Steady::time_point m_pinged{};
    Steady::time_point m_closeBy{};
    Steady::time_point m_controlSecond{};
    std::size_t m_controlFrames = 0;
};

} // namespace warroom::net
