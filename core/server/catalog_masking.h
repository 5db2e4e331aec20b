// What is secret or personal in a part of the catalog.
#pragma once

#include "server/catalog_desk.h"

namespace warroom {

// Texts for people are masked where they stand. In names, queries, targets and labels a mark would break the
// meaning: a secret in one of them is an error that names the member.
Result<void> maskPart(Service& service);
Result<void> maskPart(MaintenanceWindow& window);
Result<void> maskPart(Heartbeat& heartbeat);
Result<void> maskPart(Routing& routing);

} // namespace warroom
