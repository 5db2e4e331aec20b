// The timeline by keys alone: correct, mark, filter, follow, give as evidence, and look at the ticket as it
// was.
#include "gui/timeline/timeline_reader.h"
#include "models/format/format.h"
#include "models/room/actions_model.h"
#include "models/timeline/ticket_past.h"
#include "screens/room/actions_body.h"
#include "screens/room/side_column.h"
#include "screens/room/timeline_pane.h"
#include "screens/timeline/entry_prompt.h"
#include "screens/timeline/lanes_view.h"
#include "screens/timeline/past_pane.h"
#include "screens/timeline/timeline_board.h"
#include "screens/timeline/timeline_filter_row.h"
#include "screens/timeline/timeline_table.h"
#include "support/test_main.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QDesktopServices>
#include <QLineEdit>
#include <QScrollBar>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class TimelineJourneyTest final : public QObject, private TimelineReader
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init();
    void cleanup() { m_seat.reset(); }

    void aTimeIsCorrectedToARangeAndUndone();
    void aTimeThatCannotBeIsSaidInPlace();
    void wordsAreEditedInPlaceWithTheirLineBreaks();
    void wordsOfOthersAreTheScribes();
    void theComposerBackDatesWithARange();
    void anEntryIsMarkedAndTheStoryShown();
    void theFilterIsTypedKeptAndCleared();
    void anEmptyListNamesItsKey();
    void enterGoesToWhatAnEntryChanged_data();
    void enterGoesToWhatAnEntryChanged();
    void anEntryIsEvidenceOfTheOnlyCause();
    void oneOfSeveralCausesIsChosenByItsNumber();
    void theLinkOfAnEntryIsCopiedAndFollowed();
    void theTicketAsItWas();
    void newEntriesDoNotMoveThePast();
    void theEndIsTheEndHoweverHighItsRowsAre();
    void theTimelineViewByKeys();
    void theTimelineViewIsReadAloud();

private:
    EntryPrompt* prompt() const
    {
        return m_seat->screen->findChild<TimelinePane*>()->findChild<EntryPrompt*>();
    }
    Entry entry(OpId id) const
    {
        const Ticket ticket = m_seat->ticket();
        for (const Entry& one : ticket.timeline) {
            if (one.id == id)
                return one;
        }
        return {};
    }
    QString said() const { return m_said; }

    QString m_said;
};

void TimelineJourneyTest::init()
{
    QVERIFY(enter());
    m_said.clear();
    connect(&m_seat->room(), &RoomPresenter::said, this,
            [this](const QString& sentence) { m_said = sentence; });
}

void TimelineJourneyTest::aTimeIsCorrectedToARangeAndUndone()
{
    const OpId id = go("Keep us-west primary")->id;
    const Time before = entry(id).happened;
    m_seat->press(Qt::Key_C, Qt::ShiftModifier);
    QVERIFY(prompt()->isAsking());
    QVERIFY(m_seat->editor());
    QCOMPARE(m_seat->editor()->content(), QString("2026-11-19 23:13"));
    m_seat->write("23:15-23:20");
    m_seat->press(Qt::Key_Return);
    QVERIFY(!prompt()->isAsking());
    QVERIFY(view()->hasFocus());
    QVERIFY(entry(id).happened == CheckoutRoom::at("23:15"));
    QVERIFY(entry(id).until == CheckoutRoom::at("23:20"));
    QTRY_VERIFY(view()->currentIndex().data(TimelineModel::DetailRole).toString().endsWith("time corrected"));
    QVERIFY(view()->currentIndex().data(TimelineModel::DetailRole).toString().contains("until 23:20"));
    m_seat->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(entry(id).happened == before);
    QVERIFY(!entry(id).until);
}

void TimelineJourneyTest::aTimeThatCannotBeIsSaidInPlace()
{
    const OpId id = go("Keep us-west primary")->id;
    const auto ops = m_seat->workspace().submittedOps().size();
    m_seat->press(Qt::Key_C, Qt::ShiftModifier);
    m_seat->write("2026-11-21 10:00");
    m_seat->press(Qt::Key_Return);
    QVERIFY(prompt()->isAsking());
    QCOMPARE(prompt()->problem(), QString("2026-11-21 10:00 UTC is still to come."));
    m_seat->press(Qt::Key_Backspace);
    QCOMPARE(prompt()->problem(), QString());
    m_seat->press(Qt::Key_Escape);
    QVERIFY(!prompt()->isAsking());
    QVERIFY(view()->hasFocus());
    QCOMPARE(m_seat->workspace().submittedOps().size(), ops);
    QVERIFY(!entry(id).retimed);
}

