// The keys with which monitoring sends: made, replaced, revoked, recognised.
#pragma once

#include "base/clock.h"
#include "server/guess_lock.h"
#include "store/log_store.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace warroom {

// One home: the hub's thread.
class IntakeKeys final
{
public:
    IntakeKeys(LogStore& store, const Clock& clock, const Limits& limits)
        : m_store(store), m_clock(clock), m_guesses(clock, limits)
    {}

    Result<void> load();

    // The key in full, which is shown once. `own`, if given, is taken over instead of a new one, so that
    // senders need no change: 16 to 255 visible ASCII characters. Exists: the name is taken by one in force.
    Result<std::string> add(const std::string& name, const std::string& service, const std::string& own);
    // A new key under the name; the old one ends at once.
    Result<std::string> rotate(std::string_view name);
    Result<void> revoke(std::string_view name);

    // The key in force that a request from `address` came with; valid until keys change. E_UNAUTHENTICATED
    // for every wrong one alike; E_TOO_MANY while the address has guessed too many. A key that came from the
    // address before is taken all the same: other senders there must not lose what they send.
    Result<const IntakeKey*> recognise(std::string_view key, const std::string& address);
    // Not counted as a guess.
    bool isInForce(std::string_view key) const;
    std::vector<IntakeKey> all() const;

private:
    Result<void> put(IntakeKey key);
    void noteRight(const std::string& address, const Digest& digest);
    bool wasRight(const std::string& address, const Digest& digest) const;

    LogStore& m_store;
    const Clock& m_clock;
    std::map<std::string, IntakeKey, std::less<>> m_keys; // by name
    std::map<Digest, std::string> m_names;                // of those in force, by digest
    GuessLock m_guesses;
    std::unordered_map<std::string, std::vector<Digest>> m_right; // that came from an address
};

} // namespace warroom
