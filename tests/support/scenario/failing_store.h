// A backend's store on a bad disk, over another store: calls that fail, a disk that is full, one that does
// not sync any more.
#pragma once

#include "store/log_store.h"

#include <functional>

namespace warroom::test {

// A failed write ends the transaction, and nothing can be written until recover(), as on a full disk. A
// failed read is just an error. After a failed sync nothing can be written until the store is opened anew.
class FailingStore final : public LogStore
{
public:
    explicit FailingStore(std::unique_ptr<LogStore> inner) : m_inner(std::move(inner)) {}
    // What had reached the disk although its sync failed is what the next start finds.
    ~FailingStore() override
    {
        if (!m_broken || m_reachedDisk.empty())
            return;
        bool good = m_inner->begin().has_value();
        for (const auto& step : m_reachedDisk)
            good = good && step(*m_inner);
        if (!good || !m_inner->commit())
            m_inner->rollback();
    }

    // The n-th call from now on fails, once; 1 is the next one.
    void failAt(int n) { m_left = n; }
    // Whether that call came.
    bool hasFailed() const { return m_failed; }
    // While the disk is full nothing can be written, whatever is tried.
    void setFull(bool full) { m_diskIsFull = full; }
    // The next commit fails at its sync, and all that is written after it. What it wrote is on the disk all
    // the same, if `reachesDisk`; nobody can know before the store is opened again.
    void breakSync(bool reachesDisk)
    {
        m_syncBreaks = true;
        m_reachesDisk = reachesDisk;
    }
    bool isBroken() const { return m_broken; }
    bool willBreak() const { return m_syncBreaks; }

    Result<LogHead> head() override { return m_inner->head(); }
    Result<std::vector<LogAncestor>> ancestors() override { return m_inner->ancestors(); }
    Result<LogEnd> notedEnd() override { return m_inner->notedEnd(); }
    Result<void> begin() override
    {
        if (!m_broken)
            m_reachedDisk.clear();
        return write([&] { return m_inner->begin(); });
    }
    Result<void> append(const StoredOp& op) override
    {
        return writeRow([op](LogStore& inner) { return inner.append(op); });
    }
    Result<void> putTicket(const TicketRow& row) override
    {
        return writeRow([row](LogStore& inner) { return inner.putTicket(row); });
    }
    Result<void> putRowsHold(Seq seq) override
    {
        return write([&] { return m_inner->putRowsHold(seq); });
    }
    Result<void> putSnapshot(const TicketSnapshot& snapshot) override
    {
        return write([&] { return m_inner->putSnapshot(snapshot); });
    }
    Result<void> commit() override
    {
        if (m_syncBreaks && !m_broken && !m_full) {
            m_inner->rollback();
            m_broken = true;
        }
        return write([&] { return m_inner->commit(); });
    }
    void rollback() override { m_inner->rollback(); }
    Result<void> recover() override
    {
        if (m_broken)
            return fail(ErrorCode::Storage, "the store must be opened anew");
        if (m_diskIsFull)
            return fail(ErrorCode::StorageFull, "the disk is still full");
        m_full = false;
        return m_inner->recover();
    }
    Result<std::optional<StoredOp>> findOp(OpId id) override
    {
        if (failsNow())
            return fail(ErrorCode::Storage, "this read was made to fail");
        return m_inner->findOp(id);
    }
    Result<std::vector<OpRecord>> read(Seq after, std::size_t limit) override
    {
        if (failsNow())
            return fail(ErrorCode::Storage, "this read was made to fail");
        return m_inner->read(after, limit);
    }
    Result<std::vector<OpRecord>> readTicket(TicketId ticket, Seq after, std::size_t limit) override
    {
        if (failsNow())
            return fail(ErrorCode::Storage, "this read was made to fail");
        return m_inner->readTicket(ticket, after, limit);
    }
    Result<std::vector<TicketRow>> tickets() override { return m_inner->tickets(); }
    Result<std::vector<TicketId>> ticketsBehind() override { return m_inner->ticketsBehind(); }
    Result<std::optional<TicketSnapshot>> snapshot(TicketId ticket) override
    {
        if (failsNow())
            return fail(ErrorCode::Storage, "this read was made to fail");
        return m_inner->snapshot(ticket);
    }
    Result<Directory> directory() override { return m_inner->directory(); }
    Result<void> putPerson(const Person& person) override { return m_inner->putPerson(person); }
    Result<void> putGroup(const Group& group) override { return m_inner->putGroup(group); }
    Result<std::int64_t> addToken(const Token& token) override { return m_inner->addToken(token); }
    Result<std::vector<Token>> tokens() override { return m_inner->tokens(); }
    Result<void> revokeToken(std::int64_t id) override { return m_inner->revokeToken(id); }
    Result<std::vector<IntakeKey>> intakeKeys() override { return m_inner->intakeKeys(); }
    Result<void> putIntakeKey(const IntakeKey& key) override { return m_inner->putIntakeKey(key); }
    Result<std::vector<CatalogPart>> catalogParts() override { return m_inner->catalogParts(); }
    Result<void> putCatalogPart(const CatalogPart& part) override
    {
        return write([&] { return m_inner->putCatalogPart(part); });
    }
    Result<std::vector<CatalogPart>> catalogHistory(const std::string& kind, const std::string& name,
                                                    std::size_t limit) override
    {
        return m_inner->catalogHistory(kind, name, limit);
    }
    void checkpoint() override { m_inner->checkpoint(); }

private:
    bool failsNow()
    {
        const bool now = m_left > 0 && --m_left == 0;
        m_failed = m_failed || now;
        return now;
    }

    template<class Work>
    Result<void> write(Work&& work)
    {
        if (failsNow() || m_diskIsFull) {
            m_inner->rollback();
            m_full = true;
        }
        if (m_broken)
            return fail(ErrorCode::Storage, "the disk could not be synced; the store must be opened anew");
        if (m_full)
            return fail(ErrorCode::StorageFull, "the disk is full");
        return work();
    }

    template<class Step>
    Result<void> writeRow(Step step)
    {
        auto written = write([&] { return step(*m_inner); });
        if (written && m_syncBreaks && m_reachesDisk)
            m_reachedDisk.push_back(std::move(step));
        return written;
    }

    std::unique_ptr<LogStore> m_inner;
    int m_left = 0;
    bool m_failed = false;
    bool m_full = false; // until recover()
    bool m_diskIsFull = false;
    bool m_syncBreaks = false, m_reachesDisk = false, m_broken = false;
    std::vector<std::function<Result<void>(LogStore&)>> m_reachedDisk; // of the transaction under way
};

} // namespace warroom::test
