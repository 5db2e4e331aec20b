// An incident is given the metric that its alert was made of, and those of alerts that join it later, by the
// configured Prometheus and nobody else.
#include "integration/backend/intake_requests.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "unit/probe/answering_server.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>

using namespace warroom;
using namespace warroom::test;

namespace {

// A range of two series: the alert's own, and another host's.
std::string seriesUntilNow()
{
    const auto now = QString::number(QDateTime::currentSecsSinceEpoch() - 60).toStdString();
    return quotes("{'status':'success','data':{'resultType':'matrix','result':["
                  "{'metric':{'instance':'b:1'},'values':[[" +
                  now + ",'77']]},{'metric':{'instance':'a:1'},'values':[[" + now + ",'4.25']]}]}}");
}

} // namespace

class AlertMetricTest final : public QObject
{
    Q_OBJECT

private slots:
    void theConfiguredPrometheusIsAsked_data();
    void theConfiguredPrometheusIsAsked();

private:
    // The entries of that type in the log of the incident.
    QList<QJsonObject> bodiesOf(const BackendProcess& backend, const QString& key, const QString& type,
                                const QString& kind = {}) const
    {
        QList<QJsonObject> out;
        const auto answer = backend.request("GET", "/api/v1/incidents/" + key.toStdString() + "/log");
        const auto ops =
            QJsonDocument::fromJson(QByteArray::fromStdString(answer ? answer->body : ""))["ops"];
        for (const auto& op : ops.toArray()) {
            const auto body = op.toObject()["body"].toObject();
            if (op.toObject()["type"].toString() == type &&
                (kind.isEmpty() || body["kind"].toString() == kind))
                out.append(body);
        }
        return out;
    }
    // The first of them; empty while there is none.
    QJsonObject bodyOf(const BackendProcess& backend, const QString& key, const QString& type,
                       const QString& kind = {}) const
    {
        return bodiesOf(backend, key, type, kind).value(0);
    }
    QString incident(const BackendProcess& backend) const
    {
        const auto answer = backend.request("GET", "/api/v1/alerts");
        const auto alerts =
            QJsonDocument::fromJson(QByteArray::fromStdString(answer ? answer->body : ""))["alerts"];
        return alerts[0]["incident"].toString();
    }
};

void AlertMetricTest::theConfiguredPrometheusIsAsked_data()
{
    QTest::addColumn<bool>("answers");
    QTest::newRow("it answers") << true;
    QTest::newRow("it is silent, and the evidence comes without the metric") << false;
}

void AlertMetricTest::theConfiguredPrometheusIsAsked()
{
    QFETCH(bool, answers);
    std::atomic<int> asked{0}, askedInTheAddress{0};
    AnsweringServer prometheus([&](const net::HttpRequest& request) -> std::optional<net::HttpResponse> {
        const bool isOurs = request.body.starts_with("query=rate%28errors%5B5m%5D%29&");
        asked += isOurs ? 1 : 0;
        return answers ? std::optional(net::HttpResponse{200, {}, seriesUntilNow()}) : std::nullopt;
    });
    AnsweringServer named([&](const net::HttpRequest&) {
        ++askedInTheAddress;
        return net::HttpResponse{200, {}, seriesUntilNow()};
    });
    TempDir folder;
    BackendProcess backend(folder.file("data"), "[prometheus]\nurl = \"" +
                                                    QByteArray::fromStdString(prometheus.url()) +
                                                    "\"\ntimeout_ms = 300\n");
    QVERIFY2(backend.start(), backend.output());
    QVERIFY(makeIntakeKey(backend));
    QCOMPARE(sendTo(backend, "/intake/deploys", quotes("{'service':'checkout','version':'2.14.0'}")), 200);
    const auto alert = "'status':'firing','labels':{'alertname':'Errors','severity':'critical','service':"
                       "'checkout','instance':'a:1'},'startsAt':'2026-11-20T10:00:00Z','generatorURL':'" +
                       named.url() + "/graph?g0.expr=rate%28errors%5B5m%5D%29+%3E+2&g0.tab=1'";
    QCOMPARE(sendTo(backend, "/intake/alertmanager", webhook(alert)), 200);
    QTRY_VERIFY(incident(backend).startsWith("INC-"));
    const auto key = incident(backend);
    QTRY_VERIFY_WITH_TIMEOUT(!bodyOf(backend, key, "comment.add", "evidence").isEmpty(), 30'000);
    const auto text = bodyOf(backend, key, "comment.add", "evidence")["text"].toString();
    QCOMPARE(askedInTheAddress.load(), 0);
    QCOMPARE(asked.load(), 1);
    QVERIFY2(text.contains("2.14.0"), qPrintable(text));
    QCOMPARE(text.contains("- Errors: 4.25, between 4.25 and 4.25, limit 2"), answers);
    QCOMPARE(text.contains("of `rate(errors[5m])`"), answers);
    QCOMPARE(bodyOf(backend, key, "attachment.add")["media_type"].toString(),
             answers ? QString("image/svg+xml") : QString());
    if (answers) {
        const auto later = "'status':'firing','labels':{'alertname':'Slow','severity':'critical','service':"
                           "'checkout','instance':'a:1'},'startsAt':'2026-11-20T10:02:00Z','generatorURL':'" +
                           named.url() + "/graph?g0.expr=lag_seconds+%3E+3&g0.tab=1'";
        QCOMPARE(sendTo(backend, "/intake/alertmanager", webhook(later)), 200);
        const auto entries = [&] { return bodiesOf(backend, key, "comment.add", "evidence"); };
        QTRY_COMPARE_WITH_TIMEOUT(entries().size(), 2, 30'000);
        const auto second = entries()[1]["text"].toString();
        QVERIFY2(second.startsWith("What other alerts of checkout are made of"), qPrintable(second));
        QVERIFY2(second.contains("- Slow: 4.25, between 4.25 and 4.25, limit 3"), qPrintable(second));
        QVERIFY2(!second.contains("2.14.0") && !second.contains("Errors"), qPrintable(second));
        QCOMPARE(bodiesOf(backend, key, "attachment.add").size(), 2);
        QCOMPARE(asked.load(), 1);
        QCOMPARE(askedInTheAddress.load(), 0);
    }
    QCOMPARE(backend.stop(), 0);
}

WARROOM_TEST_MAIN(AlertMetricTest)
#include "tst_alert_metric.moc"
