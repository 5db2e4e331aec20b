// An incident from the first word to the signed-off postmortem, in the real window and by keys alone. The
// steps build on each other; each leaves a picture in out/journey.
#include "gui/journey/postmortem_steps.h"
#include "screens/room/side_column.h"
#include "screens/timeline/past_pane.h"
#include "support/test_main.h"
#include "sync/log_verifier.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

constexpr int patience = JourneySeat::patience;

QString shownText(const Prose& prose) { return QString::fromStdString(prose.text); }

} // namespace

class WholeIncidentTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_seat.enter(), qPrintable(m_seat.problem)); }
    void init()
    {
        if (m_broken)
            QSKIP("a step before this one failed");
    }
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }

    void whoeverHearsOfItDeclares();
    void theTigerTeamIsFormed();
    void symptomsAndScopeAreWrittenDown();
    void whatNobodyKnowsIsSaidToBeOpen();
    void theTeamSaysWhatItDoes();
    void questionsAreAskedOnTheWay();
    void symptomsAreEasedAndACauseIsSuspected();
    void allAreTold();
    void theRootCauseIsConfirmedAndFixed();
    void theTicketCanBeSeenAsItWas();
    void whatIsLeftMovesOn();
    void thePostmortemIsWritten() { writePostmortem(m_seat); }
    void theStoryIsPicked() { pickStory(m_seat); }
    void preventionsBecomeTickets() { makeFollowUps(m_seat); }
    void everyWhyIsSettled() { settleWhys(m_seat); }
    void theReviewIsHeldAndSigned() { holdReview(m_seat); }
    void thePdfTellsTheStory() { savePdf(m_seat); }
    void theIncidentIsClosedWithNothingOwed();
    void followUpsReferBackAndAreDue() { lookAtFollowUps(m_seat); }
    void theLogHolds();

private:
    const Ticket& ticket() const { return m_seat.ticket(); }

    JourneySeat m_seat;
    bool m_broken = false;
};

