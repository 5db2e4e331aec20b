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

// Takes everything before it along.
Result<void> MemoryCache::waitForDisk()
{
    CHECK(room());
    m_disk->reached.reset();
    m_disk->notReached.clear();
    return {};
}

Result<std::optional<std::string>> MemoryCache::setting(const std::string& name)
{
    const auto found = m_disk->settings.find(name);
    return found == m_disk->settings.end() ? std::nullopt : std::optional(found->second);
}

Result<void> MemoryCache::setSetting(const std::string& name, const std::string& value)
{
    CHECK(waitForDisk());
    m_disk->settings[name] = value;
    return {};
}

Result<void> MemoryCache::write(const CacheBatch& batch)
{
    if (!m_disk->powerMayFail || !isFromBackend(batch)) {
        CHECK(waitForDisk());
    } else {
        CHECK(room());
        if (!m_disk->reached)
            m_disk->reached = std::make_shared<const CacheDisk>(*m_disk);
        m_disk->notReached.push_back(batch);
    }
    m_disk->put(batch);
    return {};
}

void CacheDisk::cutPower(std::size_t kept)
{
    if (!reached)
        return;
    const auto before = std::exchange(reached, nullptr);
    const auto batches = std::exchange(notReached, {});
    const int room = writesUntilFull;
    *this = *before;
    writesUntilFull = room;
    for (std::size_t i = 0; i < kept; ++i)
        put(batches[i]);
}

void CacheDisk::put(const CacheBatch& batch)
{
    for (const auto id : batch.gone) {
        for (const auto seq : byTicket[id])
            ops.erase(seq);
        byTicket.erase(id);
        rows.erase(id);
        snapshots.erase(id);
    }
    for (const auto& record : batch.accepted) {
        if (ops.insert_or_assign(record.seq, record).second)
            byTicket[record.ticket].push_back(record.seq);
    }
    for (const auto& row : batch.tickets)
        rows[row.id] = row;
    for (const auto id : batch.sent) {
        if (const auto place = places.find(id); place != places.end()) {
            outbox.erase(place->second);
            places.erase(place);
        }
    }
    for (const auto& row : batch.outbox) {
        const auto [place, isNew] = places.try_emplace(row.record.id, lastPlace + 1);
        lastPlace += isNew;
        outbox[place->second] = row;
    }
    for (const auto& snapshot : batch.snapshots)
        snapshots[snapshot.ticket] = snapshot;
    for (const auto& [name, value] : batch.settings)
        settings[name] = value;
    cursor = batch.cursor.value_or(cursor);
}

Result<std::vector<OutboxRow>> MemoryCache::outbox()
{
    std::vector<OutboxRow> out;
    for (const auto& [place, row] : m_disk->outbox)
        out.push_back(row);
    return out;
}

Result<std::vector<OpRecord>> MemoryCache::readTicket(TicketId ticket, Seq after)
{
    std::vector<OpRecord> out;
    for (const auto seq : m_disk->byTicket[ticket]) {
        if (seq > after)
            out.push_back(m_disk->ops.at(seq));
    }
    return out;
}

Result<std::vector<std::pair<TicketId, Seq>>> MemoryCache::heads()
{
    std::vector<std::pair<TicketId, Seq>> out;
    for (const auto& [ticket, seqs] : m_disk->byTicket) {
        if (!seqs.empty())
            out.emplace_back(ticket, seqs.back());
    }
    return out;
}

Result<std::optional<TicketSnapshot>> MemoryCache::snapshot(TicketId ticket)
{
    const auto found = m_disk->snapshots.find(ticket);
    return found == m_disk->snapshots.end() ? std::nullopt : std::optional(found->second);
}

Result<void> MemoryCache::forgetAfter(Seq seq, const CacheBatch& batch)
{
    CHECK(waitForDisk());
    std::erase_if(m_disk->ops, [&](const auto& one) { return one.first > seq; });
    for (auto& [ticket, seqs] : m_disk->byTicket)
        std::erase_if(seqs, [&](Seq one) { return one > seq; });
    std::erase_if(m_disk->rows, [&](const auto& one) { return one.second.head > seq; });
    std::erase_if(m_disk->snapshots, [&](const auto& one) { return one.second.seq > seq; });
    m_disk->put(batch);
    return {};
}

Result<std::string> MemoryCache::setAside(const std::string& name, const std::string& text)
{
    m_disk->files[name] = text;
    return name;
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

Result<void> MemoryCache::keepBoards(const std::vector<KeptBoard>& boards)
{
    CHECK(waitForDisk());
    for (const auto& one : boards)
        m_disk->boards.insert_or_assign(one.name, one);
    const auto bytes = [&] {
        std::int64_t sum = 0;
        for (const auto& [name, one] : m_disk->boards)
            sum += static_cast<std::int64_t>(one.json.size());
        return sum;
    };
    while (std::ssize(m_disk->boards) > KeptBoard::Most || bytes() > KeptBoard::MostBytes) {
        m_disk->boards.erase(
            std::min_element(m_disk->boards.begin(), m_disk->boards.end(),
                             [](const auto& a, const auto& b) { return a.second.at < b.second.at; }));
    }
    return {};
}

Result<std::optional<KeptBoard>> MemoryCache::board(const std::string& name)
{
    const auto found = m_disk->boards.find(name);
    return found == m_disk->boards.end() ? std::nullopt : std::optional(found->second);
}

Result<void> MemoryCache::forgetLog()
{
    CHECK(waitForDisk());
    m_disk->ops.clear();
    m_disk->byTicket.clear();
    m_disk->rows.clear();
    m_disk->snapshots.clear();
    m_disk->boards.clear();
    m_disk->cursor = 0;
    return {};
}

} // namespace warroom::test
