// Keeps the catalog's raised risks true: launches grow old, and deploys come.
#pragma once

#include "base/clock.h"
#include "store/alert_store.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace warroom {

class CatalogDesk;

// One home: the server's loop. Must be there as long as the catalog may change.
class RiskWatch final
{
public:
    RiskWatch(AlertStore& store, CatalogDesk& catalog, const Clock& clock);

    // `deploys`: how many came since the start. Every second; reads the store when there are others, at the
    // most every five seconds, and every ten minutes because of the time.
    void tick(std::uint64_t deploys);

private:
    void read();
    void look();

    AlertStore& m_store;
    CatalogDesk& m_catalog;
    const Clock& m_clock;
    std::map<std::string, std::vector<std::int64_t>> m_byWeek; // deploys of a service
    std::size_t m_weeks = 0;                                   // of which deploys are known
    std::uint64_t m_deploys = 0;
    std::optional<std::chrono::nanoseconds> m_read;
};

} // namespace warroom
