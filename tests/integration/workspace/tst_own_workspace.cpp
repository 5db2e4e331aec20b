// A workspace of one's own: its measures come from its tickets, its owner publishes their template, and what
// needs a shared backend says so.
#include "domain/ticket/format.h"
#include "protocol/board_codec.h"
#include "protocol/template_codec.h"
#include "server/embedded_backend.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/templates.h"
#include "support/test_main.h"
#include "workspace/workspace.h"

#include <atomic>

using namespace std::chrono_literals;
using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int patience = 20'000; // ms
const std::string measures = "measures?range=30d";

class Desk final
{
public:
    explicit Desk(const std::string& directory)
        : m_backend(makeEmbeddedBackend(directory + "/backend", "Mara"))
    {
        WorkspaceOptions options;
        options.directory = directory;
        options.connect = [this] { return m_backend->connect(); };
        options.embedded = true;
        m_workspace = openWorkspace(std::move(options)).value();
        m_workspace->start([] {});
    }

    Workspace* operator->() { return m_workspace.get(); }
    bool isLive()
    {
        take();
        return m_connection.state == LinkState::Live && m_connection.waiting == 0;
    }
    std::size_t refused()
    {
        take();
        return m_connection.refused;
    }
    const BoardData& board(const std::string& name)
    {
        take();
        return m_boards[name];
    }
    // As the board tells it now; an empty one where it does not.
    MeasureRow measure(const std::string& id)
    {
        const auto read = protocol::parseBoard<MeasuresBoard>(board(measures).json);
        if (!read)
            return {};
        for (const auto& row : read->measures) {
            if (row.id == id)
                return row;
        }
        return {};
    }

    std::size_t templates()
    {
        const auto all = protocol::parseTemplates(board("templates").json);
        return all ? all->size() : 0;
    }
    // What is answered; empty: that it was done.
    std::string publish(TicketTemplate content, std::string reason)
    {
        std::atomic<bool> answered = false;
        std::string problem;
        m_workspace->call("POST", "/api/v1/templates",
                          protocol::format(PublishedTemplate{std::move(content), {}, {}, std::move(reason)}),
                          [&](const Result<std::string>& answer) {
                              problem = answer ? std::string() : codeName(answer.error().code());
                              answered = true;
                          });
        return QTest::qWaitFor([&] { return answered.load(); }, patience) ? problem : "nothing came back";
    }
    // Of the ticket as it is here; 0: it is not here yet.
    std::int64_t templateOfTicket(TicketId ticket)
    {
        take();
        return m_rooms.contains(ticket) && m_rooms[ticket].ticket->exists()
                   ? templateOf(*m_rooms[ticket].ticket).version
                   : 0;
    }

private:
    void take()
    {
        auto change = m_workspace->takeChange();
        if (change.connection)
            m_connection = *change.connection;
        for (auto& [name, data] : change.boards)
            m_boards[name] = std::move(data);
        for (auto& [id, room] : change.rooms)
            m_rooms[id] = std::move(room);
    }

    std::unique_ptr<EmbeddedBackend> m_backend;
    std::unique_ptr<Workspace> m_workspace;
    Connection m_connection;
    std::map<std::string, BoardData> m_boards;
    std::map<TicketId, Room> m_rooms;
};

Time now() { return std::chrono::floor<Duration>(std::chrono::system_clock::now()); }

TicketId resolvedIncident(Desk& desk, Duration took)
{
    TicketOpen open;
    open.title = "Checkout is down";
    open.severity = Severity::Sev1;
    open.symptoms = "It fails.";
    open.started = now() - 3h;
    const TicketId id = desk->declare(open);
    MilestoneSet resolved;
    resolved.milestone = Milestone::Resolved;
    resolved.at = *open.started + took;
    desk->submit(id, resolved);
    return id;
}

} // namespace

class TestOwnWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void measuresComeFromItsTicketsAndFollowThem()
    {
        const TempDir folder;
        {
            Desk desk(folder.stdFile("desk"));
            desk->watch(measures);
            QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), patience);
            QTRY_COMPARE_WITH_TIMEOUT(desk.measure("M4").id, std::string("M4"), patience);
            QCOMPARE(desk.measure("M4").state, MeasureState::NotApplicable);
            const TicketId id = resolvedIncident(desk, 90min);
            QTRY_COMPARE_WITH_TIMEOUT(desk.measure("M4").sources.size(), std::size_t{1}, patience);
            QCOMPARE(desk.measure("M4").state, MeasureState::Recorded);
            QCOMPARE(desk.measure("M4").value, 90.0);
            // A corrected time changes what depends on it.
            MilestoneSet corrected;
            corrected.milestone = Milestone::Resolved;
            corrected.at = now() - 1h;
            desk->submit(id, corrected);
            QTRY_VERIFY_WITH_TIMEOUT(std::abs(desk.measure("M4").value - 120) < 1, patience);
        }
        Desk again(folder.stdFile("desk"));
        again->watch(measures);
        QTRY_COMPARE_WITH_TIMEOUT(again.measure("M4").sources.size(), std::size_t{1}, patience);
    }

    void itsOwnerPublishesATemplate()
    {
        const TempDir folder;
        TicketId old;
        {
            Desk desk(folder.stdFile("desk"));
            desk->watch("templates");
            QTRY_COMPARE_WITH_TIMEOUT(desk.templates(), std::size_t{1}, patience);
            old = resolvedIncident(desk, 1h);
            auto changed = testTemplate(2);
            changed.version = 1; // which it was made from
            QCOMPARE(desk.publish(changed, ""), std::string("E_FIELD_MISSING"));
            QCOMPARE(desk.publish(builtInTemplate(), "no reason"), std::string("E_EXISTS"));
            QCOMPARE(desk.publish(changed, "scopes came late"), std::string());
            QCOMPARE(desk.publish(changed, "scopes came late"), std::string("E_CONFLICT"));
            QTRY_COMPARE_WITH_TIMEOUT(desk.templates(), std::size_t{2}, patience);
            const auto all = protocol::parseTemplates(desk.board("templates").json).value();
            QCOMPARE(all.front().content, testTemplate(2));
            QCOMPARE(all.front().reason, std::string("scopes came late"));
            QVERIFY(!all.front().by.isNil());
        }
        Desk desk(folder.stdFile("desk"));
        const auto born = resolvedIncident(desk, 1h);
        desk->follow(born);
        desk->follow(old);
        QTRY_COMPARE_WITH_TIMEOUT(desk.templateOfTicket(born), std::int64_t{2}, patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.templateOfTicket(old), std::int64_t{1}, patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), patience);
        desk->submit(old, TemplateAdopt{testTemplate(2)});
        QTRY_COMPARE_WITH_TIMEOUT(desk.templateOfTicket(old), std::int64_t{2}, patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), patience);
        QCOMPARE(desk.refused(), std::size_t{0});
        desk->submit(old, TemplateAdopt{testTemplate(3)}); // which nobody has published
        QTRY_COMPARE_WITH_TIMEOUT(desk.refused(), std::size_t{1}, patience);
    }

    void whatNeedsMonitoringSaysSo()
    {
        const TempDir folder;
        Desk desk(folder.stdFile("desk"));
        desk->watch("objectives?range=30d");
        desk->watch("measures?range=31d");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.board("objectives?range=30d").error.has_value(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.board("measures?range=31d").error.has_value(), patience);
        QCOMPARE(desk.board("measures?range=31d").error->code(), ErrorCode::FieldValue);
        std::atomic<int> answers = 0;
        std::atomic<bool> isUnsupported = false;
        desk->call("GET", "/api/v1/services", "", [&](const Result<std::string>& answer) {
            isUnsupported = !answer && answer.error().code() == ErrorCode::Unsupported;
            ++answers;
        });
        QTRY_COMPARE_WITH_TIMEOUT(answers.load(), 1, patience);
        QVERIFY(isUnsupported);
    }
};

WARROOM_TEST_MAIN(TestOwnWorkspace)
#include "tst_own_workspace.moc"
