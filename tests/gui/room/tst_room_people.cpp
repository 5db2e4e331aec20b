// Roles, checklists, updates and what was missed, by keys alone.
#include "gui/room/room_seat.h"
#include "models/room/catch_up_watch.h"
#include "models/timeline/timeline_model.h"
#include "screens/comms/comms_page.h"
#include "screens/comms/sent_list.h"
#include "screens/room/catch_up_pane.h"
#include "screens/room/checklist_view.h"
#include "screens/room/field_frame.h"
#include "screens/room/handover_pane.h"
#include "screens/room/name_field.h"
#include "screens/room/room_notes.h"
#include "screens/room/side_column.h"
#include "screens/room/timeline_view.h"
#include "screens/room/update_composer.h"
#include "support/test_main.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QListView>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;
using namespace std::chrono_literals;

class RoomPeopleTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init();
    void cleanup() { m_seat.reset(); }

    void aRoleIsTakenByOneKey();
    void aRoleIsHandedOverWithItsBrief();
    void anEditedBriefGoesAsItWasEdited();
    void escapeGivesNothingAway();
    void whoMayNotIsTold();
    void aStepIsTickedAndUnticked();
    void whatTheTicketShowsCannotBeTicked();
    void myRoleHasItsOwnChecklist();
    void aNewSeveritySaysWhatFollows();
    void theRoomComplainsWhenNobodyActs();
    void tooManyPeopleOnOneLeadIsSaid();
    void anUpdateIsWrittenPostedAndTakenBack();
    void whatWasHeldGoesOutThoughNobodyLooksAtUpdates();
    void anUpdateWithoutReadersIsNotPosted();
    void audiencesAreChosenByKeys();
    void aTemplateFillsWhatIsEmpty();
    void escalatingTellsForHowLongAndHowBad();
    void insideNamesAreUnderlined();
    void sentUpdatesLeadToTheirEntries();
    void catchMeUpLeadsToTheEntry();
    void whoComesBackIsOfferedToCatchUp();

private:
    template<class Body>
    Body last() const
    {
        const auto& ops = m_seat->checkout.workspace.submittedOps();
        for (auto op = ops.rbegin(); op != ops.rend(); ++op) {
            if (const auto* body = std::get_if<Body>(&op->body))
                return *body;
        }
        return {};
    }
    std::size_t submitted() const { return m_seat->checkout.workspace.submittedOps().size(); }
    const Owner& holder(IncidentRole role) { return m_seat->room().ticket()->holder(role); }
    /// The sentences of the notes that are shown over the room.
    QString notes() const
    {
        QStringList sentences;
        for (const auto* note : m_seat->screen->findChild<RoomNotes*>()->findChildren<InlineNote*>()) {
            if (note->isVisible())
                sentences << note->accessibleName();
        }
        return sentences.join("\n");
    }
    void write(QWidget* field, const QString& text) { QTest::keyClicks(field, text); }

    std::unique_ptr<RoomSeat> m_seat;
};

void RoomPeopleTest::init()
{
    m_seat = std::make_unique<RoomSeat>();
    QVERIFY(m_seat->enter());
}

void RoomPeopleTest::aRoleIsTakenByOneKey()
{
    m_seat->press(Qt::Key_R);
    QVERIFY(qobject_cast<RoleRow*>(m_seat->focus()));
    m_seat->press(Qt::Key_Down);
    QCOMPARE(static_cast<RoleRow*>(m_seat->focus())->role(), IncidentRole::OpsLead);
    m_seat->press(Qt::Key_T);
    QTRY_COMPARE(holder(IncidentRole::OpsLead), Owner(CheckoutRoom::person(1)));
    const auto body = last<RoleAssign>();
    QVERIFY(body.brief.find("Restore orders-db us-east from backup (Priya, due 01:10)") != std::string::npos);
    QVERIFY(body.brief.find("Actions in flight") != std::string::npos);
    // Taken already: nothing more is sent.
    const auto before = submitted();
    m_seat->press(Qt::Key_T);
    QCOMPARE(submitted(), before);
    // And it can be taken back.
    m_seat->room().undoLast();
    QTRY_COMPARE(holder(IncidentRole::OpsLead), Owner(CheckoutRoom::person(2)));
}

