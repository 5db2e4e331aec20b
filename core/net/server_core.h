// What all connections of a server share: the loop, the limits, and the lists of what a turn still has to do.
#pragma once

#include "base/helper_thread.h"
#include "net/byte_stream.h"
#include "net/event_loop.h"
#include "net/listener.h"
#include "net/server.h"

#include <array>
#include <atomic>
#include <unordered_map>

namespace warroom::net {

class Connection;

// One home: the thread of run().
class ServerCore final
{
public:
    ServerCore(ServerOptions options, ServerHandler& handler);
    ~ServerCore();

    Result<std::uint16_t> listen();
    std::uint16_t port() const { return m_port; }
    void run();
    void stop();
    Result<void> reloadTls(const std::string& certificateFile, const std::string& keyFile);
    std::optional<Time> certificateEnd() const;
    void setLimits(const ServerLimits& limits) { m_options.limits = limits; }
    void setAllowedOrigins(std::vector<std::string> origins)
    {
        m_options.allowedOrigins = std::move(origins);
    }
    std::size_t connectionCount() const { return m_connections.size(); }

    EventLoop& loop() { return m_loop; }
    ServerHandler& handler() { return m_handler; }
    const ServerOptions& options() const { return m_options; }
    const ServerLimits& limits() const { return m_options.limits; }
    bool isStopping() const { return m_stopping; }
    bool isSecure() const { return m_tls != nullptr; }
    // Where every read of this thread goes first.
    std::array<char, 64 * 1024>& scratch() { return m_scratch; }
    std::string nextRequestId();

    void addDirty(Connection& connection) { m_dirty.push_back(&connection); }
    void addAgain(Connection& connection) { m_again.push_back(&connection); }
    // Runs `note` in the next turn, outside of every connection.
    void later(std::function<void()> note) { m_notes.push_back(std::move(note)); }
    // The connection is gone; it is destroyed at the end of the turn.
    void retire(Connection& connection) { m_gone.push_back(&connection); }
    void countAsSignedIn(Connection& connection);
    // One line about a refused request or connection, as long as there are few of them.
    void logRefusal(std::string_view peer, std::string_view requestId, int status, std::string_view why);

private:
    Result<void> loadTls();
    void onAccepted(FileHandle socket, std::string peer);
    bool hasRoomFor(const std::string& peer) const;
    void turn(EventLoop::Wait wait);
    void sweep();
    void beginStop();
    void flushDirty();
    void sendTogether();
    bool needsHelp() const;
    void reap();
    std::chrono::milliseconds sweepPeriod() const;

    ServerOptions m_options;
    ServerHandler& m_handler;
    EventLoop m_loop;
    Listener m_listener;
    std::uint16_t m_port = 0;
    std::shared_ptr<ssl_ctx_st> m_tls;
    std::atomic<bool> m_stopWanted = false;
    bool m_stopping = false;
    std::unordered_map<Connection*, std::unique_ptr<Connection>> m_connections;
    std::unordered_map<std::string, std::size_t> m_perAddress; // not signed in
    std::size_t m_refusedOpen = 0;
    std::vector<Connection*> m_dirty;
    HelperThread m_helper;
    std::vector<Connection*> m_again;
    std::vector<Connection*> m_gone;
    std::vector<std::function<void()>> m_notes;
    std::string m_idPrefix;
    std::uint64_t m_lastRequest = 0;
    Steady::time_point m_logSecond{};
    std::size_t m_loggedInSecond = 0;
    std::size_t m_notLogged = 0;
    std::array<char, 64 * 1024> m_scratch{};
};

} // namespace warroom::net
