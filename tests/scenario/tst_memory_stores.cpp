// The stores in memory that scenarios run on behave as those in SQLite do.
#include "support/scenario/memory_cache.h"
#include "support/scenario/memory_log.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;

namespace {

template<class Tagged>
Tagged idOf(std::uint8_t n)
{
    Uuid uuid;
    uuid.bytes[15] = n;
    return Tagged(uuid);
}

OpRecord aRecord(std::uint8_t n, std::uint8_t ticket)
{
    OpRecord record;
    record.id = idOf<OpId>(n);
    record.ticket = idOf<TicketId>(ticket);
    record.type = "ticket.rename";
    record.body = R"({"title":"x"})";
    record.seq = n;
    record.hash.fill(n);
    return record;
}

OutboxRow aRow(std::uint8_t n, OutboxState state = OutboxState::Waiting)
{
    auto record = aRecord(n, 1);
    record.seq = 0;
    record.hash = {};
    return {record, state, state == OutboxState::Refused ? "E_FORBIDDEN" : "", {}};
}

std::string ids(const std::vector<OpRecord>& records)
{
    std::string out;
    for (const auto& record : records)
        out += std::to_string(record.id.uuid().bytes[15]) + " ";
    return out;
}

std::string ids(const std::vector<OutboxRow>& rows)
{
    std::string out;
    for (const auto& row : rows)
        out +=
            std::to_string(row.record.id.uuid().bytes[15]) + (row.state == OutboxState::Refused ? "! " : " ");
    return out;
}

} // namespace

class TestMemoryStores : public QObject
{
    Q_OBJECT

    static void bothKinds()
    {
        QTest::addColumn<bool>("inMemory");
        QTest::newRow("in memory") << true;
        QTest::newRow("in SQLite") << false;
    }

private slots:
    void aLogKeepsWhatWasCommitted_data() { bothKinds(); }
    void aLogKeepsWhatWasCommitted()
    {
        QFETCH(bool, inMemory);
        TempDir dir;
        auto disk = std::make_shared<LogDisk>();
        const auto open = [&]() -> std::unique_ptr<LogStore> {
            if (inMemory)
                return std::make_unique<MemoryLog>(disk);
            auto opened = openSqliteLog(dir.stdPath());
            return opened ? std::move(*opened) : nullptr;
        };
        auto log = open();
        QVERIFY(log != nullptr);
        QVERIFY_RESULT(log->begin());
        QVERIFY_RESULT(log->append({aRecord(1, 1), {}}));
        QVERIFY_RESULT(log->append({aRecord(2, 2), {}}));
        QVERIFY_RESULT(log->putTicket({idOf<TicketId>(1), 7, 1, true, "{}"}));
        QVERIFY_RESULT(log->commit());
        QVERIFY_RESULT(log->begin());
        QCOMPARE(log->append({aRecord(1, 1), {}}).error().code(), ErrorCode::Exists);
        QVERIFY_RESULT(log->append({aRecord(3, 1), {}}));
        QVERIFY_RESULT(log->putTicket({idOf<TicketId>(1), 8, 3, true, "{}"}));
        QCOMPARE(ids(*log->readTicket(idOf<TicketId>(1), 0, 9)), "1 3 "s);
        log->rollback();
        QCOMPARE(ids(*log->read(0, 9)), "1 2 "s);
        QVERIFY_RESULT(log->begin());
        QVERIFY_RESULT(log->append({aRecord(3, 1), {}}));
        log.reset();
        log = open();
        QCOMPARE(ids(*log->read(0, 9)), "1 2 "s);
        QCOMPARE(ids(*log->read(1, 9)), "2 "s);
        QCOMPARE(ids(*log->read(0, 1)), "1 "s);
        const auto head = log->head();
        QVERIFY_RESULT(head);
        QCOMPARE(head->seq, Seq{2});
        QCOMPARE(head->lastNumber, std::int64_t{7});
        QVERIFY(head->hash == aRecord(2, 2).hash);
        QVERIFY(log->findOp(idOf<OpId>(2))->has_value() && !log->findOp(idOf<OpId>(3))->has_value());
        QCOMPARE(log->tickets()->size(), std::size_t{1});
    }

    void aCacheKeepsItsOutboxInOrder_data() { bothKinds(); }
    void aCacheKeepsItsOutboxInOrder()
    {
        QFETCH(bool, inMemory);
        TempDir dir;
        auto disk = std::make_shared<CacheDisk>();
        const auto open = [&]() -> std::unique_ptr<CacheStore> {
            if (inMemory)
                return std::make_unique<MemoryCache>(disk);
            auto opened = openCache(dir.stdPath());
            return opened ? std::move(opened->store) : nullptr;
        };
        auto cache = open();
        QVERIFY(cache != nullptr);
        CacheBatch batch;
        batch.outbox = {aRow(1), aRow(2), aRow(3)};
        QVERIFY_RESULT(cache->write(batch));
        batch.outbox = {aRow(2, OutboxState::Refused)};
        QVERIFY_RESULT(cache->write(batch));
        QCOMPARE(ids(*cache->outbox()), "1 2! 3 "s);
        batch.accepted = {aRecord(1, 1)};
        batch.tickets = {{idOf<TicketId>(1), 7, 1, true, "{}"}};
        batch.sent = {idOf<OpId>(1), idOf<OpId>(2)};
        batch.outbox = {aRow(2)};
        batch.snapshots = {{idOf<TicketId>(1), 1, "packed"}};
        batch.settings = {{"noted", "1 ab"}};
        batch.cursor = 1;
        QVERIFY_RESULT(cache->write(batch));
        QVERIFY_RESULT(cache->setSetting("epoch", "x"));
        cache.reset();
        cache = open();
        QCOMPARE(ids(*cache->outbox()), "3 2 "s);
        QCOMPARE(*cache->cursor(), Seq{1});
        QCOMPARE(ids(*cache->readTicket(idOf<TicketId>(1), 0)), "1 "s);
        QCOMPARE(ids(*cache->readTicket(idOf<TicketId>(1), 1)), ""s);
        QVERIFY(*cache->heads() == (std::vector{std::pair(idOf<TicketId>(1), Seq{1})}));
        QCOMPARE((*cache->snapshot(idOf<TicketId>(1)))->data, "packed"s);
        QCOMPARE(**cache->setting("noted"), "1 ab"s);
        QCOMPARE(cache->tickets()->size(), std::size_t{1});
        CacheBatch left;
        left.sent = {idOf<OpId>(3)};
        left.outbox = {aRow(3)};
        QVERIFY_RESULT(cache->forgetAfter(1, left));
        QCOMPARE(cache->tickets()->size(), std::size_t{1});
        QCOMPARE(ids(*cache->outbox()), "2 3 "s);
        QVERIFY_RESULT(cache->forgetAfter(0, {}));
        QVERIFY(cache->heads()->empty() && cache->tickets()->empty());
        QVERIFY(!*cache->snapshot(idOf<TicketId>(1)));
        QVERIFY_RESULT(cache->setAside("lost.jsonl", "kept"));
        QVERIFY_RESULT(cache->forgetLog());
        QCOMPARE(ids(*cache->outbox()), "2 3 "s);
        QCOMPARE(ids(*cache->read(0, 9)), ""s);
        QCOMPARE(*cache->cursor(), Seq{0});
        QVERIFY(cache->tickets()->empty());
        QCOMPARE(**cache->setting("epoch"), "x"s);
        QVERIFY(!cache->setting("mood")->has_value());
    }
};

WARROOM_TEST_MAIN(TestMemoryStores)
#include "tst_memory_stores.moc"
