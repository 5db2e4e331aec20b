// The past of a ticket out of a real workspace: from its log on disk, while it grows, and without what waits.
#include "gui/room/embedded_seat.h"
#include "models/room/room_presenter.h"
#include "models/timeline/ticket_past.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

constexpr int patience = 20'000; // ms

} // namespace

class TimelineWorkspaceTest final : public QObject
{
    Q_OBJECT

private slots:
    void thePastComesFromTheLog();
    void aTicketThatIsNotHereHasNoPast();
};

void TimelineWorkspaceTest::thePastComesFromTheLog()
{
    TempDir folder;
    const auto backend = makeEmbeddedBackend(folder.stdFile("backend"), "Lena");
    const auto own = seat(folder.stdFile("own"), *backend);
    QVERIFY(own);
    const SystemClock clock;
    WorkspaceBridge bridge(*own, clock);
    RoomPresenter room(bridge);
    TicketPast past(room);
    bridge.start();
    TicketOpen open;
    open.title = "Checkout fails";
    open.severity = Severity::Sev3;
    room.open(bridge.declare(open));
    QTRY_VERIFY_WITH_TIMEOUT(room.hasTicket(), patience);
    QVERIFY(room.post("first", "note"));
    room.setSeverity(Severity::Sev1);
    QVERIFY(room.post("second", "note"));
    const auto accepted = [&](std::size_t entries) {
        return room.ticket()->timeline.size() == entries && room.ticket()->timeline.back().seq != pendingSeq;
    };
    QTRY_VERIFY_WITH_TIMEOUT(accepted(4), patience);

    const auto settled = [&] { return past.ticket() && !past.isReading(); };
    past.begin(room.ticket()->timeline[1].id);
    QTRY_VERIFY_WITH_TIMEOUT(settled(), patience);
    QCOMPARE(past.ticket()->timeline.size(), std::size_t(2));
    QCOMPARE(past.ticket()->severity.value(), Severity::Sev3);
    past.step(1);
    QTRY_COMPARE_WITH_TIMEOUT(past.ticket()->severity.value(), Severity::Sev1, patience);

    // Many steps at once end where they ended.
    QVERIFY(room.post("third", "note"));
    QTRY_VERIFY_WITH_TIMEOUT(accepted(5), patience);
    past.toFirst();
    past.step(2);
    past.toLast();
    QTRY_VERIFY_WITH_TIMEOUT(settled() && past.ticket()->timeline.size() == 5, patience);

    // What waits is no past yet.
    bridge.setWorkOffline(true);
    QTRY_VERIFY_WITH_TIMEOUT(!room.isLive(), patience);
    QVERIFY(room.post("waits", "note"));
    QTRY_COMPARE_WITH_TIMEOUT(past.count(), 6, patience);
    past.toFirst();
    QTRY_COMPARE_WITH_TIMEOUT(past.ticket()->timeline.size(), std::size_t(1), patience);
    past.toLast();
    QTRY_COMPARE_WITH_TIMEOUT(past.ticket()->timeline.size(), std::size_t(5), patience);
}

void TimelineWorkspaceTest::aTicketThatIsNotHereHasNoPast()
{
    TempDir folder;
    const auto backend = makeEmbeddedBackend(folder.stdFile("backend"), "Lena");
    const auto own = seat(folder.stdFile("own"), *backend);
    QVERIFY(own);
    const SystemClock clock;
    WorkspaceBridge bridge(*own, clock);
    bridge.start();
    bool answered = false;
    bool exists = true;
    bridge.history(TicketId(Uuid{{42}}), 1, this, [&](const Result<std::shared_ptr<const Ticket>>& ticket) {
        answered = true;
        exists = ticket && (*ticket)->exists();
    });
    QTRY_VERIFY_WITH_TIMEOUT(answered, patience);
    QVERIFY(!exists);
}

WARROOM_TEST_MAIN(TimelineWorkspaceTest)
#include "tst_timeline_workspace.moc"
