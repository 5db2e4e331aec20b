// The people, tickets and operations whose every combination the role matrix tries on a real backend.
#pragma once

#include "operation_samples.h"

#include "server/accounts.h"
#include "support/integration/backend_process.h"
#include "support/printers.h"
#include "support/temp_dir.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

namespace warroom::test {

struct Rule
{
    QByteArray type;
    QStringList roles;
    bool alsoInCommand = false;
    bool viewerForItself = false;
};

struct Actor
{
    QString name; // of its role, or of what it lacks
    std::string token;
    QByteArray person;
    bool isKnown() const { return !person.isEmpty(); }
};

struct Cell
{
    QString name;
    bool allowed = false;
    QByteArray id;
    QByteArray ticket;
    QByteArray type;
    QByteArray body;
    QByteArray json() const { return operation(id, ticket, type, body); }
};

inline QJsonObject objectOf(const Result<net::HttpResponse>& response)
{
    return response ? QJsonDocument::fromJson(QByteArray::fromStdString(response->body)).object()
                    : QJsonObject();
}

// "accepted", or the code of the error.
inline QString outcome(const QJsonObject& result)
{
    if (result.contains("seq"))
        return "accepted";
    const auto code = result["error"].toObject()["code"].toString();
    return code.isEmpty() ? "no answer" : code;
}

class RoleMatrix
{
public:
    // Starts the backend with its people; the test has failed if that did not work.
    void start();

    const QMap<QString, Actor>& actors() const { return m_actors; }
    const QList<Rule>& rules() const { return m_rules; }
    const QHash<QString, QByteArray>& samples() const { return m_samples; }
    BackendProcess& backend() { return *m_backend; }
    QString file(const QString& name) const { return m_folder.file(name); }
    // A comment that the shared open ticket has.
    QByteArray openEntry() { return m_tickets[false].entry; }

    // Every operation for this actor, ready to be sent, each with what the catalogue says of it.
    QList<Cell> cells(const Actor& actor, bool closed);
    // The answer's body, or "401" and the like.
    QByteArray post(const QByteArray& ticket, const QByteArrayList& ops, const std::string& token);
    QByteArray personOf(const std::string& token);
    // The head and its last operation with its hash, byte by byte.
    QByteArray log();
    QSet<QByteArray> idsAfter(const QByteArray& seq);

private:
    void makePeople();
    void readRules();
    Seed makeTicket(const QByteArray& kind, bool closed);
    const Seed& ticketFor(const QByteArray& type, bool closed);
    Cell cell(const Rule& rule, const Actor& actor, bool closed, bool forItself);

