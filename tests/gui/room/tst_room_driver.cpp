// Who drives in the room: said by keys, seen beside people, and told quietly to who writes meanwhile.
#include "gui/room/room_seat.h"
#include "models/room/conflicts_model.h"
#include "screens/room/inline_prompt.h"
#include "screens/room/role_row.h"
#include "screens/room/side_column.h"
#include "screens/room/ticket_pane.h"
#include "support/test_main.h"
#include "widgets/button.h"
#include "widgets/inline_note.h"
#include "widgets/section_frame.h"
#include "widgets/theme.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

PersonId mara() { return CheckoutRoom::person(1); }
PersonId tomas() { return CheckoutRoom::person(2); }

} // namespace

class RoomDriverTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init();
    void cleanup() { m_seat.reset(); }

    void oneKeyTakesTheWheelAndLetsGoOfIt();
    void theWheelIsHandedOn();
    void aNameThatNobodyHasIsSaid();
    void theRowOfTheWheelWorksByKeys();
    void everybodySeesWhoDrives();
    void whoWritesMeanwhileIsToldAndNotHindered();
    void theDriverAndWhoWritesNothingAreNotTold();
    void nobodyDrivesWhatIsOver();

private:
    std::optional<PersonId> driver() const { return m_seat->room().driver(); }
    void theirs(std::uint8_t who, DriverSet body)
    {
        m_seat->workspace().remote(CheckoutRoom::person(who), m_seat->checkout.clock.now(), std::move(body));
    }
    void takeOrLeave() { m_seat->press(Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier); }
    /// The note on who drives; null while it is not shown.
    const InlineNote* note() const
    {
        for (const auto* one : m_seat->screen->findChild<TicketPane*>()->findChildren<InlineNote*>()) {
            if (one->isVisible() && one->accessibleName().contains("drives"))
                return one;
        }
        return nullptr;
    }
    RoleRow* row() const { return m_seat->screen->findChild<SideColumn*>()->findChildren<RoleRow*>().last(); }

    std::unique_ptr<RoomSeat> m_seat;
};

void RoomDriverTest::init()
{
    m_seat = std::make_unique<RoomSeat>();
    QVERIFY(m_seat->enter());
}

void RoomDriverTest::oneKeyTakesTheWheelAndLetsGoOfIt()
{
    takeOrLeave();
    QTRY_COMPARE(driver(), std::optional(mara()));
    takeOrLeave();
    QTRY_VERIFY(!driver());
    m_seat->room().undoLast();
    QTRY_COMPARE(driver(), std::optional(mara()));
    // Also out of a text.
    m_seat->press(Qt::Key_2);
    QVERIFY(m_seat->editor());
    takeOrLeave();
    QTRY_VERIFY(!driver());
}

void RoomDriverTest::theWheelIsHandedOn()
{
    m_seat->press(Qt::Key_Y, Qt::AltModifier);
    QVERIFY(m_seat->screen->findChild<InlinePrompt*>()->isVisible());
    m_seat->write("Tomas");
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(driver(), std::optional(tomas()));
    m_seat->press(Qt::Key_Y, Qt::AltModifier);
    m_seat->press(Qt::Key_Escape);
    QCOMPARE(driver(), std::optional(tomas()));
}

void RoomDriverTest::aNameThatNobodyHasIsSaid()
{
    QSignalSpy said(&m_seat->room(), &RoomPresenter::said);
    m_seat->room().handWheel("Nobody Atall");
    QCOMPARE(said.size(), 1);
    QVERIFY(said[0][0].toString().contains("Nobody Atall"));
    QVERIFY(!driver());
}

void RoomDriverTest::theRowOfTheWheelWorksByKeys()
{
    m_seat->press(Qt::Key_R);
    for (std::size_t i = 0; i < incidentRoleCount; ++i)
        m_seat->press(Qt::Key_Down);
    QCOMPARE(m_seat->focus(), row());
    QCOMPARE(row()->accessibleName(), QString("Drives: nobody. Assign"));
    m_seat->press(Qt::Key_T);
    QTRY_COMPARE(driver(), std::optional(mara()));
    QTRY_COMPARE(row()->accessibleName(), QString("Drives: Mara"));
    QVERIFY2(row()->accessibleDescription().startsWith("since "), qPrintable(row()->accessibleDescription()));
}

