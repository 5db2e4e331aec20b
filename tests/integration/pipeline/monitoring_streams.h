// What a real Alertmanager and a real OpenTelemetry exporter are given to send, and whether a backend has it.
#pragma once

#include "integration/pipeline/programs.h"
#include "support/free_port.h"
#include "support/integration/backend_process.h"
#include "support/shared_data.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>

#include <vector>

namespace warroom::test {

inline QString afterNow(qint64 seconds)
{
    return QDateTime::currentDateTimeUtc().addSecs(seconds).toString(Qt::ISODateWithMs);
}

// The rows of a list that the backend serves; none if it does not answer.
inline QJsonArray listed(const BackendProcess& backend, const std::string& path, const char* name)
{
    const auto answer = backend.request("GET", path);
    return answer ? QJsonDocument::fromJson(QByteArray::fromStdString(answer->body))[name].toArray()
                  : QJsonArray();
}

// Alerts that fire, end and fire again. All calls are from one thread, which they block.
class AlertStream final
{
public:
    // Its webhooks go to that address; `folder` is there and outlives it.
    AlertStream(const BackendProcess& backend, const QString& folder, const QString& webhook)
        : m_backend(backend)
    {
        const int port = freePort();
        m_url = "http://" + at(port).toStdString();
        const QString config = "route:\n  receiver: warroom\n  group_by: [group]\n  group_wait: 200ms\n"
                               "  group_interval: 1s\n  repeat_interval: 5m\nreceivers:\n  - name: warroom\n"
                               "    webhook_configs:\n      - url: '%1'\n";
        writeAll(folder + "/alertmanager.yml", config.arg(webhook).toUtf8());
        m_alertmanager = startProgram(folder, "prometheus-alertmanager",
                                      {"--config.file=alertmanager.yml", "--web.listen-address=" + at(port),
                                       "--cluster.listen-address=", "--storage.path=" + folder + "/am"});
    }
    ~AlertStream()
    {
        m_alertmanager->terminate();
        m_alertmanager->waitForFinished();
    }
    AlertStream(const AlertStream&) = delete;
    AlertStream& operator=(const AlertStream&) = delete;

    bool isReady() const { return http("GET", "/-/ready"); }
    std::size_t size() const { return m_told.size(); }

    // A new alert, an end of one that is stored, or one that fires again; false if Alertmanager refuses it.
    bool act(QRandomGenerator& random)
    {
        std::vector<std::size_t> firing, over;
        for (std::size_t i = 0; i < m_told.size(); ++i)
            (m_told[i].fires ? firing : over).push_back(i);
        const int what = random.bounded(10);
        const auto one = [&random](const auto& of) {
            return of[random.bounded(static_cast<quint32>(of.size()))];
        };
        if (what < 5 && firing.size() < mostFiring)
            return tell(m_told.size(), true);
        if (what == 9 || firing.empty())
            return over.empty() || tell(one(over), true);
        const auto number = one(firing);
        if (!m_told[number].wasStored)
            noteStored();
        return !m_told[number].wasStored || tell(number, false);
    }

    // The first alert that is not stored as Alertmanager was told it last, or is open twice; empty if there
    // is none.
    QString whatIsWrong() const
    {
        QHash<QString, QString> last; // state by name
        QHash<QString, int> open;     // by key
        for (qint64 before = 0;;) {
            const auto page =
                listed(m_backend, "/api/v1/alerts?status=all&before=" + std::to_string(before), "alerts");
            for (const auto& one : page) {
                const auto alert = one.toObject();
                before = alert["id"].toInteger();
                const QString name = alert["labels"]["alertname"].toString(),
                              state = alert["state"].toString();
                if (!last.contains(name))
                    last[name] = state;
                if (state != "resolved" && ++open[alert["key"].toString()] > 1)
                    return name + " is open twice";
            }
            if (page.isEmpty())
                break;
        }
        for (std::size_t i = 0; i < m_told.size(); ++i) {
            const QString expected = m_told[i].fires ? "firing" : "resolved";
            const QString state = last.value(nameOf(i), "missing");
            if (state != expected)
                return QString("%1 is %2, not %3").arg(nameOf(i), state, expected);
        }
        return {};
    }

private:
    // What Alertmanager was told last of an alert.
    struct Told
    {
        QString startsAt;
        bool fires = true;
        // Only what it passed on once does Alertmanager tell resolved.
        bool wasStored = false;
    };