    TempDir m_folder;
    std::unique_ptr<BackendProcess> m_backend;
    net::HttpClient m_http;
    QList<Rule> m_rules;
    QHash<QString, QByteArray> m_samples = operationSamples();
    QMap<QString, Actor> m_actors;
    QMap<bool, Seed> m_tickets; // by whether they are closed
    Seed m_special;
    QByteArray m_somebody;
    QByteArray m_other;
};

inline void RoleMatrix::start()
{
    m_backend = std::make_unique<BackendProcess>(
        m_folder.path() + "/data", "[limits]\nmessages_per_s = 0\nlogin_failures_per_minute = 0\n"
                                   "login_failures_per_hour = 0\nconnections_per_address = 0\n");
    QVERIFY2(m_backend->start(), m_backend->output().constData());
    makePeople();
    readRules();
    m_backend->request("POST", "/api/v1/templates",
                       R"({"reason":"for the matrix","sections":{"scope":{"guidance":"Which regions?"}}})");
    m_other = makeTicket("incident", false).ticket;
    for (const bool closed : {false, true})
        m_tickets[closed] = makeTicket("incident", closed);
}

inline void RoleMatrix::makePeople()
{
    for (const char* role : {"viewer", "responder", "commander", "admin"}) {
        const auto token = tokenFor(*m_backend, std::string("matrix ") + role, role);
        m_actors[role] = {role, token, personOf(token)};
        QVERIFY(m_actors[role].isKnown());
    }
    const auto inCommand = tokenFor(*m_backend, "matrix in command", "responder");
    m_actors["in command"] = {"in command", inCommand, personOf(inCommand)};
    m_somebody = personOf(tokenFor(*m_backend, "matrix somebody", "viewer"));
    m_actors["no token"] = {"no token", {}, {}};
    const auto key = objectOf(m_backend->request("POST", "/api/v1/intake", R"({"name":"matrix"})"))["key"];
    m_actors["intake key"] = {"intake key", key.toString().toStdString(), {}};
    QVERIFY(!m_actors["intake key"].token.empty());
    // Nobody can ask for a token that has expired already; the accounts behind the API can make one.
    QCOMPARE(m_backend->stop(), 0);
    std::string expired;
    {
        auto store = openSqliteLog(m_backend->data().toStdString());
        QVERIFY_RESULT(store);
        const SystemClock clock;
        Uuid7Source ids(clock);
        const Limits limits;
        Accounts accounts(**store, clock, ids, limits);
        QVERIFY_RESULT(accounts.load());
        const auto made = accounts.addToken(accounts.findPerson("matrix admin")->id, Duration(-1'000));
        QVERIFY_RESULT(made);
        expired = made->token;
    }
    m_actors["expired"] = {"expired", expired, {}};
    QVERIFY2(m_backend->start(), m_backend->output().constData());
}

inline void RoleMatrix::readRules()
{
    const auto catalogue = objectOf(m_backend->request("GET", "/api/v1/operations"))["operations"].toArray();
    for (const auto& value : catalogue) {
        const auto entry = value.toObject();
        Rule rule{entry["type"].toString().toUtf8(),
                  {},
                  !entry["also"].toString().isEmpty(),
                  entry["note"].toString() == "a viewer for itself only"};
        for (const auto& role : entry["roles"].toArray())
            rule.roles << role.toString();
        m_rules << rule;
    }
}

inline QByteArray RoleMatrix::personOf(const std::string& token)
{
    const auto me = m_http.request(
        {"GET", m_backend->url().toStdString() + "/api/v1/me", {{"Authorization", "Bearer " + token}}, {}});
    return objectOf(me)["person"].toString().toUtf8();
}

inline QByteArray RoleMatrix::post(const QByteArray& ticket, const QByteArrayList& ops,
                                   const std::string& token)
{
    net::Headers headers;
    if (!token.empty())
        headers.emplace_back("Authorization", "Bearer " + token);
    const auto response = m_http.request(
        {"POST", m_backend->url().toStdString() + "/api/v1/incidents/" + ticket.toStdString() + "/ops",
         headers, ("[" + ops.join(',') + "]").toStdString()});
    if (!response)
        return {};
    return response->status == 200 ? QByteArray::fromStdString(response->body)
                                   : QByteArray::number(response->status);
}

// By the administrator, with the command in the hands of "in command".
inline Seed RoleMatrix::makeTicket(const QByteArray& kind, bool closed)
{
    auto seed = ticketSeed(kind, m_actors["in command"].person, R"(,"template":{"version":1})");
    if (closed) {
        seed.ops << (kind == "incident"
                         ? operation(newId(), seed.ticket, "phase.move",
                                     R"({"phase":"closed","override_reason":"closed for the rehearsal"})")
                         : operation(newId(), seed.ticket, "state.set", R"({"state":"done"})"));
    }
    const auto results =
        QJsonDocument::fromJson(post(seed.ticket, seed.ops, m_backend->adminToken())).array();
    for (const auto& result : results) {
        if (outcome(result.toObject()) != "accepted")
            qFatal("the ticket could not be made: %s", QJsonDocument(result.toObject()).toJson().constData());
    }
    return results.isEmpty() ? Seed() : seed;
}

// What changes a ticket's place or needs it fresh gets one of its own.
inline const Seed& RoleMatrix::ticketFor(const QByteArray& type, bool closed)
{
    const bool support = type == "state.set" || type == "ticket.raise";
    // The template of a ticket that is over stays as it is, for everybody.
    if (type == "template.adopt")
        return m_special = makeTicket("incident", false);
    if (!support && type != "phase.move" && type != "request.give")
        return m_tickets[closed];
    return m_special = makeTicket(support ? "support" : "incident", closed);
}

inline Cell RoleMatrix::cell(const Rule& rule, const Actor& actor, bool closed, bool forItself)
{
    Cell cell;
    cell.id = newId();
    cell.type = rule.type;
    const bool listed = rule.roles.contains(actor.name == "in command" ? "responder" : actor.name);
    cell.allowed = actor.isKnown() && (listed || (rule.alsoInCommand && actor.name == "in command"));
    if (rule.viewerForItself && actor.name == "viewer")
        cell.allowed = forItself;
    const auto& seed = ticketFor(rule.type, closed);
    cell.ticket = rule.type == "ticket.open" ? newId() : seed.ticket;
    cell.body = filledSample(m_samples.value(rule.type))
                    .replace("$OTHER", m_other)
                    .replace("$SOMEBODY", forItself ? actor.person : m_somebody)
                    .replace("$ENTRY", seed.entry)
                    .replace("$PHASE", closed ? "review" : "triage")
                    .replace("$STATE", closed ? "open" : "in_progress");
    cell.name = QString("%1: %2 on %3 ticket%4")
                    .arg(actor.name, QString(rule.type), closed ? "a closed" : "an open",
                         forItself ? ", for itself" : "");
    return cell;
}

inline QList<Cell> RoleMatrix::cells(const Actor& actor, bool closed)
{
    QList<Cell> all;
    for (const auto& rule : std::as_const(m_rules)) {
        all << cell(rule, actor, closed, false);
        if (rule.viewerForItself && actor.isKnown())
            all << cell(rule, actor, closed, true);
    }
    return all;
}

inline QByteArray RoleMatrix::log()
{
    const auto ask = [&](const std::string& query) {
        const auto response = m_http.request({"GET",
                                              m_backend->url().toStdString() + "/api/v1/log?" + query,
                                              {{"Authorization", "Bearer " + m_backend->adminToken()}},
                                              {}});
        return response ? response->body : std::string();
    };
    const int head =
        QJsonDocument::fromJson(QByteArray::fromStdString(ask("limit=0"))).object()["head"].toInt();
    return QByteArray::fromStdString(ask("limit=1&after=" + std::to_string(head - 1)));
}

inline QSet<QByteArray> RoleMatrix::idsAfter(const QByteArray& seq)
{
    const auto ops =
        objectOf(m_backend->request("GET", "/api/v1/log?after=" + seq.toStdString()))["ops"].toArray();
    QSet<QByteArray> ids;
    for (const auto& op : ops)
        ids << op.toObject()["id"].toString().toUtf8();
    return ids;
}

} // namespace warroom::test