void RoomDriverTest::everybodySeesWhoDrives()
{
    const auto shown = [this] {
        for (const auto* button : m_seat->screen->findChildren<Button*>()) {
            if (button->isVisible() && button->accessibleName().contains("drives since"))
                return button->accessibleName();
        }
        return QString();
    };
    QVERIFY(shown().isEmpty());
    theirs(2, {tomas()});
    QTRY_VERIFY2(shown().startsWith("Tomas drives since "), qPrintable(shown()));
    // Beside the person too: Tomas leads operations.
    const auto rows = m_seat->screen->findChild<SideColumn*>()->findChildren<RoleRow*>();
    QCOMPARE(rows[1]->role(), IncidentRole::OpsLead);
    QCOMPARE(rows[1]->accessibleDescription(), QString("drives"));
    const auto& last = m_seat->room().ticket()->timeline[m_seat->room().ticket()->timeline.size() - 1];
    QVERIFY(last.type == DriverSet::type);
    theirs(2, {});
    QTRY_VERIFY(shown().isEmpty());
    QVERIFY(rows[1]->accessibleDescription() != "drives");
}

void RoomDriverTest::whoWritesMeanwhileIsToldAndNotHindered()
{
    theirs(2, {tomas()});
    QTRY_COMPARE(m_seat->room().driver(), std::optional(tomas()));
    QVERIFY(!note());
    m_seat->press(Qt::Key_3);
    QVERIFY(m_seat->editor());
    QWidget* field = m_seat->focus();
    QVERIFY(note());
    QCOMPARE(note()->accessibleName(), QString("Tomas drives: say it in the timeline, or take the wheel."));
    // It stands in the line of what is written, below its section and above the next.
    const auto frames = m_seat->screen->findChildren<SectionFrame*>();
    QVERIFY(note()->parentWidget() == frames[2]->parentWidget());
    QCoreApplication::processEvents();
    QVERIFY(note()->y() >= frames[2]->geometry().bottom() && note()->y() < frames[3]->y());
    m_seat->write("EU only");
    QCOMPARE(m_seat->focus(), field);
    QTRY_VERIFY(m_seat->prose(Section::Scope).find("EU only") != std::string::npos);
    QVERIFY(note());
    // Who takes the wheel is not told any more, and goes on where they were.
    takeOrLeave();
    QTRY_VERIFY(!note());
    QCOMPARE(driver(), std::optional(mara()));
    QCOMPARE(m_seat->focus(), field);
}

void RoomDriverTest::theDriverAndWhoWritesNothingAreNotTold()
{
    m_seat->press(Qt::Key_3);
    QVERIFY(!note());
    takeOrLeave();
    QTRY_COMPARE(m_seat->room().driver(), std::optional(mara()));
    QVERIFY(!note());
    theirs(2, {tomas()});
    QTRY_VERIFY(note());
    m_seat->press(Qt::Key_Escape);
    QVERIFY(!note());
}

void RoomDriverTest::nobodyDrivesWhatIsOver()
{
    theirs(2, {tomas()});
    QTRY_VERIFY(row()->isVisible());
    m_seat->workspace().remote(tomas(), m_seat->checkout.clock.now(),
                               PhaseMove{Phase::Review, {}, "there is no time for it now"});
    QTRY_VERIFY(!row()->isVisible());
    QSignalSpy said(&m_seat->room(), &RoomPresenter::said);
    m_seat->room().takeWheel();
    QCOMPARE(said.size(), 1);
    QCOMPARE(m_seat->ticket().driver.value(), Owner(tomas()));
}

WARROOM_GUI_TEST_MAIN(RoomDriverTest)
#include "tst_room_driver.moc"
