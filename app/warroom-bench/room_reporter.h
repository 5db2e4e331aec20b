// Somebody else, who sends requests to the backend at a steady rate while the window is looked at.
#pragma once

#include "daemon.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace warroom::bench {

class Reporter final
{
public:
    struct Request
    {
        std::string path, body;
    };
    // Makes the request with this number, from 1 on; on the reporter's thread.
    using Make = std::function<Request(std::uint64_t number)>;

    // `bearer`: the token of these requests.
    Reporter(const Daemon& daemon, std::string bearer, double rate, Make make);
    ~Reporter();
    Reporter(const Reporter&) = delete;
    Reporter& operator=(const Reporter&) = delete;

    // When the first byte of this request was sent; 0: it was not yet.
    std::uint64_t sentAt(std::uint64_t number) const;
    std::uint64_t count() const;
    // Why it ended early; empty: it did not.
    std::string problem() const;

private:
    void run(int port, const std::string& bearer, double rate);

    Make m_make;
    mutable std::mutex m_mutex;
    std::vector<std::uint64_t> m_sent; // guarded by m_mutex
    std::string m_problem;             // guarded by m_mutex
    std::atomic<bool> m_ending = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace warroom::bench
