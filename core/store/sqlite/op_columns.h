// Operations and tickets' rows as columns, the same in the log and in the cache; and the sums over the
// cache's rows.
#pragma once

#include "store/log_store.h"
#include "store/sqlite/database.h"

namespace warroom::sqlite {

// The columns that readOp() and readTicketRow() expect, in this order.
#define WARROOM_OP_COLUMNS                                                                                   \
    "seq, id, ticket, type, actor, replica, at, base, body, previous, received_at, skew, salt, hash"
#define WARROOM_TICKET_COLUMNS "id, number, head, open, summary"

OpRecord readOp(Query& row);
TicketRow readTicketRow(Query& row);
std::optional<TicketSnapshot> readSnapshot(Database& database, TicketId ticket);

// A sum that tells a damaged row from a sound one; it is no protection against somebody who means it.
class RowSum final
{
public:
    RowSum& add(std::string_view bytes);
    RowSum& add(std::int64_t number);
    template<std::size_t Size>
    RowSum& add(const std::array<std::uint8_t, Size>& bytes)
    {
        return add(std::string_view(reinterpret_cast<const char*>(bytes.data()), Size));
    }
    std::int64_t value() const { return static_cast<std::int64_t>(m_state); }

private:
    void mix(std::uint64_t word);

    std::uint64_t m_state = 0x9E3779B97F4A7C15ull;
};

std::int64_t sumOf(const OpRecord& op);
std::int64_t sumOf(const TicketRow& row);

} // namespace warroom::sqlite
