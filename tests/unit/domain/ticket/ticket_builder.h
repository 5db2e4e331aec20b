// Writing a ticket's history in a few words, and reading the ticket back as a short text.
#pragma once

#include "domain/ticket/rules.h"
#include "domain/ticket/ticket.h"
#include "support/test_main.h"

#include <string>

namespace warroom::test {

template<class Tagged>
Tagged idOf(std::uint8_t n)
{
    Uuid uuid;
    uuid.bytes[15] = n;
    return Tagged(uuid);
}

inline PersonId personOf(std::uint8_t n) { return idOf<PersonId>(n); }
inline ItemId itemOf(std::uint8_t n) { return idOf<ItemId>(n); }

// 3 in the morning, and so many minutes.
inline Time minute(int minutes)
{
    return Time(std::chrono::sys_days(std::chrono::year(2026) / 3 / 4)) + std::chrono::hours(3) +
           std::chrono::minutes(minutes);
}

// The ids of persons, items and operations may be equal; the first action of an opened ticket is itemOf(1).
//
// Applies operations one after another, a minute apart, each by somebody who has seen all before it.
class TicketBuilder final
{
public:
    TicketBuilder() { ticket.id = idOf<TicketId>(99); }

    TicketBuilder& open(TicketOpen body = anIncident()) { return by(1, std::move(body)); }
    TicketBuilder& by(std::uint8_t person, Body body) { return with(person, seq, std::move(body)); }
    // By somebody who had seen the log up to `base`.
    TicketBuilder& with(std::uint8_t person, Seq base, Body body)
    {
        Op op = opOf(person, base, std::move(body));
        op.seq = ++seq;
        op.receivedAt = op.at;
        apply(ticket, op);
        return *this;
    }
    // Not accepted yet.
    TicketBuilder& pending(std::uint8_t person, Body body)
    {
        apply(ticket, opOf(person, seq, std::move(body)));
        return *this;
    }
    Op opOf(std::uint8_t person, Seq base, Body body)
    {
        Op op;
        op.id = idOf<OpId>(static_cast<std::uint8_t>(seq + 1));
        op.ticket = ticket.id;
        op.actor = personOf(person);
        op.replica = idOf<ReplicaId>(person);
        op.at = minute(static_cast<int>(seq));
        op.base = base;
        op.body = std::move(body);
        return op;
    }
    // What would be said to this operation by such an author.
    Result<void> decided(AccountRole role, Body body, std::uint8_t person = 1)
    {
        return decide(ticket, {personOf(person), role}, opOf(person, seq, std::move(body)));
    }

    static TicketOpen anIncident()
    {
        TicketOpen body;
        body.title = "Checkout is slow";
        return body;
    }

    Ticket ticket;
    Seq seq = 0;
};

// The code of a refusal, "" for none: "E_LOCKED body.section".
inline QString refusal(const Result<void>& result)
{
    if (result)
        return {};
    const auto code = QString::fromUtf8(codeName(result.error().code()).data());
    return result.error().path().empty() ? code : code + ' ' + QString::fromStdString(result.error().path());
}

} // namespace warroom::test
