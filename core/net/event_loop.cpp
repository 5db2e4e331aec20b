// The loop on epoll, with an eventfd to wake it from elsewhere.
#include "net/event_loop.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

namespace warroom::net {
namespace {

constexpr std::size_t eventsPerWait = 512;

std::uint32_t epollEvents(Interest interest)
{
    const auto bits = static_cast<unsigned>(interest);
    return ((bits & 1u) != 0 ? std::uint32_t{EPOLLIN} : 0u) |
           ((bits & 2u) != 0 ? std::uint32_t{EPOLLOUT} : 0u);
}

} // namespace

FileHandle::~FileHandle()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

FileHandle& FileHandle::operator=(FileHandle&& other) noexcept
{
    if (this != &other) {
        if (m_fd >= 0)
            ::close(m_fd);
        m_fd = std::exchange(other.m_fd, -1);
    }
    return *this;
}

EventLoop::EventLoop()
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC)), m_wakeUp(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = nullptr;
    ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, m_wakeUp.get(), &event);
}

bool EventLoop::add(int fd, Watcher& watcher, Interest interest)
{
    epoll_event event{};
    event.events = epollEvents(interest);
    event.data.ptr = &watcher;
    return ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, fd, &event) == 0;
}

void EventLoop::change(int fd, Watcher& watcher, Interest interest)
{
    epoll_event event{};
    event.events = epollEvents(interest);
    event.data.ptr = &watcher;
    ::epoll_ctl(m_epoll.get(), EPOLL_CTL_MOD, fd, &event);
}

void EventLoop::remove(int fd) { ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, fd, nullptr); }

void EventLoop::post(std::function<void()> work)
{
    bool wasEmpty;
    {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(work));
        wasEmpty = !m_havePosted.exchange(true);
    }
    if (wasEmpty)
        wake();
}

void EventLoop::wake()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wakeUp.get(), &one, sizeof one);
}

void EventLoop::every(std::chrono::milliseconds period, std::function<void()> work)
{
    m_timers.push_back({period, Steady::now() + period, std::move(work)});
}

int EventLoop::waitMillis(Wait wait) const
{
    if (wait == Wait::No)
        return 0;
    if (m_timers.empty())
        return -1;
    const auto first = std::min_element(m_timers.begin(), m_timers.end(),
                                        [](const Timer& a, const Timer& b) { return a.due < b.due; });
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(first->due - Steady::now());
    return static_cast<int>(std::max<std::chrono::milliseconds::rep>(0, left.count()));
}

void EventLoop::turn(Wait wait)
{
    std::array<epoll_event, eventsPerWait> events;
    const auto before = Steady::now();
    int count = ::epoll_wait(m_epoll.get(), events.data(), static_cast<int>(events.size()), waitMillis(wait));
    m_now = Steady::now();
    m_waited = m_now - before;
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = events[static_cast<std::size_t>(i)];
        if (auto* watcher = static_cast<Watcher*>(event.data.ptr)) {
            const bool broken = (event.events & (EPOLLERR | EPOLLHUP)) != 0;
            watcher->onReady((event.events & EPOLLIN) != 0, (event.events & EPOLLOUT) != 0, broken);
            continue;
        }
        std::uint64_t wakeUps = 0;
        [[maybe_unused]] const auto got = ::read(m_wakeUp.get(), &wakeUps, sizeof wakeUps);
    }
    if (m_havePosted)
        runPosted();
    runTimers();
}

void EventLoop::runPosted()
{
    std::vector<std::function<void()>> posted;
    {
        const std::lock_guard lock(m_mutex);
        posted.swap(m_posted);
        m_havePosted = false;
    }
    for (auto& work : posted)
        work();
}

void EventLoop::runTimers()
{
    for (std::size_t i = 0; i < m_timers.size(); ++i) {
        if (m_timers[i].due > m_now)
            continue;
        m_timers[i].due = m_now + m_timers[i].period;
        const auto work = m_timers[i].work; // the work may add timers
        work();
    }
}

} // namespace warroom::net
