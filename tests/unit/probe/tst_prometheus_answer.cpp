// What Prometheus answers, byte for byte as it was recorded, and what is no answer.
#include "probe/prometheus_answer.h"

#include "support/shared_data.h"
#include "support/test_main.h"

#include <cmath>

using namespace warroom;
using namespace warroom::probe;

class PrometheusAnswerTest : public QObject
{
    Q_OBJECT

private slots:
    void goodAnswersAreNumbers_data();
    void goodAnswersAreNumbers();
    void whatCannotBeUsedIsTold_data();
    void whatCannotBeUsedIsTold();
    void recordedAnswers_data();
    void recordedAnswers();
    void severalSeriesKeepTheirLabels();
};

void PrometheusAnswerTest::goodAnswersAreNumbers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QList<double>>("values");
    const auto answer = [](const char* type, const QByteArray& result) {
        return QByteArray(R"({"status":"success","data":{"resultType":")") + type + R"(","result":)" +
               result + "}}";
    };
    QTest::newRow("a scalar") << answer("scalar", R"([1795163603,"1.5"])") << QList<double>{1.5};
    QTest::newRow("a vector of one") << answer("vector", R"([{"metric":{},"value":[1795163603.781,"42"]}])")
                                     << QList<double>{42};
    QTest::newRow("a vector of none") << answer("vector", "[]") << QList<double>{};
    QTest::newRow("a matrix") << answer("matrix", R"([{"metric":{},"values":[[60,"1"],[120,"2e3"]]}])")
                              << QList<double>{1, 2000};
    QTest::newRow("infinite") << answer("vector", R"([{"metric":{},"value":[1,"+Inf"]}])")
                              << QList<double>{INFINITY};
}

void PrometheusAnswerTest::goodAnswersAreNumbers()
{
    QFETCH(QByteArray, body);
    QFETCH(QList<double>, values);
    const auto samples = parseAnswer(body.toStdString());
    QVERIFY2(samples.has_value(), samples ? "" : samples.error().message().c_str());
    QList<double> found;
    for (const auto& sample : *samples)
        found << sample.value;
    QCOMPARE(found, values);
}

void PrometheusAnswerTest::whatCannotBeUsedIsTold_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("message");
    const auto answer = [](const char* type, const QByteArray& result) {
        return QByteArray(R"({"status":"success","data":{"resultType":")") + type + R"(","result":)" +
               result + "}}";
    };
    QTest::newRow("two series")
        << answer("vector", R"([{"metric":{"a":"1"},"value":[1,"1"]},{"metric":{},"value":[1,"2"]}])")
        << ErrorCode::Range << "the query gives 2 series and must give one; put sum(…) around it";
    QTest::newRow("a text") << answer("string", R"([1,"hello"])") << ErrorCode::FieldType
                            << "the query gives a text and must give a number";
    QTest::newRow("an error of the query")
        << QByteArray(R"({"status":"error","errorType":"bad_data","error":"parse error"})")
        << ErrorCode::Argument << "Prometheus refuses the query: parse error";
    QTest::newRow("no JSON") << QByteArray("<html>") << ErrorCode::Http
                             << "Prometheus answered something that is not JSON";
    QTest::newRow("other JSON") << QByteArray(R"({"ok":true})") << ErrorCode::Http
                                << "Prometheus answered something that is not the result of a query";
    QTest::newRow("a value that is no string")
        << answer("scalar", "[1,1]") << ErrorCode::Http
        << "Prometheus answered with a sample that is not [time, \"value\"]";
    QTest::newRow("a value that is no number")
        << answer("scalar", R"([1,"1x"])") << ErrorCode::Http
        << "Prometheus answered with the value \"1x\", which is no number";
    QTest::newRow("a time beyond all times")
        << answer("scalar", R"([1e300,"1"])") << ErrorCode::Http
        << "Prometheus answered with the value \"1\", which is no number";
    QTest::newRow("a series without values") << answer("matrix", R"([{"metric":{}}])") << ErrorCode::Http
                                             << "Prometheus answered with a series that has no values";
}

void PrometheusAnswerTest::whatCannotBeUsedIsTold()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    QFETCH(QString, message);
    const auto samples = parseAnswer(body.toStdString());
    QVERIFY(!samples.has_value());
    QVERIFY(samples.error().code() == code);
    QCOMPARE(QString::fromStdString(samples.error().message()), message);
}

void PrometheusAnswerTest::recordedAnswers_data()
{
    if (!haveSharedData())
        QSKIP("no shared data");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("count"); // -1: refused
    QTest::newRow("an instant vector") << "instant_vector" << 1;
    QTest::newRow("a scalar") << "instant_scalar" << 1;
    QTest::newRow("a string") << "instant_string" << -1;
    QTest::newRow("nothing found") << "empty_result" << 0;
    QTest::newRow("only NaN") << "nan_values" << 32;
    QTest::newRow("a range") << "burn_rate_1m" << 185;
    QTest::newRow("a range of many series") << "request_rate_by_route_code" << -1;
    QTest::newRow("a query that cannot be read") << "error_bad_query" << -1;
    QTest::newRow("a range that is too long") << "error_range_too_long" << -1;
    QTest::newRow("a step of nothing") << "error_step_zero" << -1;
}

void PrometheusAnswerTest::recordedAnswers()
{
    QFETCH(QString, file);
    QFETCH(int, count);
    const auto samples =
        parseAnswer(readBytes(sharedData("prometheus/history/" + file + ".json")).toStdString());
    QCOMPARE(samples ? static_cast<int>(samples->size()) : -1, count);
    if (file == "nan_values")
        QVERIFY(std::isnan(samples->front().value));
}

void PrometheusAnswerTest::severalSeriesKeepTheirLabels()
{
    if (!haveSharedData())
        QSKIP("no shared data");
    const auto body =
        readBytes(sharedData("prometheus/history/request_rate_by_route_code.json")).toStdString();
    const auto all = parseSeries(body, 1'000);
    QVERIFY(all && all->size() > 1);
    QVERIFY(all->front().labels.contains("route") && !all->front().labels.contains("__name__"));
    QVERIFY(!all->front().samples.empty());
    QCOMPARE(parseSeries(body, 1)->size(), std::size_t{1});
    const auto scalar =
        parseSeries(R"({"status":"success","data":{"resultType":"scalar","result":[1,"2"]}})", 9);
    QVERIFY(scalar && scalar->size() == 1 && scalar->front().samples.front().value == 2);
    QVERIFY(!parseSeries(R"({"status":"error","error":"no"})", 9));
}

WARROOM_TEST_MAIN(PrometheusAnswerTest)
#include "tst_prometheus_answer.moc"