void WholeIncidentTest::whoeverHearsOfItDeclares()
{
    QVERIFY(m_seat.picture("quiet"));
    m_seat.press(Qt::Key_D, ctrlShift);
    m_seat.write(headline);
    QVERIFY(m_seat.tabTo("Severity"));
    m_seat.press(Qt::Key_1);
    QVERIFY(m_seat.tabTo("Service"));
    m_seat.write("checkout-api");
    QVERIFY(m_seat.tabTo("Original request"));
    m_seat.write(reported);
    QVERIFY(m_seat.tabTo("Reported by"));
    m_seat.write("Support desk");
    QVERIFY(m_seat.tabTo("Watchers"));
    m_seat.write("Pri");
    m_seat.press(Qt::Key_Return); // the name that is offered
    m_seat.write("Ana Silva");
    QVERIFY2(m_seat.reads("Priya Raman, Ana Silva"), "the watchers are not in their field");
    QVERIFY(m_seat.picture("declare"));
    m_seat.press(Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE_WITH_TIMEOUT(m_seat.window().currentScreen(), QString("room"), patience);
    m_seat.stayWith(m_seat.desktop().room().ticketId());
    QTRY_COMPARE_WITH_TIMEOUT(QString::fromStdString(ticket().title.value()), headline, patience);
    QTRY_VERIFY_WITH_TIMEOUT(ticket().number > 0, patience);
    QCOMPARE(ticket().severity.value(), Severity::Sev1);
    QCOMPARE(ticket().service.value(), std::string("checkout-api"));
    QCOMPARE(QString::fromStdString(ticket().request->text), reported);
    QCOMPARE(ticket().request->origin, std::string("Support desk"));
    QCOMPARE(ticket().holder(IncidentRole::Commander), Owner(m_seat.person("Lena Ortiz")));
    for (const char* watcher : {"Lena Ortiz", "Priya Raman", "Ana Silva"})
        QVERIFY2(ticket().watchers.at(m_seat.person(watcher)).value(), watcher);
    QCOMPARE(ticket().updates.size(), std::size_t(1)); // the announcement
    QCOMPARE(shown(ticket().actions).front()->owner.value(), Owner(m_seat.person("Lena Ortiz")));
    QTRY_VERIFY(m_seat.reads(headline) && m_seat.reads(reported) && m_seat.reads("Look into it"));
    KEPT(m_seat, "declared");
}

void WholeIncidentTest::theTigerTeamIsFormed()
{
    m_seat.press(Qt::Key_R);
    m_seat.press(Qt::Key_J);
    m_seat.press(Qt::Key_Return);
    m_seat.write("Pri");
    m_seat.press(Qt::Key_Tab); // the name that is offered
    m_seat.press(Qt::Key_Return);
    QTRY_COMPARE(ticket().holder(IncidentRole::OpsLead), Owner(m_seat.person("Priya Raman")));
    QVERIFY(qobject_cast<RoleRow*>(m_seat.focus()));
    m_seat.press(Qt::Key_J);
    m_seat.press(Qt::Key_Return);
    m_seat.write("Tom");
    m_seat.press(Qt::Key_Return); // takes it over as Tab does
    m_seat.press(Qt::Key_Return);
    QTRY_COMPARE(ticket().holder(IncidentRole::CommsLead), Owner(m_seat.person("Tomas Weber")));
    QTRY_VERIFY(m_seat.reads("Priya Raman") && m_seat.reads("Tomas Weber"));
    KEPT(m_seat, "team");
    m_seat.press(Qt::Key_Escape);
}

void WholeIncidentTest::symptomsAndScopeAreWrittenDown()
{
    m_seat.press(Qt::Key_2);
    QVERIFY(m_seat.isWriting());
    m_seat.write("9 of 10 card payments time out, other ways to pay work");
    m_seat.press(Qt::Key_Escape);
    m_seat.press(Qt::Key_3);
    QVERIFY(m_seat.isWriting());
    m_seat.write("All users in Europe");
    m_seat.press(Qt::Key_Escape);
    QTRY_COMPARE(m_seat.prose(Section::Symptoms),
                 std::string("9 of 10 card payments time out, other ways to pay work"));
    QTRY_COMPARE(m_seat.prose(Section::Scope), std::string("All users in Europe"));
    QVERIFY(m_seat.reads("9 of 10 card payments") && m_seat.reads("All users in Europe"));
    KEPT(m_seat, "symptoms");
}

void WholeIncidentTest::whatNobodyKnowsIsSaidToBeOpen()
{
    for (const Section section :
         {Section::RootCause, Section::FixesSymptoms, Section::FixesRootCause, Section::Prevention})
        QVERIFY(sectionState(ticket(), section) == warroom::SectionState::Tbd);
    QVERIFY(m_seat.reads("TBD until Resolution"));
    ADVANCE_TO(m_seat, Phase::Triage);
    KEPT(m_seat, "triage");
    ADVANCE_TO(m_seat, Phase::Containment);
    QTRY_VERIFY(!gateOf(m_seat).isEmpty());
    m_seat.press(Qt::Key_P);
    QVERIFY(m_seat.reads(gateOf(m_seat)));
    KEPT(m_seat, "missing");
    QVERIFY(ticket().phase.value() == Phase::Containment);
    m_seat.press(Qt::Key_Escape);
}

void WholeIncidentTest::theTeamSaysWhatItDoes()
{
    m_seat.press(Qt::Key_N);
    m_seat.write("Pay through the second gateway @Pri");
    m_seat.press(Qt::Key_Tab);
    m_seat.write("!30");
    m_seat.press(Qt::Key_Return);
    QTRY_COMPARE(shown(ticket().actions).size(), std::size_t(2));
    m_seat.write(movedAction + " @Platform");
    m_seat.press(Qt::Key_Return);
    QTRY_COMPARE(shown(ticket().actions).size(), std::size_t(3));
    m_seat.press(Qt::Key_Escape);
    const auto actions = shown(ticket().actions);
    QCOMPARE(actions[1]->text.value(), std::string("Pay through the second gateway"));
    QCOMPARE(actions[1]->owner.value(), Owner(m_seat.person("Priya Raman")));
    QVERIFY(actions[1]->due.value().has_value());
    QVERIFY(actions[2]->owner.value().group());

    m_seat.press(Qt::Key_4, Qt::AltModifier);
    m_seat.write("Switching card payments to the second gateway");
    m_seat.press(Qt::Key_Return);
    QTRY_COMPARE(ticket().timeline.back().kind, std::string("intent"));
    m_seat.press(Qt::Key_Escape);
    m_seat.press(Qt::Key_5);
    m_seat.press(Qt::Key_Space); // "Look into it" is done
    QTRY_VERIFY(shown(ticket().actions)[0]->done.value());
    QVERIFY(m_seat.reads("Pay through the second gateway"));
    QVERIFY(m_seat.reads("Switching card payments to the second gateway"));
    KEPT(m_seat, "actions");
    m_seat.press(Qt::Key_Escape);
}

void WholeIncidentTest::questionsAreAskedOnTheWay()
{
    m_seat.press(Qt::Key_2);
    const QWidget* editor = m_seat.focus();
    m_seat.press(Qt::Key_W, ctrlShift); // while writing
    m_seat.write("did nobody renew the certificate?");
    m_seat.press(Qt::Key_Return);
    QCOMPARE(m_seat.focus(), editor);
    m_seat.press(Qt::Key_Escape);
    for (const char* rest : {"did the probe see nothing?", "did no alert come before?"}) {
        m_seat.press(Qt::Key_W);
        m_seat.write(rest);
        m_seat.press(Qt::Key_Return);
    }
    QTRY_COMPARE(shown(ticket().whys).size(), std::size_t(3));
    QCOMPARE(shown(ticket().whys)[0]->text.value(), std::string("Why did nobody renew the certificate?"));
    m_seat.press(Qt::Key_8);
    QTRY_VERIFY(m_seat.reads("Why did the probe see nothing?"));
    KEPT(m_seat, "whys");
    m_seat.press(Qt::Key_Escape);
}

void WholeIncidentTest::symptomsAreEasedAndACauseIsSuspected()
{
    m_seat.press(Qt::Key_6);
    m_seat.write("Cards go through the second gateway");
    m_seat.press(Qt::Key_Escape);
    m_seat.press(Qt::Key_4);
    m_seat.write(rootCause);
    m_seat.press(Qt::Key_Escape);
    QTRY_VERIFY(!ticket().causes.empty());
    QTRY_COMPARE(shownText(ticket().causes[0].text), rootCause);
    QCOMPARE(ticket().causes[0].state.value(), CauseState::Suspected);
    QTRY_COMPARE(shownText(shown(ticket().fixesSymptoms).front()->text),
                 QString("Cards go through the second gateway"));
    m_seat.press(Qt::Key_5);
    m_seat.press(Qt::Key_J);
    m_seat.press(Qt::Key_Space); // the second gateway is in use
    QTRY_VERIFY(shown(ticket().actions)[1]->done.value());
    m_seat.press(Qt::Key_Escape);
    QVERIFY(m_seat.reads(rootCause) && m_seat.reads("suspected"));
    ADVANCE_TO(m_seat, Phase::Resolution);
    KEPT(m_seat, "suspected");
}

void WholeIncidentTest::allAreTold()
{
    m_seat.press(Qt::Key_U);
    QVERIFY(m_seat.isWriting());
    m_seat.write("Paying by card works again for most.");
    m_seat.press(Qt::Key_Return);
    m_seat.write("Cards go through the second gateway; we renew the certificate.");
    m_seat.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_seat.reads("Goes out in"));
    QVERIFY(m_seat.picture("update"));
    m_seat.press(Qt::Key_Escape);
    const std::size_t before = ticket().updates.size();
    QCOMPARE(before, std::size_t(1)); // it can still be taken back
    QTRY_VERIFY_WITH_TIMEOUT(ticket().updates.size() > before, patience);
    const auto told = [this](const std::string& words) {
        return std::any_of(ticket().updates.begin(), ticket().updates.end(),
                           [&](const StatusUpdate& update) { return update.text == words; });
    };
    QTRY_VERIFY(told("Cards go through the second gateway; we renew the certificate."));
    QVERIFY(told("Paying by card works again for most."));
    KEPT(m_seat, "told");
}

