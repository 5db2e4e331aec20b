// Server spans as events of objectives.
#pragma once

#include "domain/objective/event_series.h"
#include "domain/telemetry/telemetry.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace warroom {

struct TraceTask
{
    std::string id;
    std::string service, spanName; // empty name: every server span of the service
    std::int64_t thresholdMillis = 0;
};

struct CountedSpans
{
    std::string id;
    EventCounts counts;
};

// A span that is sent twice counts twice. Any thread.
class TraceCounter final
{
public:
    void setTasks(std::vector<TraceTask> tasks);
    // By objective and by the minute in which the spans ended.
    std::vector<CountedSpans> count(const std::vector<Span>& spans) const;

private:
    mutable std::mutex m_mutex; // guards m_tasks
    std::shared_ptr<const std::vector<TraceTask>> m_tasks = std::make_shared<std::vector<TraceTask>>();
};

} // namespace warroom
