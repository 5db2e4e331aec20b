// Every role, operation, way in and state of a ticket, against a real backend: each cell answers as
// published.
#include "role_matrix.h"
#include "wire_client.h"

#include "protocol/op_codec.h"
#include "support/test_main.h"
#include "workspace/socket_transport.h"
#include "workspace/workspace.h"

#include <set>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int patience = 60'000; // ms

// SEC13: an intake key is known, and not let in; who is unknown is asked who it is.
QString refusalOf(const Actor& actor)
{
    return actor.isKnown() ? "E_FORBIDDEN" : actor.name == "intake key" ? "403" : "401";
}

} // namespace

class TestRoleMatrix : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void everyOperationHasASampleAndARule();
    void aSocketSends_data() { actors(); }
    void aSocketSends();
    void anHttpRequestAppends_data() { actors(); }
    void anHttpRequestAppends();
    void anImportBrings_data() { actors(); }
    void anImportBrings();
    void theImportOfTheCommandLine_data() { actors(); }
    void theImportOfTheCommandLine();
    void anIntakeIsForItsKeyOnly_data() { actors(); }
    void anIntakeIsForItsKeyOnly();
    void anOutboxGoesHome_data();
    void anOutboxGoesHome();
    void anOutboxStaysWithoutAToken_data();
    void anOutboxStaysWithoutAToken();

private:
    using Send = std::function<QString(const Cell&)>;

    void actors();
    void compare(const QList<Cell>& all, const QString& refusal, const Send& send);

    std::unique_ptr<RoleMatrix> m_matrix;
    int m_cells = 0;
    int m_denied = 0;
};

void TestRoleMatrix::initTestCase()
{
    m_matrix = std::make_unique<RoleMatrix>();
    m_matrix->start();
}

void TestRoleMatrix::cleanupTestCase()
{
    qInfo("%d cells, %d of them denied", m_cells, m_denied);
    QCOMPARE(m_matrix->backend().stop(), 0);
}

void TestRoleMatrix::actors()
{
    QTest::addColumn<QString>("who");
    for (const char* who :
         {"no token", "expired", "intake key", "viewer", "responder", "in command", "commander", "admin"})
        QTest::newRow(who) << who;
}

// Each cell must be accepted or refused with `refusal`; a denied one leaves the log byte-equal.
void TestRoleMatrix::compare(const QList<Cell>& all, const QString& refusal, const Send& send)
{
    QStringList differences;
    auto before = m_matrix->log();
    for (const auto& cell : all) {
        const auto got = send(cell);
        const auto after = m_matrix->log();
        const QString expected = cell.allowed ? QString("accepted") : refusal;
        if (got != expected)
            differences << cell.name + ": " + got + ", expected " + expected;
        if (!cell.allowed && after != before)
            differences << cell.name + ": the log has changed";
        before = after;
        ++m_cells;
        m_denied += !cell.allowed;
    }
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join('\n')));
}

void TestRoleMatrix::everyOperationHasASampleAndARule()
{
    QVERIFY(m_matrix->rules().size() > 40);
    for (const auto& rule : m_matrix->rules()) {
        QVERIFY2(m_matrix->samples().contains(rule.type), rule.type.constData());
        QVERIFY2(!rule.roles.isEmpty(), rule.type.constData());
        QVERIFY2(rule.viewerForItself || !rule.roles.contains("viewer"), rule.type.constData());
    }
    QCOMPARE(m_matrix->samples().size(), m_matrix->rules().size());
}

void TestRoleMatrix::aSocketSends()
{
    QFETCH(QString, who);
    const auto actor = m_matrix->actors()[who];
    std::unique_ptr<WireClient> socket;
    const Send overTheSocket = [&](const Cell& cell) -> QString {
        if (!socket || !actor.isKnown()) {
            socket = std::make_unique<WireClient>(m_matrix->backend().url());
            const int status = socket->openWebSocket(actor.token);
            if (status != 101)
                return QString::number(status);
            if (actor.isKnown() && socket->hello().isEmpty())
                return "no welcome";
        }
        socket->sendText(R"({"send":{"ops":[)" + cell.json().toStdString() + "]}}");
        if (!actor.isKnown())
            return QString::fromStdString(socket->close());
        return outcome(socket->message("ack")["results"].toArray().first().toObject());
    };
    const QString refusal = who == "no token" ? "close:4401" : refusalOf(actor);
    for (const bool closed : {false, true})
        compare(m_matrix->cells(actor, closed), refusal, overTheSocket);
}

