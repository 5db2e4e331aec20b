// A second thread that sends the half of a fan-out.
#pragma once

#include <condition_variable>
#include <mutex>
#include <span>
#include <thread>

namespace warroom::net {

class Connection;

// The thread is made when it is first needed. One home: the server's loop, which waits for each half that it
// has given away before it does anything else.
class SendHelper final
{
public:
    SendHelper() = default;
    ~SendHelper();
    SendHelper(const SendHelper&) = delete;
    SendHelper& operator=(const SendHelper&) = delete;

    // Sends what each of them has queued: the first half here, the other half on the thread. What that meant
    // for a connection is dealt with by its flush().
    void send(std::span<Connection* const> connections);

private:
    void work();

    std::thread m_thread;
    std::mutex m_mutex; // guards what follows
    std::condition_variable m_wake;
    std::condition_variable m_done;
    std::span<Connection* const> m_half; // to be sent; empty: none
    bool m_stopping = false;
};

} // namespace warroom::net
