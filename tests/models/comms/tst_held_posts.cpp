// Updates that can be taken back, over a kill too; what concerns a person; up to where somebody has looked.
#include "gui/room/checkout_room.h"
#include "models/comms/concerns_model.h"
#include "models/comms/held_posts.h"
#include "models/room/catch_up_model.h"
#include "models/room/catch_up_watch.h"
#include "models/room/room_presenter.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

UpdateDraft written()
{
    UpdateDraft draft;
    draft.customers = "It still fails";
    draft.inside = "Restore at 50 %";
    draft.next = "01:05";
    return draft;
}

CommentAdd note(const std::string& text)
{
    CommentAdd comment;
    comment.kind = "note";
    comment.text = text;
    return comment;
}

} // namespace

class HeldPostsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void nothingGoesOutBeforeTheTime();
    void whatIsTakenBackNeverGoesOut();
    void itGoesOutWhenTheTimeIsUp();
    void aSecondUpdateReleasesTheFirst();
    void theEndOfTheProgramSendsIt();
    void aKillLosesNothing();
    void aKillAfterHalfOfItSendsTheRest();
    void whatIsOldIsReadAgain();
    void theBellListTellsWhatConcernsMe();
    void whatWasThereBeforeIsNoNews();
    void theMarkStaysUntilItIsRead();
    void theFirstVisitCountsAllAsNew();
    void linesOfCatchUpAreWordedAndLimited();

private:
    std::size_t updates() const { return m_checkout->workspace.shown().updates.size(); }
    TicketId ticket() const { return m_checkout->workspace.ticketId(); }

    std::unique_ptr<CheckoutRoom> m_checkout;
    std::unique_ptr<WorkspaceBridge> m_bridge;
    std::unique_ptr<RoomPresenter> m_room;
};

void HeldPostsTest::init()
{
    m_checkout = std::make_unique<CheckoutRoom>();
    m_bridge = std::make_unique<WorkspaceBridge>(m_checkout->workspace, m_checkout->clock);
    m_room = std::make_unique<RoomPresenter>(*m_bridge);
    m_room->open(ticket());
    m_bridge->start();
    QTRY_VERIFY(m_room->hasTicket());
}

void HeldPostsTest::cleanup()
{
    m_room.reset();
    m_bridge.reset();
    m_checkout.reset();
}

void HeldPostsTest::nothingGoesOutBeforeTheTime()
{
    const auto before = updates();
    HeldPosts held(*m_bridge, 1h);
    QSignalSpy changed(&held, &HeldPosts::changed);
    QVERIFY(!held.hold(ticket(), {}));
    QVERIFY(held.hold(ticket(), written()));
    QVERIFY(changed.size() > 0);
    QVERIFY(held.of(ticket()));
    QCOMPARE(held.secondsLeft(ticket()), 3600);
    QCOMPARE(updates(), before);
    QVERIFY(m_checkout->workspace.settings()["update.held"].find("It still fails") != std::string::npos);
    QVERIFY(held.takeBack(ticket()).has_value());
}

void HeldPostsTest::whatIsTakenBackNeverGoesOut()
{
    const auto before = updates();
    {
        HeldPosts held(*m_bridge, 1h);
        held.hold(ticket(), written());
        QVERIFY(held.takeBack(ticket()) == written());
        QVERIFY(!held.takeBack(ticket()));
    }
    QCOMPARE(updates(), before);
    QCOMPARE(m_checkout->workspace.settings()["update.held"], std::string());
}

void HeldPostsTest::itGoesOutWhenTheTimeIsUp()
{
    const auto before = updates();
    HeldPosts held(*m_bridge, 1ms);
    QSignalSpy posted(&held, &HeldPosts::posted);
    held.hold(ticket(), written());
    QTRY_COMPARE(posted.size(), 1);
    QCOMPARE(updates(), before + 2);
    const auto last = m_checkout->workspace.shown().updates.back();
    QCOMPARE(last.text, std::string("Restore at 50 %"));
    QVERIFY(last.next == CheckoutRoom::at("01:05"));
    QVERIFY(!held.of(ticket()));
}

void HeldPostsTest::aSecondUpdateReleasesTheFirst()
{
    const auto before = updates();
    HeldPosts held(*m_bridge, 1h);
    held.hold(ticket(), written());
    auto second = written();
    second.customers = "Another one";
    held.hold(ticket(), second);
    QCOMPARE(updates(), before + 2);
    QVERIFY(held.takeBack(ticket()) == second);
}

