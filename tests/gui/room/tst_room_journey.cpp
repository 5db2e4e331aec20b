// Four minutes of an incident by keys alone: write, act, ask, decide, advance, and answer after working
// apart.
#include "gui/room/checkout_room.h"
#include "models/room/actions_model.h"
#include "models/room/conflicts_model.h"
#include "models/timeline/timeline_model.h"
#include "screens/room/actions_body.h"
#include "screens/room/fenwick_tree.h"
#include "screens/room/paragraph_row.h"
#include "screens/room/refused_pane.h"
#include "screens/room/room_screen.h"
#include "screens/room/timeline_view.h"
#include "shell/actions.h"
#include "support/test_main.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QScrollBar>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class RoomJourneyTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init();
    void cleanup();

    void wordsAreOnTheirWayWithinASecond();
    void othersWordsComeInWithoutMovingTheCaret();
    void undoLeavesWhatOthersWrote();
    void anotherCauseIsAnotherItem();
    void aPreventionIsMadeOfACause();
    void preventionsAreSortedByTheirScore();
    void aNextActionWithOwnerAndDue();
    void actionsAreCheckedEditedAndRemovedByKeys();
    void actionsAreReorderedAsOftenAsOneLikes();
    void anOpenActionMovesPastWhatIsSeen();
    void aWhyIsAskedFromInsideAText();
    void aDecisionIsPostedAndBackDated();
    void thePhaseWaitsForWhatIsMissing();
    void advancingAnywayNeedsAReason();
    void aQuestionIsAnsweredByKeys();
    void aRefusedChangeIsDropped();
    void theTimelineKeepsToItsEnd();
    void aLongEntryIsFoldedUntilItIsLookedAt();
    void incomingDataNeverMovesTheFocus();
    void sumsOfHeights();

private:
    QWidget* focus() const { return QApplication::focusWidget(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus(), key, modifiers);
    }
    void write(const QString& text) { QTest::keyClicks(focus(), text); }
    Ticket ticket() const { return m_checkout->workspace.shown(); }
    template<class T>
    T lastSubmitted() const
    {
        for (auto op = m_checkout->workspace.submittedOps().rbegin();
             op != m_checkout->workspace.submittedOps().rend(); ++op) {
            if (const auto* body = std::get_if<T>(&op->body))
                return *body;
        }
        return {};
    }

    std::unique_ptr<CheckoutRoom> m_checkout;
    std::unique_ptr<WorkspaceBridge> m_bridge;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ActionRegistry> m_actions;
    RoomScreen* m_screen = nullptr;
};

void RoomJourneyTest::init()
{
    m_checkout = std::make_unique<CheckoutRoom>();
    m_bridge = std::make_unique<WorkspaceBridge>(m_checkout->workspace, m_checkout->clock);
    m_window = std::make_unique<QWidget>();
    m_screen = new RoomScreen(*m_bridge, m_window.get());
    m_actions = std::make_unique<ActionRegistry>(m_window.get());
    for (const RoomCommand& command : m_screen->commands())
        m_actions->add({command.id,
                        command.text,
                        "Room",
                        command.icon,
                        command.keys,
                        {},
                        command.whyNot,
                        command.run,
                        m_screen,
                        command.keysOnly});
    m_window->resize(1376, 778);
    m_screen->resize(1376, 778);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_screen->open(m_checkout->workspace.ticketId());
    m_bridge->start();
    QTRY_VERIFY(m_screen->presenter().hasTicket());
    m_actions->refresh();
    m_screen->activated();
    QVERIFY(focus());
}

void RoomJourneyTest::cleanup()
{
    m_actions.reset();
    m_window.reset();
    m_bridge.reset();
    m_checkout.reset();
}

void RoomJourneyTest::wordsAreOnTheirWayWithinASecond()
{
    press(Qt::Key_2);
    QVERIFY(qobject_cast<AutoHeightTextEdit*>(focus()));
    write(" Web too.");
    QTRY_VERIFY_WITH_TIMEOUT(QString::fromStdString(ticket().prose[1].text).endsWith("captured. Web too."),
                             1500);
    QTRY_COMPARE(m_screen->presenter().text(Section::Symptoms, {}).text, ticket().prose[1].text);
    QVERIFY(static_cast<AutoHeightTextEdit*>(focus())->content().endsWith("captured. Web too."));
}

