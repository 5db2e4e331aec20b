// Asking the restarted backend from outside, and its files after its end.
#include "support/integration/after_fault.h"

#include "integration/ctl/ctl_process.h"

#include <sqlite3.h>

#include <QElapsedTimer>
#include <QJsonArray>

#include <map>

namespace warroom::test {
namespace {

constexpr qint64 backWithin = 10'000; // ms

QString text(const std::string& from) { return QString::fromStdString(from); }

struct Kept
{
    std::int64_t seq = 0;
    std::string receivedAt;
    int count = 0;
};

// The log as the backend shows it, and what is wrong with it.
struct Log
{
    std::map<std::string, Kept> ops; // by id
    std::map<std::string, std::int64_t> heads;
    std::int64_t head = 0;
    QString violation;
};

QJsonObject get(const BackendProcess& backend, const std::string& path)
{
    const auto response = backend.request("GET", path);
    return response && response->status == 200
               ? QJsonDocument::fromJson(QByteArray::fromStdString(response->body)).object()
               : QJsonObject();
}

void take(Log& log, const QJsonObject& op)
{
    const auto seq = op["seq"].toInteger();
    const auto id = op["id"].toString().toStdString();
    const auto ticket = op["ticket"].toString().toStdString();
    auto& kept = log.ops[id];
    auto& head = log.heads[ticket];
    if (seq != log.head + 1)
        log.violation = QString("the log goes from %1 to %2").arg(log.head).arg(seq);
    else if (op["previous"].toInteger() != head)
        log.violation =
            QString("operation %1 follows %2, not %3").arg(seq).arg(op["previous"].toInteger()).arg(head);
    else if (++kept.count > 1)
        log.violation = QString("operation %1 is there twice").arg(text(id));
    kept.seq = seq;
    kept.receivedAt = op["received_at"].toString().toStdString();
    log.head = head = seq;
}

Log readLog(const BackendProcess& backend)
{
    Log log;
    for (;;) {
        const auto page = get(backend, "/api/v1/log?after=" + std::to_string(log.head));
        if (!page.contains("ops"))
            log.violation = "the log cannot be read";
        const auto ops = page["ops"].toArray();
        for (const auto& op : ops) {
            if (log.violation.isEmpty())
                take(log, op.toObject());
        }
        if (ops.isEmpty() || !log.violation.isEmpty())
            return log;
    }
}

QString summariesBehind(const BackendProcess& backend, const Log& log)
{
    const auto listed = get(backend, "/api/v1/incidents?limit=1000")["incidents"].toArray();
    if (listed.size() != qsizetype(log.heads.size()))
        return QString("%1 tickets are listed, %2 are in the log").arg(listed.size()).arg(log.heads.size());
    for (const auto& one : listed) {
        const auto summary = one.toObject();
        const auto head = log.heads.find(summary["id"].toString().toStdString());
        if (head == log.heads.end() || head->second != summary["head"].toInteger())
            return "the summary of " + summary["key"].toString() + " is not as far as its operations";
    }
    return {};
}

QString notKept(const Log& log, const std::vector<SentOp>& sent)
{
    for (const auto& [op, answer] : sent) {
        const auto id = op["id"].toString();
        const auto kept = log.ops.find(id.toStdString());
        if (!answer.acknowledged())
            continue;
        if (kept == log.ops.end())
            return QString("operation %1 was acknowledged as %2 and is lost").arg(id).arg(answer.seq);
        if (kept->second.seq != answer.seq || kept->second.receivedAt != answer.receivedAt)
            return QString("operation %1 was acknowledged as %2 %3 and is %4 %5")
                .arg(id)
                .arg(answer.seq)
                .arg(text(answer.receivedAt))
                .arg(kept->second.seq)
                .arg(text(kept->second.receivedAt));
    }
    return {};
}

// Two rounds: the first adds what was missing, the second must find everything there.
QString changedByResending(const BackendProcess& backend, const Log& before, const std::vector<SentOp>& sent)
{
    const auto sender = httpSender(backend);
    std::int64_t missing = 0;
    for (const auto& one : sent)
        missing += !before.ops.contains(one.op["id"].toString().toStdString());
    for (int round = 0; round < 2; ++round) {
        for (const auto& [op, told] : sent) {
            const auto answer = sender->send(op);
            if (!answer.acknowledged())
                return QString("sending %1 again was answered %2 %3")
                    .arg(op["id"].toString(), text(answer.code), text(answer.why));
            if (told.acknowledged() && (answer.seq != told.seq || answer.receivedAt != told.receivedAt))
                return "sending " + op["id"].toString() + " again was answered differently";
        }
    }
    const auto after = readLog(backend);
    if (after.violation.isEmpty() && after.head != before.head + missing)
        return QString("sending %1 missing operations again moved the log from %2 to %3")
            .arg(missing)
            .arg(before.head)
            .arg(after.head);
    return after.violation;
}

QString damage(const QString& file)
{
    sqlite3* connection = nullptr;
    QString found;
    const auto collect = [](void* to, int, char** values, char**) {
        *static_cast<QString*>(to) += values[0];
        return 0;
    };
    int code = sqlite3_open_v2(file.toUtf8().constData(), &connection, SQLITE_OPEN_READONLY, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_exec(connection, "PRAGMA integrity_check", collect, &found, nullptr);
    sqlite3_close(connection);
    return code == SQLITE_OK && found == "ok" ? QString() : file + ": " + found + " " + sqlite3_errstr(code);
}

QString whileItServes(const BackendProcess& backend, const std::vector<SentOp>& sent)
{
    if (get(backend, "/api/v1/me")["role"].toString() != "admin")
        return "the administrator's token does not work";
    const auto log = readLog(backend);
    QString violation = log.violation;
    if (violation.isEmpty())
        violation = summariesBehind(backend, log);
    if (violation.isEmpty())
        violation = notKept(log, sent);
    if (violation.isEmpty() && !get(backend, "/api/v1/log/verify")["ok"].toBool())
        violation = "the backend does not find its log good";
    if (violation.isEmpty())
        violation = changedByResending(backend, log, sent);
    return violation;
}

} // namespace

QString violationAfterFault(BackendProcess& backend, const std::vector<SentOp>& sent)
{
    QElapsedTimer timer;
    timer.start();
    if (!backend.start() || !get(backend, "/healthz").contains("status"))
        return "it does not start again: " + QString::fromUtf8(backend.output());
    if (timer.elapsed() > backWithin)
        return QString("it took %1 ms to start again").arg(timer.elapsed());
    QString violation = whileItServes(backend, sent);
    if (!violation.isEmpty())
        return violation;
    if (backend.stop() != 0)
        return "it does not stop well: " + QString::fromUtf8(backend.output());
    const auto verified = runCtl({"--data", backend.data(), "log", "verify"});
    if (verified.exitCode != 0)
        return "log verify: " + QString::fromUtf8(verified.said());
    for (const char* name : {"/warroom.db", "/search.db"}) {
        violation = damage(backend.data() + name);
        if (!violation.isEmpty())
            return violation;
    }
    return {};
}

} // namespace warroom::test
