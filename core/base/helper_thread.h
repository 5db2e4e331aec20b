// A second thread that does a part of one's work.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace warroom {

// The thread is made when it is first needed. One home: who shares work waits for the part that was given
// away before anything else is done.
class HelperThread final
{
public:
    HelperThread() = default;
    ~HelperThread();
    HelperThread(const HelperThread&) = delete;
    HelperThread& operator=(const HelperThread&) = delete;

    // Does `there` on the thread while `here` is done on the caller's; returns when both are done. Neither
    // may throw.
    void share(const std::function<void()>& there, const std::function<void()>& here);

private:
    void work();

    std::thread m_thread;
    std::mutex m_mutex; // guards what follows
    std::condition_variable m_wake;
    std::condition_variable m_done;
    const std::function<void()>* m_part = nullptr; // to be done; null: none
    bool m_stopping = false;
};

} // namespace warroom
