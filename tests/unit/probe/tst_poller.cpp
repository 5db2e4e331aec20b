// The poller against a small server that speaks as Prometheus does, with a clock that is turned by hand.
#include "probe/poller.h"

#include "answering_server.h"
#include "support/test_main.h"

#include <QUrlQuery>

#include <cmath>

using namespace warroom;
using namespace warroom::probe;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

constexpr Time noon{std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 12h};
constexpr auto lag = 10s;

QByteArray seconds(Time at)
{
    return QByteArray::number(static_cast<qint64>(at.time_since_epoch().count() / 1000));
}

// A Prometheus that knows one value for each query, from some time on; what it was asked.
struct FakePrometheus
{
    struct Asked
    {
        QString path, query, from, until;
    };
    std::mutex mutex;                     // guards what follows
    std::map<QString, QByteArray> values; // by query; "several" and "error" are answered as such
    Time begins = noon - 24h;
    int status = 200;
    std::string token;
    std::vector<Asked> asked;

    std::optional<net::HttpResponse> answer(const net::HttpRequest& request)
    {
        const std::lock_guard lock(mutex);
        token = request.bearerToken();
        const QUrlQuery form(QString::fromStdString(request.body));
        const auto value = [&](const char* name) { return form.queryItemValue(name, QUrl::FullyDecoded); };
        const bool range = request.path == "/api/v1/query_range";
        asked.push_back({QString::fromStdString(request.path), value("query"),
                         value(range ? "start" : "time"), value(range ? "end" : "time")});
        if (status != 200)
            return net::HttpResponse{status, {}, "busy"};
        const auto found = values.find(value("query"));
        if (found != values.end() && found->second == "error")
            return net::HttpResponse{
                400, {}, R"({"status":"error","errorType":"bad_data","error":"no such thing"})"};
        QByteArray body;
        const auto until =
            Time(std::chrono::milliseconds(std::llround(value(range ? "end" : "time").toDouble() * 1000)));
        const auto from = Time(std::chrono::milliseconds(std::llround(asked.back().from.toDouble() * 1000)));
        for (Time at = from; found != values.end() && at <= until; at += 1min) {
            if (at >= begins)
                body += (body.isEmpty() ? "[" : ",[") + seconds(at) + ",\"" + found->second + "\"]";
        }
        const QByteArray series = body.isEmpty() ? QByteArray()
                                  : range        ? R"({"metric":{},"values":[)" + body + "]}"
                                                 : R"({"metric":{},"value":)" + body + "}";
        return net::HttpResponse{200,
                                 {},
                                 (R"({"status":"success","data":{"resultType":")" +
                                  QByteArray(range ? "matrix" : "vector") + R"(","result":[)" + series +
                                  "]}}")
                                     .toStdString()};
    }
};

// The poller, and what it told.
struct Polling
{
    FakePrometheus prometheus;
    AnsweringServer server{[this](const net::HttpRequest& request) { return prometheus.answer(request); }};
    Time now = noon + lag;
    std::map<std::string, std::vector<EventCounts>> counts;
    std::map<std::string, std::vector<double>> samples;
    std::map<std::string, std::string> problems;
    int told = 0;
    std::unique_ptr<Poller> poller;

    explicit Polling(std::string url = {})
    {
        prometheus.values = {{"good(60s)", "9.5"}, {"total(60s)", "10"}, {"memory", "0.5"}};
        PollerOptions options;
        options.place.url = url.empty() ? server.url() : url;
        options.place.token = "secret";
        options.place.timeout = 2s;
        options.lag = lag;
        PollerSink sink;
        sink.counts = [this](const std::string& id, std::vector<EventCounts> given) {
            counts[id].insert(counts[id].end(), given.begin(), given.end());
        };
        sink.samples = [this](const std::string& id, const std::vector<Sample>& given) {
            for (const auto& sample : given)
                samples[id].push_back(sample.value);
        };
        sink.problem = [this](const std::string& id, const std::string& problem) {
            problems[id] = problem;
            ++told;
        };
        poller = std::make_unique<Poller>(options, sink);
    }
    void want(std::optional<Time> measured = noon - 1min, std::vector<CurveTask> curves = {})
    {
        poller->setTasks({{"a", "good($window)", "total($window)", measured}}, std::move(curves));
    }
    void turn(Duration later = {})
    {
        now += later;
        poller->turn(now);
    }
    void set(const QString& query, const QByteArray& value)
    {
        const std::lock_guard lock(prometheus.mutex);
        prometheus.values[query] = value;
    }
    void setStatus(int status)
    {
        const std::lock_guard lock(prometheus.mutex);
        prometheus.status = status;
    }
    std::size_t asked()
    {
        const std::lock_guard lock(prometheus.mutex);
        return prometheus.asked.size();
    }
};

} // namespace

