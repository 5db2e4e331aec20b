// Counted events of objectives and samples of resources, kept beside the log.
#pragma once

#include "base/result.h"
#include "domain/objective/event_series.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace warroom {

struct StoredCounts
{
    std::string service, objective;
    EventCounts counts;
    bool held = false; // counted while a maintenance window held the service
    bool hour = false; // of a whole hour, else of a minute
};

struct StoredSample
{
    std::string service, title;
    Time at{};
    double value = 0;
};

// One home: a thread of its own, which may wait for the disk.
class SeriesStore
{
public:
    virtual ~SeriesStore() = default;

    // Minutes take the place of what was there for the same minute, whether it was held or not. On the disk
    // when it returns.
    virtual Result<void> save(std::span<const StoredCounts> minutes,
                              std::span<const StoredSample> samples) = 0;
    // Hours first, then minutes, each in the order of time.
    virtual Result<std::vector<StoredCounts>> counts(const std::string& service,
                                                     const std::string& objective) = 0;
    // In the order of time.
    virtual Result<std::vector<StoredSample>> samples(const std::string& service, const std::string& title,
                                                      Time since) = 0;
    // Makes hours of minutes before `minutesUntil`, and forgets hours before `hoursUntil` and samples before
    // `samplesUntil`. The times are cut to whole hours.
    virtual Result<void> prune(Time minutesUntil, Time hoursUntil, Time samplesUntil) = 0;
};

// `file` is made if it is not there, with mode 0600.
Result<std::unique_ptr<SeriesStore>> openSeriesStore(const std::string& file);

} // namespace warroom
