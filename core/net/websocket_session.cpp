// Messages in, shared frames out, and every way in which a WebSocket can end.
#include "net/websocket_session.h"

#include "net/server_core.h"

namespace warroom::net {
namespace {

constexpr std::uint16_t number(CloseCode code) { return static_cast<std::uint16_t>(code); }

} // namespace

WebSocketSession::WebSocketSession(ServerCore& core, std::string peer)
    : m_core(core), m_peer(std::move(peer)),
      m_reader(FramesFrom::Client, {core.limits().websocketMessage, core.limits().websocketFragments})
{}

void WebSocketSession::attach(Connection& connection)
{
    m_connection = &connection;
    m_heard = m_pinged = m_core.loop().now();
    if (m_signedIn)
        m_core.countAsSignedIn(connection);
}

void WebSocketSession::send(std::shared_ptr<const std::string> readyFrame)
{
    if (!isOpen())
        return;
    m_connection->queue(std::move(readyFrame));
    const std::size_t limit = m_core.limits().websocketQueue;
    if (limit == 0 || m_connection->queuedBytes() <= limit)
        return;
    m_connection->flush();
    if (isOpen() && m_connection->queuedBytes() > limit)
        overflow();
}

void WebSocketSession::overflow()
{
    m_connection->dropUnsent();
    close(number(CloseCode::TryLater), "resync: too much is waiting to be read; connect again");
}

void WebSocketSession::close(std::uint16_t code, std::string_view reason)
{
    if (!isOpen())
        return;
    m_connection->queue(std::make_shared<const std::string>(closeFrame(code, reason)));
    m_state = State::Closing;
    m_closeBy = m_core.loop().now() + m_core.limits().closeTime;
    tellClosed(code);
    if (m_paused)
        resumeReading();
}

void WebSocketSession::resumeReading()
{
    m_paused = false;
    if (m_connection)
        m_connection->readAgain();
}

void WebSocketSession::signedIn()
{
    m_signedIn = true; // within onUpgrade() there is no connection to tell yet
    if (m_connection)
        m_core.countAsSignedIn(*m_connection);
}

void WebSocketSession::take(std::string_view& bytes)
{
    m_heard = m_core.loop().now();
    while (wantsBytes() && !bytes.empty()) {
        if (const auto event = m_reader.next(bytes))
            handle(*event);
    }
}

void WebSocketSession::handle(const FrameEvent& event)
{
    switch (event.kind) {
    case FrameEvent::Kind::Text:
        if (m_state == State::Open && m_onMessage)
            m_onMessage(event.payload);
        return;
    case FrameEvent::Kind::Ping:
    case FrameEvent::Kind::Pong:
        return onControl(event);
    case FrameEvent::Kind::Close:
        return onPeerClose(event.code);
    case FrameEvent::Kind::ProtocolError:
        m_core.logRefusal(m_peer, "-", event.code, event.payload);
        return endWith(event.code, event.payload);
    }
}

void WebSocketSession::onControl(const FrameEvent& event)
{
    const auto now = m_core.loop().now();
    if (now - m_controlSecond >= std::chrono::seconds(1)) {
        m_controlSecond = now;
        m_controlFrames = 0;
    }
    const std::size_t limit = m_core.limits().controlFramesPerSecond;
    if (++m_controlFrames > limit && limit != 0)
        return endWith(number(CloseCode::Policy), "too many control frames");
    if (event.kind == FrameEvent::Kind::Ping && m_state == State::Open)
        m_connection->queue(std::make_shared<const std::string>(frame(Opcode::Pong, event.payload)));
}

void WebSocketSession::onPeerClose(std::uint16_t code)
{
    const bool answers = m_state == State::Open;
    m_state = State::Closed;
    m_closeBy = m_core.loop().now() + m_core.limits().closeTime;
    if (answers)
        m_connection->queue(std::make_shared<const std::string>(closeFrame(code, {})));
    tellClosed(code);
    m_connection->finish();
}

// The peer has broken a rule: nothing more that it says counts.
void WebSocketSession::endWith(std::uint16_t code, std::string_view reason)
{
    if (m_state == State::Open)
        m_connection->queue(std::make_shared<const std::string>(closeFrame(code, reason)));
    m_state = State::Closed;
    m_closeBy = m_core.loop().now() + m_core.limits().closeTime;
    tellClosed(code);
    m_connection->finish();
}

void WebSocketSession::tellClosed(std::uint16_t code)
{
    if (m_toldClosed)
        return;
    m_toldClosed = true;
    m_core.later([self = shared_from_this(), code] {
        self->m_onMessage = nullptr;
        self->m_onDrained = nullptr;
        if (const auto callback = std::exchange(self->m_onClosed, nullptr))
            callback(code);
    });
}

void WebSocketSession::onEnd()
{
    if (m_connection)
        m_connection->drop();
}

void WebSocketSession::onLost()
{
    m_connection = nullptr;
    m_state = State::Closed;
    tellClosed(number(CloseCode::Lost));
}

void WebSocketSession::onSent()
{
    if (!m_onDrained || m_state != State::Open)
        return;
    m_core.later([self = shared_from_this()] {
        if (const auto callback = self->m_onDrained)
            callback();
    });
}

void WebSocketSession::onTick(Steady::time_point now)
{
    if (m_state != State::Open) {
        if (now > m_closeBy)
            m_connection->drop();
        return;
    }
    const auto& limits = m_core.limits();
    if (m_paused)
        m_heard = now;
    const auto silent = now - m_heard;
    if (limits.silence.count() != 0 && silent > limits.silence)
        return close(number(CloseCode::GoingAway), "nothing was heard for too long");
    if (limits.pingAfter.count() != 0 && silent > limits.pingAfter && now - m_pinged > limits.pingAfter) {
        static const auto ping = std::make_shared<const std::string>(frame(Opcode::Ping, {}));
        m_pinged = now;
        m_connection->queue(ping);
    }
}

void WebSocketSession::onStop() { close(number(CloseCode::GoingAway), "the server is going away"); }

} // namespace warroom::net
