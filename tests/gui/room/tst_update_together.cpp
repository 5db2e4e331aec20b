// The draft of a status update is the room's: everybody sees it, anybody goes on with it, and no word is
// lost.
#include "gui/room/room_seat.h"
#include "screens/comms/comms_page.h"
#include "screens/room/fourth_pane.h"
#include "screens/room/ticket_pane.h"
#include "screens/room/update_composer.h"
#include "support/test_main.h"
#include "widgets/elide_label.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QPushButton>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class UpdateTogetherTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init();
    void cleanup() { m_seat.reset(); }

    void whatIsTypedIsInTheTicket();
    void anothersDraftIsGoneOnWith();
    void twoWriteAtTheSameTime();
    void postingTakesOnlyWhatIsPosted();
    void takingBackKeepsWhatOthersBegan();
    void ownKeysAreTakenBackOnly();
    void itIsSaidWhoWrites();
    void theTimelineStaysQuiet();
    void theCommanderIsAskedToCheck();
    void viewersOnlyRead();
    void aSecretIsMaskedAndSaidThere();
    void veryWideWindowsHaveItBesideTheTicket();
    void theGraphIsChosenInstead();

private:
    UpdateComposer* composer() const { return m_seat->screen->findChild<CommsPage*>()->composer(); }
    QString customers() const { return QString::fromStdString(m_seat->prose(Section::UpdateCustomers)); }
    bool says(const QString& words) const
    {
        for (const auto* label : composer()->findChildren<ElideLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }

    std::unique_ptr<RoomSeat> m_seat;
};

void UpdateTogetherTest::init()
{
    m_seat = std::make_unique<RoomSeat>();
    QVERIFY(m_seat->enter());
    m_seat->press(Qt::Key_U);
    QVERIFY(m_seat->editor());
}

void UpdateTogetherTest::whatIsTypedIsInTheTicket()
{
    m_seat->write("Some orders fail.");
    QTRY_COMPARE(customers(), QString("Some orders fail."));
    m_seat->press(Qt::Key_Return);
    m_seat->write("Restore runs.");
    QTRY_COMPARE(m_seat->prose(Section::UpdateInside), std::string("Restore runs."));
    QVERIFY(composer()->draft().customers == "Some orders fail.");
}

void UpdateTogetherTest::anothersDraftIsGoneOnWith()
{
    m_seat->theirs(3, Section::UpdateCustomers, text::Edit().insert("We know of it."));
    QTRY_COMPARE(composer()->draft().customers, QString("We know of it."));
    QTRY_VERIFY(says("Draft by Ines"));
    m_seat->press(Qt::Key_End, Qt::ControlModifier);
    m_seat->write(" More at 01:00.");
    QTRY_COMPARE(customers(), QString("We know of it. More at 01:00."));
    m_seat->press(Qt::Key_1, Qt::AltModifier); // inside only: one text is missing
    QVERIFY(!problemOf(composer()->draft()).isEmpty());
    m_seat->press(Qt::Key_1, Qt::AltModifier);
}

void UpdateTogetherTest::twoWriteAtTheSameTime()
{
    m_seat->workspace().setAccepting(false);
    m_seat->write("Mine.");
    QTRY_COMPARE(customers(), QString("Mine."));
    m_seat->theirs(3, Section::UpdateCustomers, text::Edit().insert("Hers. "));
    m_seat->workspace().acceptAll();
    QTRY_COMPARE(customers().size(), QString("Hers. Mine.").size());
    QVERIFY(customers().contains("Mine.") && customers().contains("Hers."));
    QTRY_COMPARE(composer()->draft().customers, customers());
}

