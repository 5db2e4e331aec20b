// Versions of the ticket template at a real backend: who publishes, on what base, after a kill; and the
// tickets that are born with them, over HTTP, from an alert, and in a desktop that works offline.
#include "domain/ticket/format.h"
#include "integration/backend/intake_requests.h"
#include "protocol/template_codec.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/templates.h"
#include "support/test_main.h"
#include "workspace/socket_transport.h"
#include "workspace/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace warroom;
using namespace warroom::test;

namespace {

const std::string path = "/api/v1/templates";

std::string body(const TicketTemplate& content, const std::string& reason)
{
    return protocol::format(PublishedTemplate{content, {}, {}, reason});
}

// The next version on top of `base`.
TicketTemplate next(std::int64_t base, const std::string& guidance)
{
    auto made = testTemplate(2);
    made.version = base;
    made.sections[static_cast<std::size_t>(Section::Scope)].guidance = guidance;
    return made;
}

struct Seat
{
    Seat(const BackendProcess& backend, const std::string& token, const std::string& folder)
    {
        WorkspaceOptions options;
        options.directory = folder;
        options.connect = [url = backend.url().toStdString(), token] {
            return makeSocketTransport({url, token, {}});
        };
        auto opened = openWorkspace(std::move(options));
        if (!opened)
            qFatal("%s", opened.error().message().c_str());
        workspace = std::move(*opened);
        workspace->start([] {});
    }
    void take()
    {
        auto change = workspace->takeChange();
        if (change.connection)
            connection = *change.connection;
        for (auto& [id, room] : change.rooms)
            rooms.insert_or_assign(id, room);
        if (const auto board = change.boards.find("templates"); board != change.boards.end())
            templates = board->second.json;
    }
    std::int64_t versionOf(TicketId ticket)
    {
        take();
        const auto room = rooms.find(ticket);
        return room == rooms.end() || !room->second.ticket->exists()
                   ? 0
                   : templateOf(*room->second.ticket).version;
    }
    TicketId declare()
    {
        TicketOpen open;
        open.title = "Declared at the desktop";
        const auto ticket = workspace->declare(open);
        workspace->follow(ticket);
        return ticket;
    }

    std::unique_ptr<Workspace> workspace;
    Connection connection;
    std::map<TicketId, Room> rooms;
    std::string templates;
};

} // namespace

class BackendTemplatesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_backend = std::make_unique<BackendProcess>(m_folder.path() + "/data");
        QVERIFY2(m_backend->start(), m_backend->output().constData());
        QVERIFY(makeIntakeKey(*m_backend));
        for (const auto role : {"viewer", "responder", "commander"})
            m_tokens[role] = tokenFor(*m_backend, role, role);
    }

    void inTheBeginningThereIsTheBuiltInOne()
    {
        const auto all = versions();
        QCOMPARE(all.size(), std::size_t{1});
        QVERIFY(all.front().content == builtInTemplate());
        m_old = declareIncident(*m_backend, "Declared before");
        QCOMPARE(moveToTriage(m_old), QString());
    }

    void whoMayPublish_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("viewer") << 403;
        QTest::newRow("responder") << 403;
    }
    void whoMayPublish()
    {
        QFETCH(int, status);
        QCOMPARE(as(QTest::currentDataTag(), body(next(1, "no"), "because")), status);
        QCOMPARE(versions().size(), std::size_t{1});
    }

    void whatIsWrongIsNotPublished_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const std::string& text, const char* code) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << code;
        };
        auto loose = next(1, "x");
        loose.sections[static_cast<std::size_t>(Section::Whys)].needs.back() = Need::Free;
        row("without a reason", body(next(1, "x"), ""), "E_FIELD_MISSING");
        row("with a blank reason", body(next(1, "x"), " "), "E_FIELD_MISSING");
        row("what loosens the end", body(loose, "because"), "E_FIELD_VALUE");
        row("long guidance", body(next(1, std::string(401, 'a')), "because"), "E_TEXT_LONG");
        row("no sections", R"({"reason":"because"})", "E_FIELD_MISSING");
        row("what stands", body(builtInTemplate(), "because"), "E_EXISTS");
    }
    void whatIsWrongIsNotPublished()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        const auto answer = m_backend->request("POST", path, text.toStdString());
        QVERIFY_RESULT(answer);
        QCOMPARE(objectOf(answer)["code"].toString(), code);
        QCOMPARE(versions().size(), std::size_t{1});
    }

    void aVersionIsThereAfterAKillAtOnce()
    {
        QCOMPARE(as("commander", body(next(1, "Which regions? password=hunter2hunter2"), "Scopes came late")),
                 200);
        m_backend->kill();
        QVERIFY2(m_backend->start(), m_backend->output().constData());
        const auto all = versions();
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(all.front().content.version, std::int64_t{2});
        QCOMPARE(QString::fromStdString(all.front().reason), QString("Scopes came late"));
        QVERIFY(all.front().at != Time{} && !all.front().by.isNil());
        const auto& guidance =
            all.front().content.sections[static_cast<std::size_t>(Section::Scope)].guidance;
        QVERIFY2(guidance.find("hunter2") == std::string::npos, guidance.c_str());
        m_second = all.front().content;
    }

    void twoOnOneBaseAreNotBothTaken()
    {
        const auto answer = m_backend->request("POST", path, body(next(1, "mine"), "because"));
        QVERIFY_RESULT(answer);
        QCOMPARE(answer->status, 409);
        QCOMPARE(objectOf(answer)["code"].toString(), QString("E_CONFLICT"));
        QCOMPARE(objectOf(answer)["changed_by"].toString(), QString("commander"));
        QCOMPARE(objectOf(answer)["current"].toObject()["version"].toInt(), 2);
        QCOMPARE(versions().size(), std::size_t{2});
    }

    void aNewTicketAsksForMoreAndTheOldOneDoesNot()
    {
        const auto born = declareIncident(*m_backend, "Declared after");
        QCOMPARE(versionOf(born), 2);
        QVERIFY2(moveToTriage(born).contains("Scope"), qPrintable(moveToTriage(born)));
        QCOMPARE(versionOf(m_old), 1);
    }

    void anIncidentOfAnAlertIsBornWithTheNewest()
    {
        const auto alert =
            trigger("full", R"('summary':'Disk is full','severity':'critical','component':'db')");
        QCOMPARE(sendTo(*m_backend, "/v2/enqueue", alert), 202);
        QString key;
        QTRY_VERIFY([&] {
            for (const auto& one :
                 objectOf(m_backend->request("GET", "/api/v1/incidents?all=1"))["incidents"].toArray()) {
                if (one.toObject()["title"].toString().contains("Disk is full"))
                    key = one.toObject()["key"].toString();
            }
            return !key.isEmpty();
        }());
        QCOMPARE(versionOf(key.toStdString()), 2);
    }

    void whichTemplatesATicketMayHave_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("good");
        auto forged = m_second, later = m_second;
        forged.sections[static_cast<std::size_t>(Section::Scope)].guidance = "forged";
        later.version = 3;
        const auto row = [](const char* name, const TicketTemplate& content, bool good) {
            QTest::newRow(name) << QByteArray::fromStdString(protocol::format(content)) << good;
        };
        row("the newest", m_second, true);
        row("an older one", builtInTemplate(), true);
        row("another under a published number", forged, false);
        row("a number that was not published", later, false);
    }
    void whichTemplatesATicketMayHave()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, good);
        const auto answer = m_backend->request("POST", "/api/v1/incidents",
                                               R"({"title":"Mine","severity":"SEV3","template":)" +
                                                   content.toStdString() + "}");
        QVERIFY_RESULT(answer);
        QCOMPARE(answer->status == 201, good);
        if (!good) {
            QCOMPARE(objectOf(answer)["code"].toString(), QString("E_FIELD_VALUE"));
            QVERIFY(objectOf(answer)["detail"].toString().contains("has published no template"));
        }
    }

    void anOldTicketAdopts()
    {
        const auto adopt = [&](const TicketTemplate& content) {
            const auto answer = m_backend->request("POST", "/api/v1/incidents/" + m_old + "/ops",
                                                   R"([{"id":")" + newId() +
                                                       R"(","type":"template.adopt","body":{"template":)" +
                                                       protocol::format(content) + "}}]");
            const auto result =
                QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).array().first();
            return result.toObject()["error"].toObject()["code"].toString();
        };
        auto forged = m_second;
        forged.version = 3;
        QCOMPARE(adopt(forged), QString("E_FIELD_VALUE"));
        QCOMPARE(adopt(m_second), QString());
        QCOMPARE(adopt(m_second), QString("E_TRANSITION"));
        QCOMPARE(versionOf(m_old), 2);
    }

    void aDesktopStampsTheNewestThatItKnowsOfflineToo()
    {
        TempDir folder;
        {
            Seat seat(*m_backend, m_tokens["responder"], folder.stdPath());
            QTRY_VERIFY((seat.take(), seat.templates.find("\"version\":2") != std::string::npos));
            const auto born = seat.declare();
            QTRY_COMPARE(seat.versionOf(born), std::int64_t{2});
            QTRY_VERIFY((seat.take(), seat.connection.waiting == 0 && seat.connection.refused == 0));
        }
        // It has not heard of the third version, and its ticket is taken all the same.
        TicketId offline;
        {
            Seat seat(*m_backend, m_tokens["responder"], folder.stdPath());
            seat.workspace->setOffline(true);
            QCOMPARE(as("commander", body(next(2, "How many customers?"), "Regions are known")), 200);
            offline = seat.declare();
            QTRY_COMPARE(seat.versionOf(offline), std::int64_t{2});
            seat.workspace->setOffline(false);
            QTRY_VERIFY(
                (seat.take(), seat.connection.state == LinkState::Live && seat.connection.waiting == 0));
            QCOMPARE(seat.connection.refused, std::size_t{0});
            QTRY_VERIFY((seat.take(), seat.templates.find("\"version\":3") != std::string::npos));
            const auto later = seat.declare();
            QTRY_COMPARE(seat.versionOf(later), std::int64_t{3});
        }
        QCOMPARE(versionOf(offline.text()), 2);
    }

    void whatWasRefusedStaysWithItsAuthor()
    {
        TempDir folder;
        Seat seat(*m_backend, m_tokens["responder"], folder.stdPath());
        TicketOpen open;
        open.title = "With a template of nobody's";
        open.ownTemplate = testTemplate(7);
        const auto ticket = seat.workspace->declare(open);
        seat.workspace->follow(ticket);
        QTRY_VERIFY((seat.take(), seat.connection.refused == 1));
        const auto& pending = seat.rooms[ticket].pending;
        QTRY_VERIFY((seat.take(), !pending.empty() && pending.front().refused));
        QVERIFY(pending.front().refused->message().find("has published no template 7") != std::string::npos);
    }

