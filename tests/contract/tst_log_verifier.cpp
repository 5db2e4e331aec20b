// The log's chain: a log that was tampered with is found, at its first wrong operation; an honest one is not
// blamed.
#include "sync/log_verifier.h"

#include "contract/store/store_samples.h"
#include "domain/op/catalogue.h"
#include "protocol/ticket_codec.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <sqlite3.h>

#include <map>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr Seq length = 24;

// Three tickets in turn, chained as the hub chains them.
Result<LogEnd> writeLog(const std::string& folder, Seq count)
{
    TRY(auto log, openSqliteLog(folder));
    std::map<TicketId, Seq> last;
    Digest before{};
    CHECK(log->begin());
    for (Seq seq = 1; seq <= count; ++seq) {
        OpRecord op = anOp(seq, 1 + seq % 3);
        op.previous = last[op.ticket];
        op.hash = before = chainHash(before, op);
        last[op.ticket] = seq;
        CHECK(log->append({op, digestOf(-seq)}));
    }
    for (const auto& [ticket, head] : last)
        CHECK(log->putTicket({ticket, head % 3 + 1, head, true, "{}"}));
    CHECK(log->commit());
    return LogEnd{count, before};
}

void execute(const std::string& folder, const std::string& sql)
{
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open((folder + "/warroom.db").c_str(), &database), SQLITE_OK);
    char* message = nullptr;
    const int code = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message);
    const QByteArray said = message ? message : "";
    sqlite3_free(message);
    sqlite3_close(database);
    QVERIFY2(code == SQLITE_OK, said.constData());
}