void RoomJourneyTest::othersWordsComeInWithoutMovingTheCaret()
{
    press(Qt::Key_3);
    auto* editor = qobject_cast<AutoHeightTextEdit*>(focus());
    QVERIFY(editor);
    write(" Mine.");
    const int caret = editor->textCursor().position();
    text::Edit theirs;
    theirs.insert("Theirs. ");
    m_checkout->workspace.remote(CheckoutRoom::person(2), m_checkout->clock.now(),
                                 SectionEdit{Section::Scope, {}, theirs});
    QTRY_VERIFY(editor->content().startsWith("Theirs. Web and iOS"));
    QVERIFY(editor->content().endsWith("ap-south. Mine."));
    QCOMPARE(editor->textCursor().position(), caret + 8);
    QTRY_COMPARE(QString::fromStdString(ticket().prose[2].text), editor->content());
}

void RoomJourneyTest::undoLeavesWhatOthersWrote()
{
    press(Qt::Key_3);
    auto* editor = qobject_cast<AutoHeightTextEdit*>(focus());
    const QString before = editor->content();
    write("!!");
    text::Edit theirs;
    theirs.insert("Theirs. ");
    m_checkout->workspace.remote(CheckoutRoom::person(2), m_checkout->clock.now(),
                                 SectionEdit{Section::Scope, {}, theirs});
    QTRY_COMPARE(editor->content(), "Theirs. " + before + "!!");
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor->content(), "Theirs. " + before);
    QTRY_COMPARE(QString::fromStdString(ticket().prose[2].text), "Theirs. " + before);
}

void RoomJourneyTest::anotherCauseIsAnotherItem()
{
    press(Qt::Key_4);
    press(Qt::Key_Return);
    write("The election rule allows other regions");
    QTRY_COMPARE(ticket().causes.size(), std::size_t(2));
    QTRY_COMPARE(ticket().causes[1].text.text, std::string("The election rule allows other regions"));
    press(Qt::Key_Period, Qt::ControlModifier);
    QTRY_COMPARE(ticket().causes[1].state.value(), CauseState::Confirmed);
    QTRY_COMPARE(m_screen->findChildren<AutoHeightTextEdit*>().contains(focus()), true);
}

void RoomJourneyTest::aPreventionIsMadeOfACause()
{
    const std::size_t before = shown(ticket().preventions).size();
    press(Qt::Key_4);
    press(Qt::Key_Return);
    write("Elections cross regions");
    QTRY_COMPARE(ticket().causes.size(), std::size_t(2));
    press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(shown(ticket().preventions).size(), before + 1);
    const auto inHand = [this] {
        const auto* editor = qobject_cast<AutoHeightTextEdit*>(focus());
        return editor ? editor->content() : QString();
    };
    QTRY_COMPARE(inHand(), QString("Elections cross regions: "));
    write("forbid it");
    QTRY_COMPARE(shown(ticket().preventions).back()->text.text,
                 std::string("Elections cross regions: forbid it"));
    press(Qt::Key_Escape);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shown(ticket().preventions).size(), before);
}

