// Makes the requests of probes, each at its own pace, at most 16 at once.
#pragma once

#include "probe/probe_once.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

namespace warroom::probe {

struct ProbeTask
{
    std::string id;
    Probe probe;
    std::int64_t thresholdMillis = 0;

    friend bool operator==(const ProbeTask&, const ProbeTask&) = default;
};

// The first request of a task comes within its first seconds, later ones about every `everySeconds`, a tenth
// more or less, so that many probes do not come at the same moment. setTasks(): any thread.
class Prober final
{
public:
    static constexpr std::size_t mostAtOnce = 16;
    // On a thread of the prober.
    using Sink = std::function<void(const std::string& id, const ProbeResult& result)>;

    Prober(std::string caFile, Sink sink);
    // Waits for the requests that are on their way.
    ~Prober();
    Prober(const Prober&) = delete;
    Prober& operator=(const Prober&) = delete;

    // Tasks that are there already keep their turn; those that are not given end.
    void setTasks(std::vector<ProbeTask> tasks);

private:
    using Steady = std::chrono::steady_clock;
    struct Turn
    {
        ProbeTask task;
        Steady::time_point due;
        bool running = false;
    };

    void work();
    Turn* nextTurn();
    Duration spread(Duration most);

    const std::string m_caFile;
    const Sink m_sink;
    std::mutex m_mutex; // guards what follows
    std::condition_variable m_wake;
    std::vector<Turn> m_turns;
    std::minstd_rand m_random{std::random_device{}()};
    std::vector<std::thread> m_threads;
    std::atomic<bool> m_stopping = false;
};

} // namespace warroom::probe
