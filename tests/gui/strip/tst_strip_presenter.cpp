// What the strip says on a quiet day: which incident was the last one, and how long ago it ended.
#include "models/palette/listed_workspace.h"
#include "support/test_main.h"

#include "models/queue/queue_row.h"
#include "screens/strip/strip_presenter.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

class QuietClock final : public Clock
{
public:
    Time now() const override { return std::chrono::sys_days(std::chrono::year(2026) / 11 / 20); }
    std::chrono::nanoseconds steady() const override { return now().time_since_epoch(); }
};

Time hoursAgo(int hours) { return QuietClock().now() - std::chrono::hours(hours); }

// Over, and last touched just now.
Summary over(std::uint8_t id, std::optional<Time> started, std::optional<Time> resolved)
{
    Summary out;
    out.id = TicketId(Uuid{{1, id}});
    out.number = id;
    out.phase = Phase::Review;
    out.started = started;
    out.resolved = resolved;
    out.lastActivity = QuietClock().now();
    return out;
}

Summary unnumbered(Summary summary)
{
    summary.number = 0;
    return summary;
}

Summary ongoing(Summary summary)
{
    summary.phase = Phase::Containment;
    return summary;
}

Summary support(Summary summary)
{
    summary.kind = TicketKind::Support;
    return summary;
}

using Batches = std::vector<std::vector<Summary>>;

} // namespace

class TestStripPresenter final : public QObject
{
    Q_OBJECT

private slots:
    void theLastIncidentIsTheOneThatEndedLast_data()
    {
        QTest::addColumn<Batches>("batches");
        QTest::addColumn<QString>("said");
        const Summary resolved = over(1, hoursAgo(30), hoursAgo(28));
        const Summary imported = over(7, hoursAgo(24 * 400), {});
        QTest::newRow("none") << Batches{} << QString();
        QTest::newRow("resolved") << Batches{{resolved}} << "INC-1, 28 h ago";
        QTest::newRow("closed, neither resolved nor begun") << Batches{{over(3, {}, {})}} << "INC-3, 0 s ago";
        QTest::newRow("imported without an end: the import is not its end")
            << Batches{{imported}} << "INC-7, 400 d ago";
        QTest::newRow("imported with its end")
            << Batches{{over(7, hoursAgo(24 * 400), hoursAgo(24 * 399))}} << "INC-7, 399 d ago";
        QTest::newRow("imported before") << Batches{{imported}, {resolved}} << "INC-1, 28 h ago";
        QTest::newRow("imported after") << Batches{{resolved}, {imported}} << "INC-1, 28 h ago";
        QTest::newRow("imported, not numbered yet") << Batches{{unnumbered(imported)}} << QString();
        QTest::newRow("not numbered yet, and hides no other")
            << Batches{{resolved}, {unnumbered(over(9, hoursAgo(1), {}))}} << "INC-1, 28 h ago";
        QTest::newRow("numbered then") << Batches{{unnumbered(imported)}, {imported}} << "INC-7, 400 d ago";
        QTest::newRow("its beginning comes late, another one was later")
            << Batches{{over(7, {}, {}), resolved}, {imported}} << "INC-1, 28 h ago";
        QTest::newRow("its end comes late")
            << Batches{{resolved, over(5, hoursAgo(40), {})}, {over(5, hoursAgo(40), hoursAgo(3))}}
            << "INC-5, 3 h ago";
        QTest::newRow("what is no incident does not count")
            << Batches{{resolved, support(over(4, hoursAgo(2), hoursAgo(1)))}} << "INC-1, 28 h ago";
        QTest::newRow("nor one that goes on until it is over")
            << Batches{{resolved, ongoing(over(2, hoursAgo(2), {}))}, {over(2, hoursAgo(2), hoursAgo(1))}}
            << "INC-2, 1 h ago";
    }
    void theLastIncidentIsTheOneThatEndedLast()
    {
        QFETCH(Batches, batches);
        QFETCH(QString, said);
        ListedWorkspace workspace;
        const QuietClock clock;
        WorkspaceBridge bridge(workspace, clock);
        StripPresenter strip(bridge);
        bridge.start();
        for (const auto& batch : batches) {
            QSignalSpy changed(&bridge, &WorkspaceBridge::summariesChanged);
            workspace.give({}, batch, {});
            QTRY_COMPARE(changed.count(), 1);
        }
        QVERIFY(!strip.focused());
        QCOMPARE(strip.state().lastIncident, said);
        // One that is opened later knows the same.
        QCOMPARE(StripPresenter(bridge).state().lastIncident, said);
    }
};

WARROOM_GUI_TEST_MAIN(TestStripPresenter)
#include "tst_strip_presenter.moc"
