// The connection of the workspace: opened, lost, and tried again.
#include "workspace/local_workspace.h"

#include "base/log.h"

#include <algorithm>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr auto firstRetry = 500ms;
constexpr auto longestRetry = 15'000ms;

} // namespace

void LocalWorkspace::connect()
{
    if (m_transport || m_offline || !m_options.connect)
        return;
    m_nextAttempt.reset();
    setState(LinkState::Connecting, {});
    m_transport = m_options.connect();
    const auto generation = ++m_generation;
    const auto onThread = [this, generation](auto work) {
        m_queue.post([this, generation, work = std::move(work)]() mutable {
            if (generation == m_generation)
                work();
        });
    };
    m_transport->start({
        [this, onThread] { onThread([this] { onOpened(); }); },
        [this, onThread](std::string text) { onThread([this, text = std::move(text)] { onMessage(text); }); },
        [this, onThread](Error error) { onThread([this, error] { drop(error); }); },
    });
}

void LocalWorkspace::onOpened()
{
    m_helloSent = m_clock.steady();
    send(m_replica.connected(m_options.embedded, m_options.token));
}

void LocalWorkspace::onMessage(const std::string& text)
{
    m_lastMessage = m_clock.now();
    if (m_helloSent != 0ns) {
        m_connection.roundTrip = std::chrono::duration_cast<Duration>(m_clock.steady() - m_helloSent);
        m_helloSent = 0ns;
    }
    if (auto heard = m_replica.received(text); !heard) {
        if (m_replica.link() != Replica::Link::Refused)
            log::warning("the connection is opened anew: {}", heard.error().message());
        drop(heard.error());
    }
}

// Trying again with a token that was refused would only count as guessing.
void LocalWorkspace::drop(const Error& why)
{
    ++m_generation;
    m_transport.reset();
    m_replica.disconnected();
    m_live.lost(heardUpTo());
    const bool refused =
        m_replica.link() == Replica::Link::Refused || why.code() == ErrorCode::Unauthenticated;
    setState(refused ? LinkState::SignedOut : LinkState::Offline, why.message());
    if (!m_offline && !refused)
        m_nextAttempt = m_clock.steady() + nextDelay();
    else
        m_nextAttempt.reset();
}

// When something last came, by the backend's clock.
Time LocalWorkspace::heardUpTo() const { return m_lastMessage - m_replica.skew(); }

// Longer each time, and never for two clients the same.
std::chrono::nanoseconds LocalWorkspace::nextDelay()
{
    m_retry = std::min(m_retry == 0ms ? std::chrono::milliseconds(firstRetry) : m_retry * 2,
                       std::chrono::milliseconds(longestRetry));
    return std::chrono::milliseconds(
        std::uniform_int_distribution<long>(m_retry.count() / 2, m_retry.count())(m_random));
}

void LocalWorkspace::send(std::string message)
{
    if (m_transport)
        m_transport->send(std::move(message));
}

void LocalWorkspace::setState(LinkState state, const std::string& error)
{
    if (m_connection.state != state)
        m_connection.since = m_clock.now();
    m_connection.state = state;
    m_connection.error = error;
    m_connectionChanged = true;
}

void LocalWorkspace::followLink()
{
    switch (m_replica.link()) {
    case Replica::Link::CatchingUp:
    case Replica::Link::Greeting:
        if (m_transport)
            setState(LinkState::CatchingUp, {});
        break;
    case Replica::Link::Live:
        m_retry = 0ms;
        m_connection.lastCurrent = m_clock.now();
        setState(LinkState::Live,
                 m_replica.backingOff() && m_replica.linkError() ? m_replica.linkError()->message() : "");
        break;
    case Replica::Link::Refused:
        setState(LinkState::SignedOut, m_replica.linkError() ? m_replica.linkError()->message() : "");
        break;
    case Replica::Link::Down:
        break;
    }
}

void LocalWorkspace::sendOutgoing()
{
    for (auto& message : m_replica.takeOutgoing())
        send(std::move(message));
}

} // namespace warroom
