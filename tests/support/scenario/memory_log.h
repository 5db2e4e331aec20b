// The backend's store in memory: what the SQLite one promises, without the disk.
#pragma once

#include "store/log_store.h"

#include <map>
#include <unordered_map>

namespace warroom::test {

// What is "on disk": outlives the store that works on it.
struct LogDisk
{
    EpochId epoch;
    std::vector<StoredOp> ops; // element n has seq n + 1
    std::unordered_map<OpId, std::size_t> byId;
    std::unordered_map<TicketId, std::vector<std::size_t>> byTicket;
    std::map<TicketId, TicketRow> rows;
    Seq rowsHold = 0;
    std::map<TicketId, TicketSnapshot> snapshots;
    std::vector<LogAncestor> ancestors;
    std::vector<Person> people;
    std::vector<Group> groups;
    std::vector<Token> tokens;
    std::vector<IntakeKey> intakeKeys;
    std::vector<CatalogPart> catalogChanges; // the oldest first
};

// What was not committed is gone with the object.
class MemoryLog final : public LogStore
{
public:
    explicit MemoryLog(std::shared_ptr<LogDisk> disk) : m_disk(std::move(disk)) {}
    ~MemoryLog() override { rollback(); }

    Result<LogHead> head() override;
    Result<std::vector<LogAncestor>> ancestors() override { return m_disk->ancestors; }
    Result<LogEnd> notedEnd() override;
    Result<void> begin() override;
    Result<void> append(const StoredOp& op) override;
    Result<void> putTicket(const TicketRow& row) override;
    Result<void> putRowsHold(Seq seq) override;
    Result<void> putSnapshot(const TicketSnapshot& snapshot) override;
    Result<void> commit() override;
    void rollback() override;
    Result<void> recover() override { return {}; }
    Result<std::optional<StoredOp>> findOp(OpId id) override;
    Result<std::vector<OpRecord>> read(Seq after, std::size_t limit) override;
    Result<std::vector<OpRecord>> readTicket(TicketId ticket, Seq after, std::size_t limit) override;
    Result<std::vector<TicketRow>> tickets() override;
    Result<std::vector<TicketId>> ticketsBehind() override;
    Result<std::optional<TicketSnapshot>> snapshot(TicketId ticket) override;
    Result<Directory> directory() override { return Directory(m_disk->people, m_disk->groups); }
    Result<void> putPerson(const Person& person) override;
    Result<void> putGroup(const Group& group) override;
    Result<std::int64_t> addToken(const Token& token) override;
    Result<std::vector<Token>> tokens() override { return m_disk->tokens; }
    Result<void> revokeToken(std::int64_t id) override;
    Result<std::vector<IntakeKey>> intakeKeys() override { return m_disk->intakeKeys; }
    Result<void> putIntakeKey(const IntakeKey& key) override;
    Result<std::vector<CatalogPart>> catalogParts() override;
    Result<void> putCatalogPart(const CatalogPart& part) override;
    Result<std::vector<CatalogPart>> catalogHistory(const std::string& kind, const std::string& name,
                                                    std::size_t limit) override;
    void checkpoint() override {}

private:
    std::shared_ptr<LogDisk> m_disk;
    bool m_open = false;
    std::size_t m_opsBefore = 0;
    std::size_t m_catalogChangesBefore = 0;
    std::map<TicketId, std::optional<TicketRow>> m_rowsBefore;
    std::vector<TicketSnapshot> m_snapshots; // of the open transaction
    Seq m_rowsHoldBefore = 0;
};

} // namespace warroom::test
