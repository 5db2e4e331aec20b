// Rows of the outbox and settings as columns, for the cache and for what is saved of a damaged one.
#pragma once

#include "store/cache_store.h"
#include "store/sqlite/database.h"

namespace warroom::sqlite {

// The columns that readOutboxRow() expects, in this order.
#define WARROOM_OUTBOX_COLUMNS                                                                               \
    "id, ticket, type, actor, replica, at, base, body, state, error_code, error_message, sum"

// Throws what is thrown for a damaged file if the row's sum is wrong.
OutboxRow readOutboxRow(Query& row);
// Puts it at the end, or in the place of the row with its id.
void writeOutboxRow(Database& database, const OutboxRow& row);

struct Setting
{
    std::string name;
    std::string value;
};
// From the columns name, value, sum.
Setting readSetting(Query& row);
void writeSetting(Database& database, const Setting& setting);

// Facts of the store itself: "clean", "damaged", "cursor", "notice".
std::optional<std::string> readMeta(Database& database, const std::string& name);
void writeMeta(Database& database, const std::string& name, const std::string& value);

} // namespace warroom::sqlite
