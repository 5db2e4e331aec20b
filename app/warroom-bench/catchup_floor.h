// The floors of `catchup`: two databases, one in a process of its own, and the socket between them.
#pragma once

#include "base/result.h"

#include <string>

namespace warroom::bench {

// Seconds from the start until `count` waiting events of the client are committed at the server,
// acknowledged, and gone from the client's database. The databases are made in `directory`.
Result<double> floorOfOutbox(const std::string& directory, int count);
// Seconds from the start until the client has stored `count` events of the server, and put their words into a
// full-text index.
Result<double> floorOfInitial(const std::string& directory, int count);

} // namespace warroom::bench
