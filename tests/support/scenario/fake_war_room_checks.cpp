// The fake war room's checks: whether all that it holds agrees.
#include "support/scenario/fake_war_room.h"

#include "domain/op/catalogue.h"
#include "domain/ticket/rivals.h"
#include "domain/ticket/visibility.h"
#include "protocol/op_codec.h"
#include "protocol/ticket_codec.h"
#include "protocol/ticket_snapshot.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom::test {
namespace {

// The two texts around the place where they part.
std::string difference(std::string_view what, std::string_view got, std::string_view expected)
{
    const auto parts = std::mismatch(got.begin(), got.end(), expected.begin(), expected.end());
    const auto at = static_cast<std::size_t>(parts.first - got.begin());
    const std::size_t from = at > 120 ? at - 120 : 0;
    return fmt::format("{}\n  is     …{}\n  and not …{}", what, got.substr(from, 240),
                       expected.substr(from, 240));
}

// Whether a client has not heard yet that the backend was restored.
bool followsAnotherLife(FakeClient& client, Hub& hub)
{
    const auto epoch = must(client.cache->setting("epoch"));
    return epoch && !epoch->empty() && *epoch != hub.head().epoch.text();
}

} // namespace

Ticket foldRecords(TicketId id, const std::vector<OpRecord>& log)
{
    Ticket ticket;
    ticket.id = id;
    for (const auto& record : log) {
        if (record.ticket == id)
            apply(ticket, must(parseOp(record)));
    }
    return ticket;
}

std::vector<OpRecord> FakeWarRoom::log() { return must(m_store->read(0, std::size_t(-1) / 2)); }

Tally FakeWarRoom::tally() const
{
    const auto counts = m_hub->counts();
    Tally tally = m_tally;
    tally.accepted += counts.accepted;
    tally.refused += counts.refused;
    tally.repeated += counts.repeated;
    tally.merged += counts.merged;
    return tally;
}

std::string FakeWarRoom::wrong()
{
    const auto records = log();
    if (auto found = wrongLog(records); !found.empty())
        return found;
    std::map<TicketId, Ticket> folded;
    for (const auto& record : records) {
        auto& ticket = folded[record.ticket];
        ticket.id = record.ticket;
        apply(ticket, must(parseOp(record)));
    }
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        if (auto found = wrongOutbox(i); !found.empty())
            return found;
    }
    m_tally.rivals = m_tally.hidden = 0;
    for (const auto& [id, ticket] : folded) {
        m_tally.rivals += rivals(ticket).size();
        if (auto found = wrongTicket(id, ticket); !found.empty())
            return found;
    }
    if (m_hub->summaries().size() != folded.size())
        return "the hub's summaries are not those of the log's tickets";
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        if (auto found = wrongClient(i, records); !found.empty())
            return found;
    }
    return wrongOps(records, folded);
}

std::string FakeWarRoom::wrongLog(const std::vector<OpRecord>& records)
{
    Digest before{};
    std::map<TicketId, Seq> heads;
    std::set<OpId> ids;
    Seq seq = 0;
    for (const auto& record : records) {
        if (record.seq != ++seq)
            return fmt::format("the log has a hole before {}", record.seq);
        if (record.hash != chainHash(before, record))
            return fmt::format("the chain breaks at {}", record.seq);
        if (record.previous != std::exchange(heads[record.ticket], record.seq))
            return fmt::format("operation {} names another one before it than its ticket has", record.seq);
        if (!ids.insert(record.id).second)
            return fmt::format("operation {} stands twice in the log", record.seq);
        before = record.hash;
    }
    if (m_hub->head().seq != seq || m_hub->head().hash != before)
        return "the hub's head is not that of its log";
    return {};
}

std::string FakeWarRoom::wrongTicket(TicketId id, const Ticket& folded)
{
    const std::string expected = formatCanonical(folded);
    const std::string ofHub = formatCanonical(*must(m_hub->ticket(id)));
    if (ofHub != expected)
        return difference("the hub's ticket differs from the log", ofHub, expected);
    // What the canonical form does not show decides later merges.
    const std::string whole = packTicket(folded);
    if (packTicket(*must(m_hub->ticket(id))) != whole)
        return "the hub's ticket differs from the log in what is not shown";
    const auto summary = m_hub->summaries().find(id);
    if (summary == m_hub->summaries().end() ||
        formatSummary(summary->second) != formatSummary(summaryOf(folded)))
        return "the hub's summary differs from the ticket";
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        auto& replica = *m_clients[i]->replica;
        if (!maySee(i, folded)) {
            ++m_tally.hidden;
            if (auto found = wrongHidden(i, id); !found.empty())
                return found;
            continue;
        }
        const auto own = replica.summaries().find(id);
        if (own == replica.summaries().end())
            return fmt::format("client {} has no summary of a ticket", i);
        if (formatSummary(own->second) != formatSummary(summaryOf(folded)))
            return difference(fmt::format("the summary of client {} differs from the ticket", i),
                              formatSummary(own->second), formatSummary(summaryOf(folded)));
        if (replica.extent(id) == Replica::Extent::Summary) {
            if (folded.isOpen())
                return fmt::format("client {} has no log of an open ticket", i);
            continue;
        }
        const std::string confirmed = formatCanonical(*replica.confirmed(id));
        if (confirmed != expected)
            return difference(fmt::format("the ticket of client {} differs from the log", i), confirmed,
                              expected);
        if (packTicket(*replica.confirmed(id)) != whole)
            return fmt::format("the ticket of client {} differs from the log in what is not shown", i);
        const std::string shown = formatCanonical(*replica.shown(id));
        if (shown != expected)
            return difference(fmt::format("client {} shows something else than the log says", i), shown,
                              expected);
    }
    return {};
}

