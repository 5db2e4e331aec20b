// The client's cache: the outbox survives everything, and a damaged copy never costs a waiting change
// silently.
#include "store/cache_store.h"

#include "contract/store/store_samples.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <sqlite3.h>

#include <random>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int waitingChanges = 60;
constexpr Seq acceptedOps = 400;
constexpr qsizetype pageSize = 4096;

std::vector<OpId> idsOf(const std::vector<OutboxRow>& rows)
{
    std::vector<OpId> ids;
    for (const auto& row : rows)
        ids.push_back(row.record.id);
    return ids;
}

// A cache with 400 operations, 10 tickets and 60 waiting changes, closed as it should be.
void fillCache(const TempDir& dir)
{
    auto cache = openCache(dir.stdPath());
    QVERIFY_RESULT(cache);
    CacheBatch batch;
    for (Seq seq = 1; seq <= acceptedOps; ++seq)
        batch.accepted.push_back(anOp(seq, 1 + seq % 10, seq > 10 ? seq - 10 : 0));
    for (int n = 1; n <= 10; ++n)
        batch.tickets.push_back(aTicket(n, acceptedOps));
    for (int n = 1; n <= waitingChanges; ++n)
        batch.outbox.push_back(aWaitingChange(1000 + n));
    batch.cursor = acceptedOps;
    QVERIFY_RESULT(cache->store->write(batch));
    QVERIFY_RESULT(cache->store->setSetting("replica", "r-1"));
}

// Runs SQL on a file from outside.
void alter(const QString& file, const char* sql)
{
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open(file.toUtf8().constData(), &database), SQLITE_OK);
    const int code = sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
    sqlite3_close(database);
    QCOMPARE(code, SQLITE_OK);
}

qint64 numberFrom(const QString& file, const char* sql)
{
    qint64 result = -1;
    sqlite3* database = nullptr;
    sqlite3_open(file.toUtf8().constData(), &database);
    sqlite3_exec(
        database, sql,
        [](void* to, int, char** values, char**) {
            *static_cast<qint64*>(to) = QByteArray(values[0]).toLongLong();
            return 0;
        },
        &result, nullptr);
    sqlite3_close(database);
    return result;
}

using Damage = void (*)(QByteArray& content);

} // namespace

class CacheStoreTest final : public QObject
{
    Q_OBJECT

private slots:
    void startsEmptyAndWithoutNotice();
    void aBatchIsThereAfterReopening();
    void theOutboxKeepsItsOrder();
    void aRefusedChangeKeepsItsPlaceAndItsReason();
    void whatWasSentLeavesTheOutbox();
    void anOperationThatComesTwiceIsThereOnce();
    void forgettingTheLogKeepsTheOutboxAndTheSettings();
    void theBoardsKeptLastAreThere_data();
    void theBoardsKeptLastAreThere();
    void anotherProgramsChangesShowInTheOutbox();
    void filesAreForTheirOwner();
    void refusesAFileOfANewerVersionAndLeavesIt();
    void aDamagedFileIsSetAside_data();
    void aDamagedFileIsSetAside();
    void readableChangesAreCarriedOverAndTheOthersCounted();
    void flippedBitsAreNeverShownAsRight_data();
    void flippedBitsAreNeverShownAsRight();
    void anInterruptedRescueIsEnded();
    void plantedTriggersDoNotRun();
    void aForeignTableIsSetAside();
    void aDamagedCopyOfAnOlderSchemaKeepsItsOutbox();
};

void CacheStoreTest::startsEmptyAndWithoutNotice()
{
    const TempDir dir;
    auto cache = openCache(dir.stdFile("workspace"));
    QVERIFY_RESULT(cache);
    QCOMPARE(cache->notice, std::string());
    QCOMPARE(*cache->store->cursor(), Seq{0});
    QVERIFY(cache->store->outbox()->empty());
    QVERIFY(cache->store->tickets()->empty());
    QVERIFY(!cache->store->setting("epoch")->has_value());
}

