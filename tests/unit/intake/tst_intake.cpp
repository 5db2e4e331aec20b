// Reading what monitoring sends: recorded messages of real senders, and what Alertmanager may say.
#include "intake/intake.h"

#include "base/time_text.h"
#include "support/shared_data.h"
#include "support/test_main.h"
#include "unit/intake/sent_bytes.h"

using namespace warroom;
using namespace warroom::intake;
using namespace warroom::test;

namespace {

const QByteArray alert = "{\"status\":\"firing\",\"labels\":{\"alertname\":\"Down\",\"severity\":"
                         "\"critical\",\"service\":\"checkout\"},"
                         "\"annotations\":{\"summary\":\"It is "
                         "down\"},\"startsAt\":\"2026-11-20T10:00:00Z\",\"endsAt\":\"0001-01-01T00:00:00Z\","
                         "\"fingerprint\":\"abc\"}";

} // namespace

class TestIntake : public QObject
{
    Q_OBJECT

private slots:
    void everyRecordedMessageIsRead_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString folder : {"alertmanager/webhooks", "pagerduty", "grafana"}) {
            for (const QString& name : sharedFiles(folder, "*.json")) {
                if (!name.endsWith(".headers.json"))
                    QTest::newRow(qPrintable(name)) << folder + "/" + name;
            }
        }
        if (!haveSharedData())
            QTest::newRow("no shared data") << QString();
    }
    void everyRecordedMessageIsRead()
    {
        QFETCH(QString, file);
        if (file.isEmpty())
            QSKIP("no shared data");
        const QByteArray bytes = readBytes(sharedData(file));
        const auto read = [&]() -> Result<Received> {
            if (file.startsWith("alertmanager"))
                return readAlertmanager(view(bytes));
            if (file.startsWith("grafana"))
                return readGrafana(view(bytes));
            auto event = file.contains("change") ? readChangeEventV2(view(bytes)) : readEventV2(view(bytes));
            if (!event)
                return event.error();
            return event->received;
        }();
        QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
        QVERIFY(!read->alerts.empty() || !read->deploys.empty());
        for (const auto& signal : read->alerts) {
            QVERIFY(!signal.title.empty());
            QVERIFY(signal.labels.size() <= Bounds().labels);
            QVERIFY(!signal.ended || !signal.started || *signal.ended >= *signal.started ||
                    !signal.oddity.empty());
        }
    }

    void whatAnAlertSays()
    {
        const auto read = readAlertmanager(view(webhook("[" + alert + "]")));
        QVERIFY(read.has_value());
        const auto& signal = read->alerts.at(0);
        QCOMPARE(signal.dedupKey, std::string("abc"));
        QCOMPARE(signal.title, std::string("It is down"));
        QCOMPARE(signal.service, std::string("checkout"));
        QCOMPARE(int(signal.level), int(AlertLevel::Critical));
        QCOMPARE(formatTime(*signal.started), std::string("2026-11-20T10:00:00Z"));
        QVERIFY(!signal.ended);
    }

    void wrongWebhooksNameTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("version 3") << webhook("[]", "3") << "version" << 422;
        QTest::newRow("no alerts") << QByteArray("{\"version\":\"4\"}") << "alerts" << 422;
        QTest::newRow("alerts is null") << webhook("null") << "alerts" << 422;
        QTest::newRow("alerts is an object") << webhook("{}") << "alerts" << 422;
        QTest::newRow("an alert is a number") << webhook("[1]") << "alerts[0]" << 422;
        QTest::newRow("a time in words")
            << webhook("[" + changed(alert, "2026-11-20T10:00:00Z", "yesterday") + "]")
            << "alerts[0].startsAt" << 422;
        QTest::newRow("a zone that does not exist")
            << webhook("[" + changed(alert, "10:00:00Z", "10:00:00+25:00") + "]") << "alerts[0].startsAt"
            << 422;
        QTest::newRow("a status in capitals")
            << webhook("[" + changed(alert, "firing", "FIRING") + "]") << "alerts[0].status" << 422;
        QTest::newRow("an unknown status")
            << webhook("[" + changed(alert, "firing", "foo") + "]") << "alerts[0].status" << 422;
        QTest::newRow("labels as a list")
            << webhook("[" +
                       changed(alert,
                               "{\"alertname\":\"Down\",\"severity\":\"critical\",\"service\":\"checkout\"}",
                               "[]") +
                       "]")
            << "alerts[0].labels" << 422;
        QTest::newRow("no JSON") << QByteArray("{") << "" << 400;
    }
    void wrongWebhooksNameTheirPlace()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, path);
        QFETCH(int, status);
        const auto read = readAlertmanager(view(body));
        QVERIFY(!read.has_value());
        QCOMPARE(QString::fromStdString(read.error().path()), path);
        QCOMPARE(httpStatus(read.error().code()), status);
    }

    void anEmptyGroupIsNothing()
    {
        const auto read = readAlertmanager(view(webhook("[]")));
        QVERIFY(read.has_value());
        QVERIFY(read->alerts.empty());
    }

    void withoutAFingerprintTheLabelsAreTheKey()
    {
        const auto bare = changed(alert, "\"abc\"", "\"\"");
        const auto one = readAlertmanager(view(webhook("[" + bare + "]")));
        const auto other = readAlertmanager(view(webhook("[" + changed(bare, "checkout", "search") + "]")));
        QVERIFY(one && other);
        QVERIFY(one->alerts[0].dedupKey.starts_with("labels-"));
        QVERIFY(one->alerts[0].dedupKey != other->alerts[0].dedupKey);
        QCOMPARE(readAlertmanager(view(webhook("[" + bare + "]")))->alerts[0].dedupKey,
                 one->alerts[0].dedupKey);
    }

    void oddTimesAreKeptAndSaid_data()
    {
        QTest::addColumn<QByteArray>("starts");
        QTest::addColumn<QByteArray>("ends");
        QTest::newRow("it ends before it starts")
            << QByteArray("2026-11-20T10:00:00Z") << QByteArray("2026-11-20T09:00:00Z");
        QTest::newRow("it ends before anybody had a computer")
            << QByteArray("2026-11-20T10:00:00Z") << QByteArray("1900-11-20T09:00:00Z");
    }
    void oddTimesAreKeptAndSaid()
    {
        QFETCH(QByteArray, starts);
        QFETCH(QByteArray, ends);
        auto one = changed(changed(alert, "firing", "resolved"), "2026-11-20T10:00:00Z", starts);
        one = changed(one, "0001-01-01T00:00:00Z", ends);
        const auto read = readAlertmanager(view(webhook("[" + one + "]")));
        QVERIFY(read.has_value());
        QVERIFY(!read->alerts[0].oddity.empty());
    }

    void oddNamesOfLabelsStayText()
    {
        const QByteArray one = "{\"status\":\"firing\",\"labels\":{\"__proto__\":\"a\",\"constructor\":\"b\","
                               "\"\":\"c\",\"n\":1,\"z\":null}}";
        const auto read = readAlertmanager(view(webhook("[" + one + "]")));
        QVERIFY(read.has_value());
        const auto& labels = read->alerts[0].labels;
        QCOMPARE(labels.at("__proto__"), std::string("a"));
        QCOMPARE(labels.at(""), std::string("c"));
        QCOMPARE(labels.at("n"), std::string("1"));
        QVERIFY(!labels.contains("z"));
    }

    void whatWasNotSentIsCounted()
    {
        const auto read = readAlertmanager("{\"version\":\"4\",\"alerts\":[],\"truncatedAlerts\":12}");
        QVERIFY(read.has_value());
        QCOMPARE(read->notSent, std::int64_t{12});
    }

    void controlCharactersAreTakenOut()
    {
        const auto read = readAlertmanager(view(
            webhook("[" + changed(alert, "It is down", "\\u001b[31mIt\\u0000 is\\u0085 down\\nnow") + "]")));
        QVERIFY(read.has_value());
        QCOMPARE(read->alerts[0].title, std::string("[31mIt is down now"));
    }

    void onlyLinksThatMayBeOpenedAreKept()
    {
        const auto one =
            changed(alert, "\"fingerprint\"", "\"generatorURL\":\"javascript:alert(1)\",\"fingerprint\"");
        QVERIFY(readAlertmanager(view(webhook("[" + one + "]")))->alerts[0].links.empty());
    }
};

WARROOM_TEST_MAIN(TestIntake)
#include "tst_intake.moc"
