// Who a secret belongs to, and whether it came to its own door: people's tokens are for the API, intake keys
// for the intake.
#pragma once

#include "server/backend_parts.h"

#include <string>
#include <string_view>

namespace warroom {

// E_FORBIDDEN for an intake key in force, otherwise what Accounts::authenticate says.
Result<Account> signInPerson(BackendState& state, std::string_view token, const std::string& address);
// E_FORBIDDEN for a person's token, otherwise what IntakeKeys::recognise says.
Result<const IntakeKey*> signInSender(BackendState& state, std::string_view key, const std::string& address);

} // namespace warroom
