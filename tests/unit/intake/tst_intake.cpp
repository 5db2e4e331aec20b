// Reading what monitoring sends: recorded messages of real senders, and the errors of the contract.
#include "intake/intake.h"

#include "base/time_text.h"
#include "support/shared_data.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::intake;

namespace {

const QByteArray alert = "{\"status\":\"firing\",\"labels\":{\"alertname\":\"Down\",\"severity\":"
                         "\"critical\",\"service\":\"checkout\"},"
                         "\"annotations\":{\"summary\":\"It is "
                         "down\"},\"startsAt\":\"2026-11-20T10:00:00Z\",\"endsAt\":\"0001-01-01T00:00:00Z\","
                         "\"fingerprint\":\"abc\"}";

QByteArray webhook(const QByteArray& alerts, const QByteArray& version = "4")
{
    return "{\"version\":\"" + version + "\",\"status\":\"firing\",\"alerts\":" + alerts + "}";
}
QByteArray changed(QByteArray from, const QByteArray& before, const QByteArray& after)
{
    return from.replace(before, after);
}

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// An alert of 80 labels with values and a title of 6,000 characters, as each sender writes it. "group" comes
// first; Events v2 has it and one other.
Result<Received> readLarge(int shape, const Bounds& bounds)
{
    const QByteArray large(6'000, 'x');
    QByteArray labels = "{\"group\":\"" + large + '"';
    for (int i = 1; i < 80; ++i)
        labels += ",\"l" + QByteArray::number(i) + "\":\"v\"";
    labels += '}';
    const QByteArray largeAlert = "{\"status\":\"firing\",\"labels\":" + labels +
                                  ",\"annotations\":{\"summary\":\"" + large + "\"},\"fingerprint\":\"f\"}";
    const QByteArray event = "{\"title\":\"" + large + "\",\"key\":\"k\",\"labels\":" + labels + '}';
    switch (shape) {
    case 0:
        return readAlertmanager(view(webhook("[" + largeAlert + "]")), bounds);
    case 1:
        return readGrafana(view("{\"alerts\":[" + largeAlert + "]}"), bounds);
    case 2:
        return readGrafana(
            view("{\"ruleName\":\"" + large + "\",\"state\":\"alerting\",\"tags\":" + labels + '}'), bounds);
    case 3:
        return readPlainEvents(view(event), bounds);
    case 4: {
        EventMapping mapping;
        mapping.title = "/title";
        mapping.key = "/key";
        mapping.labels = "/labels";
        return readMapped(view(event), mapping, bounds);
    }
    default:
        break;
    }
    auto read =
        readEventV2(view("{\"routing_key\":\"r\",\"event_action\":\"trigger\",\"payload\":{\"source\":\"s\","
                         "\"severity\":\"info\",\"group\":\"" +
                         large + "\",\"summary\":\"" + large + "\"}}"),
                    bounds);
    if (!read)
        return read.error();
    return std::move(read->received);
}

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

    void tooManyLabelsAreLeftOutAndSaid()
    {
        QByteArray labels = "{\"alertname\":\"Down\"";
        for (int i = 0; i < 80; ++i)
            labels += ",\"l" + QByteArray::number(i) + "\":\"" + QByteArray(i == 0 ? 5'000 : 5, 'x') + '"';
        const QByteArray one = "{\"status\":\"firing\",\"labels\":" + labels + "}}";
        const auto read = readAlertmanager(view(webhook("[" + one + "]")));
        QVERIFY(read.has_value());
        QCOMPARE(read->alerts[0].labels.size(), Bounds().labels);
        QCOMPARE(read->alerts[0].labels.at("l0").size(), Bounds().labelValueBytes);
        QVERIFY(read->alerts[0].oddity.find("left out") != std::string::npos);
    }

    // Each shape is read with the bounds that it is given; 0 is none.
    void boundsCanBeNarrowedAndWidened_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<int>("bound");
        QTest::addColumn<int>("labels");
        QTest::addColumn<int>("valueBytes");
        QTest::addColumn<int>("titleCharacters");
        for (const auto& [name, shape] : {std::pair{"Alertmanager", 0},
                                          {"Grafana", 1},
                                          {"before version 8", 2},
                                          {"our own", 3},
                                          {"mapped", 4}}) {
            // Where the title is an annotation, it was cut by its bytes before, and the ellipsis has three.
            const int less = shape < 2 ? 2 : 0;
            QTest::addRow("%s, narrowed to 10", name) << shape << 10 << 10 << 10 << 10 - less;
            QTest::addRow("%s, widened to 5000", name) << shape << 5'000 << 80 << 5'000 << 5'000 - less;
            QTest::addRow("%s, with none", name) << shape << 0 << 80 << 6'000 << 6'000;
        }
        QTest::newRow("Events v2, narrowed to 10") << 5 << 10 << 2 << 10 << 10;
        QTest::newRow("Events v2, with none") << 5 << 0 << 2 << 6'000 << 6'000;
    }
    void boundsCanBeNarrowedAndWidened()
    {
        QFETCH(int, shape);
        QFETCH(int, bound);
        QFETCH(int, labels);
        QFETCH(int, valueBytes);
        QFETCH(int, titleCharacters);
        const auto most = static_cast<std::size_t>(bound);
        const auto read = readLarge(shape, {most, most, most, most});
        QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
        const auto& signal = read->alerts.at(0);
        QCOMPARE(signal.labels.size(), static_cast<std::size_t>(labels));
        QCOMPARE(signal.labels.at("group").size(), static_cast<std::size_t>(valueBytes));
        QCOMPARE(codePoints(signal.title), static_cast<std::size_t>(titleCharacters));
    }

    void keysAreBounded_data()
    {
        QTest::addColumn<int>("bound");
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("taken");
        QTest::newRow("ten of ten") << 10 << 10 << true;
        QTest::newRow("eleven of ten") << 10 << 11 << false;
        QTest::newRow("300 of 300") << 300 << 300 << true;
        QTest::newRow("301 of 300") << 300 << 301 << false;
        QTest::newRow("5000 where there is no bound") << 0 << 5'000 << true;
    }
    void keysAreBounded()
    {
        QFETCH(int, bound);
        QFETCH(int, length);
        QFETCH(bool, taken);
        Bounds bounds;
        bounds.dedupKeyCharacters = static_cast<std::size_t>(bound);
        const QByteArray key(length, 'k');
        const QByteArray plain = "{\"title\":\"x\",\"key\":\"" + key + "\"}";
        const QByteArray event =
            "{\"routing_key\":\"r\",\"event_action\":\"resolve\",\"dedup_key\":\"" + key + "\"}";
        QCOMPARE(readPlainEvents(view(plain), bounds).has_value(), taken);
        QCOMPARE(readEventV2(view(event), bounds).has_value(), taken);
    }

    // Never in the middle of a character.
    void aLabelIsCutByItsBytes()
    {
        Bounds bounds;
        bounds.labelValueBytes = 10;
        const auto read = readPlainEvents(R"({"title":"x","labels":{"a":"äöüäöü","b":"äöüäö"}})", bounds);
        QVERIFY(read.has_value());
        QCOMPARE(read->alerts[0].labels.at("a"), std::string("äöü…"));
        QCOMPARE(read->alerts[0].labels.at("b"), std::string("äöüäö"));
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

WARROOM_TEST_MAIN(TestIntake)
#include "tst_intake.moc"