void CacheStoreTest::aBatchIsThereAfterReopening()
{
    const TempDir dir;
    fillCache(dir);
    auto cache = openCache(dir.stdPath());
    QVERIFY_RESULT(cache);
    QCOMPARE(cache->notice, std::string());
    QCOMPARE(*cache->store->cursor(), acceptedOps);
    const auto all = cache->store->read(0, 10'000);
    QVERIFY_RESULT(all);
    QCOMPARE(all->size(), std::size_t{acceptedOps});
    QVERIFY(all->at(122) == anOp(123, 4, 113));
    QCOMPARE(cache->store->read(398, 10)->size(), std::size_t{2});
    const auto ticket = cache->store->readTicket(ticketOf(3), 0);
    QVERIFY_RESULT(ticket);
    QCOMPARE(ticket->size(), std::size_t{40});
    QCOMPARE(ticket->front().seq, Seq{2});
    QCOMPARE(cache->store->tickets()->back().summary, aTicket(10, 1).summary);
    QCOMPARE(*cache->store->setting("replica"), std::optional<std::string>("r-1"));
}

void CacheStoreTest::theOutboxKeepsItsOrder()
{
    const TempDir dir;
    std::vector<OpId> made;
    for (const int n : {5, 3, 9, 1}) {
        auto cache = openCache(dir.stdPath());
        QVERIFY_RESULT(cache);
        QVERIFY_RESULT(cache->store->write(outboxBatch({aWaitingChange(n)})));
        made.push_back(aWaitingChange(n).record.id);
    }
    auto cache = openCache(dir.stdPath());
    QVERIFY_RESULT(cache);
    // The last one leaves; its place is not given to the next.
    QVERIFY_RESULT(cache->store->write(acceptedBatch({}, {made.back()})));
    QVERIFY_RESULT(cache->store->write(outboxBatch({aWaitingChange(2)})));
    made.back() = aWaitingChange(2).record.id;
    const auto rows = cache->store->outbox();
    QVERIFY_RESULT(rows);
    QVERIFY(idsOf(*rows) == made);
    QVERIFY(rows->front().record == aWaitingChange(5).record);
}

void CacheStoreTest::aRefusedChangeKeepsItsPlaceAndItsReason()
{
    const TempDir dir;
    auto cache = openCache(dir.stdPath());
    QVERIFY_RESULT(cache);
    QVERIFY_RESULT(cache->store->write(outboxBatch({aWaitingChange(1), aWaitingChange(2)})));
    OutboxRow refused = aWaitingChange(1);
    refused.state = OutboxState::Refused;
    refused.errorCode = "E_FORBIDDEN";
    refused.errorMessage = "Only the commander may do that.";
    QVERIFY_RESULT(cache->store->write(outboxBatch({refused})));
    const auto rows = cache->store->outbox();
    QVERIFY_RESULT(rows);
    QCOMPARE(rows->size(), std::size_t{2});
    QVERIFY(rows->front().record.id == refused.record.id);
    QVERIFY(rows->front().state == OutboxState::Refused);
    QCOMPARE(rows->front().errorCode, refused.errorCode);
    QCOMPARE(rows->front().errorMessage, refused.errorMessage);
    QVERIFY(rows->back().state == OutboxState::Waiting);
}

void CacheStoreTest::whatWasSentLeavesTheOutbox()
{
    const TempDir dir;
    auto cache = openCache(dir.stdPath());
    QVERIFY_RESULT(cache);
    QVERIFY_RESULT(cache->store->write(outboxBatch({aWaitingChange(1), aWaitingChange(2)})));
    CacheBatch batch = acceptedBatch({anOp(1)}, {anOp(1).id});
    batch.cursor = 1;
    QVERIFY_RESULT(cache->store->write(batch));
    QCOMPARE(cache->store->outbox()->size(), std::size_t{1});
    QCOMPARE(cache->store->read(0, 9)->size(), std::size_t{1});
    QCOMPARE(*cache->store->cursor(), Seq{1});
}

void CacheStoreTest::anOperationThatComesTwiceIsThereOnce()
{
    const TempDir dir;
    auto cache = openCache(dir.stdPath());
    QVERIFY_RESULT(cache);
    QVERIFY_RESULT(cache->store->write(acceptedBatch({anOp(1), anOp(2)})));
    QVERIFY_RESULT(cache->store->write(acceptedBatch({anOp(2), anOp(3)})));
    QCOMPARE(cache->store->read(0, 9)->size(), std::size_t{3});
}

void CacheStoreTest::forgettingTheLogKeepsTheOutboxAndTheSettings()
{
    const TempDir dir;
    fillCache(dir);
    auto cache = openCache(dir.stdPath());
    QVERIFY_RESULT(cache);
    QVERIFY_RESULT(cache->store->forgetLog());
    QVERIFY(cache->store->read(0, 9)->empty());
    QVERIFY(cache->store->tickets()->empty());
    QCOMPARE(*cache->store->cursor(), Seq{0});
    QCOMPARE(cache->store->outbox()->size(), std::size_t{waitingChanges});
    QVERIFY(cache->store->setting("replica")->has_value());
}

// Beyond 50 boards, or 4 MiB of them, the oldest are dropped.
void CacheStoreTest::theBoardsKeptLastAreThere_data()
{
    QTest::addColumn<int>("boards");
    QTest::addColumn<qsizetype>("bytesEach");
    QTest::addColumn<int>("kept");
    const qsizetype all = KeptBoard::MostBytes;
    QTest::newRow("as many as there may be") << 50 << qsizetype(10) << 50;
    QTest::newRow("one more") << 51 << qsizetype(10) << 50;
    QTest::newRow("many more") << 300 << qsizetype(10) << 50;
    QTest::newRow("all the bytes there may be") << 4 << all / 4 << 4;
    QTest::newRow("one board too much") << 5 << all / 4 << 4;
    QTest::newRow("one of just the size that fits") << 2 << all << 1;
    QTest::newRow("one that never fits") << 1 << all + 1 << 0;
    QTest::newRow("letters of three bytes count as three") << 3 << -(all / 6) << 2;
}

void CacheStoreTest::theBoardsKeptLastAreThere()
{
    QFETCH(int, boards);
    QFETCH(qsizetype, bytesEach);
    QFETCH(int, kept);
    const TempDir dir;
    const Time first = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);
    std::string json;
    if (bytesEach >= 0)
        json.assign(static_cast<std::size_t>(bytesEach), 'x');
    for (qsizetype left = -bytesEach; left > 0; --left)
        json += "\xE9\x9A\x9C";
    const auto board = [&](int n) {
        return KeptBoard{"board " + std::to_string(n), first + std::chrono::minutes(n), json};
    };
    {
        auto cache = openCache(dir.stdPath());
        QVERIFY_RESULT(cache);
        for (int n = 0; n < boards; ++n)
            QVERIFY_RESULT(cache->store->keepBoards({board(n)}));
    }
    auto cache = openCache(dir.stdPath());
    QVERIFY_RESULT(cache);
    for (int n = 0; n < boards; ++n) {
        const auto found = cache->store->board(board(n).name);
        QVERIFY_RESULT(found);
        QCOMPARE(found->has_value(), n >= boards - kept);
        if (*found)
            QVERIFY((*found)->json == json && (*found)->at == board(n).at);
    }
    // A board that is kept again is the newest one.
    if (kept > 1) {
        KeptBoard again = board(boards - kept);
        again.at = board(boards + 1).at;
        QVERIFY_RESULT(cache->store->keepBoards({again}));
        QVERIFY_RESULT(cache->store->keepBoards({board(boards)}));
        QVERIFY(cache->store->board(again.name)->has_value());
    }
    QVERIFY_RESULT(cache->store->forgetLog());
    QVERIFY(!cache->store->board(board(boards - 1).name)->has_value());
}

