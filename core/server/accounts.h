// Who may sign in: people, groups, tokens, and the lock on guessing.
#pragma once

#include "base/clock.h"
#include "server/guess_lock.h"
#include "store/log_store.h"
#include "sync/hub.h"

#include <map>
#include <string>

namespace warroom {

struct NewToken
{
    std::int64_t id = 0;
    std::string token; // shown once, never stored
};

// One home: the hub's thread.
class Accounts final
{
public:
    Accounts(LogStore& store, const Clock& clock, IdSource& ids, const Limits& limits);

    Result<void> load();
    bool empty() const { return m_directory.people().empty(); }
    const Directory& directory() const { return m_directory; }

    // The account of a token; `address` is where it came from. E_UNAUTHENTICATED for every wrong one alike,
    // E_TOO_MANY while the address has guessed too often.
    Result<Account> authenticate(std::string_view token, const std::string& address);
    // Not counted as a guess.
    bool isInForce(std::string_view token) const;
    // The account as it is now; nothing if its token or person is gone.
    std::optional<Account> current(const Account& account) const;

    Result<Person> addPerson(const std::string& name, AccountRole role);
    // The last administrator cannot be removed. The tokens of a removed person end.
    Result<void> removePerson(PersonId id);
    // The last administrator keeps its role.
    Result<Person> setRole(PersonId id, AccountRole role);
    Result<Group> addGroup(const std::string& name, std::vector<PersonId> members);
    Result<NewToken> addToken(PersonId person, std::optional<Duration> life);
    Result<void> revokeToken(std::int64_t id);
    std::vector<Token> tokens() const;
    // By id or name; null if there is none.
    const Person* findPerson(std::string_view idOrName) const;

private:
    bool isLastAdministrator(const Person& person) const;
    bool isValid(const Token& token) const;
    const Token* inForce(std::string_view token) const;

    LogStore& m_store;
    const Clock& m_clock;
    IdSource& m_ids;
    Directory m_directory;
    std::map<Digest, Token> m_tokens;
    GuessLock m_guesses;
};

} // namespace warroom
