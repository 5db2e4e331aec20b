// The keys with which monitoring sends: made, replaced, revoked, recognised.
#pragma once

#include "base/clock.h"
#include "store/log_store.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace warroom {

// One home: the hub's thread.
class IntakeKeys final
{
public:
    IntakeKeys(LogStore& store, const Clock& clock) : m_store(store), m_clock(clock) {}

    Result<void> load();

    // The key in full, which is shown once. `own`, if given, is taken over instead of a new one, so that
    // senders need no change: 16 to 255 visible ASCII characters. Exists: the name is taken by one in force.
    Result<std::string> add(const std::string& name, const std::string& service, const std::string& own);
    // A new key under the name; the old one ends at once.
    Result<std::string> rotate(std::string_view name);
    Result<void> revoke(std::string_view name);

    // Null for a key that nobody has, or that was revoked.
    const IntakeKey* find(std::string_view key) const;
    std::vector<IntakeKey> all() const;

private:
    Result<void> put(IntakeKey key);

    LogStore& m_store;
    const Clock& m_clock;
    std::map<std::string, IntakeKey, std::less<>> m_keys; // by name
    std::map<Digest, std::string> m_names;                // of those in force, by digest
};

} // namespace warroom