// Chains what stands there anew, from this operation on, as somebody would who knows how.
Result<void> chainAnew(const std::string& folder, Seq from)
{
    std::vector<OpRecord> all;
    {
        TRY(auto log, openSqliteLogReadOnly(folder));
        TRY(all, log->read(0, 1'000));
    }
    Digest before{};
    for (const auto& op : all) {
        before = op.seq < from ? op.hash : chainHash(before, op);
        execute(folder,
                "UPDATE ops SET hash = x'" + hexText(before) + "' WHERE seq = " + std::to_string(op.seq));
    }
    return {};
}

Result<Verified> verify(const std::string& folder, const std::optional<LogEnd>& noted = {})
{
    TRY(auto log, openSqliteLogReadOnly(folder));
    return verifyLog(*log, noted);
}

std::string swap(Seq a, Seq b)
{
    const auto move = [](Seq from, Seq to) {
        return "UPDATE ops SET seq = " + std::to_string(to) + " WHERE seq = " + std::to_string(from) + ";";
    };
    return move(a, -1) + move(b, a) + move(-1, b);
}

// A copy of an operation under another id at this place; what stood there and behind it moves one further.
std::string insertAt(Seq place)
{
    const std::string at = std::to_string(place);
    return "UPDATE ops SET seq = -seq - 1 WHERE seq >= " + at +
           "; UPDATE ops SET seq = -seq WHERE seq < 0;"
           "INSERT INTO ops SELECT " +
           at +
           ", randomblob(16), ticket, type, actor, replica, at, base, body, previous, "
           "received_at, skew, salt, hash, sent FROM ops WHERE seq = " +
           std::to_string(place > 1 ? place - 1 : 2) + ";";
}

} // namespace

class LogVerifierTest final : public QObject
{
    Q_OBJECT

private slots:
    void anHonestLogIsGood_data();
    void anHonestLogIsGood();
    void findsTheFirstWrongOperation_data();
    void findsTheFirstWrongOperation();
    void aNotedHeadTellsALogThatWasChainedAnew_data();
    void aNotedHeadTellsALogThatWasChainedAnew();
    void aLogThatWentOnIsGoodWithAnOldHead();
    void anotherLogsEndIsNotOurs();
    void isWrittenAsJson();
};

void LogVerifierTest::anHonestLogIsGood_data()
{
    QTest::addColumn<Seq>("count");
    for (const Seq count : {0, 1, 2, 3, 24, 999, 1'000, 1'001, 2'500})
        QTest::addRow("%lld operations", static_cast<long long>(count)) << count;
}

void LogVerifierTest::anHonestLogIsGood()
{
    QFETCH(Seq, count);
    const TempDir dir;
    const auto head = writeLog(dir.stdPath(), count);
    QVERIFY_RESULT(head);
    const auto verified = verify(dir.stdPath(), *head);
    QVERIFY_RESULT(verified);
    QVERIFY2(verified->isGood(), verified->sentence.c_str());
    QCOMPARE(verified->seq, count);
    QVERIFY(verified->hash == head->hash);
}

void LogVerifierTest::findsTheFirstWrongOperation_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<Seq>("seq");
    QTest::addColumn<QString>("fault");

    const std::pair<const char*, const char*> columns[] = {
        {"id", "randomblob(16)"},      {"ticket", "randomblob(16)"},
        {"type", "'comment.addd'"},    {"actor", "randomblob(16)"},
        {"replica", "randomblob(16)"}, {"at", "at + 1"},
        {"base", "base + 1"},          {"body", "body || ' '"},
        {"previous", "previous + 1"},  {"received_at", "received_at - 1"},
        {"skew", "skew + 1"},          {"salt", "randomblob(16)"},
        {"hash", "randomblob(32)"},
    };
    for (const auto& [column, value] : columns) {
        for (const Seq seq : {Seq{1}, Seq{12}, length})
            QTest::addRow("%s of operation %d", column, static_cast<int>(seq))
                << QString("UPDATE ops SET %1 = %2 WHERE seq = %3").arg(column, value).arg(seq) << seq
                << "edited";
    }
    for (const Seq seq : {Seq{1}, Seq{12}})
        QTest::addRow("operation %d taken out", static_cast<int>(seq))
            << QString("DELETE FROM ops WHERE seq = %1").arg(seq) << seq << "deleted";
    QTest::newRow("operation 7 taken out, and the others moved up")
        << "DELETE FROM ops WHERE seq = 7; UPDATE ops SET seq = -seq WHERE seq > 7;"
           "UPDATE ops SET seq = -seq - 1 WHERE seq < 0"
        << Seq{7} << "edited";
    QTest::newRow("a whole ticket taken out") << "DELETE FROM ops WHERE seq % 3 = 0" << Seq{3} << "deleted";
    QTest::newRow("the place of an operation made negative")
        << "UPDATE ops SET seq = -5 WHERE seq = 5" << Seq{5} << "deleted";
    QTest::newRow("the last operation cut off") << "DELETE FROM ops WHERE seq = 24" << Seq{24} << "cut_off";
    QTest::newRow("half of the log cut off") << "DELETE FROM ops WHERE seq > 12" << Seq{13} << "cut_off";
    QTest::newRow("everything cut off") << "DELETE FROM ops" << Seq{1} << "cut_off";
    QTest::newRow("two neighbours swapped") << QString::fromStdString(swap(8, 9)) << Seq{8} << "reordered";
    QTest::newRow("the last two swapped") << QString::fromStdString(swap(23, 24)) << Seq{23} << "reordered";
    QTest::newRow("two distant ones swapped") << QString::fromStdString(swap(3, 20)) << Seq{3} << "reordered";
    QTest::newRow("the first and the last swapped")
        << QString::fromStdString(swap(1, 24)) << Seq{1} << "reordered";
    for (const Seq seq : {Seq{1}, Seq{10}, length})
        QTest::addRow("one put in at %d", static_cast<int>(seq))
            << QString::fromStdString(insertAt(seq)) << seq << "inserted";
    QTest::newRow("one put on at the end") << "INSERT INTO ops SELECT 25, randomblob(16), ticket, type, "
                                              "actor, replica, at, base, body, previous, "
                                              "received_at, skew, salt, hash, sent FROM ops WHERE seq = 24"
                                           << Seq{25} << "edited";
    QTest::newRow("a salt of the wrong size")
        << "UPDATE ops SET salt = x'00' WHERE seq = 4" << Seq{4} << "unreadable";
}

void LogVerifierTest::findsTheFirstWrongOperation()
{
    QFETCH(QString, sql);
    QFETCH(Seq, seq);
    QFETCH(QString, fault);
    const TempDir dir;
    QVERIFY_RESULT(writeLog(dir.stdPath(), length));
    execute(dir.stdPath(), sql.toStdString());
    const auto verified = verify(dir.stdPath());
    QVERIFY_RESULT(verified);
    QVERIFY(!verified->isGood());
    QCOMPARE(verified->seq, seq);
    QCOMPARE(QString::fromUtf8(nameOf(verified->fault)), fault);
}

void LogVerifierTest::aNotedHeadTellsALogThatWasChainedAnew_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<Seq>("from");
    QTest::addColumn<bool>("foundWithoutHead");
    QTest::newRow("a body was changed") << "UPDATE ops SET body = '{}' WHERE seq = 5" << Seq{5} << false;
    QTest::newRow("an author was changed")
        << "UPDATE ops SET actor = zeroblob(16) WHERE seq = 23" << Seq{23} << false;
    QTest::newRow("the end was cut off, and the rest knows it")
        << "DELETE FROM ops WHERE seq > 20; UPDATE tickets SET head = (SELECT max(seq) FROM ops WHERE ticket "
           "= tickets.id)"
        << Seq{21} << false;
    QTest::newRow("one was taken out and the place filled")
        << "DELETE FROM ops WHERE seq = 7; UPDATE ops SET seq = -seq WHERE seq > 7; UPDATE ops SET seq = "
           "-seq - 1 WHERE "
           "seq < 0"
        << Seq{7} << true;
    QTest::newRow("one was put on at the end")
        << "INSERT INTO ops SELECT 25, randomblob(16), ticket, type, actor, replica, at, base, body, 24, "
           "received_at, skew, salt, hash, sent FROM ops WHERE seq = 24"
        << Seq{25} << true;
}

void LogVerifierTest::aNotedHeadTellsALogThatWasChainedAnew()
{
    QFETCH(QString, sql);
    QFETCH(Seq, from);
    QFETCH(bool, foundWithoutHead);
    const TempDir dir;
    const auto head = writeLog(dir.stdPath(), length);
    QVERIFY_RESULT(head);
    execute(dir.stdPath(), sql.toStdString());
    QVERIFY_RESULT(chainAnew(dir.stdPath(), from));
    if (!foundWithoutHead)
        execute(dir.stdPath(),
                "UPDATE log_end SET seq = (SELECT max(seq) FROM ops), hash = (SELECT hash FROM ops "
                "ORDER BY seq DESC LIMIT 1)");
    const auto alone = verify(dir.stdPath());
    QVERIFY_RESULT(alone);
    QCOMPARE(alone->isGood(), !foundWithoutHead);
    const auto verified = verify(dir.stdPath(), *head);
    QVERIFY_RESULT(verified);
    QVERIFY(!verified->isGood());
}

void LogVerifierTest::aLogThatWentOnIsGoodWithAnOldHead()
{
    const TempDir early, late;
    const auto head = writeLog(early.stdPath(), 10);
    QVERIFY_RESULT(head);
    QVERIFY_RESULT(writeLog(late.stdPath(), 30));
    const auto verified = verify(late.stdPath(), *head);
    QVERIFY_RESULT(verified);
    QVERIFY2(verified->isGood(), verified->sentence.c_str());
}

void LogVerifierTest::anotherLogsEndIsNotOurs()
{
    const TempDir dir;
    const auto head = writeLog(dir.stdPath(), length);
    QVERIFY_RESULT(head);
    LogEnd other = *head;
    other.hash[0] ^= 1;
    const auto verified = verify(dir.stdPath(), other);
    QVERIFY_RESULT(verified);
    QCOMPARE(verified->seq, length);
    QVERIFY(verified->fault == LogFault::Edited);
}

void LogVerifierTest::isWrittenAsJson()
{
    Verified verified;
    verified.fault = LogFault::CutOff;
    verified.seq = 7;
    verified.checked = 6;
    verified.sentence = "said";
    QCOMPARE(formatVerified(verified), R"({"ok":false,"seq":7,"checked":6,"hash":")" + std::string(64, '0') +
                                           R"(","fault":"cut_off","sentence":"said"})");
}

WARROOM_TEST_MAIN(LogVerifierTest)
#include "tst_log_verifier.moc"
