// What is wrong about the incident as a whole is put right by keys: title, service, severity, times, people.
#include "gui/journey/journey_seat.h"
#include "screens/room/room_notes.h"
#include "support/test_main.h"
#include "widgets/inline_note.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

constexpr Qt::KeyboardModifiers ctrlAlt = Qt::ControlModifier | Qt::AltModifier;

} // namespace

class IncidentFactsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theTitleIsPutRight();
    void theServiceIsPutRight();
    void theImpactBeganBeforeItWasDeclared();
    void aTimeThatIsNoneIsTold();
    void aSeverityFromThePaletteSaysWhatFollows();
    void whatIsNoSeverityIsTold();
    void whoJoinsIsTakenBackByUndo();
    void onesOwnWatchingIsOneKey();

private:
    const Ticket& ticket() const { return m_seat.ticket(); }
    void clearLine() { m_seat.press(Qt::Key_A, Qt::ControlModifier); }
    // By its words in the palette.
    void command(const QString& words)
    {
        m_seat.press(Qt::Key_K, Qt::ControlModifier);
        m_seat.write(words);
        m_seat.press(Qt::Key_Return);
    }
    QString notes() const
    {
        QStringList sentences;
        for (const auto* note :
             m_seat.desktop().room().findChild<RoomNotes*>()->findChildren<InlineNote*>()) {
            if (note->isVisible())
                sentences << note->accessibleName();
        }
        return sentences.join('\n');
    }

    JourneySeat m_seat;
};

void IncidentFactsTest::initTestCase()
{
    QVERIFY2(m_seat.enter(), qPrintable(m_seat.problem));
    m_seat.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    m_seat.write("Card paymnts fail");
    m_seat.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_seat.window().currentScreen(), QString("room"), JourneySeat::patience);
    m_seat.stayWith(m_seat.desktop().room().ticketId());
    QTRY_VERIFY_WITH_TIMEOUT(ticket().number > 0, JourneySeat::patience);
}

void IncidentFactsTest::theTitleIsPutRight()
{
    m_seat.press(Qt::Key_T, ctrlAlt);
    clearLine();
    m_seat.write("Card payments fail");
    m_seat.press(Qt::Key_Return);
    QTRY_COMPARE(ticket().title.value(), std::string("Card payments fail"));
    QTRY_VERIFY(m_seat.reads("Card payments fail"));
    m_seat.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(ticket().title.value(), std::string("Card paymnts fail"));
}

void IncidentFactsTest::theServiceIsPutRight()
{
    m_seat.press(Qt::Key_S, Qt::ShiftModifier);
    clearLine();
    m_seat.write("payments");
    m_seat.press(Qt::Key_Return);
    QTRY_COMPARE(ticket().service.value(), std::string("payments"));
}

void IncidentFactsTest::theImpactBeganBeforeItWasDeclared()
{
    QVERIFY(!milestone(ticket(), Milestone::Started));
    m_seat.press(Qt::Key_D, Qt::ShiftModifier);
    m_seat.press(Qt::Key_Return); // the first of the times
    m_seat.write("-10m");
    m_seat.press(Qt::Key_Return);
    QTRY_VERIFY(milestone(ticket(), Milestone::Started));
    const auto before = m_seat.bridge().now() - *milestone(ticket(), Milestone::Started);
    QVERIFY(before > 9min && before < 12min);
    m_seat.press(Qt::Key_D, Qt::ShiftModifier);
    m_seat.press(Qt::Key_Return);
    m_seat.press(Qt::Key_Return); // as the log says
    QTRY_VERIFY(!milestone(ticket(), Milestone::Started));
    m_seat.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(milestone(ticket(), Milestone::Started));
}

void IncidentFactsTest::aTimeThatIsNoneIsTold()
{
    QTRY_VERIFY(m_seat.isKept());
    const auto before = ticket().timeline.size();
    m_seat.press(Qt::Key_D, Qt::ShiftModifier);
    m_seat.press(Qt::Key_Return);
    m_seat.write("soon");
    m_seat.press(Qt::Key_Return);
    QTRY_VERIFY(m_seat.reads("23:13"));
    QCOMPARE(ticket().timeline.size(), before);
}

void IncidentFactsTest::aSeverityFromThePaletteSaysWhatFollows()
{
    command("Change severity");
    m_seat.write("SEV1");
    m_seat.press(Qt::Key_Return);
    QTRY_COMPARE(ticket().severity.value(), Severity::Sev1);
    QVERIFY2(notes().contains("SEV1: an update every 30 min"), qPrintable(notes()));
}

void IncidentFactsTest::whatIsNoSeverityIsTold()
{
    m_seat.press(Qt::Key_S);
    m_seat.write("12");
    m_seat.press(Qt::Key_Return);
    QTRY_VERIFY(m_seat.reads("is no severity"));
    QCOMPARE(ticket().severity.value(), Severity::Sev1);
}

void IncidentFactsTest::whoJoinsIsTakenBackByUndo()
{
    const auto works = [this] {
        const auto there = ticket().responders.find(m_seat.person("Priya Raman"));
        return there != ticket().responders.end() && there->second.value();
    };
    m_seat.press(Qt::Key_T, Qt::AltModifier);
    m_seat.write("Priya");
    m_seat.press(Qt::Key_Return);
    QTRY_VERIFY(works());
    m_seat.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!works());
}

void IncidentFactsTest::onesOwnWatchingIsOneKey()
{
    const auto watches = [this] { return ticket().watchers.at(m_seat.person("Lena Ortiz")).value(); };
    QVERIFY(watches()); // who declares watches
    m_seat.press(Qt::Key_W, Qt::ShiftModifier);
    QTRY_VERIFY(!watches());
    m_seat.press(Qt::Key_W, Qt::ShiftModifier);
    QTRY_VERIFY(watches());
}

WARROOM_GUI_TEST_MAIN(IncidentFactsTest)
#include "tst_incident_facts.moc"
