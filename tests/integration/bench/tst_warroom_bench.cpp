// The measuring program under tiny loads: each dimension prints the one JSON line that was promised, with its
// floor.
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

namespace {

struct Outcome
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

Outcome runBench(const QStringList& arguments)
{
    constexpr int longest = 120'000;
    QProcess process;
    process.start(WARROOM_BIN_DIR "/warroom-bench", arguments);
    Outcome out;
    if (process.waitForFinished(longest) && process.exitStatus() == QProcess::NormalExit)
        out.code = process.exitCode();
    out.output = process.readAllStandardOutput();
    out.errors = process.readAllStandardError();
    return out;
}

void putContent(const QString& name, const QByteArray& content)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(name));
}

} // namespace

class WarroomBenchTest final : public QObject
{
    Q_OBJECT

private slots:
    void printsItsFiguresBesideTheirFloor_data();
    void printsItsFiguresBesideTheirFloor();
    void deliversEverythingDurably();
    void measuresTheRealAlertmanagerWhereItIs();
    void aStormAndAFloodLoseNothing();
    void searchesWhatIsInTheFiles_data();
    void searchesWhatIsInTheFiles();
    void mistakesOfTheCommandLineAreCodeTwo_data();
    void mistakesOfTheCommandLineAreCodeTwo();
    void leavesNothingBehind();
};

void WarroomBenchTest::printsItsFiguresBesideTheirFloor_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("figures");

    const QStringList fanout = {
        "delivered_per_s",     "p50_us",        "p95_us",  "p99_us", "max_us", "server_cpu_s",
        "cpu_us_per_delivery", "server_rss_mb", "complete"};
    const QStringList writes = {"ops_per_s",      "p50_us",        "p99_us",
                                "ops_per_commit", "cpu_us_per_op", "server_rss_mb"};
    QTest::newRow("fan-out at a rate")
        << QStringList{"fanout", "--clients", "5", "--rate", "40", "--secs", "0.5", "--rounds", "1"}
        << fanout;
    QTest::newRow("fan-out with edits in flight")
        << QStringList{"fanout", "--clients", "5", "--closed", "4", "--secs", "0.5", "--rounds", "1"}
        << fanout;
    QTest::newRow("fan-out over TLS")
        << QStringList{"fanout", "--tls", "--clients", "5", "--rate", "40", "--secs", "0.5", "--rounds", "1"}
        << fanout;
    QTest::newRow("writes over HTTP")
        << QStringList{"writes", "--writers", "3", "--secs", "0.5", "--rounds", "1"} << writes;
    QTest::newRow("writes over the WebSocket")
        << QStringList{"writes", "--writers", "3", "--secs", "0.5", "--via", "websocket", "--rounds", "1"}
        << writes;
    QTest::newRow("an outbox") << QStringList{"catchup", "--mode", "outbox", "--n", "300", "--rounds", "1"}
                               << QStringList{"rows_per_s", "seconds"};
    QTest::newRow("an outbox with conflicts")
        << QStringList{"catchup", "--mode", "outbox", "--n", "300", "--conflicts", "10", "--rounds", "2"}
        << QStringList{"rows_per_s", "seconds"};
    QTest::newRow("a fresh client") << QStringList{"catchup", "--mode",   "initial", "--n",
                                                   "1000",    "--rounds", "1"}
                                    << QStringList{"rows_per_s", "seconds", "first_screen_ms"};
    QTest::newRow("a board with watchers")
        << QStringList{"dashboard", "--watchers", "5",  "--rate",   "4", "--seconds",
                       "1",         "--alerts",   "10", "--rounds", "1"}
        << QStringList{"board_bytes",       "p50_us",        "p99_us",   "spread_p99_us",   "updates_per_s",
                       "cpu_us_per_update", "server_rss_mb", "complete", "cpu_times_alone", "objectives_us"};
    QTest::newRow("alerts by webhook")
        << QStringList{"intake", "--batch", "3",   "--distinct", "50", "--new",
                       "0",      "--secs",  "0.3", "--rounds",   "1"}
        << QStringList{"alerts_per_s_3", "p50_us_3", "p99_us_3", "cpu_us_per_alert_3", "server_rss_mb_3"};
    const QStringList search = {"term1_p50_us", "term1_p99_us", "term1_hits",    "term2_p50_us",
                                "term2_p99_us", "term2_hits",   "prefix_p50_us", "prefix_p99_us",
                                "prefix_hits",  "build_s",      "rss_mb"};
    QTest::newRow("search in the desktop's index")
        << QStringList{"search", "--tickets-count", "400", "--rounds", "2"} << search;
    QTest::newRow("search over the server")
        << QStringList{"search", "--tickets-count", "400", "--via", "server", "--rounds", "1"} << search;
    if (QFile::exists(WARROOM_BIN_DIR "/warroom")) {
        QTest::newRow("the start of the desktop")
            << QStringList{"startup", "--runs", "1", "--operations", "500", "--settle", "0.1", "--offscreen"}
            << QStringList{"exec_to_paint_ms", "pss_mb"};
        QTest::newRow("the start of the desktop with the backend in it")
            << QStringList{"startup",  "--runs", "1",           "--operations", "500",
                           "--settle", "0.1",    "--offscreen", "--embedded"}
            << QStringList{"exec_to_paint_ms", "pss_mb"};
    }
}

