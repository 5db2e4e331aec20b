// From the list of postmortems to a requested review, by keys alone; and what the screen says on the way.
#include "gui/postmortem/review_seat.h"
#include "screens/postmortem/meeting_pane.h"
#include "screens/postmortem/name_offer_tip.h"
#include "screens/postmortem/preview_pane.h"
#include "screens/postmortem/row_table.h"
#include "screens/postmortem/whys_block.h"
#include "screens/room/chip_group.h"
#include "support/few_words.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

const Prevention* firstPrevention(const Ticket& ticket)
{
    const auto all = shown(ticket.preventions);
    return all.empty() ? nullptr : all.front();
}

} // namespace

class ReviewsJourneyTest final : public QObject
{
    Q_OBJECT

private slots:
    void theListTellsWhatIsMissing();
    void textsAreWrittenTogether();
    void aNameBecomesARole();
    void aNameStaysWhenItIsNotTaken();
    void evidenceIsPickedAndCited();
    void whysAreAnsweredInPlace();
    void whatIsWrittenToAWhyIsKept();
    void aPreventionBecomesAFollowUp();
    void theReviewIsRequestedWhenNothingIsMissing();
    void theMeetingKeepsTimeAndCatchesWords();
    void thePreviewFollowsTheDocument();
    void aDocumentIsEnglishWhereItIsAskedFor();
    void viewersOnlyRead();
    void followUpsOfAllAreTracked();
    void escapeLeadsBack();
};

void ReviewsJourneyTest::theListTellsWhatIsMissing()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QTRY_VERIFY(seat.screen->reviews().rows()[0].missing.has_value());
    const ReviewRow& row = seat.screen->reviews().rows()[0];
    QCOMPARE(row.key, QString("INC-2481"));
    QCOMPARE(row.state, QString("Draft"));
    const auto missing = beforeReview(seat.ticket(), {});
    QCOMPARE(*row.missing, static_cast<int>(missing.size()));
    seat.by(1, SectionEdit{Section::Summary, {}, text::Edit().insert("It failed over")});
    QTRY_COMPARE(*seat.screen->reviews().rows()[0].missing, static_cast<int>(missing.size()) - 1);
}

void ReviewsJourneyTest::textsAreWrittenTogether()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    QVERIFY(seat.editor());
    seat.write("Checkout failed for ten hours.");
    seat.press(Qt::Key_Down, Qt::ControlModifier);
    QTRY_COMPARE(seat.prose(Section::Summary), std::string("Checkout failed for ten hours."));
    seat.write("Nobody could pay");
    seat.by(2, SectionEdit{Section::Impact, {}, text::Edit().insert("In Europe. ")});
    QTRY_COMPARE(seat.prose(Section::Impact).size(), std::string("In Europe. Nobody could pay").size());
    seat.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(seat.editor()->content().contains("In Europe."));
    QVERIFY(!seat.editor()->content().contains("pay"));
    QVERIFY(seat.postmortem().mark(DocumentPart::Summary) == PartMark::Done);
}

void ReviewsJourneyTest::aNameBecomesARole()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    const auto* tip = seat.screen->findChild<NameOfferTip*>();
    seat.write("Then Mara");
    QTRY_VERIFY(tip->isVisible());
    seat.press(Qt::Key_Tab);
    QVERIFY(!tip->isVisible());
    QCOMPARE(seat.editor()->content(), QString("Then the commander"));
    seat.write(" asked Priya");
    QTRY_VERIFY(tip->isVisible());
    seat.press(Qt::Key_Tab);
    QCOMPARE(seat.editor()->content(), QString("Then the commander asked the Data on-call"));
    QTRY_COMPARE(seat.prose(Section::Summary), std::string("Then the commander asked the Data on-call"));
}

void ReviewsJourneyTest::aNameStaysWhenItIsNotTaken()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    const auto* tip = seat.screen->findChild<NameOfferTip*>();
    seat.write("Mara");
    QTRY_VERIFY(tip->isVisible());
    seat.press(Qt::Key_Escape);
    QVERIFY(!tip->isVisible());
    QVERIFY(seat.editor());
    seat.write("thon was on");
    QVERIFY(!tip->isVisible());
    QCOMPARE(seat.editor()->content(), QString("Marathon was on"));
}

