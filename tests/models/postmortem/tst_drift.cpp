// The distance between what was reported and what was found, in any script.
#include "models/postmortem/drift.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;

namespace {

Ticket ticketWith(const QString& report, const QString& cause, CauseState state = CauseState::Confirmed)
{
    Ticket ticket;
    auto act = [&ticket, seq = Seq(0)](Body body) mutable {
        Op op;
        op.id = OpId(Uuid{{static_cast<std::uint8_t>(++seq)}});
        op.seq = seq;
        op.base = seq - 1;
        op.body = std::move(body);
        apply(ticket, op);
    };
    TicketOpen open;
    open.title = "Checkout";
    open.request = report.toStdString();
    act(std::move(open));
    if (!cause.isEmpty())
        act(CauseAdd{ItemId(Uuid{{9}}), cause.toStdString(), state, {}, {}});
    return ticket;
}

} // namespace

class DriftTest final : public QObject
{
    Q_OBJECT

private slots:
    void wordsThatTheReportDidNotHaveCount_data();
    void wordsThatTheReportDidNotHaveCount();
    void withoutBothThereIsNone_data();
    void withoutBothThereIsNone();
    void theSentenceNamesTheWords();
};

void DriftTest::wordsThatTheReportDidNotHaveCount_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("news");
    const auto row = [](const char* name, const char* report, const char* cause, int percent,
                        const char* news) {
        QTest::newRow(name) << QString::fromUtf8(report) << QString::fromUtf8(cause) << percent
                            << QString::fromUtf8(news);
    };
    row("the same words", "The gateway certificate expired.", "Gateway: certificate EXPIRED", 0, "");
    row("nothing alike", "Nobody can pay by card", "Replica lags behind", 100, "Replica lags behind");
    row("half of it", "Payments spin", "payments: certificate", 50, "certificate");
    row("small words do not count", "It is on", "It is on the disk", 100, "disk");
    row("accents and cases are one", "Größe der Déploiements", "GROSSE deploiements", 50, "GROSSE");
    row("each word once", "x", "lock, lock and lock", 100, "lock");
    row("short words with digits count", "db-7 hangs", "db-7", 0, "");
    row("right to left", "תשלומים נכשלים", "תשלומים תעודה", 50, "תעודה");
    row("without blanks", "支付失败", "支付证书", 50, "证 书");
    row("marks are only text", "<b>checkout</b>", "<script>checkout</script>", 50, "script");
}

void DriftTest::wordsThatTheReportDidNotHaveCount()
{
    QFETCH(QString, report);
    QFETCH(QString, cause);
    const auto drift = driftOf(ticketWith(report, cause));
    QVERIFY(drift);
    QTEST(drift->percent, "percent");
    QTEST(drift->news.join(' '), "news");
}

void DriftTest::withoutBothThereIsNone_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<int>("state");
    QTest::newRow("no report") << ""
                               << "certificate" << static_cast<int>(CauseState::Confirmed);
    QTest::newRow("no cause") << "it spins"
                              << "" << static_cast<int>(CauseState::Confirmed);
    QTest::newRow("only suspected") << "it spins"
                                    << "certificate" << static_cast<int>(CauseState::Suspected);
    QTest::newRow("a cause without words") << "it spins"
                                           << "…" << static_cast<int>(CauseState::Confirmed);
}

void DriftTest::withoutBothThereIsNone()
{
    QFETCH(QString, report);
    QFETCH(QString, cause);
    QFETCH(int, state);
    const Ticket ticket = ticketWith(report, cause, static_cast<CauseState>(state));
    QVERIFY(!driftOf(ticket));
    QCOMPARE(driftText(ticket), QString());
}

void DriftTest::theSentenceNamesTheWords()
{
    QCOMPARE(driftText(ticketWith("Payments spin", "Payments: certificate expired")),
             QString("Drift from the report: 67 % (certificate, expired)"));
    QCOMPARE(driftText(ticketWith("Payments spin", "payments spin")), QString("No drift from the report"));
    const QString many = driftText(ticketWith("x", "eins1 zwei2 drei3 vier4 fünf5 sechs6 sieben7"));
    QVERIFY2(many.endsWith("sechs6 …)"), qPrintable(many));
}

WARROOM_TEST_MAIN(DriftTest)
#include "tst_drift.moc"