void HeldPostsTest::theEndOfTheProgramSendsIt()
{
    const auto before = updates();
    {
        HeldPosts held(*m_bridge, 1h);
        held.hold(ticket(), written());
    }
    QCOMPARE(updates(), before + 2);
    QCOMPARE(m_checkout->workspace.settings()["update.held"], std::string());
}

void HeldPostsTest::aKillLosesNothing()
{
    const auto before = updates();
    std::string kept;
    {
        HeldPosts held(*m_bridge, 1h);
        held.hold(ticket(), written());
        kept = m_checkout->workspace.settings()["update.held"];
        held.takeBack(ticket()); // so that its end does not send it: the program was killed
    }
    QCOMPARE(updates(), before);
    m_checkout->workspace.settings()["update.held"] = kept;
    m_checkout->clock.set(m_checkout->clock.now() + 2min);
    HeldPosts again(*m_bridge, 1h);
    QTRY_COMPARE(updates(), before + 2);
    QVERIFY(!again.of(ticket()));
    QCOMPARE(m_checkout->workspace.settings()["update.held"], std::string());
}

void HeldPostsTest::aKillAfterHalfOfItSendsTheRest()
{
    const auto before = updates();
    std::string kept;
    {
        HeldPosts held(*m_bridge, 1h);
        held.hold(ticket(), written());
        kept = m_checkout->workspace.settings()["update.held"];
        held.takeBack(ticket());
    }
    m_checkout->workspace.submit({}, publications(written(), m_checkout->clock.now()).front());
    QTRY_COMPARE(m_room->ticket()->updates.size(), before + 1);
    m_checkout->workspace.settings()["update.held"] = kept;
    HeldPosts again(*m_bridge, 1h);
    QTRY_COMPARE(updates(), before + 2);
    QCOMPARE(m_checkout->workspace.shown().updates.back().text, std::string("Restore at 50 %"));
}

void HeldPostsTest::whatIsOldIsReadAgain()
{
    const auto before = updates();
    std::string kept;
    {
        HeldPosts held(*m_bridge, 1h);
        held.hold(ticket(), written());
        kept = m_checkout->workspace.settings()["update.held"];
        held.takeBack(ticket());
    }
    m_checkout->workspace.settings()["update.held"] = kept;
    m_checkout->clock.set(m_checkout->clock.now() + 11min);
    {
        HeldPosts again(*m_bridge, 1h);
        QTRY_VERIFY(again.of(ticket()));
        QVERIFY(again.of(ticket())->stranded);
        QVERIFY(again.takeBack(ticket()) == written());
    }
    QCOMPARE(updates(), before);
}