void TimelineJourneyTest::wordsAreEditedInPlaceWithTheirLineBreaks()
{
    const OpId id = go("Keep us-west primary")->id;
    m_seat->press(Qt::Key_E);
    QVERIFY(m_seat->editor());
    m_seat->write("Keep us-west");
    m_seat->press(Qt::Key_Return, Qt::ShiftModifier);
    m_seat->write("until the diff is signed");
    m_seat->press(Qt::Key_Return);
    QCOMPARE(entry(id).text, std::string("Keep us-west\nuntil the diff is signed"));
    QVERIFY(entry(id).edited && !entry(id).retimed);
    QTRY_VERIFY(view()->currentIndex().data().toString().startsWith("Keep us-west\n"));
    m_seat->press(Qt::Key_E);
    m_seat->press(Qt::Key_Backspace);
    m_seat->press(Qt::Key_Return);
    QVERIFY(!prompt()->problem().isEmpty());
    m_seat->press(Qt::Key_Escape);
    m_seat->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(entry(id).text.starts_with("Keep us-west primary."));
}

void TimelineJourneyTest::wordsOfOthersAreTheScribes()
{
    go("Cross-country writes");
    m_seat->press(Qt::Key_E);
    QVERIFY(!prompt()->isAsking());
    QCOMPARE(said(), QString("The words of others are changed by the scribe or a commander."));
    go("Mara is Commander");
    m_seat->press(Qt::Key_E);
    QCOMPARE(said(), QString("The program wrote this entry: its words cannot be changed."));
    m_seat->press(Qt::Key_C, Qt::ShiftModifier);
    QVERIFY(prompt()->isAsking());
    m_seat->press(Qt::Key_Escape);
    m_seat->workspace().remote(CheckoutRoom::person(4), m_seat->checkout.clock.now(),
                               RoleAssign{IncidentRole::Scribe, Owner(CheckoutRoom::person(1)), {}});
    QTRY_VERIFY(m_seat->room().ticket()->holds(CheckoutRoom::person(1), IncidentRole::Scribe));
    go("Cross-country writes");
    m_seat->press(Qt::Key_E);
    QVERIFY(prompt()->isAsking());
}

void TimelineJourneyTest::theComposerBackDatesWithARange()
{
    m_seat->press(Qt::Key_M);
    m_seat->write("d: @23:13-23:40 Writes were frozen");
    m_seat->press(Qt::Key_Return);
    QTRY_VERIFY(rowOf("Writes were frozen") >= 0);
    const Entry* made = model()->entry(model()->index(rowOf("Writes were frozen")));
    QCOMPARE(made->kind, std::string("decision"));
    QVERIFY(made->happened == CheckoutRoom::at("23:13") && made->until == CheckoutRoom::at("23:40"));
    const int before = model()->entryCount();
    m_seat->write("@00:30-00:50 Too early");
    m_seat->press(Qt::Key_Return);
    QCOMPARE(m_seat->editor()->content(), QString("@00:30-00:50 Too early"));
    QCOMPARE(model()->entryCount(), before);
}

void TimelineJourneyTest::anEntryIsMarkedAndTheStoryShown()
{
    const OpId id = go("Keep us-west primary")->id;
    m_seat->press(Qt::Key_M, Qt::ShiftModifier);
    QVERIFY(entry(id).pinned);
    QTRY_COMPARE(model()->storyCount(), 1);
    m_seat->press(Qt::Key_F);
    QCOMPARE(model()->filter().kind, TimelineKind::Story);
    QCOMPARE(model()->rowCount(), 1);
    auto* row = m_seat->screen->findChild<TimelineFilterRow*>();
    QVERIFY(row->isVisible());
    for (int i = 0; i < 5; ++i)
        m_seat->press(Qt::Key_F);
    QCOMPARE(model()->filter().kind, TimelineKind::All);
    QVERIFY(!row->isVisible());
    go("Keep us-west primary");
    m_seat->press(Qt::Key_M, Qt::ShiftModifier);
    QVERIFY(!entry(id).pinned);
}

