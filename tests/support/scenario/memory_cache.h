// The client's store in memory: what the SQLite one promises, without the disk.
#pragma once

#include "store/cache_store.h"

#include <map>

namespace warroom::test {

// What is "on disk": outlives the store that works on it.
struct CacheDisk
{
    std::map<std::string, std::string> settings;
    Seq cursor = 0;
    std::map<Seq, OpRecord> ops;
    std::map<TicketId, std::vector<Seq>> byTicket;
    std::map<TicketId, TicketRow> rows;
    std::map<TicketId, TicketSnapshot> snapshots;
    std::map<std::string, std::string> files;
    std::map<std::string, KeptBoard> boards;
    std::map<std::int64_t, OutboxRow> outbox; // by place
    std::map<OpId, std::int64_t> places;
    std::int64_t lastPlace = 0;
    int writesUntilFull = -1; // 0: the next write fails, and all after it; negative: never

    // Where power cuts are to be played: what had reached the disk before the first batch that waited for no
    // disk, and such batches since. Each copy costs as much as the disk holds.
    bool powerMayFail = false;
    std::shared_ptr<const CacheDisk> reached;
    std::vector<CacheBatch> notReached;

    void put(const CacheBatch& batch);
    // Only the first so many of the batches that waited for no disk are left.
    void cutPower(std::size_t kept);
};

class MemoryCache final : public CacheStore
{
public:
    explicit MemoryCache(std::shared_ptr<CacheDisk> disk) : m_disk(std::move(disk)) {}

    Result<std::optional<std::string>> setting(const std::string& name) override;
    Result<void> setSetting(const std::string& name, const std::string& value) override;
    Result<Seq> cursor() override { return m_disk->cursor; }
    Result<void> write(const CacheBatch& batch) override;
    Result<std::vector<OutboxRow>> outbox() override;
    Result<std::vector<OpRecord>> readTicket(TicketId ticket, Seq after) override;
    Result<std::vector<std::pair<TicketId, Seq>>> heads() override;
    Result<std::optional<TicketSnapshot>> snapshot(TicketId ticket) override;
    Result<std::vector<OpRecord>> read(Seq after, std::size_t limit) override;
    Result<std::vector<TicketRow>> tickets() override;
    Result<void> keepBoards(const std::vector<KeptBoard>& boards) override;
    Result<std::optional<KeptBoard>> board(const std::string& name) override;
    Result<void> forgetLog() override;
    Result<void> forgetAfter(Seq seq, const CacheBatch& batch) override;
    Result<std::string> setAside(const std::string& name, const std::string& text) override;

private:
    Result<void> room();
    Result<void> waitForDisk();

    std::shared_ptr<CacheDisk> m_disk;
};

} // namespace warroom::test