void TestRoleMatrix::anHttpRequestAppends()
{
    QFETCH(QString, who);
    const auto actor = m_matrix->actors()[who];
    const Send overHttp = [&](const Cell& cell) -> QString {
        const auto answer = m_matrix->post(cell.ticket, {cell.json()}, actor.token);
        const auto results = QJsonDocument::fromJson(answer).array();
        return results.isEmpty() ? QString(answer) : outcome(results.first().toObject());
    };
    for (const bool closed : {false, true})
        compare(m_matrix->cells(actor, closed), refusalOf(actor), overHttp);
}

// An import is a batch that opens its ticket as imported; onto a ticket that is closed already it is refused.
void TestRoleMatrix::anImportBrings()
{
    QFETCH(QString, who);
    const auto actor = m_matrix->actors()[who];
    const QString refusal = refusalOf(actor);
    const auto bring = [&](const QByteArray& ticket, const QByteArrayList& ops) -> QString {
        const auto answer = m_matrix->post(ticket, ops, actor.token);
        const auto results = QJsonDocument::fromJson(answer).array();
        return results.isEmpty() ? QString(answer) : outcome(results.last().toObject());
    };
    QStringList differences;
    for (const auto& planned : m_matrix->cells(actor, false)) {
        Cell cell = planned;
        const bool support = cell.type == "state.set" || cell.type == "ticket.raise";
        auto seed = ticketSeed(support ? "support" : "incident",
                               who == "in command" ? actor.person : QByteArray(), R"(,"imported":true)");
        cell.body.replace(m_matrix->openEntry(), seed.entry);
        if (cell.type != "ticket.open")
            cell.ticket = seed.ticket;
        else
            seed.ops.clear();
        const auto before = m_matrix->log();
        const auto got = bring(cell.ticket, seed.ops << cell.json());
        // Nothing can be done on the ticket that a viewer could not open.
        const bool isMissing = who == "viewer" && cell.type != "ticket.open";
        // Whoever declares a ticket may restrict it.
        cell.allowed = (cell.allowed || (cell.type == "visibility.set" && actor.isKnown())) && !isMissing;
        const QString expected = cell.allowed ? "accepted" : isMissing ? "E_NOT_FOUND" : refusal;
        if (got != expected)
            differences << cell.name + ": " + got + ", expected " + expected;
        const auto head = QJsonDocument::fromJson(before).object()["head"].toInt();
        const bool mayOpen = actor.isKnown() && who != "viewer";
        if (!cell.allowed && (mayOpen ? m_matrix->idsAfter(QByteArray::number(head)).contains(cell.id)
                                      : m_matrix->log() != before))
            differences << cell.name + ": it is in the log";
        ++m_cells;
        m_denied += !cell.allowed;
    }
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join('\n')));
    compare(m_matrix->cells(actor, true), refusal, [&](const Cell& cell) {
        const auto opening = operation(newId(), cell.ticket, "ticket.open",
                                       R"({"title":"Again","severity":"SEV2","imported":true})");
        return bring(cell.ticket, cell.type == "ticket.open" ? QByteArrayList{cell.json()}
                                                             : QByteArrayList{opening, cell.json()});
    });
}

