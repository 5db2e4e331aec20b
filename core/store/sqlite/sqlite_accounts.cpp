// Reading and writing people, groups, tokens and intake keys.
#include "store/sqlite/sqlite_accounts.h"

#include "domain/vocabulary.h"

namespace warroom::sqlite {

Directory readDirectory(Database& database)
{
    std::vector<Person> people;
    Query person(database, "SELECT id, name, role, removed FROM people ORDER BY id");
    while (person.step()) {
        const auto role = parseName<AccountRole>(person.text(2));
        if (!role)
            throwDamaged();
        people.push_back({person.id<PersonId>(0), person.text(1), *role, person.number(3) != 0});
    }
    std::vector<Group> groups;
    Query group(database, "SELECT id, name FROM groups ORDER BY name, id");
    while (group.step()) {
        Group one{group.id<GroupId>(0), group.text(1), {}};
        Query member(database, "SELECT person FROM group_members WHERE group_id = ?1 ORDER BY place", one.id);
        while (member.step())
            one.members.push_back(member.id<PersonId>(0));
        groups.push_back(std::move(one));
    }
    return {std::move(people), std::move(groups)};
}

void writePerson(Database& database, const Person& person)
{
    const std::string role(nameOf(person.role));
    Query(
        database,
        "INSERT INTO people (id, name, role, removed) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE SET "
        "name = excluded.name, role = excluded.role, removed = excluded.removed",
        person.id, person.name, role, std::int64_t{person.removed})
        .exec();
}

void writeGroup(Database& database, const Group& group)
{
    Query(database,
          "INSERT INTO groups (id, name) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
          group.id, group.name)
        .exec();
    Query(database, "DELETE FROM group_members WHERE group_id = ?1", group.id).exec();
    std::int64_t place = 0;
    for (const PersonId& person : group.members)
        Query(database, "INSERT INTO group_members (group_id, place, person) VALUES (?1, ?2, ?3)", group.id,
              ++place, person)
            .exec();
}

std::int64_t writeToken(Database& database, const Token& token)
{
    Query(database,
          "INSERT INTO tokens (person, digest, created, expires, revoked) VALUES (?1, ?2, ?3, ?4, ?5)",
          token.person, token.digest, token.created, token.expires, std::int64_t{token.revoked})
        .exec();
    return database.lastRowId();
}

std::vector<Token> readTokens(Database& database)
{
    std::vector<Token> tokens;
    Query row(database, "SELECT id, person, digest, created, expires, revoked FROM tokens ORDER BY id");
    while (row.step()) {
        Token token;
        token.id = row.number(0);
        token.person = row.id<PersonId>(1);
        token.digest = row.bytes<32>(2);
        token.created = row.time(3);
        if (!row.isNull(4))
            token.expires = row.time(4);
        token.revoked = row.number(5) != 0;
        tokens.push_back(token);
    }
    return tokens;
}

std::vector<IntakeKey> readIntakeKeys(Database& database)
{
    std::vector<IntakeKey> keys;
    Query row(database, "SELECT name, service, digest, created, revoked FROM intake_keys ORDER BY name");
    while (row.step())
        keys.push_back({row.text(0), row.text(1), row.bytes<32>(2), row.time(3), row.number(4) != 0});
    return keys;
}

void writeIntakeKey(Database& database, const IntakeKey& key)
{
    Query(database,
          "INSERT INTO intake_keys (name, service, digest, created, revoked) VALUES (?1, ?2, ?3, ?4, ?5) ON "
          "CONFLICT (name) DO UPDATE SET service = excluded.service, digest = excluded.digest, created = "
          "excluded.created, revoked = excluded.revoked",
          key.name, key.service, key.digest, key.created, std::int64_t{key.revoked})
        .exec();
}

bool markTokenRevoked(Database& database, std::int64_t id)
{
    return Query(database, "UPDATE tokens SET revoked = 1 WHERE id = ?1", id).exec() != 0;
}

} // namespace warroom::sqlite