void WholeIncidentTest::theRootCauseIsConfirmedAndFixed()
{
    m_seat.press(Qt::Key_3, Qt::AltModifier);
    m_seat.write("The gateway refuses every handshake since its certificate ended");
    m_seat.press(Qt::Key_Return);
    QTRY_COMPARE(ticket().timeline.back().kind, std::string("finding"));
    m_seat.press(Qt::Key_Escape);
    m_seat.press(Qt::Key_M, Qt::ShiftModifier); // the newest entry belongs to the story
    QTRY_VERIFY(std::any_of(ticket().timeline.begin(), ticket().timeline.end(),
                            [](const Entry& entry) { return entry.pinned && entry.kind == "finding"; }));
    m_seat.press(Qt::Key_4);
    m_seat.press(Qt::Key_Period, Qt::ControlModifier);
    m_seat.press(Qt::Key_Escape);
    QTRY_COMPARE(ticket().causes[0].state.value(), CauseState::Confirmed);
    m_seat.press(Qt::Key_7);
    m_seat.write("The gateway has a new certificate");
    m_seat.press(Qt::Key_Escape);
    QTRY_COMPARE(shown(ticket().fixesRootCause).size(), std::size_t(1));
    QTRY_VERIFY(m_seat.reads("confirmed") && m_seat.reads("The gateway has a new certificate"));
    ADVANCE_TO(m_seat, Phase::Recovery);
    KEPT(m_seat, "confirmed");
}