void TimelineJourneyTest::theFilterIsTypedKeptAndCleared()
{
    go("Keep us-west primary");
    const int all = model()->rowCount();
    m_seat->press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(qobject_cast<QLineEdit*>(m_seat->focus()));
    m_seat->write("by:priya restore");
    QCOMPARE(model()->rowCount(), 1);
    QCOMPARE(model()->hiddenCount(), model()->entryCount() - 1);
    QCOMPARE(QString::fromStdString(m_seat->workspace().settings()[TimelineFilterRow::Setting]),
             QString("all by:priya restore"));
    m_seat->press(Qt::Key_Down);
    QVERIFY(view()->hasFocus());
    QCOMPARE(model()->rowCount(), 1);
    // Another room of this workspace begins with it.
    RoomScreen other(m_seat->bridge);
    other.open(m_seat->workspace().ticketId());
    QTRY_COMPARE(other.presenter().timeline()->rowCount(), 1);
    m_seat->press(Qt::Key_F, Qt::ControlModifier);
    m_seat->press(Qt::Key_Escape);
    QCOMPARE(model()->rowCount(), all);
    QVERIFY(view()->hasFocus());
}

void TimelineJourneyTest::anEmptyListNamesItsKey()
{
    m_seat->press(Qt::Key_F, Qt::ControlModifier);
    m_seat->write("no such words");
    QCOMPARE(model()->rowCount(), 0);
    m_seat->press(Qt::Key_Return);
    QVERIFY(view()->hasFocus());
    m_seat->press(Qt::Key_Escape);
    QVERIFY(model()->rowCount() > 10);
    QVERIFY(view()->hasFocus());
}

void TimelineJourneyTest::enterGoesToWhatAnEntryChanged_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("focus");
    QTest::newRow("a role") << "Ines is Comms lead"
                            << "role Comms lead";
    QTest::newRow("an action") << "Diff the 954 unreplicated writes"
                               << "action Diff the 954 unreplicated writes";
    QTest::newRow("a text") << "Scope edited"
                            << "text Web and iOS";
    QTest::newRow("a root cause") << "43 s partition"
                                  << "text 43 s partition";
}

void TimelineJourneyTest::enterGoesToWhatAnEntryChanged()
{
    QFETCH(QString, entry);
    QFETCH(QString, focus);
    QVERIFY(go(entry));
    m_seat->press(Qt::Key_Return);
    QString found;
    if (const auto* role = qobject_cast<RoleRow*>(m_seat->focus()))
        found = "role " + format::name(role->role());
    else if (const auto* list = qobject_cast<ActionList*>(m_seat->focus()))
        found = "action " + list->currentIndex().data().toString();
    else if (m_seat->editor())
        found = "text " + m_seat->editor()->content();
    QVERIFY2(found.startsWith(focus), qPrintable(found));
}

void TimelineJourneyTest::anEntryIsEvidenceOfTheOnlyCause()
{
    const OpId id = go("Cross-country writes")->id;
    m_seat->press(Qt::Key_E, Qt::ShiftModifier);
    const auto evidence = readEvidence(m_seat->ticket().causes.front().evidence.value());
    QCOMPARE(evidence.size(), 1);
    QCOMPARE(evidence[0].entry, std::optional(id));
    QVERIFY(evidence[0].words.startsWith("23:41 Cross-country writes add 62 ms"));
    QTRY_VERIFY(!m_seat->room().ticket()->causes.front().evidence.value().empty());
    m_seat->press(Qt::Key_E, Qt::ShiftModifier);
    QCOMPARE(said(), QString("It is evidence of this cause already."));
    m_seat->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_seat->ticket().causes.front().evidence.value().empty());
}