void RoomPeopleTest::aRoleIsHandedOverWithItsBrief()
{
    m_seat->press(Qt::Key_R);
    QWidget* row = m_seat->focus();
    m_seat->press(Qt::Key_Return);
    auto* pane = m_seat->screen->findChild<HandoverPane*>();
    QVERIFY(pane && pane->isVisible());
    QVERIFY(qobject_cast<NameField*>(m_seat->focus()));
    m_seat->write("Keiko");
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(holder(IncidentRole::Commander), Owner(CheckoutRoom::person(6)));
    QVERIFY(!pane->isVisible());
    QCOMPARE(m_seat->focus(), row);
    QVERIFY(last<RoleAssign>().brief.find("Decisions") != std::string::npos);
}

void RoomPeopleTest::anEditedBriefGoesAsItWasEdited()
{
    m_seat->press(Qt::Key_R);
    m_seat->press(Qt::Key_Return);
    m_seat->write("Keiko");
    auto* brief = m_seat->screen->findChild<HandoverPane*>()->findChild<AutoHeightTextEdit*>();
    brief->setFocus();
    m_seat->press(Qt::Key_Home, Qt::ControlModifier);
    m_seat->write("Call me at home. ");
    m_seat->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(holder(IncidentRole::Commander), Owner(CheckoutRoom::person(6)));
    QVERIFY(QString::fromStdString(last<RoleAssign>().brief).startsWith("Call me at home. Condition"));
}

void RoomPeopleTest::escapeGivesNothingAway()
{
    const auto before = submitted();
    m_seat->press(Qt::Key_R);
    QWidget* row = m_seat->focus();
    m_seat->press(Qt::Key_Return);
    m_seat->write("Keiko");
    m_seat->press(Qt::Key_Escape);
    QVERIFY(!m_seat->screen->findChild<HandoverPane*>()->isVisible());
    QCOMPARE(m_seat->focus(), row);
    QCOMPARE(submitted(), before);
}

void RoomPeopleTest::whoMayNotIsTold()
{
    m_seat->workspace().remote(CheckoutRoom::person(2), m_seat->checkout.clock.now(),
                               RoleAssign{IncidentRole::Commander, Owner(CheckoutRoom::person(2)), {}});
    QTRY_COMPARE(holder(IncidentRole::Commander), Owner(CheckoutRoom::person(2)));
    m_seat->workspace().setRole(AccountRole::Viewer);
    QTRY_COMPARE(m_seat->bridge.connection().role, AccountRole::Viewer);
    const auto before = submitted();
    QSignalSpy said(&m_seat->room(), &RoomPresenter::said);
    m_seat->press(Qt::Key_R);
    m_seat->press(Qt::Key_T);
    QCOMPARE(said.size(), 1);
    QCOMPARE(submitted(), before);
}

void RoomPeopleTest::aStepIsTickedAndUnticked()
{
    m_seat->press(Qt::Key_C);
    auto* view = qobject_cast<ChecklistView*>(m_seat->focus());
    QVERIFY(view);
    for (int i = 0; i < 3; ++i)
        m_seat->press(Qt::Key_J);
    QCOMPARE(view->currentIndex().data().toString(), QString("Escalate if unresolved after 2 h"));
    m_seat->press(Qt::Key_Space);
    QTRY_VERIFY(view->currentIndex().data(ChecklistModel::DoneRole).toBool());
    QCOMPARE(last<ChecklistCheck>().item, std::string("incident.escalate"));
    m_seat->press(Qt::Key_Space);
    QTRY_VERIFY(!view->currentIndex().data(ChecklistModel::DoneRole).toBool());
    QCOMPARE(view->currentIndex().row(), 3);
}

void RoomPeopleTest::whatTheTicketShowsCannotBeTicked()
{
    m_seat->press(Qt::Key_C);
    QSignalSpy said(&m_seat->room(), &RoomPresenter::said);
    const auto before = submitted();
    m_seat->press(Qt::Key_Space);
    QCOMPARE(submitted(), before);
    QCOMPARE(said.size(), 1);
}