class PollerTest : public QObject
{
    Q_OBJECT

private slots:
    void aMinuteIsAskedForWhenItIsOver();
    void whatWasMissedIsAskedForAgain();
    void whatWasMissedForTooLongStaysAGap();
    void aFreshObjectiveBeginsWithWhatPrometheusHas();
    void whatCannotBeUsedIsToldOnce_data();
    void whatCannotBeUsedIsToldOnce();
    void noGoodEventsAreAnOutageOnlyIfThereWereSome();
    void aPlaceThatDoesNotAnswerIsLeftInPeace();
    void nobodyListens();
    void curvesAreAskedEveryFifteenSeconds();
    void whatIsMissingOfTheLastDayOfACurveIsAskedForAtOnce_data();
    void whatIsMissingOfTheLastDayOfACurveIsAskedForAtOnce();
    void aQueryThatCannotGiveADayBeginsNow();
    void tasksThatEndAreNotAskedFor();
};

void PollerTest::aMinuteIsAskedForWhenItIsOver()
{
    Polling p;
    p.want();
    p.now = noon + lag - 1s;
    p.turn();
    QCOMPARE(p.asked(), std::size_t{0});
    p.turn(1s);
    QCOMPARE(p.asked(), std::size_t{2});
    QCOMPARE(p.prometheus.asked[0].path, QString("/api/v1/query"));
    QCOMPARE(p.prometheus.asked[0].query, QString("total(60s)"));
    QCOMPARE(p.prometheus.asked[0].until, QString::fromLatin1(seconds(noon)) + ".000");
    QCOMPARE(p.prometheus.token, std::string("secret"));
    QCOMPARE(p.counts["a"], (std::vector<EventCounts>{{noon - 1min, 9.5, 10}}));
    p.turn(30s);
    QCOMPARE(p.asked(), std::size_t{2});
    p.turn(30s);
    QCOMPARE(p.counts["a"].size(), std::size_t{2});
    QVERIFY(p.counts["a"][1].minute == noon);
    QCOMPARE(p.told, 0);
}

void PollerTest::whatWasMissedIsAskedForAgain()
{
    Polling p;
    p.want(noon - 31min);
    p.turn();
    QCOMPARE(p.asked(), std::size_t{2});
    QCOMPARE(p.prometheus.asked[0].path, QString("/api/v1/query_range"));
    QCOMPARE(p.counts["a"].size(), std::size_t{31});
    QVERIFY(p.counts["a"].front().minute == noon - 31min);
    QVERIFY(p.counts["a"].back().minute == noon - 1min);
}

void PollerTest::whatWasMissedForTooLongStaysAGap()
{
    Polling p;
    p.want(noon - 30h);
    p.turn();
    QCOMPARE(p.counts["a"].size(), std::size_t{360});
}

void PollerTest::aFreshObjectiveBeginsWithWhatPrometheusHas()
{
    Polling p;
    p.prometheus.begins = noon - 5min;
    p.want(std::nullopt);
    p.turn();
    QCOMPARE(p.counts["a"].size(), std::size_t{6});
}

void PollerTest::whatCannotBeUsedIsToldOnce_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("problem");
    QTest::newRow("an error") << "total(60s)" << QByteArray("error")
                              << "Prometheus refuses the query: no such thing";
    QTest::newRow("no number") << "total(60s)" << QByteArray("NaN") << "the query gives no number";
    QTest::newRow("no number for the good ones")
        << "good(60s)" << QByteArray("NaN") << "the query gives no number";
}

void PollerTest::whatCannotBeUsedIsToldOnce()
{
    QFETCH(QString, query);
    QFETCH(QByteArray, value);
    QFETCH(QString, problem);
    Polling p;
    const auto before = p.prometheus.values.at(query);
    p.set(query, value);
    p.want();
    p.turn();
    p.turn(60s);
    p.turn(60s);
    QVERIFY(p.counts["a"].empty());
    QCOMPARE(QString::fromStdString(p.problems["a"]), problem);
    QCOMPARE(p.told, 1);
    p.set(query, before);
    p.turn(15min);
    p.turn(1min);
    QVERIFY(!p.counts["a"].empty());
    QCOMPARE(p.problems["a"], std::string());
}

void PollerTest::noGoodEventsAreAnOutageOnlyIfThereWereSome()
{
    Polling p;
    p.set("good(60s)", "9");
    p.want(std::nullopt);
    p.prometheus.begins = noon;
    p.turn();
    QCOMPARE(p.counts["a"].size(), std::size_t{1});
    {
        const std::lock_guard lock(p.prometheus.mutex);
        p.prometheus.values.erase("good(60s)");
    }
    p.turn(1min);
    QCOMPARE(p.counts["a"].back(), (EventCounts{noon, 0, 10}));

    Polling fresh;
    fresh.prometheus.values.erase("good(60s)");
    fresh.want(std::nullopt);
    fresh.turn();
    QVERIFY(fresh.counts["a"].empty());
    QCOMPARE(fresh.problems["a"], std::string("the query of the good events finds nothing"));
}

