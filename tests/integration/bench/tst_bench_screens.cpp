// The measures of the desktop's window under tiny loads: each part prints its JSON line, with its floor.
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace {

struct ScreensOutcome
{
    int code = -1;
    QByteArray output, errors;
};

ScreensOutcome runScreens(const QStringList& arguments)
{
    constexpr int longest = 200'000;
    QProcess process;
    process.start(WARROOM_BIN_DIR "/warroom-bench", arguments);
    ScreensOutcome out;
    if (process.waitForFinished(longest) && process.exitStatus() == QProcess::NormalExit)
        out.code = process.exitCode();
    out.output = process.readAllStandardOutput();
    out.errors = process.readAllStandardError();
    return out;
}

} // namespace

class BenchScreensTest final : public QObject
{
    Q_OBJECT

private slots:
    void printsItsFiguresBesideTheirFloor_data();
    void printsItsFiguresBesideTheirFloor();
    void thePdfIsSmallAndTheSameEachTime();
    void anUnknownPartIsCodeTwo();
    void leavesNothingBehind();
};

void BenchScreensTest::printsItsFiguresBesideTheirFloor_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("figures");
    const QStringList frame = {"frame_p50_us", "frame_p95_us", "frame_max_us", "frame_cpu_max_us"};
    QTest::newRow("the queue's filter") << QStringList{"room", "queue"} << QStringList{"p50_us", "p99_us"};
    QTest::newRow("typing while others write")
        << QStringList{"room", "typing", "--seconds", "0.5"}
        << QStringList{"key_p95_us", "change_p95_us", "frame_p95_us", "others_per_s"};
    QTest::newRow("a long timeline") << QStringList{"room", "timeline", "--entries", "600"}
                                     << QStringList{"open_ms"} + frame;
    QTest::newRow("a large incident")
        << QStringList{"room", "incident", "--operations", "500"} << QStringList{"open_ms", "longest_us"};
    QTest::newRow("a chart of fifty lines") << QStringList{"dashboard", "--screen", "chart"} << frame;
    QTest::newRow("an hour of updates")
        << QStringList{"dashboard", "--screen", "hour", "--updates", "24"}
        << QStringList{"executive_frame_p95_us", "oncall_frame_p95_us", "debug_frame_p95_us",
                       "executive_rss_end_mb",   "debug_rss_end_mb",    "oncall_pss_max_mb",
                       "oncall_memory_samples"};
    QTest::newRow("a postmortem as a PDF")
        << QStringList{"pdf", "postmortem"}
        << QStringList{"ms_per_page", "cpu_ms_per_page", "ms", "pages", "bytes", "rss_mb"};
    QTest::newRow("from an operation, an alert and a span to pixels")
        << QStringList{"dashboard", "--screen", "live", "--spans", "2000", "--seconds", "2"}
        << QStringList{"operation_p95_us", "alert_p95_us", "span_p95_us", "debug_open_ms",
                       "debug_frame_max_us"};
}

void BenchScreensTest::printsItsFiguresBesideTheirFloor()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, figures);
    const auto outcome = runScreens(arguments + QStringList{"--rounds", "1", "--json"});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QCOMPARE(outcome.output.count('\n'), 1);
    QCOMPARE(outcome.errors, QByteArray());
    const auto report = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(report["dimension"].toString(), arguments.first());
    QCOMPARE(report["part"].toString(), arguments.contains("--screen") ? arguments[2] : arguments[1]);
    for (const auto& figure : figures)
        QVERIFY2(report[figure].toDouble() > 0, qPrintable(figure + " is not in " + outcome.output));
    QVERIFY(report["floor"].toObject()[figures.first()].toDouble() > 0);
    QVERIFY(report["ratio"].toObject()[figures.first()].toDouble() > 0);
}

void BenchScreensTest::thePdfIsSmallAndTheSameEachTime()
{
    const auto outcome = runScreens({"pdf", "--reps", "2", "--json"});
    QVERIFY2(outcome.code == 0, outcome.errors);
    const auto report = QJsonDocument::fromJson(outcome.output).object();
    QVERIFY(report["identical"].toBool());
    QVERIFY(report["outline"].toBool());
    QCOMPARE(report["images"].toInt(-1), 0);
    QCOMPARE(report["rounds"].toInt(), 2);
    QVERIFY2(report["bytes"].toInt() <= 200'000, outcome.output);
    QVERIFY2(report["pages"].toInt() >= 10, outcome.output);
}

void BenchScreensTest::anUnknownPartIsCodeTwo()
{
    const auto outcome = runScreens({"room", "cellar"});
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.errors.startsWith("warroom-bench: "));
}

void BenchScreensTest::leavesNothingBehind()
{
    const TempDir place;
    const auto outcome = runScreens(
        {"room", "incident", "--operations", "200", "--rounds", "1", "--json", "--dir", place.path()});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QCOMPARE(QDir(place.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
             QStringList());
}

WARROOM_TEST_MAIN(BenchScreensTest)
#include "tst_bench_screens.moc"