void CacheStoreTest::anotherProgramsChangesShowInTheOutbox()
{
    const TempDir dir;
    auto desktop = openCache(dir.stdPath());
    QVERIFY_RESULT(desktop);
    QVERIFY_RESULT(desktop->store->write(outboxBatch({aWaitingChange(1)})));
    {
        auto commandLine = openCache(dir.stdPath());
        QVERIFY_RESULT(commandLine);
        QVERIFY_RESULT(commandLine->store->write(outboxBatch({aWaitingChange(2)})));
    }
    QVERIFY_RESULT(desktop->store->write(outboxBatch({aWaitingChange(3)})));
    QVERIFY((idsOf(*desktop->store->outbox()) == std::vector<OpId>{aWaitingChange(1).record.id,
                                                                   aWaitingChange(2).record.id,
                                                                   aWaitingChange(3).record.id}));
}

void CacheStoreTest::filesAreForTheirOwner()
{
    const TempDir dir;
    auto cache = openCache(dir.stdFile("new"));
    QVERIFY_RESULT(cache);
    QVERIFY(isPrivate(dir.file("new")));
    for (const char* name : {"new/cache.db", "new/cache.db-wal", "new/cache.lock"})
        QVERIFY2(QFile::exists(dir.file(name)) && isPrivate(dir.file(name)), name);
}

