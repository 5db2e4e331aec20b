// What must hold of a backend after a fault, whatever the fault was.
#pragma once

#include "support/integration/traffic.h"

#include <QString>

#include <vector>

namespace warroom::test {

// Starts the backend, demands all of it, and stops it. The first violation as a sentence; empty if there is
// none. Demanded are:
// - it serves within 10 s, without a hand, and its administrator's token works;
// - the log has no holes and its hashes are right, each ticket's operations are linked, each ticket's summary
//   is as far as its last operation, and both SQLite files pass their integrity check;
// - each acknowledged operation is there exactly once, with the seq and the time that its author was told;
// - sending everything again adds what was missing, once, and changes nothing else.
QString violationAfterFault(BackendProcess& backend, const std::vector<SentOp>& sent);

} // namespace warroom::test
