// A backend's store whose n-th call fails, over another store.
#pragma once

#include "store/log_store.h"

namespace warroom::test {

// A failed write ends the transaction, and nothing can be written until recover(), as on a full disk. A
// failed read is just an error.
class FailingStore final : public LogStore
{
public:
    explicit FailingStore(std::unique_ptr<LogStore> inner) : m_inner(std::move(inner)) {}

    // The n-th call from now on fails, once; 1 is the next one.
    void failAt(int n) { m_left = n; }
    // Whether that call came.
    bool hasFailed() const { return m_failed; }

    Result<LogHead> head() override { return m_inner->head(); }
    Result<void> begin() override
    {
        return write([&] { return m_inner->begin(); });
    }
    Result<void> append(const StoredOp& op) override
    {
        return write([&] { return m_inner->append(op); });
    }
    Result<void> putTicket(const TicketRow& row) override
    {
        return write([&] { return m_inner->putTicket(row); });
    }
    Result<void> commit() override
    {
        return write([&] { return m_inner->commit(); });
    }
    void rollback() override { m_inner->rollback(); }
    Result<void> recover() override
    {
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
    Result<Directory> directory() override { return m_inner->directory(); }
    Result<void> putPerson(const Person& person) override { return m_inner->putPerson(person); }
    Result<void> putGroup(const Group& group) override { return m_inner->putGroup(group); }
    Result<std::int64_t> addToken(const Token& token) override { return m_inner->addToken(token); }
    Result<std::vector<Token>> tokens() override { return m_inner->tokens(); }
    Result<void> revokeToken(std::int64_t id) override { return m_inner->revokeToken(id); }
    void checkpoint() override { m_inner->checkpoint(); }
    Result<void> backup(const std::string& file) override { return m_inner->backup(file); }

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
        if (failsNow()) {
            m_inner->rollback();
            m_full = true;
        }
        if (m_full)
            return fail(ErrorCode::StorageFull, "the disk is full");
        return work();
    }

    std::unique_ptr<LogStore> m_inner;
    int m_left = 0;
    bool m_failed = false;
    bool m_full = false;
};

} // namespace warroom::test