void TimelineJourneyTest::oneOfSeveralCausesIsChosenByItsNumber()
{
    m_seat->workspace().remote(
        CheckoutRoom::person(6), m_seat->checkout.clock.now(),
        CauseAdd{CheckoutRoom::item(21), "No alert on diverged writes", CauseState::Suspected, {}, {}});
    QTRY_COMPARE(m_seat->room().ticket()->causes.size(), std::size_t(2));
    go("Cross-country writes");
    m_seat->press(Qt::Key_E, Qt::ShiftModifier);
    QVERIFY(prompt()->isAsking());
    m_seat->write("3");
    m_seat->press(Qt::Key_Return);
    QCOMPARE(prompt()->problem(), QString("A number from 1 to 2."));
    m_seat->press(Qt::Key_Backspace);
    m_seat->write("2");
    m_seat->press(Qt::Key_Return);
    QVERIFY(m_seat->ticket().causes[0].evidence.value().empty());
    QVERIFY(!m_seat->ticket().causes[1].evidence.value().empty());
}

void TimelineJourneyTest::theLinkOfAnEntryIsCopiedAndFollowed()
{
    const OpId id = go("Cross-country writes")->id;
    m_seat->press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString link = QGuiApplication::clipboard()->text();
    QCOMPARE(entryOfLink(link), std::optional(id));
    QVERIFY(link.startsWith("warroom://INC-2481#"));
    m_seat->press(Qt::Key_2);
    QVERIFY(m_seat->editor());
    model()->setFilter({TimelineKind::Story, {}});
    QVERIFY(QDesktopServices::openUrl(QUrl(link)));
    QVERIFY(view()->hasFocus());
    QCOMPARE(model()->entry(view()->currentIndex())->id, id);
    // A link that comes before its ticket waits for it.
    m_seat->screen->open({});
    m_seat->screen->open(m_seat->workspace().ticketId());
    m_seat->workspace().setRoomState(RoomState::Loading);
    m_seat->screen->openLink(QUrl(link));
    m_seat->workspace().setRoomState(RoomState::Ready);
    QTRY_VERIFY(view()->hasFocus() && model()->entry(view()->currentIndex()) &&
                model()->entry(view()->currentIndex())->id == id);
    QSignalSpy other(m_seat->screen, &RoomScreen::otherLinkOpened);
    QDesktopServices::openUrl(QUrl("warroom://INC-9#entry.1"));
    QCOMPARE(other.size(), 1);
}

void TimelineJourneyTest::theTicketAsItWas()
{
    const OpId id = go("Why did the status page lag")->id;
    m_seat->press(Qt::Key_H);
    auto* pane = m_seat->screen->findChild<PastPane*>();
    auto* past = m_seat->screen->findChild<TicketPast*>();
    QVERIFY(pane && pane->isVisible());
    QVERIFY(pane->hasFocus());
    QTRY_VERIFY(past->ticket() && !past->isReading());
    QCOMPARE(past->entry()->id, id);
    QCOMPARE(past->ticket()->whys.size(), std::size_t(3));
    QCOMPARE(past->ticket()->timeline.back().id, id);
    QVERIFY(past->line().startsWith("As it was 23:30:00 · entry "));
    const int at = past->position();
    m_seat->press(Qt::Key_Right);
    QCOMPARE(past->position(), at + 1);
    QTRY_COMPARE(past->ticket()->whys.size(), std::size_t(4));
    QCOMPARE(model()->entry(view()->currentIndex())->id, past->entry()->id);
    m_seat->press(Qt::Key_Home);
    QTRY_COMPARE(past->ticket()->timeline.size(), std::size_t(1));
    m_seat->press(Qt::Key_Left);
    QCOMPARE(past->position(), 1);
    m_seat->press(Qt::Key_End);
    QTRY_COMPARE(past->ticket()->timeline.size(), model()->entryCount());
    m_seat->press(Qt::Key_Escape);
    QVERIFY(!pane->isVisible());
    QVERIFY(!past->isActive());
    QVERIFY(view()->hasFocus());
}

void TimelineJourneyTest::newEntriesDoNotMoveThePast()
{
    go("Why did the status page lag");
    m_seat->press(Qt::Key_H);
    auto* past = m_seat->screen->findChild<TicketPast*>();
    QTRY_VERIFY(past->ticket() && !past->isReading());
    const int at = past->position();
    const int count = past->count();
    CommentAdd comment;
    comment.text = "Something else";
    m_seat->workspace().remote(CheckoutRoom::person(2), m_seat->checkout.clock.now(), comment);
    QTRY_COMPARE(past->count(), count + 1);
    QCOMPARE(past->position(), at);
    QVERIFY(m_seat->screen->findChild<PastPane*>()->hasFocus());
    QCOMPARE(past->ticket()->whys.size(), std::size_t(3));
    m_seat->screen->open({});
    QVERIFY(!past->isActive());
}