void ReviewsJourneyTest::evidenceIsPickedAndCited()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    seat.write("It began so:");
    seat.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto* list = seat.screen->editor()->evidence()->list();
    QVERIFY(list->hasFocus());
    const OpId entry = seat.entryOf("us-east hub loses DC1");
    auto* model = seat.postmortem().evidence();
    list->setCurrentIndex(model->index(model->rowOf(entry), 0));
    seat.press(Qt::Key_E, Qt::ControlModifier);
    const QString line =
        "22:52 us-east hub loses DC1 for 43 s " + QString::fromStdString(citationMark(entry));
    QTRY_COMPARE(QString::fromStdString(seat.prose(Section::Summary)), "It began so:\n" + line);
    QTRY_COMPARE(model->index(model->rowOf(entry), 0).data(EvidenceModel::UsedRole).toString(),
                 QString("used in Summary"));
    list->setCurrentIndex(model->index(model->rowOf(entry), 0));
    seat.press(Qt::Key_Space);
    QTRY_COMPARE(seat.postmortem().picked().size(), std::size_t(1));
    QCOMPARE(seat.postmortem().picked()[0].time, QString("22:52"));
    QCOMPARE(seat.postmortem().picked()[0].elapsed, QString("+0:00"));
    const int unused = model->count(EvidenceFilter::Unused);
    QVERIFY(unused < model->count(EvidenceFilter::Key));
    QVERIFY(list->hasFocus());
    seat.press(Qt::Key_Space);
    QTRY_VERIFY(seat.postmortem().picked().empty());
    seat.press(Qt::Key_Escape);
    QTRY_VERIFY(!list->hasFocus());
}

void ReviewsJourneyTest::whysAreAnsweredInPlace()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    seat.goTo(DocumentPart::Whys);
    auto* why = qobject_cast<WhyItem*>(seat.focus());
    QVERIFY(why);
    QVERIFY(why->why() == CheckoutRoom::item(30));
    seat.press(Qt::Key_A);
    QVERIFY(seat.editor());
    seat.write("The rule was never narrowed");
    seat.press(Qt::Key_Return);
    const auto endOf = [&](std::uint8_t id) {
        return static_cast<const Why*>(findItem(seat.ticket(), Section::Whys, CheckoutRoom::item(id)))
            ->end.value();
    };
    QTRY_COMPARE(endOf(30).answer, std::string("The rule was never narrowed"));
    // The caret stands in the next one.
    QVERIFY(seat.editor());
    seat.press(Qt::Key_Escape);
    QVERIFY(qobject_cast<WhyItem*>(seat.focus()));
    seat.press(Qt::Key_D);
    seat.write("It did, an hour late");
    seat.press(Qt::Key_Return);
    QTRY_VERIFY(endOf(31).state == WhyState::Dropped);
    QCOMPARE(endOf(31).reason, std::string("It did, an hour late"));
    seat.press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    seat.write("was the restore so slow?");
    seat.press(Qt::Key_Return);
    QTRY_COMPARE(shown(seat.ticket().whys).size(), std::size_t(5));
}

void ReviewsJourneyTest::whatIsWrittenToAWhyIsKept()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    seat.goTo(DocumentPart::Whys);
    seat.press(Qt::Key_A);
    seat.write("Half an ans");
    QTRY_VERIFY(
        seat.checkout.workspace.settings()["draft.postmortem." + seat.checkout.workspace.ticketId().text()]
            .find("Half an ans") != std::string::npos);
    // Leaving the text stores it.
    seat.goTo(DocumentPart::WhatHelped);
    const Ticket now = seat.ticket();
    const auto* why = static_cast<const Why*>(findItem(now, Section::Whys, CheckoutRoom::item(30)));
    QCOMPARE(why->end.value().answer, std::string("Half an ans"));
}

void ReviewsJourneyTest::aPreventionBecomesAFollowUp()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    seat.press(Qt::Key_Return, Qt::ControlModifier); // nothing chosen yet: begins a prevention
    QVERIFY(seat.screen->editor()->document()->current() == DocumentPart::Prevention);
    QVERIFY(seat.editor());
    seat.write("Forbid");
    QTRY_VERIFY(firstPrevention(seat.ticket()));
    // What is still on its way when the key comes is part of it.
    seat.write(" cross-region election");
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!firstPrevention(seat.ticket())->followUp.isNil());
    const TicketId made = firstPrevention(seat.ticket())->followUp;
    const auto& others = seat.checkout.workspace.others();
    QVERIFY(others.contains(made));
    QCOMPARE(others.at(made).title.value(), std::string("Forbid cross-region election"));
    auto* list = seat.screen->editor()->document()->followUps();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    seat.screen->editor()->document()->enter(DocumentPart::FollowUps);
    QVERIFY(list->hasFocus());
    seat.press(Qt::Key_Space);
    QTRY_VERIFY(firstPrevention(seat.ticket())->kind.value() == PreventionKind::Prevent);
    QCOMPARE(seat.focus(), static_cast<QWidget*>(list));
    QTest::keyClick(list, '@', Qt::ShiftModifier);
    seat.write("Night shift"); // nobody of the directory: nothing pops up
    seat.press(Qt::Key_Return);
    QTRY_VERIFY(others.at(made).holder(IncidentRole::Commander) == Owner(std::string("Night shift")));
    QTRY_COMPARE(seat.focus(), static_cast<QWidget*>(list));
    QTest::keyClick(list, '!', Qt::ShiftModifier);
    seat.write("+14");
    seat.press(Qt::Key_Return);
    QTRY_VERIFY(firstPrevention(seat.ticket())->due.value().has_value());
    QVERIFY(others.at(made).due.value() == firstPrevention(seat.ticket())->due.value());
    QTRY_VERIFY(seat.postmortem().followUps()->rows()[0].owner == "Night shift");
    QSignalSpy opened(seat.screen, &ReviewsScreen::openTicket);
    seat.press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QVERIFY(opened[0][0].value<TicketId>() == made);
}

