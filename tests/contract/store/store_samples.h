// Operations, rows and documents for the stores' tests, told apart by a number.
#pragma once

#include "store/cache_store.h"
#include "store/log_store.h"

#include <QFile>
#include <QFileInfo>
#include <QtTest>

namespace warroom::test {

template<class Tagged>
Tagged idOf(int kind, std::int64_t n)
{
    Uuid uuid;
    uuid.bytes[0] = static_cast<std::uint8_t>(kind);
    for (std::size_t i = 0; i < 8; ++i)
        uuid.bytes[15 - i] = static_cast<std::uint8_t>(n >> (8 * i));
    return Tagged(uuid);
}

inline TicketId ticketOf(std::int64_t n) { return idOf<TicketId>(2, n); }

inline Digest digestOf(std::int64_t n) { return sha256(std::to_string(n)); }

// Operation `seq`, accepted, on the ticket; every field has a value of its own.
inline OpRecord anOp(Seq seq, std::int64_t ticket = 1, Seq previous = 0)
{
    OpRecord op;
    op.id = idOf<OpId>(1, seq);
    op.ticket = ticketOf(ticket);
    op.type = "comment.add";
    op.actor = idOf<PersonId>(3, seq % 7);
    op.replica = idOf<ReplicaId>(4, seq % 3);
    op.at = Time(Duration(1'700'000'000'000 + seq));
    op.base = seq - 1;
    op.body = "{\"text\":\"Änderung " + std::to_string(seq) + " of the service\"}";
    op.seq = seq;
    op.previous = previous;
    op.receivedAt = Time(Duration(1'700'000'000'500 + seq));
    op.skew = Duration(-seq);
    op.salt.fill(static_cast<std::uint8_t>(seq));
    op.hash = digestOf(seq);
    return op;
}

inline StoredOp stored(const OpRecord& op) { return {op, digestOf(-op.seq)}; }

// Appends operations in one transaction, on ticket 1 and 2 in turn.
inline Result<void> appendOps(LogStore& log, Seq first, Seq last)
{
    CHECK(log.begin());
    for (Seq seq = first; seq <= last; ++seq)
        CHECK(log.append(stored(anOp(seq, 1 + seq % 2, seq > 2 ? seq - 2 : 0))));
    return log.commit();
}

inline TicketRow aTicket(std::int64_t n, Seq head)
{
    return {ticketOf(n), n, head, n % 2 == 0, "{\"title\":\"Ticket " + std::to_string(n) + "\"}"};
}

// A change that waits in the outbox.
inline OutboxRow aWaitingChange(std::int64_t n)
{
    OutboxRow row;
    row.record = anOp(n);
    row.record.seq = row.record.previous = 0;
    row.record.receivedAt = {};
    row.record.skew = {};
    row.record.salt = {};
    row.record.hash = {};
    return row;
}

inline CacheBatch outboxBatch(std::vector<OutboxRow> rows)
{
    CacheBatch batch;
    batch.outbox = std::move(rows);
    return batch;
}

inline CacheBatch acceptedBatch(std::vector<OpRecord> ops, std::vector<OpId> sent = {})
{
    CacheBatch batch;
    batch.accepted = std::move(ops);
    batch.sent = std::move(sent);
    return batch;
}

inline QByteArray contentOf(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

inline void putContent(const QString& file, const QByteArray& content)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(out.write(content), content.size());
}

// Owner's rights only: 0600, or 0700 for a folder.
inline bool isPrivate(const QString& path)
{
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
    return (QFileInfo(path).permissions() & others) == QFile::Permissions();
}

} // namespace warroom::test
