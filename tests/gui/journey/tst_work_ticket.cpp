// A support ticket at the real desktop, by keys: done, opened again, dropped, and raised to an incident when
// it came back too often.
#include "gui/journey/journey_seat.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;

class WorkTicketTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_seat.enter(), qPrintable(m_seat.problem));
        TicketOpen open;
        open.kind = TicketKind::Support;
        open.title = "The report is empty";
        open.severity = Severity::Sev4;
        open.request = "The monthly report has no rows.";
        m_seat.stayWith(m_seat.bridge().declare(open));
        QTRY_VERIFY_WITH_TIMEOUT(!ticket().key().empty(), JourneySeat::patience);
        m_seat.desktop().openTicket(m_seat.incident);
        QTRY_VERIFY_WITH_TIMEOUT(m_seat.room().hasTicket() && m_seat.room().ticketId() == m_seat.incident,
                                 JourneySeat::patience);
    }

    void aKeyEndsItAndUndoTakesThatBack()
    {
        QTRY_VERIFY(m_seat.reads("Mark as done"));
        m_seat.press(Qt::Key_P);
        QTRY_VERIFY_WITH_TIMEOUT(state() == TicketState::Done, JourneySeat::patience);
        QTRY_VERIFY(!m_seat.reads("Mark as done"));
        m_seat.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(state() == TicketState::Open, JourneySeat::patience);
    }

    void itIsDroppedAndOpenedAgainWithReasons()
    {
        m_seat.press(Qt::Key_X, Qt::ShiftModifier);
        m_seat.press(Qt::Key_Return); // not without a reason
        m_seat.write("nobody reads it");
        m_seat.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(state() == TicketState::Dropped, JourneySeat::patience);
        QCOMPARE(ticket().timeline.back().args.back(), std::string("nobody reads it"));
        m_seat.press(Qt::Key_X, Qt::ShiftModifier);
        m_seat.write("somebody does");
        m_seat.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(state() == TicketState::Open, JourneySeat::patience);
    }

    void whatCameBackTwiceIsRaised()
    {
        QTRY_VERIFY(m_seat.reads("Raise it first"));
        m_seat.press(Qt::Key_P);
        QTRY_VERIFY(m_seat.reads("It was over and came back 2 times."));
        QVERIFY(state() == TicketState::Open);
        // Or somebody says why not.
        m_seat.press(Qt::Key_P, Qt::ShiftModifier);
        m_seat.write("the customer was at fault");
        m_seat.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(state() == TicketState::Done, JourneySeat::patience);
        m_seat.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(state() == TicketState::Open, JourneySeat::patience);
        m_seat.press(Qt::Key_I, Qt::ShiftModifier);
        m_seat.write("7");
        m_seat.press(Qt::Key_Return);
        QVERIFY(!ticket().isIncident());
        m_seat.press(Qt::Key_I, Qt::ShiftModifier);
        m_seat.write("2");
        m_seat.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(ticket().isIncident(), JourneySeat::patience);
        QVERIFY(ticket().severity.value() == Severity::Sev2);
        QVERIFY(ticket().phase.value() == Phase::Detection);
        QTRY_VERIFY(m_seat.isKept());
    }

private:
    const Ticket& ticket() const { return m_seat.ticket(); }
    TicketState state() const { return ticket().state.value(); }

    JourneySeat m_seat;
};

WARROOM_GUI_TEST_MAIN(WorkTicketTest)
#include "tst_work_ticket.moc"