void RoomPeopleTest::myRoleHasItsOwnChecklist()
{
    const auto views = m_seat->screen->findChildren<ChecklistView*>();
    QCOMPARE(views.size(), 2);
    QVERIFY(views[1]->isVisible()); // Mara commands
    QCOMPARE(views[1]->model()->rowCount(), 4);
    m_seat->workspace().remote(CheckoutRoom::person(2), m_seat->checkout.clock.now(),
                               RoleAssign{IncidentRole::Commander, Owner(CheckoutRoom::person(2)), {}});
    QTRY_VERIFY(!views[1]->isVisible());
}

void RoomPeopleTest::aNewSeveritySaysWhatFollows()
{
    QVERIFY(notes().isEmpty());
    m_seat->press(Qt::Key_S);
    m_seat->write("2");
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(m_seat->room().ticket()->severity.value(), Severity::Sev2);
    QVERIFY2(notes().contains("SEV2: an update every 1 h"), qPrintable(notes()));
    m_seat->press(Qt::Key_S);
    m_seat->write("1");
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(m_seat->room().ticket()->severity.value(), Severity::Sev1);
    QVERIFY(notes().contains("Roles to fill: Customer liaison."));
    m_seat->press(Qt::Key_R);
    QVERIFY(qobject_cast<RoleRow*>(m_seat->focus()));
    m_seat->press(Qt::Key_Escape);
    QVERIFY(notes().isEmpty());
}

void RoomPeopleTest::theRoomComplainsWhenNobodyActs()
{
    for (std::uint8_t i = 3; i <= 6; ++i)
        m_seat->workspace().remote(CheckoutRoom::person(5), m_seat->checkout.clock.now(),
                                   ActionCheck{CheckoutRoom::item(i), true});
    QTRY_VERIFY(notes().contains("No action is open"));
    QWidget* focus = m_seat->focus();
    ActionAdd action;
    action.item = CheckoutRoom::item(60);
    action.text = "Watch it";
    m_seat->workspace().remote(CheckoutRoom::person(5), m_seat->checkout.clock.now(), action);
    QTRY_VERIFY(notes().contains("No open action has an owner"));
    ActionSet owned;
    owned.item = CheckoutRoom::item(60);
    owned.owner = Owner(CheckoutRoom::person(5));
    m_seat->workspace().remote(CheckoutRoom::person(5), m_seat->checkout.clock.now(), owned);
    QTRY_VERIFY(notes().isEmpty());
    QCOMPARE(m_seat->focus(), focus);
}

void RoomPeopleTest::tooManyPeopleOnOneLeadIsSaid()
{
    const auto hint = [this] {
        for (const auto* note : m_seat->screen->findChild<SideColumn*>()->findChildren<InlineNote*>()) {
            if (note->isVisible())
                return note->accessibleName();
        }
        return QString();
    };
    QVERIFY(hint().isEmpty());
    for (std::uint8_t i = 20; i < 26; ++i)
        m_seat->workspace().remote(CheckoutRoom::person(2), m_seat->checkout.clock.now(),
                                   ResponderAdd{CheckoutRoom::person(i)});
    QTRY_VERIFY(hint().startsWith("Tomas leads 9 people, more than 7."));
}

