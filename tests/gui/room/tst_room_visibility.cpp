// Restricting who sees the incident, and showing it again, by keys.
#include "gui/room/room_seat.h"
#include "screens/room/restricted_mark.h"
#include "support/test_main.h"
#include "widgets/theme.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class RoomVisibilityTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init()
    {
        m_seat = std::make_unique<RoomSeat>();
        QVERIFY(m_seat->enter());
    }
    void cleanup() { m_seat.reset(); }

    void keysRestrictWithAReasonAndLift();
    void escapeLeavesItAsItWas();

private:
    QPushButton* mark() const
    {
        return m_seat->screen->findChild<QPushButton*>(QStringLiteral("restricted"));
    }
    void toggle() { m_seat->press(Qt::Key_X, Qt::ControlModifier | Qt::AltModifier); }

    std::unique_ptr<RoomSeat> m_seat;
};

void RoomVisibilityTest::keysRestrictWithAReasonAndLift()
{
    QVERIFY(mark() && !mark()->isVisible());
    toggle();
    // Without a reason nothing happens.
    m_seat->press(Qt::Key_Return);
    QVERIFY(!m_seat->ticket().restriction);
    m_seat->write(QStringLiteral("legal hold"));
    m_seat->press(Qt::Key_Return);
    QTRY_VERIFY(m_seat->ticket().restriction);
    QCOMPARE(m_seat->ticket().restriction->reason, std::string("legal hold"));
    QTRY_VERIFY(mark()->isVisible());
    QCOMPARE(mark()->text(), QStringLiteral("Restricted"));
    QVERIFY2(mark()->accessibleName().contains(QStringLiteral("legal hold")),
             qPrintable(mark()->accessibleName()));
    toggle();
    m_seat->press(Qt::Key_Return);
    QTRY_VERIFY(!m_seat->ticket().restriction);
    QTRY_VERIFY(!mark()->isVisible());
}

void RoomVisibilityTest::escapeLeavesItAsItWas()
{
    toggle();
    m_seat->write(QStringLiteral("legal hold"));
    m_seat->press(Qt::Key_Escape);
    QVERIFY(!m_seat->ticket().restriction);
}

WARROOM_GUI_TEST_MAIN(RoomVisibilityTest)
#include "tst_room_visibility.moc"