void CacheStoreTest::refusesAFileOfANewerVersionAndLeavesIt()
{
    const TempDir dir;
    fillCache(dir);
    const QString file = dir.file("cache.db");
    QByteArray content = contentOf(file);
    content.replace(60, 4, QByteArray::fromHex("000003e7")); // user_version 999
    putContent(file, content);
    QCOMPARE(openCache(dir.stdPath()).error().code(), ErrorCode::NewerSchema);
    QVERIFY(contentOf(file) == content);
    QVERIFY(!QFile::exists(dir.file("cache.db.damaged-1")));
}

void CacheStoreTest::aDamagedFileIsSetAside_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<bool>("isKept");
    QTest::addRow("CAC01 an empty file is made anew")
        << Damage([](QByteArray& content) { content.clear(); }) << false;
    QTest::addRow("CAC02 the header is overwritten")
        << Damage([](QByteArray& content) { content.replace(0, 100, QByteArray(100, 'x')); }) << true;
    QTest::addRow("CAC02 the first page is zero")
        << Damage([](QByteArray& content) { content.replace(0, pageSize, QByteArray(pageSize, '\0')); })
        << true;
    QTest::addRow("CAC04 cut at a page")
        << Damage([](QByteArray& content) { content.truncate(content.size() / pageSize / 2 * pageSize); })
        << true;
    QTest::addRow("CAC04 cut in a page")
        << Damage([](QByteArray& content) { content.truncate(content.size() / 2 + 1234); }) << true;
    QTest::addRow("CAC04 cut in the header")
        << Damage([](QByteArray& content) { content.truncate(50); }) << true;
    QTest::addRow("it is no database at all")
        << Damage([](QByteArray& content) { content = QByteArray(100'000, 'A'); }) << true;
}

void CacheStoreTest::aDamagedFileIsSetAside()
{
    QFETCH(Damage, damage);
    QFETCH(bool, isKept);
    const TempDir dir;
    fillCache(dir);
    QByteArray content = contentOf(dir.file("cache.db"));
    damage(content);
    putContent(dir.file("cache.db"), content);

    auto cache = openCache(dir.stdPath());
    QVERIFY_RESULT(cache);
    QVERIFY(!cache->notice.empty());
    QCOMPARE(QFile::exists(dir.file("cache.db.damaged-1")), isKept);
    if (isKept)
        QVERIFY(contentOf(dir.file("cache.db.damaged-1")) == content);
    QCOMPARE(*cache->store->cursor(), Seq{0});
    QVERIFY_RESULT(cache->store->write(outboxBatch({aWaitingChange(1)})));
    cache->store.reset();
    cache = openCache(dir.stdPath());
    QVERIFY_RESULT(cache);
    QCOMPARE(cache->notice, std::string());
    QVERIFY(!QFile::exists(dir.file("cache.db.damaged-2")));
}

void CacheStoreTest::readableChangesAreCarriedOverAndTheOthersCounted()
{
    const TempDir dir;
    fillCache(dir);
    const QString file = dir.file("cache.db");
    // One leaf page in the middle of the outbox, found by a row that stands on it.
    QByteArray content = contentOf(file);
    const auto text = QByteArray("Änderung 1030 ");
    const auto page = content.indexOf(text) / pageSize;
    QVERIFY(page > 1);
    content.replace(page * pageSize, pageSize, QByteArray(pageSize, '\0'));
    putContent(file, content);

    auto cache = openCache(dir.stdPath());
    QVERIFY_RESULT(cache);
    const auto carried = cache->store->outbox();
    QVERIFY_RESULT(carried);
    QVERIFY(carried->size() > 10 && carried->size() < waitingChanges);
    QVERIFY(idsOf(*carried).front() == aWaitingChange(1001).record.id);
    QVERIFY(idsOf(*carried).back() == aWaitingChange(1060).record.id);
    const auto expected =
        QStringLiteral("set aside as cache.db.damaged-1; %1 waiting changes were carried over, %2 "
                       "could not be read.")
            .arg(carried->size())
            .arg(waitingChanges - carried->size());
    QVERIFY2(QString::fromStdString(cache->notice).endsWith(expected), cache->notice.c_str());
    QCOMPARE(*cache->store->setting("replica"), std::optional<std::string>("r-1"));
}

void CacheStoreTest::flippedBitsAreNeverShownAsRight_data()
{
    QTest::addColumn<int>("flips");
    QTest::addColumn<quint32>("seed");
    for (const int flips : {1, 8, 64}) {
        for (quint32 seed = 1; seed <= 25; ++seed)
            QTest::addRow("CAC03 %d flipped bits, variant %u", flips, seed) << flips << seed;
    }
    QTest::addRow("CAC05 the outbox's root page is zero") << 0 << 0u;
}

void CacheStoreTest::flippedBitsAreNeverShownAsRight()
{
    QFETCH(int, flips);
    QFETCH(quint32, seed);
    const TempDir dir;
    fillCache(dir);
    const QString file = dir.file("cache.db");
    const auto root = numberFrom(file, "SELECT rootpage FROM sqlite_schema WHERE name = 'outbox'");
    QByteArray content = contentOf(file);
    if (flips == 0)
        content.replace((root - 1) * pageSize, pageSize, QByteArray(pageSize, '\0'));
    std::mt19937 random(seed);
    for (int i = 0; i < flips; ++i) {
        // Not the header: a changed version number there is another version, not damage.
        const auto at = std::uniform_int_distribution<qsizetype>(100, content.size() - 1)(random);
        content[at] = static_cast<char>(content[at] ^ (1 << (random() % 8)));
    }
    putContent(file, content);

    auto cache = openCache(dir.stdPath());
    QVERIFY_RESULT(cache);
    const auto outbox = cache->store->outbox();
    QVERIFY_RESULT(outbox);
    QVERIFY2(outbox->size() == waitingChanges || !cache->notice.empty(),
             "waiting changes are gone without a word");
    if (flips == 0)
        QVERIFY2(cache->notice.find("60 could not be read") != std::string::npos, cache->notice.c_str());
    for (const auto& row : *outbox) {
        const auto n =
            static_cast<std::int64_t>(row.record.at.time_since_epoch().count() - 1'700'000'000'000);
        QVERIFY(row.record == aWaitingChange(n).record);
    }
    if (const auto ops = cache->store->read(0, 10'000)) {
        for (const auto& op : *ops)
            QVERIFY(op == anOp(op.seq, 1 + op.seq % 10, op.seq > 10 ? op.seq - 10 : 0));
    }
    if (const auto tickets = cache->store->tickets()) {
        for (const auto& row : *tickets)
            QCOMPARE(row.summary, aTicket(row.number, 1).summary);
    }
}

void CacheStoreTest::anInterruptedRescueIsEnded()
{
    const TempDir dir;
    const TempDir other;
    fillCache(other);
    fillCache(dir);
    QVERIFY(QFile::copy(other.file("cache.db"), dir.file("cache.db.rescued")));
    putContent(dir.file("cache.db"), "broken");
    auto cache = openCache(dir.stdPath());
    QVERIFY_RESULT(cache);
    QCOMPARE(contentOf(dir.file("cache.db.damaged-1")), QByteArray("broken"));
    QVERIFY(!QFile::exists(dir.file("cache.db.rescued")));
    QCOMPARE(cache->store->outbox()->size(), std::size_t{waitingChanges});
}

void CacheStoreTest::plantedTriggersDoNotRun()
{
    const TempDir dir;
    fillCache(dir);
    alter(dir.file("cache.db"),
          "CREATE TRIGGER planted AFTER INSERT ON outbox BEGIN DELETE FROM outbox; END");
    auto cache = openCache(dir.stdPath());
    QVERIFY_RESULT(cache);
    QVERIFY_RESULT(cache->store->write(outboxBatch({aWaitingChange(1)})));
    QCOMPARE(cache->store->outbox()->size(), std::size_t{waitingChanges + 1});
}

void CacheStoreTest::aForeignTableIsSetAside()
{
    const TempDir dir;
    alter(dir.file("cache.db"), "CREATE TABLE outbox (id); PRAGMA user_version = 1");
    auto cache = openCache(dir.stdPath());
    QVERIFY_RESULT(cache);
    QVERIFY(!cache->notice.empty());
    QVERIFY(QFile::exists(dir.file("cache.db.damaged-1")));
}

void CacheStoreTest::aDamagedCopyOfAnOlderSchemaKeepsItsOutbox()
{
    const TempDir dir;
    fillCache(dir);
    alter(dir.file("cache.db"), "DROP TABLE ops; CREATE TABLE ops (seq); PRAGMA user_version = 3");
    auto cache = openCache(dir.stdPath());
    QVERIFY_RESULT(cache);
    QVERIFY(!cache->notice.empty());
    QCOMPARE(cache->store->outbox()->size(), std::size_t{waitingChanges});
}

WARROOM_TEST_MAIN(CacheStoreTest)
#include "tst_cache_store.moc"
