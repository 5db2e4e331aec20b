// Boards and calls of a workspace at a real backend: watched, changed, cut off, come back; rights of calls.
#include "support/integration/backend_process.h"
#include "support/integration/sync_socket.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include "protocol/board_codec.h"
#include "workspace/socket_transport.h"
#include "workspace/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include <mutex>

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int patience = 20'000; // ms
constexpr auto serviceText = R"({"name":"checkout","owner":"Payments","tier":1})";

// A workspace at a backend, with the boards and answers that came so far.
class Desk final
{
public:
    Desk(const std::string& directory, const BackendProcess& backend, const std::string& token)
    {
        WorkspaceOptions options;
        options.directory = directory;
        // The url is asked anew for each attempt: a restarted backend has another port.
        options.connect = [&backend, token] {
            return makeSocketTransport({backend.url().toStdString(), token, {}});
        };
        if (auto opened = openWorkspace(std::move(options))) {
            m_workspace = std::move(*opened);
            m_workspace->start([] {});
        }
    }

    Workspace* operator->() { return m_workspace.get(); }
    bool isOpen() const { return m_workspace != nullptr; }

    LinkState link()
    {
        take();
        return m_connection.state;
    }
    BoardData board(const std::string& name)
    {
        take();
        return m_boards[name];
    }
    // Whether the board is live and its catalog has this service.
    bool showsLive(const std::string& name, const std::string& service)
    {
        const auto data = board(name);
        const auto catalog = protocol::parseBoard<Catalog>(data.json);
        return data.live && catalog && catalog->find(service);
    }
    // Asks; answer() then has the answer's text or the code of the error.
    void ask(const std::string& method, const std::string& path, const std::string& body = {})
    {
        m_workspace->call(method, path, body, [answers = m_answers](Result<std::string> given) {
            const std::lock_guard lock(answers->mutex);
            answers->texts.push_back(given ? *given : std::string(codeName(given.error().code())));
        });
    }
    std::vector<std::string> answers() const
    {
        const std::lock_guard lock(m_answers->mutex);
        return m_answers->texts;
    }

private:
    struct Answers
    {
        std::mutex mutex;
        std::vector<std::string> texts;
    };

    void take()
    {
        auto change = m_workspace->takeChange();
        if (change.connection)
            m_connection = *change.connection;
        for (auto& [name, data] : change.boards)
            m_boards.insert_or_assign(name, std::move(data));
    }

