// A page is told until somebody has it, however long the desktop was away: by the desktop and the strip.
#include "attention/desktop_notifier.h"
#include "attention/page_attention.h"
#include "gui/alerts/alerts_seat.h"
#include "gui/desktop/fake_notifications.h"
#include "screens/strip/strip_presenter.h"
#include "support/test_main.h"

#include <QDBusPendingCallWatcher>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class TestPageAttention final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_service.start()); }
    void init()
    {
        m_service.shown.clear();
        m_service.withdrawn.clear();
        m_notifier = std::make_unique<DesktopNotifier>();
    }
    void cleanup()
    {
        m_notifier.reset();
        QDBusConnection::disconnectFromBus("client");
    }

    void aPageIsToldOnceAndRungUntilItIsTaken();
    void aPageIsANotification_data();
    void aPageIsANotification();
    void whatIsSeenIsTakenBack();
    void whatWaitedBeforeTheServiceIsShownByIt();
    void whatCameWhileTheDesktopWasOfflineWaitsForIt();
    void aPageWaitsThoughNobodyLookedAtTheAlertsYet();
    void acknowledgingElsewhereTakesItBack();
    void whoMayOnlyWatchIsNotPaged();
    void aClickAsksForThePage();
    void theStripCountsThemAndTheAgeOfTheOldest();

private:
    static WaitingPage page(const char* id)
    {
        return {id, "orders-db disk 91 % full", "orders-db", {}, {}, minuteOf(20)};
    }
    bool connectNotifier()
    {
        m_notifier->start(QDBusConnection::connectToBus(m_service.address(), "client"));
        return QTest::qWaitFor([this] { return m_notifier->canShow(); });
    }
    // What was sent before is there: the calls of one connection are answered in their order.
    bool handled()
    {
        auto bus = QDBusConnection::connectToBus(m_service.address(), "client");
        bool done = false;
        QDBusPendingCallWatcher last(bus.asyncCall(
            QDBusMessage::createMethodCall("org.freedesktop.Notifications", "/org/freedesktop/Notifications",
                                           "org.freedesktop.Notifications", "GetCapabilities")));
        connect(&last, &QDBusPendingCallWatcher::finished, this, [&done] { done = true; });
        return QTest::qWaitFor([&done] { return done; });
    }

    FakeNotifications m_service;
    std::unique_ptr<DesktopNotifier> m_notifier;
};

