// The WebSocket side of the backend: sockets as sessions of the hub, with their limits.
#pragma once

#include "server/backend_parts.h"

namespace warroom {

// One home: the server's loop.
class SyncSessions final
{
public:
    explicit SyncSessions(BackendState& state) : m_state(state) {}

    // A valid upgrade of GET /sync; the token is in the request or comes with hello.
    std::optional<net::HttpResponse> open(const net::HttpRequest& request,
                                          std::shared_ptr<net::WebSocket> socket);
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

    BackendState& m_state;
    std::unordered_map<Hub::SessionId, Client> m_clients;
};

} // namespace warroom
