// Several people who write to one backend at once, and remember what each was told.
#pragma once

#include "support/integration/op_sender.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace warroom::test {

struct SentOp
{
    QJsonObject op;
    Answer answer;
};

// Each writer sends one operation after the other until it has sent its number of them, an answer does not
// come, or stop(). A refusal does not stop it. The backend must not be started again while they write.
class Traffic final
{
public:
    struct Shape
    {
        int http = 3;       // writers over HTTP
        int sockets = 1;    // writers over a WebSocket
        int operations = 3; // of each; 0: until stop()
    };

    Traffic(const BackendProcess& backend, std::string incident, Shape shape);
    ~Traffic() { stop(); }
    Traffic(const Traffic&) = delete;
    Traffic& operator=(const Traffic&) = delete;

    // Waits until every writer has ended by itself.
    void join();
    void stop();

    // Any time: everything that was sent up to now, with the answers that have come.
    std::vector<SentOp> sent() const;
    int acknowledgedCount() const { return m_acknowledged; }

private:
    void write(const BackendProcess& backend, bool overSocket);

    const std::string m_incident;
    const Shape m_shape;
    mutable std::mutex m_mutex; // guards m_sent
    std::vector<SentOp> m_sent;
    std::atomic<int> m_acknowledged = 0;
    std::atomic<bool> m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace warroom::test
