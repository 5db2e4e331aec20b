// The backend's store in memory.
#include "support/scenario/memory_log.h"

#include <algorithm>

namespace warroom::test {

Result<LogHead> MemoryLog::head()
{
    LogHead head;
    head.epoch = m_disk->epoch;
    if (!m_disk->ops.empty()) {
        head.seq = m_disk->ops.back().record.seq;
        head.hash = m_disk->ops.back().record.hash;
    }
    for (const auto& [id, row] : m_disk->rows)
        head.lastNumber = std::max(head.lastNumber, row.number);
    return head;
}

Result<LogEnd> MemoryLog::notedEnd()
{
    TRY(const auto end, head());
    return LogEnd{end.seq, end.hash};
}

Result<void> MemoryLog::begin()
{
    if (m_open)
        return fail(ErrorCode::Internal, "a transaction is open already");
    m_open = true;
    m_opsBefore = m_disk->ops.size();
    m_catalogChangesBefore = m_disk->catalogChanges.size();
    m_rowsHoldBefore = m_disk->rowsHold;
    return {};
}

Result<void> MemoryLog::append(const StoredOp& op)
{
    if (!m_open)
        return fail(ErrorCode::Internal, "no transaction is open");
    const std::size_t place = m_disk->ops.size();
    if (op.record.seq != static_cast<Seq>(place) + 1 || m_disk->byId.contains(op.record.id))
        return fail(ErrorCode::Exists, "this place or this id is taken");
    m_disk->byId[op.record.id] = place;
    m_disk->byTicket[op.record.ticket].push_back(place);
    m_disk->ops.push_back(op);
    return {};
}

Result<void> MemoryLog::putTicket(const TicketRow& row)
{
    if (!m_open)
        return fail(ErrorCode::Internal, "no transaction is open");
    const auto known = m_disk->rows.find(row.id);
    m_rowsBefore.try_emplace(row.id,
                             known == m_disk->rows.end() ? std::nullopt : std::optional(known->second));
    m_disk->rows[row.id] = row;
    return {};
}

Result<void> MemoryLog::putRowsHold(Seq seq)
{
    m_disk->rowsHold = seq;
    return {};
}

Result<void> MemoryLog::putSnapshot(const TicketSnapshot& snapshot)
{
    m_snapshots.push_back(snapshot);
    return {};
}

Result<std::vector<TicketId>> MemoryLog::ticketsBehind()
{
    std::vector<TicketId> out;
    for (const auto& [ticket, places] : m_disk->byTicket) {
        if (!places.empty() && m_disk->ops[places.back()].record.seq > m_disk->rowsHold)
            out.push_back(ticket);
    }
    std::sort(out.begin(), out.end());
    return out;
}

Result<std::optional<TicketSnapshot>> MemoryLog::snapshot(TicketId ticket)
{
    const auto found = m_disk->snapshots.find(ticket);
    return found == m_disk->snapshots.end() ? std::nullopt : std::optional(found->second);
}

Result<void> MemoryLog::commit()
{
    if (!m_open)
        return fail(ErrorCode::Internal, "no transaction is open");
    m_open = false;
    m_rowsBefore.clear();
    for (auto& snapshot : std::exchange(m_snapshots, {}))
        m_disk->snapshots[snapshot.ticket] = std::move(snapshot);
    return {};
}

void MemoryLog::rollback()
{
    if (!m_open)
        return;
    while (m_disk->ops.size() > m_opsBefore) {
        const auto& record = m_disk->ops.back().record;
        m_disk->byId.erase(record.id);
        m_disk->byTicket[record.ticket].pop_back();
        m_disk->ops.pop_back();
    }
    for (auto& [id, row] : m_rowsBefore) {
        if (row)
            m_disk->rows[id] = *row;
        else
            m_disk->rows.erase(id);
    }
    m_rowsBefore.clear();
    m_snapshots.clear();
    m_disk->rowsHold = m_rowsHoldBefore;
    m_disk->catalogChanges.resize(m_catalogChangesBefore);
    m_open = false;
}

Result<std::optional<StoredOp>> MemoryLog::findOp(OpId id)
{
    const auto found = m_disk->byId.find(id);
    return found == m_disk->byId.end() ? std::nullopt : std::optional(m_disk->ops[found->second]);
}

Result<std::vector<OpRecord>> MemoryLog::read(Seq after, std::size_t limit)
{
    std::vector<OpRecord> out;
    for (auto i = static_cast<std::size_t>(after); i < m_disk->ops.size() && out.size() < limit; ++i)
        out.push_back(m_disk->ops[i].record);
    return out;
}

Result<std::vector<OpRecord>> MemoryLog::readTicket(TicketId ticket, Seq after, std::size_t limit)
{
    std::vector<OpRecord> out;
    for (const auto place : m_disk->byTicket[ticket]) {
        if (m_disk->ops[place].record.seq > after && out.size() < limit)
            out.push_back(m_disk->ops[place].record);
    }
    return out;
}

Result<std::vector<TicketRow>> MemoryLog::tickets()
{
    std::vector<TicketRow> out;
    for (const auto& [id, row] : m_disk->rows)
        out.push_back(row);
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
        return std::tie(a.number, a.id) < std::tie(b.number, b.id);
    });
    return out;
}

Result<void> MemoryLog::putPerson(const Person& person)
{
    std::erase_if(m_disk->people, [&](const Person& known) { return known.id == person.id; });
    m_disk->people.push_back(person);
    return {};
}

Result<void> MemoryLog::putGroup(const Group& group)
{
    std::erase_if(m_disk->groups, [&](const Group& known) { return known.id == group.id; });
    m_disk->groups.push_back(group);
    return {};
}

Result<std::int64_t> MemoryLog::addToken(const Token& token)
{
    m_disk->tokens.push_back(token);
    m_disk->tokens.back().id = static_cast<std::int64_t>(m_disk->tokens.size());
    return m_disk->tokens.back().id;
}

Result<void> MemoryLog::revokeToken(std::int64_t id)
{
    for (auto& token : m_disk->tokens) {
        if (token.id == id) {
            token.revoked = true;
            return {};
        }
    }
    return fail(ErrorCode::NotFound, "there is no such token");
}

Result<void> MemoryLog::putIntakeKey(const IntakeKey& key)
{
    std::erase_if(m_disk->intakeKeys, [&](const IntakeKey& known) { return known.name == key.name; });
    m_disk->intakeKeys.push_back(key);
    return {};
}

Result<std::vector<CatalogPart>> MemoryLog::catalogParts()
{
    std::map<std::pair<std::string, std::string>, CatalogPart> last;
    for (const auto& part : m_disk->catalogChanges)
        last[{part.kind, part.name}] = part;
    std::vector<CatalogPart> out;
    for (const auto& [place, part] : last) {
        if (!part.body.empty())
            out.push_back(part);
    }
    return out;
}

Result<void> MemoryLog::putCatalogPart(const CatalogPart& part)
{
    m_disk->catalogChanges.push_back(part);
    return {};
}

Result<std::vector<CatalogPart>> MemoryLog::catalogHistory(const std::string& kind, const std::string& name,
                                                           std::size_t limit)
{
    std::vector<CatalogPart> out;
    for (auto part = m_disk->catalogChanges.rbegin(); part != m_disk->catalogChanges.rend(); ++part) {
        const bool fits = (kind.empty() || part->kind == kind) && (name.empty() || part->name == name);
        if (fits && out.size() < limit)
            out.push_back(*part);
    }
    return out;
}

} // namespace warroom::test
