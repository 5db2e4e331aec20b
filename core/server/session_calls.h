// Requests of the HTTP API that come through a session, and their answers on the way back.
#pragma once

#include "server/backend_parts.h"

#include <unordered_map>

namespace warroom {

// The same requests with the same rights and limits as over HTTP. Files (attachments, backups) go over HTTP
// only. One home: the server's loop.
class SessionCalls final
{
public:
    static constexpr std::size_t CallsOfSession = 16;          // under way
    static constexpr std::size_t LargestAnswer = 4u << 20;     // bytes; larger ones go over HTTP only
    static constexpr auto Patience = std::chrono::seconds(60); // as an answer over HTTP has

    explicit SessionCalls(BackendState& state);
    ~SessionCalls();

    void serve(Hub::SessionId session, const std::shared_ptr<SessionSink>& sink, const Account& account,
               const std::string& address, const protocol::Call& asked);
    // The session has ended: nothing of it is answered any more.
    void leave(Hub::SessionId session);
    // Ends those that are not answered in time.
    void tick();

private:
    class Answers;
    struct Pending
    {
        Hub::SessionId session = 0;
        std::int64_t number = 0;
        std::shared_ptr<SessionSink> sink;
        std::chrono::nanoseconds begun{};
    };

    Result<net::HttpRequest> requestOf(const protocol::Call& asked);
    void answer(std::uint64_t id, net::HttpResponse&& response);

    BackendState& m_state;
    std::shared_ptr<Answers> m_answers;
    std::unordered_map<std::uint64_t, Pending> m_pending;
    std::uint64_t m_last = 0;
};

} // namespace warroom