private:
    static QJsonObject objectOf(const Result<net::HttpResponse>& answer)
    {
        return answer ? QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).object()
                      : QJsonObject();
    }
    static std::string newId()
    {
        static const SystemClock clock;
        static Uuid7Source ids(clock);
        return ids.make<OpId>().text();
    }
    std::vector<PublishedTemplate> versions() const
    {
        const auto answer = m_backend->request("GET", path);
        const auto all = protocol::parseTemplates(answer ? answer->body : std::string());
        return all ? *all : std::vector<PublishedTemplate>();
    }
    int as(const QString& role, const std::string& text)
    {
        net::HttpClient client;
        const auto answer = client.request({"POST",
                                            m_backend->url().toStdString() + path,
                                            {{"Authorization", "Bearer " + m_tokens[role]}},
                                            text});
        return answer ? answer->status : 0;
    }
    int versionOf(const std::string& ticket) const
    {
        const auto view = objectOf(m_backend->request("GET", "/api/v1/incidents/" + ticket + "?canonical=1"));
        return view.isEmpty() ? 0 : view["template"].toObject()["version"].toInt(1);
    }
    // Why it does not move; empty: it did.
    QString moveToTriage(const std::string& ticket) const
    {
        const auto post = [&](const std::string& type, const std::string& text) {
            const auto answer = m_backend->request("POST", "/api/v1/incidents/" + ticket + "/ops",
                                                   R"([{"id":")" + newId() + R"(","type":")" + type +
                                                       R"(","body":)" + text + "}]");
            const auto result =
                QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).array().first();
            return result.toObject()["error"].toObject()["message"].toString();
        };
        post("request.give", R"({"text":"It is slow"})");
        post("section.edit", R"({"section":"symptoms","edit":["Slow"]})");
        return post("phase.move", R"({"phase":"triage"})");
    }

    TempDir m_folder;
    std::unique_ptr<BackendProcess> m_backend;
    std::map<QString, std::string> m_tokens;
    std::string m_old;
    TicketTemplate m_second;
};

WARROOM_TEST_MAIN(BackendTemplatesTest)
#include "tst_backend_templates.moc"