void UpdateTogetherTest::postingTakesOnlyWhatIsPosted()
{
    m_seat->press(Qt::Key_2, Qt::AltModifier);
    m_seat->press(Qt::Key_3, Qt::AltModifier); // customers only
    m_seat->write("Some orders fail.");
    QTRY_COMPARE(customers(), QString("Some orders fail."));
    m_seat->workspace().setAccepting(false);
    m_seat->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(composer()->draft().isEmpty());
    // Ines wrote on before she heard of it.
    m_seat->theirs(3, Section::UpdateCustomers, text::Edit().retain(17).insert(" More at 01:00."));
    m_seat->workspace().acceptAll();
    QTRY_COMPARE(customers(), QString(" More at 01:00."));
    QTRY_COMPARE(composer()->draft().customers, QString(" More at 01:00."));
    const std::string held = m_seat->workspace().settings()["update.held"];
    QVERIFY(held.find("Some orders fail.") != std::string::npos);
    QVERIFY(held.find("More at") == std::string::npos);
}

void UpdateTogetherTest::takingBackKeepsWhatOthersBegan()
{
    m_seat->press(Qt::Key_2, Qt::AltModifier);
    m_seat->press(Qt::Key_3, Qt::AltModifier);
    m_seat->write("Some orders fail.");
    m_seat->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(customers(), QString());
    m_seat->theirs(3, Section::UpdateCustomers, text::Edit().insert("The next one."));
    QTRY_COMPARE(composer()->draft().customers, QString("The next one."));
    composer()->takeBack();
    QCOMPARE(composer()->draft().customers, QString("Some orders fail.\nThe next one."));
    QTRY_COMPARE(customers(), QString("Some orders fail.\nThe next one."));
}

void UpdateTogetherTest::ownKeysAreTakenBackOnly()
{
    m_seat->theirs(3, Section::UpdateCustomers, text::Edit().insert("Hers."));
    QTRY_COMPARE(composer()->draft().customers, QString("Hers."));
    m_seat->press(Qt::Key_End, Qt::ControlModifier);
    m_seat->write("Mine");
    m_seat->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(composer()->draft().customers, QString("Hers."));
    m_seat->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(composer()->draft().customers, QString("Hers."));
}

void UpdateTogetherTest::itIsSaidWhoWrites()
{
    m_seat->workspace().setPresent({RoomSeat::inSection(3, Section::UpdateInside, 0, true),
                                    RoomSeat::inSection(5, Section::Symptoms, 0, true)});
    QTRY_VERIFY(says("Ines is writing here too"));
    m_seat->workspace().setPresent({RoomSeat::inSection(3, Section::UpdateInside, 0, true),
                                    RoomSeat::inSection(4, Section::UpdateCustomers, 0, true)});
    QTRY_VERIFY(says("Ines, Jonas are writing here too"));
    m_seat->workspace().setPresent({});
    QTRY_VERIFY(!says("writing here"));
    // And the others are told where this person is.
    m_seat->write("Some");
    const auto& places = m_seat->workspace().toldPlaces();
    QTRY_VERIFY(!places.empty() && places.back().section == "update_customers");
}

void UpdateTogetherTest::theTimelineStaysQuiet()
{
    const auto entries = m_seat->ticket().timeline.size();
    const auto filled = m_seat->room().filledSections();
    m_seat->write("Some orders fail.");
    QTRY_COMPARE(customers(), QString("Some orders fail."));
    QCOMPARE(m_seat->ticket().timeline.size(), entries);
    QCOMPARE(m_seat->room().filledSections(), filled);
}

