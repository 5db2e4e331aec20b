// The accounts in the backend's database: people, groups, tokens. The caller has the transaction and catches.
#pragma once

#include "store/log_store.h"
#include "store/sqlite/database.h"

namespace warroom::sqlite {

Directory readDirectory(Database& database);
void writePerson(Database& database, const Person& person);
void writeGroup(Database& database, const Group& group);
std::int64_t writeToken(Database& database, const Token& token);
std::vector<Token> readTokens(Database& database);
// Whether there is such a token.
std::vector<IntakeKey> readIntakeKeys(Database& database);
void writeIntakeKey(Database& database, const IntakeKey& key);
bool markTokenRevoked(Database& database, std::int64_t id);

} // namespace warroom::sqlite
