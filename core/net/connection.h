// One accepted connection: its bytes in and out, whatever is spoken on it, and its end.
#pragma once

#include "net/byte_stream.h"
#include "net/event_loop.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace warroom::net {

class ServerCore;

// What is spoken on a connection: HTTP, then perhaps WebSocket.
class Session
{
public:
    virtual ~Session() = default;
    // Takes what it can use from the front of `bytes`; the rest comes again, with more behind it.
    virtual void take(std::string_view& bytes) = 0;
    virtual bool wantsBytes() const = 0;
    // The peer has ended its side; may be told again after input that had waited was taken.
    virtual void onEnd() = 0;
    // The connection is gone; it must not be used any more.
    virtual void onLost() = 0;
    // Everything queued has gone out.
    virtual void onSent() = 0;
    // Comes a few times in the shortest of the time limits.
    virtual void onTick(Steady::time_point now) = 0;
    // The server is about to stop.
    virtual void onStop() = 0;
};

// One home: the server's loop, which owns it. An idle one holds no buffers.
class Connection final : public Watcher
{
public:
    Connection(ServerCore& core, std::unique_ptr<ByteStream> stream, std::string peer);
    ~Connection() = default;

    // Begins to read. False if the loop cannot take it.
    bool start(std::shared_ptr<Session> session);
    // Another protocol takes over, with the next byte.
    void become(std::shared_ptr<Session> session) { m_session = std::move(session); }

    const std::string& peer() const { return m_peer; }
    bool isOpen() const { return m_state == State::Open; }
    bool isGone() const { return m_state == State::Gone; }

    // Queued pieces go out together at the end of the turn.
    void queue(std::shared_ptr<const std::string> piece);
    std::size_t queuedBytes() const { return m_outBytes; }
    // How much the peer's machine or this one's buffers have taken so far.
    std::uint64_t sentBytes() const { return m_sentBytes; }
    // Sends what the peer takes now.
    void flush();
    // Begins with it ahead of flush(), which must follow: touches nothing but this connection's queue and
    // socket, so another thread may do it while the loop waits.
    void sendEarly();
    // Forgets what is queued, except for what must follow because its beginning is out.
    void dropUnsent();

    // Whether bytes or the peer's end wait to be told to the session.
    bool hasInput() const { return !m_input.empty() || m_ended; }
    // The session may want bytes again: in the next turn it gets those that wait.
    void readAgain();
    void takeWaiting();

    // Ends after everything queued has gone out; lets the peer read all of it first.
    void finish();
    // Ends at once.
    void drop();
    // Ends the session's part, before the server's loop ends.
    void stop();
    void tick(Steady::time_point now);

    // How it counts for the limits on connections.
    enum class Standing
    {
        Unknown, // counts for its address
        SignedIn,
        Refused // only there to be told so
    };
    Standing standing() const { return m_standing; }
    void setStanding(Standing standing) { m_standing = standing; }

    void onReady(bool readable, bool writable, bool broken) override;

private:
    enum class State
    {
        Open,
        Lingering, // all is sent; input is thrown away until the peer has ended too
        Gone
    };
    ByteStream::Outcome writeSome();
    void readNow();
    void discardInput();
    void deliver(std::string_view bytes);
    void feed(std::string_view& bytes);
    void markSent(std::size_t bytes);
    void onAllSent();
    void linger();
    void markDirty();
    void updateInterest();

    ServerCore& m_core;
    std::unique_ptr<ByteStream> m_stream;
    std::string m_peer;
    std::shared_ptr<Session> m_session;
    std::string m_input; // bytes that the session could not use yet
    std::vector<std::shared_ptr<const std::string>> m_out;
    std::size_t m_outHead = 0;   // first piece that is not out
    std::size_t m_outOffset = 0; // bytes of it that are
    std::size_t m_outBytes = 0;
    std::uint64_t m_sentBytes = 0;
    Steady::time_point m_lingerUntil{};
    State m_state = State::Open;
    Interest m_interest = Interest::Read;
    std::optional<ByteStream::Outcome> m_early; // of sendEarly(), not dealt with yet
    bool m_dirty = false;
    bool m_again = false;
    bool m_writeBlocked = false;
    bool m_readNeedsWrite = false;
    bool m_ended = false;
    bool m_finishing = false;
    Standing m_standing = Standing::Unknown;
};

} // namespace warroom::net