void UpdateTogetherTest::theCommanderIsAskedToCheck()
{
    m_seat->write("Some orders fail.");
    const auto entries = [&] { return m_seat->ticket().timeline.size(); };
    const auto before = entries();
    m_seat->press(Qt::Key_C, Qt::AltModifier);
    QCOMPARE(entries(), before); // Mara commands herself
    m_seat->workspace().remote(CheckoutRoom::person(2), m_seat->checkout.clock.now(),
                               RoleAssign{IncidentRole::Commander, Owner(CheckoutRoom::person(2)), {}});
    const auto button = [&]() -> QPushButton* {
        for (auto* one : composer()->findChildren<QPushButton*>()) {
            if (one->isVisible() && one->text() == "Ask Tomas to check")
                return one;
        }
        return nullptr;
    };
    QTRY_VERIFY(button());
    m_seat->press(Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(entries(), before + 2);
    QCOMPARE(m_seat->ticket().timeline.back().text,
             std::string("Please check the draft of update 3 under Comms, @Tomas"));
    QCOMPARE(customers(), QString("Some orders fail."));
}

void UpdateTogetherTest::viewersOnlyRead()
{
    m_seat->workspace().setRole(AccountRole::Viewer);
    m_seat->theirs(3, Section::UpdateCustomers, text::Edit().insert("We know of it."));
    QTRY_COMPARE(composer()->draft().customers, QString("We know of it."));
    QTRY_VERIFY(m_seat->editor()->isReadOnly());
    m_seat->write("x");
    QCOMPARE(composer()->draft().customers, QString("We know of it."));
}

void UpdateTogetherTest::aSecretIsMaskedAndSaidThere()
{
    m_seat->write("Log in with [masked: password]");
    QTRY_COMPARE(customers(), QString("Log in with [masked: password]"));
    masking::MaskedOp told;
    told.op = m_seat->workspace().submittedOps().back().id;
    told.ticket = m_seat->room().ticketId();
    told.fields = {{"edit", {"password", masking::Group::Credential, "f1", "hunter22", 12, 18}}};
    m_seat->workspace().tellMasked({told});
    const auto note = [&]() -> InlineNote* {
        for (auto* one : m_seat->screen->findChildren<InlineNote*>()) {
            if (one->isVisible() && one->accessibleName().contains("masked"))
                return one;
        }
        return nullptr;
    };
    QTRY_VERIFY(note());
    QVERIFY(composer()->isAncestorOf(note()));
}

void UpdateTogetherTest::veryWideWindowsHaveItBesideTheTicket()
{
    m_seat->press(Qt::Key_Escape);
    auto* page = m_seat->screen->findChild<CommsPage*>();
    auto* ticket = m_seat->screen->findChild<TicketPane*>();
    QVERIFY(!page->isVisible());
    m_seat->window.resize(2560 - 64, 1400);
    m_seat->screen->resize(2560 - 64, 1400);
    auto* fourth = m_seat->screen->findChild<FourthPane*>();
    QVERIFY(fourth && fourth->isVisible());
    QTRY_VERIFY(page->isVisible() && ticket->isVisible());
    QVERIFY(fourth->holdsComms());
    m_seat->press(Qt::Key_U);
    QVERIFY(page->isAncestorOf(m_seat->focus()));
    QVERIFY(ticket->isVisible());
    m_seat->write("Some orders fail.");
    m_seat->screen->showTab("comms");
    QVERIFY(page->isVisible() && !ticket->isVisible());
    QCOMPARE(composer()->draft().customers, QString("Some orders fail."));
    m_seat->screen->showTab("ticket");
    QTRY_VERIFY(page->isVisible() && ticket->isVisible());
    m_seat->window.resize(1376, 778);
    m_seat->screen->resize(1376, 778);
    QVERIFY(!fourth->isVisible());
    m_seat->screen->showTab("comms");
    QVERIFY(page->isVisible());
    QCOMPARE(composer()->draft().customers, QString("Some orders fail."));
}

void UpdateTogetherTest::theGraphIsChosenInstead()
{
    m_seat->press(Qt::Key_Escape);
    m_seat->workspace().settings()["room.fourth"] = "graph";
    m_seat->screen->resize(2560 - 64, 1400);
    auto* page = m_seat->screen->findChild<CommsPage*>();
    auto* fourth = m_seat->screen->findChild<FourthPane*>();
    QVERIFY(fourth);
    QTRY_VERIFY(!page->isVisible());
    m_seat->press(Qt::Key_U); // the form is asked for
    QVERIFY(page->isVisible() && fourth->holdsComms());
}

WARROOM_GUI_TEST_MAIN(UpdateTogetherTest)
#include "tst_update_together.moc"
