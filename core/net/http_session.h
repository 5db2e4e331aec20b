// HTTP/1.1 on one connection: requests one after the other, deadlines, and the way to a WebSocket.
#pragma once

#include "net/connection.h"
#include "net/http_reader.h"
#include "net/server.h"

namespace warroom::net {

// One home: the server's loop.
class HttpSession final : public Session,
                          public ResponseSink,
                          public std::enable_shared_from_this<HttpSession>
{
public:
    HttpSession(ServerCore& core, Connection& connection);

    // Answers 503 without reading, and ends: there are too many connections.
    void refuseConnection();

    void take(std::string_view& bytes) override;
    bool wantsBytes() const override { return !m_finishing; }
    void onEnd() override;
    void onLost() override { m_connection = nullptr; }
    void onSent() override;
    void onTick(Steady::time_point now) override;
    void onStop() override;

    void respond(std::uint64_t request, HttpResponse&& response) override;
    void markSignedIn() override;

private:
    enum class Phase
    {
        Idle,
        Header,
        Body,
        Answering
    };
    bool mayRead() const;
    void onMore();
    // False if the request was refused or has become something else.
    bool onHead();
    std::optional<HttpReader::Refusal> checkHead();
    void upgrade();
    void dispatch();
    void refuse(const HttpReader::Refusal& refusal);
    void write(HttpResponse response);
    void queue(std::string bytes);
    void finish();
    bool isTooSlow(Steady::time_point now);
    std::chrono::milliseconds idleTime() const;
    void enter(Phase phase, std::chrono::milliseconds time);

    ServerCore& m_core;
    Connection* m_connection;
    HttpReader m_reader;
    Phase m_phase = Phase::Idle;
    Steady::time_point m_deadline{};
    Steady::time_point m_sendBy{}; // when the peer must have taken what is queued
    Steady::time_point m_tookAt{}; // when it last took some of it
    std::uint64_t m_sentBytes = 0; // up to then
    std::string m_requestId = "-";
    std::uint64_t m_request = 0;
    bool m_sending = false;
    bool m_keepAlive = true;
    bool m_isHead = false;
    bool m_finishing = false;
};

} // namespace warroom::net
