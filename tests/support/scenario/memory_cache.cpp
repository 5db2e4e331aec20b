// The client's store in memory.
#include "support/scenario/memory_cache.h"

#include <algorithm>

namespace warroom::test {

Result<void> MemoryCache::room()
{
    if (m_disk->writesUntilFull == 0)
        return fail(ErrorCode::StorageFull, "the disk is full");
    if (m_disk->writesUntilFull > 0)
        --m_disk->writesUntilFull;
    return {};
}

Result<std::optional<std::string>> MemoryCache::setting(const std::string& name)
{
    const auto found = m_disk->settings.find(name);
    return found == m_disk->settings.end() ? std::nullopt : std::optional(found->second);
}

Result<void> MemoryCache::setSetting(const std::string& name, const std::string& value)
{
    CHECK(room());
    m_disk->settings[name] = value;
    return {};
}

Result<void> MemoryCache::write(const CacheBatch& batch)
{
    CHECK(room());
    for (const auto& record : batch.accepted) {
        if (m_disk->ops.insert_or_assign(record.seq, record).second)
            m_disk->byTicket[record.ticket].push_back(record.seq);
    }
    for (const auto& row : batch.tickets)
        m_disk->rows[row.id] = row;
    for (const auto id : batch.sent) {
        if (const auto place = m_disk->places.find(id); place != m_disk->places.end()) {
            m_disk->outbox.erase(place->second);
            m_disk->places.erase(place);
        }
    }
    for (const auto& row : batch.outbox) {
        const auto [place, isNew] = m_disk->places.try_emplace(row.record.id, m_disk->lastPlace + 1);
        m_disk->lastPlace += isNew;
        m_disk->outbox[place->second] = row;
    }
    m_disk->cursor = batch.cursor.value_or(m_disk->cursor);
    return {};
}

Result<std::vector<OutboxRow>> MemoryCache::outbox()
{
    std::vector<OutboxRow> out;
    for (const auto& [place, row] : m_disk->outbox)
        out.push_back(row);
    return out;
}

Result<std::vector<OpRecord>> MemoryCache::readTicket(TicketId ticket)
{
    std::vector<OpRecord> out;
    for (const auto seq : m_disk->byTicket[ticket])
        out.push_back(m_disk->ops.at(seq));
    return out;
}

Result<std::vector<OpRecord>> MemoryCache::read(Seq after, std::size_t limit)
{
    std::vector<OpRecord> out;
    for (auto at = m_disk->ops.upper_bound(after); at != m_disk->ops.end() && out.size() < limit; ++at)
        out.push_back(at->second);
    return out;
}

Result<std::vector<TicketRow>> MemoryCache::tickets()
{
    std::vector<TicketRow> out;
    for (const auto& [id, row] : m_disk->rows)
        out.push_back(row);
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
        return std::tie(a.number, a.id) < std::tie(b.number, b.id);
    });
    return out;
}

Result<void> MemoryCache::forgetLog()
{
    CHECK(room());
    m_disk->ops.clear();
    m_disk->byTicket.clear();
    m_disk->rows.clear();
    m_disk->cursor = 0;
    return {};
}

} // namespace warroom::test
