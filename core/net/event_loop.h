// One thread's wait for sockets, timers and posted work.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace warroom::net {

using Steady = std::chrono::steady_clock;

// A file descriptor that closes itself.
class FileHandle final
{
public:
    explicit FileHandle(int fd = -1) : m_fd(fd) {}
    ~FileHandle();
    FileHandle(FileHandle&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    FileHandle& operator=(FileHandle&& other) noexcept;
    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd;
};

enum class Interest : std::uint8_t
{
    None = 0,
    Read = 1,
    Write = 2,
    Both = 3
};

// Sees what its descriptor is ready for. A hang-up or an error counts as ready for both.
class Watcher
{
public:
    virtual void onReady(bool readable, bool writable, bool broken) = 0;

protected:
    ~Watcher() = default;
};

// Level-triggered, so nothing has to be armed again for a connection that stays interested in the same thing.
// One home: the thread that calls turn(); post() and wake() from any thread.
class EventLoop final
{
public:
    EventLoop();

    // A watcher must not be destroyed in the turn in which it was removed: events of that turn may still name
    // it.
    bool add(int fd, Watcher& watcher, Interest interest);
    void change(int fd, Watcher& watcher, Interest interest);
    void remove(int fd);

    // Runs `work` in the next turn.
    void post(std::function<void()> work);
    // Ends the wait. Safe inside a signal handler.
    void wake();
    void every(std::chrono::milliseconds period, std::function<void()> work);

    // The time at which this turn's wait ended; good enough for every deadline.
    Steady::time_point now() const { return m_now; }
    // How long this turn had to wait for something to do.
    Steady::duration waited() const { return m_waited; }

    enum class Wait
    {
        UntilReady,
        No
    };
    // Waits, then hands out everything that is ready, runs what was posted and the timers that are due.
    void turn(Wait wait);

private:
    struct Timer
    {
        std::chrono::milliseconds period;
        Steady::time_point due;
        std::function<void()> work;
    };
    int waitMillis(Wait wait) const;
    void runPosted();
    void runTimers();

    FileHandle m_epoll;
    FileHandle m_wakeUp;
    std::vector<Timer> m_timers;
    Steady::time_point m_now = Steady::now();
    Steady::duration m_waited{};
    std::atomic<bool> m_havePosted = false;
    std::mutex m_mutex; // guards m_posted
    std::vector<std::function<void()>> m_posted;
};

} // namespace warroom::net
