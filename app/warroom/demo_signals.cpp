// Telemetry, deploys and alerts of the demo, made up request by request.
#include "demo_signals.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <random>

namespace warroom::ui {
namespace {

constexpr int minutes = 120, failingMinutes = 35;
constexpr int hoursBefore = 70,
              requestsAnHour = 24; // before those minutes, without what lies below a request

enum Kind
{
    Internal = 1,
    Server,
    Client
};

QJsonObject attribute(const QString& key, const QString& value)
{
    return {{"key", key}, {"value", QJsonObject{{"stringValue", value}}}};
}

QByteArray compact(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

/// Gathers spans and log records by service, and makes OTLP requests of them.
class Shop
{
public:
    explicit Shop(const QDateTime& now) : m_now(now.toMSecsSinceEpoch()) {}

    QList<DemoSignal> run()
    {
        QList<DemoSignal> out;
        theDaysBefore();
        send(out);
        for (int minute = 0; minute < minutes; ++minute) {
            const bool failing = minute >= minutes - failingMinutes;
            for (int i = 0; i < 6; ++i) {
                m_at = m_now - (minutes - minute) * 60'000 + i * 9'000 + number(4'000);
                order(failing);
                single("search", "GET /v1/suggest", 40 + number(90) + (number(400) == 0 ? 900 : 0), false);
                single("identity", "POST /login", 12 + number(20), false);
            }
            if (minute % 20 == 19)
                send(out);
        }
        return out;
    }

private:
    void theDaysBefore()
    {
        const qint64 begin = m_now - minutes * 60'000LL;
        for (int i = hoursBefore * requestsAnHour; i > 0; --i) {
            m_at = begin - i * 3'600'000LL / requestsAnHour;
            single("checkout", "POST /v2/orders", 190 + number(90), number(1'500) == 0);
            single("payments-gw", "POST /v1/authorise", 35 + number(30), false);
            single("catalog", "POST /v1/reserve", 11, false);
            single("search", "GET /v1/suggest", 40 + number(90) + (number(300) == 0 ? 900 : 0), false);
            single("identity", "POST /login", 12 + number(20), false);
        }
    }
    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    QString hex(int bytes)
    {
        QString out;
        for (int i = 0; i < bytes; ++i)
            out += QString::number(16 + number(240), 16);
        return out;
    }

    QString span(const QString& service, const QString& parent, const QString& name, Kind kind, qint64 from,
                 qint64 millis, const QString& error = {}, const QJsonArray& attributes = {})
    {
        const QString id = hex(8);
        const auto nanos = [](qint64 at) { return QString::number(at) + QStringLiteral("000000"); };
        QJsonObject made{{"traceId", m_trace},
                         {"spanId", id},
                         {"name", name},
                         {"kind", int(kind)},
                         {"startTimeUnixNano", nanos(from)},
                         {"endTimeUnixNano", nanos(from + millis)},
                         {"attributes", attributes}};
        if (!parent.isEmpty())
            made["parentSpanId"] = parent;
        if (!error.isEmpty())
            made["status"] = QJsonObject{{"code", 2}, {"message", error}};
        m_spans[service].append(made);
        return id;
    }

    void log(const QString& service, const QString& body, bool error)
    {
        m_lines[service].append(
            QJsonObject{{"timeUnixNano", QString::number(m_at) + QStringLiteral("000000")},
                        {"severityNumber", error ? 17 : 13},
                        {"body", QJsonObject{{"stringValue", body}}},
                        {"traceId", m_trace}});
    }

    void single(const QString& service, const QString& name, qint64 millis, bool failed)
    {
        m_trace = hex(16);
        span(service, {}, name, Server, m_at, millis, failed ? QStringLiteral("unavailable") : QString());
    }

    void order(bool troubled)
    {
        m_trace = hex(16);
        const bool fails = troubled && number(100) < 38;
        const qint64 lines = fails ? 8'000 + number(900) : troubled ? 700 + number(1'500) : 30 + number(50);
        const qint64 all = 140 + lines + (fails ? 2'300 : 60 + number(60));
        const QString orders = QStringLiteral("POST /v2/orders");
        const QString late = QStringLiteral("deadline exceeded after 12000 ms");
        const QString root =
            span("checkout", {}, orders, Server, m_at, all, fails ? late : QString(),
                 {attribute("http.request.method", "POST"), attribute("http.route", "/v2/orders")});
        span("checkout", root, QStringLiteral("validate cart"), Internal, m_at + 2, 8 + number(10));
        pay(root);
        const QJsonArray database{
            attribute("db.system.name", "postgresql"),
            attribute("server.address", troubled ? QStringLiteral("us-west") : QStringLiteral("us-east")),
            attribute("db.namespace", "orders-db")};
        const QString work =
            span("checkout", root, QStringLiteral("begin transaction"), Client, m_at + 100, 4, {}, database);
        span("checkout", work, QStringLiteral("insert order"), Client, m_at + 105, 6, {}, database);
        span("checkout", root, QStringLiteral("insert lines, 38 queries"), Client, m_at + 112, lines,
             fails ? QStringLiteral("lock wait timeout") : QString(), database);
        stock(root, m_at + 114 + lines);
        span("checkout", root, QStringLiteral("commit"), Client, m_at + 132 + lines,
             fails ? 2'200 : 20 + number(20), fails ? QStringLiteral("commit timeout") : QString(), database);
        if (fails)
            tell();
    }

    void pay(const QString& root)
    {
        const qint64 millis = 40 + number(30);
        const QString call = span("checkout", root, QStringLiteral("authorise"), Client, m_at + 12, millis,
                                  {}, {attribute("peer.service", "payments-gw")});
        span("payments-gw", call, QStringLiteral("POST /v1/authorise"), Server, m_at + 14, millis - 5,
             number(900) == 0 ? QStringLiteral("issuer does not answer") : QString());
    }

    void stock(const QString& root, qint64 from)
    {
        const QString call = span("checkout", root, QStringLiteral("reserve stock"), Client, from, 15, {},
                                  {attribute("peer.service", "catalog")});
        span("catalog", call, QStringLiteral("POST /v1/reserve"), Server, from + 2, 11);
    }

    void tell()
    {
        const QString order = QString::number(400'000 + number(90'000));
        log("checkout", QStringLiteral("deadline exceeded: orders-db insert_lines after 8000 ms"), true);
        if (number(2) == 0)
            log("checkout", QStringLiteral("rolled back order %1: commit timeout on us-west").arg(order),
                true);
        if (number(3) == 0)
            log("order-history",
                QStringLiteral("stale read: order %1 not found, replica lag %2 min").arg(order).arg(31),
                false);
        if (number(8) == 0)
            log("payments-gw", QStringLiteral("capture skipped: order %1 in state unknown").arg(order),
                false);
    }

    void send(QList<DemoSignal>& out)
    {
        out.append(request("/v1/traces", "resourceSpans", "scopeSpans", "spans", m_spans));
        if (!m_lines.isEmpty())
            out.append(request("/v1/logs", "resourceLogs", "scopeLogs", "logRecords", m_lines));
        m_spans.clear();
        m_lines.clear();
    }

    static DemoSignal request(const char* path, const char* outer, const char* inner, const char* list,
                              const QHash<QString, QJsonArray>& of)
    {
        QJsonArray resources;
        for (auto it = of.begin(); it != of.end(); ++it)
            resources.append(QJsonObject{
                {"resource", QJsonObject{{"attributes", QJsonArray{attribute("service.name", it.key())}}}},
                {inner, QJsonArray{QJsonObject{{list, it.value()}}}}});
        return {path, compact({{outer, resources}})};
    }

    qint64 m_now, m_at = 0;
    QString m_trace;
    std::minstd_rand m_random{7};
    QHash<QString, QJsonArray> m_spans, m_lines;
};

DemoSignal deploy(const QDateTime& at, const char* service, const char* version, const char* by,
                  const char* text)
{
    return {"/intake/deploys", compact({{"service", service},
                                        {"version", version},
                                        {"by", by},
                                        {"text", text},
                                        {"environment", "production"},
                                        {"at", at.toUTC().toString(Qt::ISODate)}})};
}

QJsonObject alert(const QDateTime& began, const char* name, const char* severity, const char* service,
                  const char* summary, const QJsonObject& more = {})
{
    QJsonObject labels{{"alertname", name}, {"severity", severity}, {"service", service}};
    for (auto it = more.begin(); it != more.end(); ++it)
        labels[it.key()] = it.value();
    return {{"status", "firing"},
            {"labels", labels},
            {"annotations", QJsonObject{{"summary", summary}}},
            {"startsAt", began.toUTC().toString(Qt::ISODate)},
            {"endsAt", "0001-01-01T00:00:00Z"}};
}

} // namespace

QList<DemoSignal> demoTelemetry(const QDateTime& now)
{
    QList<DemoSignal> out = Shop(now).run();
    out.append(deploy(now.addSecs(-46 * 60), "checkout", "v418", "Amir", "cart rounding fix"));
    out.append(deploy(now.addSecs(-89 * 60), "orders-db", "schema 2209", "Priya", "add index"));
    out.append(deploy(now.addSecs(-177 * 60), "search", "v96", "Kofi", "suggestion cache"));
    out.append(deploy(now.addSecs(-255 * 60), "identity", "v233", "Sana", "session length"));
    for (const char* beating : {"orders-export", "nightly-reconciliation"})
        out.append({QByteArrayLiteral("/intake/heartbeat/") + beating, QByteArrayLiteral("{}")});
    return out;
}

QList<DemoSignal> demoAlerts(const QDateTime& now)
{
    QJsonArray alerts;
    for (int host = 1; host <= 3; ++host)
        alerts.append(alert(now.addSecs(-120 + host * 20), "DiskFull", "critical", "orders-db",
                            "orders-db us-west primary disk 91 % full",
                            {{"host", QStringLiteral("orders-w%1").arg(host)}, {"region", "us-west"}}));
    alerts.append(alert(now.addSecs(-600), "SuggestionsSlow", "warning", "search",
                        "Search suggestions p95 above 300 ms"));
    alerts.append(alert(now.addSecs(-3'600), "CertificateExpires", "warning", "edge-cdn",
                        "Certificate for edge-cdn expires in 12 days"));
    alerts.append(alert(now.addSecs(-1'500), "HubLinkFlaps", "warning", "network", "us-east hub link flaps"));
    alerts.append(alert(now.addSecs(-300), "ReindexLate", "info", "search", "Weekly reindex is late"));
    return {{"/intake/alertmanager", compact({{"version", "4"}, {"status", "firing"}, {"alerts", alerts}})}};
}

} // namespace warroom::ui