void TestRoleMatrix::theImportOfTheCommandLine()
{
    QFETCH(QString, who);
    const auto actor = m_matrix->actors()[who];
    const auto write = [&](const QString& name, const QByteArray& text) {
        QFile file(m_matrix->file(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    };
    write("token", QByteArray::fromStdString(actor.token));
    write("incident.json", R"({"title":"Recorded for )" + who.toUtf8() +
                               R"(","severity":"SEV1","symptoms":"It fails.","root_causes":["A lock"],
                                  "timeline":[{"t":"2026-11-20T10:00:00Z","kind":"comment","actor":"Mara","text":"Seen."}]})");
    const auto before = m_matrix->log();
    QProcess import;
    import.start(WARROOM_BIN_DIR "/warroomctl",
                 {"--server", m_matrix->backend().url(), "--token-file", m_matrix->file("token"), "--json",
                  "incident", "import", m_matrix->file("incident.json")});
    QVERIFY(import.waitForFinished(patience));
    const bool allowed = actor.isKnown() && who != "viewer";
    if (who == "no token") // an empty token file is a mistake of the call
        QVERIFY(import.exitCode() != 0);
    else
        QCOMPARE(import.exitCode(), allowed ? 0 : 4);
    QCOMPARE(m_matrix->log() != before, allowed);
}

void TestRoleMatrix::anIntakeIsForItsKeyOnly()
{
    QFETCH(QString, who);
    const auto actor = m_matrix->actors()[who];
    const auto before = m_matrix->log();
    // Nothing that would stay.
    const std::pair<const char*, const char*> ways[] = {
        {"/intake/alertmanager", R"({"version":"4","alerts":[]})"},
        {"/v1/logs", R"({"resourceLogs":[]})"},
        {"/v1/traces", R"({"resourceSpans":[]})"}};
    for (const auto& [path, body] : ways) {
        net::HttpCall call{"POST",
                           m_matrix->backend().url().toStdString() + path,
                           {{"Content-Type", "application/json"}},
                           body};
        if (!actor.token.empty())
            call.headers.emplace_back("Authorization", "Bearer " + actor.token);
        const auto answer = net::HttpClient().request(call);
        QVERIFY_RESULT(answer);
        const int refused = actor.isKnown() ? 403 : 401;
        QVERIFY2(who == "intake key" ? answer->status / 100 == 2 : answer->status == refused,
                 qPrintable(QString("%1: %2").arg(path).arg(answer->status)));
        ++m_cells;
        m_denied += who != "intake key";
    }
    QCOMPARE(m_matrix->log(), before);
}

void TestRoleMatrix::anOutboxGoesHome_data()
{
    QTest::addColumn<QString>("role");
    for (const char* role : {"viewer", "responder", "commander", "admin"})
        QTest::newRow(role) << role;
}