void RoomPeopleTest::anUpdateIsWrittenPostedAndTakenBack()
{
    const auto updates = m_seat->ticket().updates.size();
    m_seat->press(Qt::Key_U);
    auto* page = m_seat->screen->findChild<CommsPage*>();
    QVERIFY(page->isVisible());
    m_seat->write("Some orders still fail.");
    m_seat->press(Qt::Key_Return); // to the other text
    m_seat->write("Restore at 50 %.");
    auto* composer = page->composer();
    QCOMPARE(composer->draft().customers, QString("Some orders still fail."));
    QCOMPARE(composer->draft().inside, QString("Restore at 50 %."));
    QCOMPARE(composer->draft().next, QString("01:04")); // every half hour in SEV1
    m_seat->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(composer->draft().isEmpty());
    QVERIFY(m_seat->workspace().settings()["update.held"].find("Restore at 50") != std::string::npos);
    QCOMPARE(m_seat->ticket().updates.size(), updates);
    m_seat->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(composer->draft().customers, QString("Some orders still fail."));
    QCOMPARE(m_seat->workspace().settings()["update.held"], std::string());
    // The end of the room sends what is held.
    m_seat->press(Qt::Key_Return, Qt::ControlModifier);
    delete m_seat->screen;
    m_seat->screen = nullptr;
    QCOMPARE(m_seat->ticket().updates.size(), updates + 2);
    QCOMPARE(m_seat->ticket().updates.back().audiences,
             (std::vector{Audience::Responders, Audience::Executives}));
    QVERIFY(m_seat->ticket().updates.back().next == CheckoutRoom::at("01:04"));
}

void RoomPeopleTest::whatWasHeldGoesOutThoughNobodyLooksAtUpdates()
{
    m_seat->press(Qt::Key_U);
    m_seat->write("Some orders still fail.");
    m_seat->press(Qt::Key_Return);
    m_seat->write("Restore at 50 %.");
    m_seat->press(Qt::Key_Return, Qt::ControlModifier);
    const std::string held = m_seat->workspace().settings()["update.held"];
    QVERIFY(!held.empty());
    m_seat = std::make_unique<RoomSeat>(); // as after a kill
    m_seat->workspace().settings()["update.held"] = held;
    const auto updates = m_seat->ticket().updates.size();
    QVERIFY(m_seat->enter());
    QTRY_COMPARE(m_seat->ticket().updates.size(), updates + 2);
    QVERIFY(!m_seat->screen->findChild<CommsPage*>()); // built when it is first looked at
    QTRY_COMPARE(m_seat->workspace().settings()["update.held"], std::string());
}

void RoomPeopleTest::anUpdateWithoutReadersIsNotPosted()
{
    const auto before = m_seat->ticket().updates.size();
    m_seat->press(Qt::Key_U);
    m_seat->write("Some orders still fail.");
    m_seat->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_seat->workspace().settings()["update.held"], std::string());
    QCOMPARE(m_seat->ticket().updates.size(), before);
    m_seat->press(Qt::Key_Escape);
    QVERIFY(!m_seat->screen->findChild<CommsPage*>()->isVisible());
    m_seat->press(Qt::Key_U);
    QCOMPARE(m_seat->editor()->content(), QString("Some orders still fail."));
}

