// Reading events: the Events API v2, deployments, our own shape, and shapes that a mapping describes.
#include "intake/intake.h"

#include "base/time_text.h"
#include "support/test_main.h"
#include "unit/intake/sent_bytes.h"

using namespace warroom;
using namespace warroom::intake;
using namespace warroom::test;

class TestIntakeEvents : public QObject
{
    Q_OBJECT

private slots:
    void wrongEventsAreListed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says");
        const auto event = [](const QByteArray& rest) {
            return "{\"routing_key\":\"0123456789abcdef\"," + rest + "}";
        };
        const QByteArray payload = "\"payload\":{\"summary\":\"s\",\"source\":\"h\",\"severity\":\"error\"}";
        QTest::newRow("no routing key") << QByteArray("{\"event_action\":\"trigger\"}") << "routing_key";
        QTest::newRow("another action")
            << event("\"event_action\":\"open\"," + payload) << "trigger, acknowledge, resolve";
        QTest::newRow("another severity")
            << event("\"event_action\":\"trigger\"," + changed(payload, "error", "fatal"))
            << "critical, error, warning, info";
        QTest::newRow("a long key") << event("\"event_action\":\"trigger\",\"dedup_key\":\"" +
                                             QByteArray(256, 'k') + "\"," + payload)
                                    << "255";
        QTest::newRow("no payload") << event("\"event_action\":\"trigger\"") << "payload";
        QTest::newRow("no summary") << event("\"event_action\":\"trigger\"," +
                                             changed(payload, "\"summary\":\"s\",", ""))
                                    << "payload.summary";
        QTest::newRow("no source") << event("\"event_action\":\"trigger\"," +
                                            changed(payload, "\"source\":\"h\",", ""))
                                   << "payload.source";
        QTest::newRow("a resolve without a key") << event("\"event_action\":\"resolve\"") << "dedup_key";
    }
    void wrongEventsAreListed()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        const auto read = readEventV2(view(body));
        QVERIFY(!read.has_value());
        QVERIFY2(QString::fromStdString(read.error().message()).contains(says),
                 read.error().message().c_str());
    }

    void detailsMayBeAnything_data()
    {
        QTest::addColumn<QByteArray>("details");
        QTest::newRow("a text") << QByteArray("\"words\"");
        QTest::newRow("an array") << QByteArray("[1,\"two\"]");
        QTest::newRow("nested") << QByteArray("{\"a\":{\"b\":[1,null]}}");
    }
    void detailsMayBeAnything()
    {
        QFETCH(QByteArray, details);
        const auto read = readEventV2(
            view("{\"routing_key\":\"0123456789abcdef\",\"event_action\":\"trigger\",\"payload\":{"
                 "\"summary\":\"s\",\"source\":\"h\",\"severity\":\"error\",\"custom_details\":" +
                 details + "}}"));
        QVERIFY(read.has_value());
        QVERIFY(!read->received.alerts[0].details.empty());
    }

    void deploysAreTold_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("at");
        QTest::newRow("our own")
            << QByteArray("{\"service\":\"checkout\",\"version\":\"1.2\",\"at\":\"2026-11-20T10:00:00Z\"}")
            << "checkout"
            << "1.2"
            << "2026-11-20T10:00:00Z";
        QTest::newRow("our own, with the time under its short name")
            << QByteArray("{\"service\":\"checkout\",\"version\":\"1.2\",\"t\":\"2026-11-20T10:00:00Z\"}")
            << "checkout"
            << "1.2"
            << "2026-11-20T10:00:00Z";
        QTest::newRow("a commit that would like to be a command")
            << QByteArray("{\"service\":\"checkout\",\"commit\":\"\\\"; rm -rf /\"}") << "checkout"
            << "\"; rm -rf /"
            << "";
        QTest::newRow("GitHub")
            << QByteArray(
                   "{\"deployment\":{\"environment\":\"production\",\"ref\":\"main\",\"sha\":"
                   "\"4f2a91c0d1e2f3a4b5c6\",\"created_at\":\"2026-11-20T09:00:00Z\"},"
                   "\"deployment_status\":{\"state\":\"success\",\"created_at\":\"2026-11-20T10:00:00Z\"},"
                   "\"repository\":{\"name\":\"checkout\",\"html_url\":\"https://github.example/shop/"
                   "checkout\"},\"sender\":{\"login\":\"mara\"}}")
            << "checkout"
            << "main 4f2a91c0d1e2"
            << "2026-11-20T10:00:00Z";
        QTest::newRow("GitLab")
            << QByteArray("{\"object_kind\":\"deployment\",\"status\":\"success\",\"status_changed_at\":"
                          "\"2026-11-20 12:00:00 +0200\",\"environment\":\"staging\","
                          "\"project\":{\"name\":\"checkout\"},\"short_sha\":\"279484c0\",\"ref\":\"main\","
                          "\"user\":{\"username\":\"mara\"},\"commit_title\":\"Add it\"}")
            << "checkout"
            << "main 279484c0"
            << "2026-11-20T10:00:00Z";
    }
    void deploysAreTold()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, service);
        QFETCH(QString, version);
        QFETCH(QString, at);
        const auto read = readDeploy(view(body));
        QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
        const auto& deploy = read->deploys.at(0);
        QCOMPARE(QString::fromStdString(deploy.service), service);
        QCOMPARE(QString::fromStdString(deploy.version), version);
        if (!at.isEmpty())
            QCOMPARE(QString::fromStdString(formatTime(deploy.at)), at);
    }

    void whatIsNotDeployedYetIsNoDeploy_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("GitHub asks whether somebody is there")
            << QByteArray("{\"zen\":\"Keep it logically awesome.\",\"hook_id\":1,\"hook\":{}}");
        for (const auto* state : {"queued", "in_progress", "inactive"})
            QTest::addRow("GitHub says %s", state)
                << QByteArray("{\"deployment\":{\"ref\":\"main\"},\"deployment_status\":{\"state\":\"") +
                       state + "\"},\"repository\":{\"name\":\"checkout\"}}";
        QTest::newRow("GitHub says that it is to be deployed") << QByteArray(
            "{\"action\":\"created\",\"deployment\":{\"ref\":\"main\"},\"repository\":{\"name\":"
            "\"checkout\"}}");
        QTest::newRow("GitLab says running")
            << QByteArray("{\"object_kind\":\"deployment\",\"status\":\"running\",\"project\":{\"name\":"
                          "\"checkout\"}}");
    }
    void whatIsNotDeployedYetIsNoDeploy()
    {
        QFETCH(QByteArray, body);
        const auto read = readDeploy(view(body));
        QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
        QVERIFY(read->deploys.empty() && read->alerts.empty());
    }

    void aDeployNeedsAService()
    {
        const auto read = readDeploy("{\"version\":\"1.2\"}");
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().path(), std::string("service"));
        QCOMPARE(httpStatus(read.error().code()), 422);
    }

    void plainEvents()
    {
        const auto read = readPlainEvents(
            "[{\"title\":\"Disk "
            "full\",\"level\":\"critical\",\"service\":\"db\"},{\"key\":\"k\",\"action\":\"resolve\"}]");
        QVERIFY(read.has_value());
        QCOMPARE(int(read->alerts[0].level), int(AlertLevel::Critical));
        QVERIFY(!read->alerts[0].dedupKey.empty());
        QCOMPARE(int(read->alerts[1].action), int(AlertAction::Resolve));
        QCOMPARE(readPlainEvents("[{\"title\":\"a\"},{\"level\":\"x\"}]").error().path(),
                 std::string("[1].title"));
    }

    // What a sender of its own shape says, by the mapping in the configuration.
    void mappedEvents_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("each");
        QTest::addColumn<int>("action");
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("labels");
        const auto row = [](const char* name, const QByteArray& body, const char* each, AlertAction action,
                            AlertLevel level, const char* labels) {
            QTest::newRow(name) << body << each << int(action) << int(level) << labels;
        };
        row("one event", R"({"check":{"name":"Disk full","state":"CRITICAL","tags":{"host":"db-1"}}})", "",
            AlertAction::Trigger, AlertLevel::Critical, "host=db-1");
        row("an array of them", R"([{"check":{"name":"Disk full","state":"warning"}}])", "",
            AlertAction::Trigger, AlertLevel::Warning, "");
        row("an array further down", R"({"data":{"all":[{"check":{"name":"Disk full"},"status":"OK"}]}})",
            "/data/all", AlertAction::Resolve, AlertLevel::Warning, "");
        row("a level that nobody knows", R"({"check":{"name":"Disk full","state":"purple"}})", "",
            AlertAction::Trigger, AlertLevel::Warning, "");
        row("values that are no texts",
            R"({"check":{"name":"Disk full","state":7,"tags":[1]},"status":true})", "", AlertAction::Trigger,
            AlertLevel::Warning, "");
    }
    void mappedEvents()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, each);
        QFETCH(int, action);
        QFETCH(int, level);
        QFETCH(QString, labels);
        EventMapping mapping;
        mapping.each = each.toStdString();
        mapping.title = mapping.key = "/check/name";
        mapping.level = "/check/state";
        mapping.action = "/status";
        mapping.labels = "/check/tags";
        mapping.details = "/nowhere/at/all";
        const auto read = readMapped(body.toStdString(), mapping);
        QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
        QCOMPARE(read->alerts.size(), std::size_t{1});
        const auto& signal = read->alerts.front();
        QCOMPARE(signal.title, std::string("Disk full"));
        QCOMPARE(signal.dedupKey, std::string("Disk full"));
        QCOMPARE(int(signal.action), action);
        QCOMPARE(int(signal.level), level);
        QStringList found;
        for (const auto& [name, value] : signal.labels)
            found << QString::fromStdString(name + "=" + value);
        QCOMPARE(found.join(','), labels);
    }

    void mappedEventsThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("each");
        QTest::newRow("nothing where the events should be") << QByteArray("{}") << "/data";
        QTest::newRow("an event without a title") << QByteArray(R"({"check":{}})") << "";
        QTest::newRow("a number") << QByteArray("7") << "";
        QTest::newRow("half a document") << QByteArray("{") << "";
    }
    void mappedEventsThatAreNone()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, each);
        EventMapping mapping;
        mapping.each = each.toStdString();
        mapping.title = "/check/name";
        QVERIFY(!readMapped(body.toStdString(), mapping).has_value());
    }
};

WARROOM_TEST_MAIN(TestIntakeEvents)
#include "tst_intake_events.moc"