void WarroomBenchTest::printsItsFiguresBesideTheirFloor()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, figures);
    const auto outcome = runBench(arguments + QStringList{"--json"});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QCOMPARE(outcome.output.count('\n'), 1);
    QCOMPARE(outcome.errors, QByteArray());
    const auto report = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(report["dimension"].toString(), arguments.first());
    const auto floor = report["floor"].toObject();
    for (const auto& figure : figures) {
        QVERIFY2(report[figure].isDouble(), qPrintable(figure + " is missing in " + outcome.output));
        QVERIFY2(report[figure].toDouble() > 0 || figure.contains("cpu"), qPrintable(figure + " is 0"));
    }
    QVERIFY(floor[figures.first()].toDouble() > 0);
    const double ratio = report[figures.first()].toDouble() / floor[figures.first()].toDouble();
    QVERIFY(qAbs(report["ratio"].toObject()[figures.first()].toDouble() / ratio - 1) < 0.1);
}

void WarroomBenchTest::deliversEverythingDurably()
{
    const auto outcome =
        runBench({"fanout", "--clients", "3", "--rate", "50", "--secs", "0.5", "--rounds", "1", "--json"});
    QVERIFY2(outcome.code == 0, outcome.errors);
    const auto report = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(report["complete"].toDouble(), 1.0);
    QVERIFY(report["durable"].toBool());
    QVERIFY(report["disk_sync_us"].isDouble());
    QVERIFY(report["limits"].toString().contains("messages_per_s = 0"));
}

void WarroomBenchTest::measuresTheRealAlertmanagerWhereItIs()
{
    const auto outcome = runBench({"intake", "--batch", "2", "--distinct", "20", "--new", "100", "--secs",
                                   "0.3", "--rounds", "1", "--json"});
    QVERIFY2(outcome.code == 0, outcome.errors);
    const auto report = QJsonDocument::fromJson(outcome.output).object();
    const auto peers = report["peers"].toObject();
    QVERIFY(peers["rows"].toObject()["figures"].toObject()["alerts_per_s_new"].toDouble() > 0);
    if (QStandardPaths::findExecutable("prometheus-alertmanager").isEmpty()) {
        QCOMPARE(report["alertmanager"].toString(), QString("not installed, so not measured"));
        return;
    }
    const auto peer = peers["alertmanager"].toObject();
    for (const QString figure : {"alerts_per_s_2", "p99_us_2", "alerts_per_s_new"}) {
        QVERIFY2(peer["figures"].toObject()[figure].toDouble() > 0, qPrintable(figure));
        QVERIFY2(peer["ratio"].toObject()[figure].toDouble() > 0, qPrintable(figure));
    }
}