void PollerTest::aPlaceThatDoesNotAnswerIsLeftInPeace()
{
    Polling p;
    p.want();
    p.setStatus(503);
    p.turn();
    QCOMPARE(p.asked(), std::size_t{1});
    QCOMPARE(p.problems["a"], std::string("Prometheus answered HTTP 503"));
    p.turn(4s);
    QCOMPARE(p.asked(), std::size_t{1});
    p.turn(1s);
    QCOMPARE(p.asked(), std::size_t{2});
    p.turn(9s);
    QCOMPARE(p.asked(), std::size_t{2});
    p.turn(1s);
    QCOMPARE(p.asked(), std::size_t{3});
    // Back again: the minutes since come at once.
    p.setStatus(200);
    p.turn(10min);
    QCOMPARE(p.counts["a"].size(), std::size_t{11});
    QCOMPARE(p.problems["a"], std::string());
    QCOMPARE(p.told, 2);
}

void PollerTest::nobodyListens()
{
    Polling p("http://127.0.0.1:1");
    p.want();
    p.turn();
    QVERIFY(p.problems["a"].starts_with("cannot reach 127.0.0.1:1"));
}

void PollerTest::curvesAreAskedEveryFifteenSeconds()
{
    Polling p;
    p.want(noon, {{"m", "memory", p.now - 15s}, {"none", "no such series", p.now - 15s}});
    p.turn();
    p.turn(14s);
    QCOMPARE(p.samples["m"], std::vector<double>{0.5});
    QCOMPARE(p.problems["none"], std::string("the query finds nothing"));
    p.set("memory", "0.75");
    p.turn(1s);
    QCOMPARE(p.samples["m"], (std::vector<double>{0.5, 0.75}));
}

void PollerTest::whatIsMissingOfTheLastDayOfACurveIsAskedForAtOnce_data()
{
    QTest::addColumn<qint64>("knownMinutesAgo");
    QTest::addColumn<qint64>("askedMinutes");
    QTest::newRow("nothing is known") << qint64(-1) << qint64(26 * 60);
    QTest::newRow("known up to ten minutes ago") << qint64(10) << qint64(10);
    QTest::newRow("known up to three days ago") << qint64(3 * 24 * 60) << qint64(26 * 60);
}

void PollerTest::whatIsMissingOfTheLastDayOfACurveIsAskedForAtOnce()
{
    QFETCH(qint64, knownMinutesAgo);
    QFETCH(qint64, askedMinutes);
    Polling p;
    p.prometheus.begins = noon - 72h;
    const auto known =
        knownMinutesAgo < 0 ? std::nullopt : std::optional(p.now - std::chrono::minutes(knownMinutesAgo));
    p.want(noon, {{"m", "memory", known}});
    p.turn();
    const auto asked = p.prometheus.asked.back();
    QCOMPARE(asked.path, QString("/api/v1/query_range"));
    const double seconds = asked.until.toDouble() - asked.from.toDouble();
    QCOMPARE(seconds, static_cast<double>(askedMinutes * 60 - 15));
    QVERIFY(p.samples["m"].size() >= std::size_t(askedMinutes - 1));
    // From then on one after the other, and again what a silent Prometheus kept back.
    p.turn(15s);
    QCOMPARE(p.prometheus.asked.back().path, QString("/api/v1/query"));
    p.setStatus(503);
    p.turn(15s);
    p.setStatus(200);
    p.turn(10min);
    QCOMPARE(p.prometheus.asked.back().path, QString("/api/v1/query_range"));
}

void PollerTest::aQueryThatCannotGiveADayBeginsNow()
{
    Polling p;
    p.want(noon, {{"m", "memory", std::nullopt}});
    p.set("memory", "error");
    p.turn();
    QVERIFY(!p.problems["m"].empty());
    p.set("memory", "0.5");
    p.turn(2min);
    QVERIFY(!p.samples["m"].empty());
    QVERIFY(p.samples["m"].size() < 5);
    QCOMPARE(p.problems["m"], std::string());
}

void PollerTest::tasksThatEndAreNotAskedFor()
{
    Polling p;
    p.want();
    p.turn();
    p.poller->setTasks({}, {});
    p.turn(5min);
    QCOMPARE(p.asked(), std::size_t{2});
    // A query in other words is asked at once for what is not known of it.
    p.set("other(60s)", "20");
    p.poller->setTasks({{"a", "good($window)", "other($window)", noon}}, {});
    p.turn();
    QCOMPARE(p.counts["a"].back(), (EventCounts{noon + 4min, 9.5, 20}));
}

WARROOM_TEST_MAIN(PollerTest)
#include "tst_poller.moc"
