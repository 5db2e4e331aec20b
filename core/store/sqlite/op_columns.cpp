// Reading operations and tickets from rows, and summing them up.
#include "store/sqlite/op_columns.h"

namespace warroom::sqlite {

OpRecord readOp(Query& row)
{
    OpRecord op;
    op.seq = row.number(0);
    op.id = row.id<OpId>(1);
    op.ticket = row.id<TicketId>(2);
    op.type = row.text(3);
    op.actor = row.id<PersonId>(4);
    op.replica = row.id<ReplicaId>(5);
    op.at = row.time(6);
    op.base = row.number(7);
    op.body = row.text(8);
    op.previous = row.number(9);
    op.receivedAt = row.time(10);
    op.skew = Duration(row.number(11));
    op.salt = row.bytes<16>(12);
    op.hash = row.bytes<32>(13);
    return op;
}

TicketRow readTicketRow(Query& row)
{
    TicketRow ticket;
    ticket.id = row.id<TicketId>(0);
    ticket.number = row.number(1);
    ticket.head = row.number(2);
    ticket.open = row.number(3) != 0;
    ticket.summary = row.text(4);
    return ticket;
}

std::optional<TicketSnapshot> readSnapshot(Database& database, TicketId ticket)
{
    Query row(database, "SELECT seq, data FROM snapshots WHERE ticket = ?1", ticket);
    if (!row.step())
        return std::nullopt;
    return TicketSnapshot{ticket, row.number(0), row.blob(1)};
}

void RowSum::mix(std::uint64_t word)
{
    m_state = (m_state ^ word) * 0xFF51AFD7ED558CCDull;
    m_state ^= m_state >> 32;
}

RowSum& RowSum::add(std::string_view bytes)
{
    mix(bytes.size());
    while (!bytes.empty()) {
        std::uint64_t word = 0;
        const std::size_t count = std::min<std::size_t>(bytes.size(), sizeof word);
        std::memcpy(&word, bytes.data(), count);
        mix(word);
        bytes.remove_prefix(count);
    }
    return *this;
}

RowSum& RowSum::add(std::int64_t number)
{
    mix(static_cast<std::uint64_t>(number));
    return *this;
}

std::int64_t sumOf(const OpRecord& op)
{
    RowSum sum;
    sum.add(op.seq).add(op.id.uuid().bytes).add(op.ticket.uuid().bytes).add(op.type);
    sum.add(op.actor.uuid().bytes).add(op.replica.uuid().bytes).add(op.at.time_since_epoch().count());
    sum.add(op.base).add(op.body).add(op.previous).add(op.receivedAt.time_since_epoch().count());
    return sum.add(op.skew.count()).add(op.salt).add(op.hash).value();
}

std::int64_t sumOf(const TicketRow& row)
{
    RowSum sum;
    sum.add(row.id.uuid().bytes).add(row.number).add(row.head).add(std::int64_t{row.open});
    return sum.add(row.summary).value();
}

} // namespace warroom::sqlite