void RoomJourneyTest::preventionsAreSortedByTheirScore()
{
    const auto words = [this] {
        QStringList shownWords;
        for (const Prevention* one : shown(ticket().preventions))
            shownWords << QString::fromStdString(one->text.text);
        return shownWords;
    };
    const auto seen = [this] {
        std::map<int, QString> rows;
        for (auto* row : m_screen->findChildren<ParagraphRow*>()) {
            if (row->plan() && row->isVisible())
                rows[row->mapTo(m_screen, QPoint()).y()] = row->editor()->content();
        }
        QStringList out;
        for (const auto& [y, text] : rows)
            out << text;
        return out;
    };
    for (const ItemId& item : {ItemId(Uuid{{8, 1}}), ItemId(Uuid{{8, 2}})}) {
        const bool better = item == ItemId(Uuid{{8, 2}});
        m_checkout->workspace.remote(
            CheckoutRoom::person(2), m_checkout->clock.now(),
            PreventionAdd{item, better ? "more" : "less", better ? "3" : "1", Priority::P1, {}, {}});
    }
    QTRY_VERIFY(seen().contains("more") && seen().contains("less"));
    QVERIFY(seen().indexOf("less") < seen().indexOf("more"));
    press(Qt::Key_W, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(words().indexOf("more") < words().indexOf("less"));
    QTRY_COMPARE(seen(), words());
}

void RoomJourneyTest::aNextActionWithOwnerAndDue()
{
    press(Qt::Key_N);
    write("Page the vendor @Tomas !10");
    press(Qt::Key_Return);
    QTRY_COMPARE(shown(ticket().actions).size(), std::size_t(7));
    const Ticket now = ticket();
    const Action& added = now.actions.back();
    QCOMPARE(added.text.value(), std::string("Page the vendor"));
    QCOMPARE(added.owner.value(), Owner(CheckoutRoom::person(2)));
    QCOMPARE(*added.due.value(), m_checkout->clock.now() + std::chrono::minutes(10));
}

void RoomJourneyTest::actionsAreCheckedEditedAndRemovedByKeys()
{
    press(Qt::Key_5);
    press(Qt::Key_J);
    press(Qt::Key_J);
    press(Qt::Key_Space);
    QTRY_VERIFY(m_screen->presenter().actions()->index(2).data(ActionsModel::DoneRole).toBool());
    press(Qt::Key_J);
    press(Qt::Key_E);
    write(" !01:20");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_screen->presenter().actions()->index(3).data(ActionsModel::DueTextRole).toString(),
                 QString("due 01:20"));
    QSignalSpy undo(m_screen, &RoomScreen::undoOffered);
    press(Qt::Key_Delete);
    QTRY_COMPARE(m_screen->presenter().actions()->rowCount(), 5);
    QCOMPARE(undo.size(), 1);
    undo[0][1].value<std::function<void()>>()();
    QTRY_COMPARE(m_screen->presenter().actions()->rowCount(), 6);
    press(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(lastSubmitted<ItemMove>().section, Section::NextActions);
}

void RoomJourneyTest::actionsAreReorderedAsOftenAsOneLikes()
{
    const auto order = [this] {
        QStringList texts;
        const ActionsModel* actions = m_screen->presenter().actions();
        for (int i = 0; i < actions->rowCount(); ++i)
            texts << actions->index(i).data().toString();
        return texts;
    };
    QStringList wanted = order();
    press(Qt::Key_5);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_J);
    // Always between the same two: the numbers there run out.
    for (int i = 0; i < 40; ++i) {
        press(Qt::Key_Down, Qt::AltModifier);
        wanted.move(3, 4);
        QTRY_COMPARE(order(), wanted);
        press(Qt::Key_K);
    }
    for (int place = 3; place > 0; --place) {
        press(Qt::Key_Up, Qt::AltModifier);
        wanted.move(place, place - 1);
        QTRY_COMPARE(order(), wanted);
    }
    press(Qt::Key_Up, Qt::AltModifier); // it is the first already
    QCOMPARE(order(), wanted);
    m_screen->presenter().undoLast();
    wanted.move(0, 1);
    QTRY_COMPARE(order(), wanted);
}