void HeldPostsTest::theBellListTellsWhatConcernsMe()
{
    ConcernsModel bell(*m_bridge);
    QAbstractItemModelTester tester(&bell, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto& workspace = m_checkout->workspace;
    const auto at = m_checkout->clock.now();
    QTRY_VERIFY(!workspace.settings()["bell.told"].empty());
    QCOMPARE(bell.rowCount(), 0);
    workspace.remote(CheckoutRoom::person(2), at, note("Nothing for me"));
    workspace.remote(CheckoutRoom::person(2), at, note("@Mara, can you look?"));
    QTRY_COMPARE(bell.rowCount(), 1);
    QVERIFY(bell.rows().front().text.contains("Tomas named you: @Mara"));
    ActionAdd action;
    action.item = CheckoutRoom::item(50);
    action.text = "Call the bank";
    action.owner = Owner(CheckoutRoom::person(1));
    workspace.remote(CheckoutRoom::person(2), at, action);
    QTRY_COMPARE(bell.rowCount(), 2);
    QVERIFY(bell.rows().front().text.contains("gave you an action: Call the bank"));
    workspace.remote(CheckoutRoom::person(3), at, StatusPublish{"Half is back", {Audience::Customers}, {}});
    QTRY_COMPARE(bell.rowCount(), 3); // Mara watches
    workspace.remote(CheckoutRoom::person(2), at,
                     RoleAssign{IncidentRole::Commander, Owner(CheckoutRoom::person(2)), {}});
    QTRY_COMPARE(bell.rowCount(), 4);
    QVERIFY(bell.rows().front().text.contains("Tomas is Commander now, instead of you"));
    QVERIFY(!bell.rows().front().id.isNil() && !bell.rows().front().time.isEmpty());
    QCOMPARE(bell.unread(), 4);
    bell.readAll();
    QCOMPARE(bell.unread(), 0);
    QCOMPARE(bell.rowCount(), 4);
}

void HeldPostsTest::whatWasThereBeforeIsNoNews()
{
    {
        ConcernsModel bell(*m_bridge);
        QTRY_VERIFY(!m_checkout->workspace.settings()["bell.told"].empty());
        QCOMPARE(bell.rowCount(), 0);
    }
    m_checkout->workspace.remote(CheckoutRoom::person(2), m_checkout->clock.now(), note("@Mara, you there?"));
    QTRY_COMPARE(m_room->ticket()->head, m_checkout->workspace.head());
    ConcernsModel again(*m_bridge);
    QTRY_COMPARE(again.rowCount(), 1); // while the program did not run
}

void HeldPostsTest::theMarkStaysUntilItIsRead()
{
    m_checkout->workspace.settings()["seen." + ticket().text()] =
        std::to_string(m_checkout->workspace.head()) + " " +
        std::to_string(m_checkout->clock.now().time_since_epoch().count());
    CatchUpWatch watch(*m_room);
    watch.setLooking(true);
    QTRY_COMPARE(watch.mark().seq, m_checkout->workspace.head());
    QCOMPARE(watch.waiting(), 0);
    // What comes while one looks is seen.
    m_checkout->workspace.remote(CheckoutRoom::person(2), m_checkout->clock.now(), note("while I look"));
    QTRY_COMPARE(watch.mark().seq, m_checkout->workspace.head());
    watch.setLooking(false);
    const Seq left = m_checkout->workspace.head();
    m_checkout->workspace.remote(CheckoutRoom::person(2), m_checkout->clock.now(), note("one"));
    m_checkout->workspace.remote(CheckoutRoom::person(2), m_checkout->clock.now(), note("two"));
    QTRY_COMPARE(m_room->ticket()->head, left + 2);
    QCOMPARE(watch.mark().seq, left);
    watch.setLooking(true);
    QCOMPARE(watch.waiting(), 2);
    // Looking away and back does not count as reading.
    watch.setLooking(false);
    watch.setLooking(true);
    QCOMPARE(watch.waiting(), 2);
    QCOMPARE(watch.lines().size(), std::size_t(2));
    watch.read();
    QCOMPARE(watch.waiting(), 0);
    QVERIFY(watch.lines().empty());
    QVERIFY(QString::fromStdString(m_checkout->workspace.settings()["seen." + ticket().text()])
                .startsWith(QString::number(left + 2)));
}

void HeldPostsTest::theFirstVisitCountsAllAsNew()
{
    CatchUpWatch watch(*m_room);
    watch.setLooking(true);
    QCOMPARE(watch.mark().seq, Seq(0));
    QCOMPARE(watch.waiting(), 0);
    QVERIFY(!watch.lines().empty());
    // The visit ends as soon as the mark of before has been read back.
    QTRY_VERIFY((watch.setLooking(false), watch.setLooking(true), watch.mark().seq > 0));
    QCOMPARE(watch.mark().seq, m_checkout->workspace.head());
    QVERIFY(watch.lines().empty());
}

void HeldPostsTest::linesOfCatchUpAreWordedAndLimited()
{
    for (int i = 0; i < 12; ++i)
        m_checkout->workspace.remote(CheckoutRoom::person(2), m_checkout->clock.now(),
                                     note("note " + std::to_string(i)));
    QTRY_COMPARE(m_room->ticket()->head, m_checkout->workspace.head());
    CatchUpModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto lines = catchUp(*m_room->ticket(), {}, CheckoutRoom::person(1), m_checkout->clock.now());
    model.setLines(*m_room->ticket(), lines, m_room->people(), m_checkout->clock.now());
    QStringList heads, texts;
    for (int i = 0; i < model.rowCount(); ++i) {
        const auto& row = model.row(i);
        (row.isHead ? heads : texts) << row.text;
        QCOMPARE(row.entry.isNil(), row.isHead);
    }
    QVERIFY(heads.contains("Decisions and findings"));
    QVERIFY(heads.contains("Notes"));
    QVERIFY(texts.contains("note 11"));
    QVERIFY(!texts.contains("note 1"));
    QVERIFY(texts.filter(QRegularExpression("^and \\d+ more before$")).size() >= 1);
    QVERIFY2(model.rowCount() <= 40, "a night's absence fits on one screen");
}

WARROOM_TEST_MAIN(HeldPostsTest)
#include "tst_held_posts.moc"