bool FakeWarRoom::maySee(std::size_t client, const Ticket& ticket) const
{
    return warroom::maySee(ticket, {m_clients[client]->person, m_clients[client]->role}, m_hub->directory());
}

std::string FakeWarRoom::wrongHidden(std::size_t index, TicketId id)
{
    auto& client = *m_clients[index];
    const auto kept = must(client.cache->read(0, std::size_t(-1) / 2));
    const bool keepsSome =
        std::any_of(kept.begin(), kept.end(), [id](const OpRecord& record) { return record.ticket == id; });
    if (keepsSome || client.replica->summaries().contains(id) || client.replica->heard(id) != 0 ||
        client.replica->confirmed(id)->exists())
        return fmt::format("client {} has something of a ticket that it may not see", index);
    return {};
}

std::string FakeWarRoom::wrongClient(std::size_t index, const std::vector<OpRecord>& records)
{
    auto& client = *m_clients[index];
    const auto kept = must(client.cache->read(0, std::size_t(-1) / 2));
    std::map<Seq, const OpRecord*> copies;
    for (const auto& record : kept)
        copies[record.seq] = &record;
    for (auto record : records) {
        record.salt = {};
        record.hash = {};
        const auto copy = copies.find(record.seq);
        if (copy == copies.end()) {
            if (client.replica->heard(record.ticket) >= record.seq)
                return fmt::format("client {} has lost operation {}", index, record.seq);
        } else if (*copy->second != record) {
            return difference(
                fmt::format("client {} keeps another operation {} than the log", index, record.seq),
                formatRecord(*copy->second), formatRecord(record));
        }
    }
    if (!copies.empty() && copies.rbegin()->first > static_cast<Seq>(records.size()))
        return fmt::format("client {} keeps operations that the log has not", index);
    return {};
}

std::string FakeWarRoom::wrongOutbox(std::size_t index)
{
    auto& client = *m_clients[index];
    const auto rows = must(client.cache->outbox());
    const auto& outbox = client.replica->outbox();
    for (const auto& entry : outbox) {
        if (!entry.refused || entry.refused->message().empty())
            return fmt::format("client {} still has a {} waiting{}", index, entry.record.type,
                               entry.inFlight  ? ", sent"
                               : entry.unsaved ? ", not saved"
                                               : "");
    }
    if (rows.size() != outbox.size())
        return fmt::format("the outbox of client {} has {} entries, {} on disk", index, outbox.size(),
                           rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].record.id != outbox[i].record.id || rows[i].state != OutboxState::Refused)
            return fmt::format("the outbox of client {} is not what is on disk", index);
    }
    return {};
}

// Whoever lost sight before the answer came keeps the words; they are answered when there is sight again.
std::string FakeWarRoom::wrongOps(const std::vector<OpRecord>& records,
                                  const std::map<TicketId, Ticket>& folded)
{
    for (const auto& record : records) {
        const auto made = m_made.find(record.id);
        if (made != m_made.end() && maySee(made->second.client, folded.at(record.ticket)) &&
            waiting(made->second.client, record.id))
            return fmt::format("an operation of client {} is accepted and in the outbox",
                               made->second.client);
    }
    return vanished(records);
}

std::string FakeWarRoom::vanished(const std::vector<OpRecord>& records)
{
    std::set<OpId> kept;
    for (const auto& record : records)
        kept.insert(record.id);
    for (const auto& client : m_clients) {
        for (const auto& entry : client->replica->outbox())
            kept.insert(entry.record.id);
        // What the backend has forgotten its author still has, and sends again.
        if (!followsAnotherLife(*client, *m_hub))
            continue;
        for (const auto& record : must(client->cache->read(0, std::size_t(-1) / 2))) {
            if (record.replica == client->replica->replica())
                kept.insert(record.id);
        }
        for (const auto& row : must(client->cache->outbox()))
            kept.insert(row.record.id);
    }
    for (const auto& [id, made] : m_made) {
        if (made.saved && !made.discarded && !made.forgotten && !kept.contains(id))
            return fmt::format("an operation of client {} vanished", made.client);
    }
    return {};
}

std::string FakeWarRoom::unsafe()
{
    const auto records = log();
    if (auto found = wrongLog(records); !found.empty())
        return found;
    std::map<TicketId, std::vector<Op>> ops;
    for (const auto& record : records)
        ops[record.ticket].push_back(must(parseOp(record)));
    for (const auto& [id, ofTicket] : ops) {
        Ticket folded;
        folded.id = id;
        for (const auto& op : ofTicket)
            apply(folded, op);
        const std::string ofHub = formatCanonical(*must(m_hub->ticket(id)));
        if (const auto expected = formatCanonical(folded); ofHub != expected)
            return difference("the hub's ticket differs from the log", ofHub, expected);
    }
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        if (auto found = unsafeClient(i, ops); !found.empty())
            return found;
    }
    return vanished(records);
}

std::string FakeWarRoom::unsafeClient(std::size_t index, const std::map<TicketId, std::vector<Op>>& log)
{
    if (followsAnotherLife(*m_clients[index], *m_hub))
        return {};
    for (const auto& [id, ops] : log) {
        const auto confirmed = m_clients[index]->replica->confirmed(id);
        Ticket folded;
        folded.id = id;
        for (const auto& op : ops) {
            if (op.seq <= confirmed->head)
                apply(folded, op);
        }
        const auto got = formatCanonical(*confirmed);
        if (const auto expected = formatCanonical(folded); got != expected)
            return difference(fmt::format("the ticket of client {} is not what the log says up to {}", index,
                                          confirmed->head),
                              got, expected);
    }
    return {};
}

} // namespace warroom::test
