// The WebSocket side of the backend: sockets as sessions of the hub, with their limits.
#pragma once

#include "server/backend_parts.h"
#include "server/session_calls.h"

namespace warroom {

// One home: the server's loop.
class SyncSessions final
{
public:
    explicit SyncSessions(BackendState& state) : m_state(state), m_calls(state) {}

    // A valid upgrade of GET /sync; the token is in the request or comes with hello.
    std::optional<net::HttpResponse> open(const net::HttpRequest& request,
                                          std::shared_ptr<net::WebSocket> socket);
    // What is not of the log, from a session of the hub: boards are watched at the desk, calls answered by
    // the API.
    void serve(Hub::SessionId id, const Account& account, const protocol::LiveRequest& request);
    // Called a few times a second: lets paused clients go on, ends those that never signed in.
    void tick();

private:
    class Sink;
    struct Client
    {
        std::shared_ptr<net::WebSocket> socket;
        std::shared_ptr<Sink> sink;
        std::string address;
        std::chrono::nanoseconds opened{};
        double allowance = 0; // messages that may come now
        std::chrono::nanoseconds refilled{};
        bool paused = false;
        bool greeted = false;
    };

    void onMessage(Hub::SessionId id, std::string_view text);
    void refill(Client& client);

    void watch(Hub::SessionId id, const Client& client, const std::string& board);

    BackendState& m_state;
    SessionCalls m_calls;
    std::unordered_map<Hub::SessionId, Client> m_clients;
};

} // namespace warroom
