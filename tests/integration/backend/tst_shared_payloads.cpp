// Everything that real monitoring was recorded to send, in its order, to a real backend: what is then known
// of each alert is what was said of it last.
#include "integration/backend/intake_requests.h"
#include "support/printers.h"
#include "support/shared_data.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>

using namespace warroom;
using namespace warroom::test;

namespace {

// What was said last of an alert; its title is that of when it fired last.
struct Said
{
    QString state, title, level, name;
    qsizetype labels = 0;
};

QString levelOf(const QString& severity)
{
    static const QMap<QString, QString> levels = {{"critical", "critical"}, {"page", "critical"},
                                                  {"error", "error"},       {"warning", "warning"},
                                                  {"info", "info"},         {"none", "info"}};
    return levels.value(severity);
}

Said saidBy(const QJsonObject& alert)
{
    const auto labels = alert["labels"].toObject(), annotations = alert["annotations"].toObject();
    Said said{
        alert["status"].toString(), annotations["summary"].toString(), {}, labels["alertname"].toString(), 0};
    if (said.title.isEmpty())
        said.title = annotations["title"].toString();
    if (said.title.isEmpty())
        said.title = said.name;
    said.level = levelOf(labels["severity"].toString());
    said.labels = labels.size();
    return said;
}

void hear(QMap<QString, Said>& said, const QByteArray& notification)
{
    const auto alerts = QJsonDocument::fromJson(notification)["alerts"].toArray();
    for (const auto& alert : alerts) {
        auto now = saidBy(alert.toObject());
        auto& known = said[alert.toObject()["fingerprint"].toString()];
        if (now.state == "resolved" && !known.state.isEmpty())
            now.title = known.title;
        known = now;
    }
}

// Controls and blanks are tidied, what is long is cut, secrets are masked.
bool isShownAs(const QString& shown, const QString& said)
{
    if (shown.contains("[masked: "))
        return true;
    QString plain;
    for (const auto c : said)
        plain += c == u'\n' || c == u'\r' || c == u'\t' ? QChar(u' ') : c;
    plain = plain.trimmed();
    return shown == plain || (shown.endsWith(u'\u2026') && plain.startsWith(shown.chopped(1))) ||
           shown == plain.remove(QRegularExpression(QStringLiteral("[\\x{0}-\\x{1f}\\x{7f}-\\x{9f}]")));
}

} // namespace