void ReviewsJourneyTest::theReviewIsRequestedWhenNothingIsMissing()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    // Something is missing: the key leads to the first of it.
    seat.goTo(DocumentPart::Lucky);
    seat.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(seat.screen->editor()->document()->current() == DocumentPart::Summary);
    QVERIFY(seat.ticket().review.value() == ReviewState::Draft);
    QVERIFY(seat.postmortem().stepText().contains(QString::number(seat.postmortem().missingCount())));
    seat.by(1, SectionEdit{Section::Summary, {}, text::Edit().insert("It failed over")});
    seat.by(1, SectionEdit{Section::Impact, {}, text::Edit().insert("Ten hours")});
    seat.by(1, EntryPin{seat.entryOf("us-east hub loses DC1"), true});
    seat.by(1, CauseSet{CheckoutRoom::item(20), CauseState::Confirmed, {}});
    const Ticket before = seat.ticket();
    for (const Why* why : shown(before.whys))
        seat.by(1, WhyAnswer{why->id, "So"});
    seat.by(1, SectionMarkSet{Section::Prevention, SectionMark::None, "it is gone for good"});
    for (const Action* action : shown(before.actions))
        seat.by(1, ActionCheck{action->id, true});
    const auto missing = [&] {
        QStringList sentences;
        for (const ReviewGap& gap : seat.postmortem().missing())
            sentences << sentenceOf(gap);
        return sentences.join("; ");
    };
    QTRY_COMPARE(missing(), QString());
    seat.checkout.workspace.setAccepting(false);
    seat.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(seat.postmortem().state() == ReviewState::InReview);
    QVERIFY(seat.postmortem().askedText().contains("11:00"));
    seat.checkout.workspace.acceptAll();
    QTRY_VERIFY(seat.postmortem().askedText().isEmpty());
    seat.checkout.workspace.setAccepting(true);
    seat.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(seat.ticket().review.value() == ReviewState::Reviewed);
    seat.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(seat.ticket().review.value() == ReviewState::Draft);
}

void ReviewsJourneyTest::theMeetingKeepsTimeAndCatchesWords()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    auto* editor = seat.screen->editor();
    seat.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(editor->side() == PostmortemEditor::Side::Meeting);
    QVERIFY(!editor->meeting().isRunning());
    seat.press(Qt::Key_PageDown, Qt::AltModifier);
    QCOMPARE(editor->meeting().current(), std::optional<std::size_t>(0));
    seat.checkout.clock.set(seat.checkout.clock.now() + std::chrono::minutes(4));
    QVERIFY(editor->meeting().left() == -std::chrono::minutes(1));
    seat.press(Qt::Key_PageDown, Qt::AltModifier);
    QCOMPARE(editor->meeting().current(), std::optional<std::size_t>(1));
    QVERIFY(editor->meeting().left() == std::chrono::minutes(10));
    QVERIFY(seat.editor());
    seat.write("We agree on the order of things");
    seat.press(Qt::Key_Return);
    QTRY_COMPARE(seat.ticket().timeline.back().text, std::string("We agree on the order of things"));
    auto* pane = editor->findChild<MeetingPane*>();
    pane->setCapture(MeetingPane::Capture::Why);
    seat.write("did the drill not show it?");
    seat.press(Qt::Key_Return);
    QTRY_COMPARE(shown(seat.ticket().whys).back()->text.value(),
                 std::string("Why did the drill not show it?"));
    pane->setCapture(MeetingPane::Capture::Action);
    seat.write("Write to the bank @Ana !30");
    seat.press(Qt::Key_Return);
    QTRY_COMPARE(shown(seat.ticket().actions).back()->text.value(), std::string("Write to the bank"));
    auto* agenda = editor->findChild<AgendaList*>();
    agenda->setFocus();
    seat.press(Qt::Key_Plus);
    QCOMPARE(editor->meeting().agenda()[1].planned, std::chrono::minutes(11));
    QTRY_COMPARE(seat.checkout.workspace.settings()["review.agenda"], std::string("3,11,10,10,10,5"));
    seat.press(Qt::Key_PageUp, Qt::AltModifier);
    QCOMPARE(editor->meeting().current(), std::optional<std::size_t>(0));
}

