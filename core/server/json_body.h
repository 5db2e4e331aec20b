// What a request must say of its JSON body, and what that may hold, before anybody reads it.
#pragma once

#include "net/http.h"
#include "server/limits.h"

namespace warroom {

// MediaType: it calls itself something else than JSON; a body that does not say what it is is taken for JSON.
// Else what checkJson() finds.
Result<void> checkJsonBody(const net::HttpRequest& request, const Limits& limits);

} // namespace warroom