// Larger type makes all heights guesses again; the rows at the end are measured when they are reached.
void TimelineJourneyTest::theEndIsTheEndHoweverHighItsRowsAre()
{
    for (int i = 0; i < 40; ++i) {
        CommentAdd comment;
        comment.text = "A long note of a long night. ";
        for (int k = 0; k < 4; ++k)
            comment.text += comment.text;
        m_seat->workspace().remote(CheckoutRoom::person(2), m_seat->checkout.clock.now(), comment);
    }
    QTRY_VERIFY(model()->rowCount() > 50);
    QScrollBar* bar = view()->verticalScrollBar();
    bar->setValue(0);
    QVERIFY(!view()->isAtEnd());
    theme().setTextPercent(150);
    bar->triggerAction(QScrollBar::SliderToMaximum);
    QVERIFY(view()->isAtEnd());
    QCOMPARE(bar->value(), bar->maximum());
    theme().setTextPercent(100);
    QVERIFY(view()->isAtEnd());
}

void TimelineJourneyTest::theTimelineViewByKeys()
{
    QVERIFY(m_seat->screen->showTab("timeline"));
    auto* board = m_seat->screen->findChild<TimelineBoard*>();
    QVERIFY(board && board->isVisible());
    QVERIFY(board->table()->hasFocus());
    QCOMPARE(board->table()->currentRow(), model()->rowCount() - 1);
    m_seat->press(Qt::Key_K);
    QCOMPARE(board->table()->currentRow(), model()->rowCount() - 2);
    QVERIFY(board->lanes()->window().showsAll());
    const Duration whole = board->lanes()->window().span();
    m_seat->press(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(board->lanes()->window().span() < whole);
    const Time from = board->lanes()->window().from();
    m_seat->press(Qt::Key_Left);
    QVERIFY(board->lanes()->window().from() < from);
    m_seat->press(Qt::Key_Right);
    QVERIFY(board->lanes()->window().from() == from);
    // The cursor takes the window along.
    m_seat->press(Qt::Key_Home);
    QVERIFY(board->lanes()->window().contains(model()->entry(model()->index(0))->happened));
    m_seat->press(Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(board->lanes()->window().showsAll());
    const OpId first = model()->entry(model()->index(0))->id;
    m_seat->press(Qt::Key_M, Qt::ShiftModifier);
    QVERIFY(entry(first).pinned);
    m_seat->press(Qt::Key_F);
    QTRY_COMPARE(model()->rowCount(), 1);
    m_seat->press(Qt::Key_Escape);
    QVERIFY(model()->rowCount() > 10);
    board->table()->setCurrentRow(rowOf("Cross-country writes"));
    m_seat->press(Qt::Key_I);
    QVERIFY(m_seat->editor());
    QCOMPARE(m_seat->editor()->content(), QString("@2026-11-19 23:41 "));
    m_seat->write("Seen twice");
    m_seat->press(Qt::Key_Return);
    QTRY_VERIFY(rowOf("Seen twice") >= 0);
    QVERIFY(model()->entry(model()->index(rowOf("Seen twice")))->happened == CheckoutRoom::at("23:41"));
}

void TimelineJourneyTest::theTimelineViewIsReadAloud()
{
    QVERIFY(m_seat->screen->showTab("timeline"));
    auto* board = m_seat->screen->findChild<TimelineBoard*>();
    auto* table = QAccessible::queryAccessibleInterface(board->table());
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->tableInterface()->rowCount(), model()->rowCount());
    QCOMPARE(
        board->lanes()->accessibleName(),
        QString("Lanes of the timeline: Alerts 2, Decisions 3, Actions 3, Updates 2, Findings 2, Notes 2. "
                "The table below has the entries."));
}

WARROOM_GUI_TEST_MAIN(TimelineJourneyTest)
#include "tst_timeline_journey.moc"
