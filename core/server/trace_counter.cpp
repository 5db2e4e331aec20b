// Good is what did not fail, and was fast enough.
#include "server/trace_counter.h"

#include <map>

namespace warroom {
namespace {

bool matches(const TraceTask& task, const Span& span)
{
    return span.service == task.service && (task.spanName.empty() || span.name == task.spanName);
}

bool isGood(const TraceTask& task, const Span& span)
{
    return !span.failed &&
           (task.thresholdMillis == 0 || span.end - span.start <= task.thresholdMillis * 1'000'000);
}

} // namespace

void TraceCounter::setTasks(std::vector<TraceTask> tasks)
{
    auto made = std::make_shared<const std::vector<TraceTask>>(std::move(tasks));
    const std::lock_guard lock(m_mutex);
    m_tasks = std::move(made);
}

std::vector<CountedSpans> TraceCounter::count(const std::vector<Span>& spans) const
{
    const auto tasks = [this] {
        const std::lock_guard lock(m_mutex);
        return m_tasks;
    }();
    std::map<std::pair<std::size_t, Time>, EventCounts> counted;
    for (std::size_t i = 0; i < tasks->size(); ++i) {
        const auto& task = (*tasks)[i];
        for (const auto& span : spans) {
            if (span.kind != SpanKind::Server || !matches(task, span))
                continue;
            const auto minute = minuteOf(Time(Duration(span.end / 1'000'000)));
            auto& counts = counted.try_emplace({i, minute}, EventCounts{minute, 0, 0}).first->second;
            counts.total += 1;
            counts.good += isGood(task, span) ? 1 : 0;
        }
    }
    std::vector<CountedSpans> out;
    for (const auto& [key, counts] : counted)
        out.push_back({(*tasks)[key.first].id, counts});
    return out;
}

} // namespace warroom
