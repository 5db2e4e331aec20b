// Reading and writing the outbox, the settings and the store's own facts.
#include "store/sqlite/outbox_columns.h"

#include "store/sqlite/op_columns.h"

namespace warroom::sqlite {
namespace {

std::int64_t sumOf(const OutboxRow& row)
{
    const OpRecord& op = row.record;
    RowSum sum;
    sum.add(op.id.uuid().bytes).add(op.ticket.uuid().bytes).add(op.type).add(op.actor.uuid().bytes);
    sum.add(op.replica.uuid().bytes).add(op.at.time_since_epoch().count()).add(op.base).add(op.body);
    sum.add(static_cast<std::int64_t>(row.state)).add(row.errorCode).add(row.errorMessage);
    return sum.value();
}

std::int64_t sumOf(const Setting& setting) { return RowSum().add(setting.name).add(setting.value).value(); }

} // namespace

OutboxRow readOutboxRow(Query& row)
{
    OutboxRow result;
    result.record.id = row.id<OpId>(0);
    result.record.ticket = row.id<TicketId>(1);
    result.record.type = row.text(2);
    result.record.actor = row.id<PersonId>(3);
    result.record.replica = row.id<ReplicaId>(4);
    result.record.at = row.time(5);
    result.record.base = row.number(6);
    result.record.body = row.text(7);
    result.state = static_cast<OutboxState>(row.number(8));
    result.errorCode = row.text(9);
    result.errorMessage = row.text(10);
    if (row.number(11) != sumOf(result))
        throwDamaged();
    return result;
}

void writeOutboxRow(Database& database, const OutboxRow& row)
{
    const OpRecord& op = row.record;
    Query(database,
          "INSERT INTO outbox (" WARROOM_OUTBOX_COLUMNS
          ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) "
          "ON CONFLICT (id) DO UPDATE SET ticket = excluded.ticket, type = excluded.type, actor = "
          "excluded.actor, "
          "replica = excluded.replica, at = excluded.at, base = excluded.base, body = excluded.body, "
          "state = excluded.state, error_code = excluded.error_code, error_message = excluded.error_message, "
          "sum = excluded.sum",
          op.id, op.ticket, op.type, op.actor, op.replica, op.at, op.base, op.body,
          static_cast<std::int64_t>(row.state), row.errorCode, row.errorMessage, sumOf(row))
        .exec();
}

Setting readSetting(Query& row)
{
    Setting setting{row.text(0), row.text(1)};
    if (row.number(2) != sumOf(setting))
        throwDamaged();
    return setting;
}

void writeSetting(Database& database, const Setting& setting)
{
    Query(database, "INSERT OR REPLACE INTO settings (name, value, sum) VALUES (?1, ?2, ?3)", setting.name,
          setting.value, sumOf(setting))
        .exec();
}

std::optional<std::string> readMeta(Database& database, const std::string& name)
{
    Query row(database, "SELECT value FROM meta WHERE name = ?1", name);
    return row.step() ? std::optional(row.text(0)) : std::nullopt;
}

void writeMeta(Database& database, const std::string& name, const std::string& value)
{
    Query(database, "INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)", name, value).exec();
}

} // namespace warroom::sqlite