    Connection m_connection;
    std::map<std::string, BoardData> m_boards;
    std::shared_ptr<Answers> m_answers = std::make_shared<Answers>();
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace

class TestLiveWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_backend = std::make_unique<BackendProcess>(m_folder.path() + "/data");
        QVERIFY2(m_backend->start(), m_backend->output().constData());
    }
    void cleanupTestCase() { m_backend.reset(); }

    void aWatchedBoardFollowsWhatSomebodyElseChanges()
    {
        Desk mara(m_folder.stdFile("mara"), *m_backend, tokenFor(*m_backend, "Mara", "commander"));
        Desk vera(m_folder.stdFile("vera"), *m_backend, tokenFor(*m_backend, "Vera", "viewer"));
        QVERIFY(mara.isOpen() && vera.isOpen());
        vera->watch("catalog");
        vera->watch("tides");
        QTRY_VERIFY_WITH_TIMEOUT(vera.board("catalog").live, patience);
        QVERIFY(!vera.showsLive("catalog", "checkout"));
        QTRY_VERIFY_WITH_TIMEOUT(vera.board("tides").error, patience);
        QCOMPARE(vera.board("tides").error->code(), ErrorCode::NotFound);

        QTRY_VERIFY_WITH_TIMEOUT(mara.link() == LinkState::Live, patience);
        mara.ask("PUT", "/api/v1/services/checkout", serviceText);
        QTRY_COMPARE_WITH_TIMEOUT(mara.answers().size(), std::size_t(1), patience);
        QVERIFY2(mara.answers().front().starts_with('{'), mara.answers().front().c_str());
        QTRY_VERIFY_WITH_TIMEOUT(vera.showsLive("catalog", "checkout"), patience);
        // The same over HTTP, for whoever has no session.
        const auto page = m_backend->request("GET", "/api/v1/boards/catalog");
        QVERIFY_RESULT(page);
        QVERIFY(protocol::parseBoard<Catalog>(page->body)->find("checkout"));
    }

    // Two people with the same entry before them: who comes second is told, and undoes nothing.
    void twoWhoEditTheSameEntryDoNotUndoEachOther()
    {
        Desk mara(m_folder.stdFile("mara"), *m_backend, tokenFor(*m_backend, "Mara2", "commander"));
        Desk otto(m_folder.stdFile("otto"), *m_backend, tokenFor(*m_backend, "Otto", "commander"));
        QVERIFY(mara.isOpen() && otto.isOpen());
        const std::string path = "/api/v1/services/ledger";
        mara->watch("catalog");
        QTRY_VERIFY_WITH_TIMEOUT(mara.link() == LinkState::Live && otto.link() == LinkState::Live, patience);
        mara.ask("PUT", path, "{\"about\":\"first\"}");
        QTRY_VERIFY_WITH_TIMEOUT(mara.showsLive("catalog", "ledger"), patience);
        otto.ask("PUT", path, "{\"about\":\"Otto's\",\"version\":1}");
        QTRY_COMPARE_WITH_TIMEOUT(otto.answers().size(), std::size_t(1), patience);
        QVERIFY2(otto.answers().front().find("\"version\":2") != std::string::npos,
                 otto.answers().front().c_str());
        mara.ask("PUT", path, "{\"about\":\"Mara's\",\"version\":1}");
        mara.ask("DELETE", path + "?version=1");
        QTRY_COMPARE_WITH_TIMEOUT(mara.answers().size(), std::size_t(3), patience);
        QCOMPARE(mara.answers()[1], std::string("E_CONFLICT"));
        QCOMPARE(mara.answers()[2], std::string("E_CONFLICT"));
        const auto page = m_backend->request("GET", path);
        QVERIFY(page && page->body.find("Otto's") != std::string::npos);
    }

    void aCallHasTheRightsOfItsPerson_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("a viewer reads") << "GET"
                                        << "/api/v1/services"
                                        << ""
                                        << "";
        QTest::newRow("a viewer changes the catalog") << "PUT"
                                                      << "/api/v1/services/search"
                                                      << R"({"name":"search"})"
                                                      << "E_FORBIDDEN";
        QTest::newRow("a viewer makes a user") << "POST"
                                               << "/api/v1/users"
                                               << R"({"name":"x","role":"admin"})"
                                               << "E_FORBIDDEN";
        QTest::newRow("a file") << "GET"
                                << "/api/v1/attachments/00"
                                << ""
                                << "E_UNSUPPORTED";
        QTest::newRow("a file with an escape in its path") << "GET"
                                                           << "/api/v1/%61ttachments/00"
                                                           << ""
                                                           << "E_UNSUPPORTED";
        QTest::newRow("a file for a ticket") << "POST"
                                             << "/api/v1/incidents/INC-1/attachments"
                                             << "{}"
                                             << "E_UNSUPPORTED";
        QTest::newRow("a backup") << "POST"
                                  << "/api/v1/backup"
                                  << "{}"
                                  << "E_UNSUPPORTED";
        QTest::newRow("the numbers of the backend") << "GET"
                                                    << "/metrics"
                                                    << ""
                                                    << "E_NOT_FOUND";
        QTest::newRow("another page") << "GET"
                                      << "/api/v1/moods"
                                      << ""
                                      << "E_NOT_FOUND";
        QTest::newRow("a broken path") << "GET"
                                       << "/api/v1/%zz"
                                       << ""
                                       << "E_HTTP";
        QTest::newRow("an unknown board") << "GET"
                                          << "/api/v1/boards/tides"
                                          << ""
                                          << "E_NOT_FOUND";
    }
    void aCallHasTheRightsOfItsPerson()
    {
        QFETCH(QString, method);
        QFETCH(QString, path);
        QFETCH(QString, body);
        QFETCH(QString, code);
        Desk vera(m_folder.stdFile("vera"), *m_backend, tokenOfVera());
        QVERIFY(vera.isOpen());
        QTRY_VERIFY_WITH_TIMEOUT(vera.link() == LinkState::Live, patience);
        vera.ask(method.toStdString(), path.toStdString(), body.toStdString());
        QTRY_COMPARE_WITH_TIMEOUT(vera.answers().size(), std::size_t(1), patience);
        const auto answer = QString::fromStdString(vera.answers().front());
        if (code.isEmpty())
            QVERIFY2(!answer.startsWith("E_"), qPrintable(answer));
        else
            QCOMPARE(answer, code);
    }

    void callsOfOneSessionAreAnsweredEach()
    {
        Desk vera(m_folder.stdFile("vera"), *m_backend, tokenOfVera());
        QTRY_VERIFY_WITH_TIMEOUT(vera.link() == LinkState::Live, patience);
        for (int i = 0; i < 100; ++i)
            vera.ask("GET", "/api/v1/me");
        QTRY_COMPARE_WITH_TIMEOUT(vera.answers().size(), std::size_t(100), patience);
        for (const auto& answer : vera.answers())
            QVERIFY2(answer.find("viewer") != std::string::npos, answer.c_str());
    }

    void aBadQuestionIsRefusedAndTheSessionStays()
    {
        SyncSocket socket(m_backend->url().toStdString(), m_backend->adminToken());
        QVERIFY(socket.isOpen());
        socket.send({{"watch", QJsonObject{{"board", 1}}}});
        const auto refused = socket.next({"error"});
        QVERIFY(refused);
        QCOMPARE((*refused)["error"].toObject()["code"].toString(), QString("E_FIELD_TYPE"));
        socket.send({{"watch", QJsonObject{{"board", "catalog"}}}});
        const auto first = socket.next({"board"});
        QVERIFY(first);
        QCOMPARE((*first)["board"].toObject()["board"].toString(), QString("catalog"));
    }

    void theLastKnownIsThereOfflineAndComesBackToLife()
    {
        Desk desk(m_folder.stdFile("tomas"), *m_backend, tokenFor(*m_backend, "Tomas", "commander"));
        QVERIFY(desk.isOpen());
        desk->watch("catalog");
        QTRY_VERIFY_WITH_TIMEOUT(desk.showsLive("catalog", "checkout"), patience);
        m_backend->kill();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.board("catalog").live, patience);
        const auto known = desk.board("catalog");
        QVERIFY(protocol::parseBoard<Catalog>(known.json)->find("checkout"));
        QVERIFY(known.at != Time{});
        desk.ask("GET", "/api/v1/me");
        QTRY_COMPARE_WITH_TIMEOUT(desk.answers(), std::vector{"E_UNREACHABLE"s}, patience);

        QVERIFY2(m_backend->start(), m_backend->output().constData());
        desk->reconnect();
        QTRY_VERIFY_WITH_TIMEOUT(desk.showsLive("catalog", "checkout"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.link() == LinkState::Live, patience);
        desk.ask("PUT", "/api/v1/services/search", R"({"name":"search","owner":"Discovery","tier":2})");
        QTRY_VERIFY_WITH_TIMEOUT(desk.showsLive("catalog", "search"), patience);
    }

    void afterARestartTheLastKnownComesWithoutABackend()
    {
        const auto folder = m_folder.stdFile("lena");
        {
            Desk desk(folder, *m_backend, tokenFor(*m_backend, "Lena", "commander"));
            desk->watch("catalog");
            QTRY_VERIFY_WITH_TIMEOUT(desk.showsLive("catalog", "checkout"), patience);
        }
        Desk desk(folder, *m_backend, "wr_nobody");
        desk->setOffline(true);
        desk->watch("catalog");
        QTRY_VERIFY_WITH_TIMEOUT(!desk.board("catalog").json.empty(), patience);
        QVERIFY(!desk.board("catalog").live);
        QVERIFY(protocol::parseBoard<Catalog>(desk.board("catalog").json)->find("checkout"));
    }

private:
    std::string tokenOfVera()
    {
        if (m_tokenOfVera.empty())
            m_tokenOfVera = tokenFor(*m_backend, "Vera the second", "viewer");
        return m_tokenOfVera;
    }

    TempDir m_folder;
    std::unique_ptr<BackendProcess> m_backend;
    std::string m_tokenOfVera;
};

WARROOM_TEST_MAIN(TestLiveWorkspace)
#include "tst_live_workspace.moc"
