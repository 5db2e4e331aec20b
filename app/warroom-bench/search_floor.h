// The floor of `search`: one full-text table of SQLite, asked without anything around it.
#pragma once

#include "search_workload.h"

namespace warroom::bench {

// Puts the tickets into the new database `file`. Seconds.
Result<double> buildSearchFloor(const std::string& file, const std::string& tickets);
// Asks for the best twenty with their titles, by FTS5's own bm25. With rss_mb, of this process.
Result<Figures> askSearchFloor(const std::string& file, const std::vector<SearchQuery>& queries);

} // namespace warroom::bench
