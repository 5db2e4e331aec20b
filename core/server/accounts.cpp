// Signing in and administering accounts.
#include "server/accounts.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom {
namespace {

std::string makeToken()
{
    std::array<char, 32> bytes;
    randomBytes(bytes.data(), bytes.size());
    return "wr_" + hexText({bytes.data(), bytes.size()});
}

Error wrongToken() { return fail(ErrorCode::Unauthenticated, "a valid token is needed"); }

} // namespace

Accounts::Accounts(LogStore& store, const Clock& clock, IdSource& ids, const Limits& limits)
    : m_store(store), m_clock(clock), m_ids(ids), m_guesses(clock, limits)
{}

Result<void> Accounts::load()
{
    TRY(m_directory, m_store.directory());
    TRY(const auto tokens, m_store.tokens());
    m_tokens.clear();
    for (const auto& token : tokens)
        m_tokens.emplace(token.digest, token);
    return {};
}

Result<Account> Accounts::authenticate(std::string_view token, const std::string& address)
{
    if (m_guesses.isLocked(address))
        return fail(ErrorCode::TooMany, "too many wrong tokens from this address; try again later");
    const auto* known = inForce(token);
    if (!known) {
        m_guesses.noteWrong(address);
        return wrongToken();
    }
    return Account{known->person, m_directory.find(known->person)->role, known->id};
}

bool Accounts::isInForce(std::string_view token) const { return inForce(token) != nullptr; }

const Token* Accounts::inForce(std::string_view token) const
{
    // Looking up the digest takes the same time for every token.
    const auto found = m_tokens.find(sha256(token));
    if (found == m_tokens.end() || !isValid(found->second))
        return nullptr;
    const auto* person = m_directory.find(found->second.person);
    return person && !person->removed ? &found->second : nullptr;
}

bool Accounts::isValid(const Token& token) const
{
    return !token.revoked && (!token.expires || *token.expires > m_clock.now());
}

std::optional<Account> Accounts::current(const Account& account) const
{
    const auto* person = m_directory.find(account.person);
    if (!person || person->removed)
        return std::nullopt;
    if (account.token != 0) {
        const auto token = std::find_if(m_tokens.begin(), m_tokens.end(),
                                        [&](const auto& entry) { return entry.second.id == account.token; });
        if (token == m_tokens.end() || !isValid(token->second))
            return std::nullopt;
    }
    return Account{account.person, person->role, account.token};
}

Result<Person> Accounts::addPerson(const std::string& name, AccountRole role)
{
    const std::string clean(trimmed(name));
    if (clean.empty() || codePoints(clean) > 200 || firstControl(clean))
        return fail(ErrorCode::FieldValue, "a name has 1 to 200 characters and no control characters",
                    "name");
    if (const auto* same = m_directory.findPerson(clean); same && !same->removed)
        return fail(ErrorCode::Exists, fmt::format("there is already a person named \"{}\"", clean), "name");
    const Person person{m_ids.make<PersonId>(), clean, role, false};
    CHECK(m_store.putPerson(person));
    TRY(m_directory, m_store.directory());
    return person;
}

Result<void> Accounts::removePerson(PersonId id)
{
    const auto* person = m_directory.find(id);
    if (!person || person->removed)
        return fail(ErrorCode::NotFound, "there is no such person");
    if (isLastAdministrator(*person))
        return fail(ErrorCode::Forbidden, "the last administrator cannot be removed");
    Person removed = *person;
    removed.removed = true;
    CHECK(m_store.putPerson(removed));
    for (auto& [digest, token] : m_tokens) {
        if (token.person == id && !token.revoked) {
            CHECK(m_store.revokeToken(token.id));
            token.revoked = true;
        }
    }
    TRY(m_directory, m_store.directory());
    return {};
}

Result<Person> Accounts::setRole(PersonId id, AccountRole role)
{
    const auto* person = m_directory.find(id);
    if (!person || person->removed)
        return fail(ErrorCode::NotFound, "there is no such person");
    if (role != AccountRole::Admin && isLastAdministrator(*person))
        return fail(ErrorCode::Forbidden, "the last administrator keeps that role");
    Person changed = *person;
    changed.role = role;
    CHECK(m_store.putPerson(changed));
    TRY(m_directory, m_store.directory());
    return changed;
}

bool Accounts::isLastAdministrator(const Person& person) const
{
    const auto admins =
        std::count_if(m_directory.people().begin(), m_directory.people().end(),
                      [](const Person& one) { return one.role == AccountRole::Admin && !one.removed; });
    return person.role == AccountRole::Admin && admins == 1;
}

Result<Group> Accounts::addGroup(const std::string& name, std::vector<PersonId> members)
{
    const std::string clean(trimmed(name));
    if (clean.empty() || codePoints(clean) > 200 || firstControl(clean))
        return fail(ErrorCode::FieldValue, "a name has 1 to 200 characters and no control characters",
                    "name");
    const auto* same = m_directory.findGroup(clean);
    const Group group{same ? same->id : m_ids.make<GroupId>(), clean, std::move(members)};
    CHECK(m_store.putGroup(group));
    TRY(m_directory, m_store.directory());
    return group;
}

Result<NewToken> Accounts::addToken(PersonId person, std::optional<Duration> life)
{
    if (const auto* found = m_directory.find(person); !found || found->removed)
        return fail(ErrorCode::NotFound, "there is no such person");
    NewToken made;
    made.token = makeToken();
    Token token;
    token.person = person;
    token.digest = sha256(made.token);
    token.created = m_clock.now();
    if (life)
        token.expires = token.created + *life;
    TRY(token.id, m_store.addToken(token));
    made.id = token.id;
    m_tokens.emplace(token.digest, token);
    return made;
}

Result<void> Accounts::revokeToken(std::int64_t id)
{
    for (auto& [digest, token] : m_tokens) {
        if (token.id != id)
            continue;
        CHECK(m_store.revokeToken(id));
        token.revoked = true;
        return {};
    }
    return fail(ErrorCode::NotFound, "there is no such token");
}

std::vector<Token> Accounts::tokens() const
{
    std::vector<Token> out;
    for (const auto& [digest, token] : m_tokens)
        out.push_back(token);
    std::sort(out.begin(), out.end(), [](const Token& a, const Token& b) { return a.id < b.id; });
    return out;
}

const Person* Accounts::findPerson(std::string_view idOrName) const
{
    if (auto id = PersonId::parse(idOrName))
        return m_directory.find(*id);
    return m_directory.findPerson(idOrName);
}

} // namespace warroom