void WholeIncidentTest::theTicketCanBeSeenAsItWas()
{
    m_seat.press(Qt::Key_H);
    auto* past = m_seat.window().findChild<PastPane*>();
    QVERIFY(past);
    QTRY_VERIFY(past->isVisible());
    QTRY_VERIFY(isRead(*past, rootCause));
    m_seat.press(Qt::Key_Home);
    QTRY_VERIFY(!isRead(*past, rootCause) && isRead(*past, reported));
    KEPT(m_seat, "as-it-was");
    m_seat.press(Qt::Key_Escape);
    QTRY_VERIFY(!past->isVisible());
    QVERIFY(m_seat.focus());
}

void WholeIncidentTest::whatIsLeftMovesOn()
{
    m_seat.press(Qt::Key_5);
    for (int i = 0; i < 3; ++i)
        m_seat.press(Qt::Key_J);
    m_seat.press(Qt::Key_F); // the one that outlives the incident
    QTRY_VERIFY(!shown(ticket().actions)[2]->followUp.isNil());
    QTRY_VERIFY_WITH_TIMEOUT(followUpOf(m_seat, movedAction), patience);
    m_seat.press(Qt::Key_Escape);
    ADVANCE_TO(m_seat, Phase::Review);
    QTRY_VERIFY(m_seat.reads("Review"));
    KEPT(m_seat, "resolved");
}

void WholeIncidentTest::theIncidentIsClosedWithNothingOwed()
{
    m_seat.press(Qt::Key_P, Qt::ControlModifier); // the preview goes
    m_seat.press(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(m_seat.window().currentScreen(), QString("room"));
    QVERIFY(m_seat.desktop().room().ticketId() == m_seat.incident);
    ADVANCE_TO(m_seat, Phase::Closed);
    QVERIFY(!m_seat.room().gate().shown);
    QVERIFY(owed(ticket()).empty());
    QCOMPARE(ticket().phaseTerms.size(), std::size_t(phaseCount));
    for (const PhaseTerm& term : ticket().phaseTerms)
        QCOMPARE(term.overrideReason, std::string());
    QTRY_VERIFY(m_seat.reads("Closed"));
    KEPT(m_seat, "closed");
}

void WholeIncidentTest::theLogHolds()
{
    m_seat.leave();
    const auto store = openSqliteLogReadOnly(m_seat.backend());
    QVERIFY_RESULT(store);
    const auto verified = verifyLog(**store);
    QVERIFY_RESULT(verified);
    QVERIFY2(verified->isGood(), verified->sentence.c_str());
    QVERIFY(verified->seq > 60);
}

WARROOM_GUI_TEST_MAIN(WholeIncidentTest)
#include "tst_whole_incident.moc"