class TestSharedPayloads : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        if (!haveSharedData())
            QSKIP("no shared data");
        m_folder = std::make_unique<TempDir>();
        m_backend = std::make_unique<BackendProcess>(m_folder->file("data"));
        QVERIFY2(m_backend->start(), m_backend->output());
        QVERIFY(makeIntakeKey(*m_backend));
    }

    void alertsAreAsTheWebhooksSaidLast_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("of Alertmanager") << "alertmanager/webhooks" << QByteArray("/intake/alertmanager");
        QTest::newRow("of Alertmanager beside the demo service")
            << "prometheus/demo-run-webhooks" << QByteArray("/intake/alertmanager");
    }
    void alertsAreAsTheWebhooksSaidLast()
    {
        QFETCH(QString, folder);
        QFETCH(QByteArray, path);
        QMap<QString, Said> said;
        for (const QString& name : sharedFiles(folder, "*.json")) {
            if (name.endsWith(".headers.json"))
                continue;
            const auto body = readBytes(sharedData(folder + "/" + name));
            QVERIFY2(sendTo(*m_backend, path.toStdString(), body.toStdString()) == 200, qPrintable(name));
            hear(said, body);
        }
        QVERIFY(said.size() > 5);
        QMap<QString, QJsonObject> known;
        for (const auto& alert : list("alerts?status=all&limit=1000", "alerts"))
            known[alert.toObject()["key"].toString()] = alert.toObject();
        QCOMPARE(known.keys(), said.keys());
        for (auto one = said.begin(); one != said.end(); ++one) {
            const auto& alert = known[one.key()];
            QCOMPARE(alert["state"].toString(), one->state);
            QVERIFY2(isShownAs(alert["title"].toString(), one->title),
                     qPrintable(alert["title"].toString() + "\n" + one->title));
            QCOMPARE(alert["labels"]["alertname"].toString(), one->name);
            QCOMPARE(alert["labels"].toObject().size(), one->labels);
            if (!one->level.isEmpty())
                QCOMPARE(alert["level"].toString(), one->level);
        }
    }

    void eventsAreAsTheirSenderSaid()
    {
        QMap<QString, QString> states;
        QMap<QString, QJsonObject> triggers;
        qsizetype changes = 0;
        for (const QString& name : sharedFiles("pagerduty", "*.json")) {
            if (name.endsWith(".headers.json"))
                continue;
            auto event = QJsonDocument::fromJson(readBytes(sharedData("pagerduty/" + name))).object();
            event["routing_key"] = QString::fromUtf8(intakeKey.data(), qsizetype(intakeKey.size()));
            const bool isChange = name.contains("change");
            const auto body = QJsonDocument(event).toJson().toStdString();
            QCOMPARE(sendTo(*m_backend, isChange ? "/v2/change/enqueue" : "/v2/enqueue", body), 202);
            changes += isChange;
            const auto key = event["dedup_key"].toString(), action = event["event_action"].toString();
            if (isChange || key.isEmpty())
                continue;
            if (action == "trigger")
                triggers[key] = event["payload"].toObject();
            // An acknowledgement of nothing, or of what has ended, changes nothing.
            if (action != "acknowledge" || states.value(key) == "firing")
                states[key] = action == "trigger"   ? "firing"
                              : action == "resolve" ? "resolved"
                                                    : "acknowledged";
        }
        QVERIFY(triggers.size() > 2 && changes > 0);
        QCOMPARE(qsizetype(list("deploys", "deploys").size()), changes);
        QMap<QString, QJsonObject> known;
        for (const auto& alert : list("alerts?status=all&limit=1000", "alerts"))
            known[alert.toObject()["key"].toString()] = alert.toObject();
        for (auto one = triggers.begin(); one != triggers.end(); ++one) {
            const auto& alert = known[one.key()];
            QVERIFY2(isShownAs(alert["title"].toString(), one->value("summary").toString()),
                     qPrintable(alert["title"].toString()));
            QCOMPARE(alert["level"].toString(), one->value("severity").toString());
            QCOMPARE(alert["state"].toString(), states[one.key()]);
        }
    }

    void grafanaIsReadAsAlertmanagerIs()
    {
        QMap<QString, Said> said;
        for (const QString& name : sharedFiles("grafana", "*.json")) {
            const auto body = readBytes(sharedData("grafana/" + name));
            QVERIFY2(sendTo(*m_backend, "/intake/grafana", body.toStdString()) == 200, qPrintable(name));
            hear(said, body);
        }
        QVERIFY(said.size() > 1);
        QMap<QString, QJsonObject> known;
        for (const auto& alert : list("alerts?status=all&limit=1000", "alerts"))
            known[alert.toObject()["key"].toString()] = alert.toObject();
        QCOMPARE(known.size(), said.size() + 1); // and one of the shape before version 8
        for (auto one = said.begin(); one != said.end(); ++one) {
            QCOMPARE(known[one.key()]["state"].toString(), one->state);
            QVERIFY2(isShownAs(known[one.key()]["title"].toString(), one->title),
                     qPrintable(known[one.key()]["title"].toString()));
        }
    }

private:
    QJsonArray list(const std::string& path, const QString& name) const
    {
        const auto answer = m_backend->request("GET", "/api/v1/" + path);
        return QJsonDocument::fromJson(QByteArray::fromStdString(answer ? answer->body : ""))[name].toArray();
    }

    std::unique_ptr<TempDir> m_folder;
    std::unique_ptr<BackendProcess> m_backend;
};

WARROOM_TEST_MAIN(TestSharedPayloads)
#include "tst_shared_payloads.moc"
