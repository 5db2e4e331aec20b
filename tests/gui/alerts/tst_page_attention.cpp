// A page is told until somebody has it, however long the desktop was away.
#include "attention/desktop_notifier.h"
#include "attention/page_attention.h"
#include "gui/alerts/alerts_seat.h"
#include "support/test_main.h"

#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class TestPageAttention final : public QObject
{
    Q_OBJECT

private slots:
    void aPageIsToldOnceAndRungUntilItIsTaken();
    void awayFromTheWindowItIsANotification();
    void whatCameWhileTheDesktopWasOfflineWaitsForIt();
    void acknowledgingElsewhereTakesItBack();
    void whoMayOnlyWatchIsNotPaged();
    void aClickAsksForThePage();

private:
    static WaitingPage page(const char* id) { return {id, "orders-db disk 91 % full", "orders-db", {}, {}}; }
};

void TestPageAttention::aPageIsToldOnceAndRungUntilItIsTaken()
{
    DesktopNotifier notifier;
    PageAttention attention(notifier);
    attention.setIsAtWindow([] { return true; });
    attention.setSound(true);
    QSignalSpy told(&attention, &PageAttention::told), rang(&attention, &PageAttention::rang);
    QSignalSpy wanted(&attention, &PageAttention::attentionWanted);
    attention.setWaiting({page("a")});
    attention.setWaiting({page("a")});
    QCOMPARE(told.count(), 1);
    QCOMPARE(told[0][0].toString(), QString("Page, orders-db: orders-db disk 91 % full"));
    QCOMPARE(rang.count(), 1);
    attention.setWaiting({page("a"), page("b")});
    QCOMPARE(told.count(), 2);
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(attention.waiting(), 2);
    QVERIFY(attention.isRinging());
    attention.setWaiting({});
    QCOMPARE(attention.waiting(), 0);
    QVERIFY(!attention.isRinging());
    attention.setWaiting({page("a")}); // it fires again, and nobody has it
    QCOMPARE(told.count(), 3);
}

void TestPageAttention::awayFromTheWindowItIsANotification()
{
    DesktopNotifier notifier;
    PageAttention attention(notifier);
    QSignalSpy told(&attention, &PageAttention::told), wanted(&attention, &PageAttention::attentionWanted);
    attention.setWaiting({page("a")});
    QCOMPARE(told.count(), 0);
    QCOMPARE(wanted.count(), 1);
}

// The board that comes with the connection says what waits; nothing has to be sent to each desktop.
void TestPageAttention::whatCameWhileTheDesktopWasOfflineWaitsForIt()
{
    AlertsSeat seat;
    seat.shelf.setLink(LinkState::Offline);
    QVERIFY(seat.enter());
    DesktopNotifier notifier;
    PageAttention attention(notifier);
    attention.setIsAtWindow([] { return true; });
    connect(seat.screen.get(), &AlertsScreen::waitingForMeChanged, &attention,
            [&] { attention.setWaiting(seat.screen->waitingPages()); });
    QSignalSpy told(&attention, &PageAttention::told);
    QCOMPARE(seat.screen->waitingForMe(), 0);
    seat.screen->hide(); // whatever the person looks at
    seat.shelf.setLink(LinkState::Live);
    seat.show(badNight());
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(told[0][0].toString().contains("orders-db us-west primary disk"));
    QCOMPARE(seat.screen->waitingForMe(), 1);
    seat.show(badNight(), false);
    seat.shelf.setLink(LinkState::Offline); // it goes on waiting
    QTRY_VERIFY(seat.bridge.connection().state == LinkState::Offline);
    QCOMPARE(attention.waiting(), 1);
}

void TestPageAttention::acknowledgingElsewhereTakesItBack()
{
    AlertsSeat seat;
    seat.show(badNight());
    QVERIFY(seat.enter());
    DesktopNotifier notifier;
    PageAttention attention(notifier);
    const auto take = [&] { attention.setWaiting(seat.screen->waitingPages()); };
    connect(seat.screen.get(), &AlertsScreen::waitingForMeChanged, &attention, take);
    take();
    QTRY_COMPARE(attention.waiting(), 1);
    AlertsBoard board = badNight();
    board.groups[0].waits = false;
    board.groups[0].acknowledged = minuteOf(33);
    board.groups[0].acknowledgedBy = "Keiko Tanaka";
    seat.show(board);
    QTRY_COMPARE(attention.waiting(), 0);
}

void TestPageAttention::whoMayOnlyWatchIsNotPaged()
{
    AlertsSeat seat;
    seat.shelf.setRole(AccountRole::Viewer);
    seat.show(badNight());
    QVERIFY(seat.enter());
    QTRY_VERIFY(seat.screen->model().rowCount() > 0);
    QCOMPARE(seat.screen->waitingForMe(), 0);
    QCOMPARE(seat.screen->model().waiting(), 1);
    seat.shelf.setRole(AccountRole::Responder);
    QTRY_COMPARE(seat.screen->waitingForMe(), 1);
}

void TestPageAttention::aClickAsksForThePage()
{
    DesktopNotifier notifier;
    PageAttention attention(notifier);
    QSignalSpy open(&attention, &PageAttention::openRequested);
    emit notifier.opened("page x");
    emit notifier.opened("018f3b5e-7c00-7abc-8def-000000000001");
    QCOMPARE(open.count(), 1);
}

WARROOM_GUI_TEST_MAIN(TestPageAttention)
#include "tst_page_attention.moc"