void ReviewsJourneyTest::thePreviewFollowsTheDocument()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    auto* preview = seat.screen->editor()->preview();
    QSignalSpy drawn(preview, &PreviewPane::drawn);
    seat.press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(seat.screen->editor()->side() == PostmortemEditor::Side::Preview);
    QTRY_VERIFY(preview->pageCount() > 0);
    QTRY_VERIFY(preview->isUpToDate());
    const auto before = drawn.size();
    // The caret stays in the text, and the picture follows after a pause.
    QVERIFY(seat.editor());
    seat.write("More words");
    QTRY_VERIFY(drawn.size() > before);
    seat.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(preview->isExternal());
    QTRY_VERIFY(preview->isUpToDate());
    seat.press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(seat.screen->editor()->side() == PostmortemEditor::Side::Evidence);
    QVERIFY(seat.editor());
}

void ReviewsJourneyTest::aDocumentIsEnglishWhereItIsAskedFor()
{
    {
        ReviewSeat english;
        QVERIFY(english.enter() && english.open());
        auto* preview = english.screen->editor()->preview();
        preview->setEnglish(true);
        QCOMPARE(preview->words().language(), std::string("en"));
    }
    const FewWords german{{{"Language|en", "de"}}};
    ReviewSeat seat;
    QVERIFY(seat.enter() && seat.open());
    auto* preview = seat.screen->editor()->preview();
    seat.press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(preview->pageCount() > 0);
    QCOMPARE(preview->words().language(), std::string("de"));
    seat.screen->resize(960, 584);
    QCoreApplication::processEvents();
    const auto chips = preview->findChildren<ChipButton*>();
    QCOMPARE(chips.size(), 3);
    for (const ChipButton* chip : chips)
        QVERIFY2(chip->isVisible() && chip->width() >= chip->sizeHint().width(), qPrintable(chip->text()));
    QSignalSpy drawn(preview, &PreviewPane::drawn);
    preview->enter();
    seat.press(Qt::Key_E);
    QCOMPARE(preview->words().language(), std::string("en"));
    QTRY_VERIFY(!drawn.isEmpty());
    seat.press(Qt::Key_E);
    QCOMPARE(preview->words().language(), std::string("de"));
}

void ReviewsJourneyTest::viewersOnlyRead()
{
    ReviewSeat seat;
    seat.checkout.workspace.setRole(AccountRole::Viewer);
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    QVERIFY(!seat.postmortem().stepWhyNot().isEmpty());
    seat.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(seat.ticket().review.value() == ReviewState::Draft);
}

void ReviewsJourneyTest::followUpsOfAllAreTracked()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    TicketOpen open;
    open.kind = TicketKind::FollowUp;
    open.title = "Page on diverged write sets";
    open.severity = Severity::Sev3;
    open.due = CheckoutRoom::at("10:00");
    const TicketId ticket(seat.bridge.newItem().uuid());
    seat.bridge.submit(ticket, open);
    seat.bridge.submit(ticket, RoleAssign{IncidentRole::Commander, Owner(CheckoutRoom::person(6)), {}});
    seat.press(Qt::Key_Right);
    QTRY_COMPARE(seat.screen->tracker().rowCount(), 2);
    QTRY_COMPARE(seat.screen->tracker().counts().late, 1);
    QTRY_COMPARE(seat.screen->tracker().rows()[0].title, QString("Keiko"));
    QCOMPARE(seat.screen->tracker().rows()[0].due, QString("1 open · 1 late"));
    QCOMPARE(seat.screen->tracker().rows()[1].due, QString("1 h late"));
    QCOMPARE(seat.screen->tracker().rows()[1].limit, QString("a quarter"));
    QSignalSpy opened(seat.screen, &ReviewsScreen::openTicket);
    seat.screen->activated();
    seat.press(Qt::Key_J);
    seat.press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void ReviewsJourneyTest::escapeLeadsBack()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    QVERIFY(seat.editor());
    seat.press(Qt::Key_Escape);
    QVERIFY(seat.screen->editor()->document()->hasFocus());
    seat.press(Qt::Key_Escape);
    QVERIFY(!seat.screen->isEditing());
    QVERIFY(seat.focus());
}

WARROOM_GUI_TEST_MAIN(ReviewsJourneyTest)
#include "tst_reviews_journey.moc"
