// A backend's log and a client's copy of it, made by the product's own parts without a network: what a
// measure begins with.
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/op/op.h"

#include <string>
#include <vector>

namespace warroom::bench {

struct PreparedIncident
{
    TicketId id;
    Seq head = 0; // its last operation
};

enum class Spread : std::uint8_t
{
    BusyDay, // all incidents are worked on at once
    Years    // one incident after the other
};

// Fills the data folder of a backend that does not run: `operations` in all, over so many incidents. Writes
// as the administrator that it finds there, or makes one.
Result<std::vector<PreparedIncident>> fillLog(const std::string& directory, int incidents, int operations,
                                              Spread spread = Spread::BusyDay);

// The same with incidents that have been opened as given, one after the other, and with which nothing was
// done.
Result<std::vector<PreparedIncident>> openIncidents(const std::string& directory,
                                                    std::vector<TicketOpen> openings);

// The workspace folder of a client that has caught up with that log and indexed it.
Result<void> fillWorkspace(const std::string& logDirectory, const std::string& workspaceDirectory);

} // namespace warroom::bench