void TestPageAttention::aPageIsToldOnceAndRungUntilItIsTaken()
{
    PageAttention attention(*m_notifier);
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

void TestPageAttention::aPageIsANotification_data()
{
    QTest::addColumn<bool>("wanted");
    QTest::addColumn<bool>("seen");
    QTest::addColumn<bool>("sound");
    QTest::addColumn<int>("shown");
    QTest::newRow("wherever the person is") << true << false << false << 1;
    QTest::newRow("with a sound where sounds are wanted") << true << false << true << 1;
    QTest::newRow("not where the page is before them") << true << true << false << 0;
    QTest::newRow("not where the settings say never") << false << false << false << 0;
}

void TestPageAttention::aPageIsANotification()
{
    QFETCH(bool, wanted);
    QFETCH(bool, seen);
    QFETCH(bool, sound);
    QFETCH(int, shown);
    QVERIFY(connectNotifier());
    PageAttention attention(*m_notifier);
    attention.setNotifications(wanted);
    attention.setSound(sound);
    attention.setIsSeen([seen](const WaitingPage&) { return seen; });
    QSignalSpy alerted(&attention, &PageAttention::attentionWanted);
    attention.setWaiting({page("a")});
    attention.setWaiting({page("a")});
    QVERIFY(handled());
    QCOMPARE(m_service.shown.size(), shown);
    QCOMPARE(alerted.count(), 1);
    if (shown == 0)
        return;
    QCOMPARE(m_service.shown[0].title, QString("A page waits for you"));
    QCOMPARE(m_service.shown[0].body, QString("Page, orders-db: orders-db disk 91 % full"));
    QCOMPARE(m_service.shown[0].hints["urgency"].toInt(), 2);
    QCOMPARE(m_service.shown[0].hints.contains("sound-name"), sound);
}

void TestPageAttention::whatIsSeenIsTakenBack()
{
    QVERIFY(connectNotifier());
    PageAttention attention(*m_notifier);
    QString seen;
    attention.setIsSeen([&seen](const WaitingPage& one) { return one.id == seen; });
    attention.setWaiting({page("a"), page("b")});
    QVERIFY(handled());
    QCOMPARE(m_service.shown.size(), 2);
    attention.see();
    QVERIFY(handled());
    QCOMPARE(m_service.withdrawn, QList<uint>());
    seen = "b";
    attention.see();
    QVERIFY(handled());
    QCOMPARE(m_service.withdrawn, QList<uint>{2});
    QCOMPARE(attention.waiting(), 2); // nobody has them yet
    attention.setWaiting({page("b")});
    QVERIFY(handled());
    QCOMPARE(m_service.withdrawn, (QList<uint>{2, 1}));
}

// At the start of the program the pages may be known before the desktop has answered.
void TestPageAttention::whatWaitedBeforeTheServiceIsShownByIt()
{
    PageAttention attention(*m_notifier);
    attention.setWaiting({page("a")});
    QVERIFY(connectNotifier());
    QVERIFY(handled());
    QCOMPARE(m_service.shown.size(), 1);
}

// The board that comes with the connection says what waits; nothing has to be sent to each desktop.
void TestPageAttention::whatCameWhileTheDesktopWasOfflineWaitsForIt()
{
    AlertsSeat seat;
    seat.shelf.setLink(LinkState::Offline);
    QVERIFY(seat.enter());
    PageAttention attention(*m_notifier);
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

void TestPageAttention::aPageWaitsThoughNobodyLookedAtTheAlertsYet()
{
    AlertsSeat seat;
    seat.show(badNight());
    AlertsScreen screen(seat.bridge);
    PageAttention attention(*m_notifier);
    connect(&screen, &AlertsScreen::waitingForMeChanged, &attention,
            [&] { attention.setWaiting(screen.waitingPages()); });
    seat.bridge.start();
    QTRY_COMPARE(attention.waiting(), 1);
    for (const AlertsCommand& command : screen.commands())
        QVERIFY2(!command.whyNot || !command.whyNot().isEmpty(), qPrintable(command.id));
    QVERIFY(!screen.view()); // built when it is first looked at
    QVERIFY(screen.showWaiting());
    QVERIFY(screen.model().waits(screen.view()->currentIndex()));
}

void TestPageAttention::acknowledgingElsewhereTakesItBack()
{
    AlertsSeat seat;
    seat.show(badNight());
    QVERIFY(seat.enter());
    PageAttention attention(*m_notifier);
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
    PageAttention attention(*m_notifier);
    QSignalSpy open(&attention, &PageAttention::openRequested);
    emit m_notifier->opened("page x");
    emit m_notifier->opened("018f3b5e-7c00-7abc-8def-000000000001");
    QCOMPARE(open.count(), 1);
}

void TestPageAttention::theStripCountsThemAndTheAgeOfTheOldest()
{
    AlertsSeat seat;
    seat.show(badNight());
    QVERIFY(seat.enter());
    StripPresenter strip(seat.bridge);
    QSignalSpy changed(&strip, &StripPresenter::changed);
    QCOMPARE(strip.state().pages, 0);
    QTRY_COMPARE(seat.screen->waitingForMe(), 1);
    auto pages = seat.screen->waitingPages();
    QCOMPARE(pages.front().since, badNight().groups[0].since);
    pages.front().since = minuteOf(32);
    strip.setWaitingPages(pages, "F9");
    QCOMPARE(changed.count(), 1);
    strip.setWaitingPages(pages, "F9");
    QCOMPARE(changed.count(), 1);
    const StripState one = strip.state();
    QCOMPARE(one.pages, 1);
    QCOMPARE(one.pagesFor, QString("2 min"));
    QCOMPARE(one.pagesSpoken.left(9), QString("2 minutes"));
    QCOMPARE(one.pagesKeys, QString("F9"));
    QVERIFY(one.pagesTip.startsWith("orders-db us-west primary disk"));
    strip.setWaitingPages({pages.front(), page("older")}, "F9");
    QCOMPARE(strip.state().pages, 2);
    QCOMPARE(strip.state().pagesFor, QString("14 min"));
    strip.setWaitingPages({}, "F9");
    QCOMPARE(strip.state().pages, 0);
}

WARROOM_GUI_TEST_MAIN(TestPageAttention)
#include "tst_page_attention.moc"