void RoomPeopleTest::audiencesAreChosenByKeys()
{
    m_seat->press(Qt::Key_U);
    const auto* composer = m_seat->screen->findChild<UpdateComposer*>();
    QVERIFY(composer->draft().isTo(Audience::Customers));
    m_seat->press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(!composer->draft().isTo(Audience::Customers));
    m_seat->press(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(reachedBy(composer->draft()), std::vector{Audience::Responders});
    m_seat->press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(composer->draft().isTo(Audience::Customers));
}

void RoomPeopleTest::aTemplateFillsWhatIsEmpty()
{
    m_seat->press(Qt::Key_U);
    const auto* composer = m_seat->screen->findChild<UpdateComposer*>();
    m_seat->write("Own words");
    m_seat->press(Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(composer->draft().customers, QString("Own words"));
    QVERIFY(composer->draft().inside.startsWith("Suspected: 43 s partition"));
    QVERIFY(composer->draft().inside.size() <= UpdateDraft::Most);
}

void RoomPeopleTest::escalatingTellsForHowLongAndHowBad()
{
    m_seat->press(Qt::Key_U, Qt::ControlModifier | Qt::AltModifier);
    const auto* composer = m_seat->screen->findChild<UpdateComposer*>();
    QVERIFY2(composer->draft().inside.startsWith("Escalated: SEV1 for 1 h"),
             qPrintable(composer->draft().inside));
    QVERIFY(composer->draft().inside.contains("38 % of"));
    QVERIFY(!composer->draft().isTo(Audience::Customers) && composer->draft().isTo(Audience::Executives));
    QCOMPARE(m_seat->editor()->content(), composer->draft().inside); // to be read before it goes
    m_seat->write(" Call me.");
    m_seat->press(Qt::Key_U, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY2(composer->draft().inside.contains(" Call me."), "own words stay");
}

void RoomPeopleTest::insideNamesAreUnderlined()
{
    m_seat->press(Qt::Key_U);
    m_seat->write("Restore of orders-db runs, says Tomas");
    const auto marks = m_seat->editor()->extraSelections();
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks[0].cursor.selectedText(), QString("orders-db"));
    QCOMPARE(marks[1].cursor.selectedText(), QString("Tomas"));
    m_seat->press(Qt::Key_1, Qt::AltModifier); // customers do not read it
    QVERIFY(m_seat->editor()->extraSelections().isEmpty());
}

void RoomPeopleTest::sentUpdatesLeadToTheirEntries()
{
    m_seat->press(Qt::Key_U);
    auto* sent = m_seat->screen->findChild<SentList*>();
    QCOMPARE(sent->view()->model()->rowCount(), 2);
    sent->view()->setFocus();
    sent->view()->setCurrentIndex(sent->view()->model()->index(0, 0));
    m_seat->press(Qt::Key_Return);
    auto* timeline = m_seat->screen->findChild<TimelineView*>();
    QTRY_VERIFY(timeline->isVisible());
    QVERIFY(timeline->currentIndex().data().toString().contains("Restore running"));
}

void RoomPeopleTest::catchMeUpLeadsToTheEntry()
{
    QPointer<QWidget> shown;
    connect(m_seat->screen, &RoomScreen::paneRequested, &m_seat->window, [&](QWidget* pane) {
        pane->setParent(&m_seat->window);
        pane->setGeometry(0, 0, 372, 700);
        pane->show();
        pane->setFocus();
        shown = pane;
    });
    connect(m_seat->screen, &RoomScreen::paneFinished, &m_seat->window, [&] { delete shown; });
    m_seat->press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    auto* pane = qobject_cast<CatchUpPane*>(shown.data());
    QVERIFY(pane);
    auto* model = static_cast<CatchUpModel*>(pane->view()->model());
    int decision = -1;
    for (int i = 0; i < model->rowCount(); ++i) {
        if (model->row(i).text.startsWith("Deploys locked"))
            decision = i;
    }
    QVERIFY(decision > 0);
    pane->view()->setCurrentIndex(model->index(decision, 0));
    m_seat->press(Qt::Key_Return);
    auto* timeline = m_seat->screen->findChild<TimelineView*>();
    QCOMPARE(timeline->currentIndex().data().toString(), QString("Deploys locked for all services"));
    QVERIFY(pane->isVisible());
    pane->view()->setFocus();
    m_seat->press(Qt::Key_Space);
    QTRY_VERIFY(!shown);
    auto* watch = m_seat->screen->findChild<CatchUpWatch*>();
    QCOMPARE(watch->mark().seq, m_seat->workspace().head());
    QVERIFY(watch->lines().empty());
}

void RoomPeopleTest::whoComesBackIsOfferedToCatchUp()
{
    auto* watch = m_seat->screen->findChild<CatchUpWatch*>();
    watch->setLooking(false); // the first visit ends
    QVERIFY(watch->mark().seq > 0);
    for (int i = 0; i < RoomNotes::LeastMissed; ++i) {
        CommentAdd comment;
        comment.text = "Something happened";
        comment.kind = "note";
        m_seat->workspace().remote(CheckoutRoom::person(2), m_seat->checkout.clock.now(), comment);
    }
    QTRY_COMPARE(m_seat->room().ticket()->head, m_seat->workspace().head());
    QVERIFY(notes().isEmpty());
    watch->setLooking(true);
    QVERIFY(notes().contains("5 things changed since you looked at 00:34 UTC."));
    watch->read();
    QVERIFY(notes().isEmpty());
}

WARROOM_GUI_TEST_MAIN(RoomPeopleTest)
#include "tst_room_people.moc"
