// Threads that take turns at what is due next.
#include "probe/prober.h"

#include <algorithm>

namespace warroom::probe {
namespace {

constexpr auto firstWithin = std::chrono::seconds(2);

} // namespace

Prober::Prober(std::string caFile, Sink sink) : m_caFile(std::move(caFile)), m_sink(std::move(sink)) {}

Prober::~Prober()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (auto& thread : m_threads)
        thread.join();
}

Duration Prober::spread(Duration most)
{
    return Duration(std::uniform_int_distribution<Duration::rep>(0, most.count())(m_random));
}

void Prober::setTasks(std::vector<ProbeTask> tasks)
{
    const std::lock_guard lock(m_mutex);
    std::vector<Turn> turns;
    for (auto& task : tasks) {
        const auto known =
            std::find_if(m_turns.begin(), m_turns.end(), [&](const Turn& one) { return one.task == task; });
        if (known == m_turns.end())
            turns.push_back({std::move(task), Steady::now() + spread(firstWithin), false});
        else
            turns.push_back(std::move(*known));
    }
    m_turns = std::move(turns);
    while (m_threads.size() < std::min(mostAtOnce, m_turns.size()))
        m_threads.emplace_back([this] { work(); });
    m_wake.notify_all();
}

Prober::Turn* Prober::nextTurn()
{
    Turn* next = nullptr;
    for (auto& turn : m_turns) {
        if (!turn.running && (!next || turn.due < next->due))
            next = &turn;
    }
    return next;
}

void Prober::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        Turn* turn = nextTurn();
        if (!turn) {
            m_wake.wait(lock);
            continue;
        }
        if (turn->due > Steady::now()) {
            const auto due = turn->due;
            m_wake.wait_until(lock, due);
            continue;
        }
        turn->running = true;
        const ProbeTask task = turn->task;
        const Duration every = std::chrono::seconds(task.probe.everySeconds);
        turn->due += every * 9 / 10 + spread(every / 5);
        lock.unlock();
        const auto result = probeOnce(task.probe, task.thresholdMillis, m_caFile, &m_stopping);
        m_sink(task.id, result);
        lock.lock();
        for (auto& one : m_turns) {
            if (one.task == task) {
                one.running = false;
                one.due = std::max(one.due, Steady::now());
            }
        }
        m_wake.notify_all();
    }
}

} // namespace warroom::probe