    static constexpr std::size_t mostFiring = 60;
    static constexpr int groups = 6;

    static QString nameOf(std::size_t number) { return QString("Fault-%1").arg(number); }

    bool http(const std::string& method, const std::string& path, const std::string& body = {}) const
    {
        net::HttpClient client;
        const auto answer =
            client.request({method, m_url + path, {{"Content-Type", "application/json"}}, body});
        return answer && answer->status == 200;
    }

    bool tell(std::size_t number, bool fires)
    {
        auto told = number < m_told.size() ? m_told[number] : Told{};
        told.fires = fires;
        if (fires)
            told.startsAt = afterNow(0);
        const QString group = QString("g%1").arg(number % groups);
        const QJsonObject alert{{"labels", QJsonObject{{"alertname", nameOf(number)},
                                                       {"group", group},
                                                       {"service", "service-" + group},
                                                       {"severity", number % 4 == 0 ? "critical" : "info"}}},
                                {"startsAt", told.startsAt},
                                {"endsAt", afterNow(fires ? 24 * 3600 : 0)}};
        if (!http("POST", "/api/v2/alerts", QJsonDocument(QJsonArray{alert}).toJson().toStdString()))
            return false;
        if (number == m_told.size())
            m_told.push_back(told);
        m_told[number] = told;
        return true;
    }

    void noteStored()
    {
        for (const auto& one : listed(m_backend, "/api/v1/alerts?status=open", "alerts")) {
            const auto name = one.toObject().value("labels")["alertname"].toString();
            const auto number = name.section('-', 1).toULongLong();
            if (number < m_told.size() && name == nameOf(number))
                m_told[number].wasStored = true;
        }
    }

    const BackendProcess& m_backend;
    std::string m_url;
    std::unique_ptr<QProcess> m_alertmanager;
    std::vector<Told> m_told; // by number
};

// Numbered log records, from when it is made on. All calls are from one thread, which they block.
class RecordStream final
{
public:
    // `exporter` has what nodeProgram() brought, `url` is where they go.
    RecordStream(const BackendProcess& backend, const QString& exporter, const std::string& url,
                 const QString& key)
        : m_backend(backend), m_journal(exporter + "/journal")
    {
        const QString script = "numbered_logs.js", from = WARROOM_SOURCE_DIR "/tests/integration/pipeline/";
        writeAll(exporter + "/" + script, readBytes(from + script));
        m_process = startProgram(exporter, "node", {script, QString::fromStdString(url), key, m_journal});
    }
    ~RecordStream()
    {
        m_process->kill();
        m_process->waitForFinished();
    }
    RecordStream(const RecordStream&) = delete;
    RecordStream& operator=(const RecordStream&) = delete;

    // No new ones; waits until the exporter has said of each that it is accepted. False if it does not.
    bool finish(int patience)
    {
        m_process->closeWriteChannel();
        return m_process->waitForFinished(patience) && !accepted().isEmpty() &&
               readBytes(m_journal).endsWith("\nsent " + QByteArray::number(accepted().size()) + "\n");
    }

    QSet<QString> accepted() const
    {
        QSet<QString> bodies;
        for (const auto& line : readBytes(m_journal).split('\n')) {
            if (line.startsWith("accepted "))
                bodies << QString::fromUtf8(line).section(' ', 1);
        }
        return bodies;
    }

    QSet<QString> stored() const
    {
        QSet<QString> bodies;
        QString until = afterNow(24 * 3600);
        for (qsizetype before = -1; before != bodies.size();) {
            before = bodies.size();
            const auto path = "/api/v1/logs?service=numbers&limit=1000&until=" + until.toStdString();
            for (const auto& one : listed(m_backend, path, "logs")) {
                const auto line = one.toObject();
                bodies << line["body"].toString();
                // What is of the same millisecond comes once more.
                const auto at = QDateTime::fromString(line["at"].toString(), Qt::ISODateWithMs);
                until = at.addMSecs(1).toString(Qt::ISODateWithMs);
            }
        }
        return bodies;
    }

private:
    const BackendProcess& m_backend;
    const QString m_journal;
    std::unique_ptr<QProcess> m_process;
};

} // namespace warroom::test
