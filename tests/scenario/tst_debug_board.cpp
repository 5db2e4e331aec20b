// Every figure of the debug board against plain SQL over the spans and lines themselves: recorded ones and
// made ones.
#include "base/time_text.h"
#include "domain/telemetry/log_pattern.h"
#include "domain/telemetry/span_words.h"
#include "intake/otlp.h"
#include "store/sqlite/database.h"
#include "store/sqlite/telemetry_board.h"
#include "store/telemetry_store.h"
#include "support/shared_data.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <cmath>
#include <random>
#include <set>

using namespace warroom;
using namespace warroom::sqlite;
using namespace std::chrono_literals;

namespace {

const Time start{std::chrono::sys_days(std::chrono::year(2026) / 3 / 4) + 3h};
constexpr std::int64_t milli = 1'000'000;

std::int64_t nanos(Time time) { return time.time_since_epoch().count() * milli; }

Span spanAt(std::uint32_t number, Time at, std::int64_t millis, const char* service, const char* name,
            SpanKind kind = SpanKind::Server)
{
    Span out;
    for (unsigned i = 0; i < 4; ++i)
        out.trace[i] = out.id[i] = static_cast<std::uint8_t>((number * 2'654'435'761u) >> (8 * i));
    out.id[7] = 1;
    out.service = service;
    out.name = name;
    out.kind = kind;
    out.start = nanos(at);
    out.end = out.start + millis * milli;
    return out;
}

Span callOf(const Span& parent, const char* target, std::int64_t millis, bool failed)
{
    Span out = parent;
    out.id[7] = 2;
    out.parent = parent.id;
    out.name = "call";
    out.kind = SpanKind::Client;
    out.end = out.start + millis * milli;
    out.failed = failed;
    out.attributes["peer.service"] = target;
    return out;
}

LogLine lineAt(Time at, int severity, const char* service, std::string body)
{
    LogLine out;
    out.at = nanos(at);
    out.severity = severity;
    out.service = service;
    out.body = std::move(body);
    return out;
}

// A store in a file of its own, which plain questions go to as well.
struct Kept
{
    TempDir folder;
    std::unique_ptr<TelemetryStore> store;

    Kept()
    {
        auto opened = openTelemetryStore(folder.stdFile("telemetry.db"));
        if (!opened)
            qFatal("%s", opened.error().message().c_str());
        store = std::move(*opened);
    }
    void save(const std::vector<Span>& spans, const std::vector<LogLine>& lines, Time now = start)
    {
        const auto saved = store->save(spans, lines, now);
        if (!saved)
            qFatal("%s", saved.error().message().c_str());
    }
    std::int64_t number(const QString& sql)
    {
        SQLite::Database file(folder.stdFile("telemetry.db"), SQLite::OPEN_READONLY);
        SQLite::Statement row(file, sql.toStdString());
        return row.executeStep() ? row.getColumn(0).getInt64() : -1;
    }
    DebugBoard board(const DebugQuery& query)
    {
        auto made = store->board(query);
        if (!made)
            qFatal("%s", made.error().message().c_str());
        return std::move(*made);
    }
};

QString window(const DebugBoard& board, const char* column = "start")
{
    return QString("%1 >= %2 AND %1 < %3")
        .arg(column)
        .arg(nanos(board.from))
        .arg(nanos(std::chrono::ceil<std::chrono::minutes>(board.until)));
}

QString requestsOf(const DebugBoard& board)
{
    return QString("FROM spans WHERE service = '%1' AND name = '%2' AND %3 AND (kind IN (2, 5) OR (parent = "
                   "zeroblob(8) "
                   "AND kind NOT IN (3, 4)))")
        .arg(QString::fromStdString(board.service), QString::fromStdString(board.name), window(board));
}

} // namespace

class TestDebugBoard : public QObject
{
    Q_OBJECT

private slots:
    void figuresAreThoseOfSql_data()
    {
        QTest::addColumn<bool>("recorded");
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("name");
        QTest::newRow("made: a busy request") << false << "checkout"
                                              << "POST /v2/orders";
        QTest::newRow("made: a rare one") << false << "checkout"
                                          << "GET /cart";
        QTest::newRow("made: another service") << false << "ledger"
                                               << "book";
        if (haveSharedData()) {
            QTest::newRow("recorded: frontend") << true << "frontend"
                                                << "POST /checkout";
            QTest::newRow("recorded: checkout") << true << "checkout"
                                                << "POST /v1/orders";
            QTest::newRow("recorded: payments") << true << "payments"
                                                << "POST /v1/charge";
        }
    }
    void figuresAreThoseOfSql()
    {
        QFETCH(bool, recorded);
        QFETCH(QString, service);
        QFETCH(QString, name);
        Kept kept;
        const Time until = recorded ? keepRecorded(kept) : keepMade(kept);
        const auto board = kept.board({service.toStdString(), name.toStdString(), until - 60min, until});
        const QString requests = requestsOf(board);
        const auto count = kept.number("SELECT count(*) " + requests);
        QVERIFY(count > 0);
        const auto failed = kept.number("SELECT sum(failed) " + requests);
        QCOMPARE(board.spans, count);
        QVERIFY(!board.sampled);
        QCOMPARE(board.failedTraces, failed);
        QCOMPARE(board.failing, double(failed) / double(count));
        const auto passed =
            std::chrono::floor<std::chrono::duration<std::int64_t, std::ratio<10>>>(until) - board.from;
        QCOMPARE(board.perSecond,
                 double(count) / std::max(1.0, std::chrono::duration<double>(passed).count()));
        const auto percentile = [&](double part) {
            const auto rank = static_cast<std::int64_t>(std::ceil(part * double(count)));
            return double(kept.number(QString("SELECT finish - start %1 ORDER BY 1 LIMIT 1 OFFSET %2")
                                          .arg(requests)
                                          .arg(rank - 1))) /
                   milli;
        };
        QCOMPARE(board.p50Millis, percentile(0.5));
        QCOMPARE(board.p95Millis, percentile(0.95));
        QCOMPARE(board.p99Millis, percentile(0.99));
        QCOMPARE(board.maxMillis, percentile(1));
        QCOMPARE(std::int64_t(board.dots.size()), std::min<std::int64_t>(count, 400));
        std::int64_t listed = 0;
        for (const auto& endpoint : board.endpoints)
            listed += endpoint.requests;
        QCOMPARE(listed,
                 kept.number("SELECT count(*) FROM spans WHERE (kind IN (2, 5) OR (parent = zeroblob(8) AND "
                             "kind NOT IN (3, 4))) AND " +
                             window(board)));
        compareDependencies(kept, board);
        compareLines(kept, board);
    }

    void moreThanCanBeLookedAtIsSampledAndSaysSo()
    {
        Kept kept;
        std::mt19937 random(3);
        const auto given = qEnvironmentVariableIntValue("WARROOM_SPANS");
        const auto count = static_cast<std::uint32_t>(std::max(given, 60'000));
        std::vector<Span> spans;
        for (std::uint32_t i = 0; i < count; ++i) {
            const auto at = start + Duration(static_cast<std::int64_t>(i) * 3'600'000 / count);
            spans.push_back(spanAt(i, at, 1 + static_cast<std::int64_t>(random() % 900), "checkout", "POST"));
            spans.back().failed = i % 20'011 == 5;
            if (spans.size() == 20'000 || i + 1 == count) {
                kept.save(spans, {});
                spans.clear();
            }
        }
        QElapsedTimer timer;
        timer.start();
        const auto board = kept.board({"checkout", "POST", start, start + 60min});
        qInfo("%u spans: %lld ms", count, static_cast<long long>(timer.elapsed()));
        QVERIFY(board.sampled);
        QVERIFY(board.spans < static_cast<std::int64_t>(count));
        QVERIFY(board.spans >= TelemetryBoard::MostLookedAt / 2);
        QCOMPARE(board.failedTraces, kept.number("SELECT count(*) FROM spans WHERE failed"));
        QCOMPARE(board.perSecond, double(count) / 3'600);
        QVERIFY2(std::abs(board.p95Millis - 855) < 0.045 * 855, qPrintable(QString::number(board.p95Millis)));
        QCOMPARE(board.dots.size(), TelemetryBoard::MostDots);
        const auto failed = std::count_if(board.dots.begin(), board.dots.end(),
                                          [](const TraceDot& dot) { return dot.failed; });
        QCOMPARE(static_cast<std::int64_t>(failed), std::min<std::int64_t>(board.failedTraces, 200));
        // Dots from all over the hour, not from its beginning.
        const auto early = std::count_if(board.dots.begin(), board.dots.end(),
                                         [](const TraceDot& dot) { return dot.at < start + 30min; });
        QVERIFY2(early > 120 && early < 280, qPrintable(QString::number(early)));
        if (given >= 1'000'000)
            QVERIFY(timer.elapsed() < 1'000);
    }

    void theSameTimeADayBefore()
    {
        Kept kept;
        kept.save({spanAt(1, start, 500, "checkout", "POST"), spanAt(2, start - 24h, 100, "checkout", "POST"),
                   spanAt(3, start - 26h, 9'000, "checkout", "POST"),
                   spanAt(4, start - 24h, 9'000, "checkout", "GET")},
                  {});
        const auto board = kept.board({"checkout", "POST", start - 30min, start + 30min});
        QVERIFY2(std::abs(board.p95DayAgo - 100) < 4, qPrintable(QString::number(board.p95DayAgo)));
        QVERIFY(std::isnan(kept.board({"checkout", "POST", start - 25h, start - 23h}).p95DayAgo));
    }

    void statesOfDependencies_data()
    {
        QTest::addColumn<int>("calls");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("millis");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("beforeMillis");
        QTest::addColumn<QString>("state");
        QTest::newRow("nothing failed") << 100 << 0 << 20 << 100 << 20 << "fine";
        QTest::newRow("one of twenty failed") << 100 << 5 << 20 << 100 << 20 << "fine";
        QTest::newRow("more than one of twenty failed") << 100 << 6 << 20 << 100 << 20 << "failing";
        QTest::newRow("three times as slow as before") << 100 << 0 << 60 << 100 << 20 << "slow";
        QTest::newRow("slow, with nothing to compare it with") << 100 << 0 << 60 << 0 << 0 << "fine";
        QTest::newRow("slower, but fast") << 100 << 0 << 9 << 100 << 2 << "fine";
        QTest::newRow("no call since before") << 0 << 0 << 0 << 100 << 20 << "silent";
        QTest::newRow("it was never called much") << 0 << 0 << 0 << 3 << 20 << "";
    }
    void statesOfDependencies()
    {
        QFETCH(int, calls);
        QFETCH(int, failed);
        QFETCH(int, millis);
        QFETCH(int, before);
        QFETCH(int, beforeMillis);
        QFETCH(QString, state);
        Kept kept;
        std::vector<Span> spans;
        for (int i = 0; i < 100; ++i) {
            const Time now = start + Duration(i * 36'000);
            spans.push_back(spanAt(static_cast<std::uint32_t>(i), now, 100, "checkout", "POST"));
            if (i < calls)
                spans.push_back(callOf(spans.back(), "ledger", millis, i < failed));
            spans.push_back(
                spanAt(static_cast<std::uint32_t>(1'000 + i), now - 60min, 100, "checkout", "POST"));
            if (i < before)
                spans.push_back(callOf(spans.back(), "ledger", beforeMillis, false));
        }
        kept.save(spans, {});
        const auto board = kept.board({"checkout", "POST", start, start + 60min});
        QCOMPARE(board.dependencies.size(), state.isEmpty() ? std::size_t{0} : std::size_t{1});
        if (state.isEmpty())
            return;
        QCOMPARE(QString::fromStdString(board.dependencies[0].state), state);
        QCOMPARE(board.dependencies[0].caller, std::string("checkout"));
        QCOMPARE(board.dependencies[0].calls, std::int64_t{calls});
    }

    void aSpanThatComesTwiceCountsOnce()
    {
        Kept kept;
        const auto span = spanAt(1, start, 100, "checkout", "POST");
        kept.save({span, span}, {});
        kept.save({span}, {});
        QCOMPARE(kept.board({"checkout", "POST", start, start + 1min}).endpoints[0].requests,
                 std::int64_t{1});
    }

    void rarePatternsHaveTheirLinesToo()
    {
        Kept kept;
        std::vector<LogLine> lines{lineAt(start, 17, "checkout", "the rare one: 7")};
        for (int i = 0; i < 1'000; ++i)
            lines.push_back(
                lineAt(start + Duration(1'000 + i), 17, "checkout", "flood " + std::to_string(i)));
        lines.push_back(lineAt(start, 9, "checkout", "said calmly"));
        kept.save({spanAt(1, start, 100, "checkout", "POST")}, lines);
        const auto board = kept.board({"checkout", "POST", start, start + 1min});
        QCOMPARE(board.patterns.size(), std::size_t{2});
        QCOMPARE(board.patterns[0].pattern, std::string("flood *"));
        QCOMPARE(board.patterns[0].count, std::int64_t{1'000});
        QCOMPARE(board.patterns[1].pattern, std::string("the rare one: *"));
        QCOMPARE(board.lines.size(), TelemetryBoard::MostLines);
        QCOMPARE(board.lines.front().body, std::string("flood 999"));
        QCOMPARE(board.lines.back().body, std::string("the rare one: 7"));
        QCOMPARE(board.lines.back().pattern, std::int64_t{1});
    }

    void namesWithoutEndShareOneSeries()
    {
        ExpectLog expect("telemetry of checkout has names without end");
        Kept kept;
        std::vector<Span> spans;
        for (std::uint32_t i = 0; i < 700; ++i)
            spans.push_back(spanAt(i, start, 100, "checkout", qPrintable(QString("GET /u/%1").arg(i))));
        kept.save(spans, {});
        QCOMPARE(kept.number("SELECT count(*) FROM series"), std::int64_t{501});
        QCOMPARE(kept.board({"checkout", "*", start, start + 1min}).failedTraces, std::int64_t{0});
        QCOMPARE(kept.number("SELECT sum(count) FROM minutes"), std::int64_t{700});
        QVERIFY((kept.store->namesLeftOut() == TelemetryStore::NamesLeftOut{{"checkout", 200}}));
    }

    void sumsGoWithTheirTime()
    {
        Kept kept;
        kept.save({spanAt(1, start - 2h, 100, "checkout", "old"), spanAt(2, start, 100, "checkout", "POST")},
                  {lineAt(start - 2h, 17, "checkout", "old")});
        QVERIFY(kept.store->prune(start - 1h, 0).has_value());
        QCOMPARE(kept.number("SELECT count(*) FROM minutes"), std::int64_t{1});
        QCOMPARE(kept.number("SELECT count(*) FROM series"), std::int64_t{1});
        kept.save({spanAt(3, start, 100, "checkout", "old")}, {});
        QCOMPARE(kept.board({"checkout", "old", start, start + 1min}).spans, std::int64_t{1});
        QVERIFY(kept.store->prune(start + 1h, 1).has_value());
        QCOMPARE(kept.number("SELECT count(*) FROM minutes"), std::int64_t{0});
    }

    void anEmptyStoreHasAnEmptyBoard()
    {
        Kept kept;
        const auto board = kept.board({"", "", start - 1h, start});
        QVERIFY(board.endpoints.empty() && board.dots.empty() && board.lines.empty());
        QVERIFY(std::isnan(board.failing) && std::isnan(board.p95Millis) && std::isnan(board.maxMillis));
        QVERIFY(!board.lastSpan && !board.lastLine);
        kept.save({}, {lineAt(start, 9, "checkout", "hello")}, start + 7s);
        QCOMPARE(kept.board({"", "", start - 1h, start}).lastLine.value(), start + 7s);
    }

private:
    // Returns the end of the time that it fills.
    static Time keepMade(Kept& kept)
    {
        std::mt19937 random(11);
        std::vector<Span> spans;
        std::vector<LogLine> lines;
        for (std::uint32_t i = 0; i < 3'000; ++i) {
            const Time at = start + Duration(random() % 3'600'000);
            const bool rare = i % 100 == 0;
            spans.push_back(spanAt(i, at, 1 + static_cast<std::int64_t>(random() % 2'000), "checkout",
                                   rare ? "GET /cart" : "POST /v2/orders"));
            spans.back().failed = random() % 3 == 0;
            const auto call = callOf(spans.back(), i % 2 == 0 ? "ledger" : "catalog",
                                     1 + static_cast<std::int64_t>(random() % 90), random() % 50 == 0);
            if (i % 2 == 0) {
                auto booked = spanAt(i, at, 5, "ledger", "book");
                booked.id[7] = 3;
                booked.parent = call.id;
                spans.push_back(booked);
            }
            spans.push_back(call);
            if (i % 3 == 0)
                lines.push_back(lineAt(at, i % 2 == 0 ? 17 : 13, i % 4 == 0 ? "ledger" : "checkout",
                                       "order " + std::to_string(random()) + " failed in step " +
                                           std::string(1 + i % 7, 'x')));
        }
        kept.save(spans, lines);
        return start + 60min;
    }

    static Time keepRecorded(Kept& kept)
    {
        std::vector<Span> spans;
        std::vector<LogLine> lines;
        Time last{};
        for (const QString& set : QStringList{"json-plain", "json-gzip", "json-bearer", "protobuf-plain",
                                              "protobuf-gzip", "protobuf-gzip-large"}) {
            for (const QString& file : sharedFiles(QString("otlp/captures/") + set)) {
                if (file.contains("headers"))
                    continue;
                auto body = readBytes(sharedData(QString("otlp/captures/") + set + "/" + file)).toStdString();
                if (file.endsWith(".gz"))
                    body = intake::gunzip(body, 64u << 20).value();
                const auto encoding =
                    file.contains(".pb") ? intake::OtlpEncoding::Protobuf : intake::OtlpEncoding::Json;
                const auto read = file.contains("-traces") ? intake::readTraces(body, encoding)
                                                           : intake::readLogs(body, encoding);
                spans.insert(spans.end(), read->spans.begin(), read->spans.end());
                lines.insert(lines.end(), read->logs.begin(), read->logs.end());
            }
        }
        for (const auto& span : spans)
            last = std::max(last, Time(Duration(span.start / milli)));
        kept.save(spans, lines);
        return last + 1ms;
    }

    static void compareDependencies(Kept& kept, const DebugBoard& board)
    {
        QVERIFY(!board.dependencies.empty() || board.service == "ledger" || board.service == "payments");
        for (const auto& row : board.dependencies) {
            const auto spans =
                QString("FROM spans WHERE kind IN (3, 4) AND service = '%1' AND %2 AND instr(attributes, "
                        "'%3') > 0")
                    .arg(QString::fromStdString(row.caller), window(board), QString::fromStdString(row.name));
            QCOMPARE(row.calls, kept.number("SELECT count(*) " + spans));
            QCOMPARE(row.failed, kept.number("SELECT sum(failed) " + spans));
            const auto rank = static_cast<std::int64_t>(std::ceil(0.95 * double(row.calls)));
            const double exact =
                double(kept.number(QString("SELECT finish - start %1 ORDER BY 1 LIMIT 1 OFFSET %2")
                                       .arg(spans)
                                       .arg(rank - 1))) /
                milli;
            QVERIFY2(std::abs(row.p95Millis - exact) <= 0.042 * exact + 0.001,
                     qPrintable(QString::number(exact)));
        }
    }

    static void compareLines(Kept& kept, const DebugBoard& board)
    {
        std::set<std::string> services{board.service};
        for (const auto& row : board.patterns)
            services.insert(row.service);
        QStringList names;
        for (const auto& service : services)
            names << QString("'%1'").arg(QString::fromStdString(service));
        const auto bad = QString("FROM lines WHERE severity >= 13 AND service IN (%1) AND %2")
                             .arg(names.join(','), window(board, "at"));
        std::int64_t counted = 0;
        for (const auto& pattern : board.patterns) {
            counted += pattern.count;
            double drawn = 0;
            for (const double value : pattern.trend.values)
                drawn += value;
            QCOMPARE(drawn, double(pattern.count));
        }
        const auto count = kept.number("SELECT count(*) " + bad);
        QCOMPARE(counted, count);
        QCOMPARE(std::int64_t(board.lines.size()), std::min<std::int64_t>(count, 200));
        for (const auto& line : board.lines) {
            QVERIFY(line.pattern >= 0);
            const auto& pattern = board.patterns[static_cast<std::size_t>(line.pattern)];
            QCOMPARE(patternOf(line.body), pattern.pattern);
            QCOMPARE(line.severity, pattern.severity);
        }
    }
};

WARROOM_TEST_MAIN(TestDebugBoard)
#include "tst_debug_board.moc"
