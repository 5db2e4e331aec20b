// The events of one objective as they come in: into its series, and minute by minute to the disk.
#pragma once

#include "domain/objective/event_series.h"
#include "store/series_store.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace warroom {

// Minutes of a maintenance window are kept, but do not count for an objective that leaves them out. One home.
class ObjectiveCounter final
{
public:
    ObjectiveCounter(std::string service, std::string objective, bool withoutHeld)
        : m_service(std::move(service)), m_objective(std::move(objective)), m_withoutHeld(withoutHeld)
    {}

    // What the store held; once, before anything is counted.
    void load(const std::vector<StoredCounts>& stored, Time now);
    // `held`: a maintenance window holds the service in that minute. Events of the future are dropped.
    void put(const EventCounts& counts, bool held, Time now);
    void add(const EventCounts& counts, bool held, Time now);
    // What changed since it was taken last.
    std::vector<StoredCounts> takeChanged(Time now);

    const EventSeries& series() const { return m_series; }
    // The end of what was measured last, held or not.
    std::optional<Time> measured() const { return m_measured; }
    bool leavesOutHeld() const { return m_withoutHeld; }

private:
    struct Minute
    {
        EventCounts counts;
        bool held = false, changed = false;
    };
    void take(const EventCounts& counts, bool held, bool onTop, Time now);

    std::string m_service, m_objective;
    bool m_withoutHeld;
    EventSeries m_series;
    std::optional<Time> m_measured;
    std::map<Time, Minute> m_recent; // that may still change
};

} // namespace warroom