// The measure itself fails if an operation, an alert, a page, a resolve or an acknowledged record is missing.
void WarroomBenchTest::aStormAndAFloodLoseNothing()
{
    const auto outcome = runBench({"storm", "--desktops", "4", "--rate", "40", "--secs", "1", "--alerts",
                                   "2000", "--keys", "200", "--records", "2000", "--rounds", "1", "--json"});
    QVERIFY2(outcome.code == 0, outcome.errors);
    const auto report = QJsonDocument::fromJson(outcome.output).object();
    QVERIFY(report["nothing_lost"].toBool());
    QCOMPARE(report["incidents"].toInt(), 20);
    QVERIFY(report["operations"].toInt() > 100);
    QVERIFY(report["records_stored"].toInt() + report["records_refused"].toInt() >= 2000);
    for (const QString figure : {"storm_ack_p99_us", "storm_seen_p99_us", "flood_ack_p99_us"}) {
        QVERIFY2(report[figure].toDouble() > 0, qPrintable(figure));
        QVERIFY2(report["floor"].toObject()[figure].toDouble() > 0, qPrintable(figure));
    }
}

void WarroomBenchTest::searchesWhatIsInTheFiles_data()
{
    QTest::addColumn<QString>("via");
    QTest::newRow("in the desktop's index") << "cache";
    QTest::newRow("over the server") << "server";
}

void WarroomBenchTest::searchesWhatIsInTheFiles()
{
    QFETCH(QString, via);
    const TempDir place;
    putContent(place.file("tickets.jsonl"),
               "{\"title\":\"Checkout is slow\",\"body\":\"The pool is exhausted.\"}\n"
               "{\"title\":\"Payments fail\",\"body\":\"Checkout shows errors.\",\"severity\":\"SEV1\"}\n"
               "{\"title\":\"Login fails\",\"body\":\"Nobody can log in.\",\"service\":\"door\"}\n");
    putContent(place.file("queries.txt"),
               "term1\tcheckout\nterm1\tlogin\nterm2\tcheckout errors\nprefix\tfails lo\n");
    const auto outcome = runBench({"search", "--tickets", place.file("tickets.jsonl"), "--queries",
                                   place.file("queries.txt"), "--via", via, "--rounds", "1", "--json"});
    QVERIFY2(outcome.code == 0, outcome.errors);
    const auto report = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(report["via"].toString(), via);
    QCOMPARE(report["tickets"].toInt(), 3);
    QCOMPARE(report["queries"].toInt(), 4);
    for (const auto& side : {report, report["floor"].toObject()}) {
        QCOMPARE(side["term1_hits"].toDouble(), 1.5);
        QCOMPARE(side["term2_hits"].toDouble(), 1.0);
        QCOMPARE(side["prefix_hits"].toDouble(), 1.0);
    }
}

void WarroomBenchTest::mistakesOfTheCommandLineAreCodeTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no dimension") << QStringList{};
    QTest::newRow("a dimension that there is not") << QStringList{"fanin"};
    QTest::newRow("an option that there is not") << QStringList{"writes", "--write"};
    QTest::newRow("a value out of range") << QStringList{"writes", "--writers", "0"};
    QTest::newRow("tickets without queries")
        << QStringList{"search", "--tickets", QCoreApplication::applicationFilePath()};
    QTest::newRow("a way that there is not") << QStringList{"writes", "--via", "pigeon"};
}

void WarroomBenchTest::mistakesOfTheCommandLineAreCodeTwo()
{
    QFETCH(QStringList, arguments);
    const auto outcome = runBench(arguments);
    QCOMPARE(outcome.code, 2);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY(outcome.errors.startsWith("warroom-bench: "));
}

void WarroomBenchTest::leavesNothingBehind()
{
    const TempDir place;
    const auto outcome =
        runBench({"writes", "--writers", "1", "--secs", "0.2", "--rounds", "1", "--dir", place.path()});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QVERIFY(outcome.errors.contains("ops_per_s"));
    QCOMPARE(QDir(place.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
             QStringList());
}

WARROOM_TEST_MAIN(WarroomBenchTest)
#include "tst_warroom_bench.moc"