// Everything is written as an administrator without a connection; it goes home with the rights of that
// moment.
void TestRoleMatrix::anOutboxGoesHome()
{
    QFETCH(QString, role);
    const auto token = tokenFor(m_matrix->backend(), "outbox of a " + role.toStdString(), "admin");
    const Actor actor{role, token, m_matrix->personOf(token)};
    TempDir folder;
    WorkspaceOptions options;
    options.directory = folder.stdPath();
    options.connect = [&] {
        return makeSocketTransport({m_matrix->backend().url().toStdString(), token, {}});
    };
    auto opened = openWorkspace(std::move(options));
    QVERIFY_RESULT(opened);
    auto& workspace = **opened;
    workspace.start([] {});
    Connection connection;
    std::vector<PendingChange> outbox;
    std::set<TicketId> unread;
    const auto take = [&] {
        auto change = workspace.takeChange();
        for (const auto& [id, room] : change.rooms) {
            if (room.state == RoomState::Ready && room.ticket->exists())
                unread.erase(id);
        }
        if (change.connection)
            connection = *change.connection;
        if (change.outbox)
            outbox = *change.outbox;
        return true;
    };
    // What is written was written by somebody who sees the tickets.
    for (const bool closed : {false, true}) {
        for (const auto& cell : m_matrix->cells(actor, closed)) {
            const auto ticket = *TicketId::parse(cell.ticket.toStdString());
            if (cell.type != "ticket.open" && unread.insert(ticket).second)
                workspace.follow(ticket);
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(take() && connection.state == LinkState::Live && unread.empty(), patience);
    workspace.setOffline(true);
    QTRY_VERIFY_WITH_TIMEOUT(take() && connection.state == LinkState::Offline, patience);
    QSet<QByteArray> allowed;
    QHash<QByteArray, Cell> denied;
    for (const bool closed : {false, true}) {
        for (const auto& cell : m_matrix->cells(actor, closed)) {
            const auto body = parseBody(cell.type.toStdString(), cell.body.toStdString());
            QVERIFY_RESULT(body);
            const auto id = workspace.submit(*TicketId::parse(cell.ticket.toStdString()), *body);
            if (cell.allowed)
                allowed << QByteArray::fromStdString(id.text());
            else
                denied.insert(QByteArray::fromStdString(id.text()), cell);
        }
    }
    const auto person = actor.person.toStdString();
    const auto lowered = m_matrix->backend().request("PATCH", "/api/v1/users/" + person,
                                                     R"({"role":")" + role.toStdString() + "\"}");
    QVERIFY_RESULT(lowered);
    QCOMPARE(lowered->status, 200);
    const auto before = QJsonDocument::fromJson(m_matrix->log()).object()["head"].toInt();
    workspace.setOffline(false);
    QTRY_VERIFY_WITH_TIMEOUT(take() && connection.state == LinkState::Live && connection.waiting == 0,
                             patience);
    QCOMPARE(m_matrix->idsAfter(QByteArray::number(before)), allowed);
    QCOMPARE(outbox.size(), std::size_t(denied.size()));
    for (const auto& change : outbox) {
        const auto cell = denied.value(QByteArray::fromStdString(change.id.text()));
        QVERIFY2(change.refused && change.refused->code() == ErrorCode::Forbidden, qPrintable(cell.name));
        const auto asked = parseBody(cell.type.toStdString(), cell.body.toStdString());
        QCOMPARE(formatBody(change.body), formatBody(*asked));
    }
    m_cells += int(allowed.size() + denied.size());
    m_denied += int(denied.size());
}

void TestRoleMatrix::anOutboxStaysWithoutAToken_data()
{
    QTest::addColumn<QString>("who");
    QTest::newRow("revoked meanwhile") << "revoked";
    QTest::newRow("expired") << "expired";
    QTest::newRow("none at all") << "no token";
}

void TestRoleMatrix::anOutboxStaysWithoutAToken()
{
    QFETCH(QString, who);
    Actor actor = m_matrix->actors().value(who);
    if (who == "revoked") {
        actor = {who, tokenFor(m_matrix->backend(), "to be removed", "admin"), {}};
        const auto person = m_matrix->personOf(actor.token).toStdString();
        QCOMPARE(m_matrix->backend().request("DELETE", "/api/v1/users/" + person)->status, 200);
    }
    TempDir folder;
    WorkspaceOptions options;
    options.directory = folder.stdPath();
    options.connect = [&] {
        return makeSocketTransport({m_matrix->backend().url().toStdString(), actor.token, {}});
    };
    auto opened = openWorkspace(std::move(options));
    QVERIFY_RESULT(opened);
    auto& workspace = **opened;
    workspace.setOffline(true);
    workspace.start([] {});
    std::size_t made = 0;
    const auto all = m_matrix->cells(actor, false) + m_matrix->cells(actor, true);
    for (const auto& cell : all) {
        const auto body = parseBody(cell.type.toStdString(), cell.body.toStdString());
        QVERIFY_RESULT(body);
        workspace.submit(*TicketId::parse(cell.ticket.toStdString()), *body);
        ++made;
    }
    const auto before = m_matrix->log();
    workspace.setOffline(false);
    Connection connection;
    std::vector<PendingChange> outbox;
    const auto take = [&] {
        auto change = workspace.takeChange();
        if (change.connection)
            connection = *change.connection;
        if (change.outbox)
            outbox = *change.outbox;
        return connection.state == LinkState::SignedOut && !connection.error.empty() && outbox.size() == made;
    };
    QTRY_VERIFY_WITH_TIMEOUT(take(), patience);
    QCOMPARE(m_matrix->log(), before);
    m_cells += int(made);
    m_denied += int(made);
}

WARROOM_TEST_MAIN(TestRoleMatrix)
#include "tst_role_matrix.moc"
