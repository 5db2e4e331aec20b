// The metrics of alerts: which questions are asked, of whom, and which of several series is meant.
#include "server/alert_curves.h"

#include "net/http.h"
#include "support/free_port.h"
#include "support/test_main.h"
#include "unit/probe/answering_server.h"

#include <algorithm>
#include <atomic>
#include <cmath>

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

const Time until = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 10h;

Alert alertWith(std::int64_t id, const char* name, std::vector<std::string> urls)
{
    Alert out;
    out.id = id;
    out.signal.labels = {{"alertname", name}, {"instance", "a:1"}, {"job", "api"}};
    for (auto& url : urls)
        out.signal.links.push_back({std::move(url), "Source"});
    return out;
}

std::vector<CurveQuestion> questionsOf(const Alert& alert, const std::vector<std::string>& queries)
{
    return curveQuestions({&alert}, queries);
}

probe::Series seriesOf(std::initializer_list<std::pair<const std::string, std::string>> labels)
{
    return {labels, {{until, 1}}};
}

// The form of a request, by name.
std::string field(const std::string& body, std::string_view name)
{
    const auto target = net::decodeTarget("/?" + body);
    for (const auto& [key, value] : target ? target->query : decltype(target->query)()) {
        if (key == name)
            return value;
    }
    return {};
}

// Of the alert's instance, at the begin and near the end of the hour.
std::string twoSamples()
{
    const auto end = until.time_since_epoch().count() / 1000;
    std::string out =
        "{'status':'success','data':{'resultType':'matrix','result':[{'metric':{'instance':'a:1'},"
        "'values':[[" +
        std::to_string(end - 3'600) + ",'0.5'],[" + std::to_string(end - 30) + ",'4']]}]}}";
    std::replace(out.begin(), out.end(), '\'', '"');
    return out;
}

} // namespace

class AlertCurvesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWantedIsAskedOnceAsTheOldestAsksIt()
    {
        const auto second = alertWith(2, "Second", {"http://a/graph?g0.expr=up", "http://a/d?x=1"});
        const auto first = alertWith(1, "First", {"http://evil.example/graph?g0.expr=errors+%3E+2"});
        const auto third = alertWith(3, "Third", {"http://b/graph?g0.expr=up", "http://b/graph?g0.expr=c"});
        const std::vector<std::string> queries = {"up", "errors", "nobody"};
        const auto questions = curveQuestions({&third, &second, &first}, queries);
        QCOMPARE(questions.size(), std::size_t{2});
        QCOMPARE(questions[0].title, std::string("First"));
        QCOMPARE(questions[0].asked.query, std::string("errors"));
        QCOMPARE(questions[1].title, std::string("Second"));
    }

    void theSeriesOfTheAlertIsMeant_data()
    {
        QTest::addColumn<int>("without"); // the series at this place is not there
        QTest::addColumn<int>("meant");
        QTest::newRow("the one that agrees in most labels") << -1 << 2;
        QTest::newRow("one that does not contradict, if there is no better") << 2 << 1;
    }
    void theSeriesOfTheAlertIsMeant()
    {
        QFETCH(int, without);
        QFETCH(int, meant);
        std::vector<probe::Series> found = {
            seriesOf({{"instance", "b:1"}, {"job", "api"}}), seriesOf({{"code", "500"}}),
            seriesOf({{"instance", "a:1"}, {"job", "api"}}), seriesOf({{"job", "api"}, {"instance", "c:1"}})};
        if (without >= 0)
            found[static_cast<std::size_t>(without)].labels = {{"instance", "z:1"}};
        const auto* one = seriesMeant(found, alertWith(1, "A", {}).signal.labels);
        QCOMPARE(int(one - found.data()), meant);
        QVERIFY(!seriesMeant(std::span(found).first(1), alertWith(1, "A", {}).signal.labels));
    }

    void onlyTheConfiguredPrometheusIsAsked()
    {
        std::string body;
        std::string path;
        AnsweringServer prometheus([&](const net::HttpRequest& request) {
            body = request.body;
            path = request.path;
            return net::HttpResponse{200, {}, twoSamples()};
        });
        probe::PrometheusPlace place;
        place.url = prometheus.url();
        const SystemClock clock;
        std::vector<EvidenceCurve> got;
        {
            AlertCurves curves(place, clock);
            QVERIFY(curves.hasPlace());
            const auto alert = alertWith(1, "Errors", {"http://127.0.0.1:1/graph?g0.expr=errors+%3E+2"});
            curves.ask(questionsOf(alert, {"errors"}), until - 1h, until,
                       [&](std::vector<EvidenceCurve> found) { got = std::move(found); });
            QTRY_VERIFY(!path.empty());
        } // which waits for it
        QCOMPARE(path, std::string("/api/v1/query_range"));
        QCOMPARE(field(body, "query"), std::string("errors"));
        QCOMPARE(field(body, "step"), std::string("30"));
        QVERIFY(!field(body, "timeout").empty());
        QCOMPARE(got.size(), std::size_t{1});
        QCOMPARE(got[0].title, std::string("Errors"));
        QCOMPARE(got[0].query, std::string("errors"));
        QCOMPARE(got[0].limit, 2.0);
        QCOMPARE(got[0].line.values.size(), std::size_t{121});
        QCOMPARE(got[0].line.values.front(), 0.5);
        QVERIFY(std::isnan(got[0].line.values[1]));
        QCOMPARE(got[0].line.values[119], 4.0);
    }

    void whoDoesNotAnswerIsLeftInPeace()
    {
        probe::PrometheusPlace place;
        place.url = "http://127.0.0.1:" + std::to_string(freePort());
        const SystemClock clock;
        AlertCurves curves(place, clock);
        const auto alert = alertWith(1, "Errors", {"http://a/graph?g0.expr=a", "http://a/graph?g0.expr=b"});
        std::atomic<int> answers{0};
        curves.ask(questionsOf(alert, {"a", "b"}), until - 1h, until,
                   [&](std::vector<EvidenceCurve> found) { answers += found.empty() ? 1 : 100; });
        QTRY_COMPARE(answers.load(), 1);
    }

    // A question that never ends: the end of the backend ends it.
    void theEndDoesNotWait()
    {
        std::atomic<bool> asked{false};
        std::atomic<int> answers{0};
        AnsweringServer silent([&](const net::HttpRequest&) -> std::optional<net::HttpResponse> {
            asked = true;
            return std::nullopt;
        });
        probe::PrometheusPlace place;
        place.url = silent.url();
        place.timeout = std::chrono::minutes(10);
        const SystemClock clock;
        {
            AlertCurves curves(place, clock);
            const auto alert = alertWith(1, "Errors", {"http://a/graph?g0.expr=a"});
            for (int i = 0; i < 3; ++i)
                curves.ask(questionsOf(alert, {"a"}), until - 1h, until,
                           [&](const std::vector<EvidenceCurve>&) { ++answers; });
            QTRY_VERIFY(asked);
        }
        QCOMPARE(answers.load(), 3);
    }

    void withoutPrometheusNothingIsFound()
    {
        const SystemClock clock;
        AlertCurves curves({}, clock);
        QVERIFY(!curves.hasPlace());
        int answers = 0;
        curves.ask({}, until - 1h, until, [&](const std::vector<EvidenceCurve>&) { ++answers; });
        QCOMPARE(answers, 1);
    }
};

WARROOM_TEST_MAIN(AlertCurvesTest)
#include "tst_alert_curves.moc"