void RoomJourneyTest::anOpenActionMovesPastWhatIsSeen()
{
    for (std::uint8_t i = 0; i < 11; ++i) {
        ActionAdd done;
        done.item = CheckoutRoom::item(static_cast<std::uint8_t>(100 + i));
        done.text = "Done long ago";
        m_checkout->workspace.remote(CheckoutRoom::person(2), m_checkout->clock.now(), done);
        m_checkout->workspace.remote(CheckoutRoom::person(2), m_checkout->clock.now(),
                                     ActionCheck{done.item, true});
    }
    ActionAdd last;
    last.item = CheckoutRoom::item(120);
    last.text = "Last";
    m_checkout->workspace.remote(CheckoutRoom::person(2), m_checkout->clock.now(), last);
    const ActionsModel* actions = m_screen->presenter().actions();
    QTRY_COMPARE(actions->index(0).data().toString(), QString("13 done"));
    const int end = actions->rowCount() - 1;
    QTRY_COMPARE(actions->index(end).data().toString(), QString("Last"));
    press(Qt::Key_5);
    press(Qt::Key_End);
    press(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(actions->index(end - 1).data().toString(), QString("Last"));
}

void RoomJourneyTest::aWhyIsAskedFromInsideAText()
{
    press(Qt::Key_2);
    QWidget* editor = focus();
    press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(focus() != editor);
    write("is disk alerting fixed at 90 %?");
    press(Qt::Key_Return);
    QCOMPARE(focus(), editor);
    QTRY_COMPARE(ticket().whys.size(), std::size_t(5));
    QCOMPARE(ticket().whys.back().text.value(), std::string("Why is disk alerting fixed at 90 %?"));
}

void RoomJourneyTest::aDecisionIsPostedAndBackDated()
{
    press(Qt::Key_2, Qt::AltModifier);
    write("@00:30 Keep binlogs on us-west");
    press(Qt::Key_Return);
    QTRY_COMPARE(lastSubmitted<CommentAdd>().text, std::string("Keep binlogs on us-west"));
    QCOMPARE(lastSubmitted<CommentAdd>().kind, std::string("decision"));
    QCOMPARE(*lastSubmitted<CommentAdd>().from, CheckoutRoom::at("00:30"));
}

void RoomJourneyTest::thePhaseWaitsForWhatIsMissing()
{
    press(Qt::Key_P);
    QCOMPARE(ticket().phase.value(), Phase::Containment);
    press(Qt::Key_P);
    QCOMPARE(m_screen->presenter().gate().first, std::optional(Section::FixesSymptoms));
    QVERIFY(qobject_cast<AutoHeightTextEdit*>(focus()));
    write("Throttle exports");
    QTRY_COMPARE(m_screen->presenter().gate().missing, 0);
    press(Qt::Key_Escape);
    press(Qt::Key_P);
    QTRY_COMPARE(ticket().phase.value(), Phase::Resolution);
}

void RoomJourneyTest::advancingAnywayNeedsAReason()
{
    press(Qt::Key_P);
    press(Qt::Key_Return, Qt::ShiftModifier);
    write("short");
    press(Qt::Key_Return);
    QCOMPARE(ticket().phase.value(), Phase::Containment);
    write(", but the fix is being rolled out");
    press(Qt::Key_Return);
    QTRY_COMPARE(ticket().phase.value(), Phase::Resolution);
    QCOMPARE(ticket().phaseTerms.back().overrideReason,
             std::string("short, but the fix is being rolled out"));
}

void RoomJourneyTest::aQuestionIsAnsweredByKeys()
{
    auto& workspace = m_checkout->workspace;
    workspace.setAccepting(false);
    m_screen->presenter().editAction(CheckoutRoom::item(4), "Diff the 954 unreplicated writes @Ana !00:50");
    ActionSet theirs;
    theirs.item = CheckoutRoom::item(4);
    theirs.owner = Owner(CheckoutRoom::person(2));
    workspace.remote(CheckoutRoom::person(5), m_checkout->clock.now(), theirs);
    workspace.setAccepting(true);
    workspace.acceptAll();
    QTRY_COMPARE(m_screen->presenter().conflicts()->rowCount(), 1);
    m_screen->showQuestions();
    press(Qt::Key_1);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_screen->presenter().conflicts()->rowCount(), 0);
    QVERIFY(m_screen->presenter().name(ticket().actions[4].owner.value()) == QString("Ana"));
}

void RoomJourneyTest::aRefusedChangeIsDropped()
{
    auto& workspace = m_checkout->workspace;
    workspace.setAccepting(false);
    m_screen->presenter().setSeverity(Severity::Sev2);
    workspace.refuseAll(fail(ErrorCode::Forbidden, "severity.set needs a commander"));
    QTRY_COMPARE(m_screen->presenter().conflicts()->rowCount(), 1);
    QTRY_VERIFY(m_screen->findChild<RefusedPane*>()->isVisible());
    m_screen->presenter().dropRefused(0);
    QTRY_COMPARE(m_screen->presenter().conflicts()->rowCount(), 0);
    QTRY_VERIFY(!m_screen->findChild<RefusedPane*>()->isVisible());
}

