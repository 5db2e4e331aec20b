// A workspace of one's own: its measures come from its tickets, and what needs a shared backend says so.
#include "protocol/board_codec.h"
#include "server/embedded_backend.h"
#include "support/printers.h"
#include "support/temp_dir.h"
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

private:
    void take()
    {
        auto change = m_workspace->takeChange();
        if (change.connection)
            m_connection = *change.connection;
        for (auto& [name, data] : change.boards)
            m_boards[name] = std::move(data);
    }

    std::unique_ptr<EmbeddedBackend> m_backend;
    std::unique_ptr<Workspace> m_workspace;
    Connection m_connection;
    std::map<std::string, BoardData> m_boards;
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
