// Asking the other door when the own one does not know a secret.
#include "server/sign_in.h"

#include "server/intake_keys.h"

namespace warroom {

Result<Account> signInPerson(BackendState& state, std::string_view token, const std::string& address)
{
    auto account = state.accounts->authenticate(token, address);
    if (!account && account.error().code() == ErrorCode::Unauthenticated &&
        state.intakeKeys->isInForce(token))
        return fail(ErrorCode::Forbidden, "an intake key only opens the intake; a person's token is needed");
    return account;
}

Result<const IntakeKey*> signInSender(BackendState& state, std::string_view key, const std::string& address)
{
    auto sender = state.intakeKeys->recognise(key, address);
    if (!sender && sender.error().code() == ErrorCode::Unauthenticated && state.accounts->isInForce(key))
        return fail(ErrorCode::Forbidden,
                    "a person's token does not open the intake; an intake key is needed");
    return sender;
}

} // namespace warroom