void RoomJourneyTest::theTimelineKeepsToItsEnd()
{
    auto* view = m_screen->findChild<TimelineView*>();
    QTRY_VERIFY(view->verticalScrollBar()->maximum() > 0);
    QVERIFY(view->isAtEnd());
    CommentAdd comment;
    comment.text = "one more";
    m_checkout->workspace.remote(CheckoutRoom::person(2), m_checkout->clock.now(), comment);
    QTRY_COMPARE(view->model()->index(view->model()->rowCount() - 1, 0).data().toString(),
                 QString("one more"));
    QVERIFY(view->isAtEnd());
    view->verticalScrollBar()->setValue(40);
    QVERIFY(!view->isAtEnd());
    const QModelIndex top = view->indexAt({10, 20});
    const int y = view->visualRect(top).top();
    m_checkout->workspace.remote(CheckoutRoom::person(2), m_checkout->clock.now(), comment);
    QTRY_COMPARE(view->newBelow(), 1);
    QCOMPARE(view->visualRect(top).top(), y);
    view->goToEnd();
    QVERIFY(view->isAtEnd());
    QCOMPARE(view->newBelow(), 0);
}

void RoomJourneyTest::aLongEntryIsFoldedUntilItIsLookedAt()
{
    auto* view = m_screen->findChild<TimelineView*>();
    CommentAdd comment;
    for (int line = 1; line <= 20; ++line)
        comment.text += "trace " + std::to_string(line) + '\n';
    m_checkout->workspace.remote(CheckoutRoom::person(2), m_checkout->clock.now(), comment);
    const auto last = [&] { return view->model()->index(view->model()->rowCount() - 1, 0); };
    QTRY_VERIFY(last().data().toString().startsWith("trace 1"));
    const auto height = [&] { return view->visualRect(last()).height(); };
    const int folded = height();
    QVERIFY(folded < 10 * lineHeight(Type::Body));
    view->setCurrentIndex(last());
    QVERIFY2(height() > 18 * lineHeight(Type::Small), "the entry that is looked at is not shown whole");
    QVERIFY(view->isAtEnd());
    view->setCurrentIndex(view->model()->index(last().row() - 1, 0));
    QCOMPARE(height(), folded);
}

void RoomJourneyTest::incomingDataNeverMovesTheFocus()
{
    press(Qt::Key_5);
    QWidget* before = focus();
    for (int i = 0; i < 20; ++i) {
        CommentAdd comment;
        comment.text = "entry";
        m_checkout->workspace.remote(CheckoutRoom::person(2), m_checkout->clock.now(), comment);
        m_checkout->workspace.remote(
            CheckoutRoom::person(2), m_checkout->clock.now(),
            ActionAdd{CheckoutRoom::item(static_cast<std::uint8_t>(100 + i)), "more", {}, {}, false, {}});
        m_checkout->workspace.remote(
            CheckoutRoom::person(2), m_checkout->clock.now(),
            CauseAdd{CheckoutRoom::item(static_cast<std::uint8_t>(150 + i)), "cause", {}, {}, {}});
    }
    QTRY_COMPARE(m_screen->presenter().actions()->rowCount(), 26);
    QCOMPARE(focus(), before);
}

void RoomJourneyTest::sumsOfHeights()
{
    FenwickTree tree;
    for (int i = 1; i <= 100; ++i)
        tree.append(i);
    tree.set(49, 1050);
    QCOMPARE(tree.total(), 5050 + 1000L);
    QCOMPARE(tree.sum(50), 1275 + 1000L);
    QCOMPARE(tree.find(0), std::size_t(0));
    QCOMPARE(tree.find(1), std::size_t(1));
    QCOMPARE(tree.find(1225), std::size_t(49));
    QCOMPARE(tree.find(2274), std::size_t(49));
    QCOMPARE(tree.find(2275), std::size_t(50));
    QCOMPARE(tree.find(99'999), std::size_t(100));
    FenwickTree same;
    same.assign(tree.values());
    for (std::size_t i = 0; i <= tree.size(); ++i)
        QCOMPARE(same.sum(i), tree.sum(i));
}

WARROOM_GUI_TEST_MAIN(RoomJourneyTest)
#include "tst_room_journey.moc"
