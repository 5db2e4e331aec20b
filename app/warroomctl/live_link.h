// One live connection to the backend, as a command uses it: say something, wait for what is heard.
#pragma once

#include "api.h"
#include "base/clock.h"
#include "event_queue.h"
#include "net/websocket_client.h"
#include "protocol/messages.h"

#include <deque>
#include <memory>
#include <optional>

namespace warroom::ctl {

// Where the backend's log ends now.
Result<Seq> headOfLog(Api& api);

// One home: the main thread. Several links may share one queue.
class LiveLink final
{
public:
    LiveLink(EventQueue& queue, const Api& api, std::string token);

    // Connects and signs in; afterwards arrives what is followed.
    Result<protocol::Welcome> open(ReplicaId replica, protocol::Follow follow, Time now);
    // The next message of the backend; an error when the connection has ended.
    Result<protocol::FromBackend> next();
    // Sends operations as one batch and waits until each was answered. What else arrives meanwhile is
    // dropped.
    Result<protocol::Ack> send(const std::vector<OpRecord>& ops);

private:
    EventQueue& m_queue;
    std::string m_url, m_token;
    std::deque<std::string> m_heard;
    std::optional<Error> m_closed;
    bool m_open = false;
    std::int64_t m_batch = 0;
    std::unique_ptr<net::WebSocketClient> m_client;
};

} // namespace warroom::ctl
