// Where a concern is told: in the window, on the desktop, or later; and when nothing is.
#include "attention/attention.h"
#include "attention/desktop_notifier.h"
#include "attention/tray_icon.h"
#include "gui/room/checkout_room.h"
#include "support/test_main.h"
#include "widgets/theme.h"

#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class TestAttention final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init()
    {
        m_checkout = std::make_unique<CheckoutRoom>();
        m_bridge = std::make_unique<WorkspaceBridge>(m_checkout->workspace, m_checkout->clock);
        m_notifier = std::make_unique<DesktopNotifier>();
        m_attention = std::make_unique<Attention>(*m_bridge, *m_notifier);
        m_attention->setIsAtWindow([this] { return m_atWindow; });
        m_atWindow = true;
        m_told = std::make_unique<QSignalSpy>(m_attention.get(), &Attention::told);
        m_bridge->start();
        QTRY_VERIFY(m_bridge->room(ticket()));
    }
    void cleanup()
    {
        m_told.reset();
        m_attention.reset();
        m_notifier.reset();
        m_bridge.reset();
        m_checkout.reset();
    }

    void whatWasThereAtTheStartIsNoNews()
    {
        QCOMPARE(m_told->size(), 0);
        QCOMPARE(m_attention->waiting(), 0);
    }

    void aConcernIsToldInTheWindowInFront()
    {
        says("@Mara, can you look?");
        QTRY_COMPARE(m_told->size(), 1);
        QCOMPARE(m_told->first().at(1).toString(),
                 QString("INC-2481: Tomas named you: @Mara, can you look?"));
        QCOMPARE(m_attention->waiting(), 1);
    }

    void whatConcernsOthersIsNotTold()
    {
        says("@Ines, can you look?");
        says("Restore at 60 %");
        says("@Mara now");
        QTRY_COMPARE(m_told->size(), 1);
        QVERIFY(m_told->first().at(1).toString().contains("@Mara now"));
    }

    void manyAtOnceAreOneSentence()
    {
        // All of one batch: nothing is delivered in between.
        for (int i = 0; i < 5; ++i)
            says(QString("@Mara %1").arg(i).toStdString());
        QTRY_COMPARE(m_attention->waiting(), 5);
        QCOMPARE(m_told->size(), 1);
        QVERIFY(m_told->first().at(1).toString().contains("5"));
    }

    // What was seen whole at the last start is looked at again only once it moves.
    void anIncidentThatLiesStillIsNotReadAgain_data()
    {
        QTest::addColumn<bool>("leads");
        QTest::addColumn<bool>("moves");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("somebody else's, as it was") << false << false << false;
        QTest::newRow("somebody else's, gone on since") << false << true << true;
        QTest::newRow("one's own: its clock runs") << true << false << true;
    }
    void anIncidentThatLiesStillIsNotReadAgain()
    {
        QFETCH(const bool, leads);
        QFETCH(const bool, moves);
        QFETCH(const bool, isRead);
        if (!leads)
            m_checkout->workspace.remote(CheckoutRoom::person(2), m_checkout->clock.now(),
                                         RoleAssign{IncidentRole::Commander, Owner(CheckoutRoom::person(2))});
        const auto seen = [&] {
            return m_bridge->summary(ticket())->commander == Owner(CheckoutRoom::person(leads ? 1 : 2));
        };
        QTRY_VERIFY(seen() && m_bridge->room(ticket())->ticket->head == m_bridge->summary(ticket())->head);
        QVERIFY(m_bridge->room(ticket()));
        m_attention.reset(); // writes what is known
        QTRY_VERIFY(!m_bridge->room(ticket()));
        m_attention = std::make_unique<Attention>(*m_bridge, *m_notifier);
        if (moves)
            says("Restore at 60 %");
        bool asked = false; // behind what the attention asked for
        m_bridge->setting("nothing", this, [&](const std::string&) { asked = true; });
        QTRY_VERIFY(asked);
        if (isRead)
            QTRY_VERIFY(m_bridge->room(ticket()));
        else
            QVERIFY(!m_bridge->room(ticket()));
    }

    void seeingTheTicketTakesItBack()
    {
        says("@Mara");
        QTRY_COMPARE(m_attention->waiting(), 1);
        QSignalSpy changed(m_attention.get(), &Attention::waitingChanged);
        m_attention->see(ticket());
        QCOMPARE(m_attention->waiting(), 0);
        QCOMPARE(changed.size(), 1);
        m_attention->see(ticket());
        QCOMPARE(changed.size(), 1);
    }

    void awayFromTheWindowNothingIsSaidInIt()
    {
        m_atWindow = false;
        says("@Mara");
        QTRY_COMPARE(m_attention->waiting(), 1);
        QCOMPARE(m_told->size(), 0);
    }

    void doNotDisturbEndsByTheClock()
    {
        QSignalSpy changed(m_attention.get(), &Attention::quietChanged);
        const Time until = m_checkout->clock.now() + std::chrono::hours(1);
        m_attention->setQuietUntil(until);
        QCOMPARE(m_attention->quietUntil(), std::optional(until));
        m_checkout->clock.set(until);
        QVERIFY(!m_attention->quietUntil());
        QTRY_COMPARE(changed.size(), 2);
        m_attention->setQuietUntil(until - std::chrono::hours(2));
        QVERIFY(!m_attention->quietUntil());
    }

    void aClickOnANotificationAsksForItsTicket()
    {
        QSignalSpy open(m_attention.get(), &Attention::openRequested);
        emit m_notifier->opened(QString::fromStdString(ticket().text()));
        emit m_notifier->opened("nonsense");
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.first().first().value<TicketId>(), ticket());
    }

    void theTraysPicturesDiffer()
    {
        QList<QImage> seen;
        for (const TrayState& state :
             {TrayState{0, 0, false, {}}, TrayState{1, 0, false, {}}, TrayState{2, 0, false, {}},
              TrayState{3, 0, false, {}}, TrayState{1, 2, false, {}}, TrayState{0, 0, true, {}}}) {
            // In grey: the shape tells it, not the colour.
            const QImage picture = trayPicture(state, 22, 1).toImage().convertToFormat(QImage::Format_Alpha8);
            QVERIFY(!seen.contains(picture) || state.quiet || state.waiting);
            seen << trayPicture(state, 22, 1).toImage().convertToFormat(QImage::Format_Alpha8);
        }
    }

private:
    TicketId ticket() const { return m_checkout->workspace.ticketId(); }
    void says(const std::string& text)
    {
        CommentAdd comment;
        comment.text = text;
        m_checkout->workspace.remote(CheckoutRoom::person(2), m_checkout->clock.now(), comment);
    }

    std::unique_ptr<CheckoutRoom> m_checkout;
    std::unique_ptr<WorkspaceBridge> m_bridge;
    std::unique_ptr<DesktopNotifier> m_notifier;
    std::unique_ptr<Attention> m_attention;
    std::unique_ptr<QSignalSpy> m_told;
    bool m_atWindow = true;
};

WARROOM_GUI_TEST_MAIN(TestAttention)
#include "tst_attention.moc"
