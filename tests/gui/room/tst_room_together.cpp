// Several people in one room: who is where, carets that keep their place, and undo that leaves others alone.
#include "gui/room/room_seat.h"
#include "models/room/place_teller.h"
#include "screens/room/gate_line.h"
#include "support/test_main.h"
#include "widgets/section_frame.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QInputMethodEvent>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

text::Edit insertAt(std::uint32_t at, std::string_view words)
{
    return text::Edit().retain(at).insert(words);
}

QString caretId(std::uint8_t who) { return QString::fromStdString(RoomSeat::device(who).text()); }

SectionFrame* frameOf(RoomSeat& seat, const QString& name)
{
    for (auto* frame : seat.screen->findChildren<SectionFrame*>()) {
        if (frame->accessibleName().startsWith(name))
            return frame;
    }
    return nullptr;
}

void commit(QWidget* editor, const QString& text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(editor, &event);
}

} // namespace

class RoomTogetherTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init();
    void cleanup() { m_seat.reset(); }

    void aSectionSaysWhoIsInIt();
    void severalWhoTypeAreSaidInOneLine();
    void theOwnPlaceIsToldFiveTimesASecondAtMost();
    void typingEndsAfterAPause();
    void lookingAtAnotherRoomTellsIt();
    void aRemoteCaretIsCarriedByTheText();
    void aRemoteCaretThatWasToldLateComesToItsPlace();
    void theNameShowsWhenACaretMovesAndUnderThePointer();
    void theOwnSelectionStaysInAnyScript_data();
    void theOwnSelectionStaysInAnyScript();
    void undoTakesBackWordByWordWhatIsOwn();
    void undoSurvivesWhatOthersDoInBetween();
    void undoInTheRoomTakesBackTheLastChange();
    void undoSaysWhenSomebodyElseChangedIt();
    void anotherTicketHasNothingToUndo();

private:
    std::unique_ptr<RoomSeat> m_seat;
};

void RoomTogetherTest::init()
{
    m_seat = std::make_unique<RoomSeat>();
    QVERIFY(m_seat->enter());
}

void RoomTogetherTest::aSectionSaysWhoIsInIt()
{
    m_seat->workspace().setPresent(
        {RoomSeat::inSection(2, Section::Symptoms, 3, true), RoomSeat::inSection(5, Section::Symptoms)});
    QTRY_VERIFY(frameOf(*m_seat, "Symptoms")->accessibleName().contains("Tomas is typing"));
    QVERIFY(frameOf(*m_seat, "Symptoms")->accessibleName().contains("Tomas, in Symptoms, is typing; Priya"));
    QVERIFY(frameOf(*m_seat, "Symptoms")->toolTip().contains("Priya, in Symptoms"));
    QVERIFY(!frameOf(*m_seat, "Scope")->toolTip().contains("Priya, in"));
    m_seat->workspace().setPresent({});
    QTRY_VERIFY(!frameOf(*m_seat, "Symptoms")->toolTip().contains("Priya, in"));
    const QString written = frameOf(*m_seat, "Symptoms")->accessibleDescription();
    QVERIFY2(written.startsWith("Last written by "), qPrintable(written));
    QCOMPARE(frameOf(*m_seat, "Symptoms")->toolTip(), written);
}

void RoomTogetherTest::severalWhoTypeAreSaidInOneLine()
{
    m_seat->workspace().setPresent({RoomSeat::inSection(2, Section::Scope, 0, true),
                                    RoomSeat::inSection(3, Section::Scope, 0, true),
                                    RoomSeat::inSection(5, Section::Scope, 0, true)});
    QTRY_VERIFY(frameOf(*m_seat, "Scope")->accessibleName().contains("Tomas and 2 more are typing"));
}

void RoomTogetherTest::theOwnPlaceIsToldFiveTimesASecondAtMost()
{
    m_seat->press(Qt::Key_3);
    const auto before = m_seat->workspace().toldPlaces().size();
    const auto began = std::chrono::steady_clock::now();
    m_seat->write(QStringLiteral(" and nobody in the north of it, as far as the desk was told so far"));
    const auto end = static_cast<std::int64_t>(m_seat->editor()->content().size());
    QTRY_VERIFY(m_seat->workspace().toldPlaces().back().caret == end);
    const auto took =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
    const auto& told = m_seat->workspace().toldPlaces();
    QVERIFY(told.size() - before <= static_cast<std::size_t>(took.count() / PlaceTeller::BetweenMs + 2));
    QCOMPARE(told.back().section, std::string(nameOf(Section::Scope)));
    QVERIFY(told.back().typing);
}

void RoomTogetherTest::typingEndsAfterAPause()
{
    m_seat->press(Qt::Key_3);
    m_seat->write(QStringLiteral("x"));
    QTRY_VERIFY(m_seat->workspace().toldPlaces().back().typing);
    QTRY_VERIFY_WITH_TIMEOUT(!m_seat->workspace().toldPlaces().back().typing, 10'000);
    QCOMPARE(m_seat->workspace().toldPlaces().back().section, std::string(nameOf(Section::Scope)));
}

void RoomTogetherTest::lookingAtAnotherRoomTellsIt()
{
    QTRY_VERIFY(m_seat->workspace().toldPlaces().back().ticket == m_seat->workspace().ticketId());
    m_seat->screen->open({});
    QTRY_VERIFY(!m_seat->workspace().toldPlaces().back().ticket);
}

void RoomTogetherTest::aRemoteCaretIsCarriedByTheText()
{
    m_seat->press(Qt::Key_3);
    auto* editor = m_seat->editor();
    const auto here = RoomSeat::inSection(2, Section::Scope, 8);
    m_seat->workspace().setPresent({here});
    QTRY_COMPARE(editor->remoteCaretPosition(caretId(2)), 8);
    m_seat->theirs(5, Section::Scope, insertAt(0, "Only "));
    QTRY_VERIFY(editor->content().startsWith("Only Web"));
    QCOMPARE(editor->remoteCaretPosition(caretId(2)), 13);
    editor->moveCursor(QTextCursor::Start);
    m_seat->write("Now: ");
    QCOMPARE(editor->remoteCaretPosition(caretId(2)), 18);
    // The same place told again, by a state of the room for another reason, moves nothing.
    m_seat->workspace().setPresent({here, RoomSeat::inSection(5, Section::Scope, 0)});
    QTRY_COMPARE(editor->remoteCaretPosition(caretId(5)), 0);
    QCOMPARE(editor->remoteCaretPosition(caretId(2)), 18);
}

void RoomTogetherTest::aRemoteCaretThatWasToldLateComesToItsPlace()
{
    m_seat->press(Qt::Key_3);
    auto* editor = m_seat->editor();
    const Seq before = m_seat->workspace().head();
    m_seat->theirs(5, Section::Scope, insertAt(0, "Only "));
    QTRY_VERIFY(editor->content().startsWith("Only Web"));
    m_seat->workspace().setPresent({RoomSeat::inSection(2, Section::Scope, 8, false, before)});
    QTRY_COMPARE(editor->remoteCaretPosition(caretId(2)), 13);
    m_seat->workspace().setPresent(
        {RoomSeat::inSection(2, Section::Scope, 14, false, m_seat->workspace().head())});
    QTRY_COMPARE(editor->remoteCaretPosition(caretId(2)), 14);
}

void RoomTogetherTest::theNameShowsWhenACaretMovesAndUnderThePointer()
{
    m_seat->press(Qt::Key_3);
    auto* editor = m_seat->editor();
    m_seat->workspace().setPresent({RoomSeat::inSection(2, Section::Scope, 8)});
    QTRY_COMPARE(editor->shownCaretNames(), QStringList{caretId(2)});
    QVERIFY(editor->accessibleDescription().contains("Tomas"));
    QTRY_VERIFY_WITH_TIMEOUT(editor->shownCaretNames().isEmpty(), 10'000);
    QTextCursor at(editor->document());
    at.setPosition(8);
    QTest::mouseMove(editor->viewport(), editor->cursorRect(at).center());
    QTRY_COMPARE(editor->shownCaretNames(), QStringList{caretId(2)});
}

void RoomTogetherTest::theOwnSelectionStaysInAnyScript_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("foreign");
    QTest::newRow("an emoji sequence before Latin words")
        << QString("orders fail") << QString("👩🏽‍🚒 ");
    QTest::newRow("combining marks before an emoji") << QString("🧯 disk") << QString("e\u0301te\u0301 ");
    QTest::newRow("Latin before Hebrew") << QString("שגיאה בהזמנה") << QString("error ");
    QTest::newRow("Arabic before Arabic") << QString("فشل الدفع") << QString("خطأ ");
    QTest::newRow("a flag before flags") << QString("🇩🇪🇫🇷") << QString("🇯🇵");
}

void RoomTogetherTest::theOwnSelectionStaysInAnyScript()
{
    QFETCH(QString, own);
    QFETCH(QString, foreign);
    m_seat->press(Qt::Key_3);
    auto* editor = m_seat->editor();
    editor->selectAll();
    commit(editor, own);
    QTRY_COMPARE(QString::fromStdString(m_seat->prose(Section::Scope)), own);
    QTextCursor all = editor->textCursor();
    all.setPosition(0);
    all.setPosition(static_cast<int>(own.size()), QTextCursor::KeepAnchor);
    editor->setTextCursor(all);
    m_seat->theirs(2, Section::Scope, insertAt(0, foreign.toStdString()));
    QTRY_COMPARE(editor->content(), foreign + own);
    QCOMPARE(editor->textCursor().selectedText(), own);
    const auto end = static_cast<std::uint32_t>((foreign + own).toUcs4().size());
    m_seat->theirs(2, Section::Scope, insertAt(end, foreign.toStdString()));
    QTRY_COMPARE(editor->content(), foreign + own + foreign);
    QCOMPARE(editor->textCursor().selectedText(), own);
    QTRY_VERIFY(m_seat->workspace().toldPlaces().back().caret ==
                static_cast<std::int64_t>((foreign + own).toUcs4().size()));
}

void RoomTogetherTest::undoTakesBackWordByWordWhatIsOwn()
{
    m_seat->press(Qt::Key_3);
    auto* editor = m_seat->editor();
    const QString before = editor->content();
    m_seat->write(" one two");
    m_seat->press(Qt::Key_Backspace);
    QCOMPARE(editor->content(), before + " one tw");
    m_seat->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor->content(), before + " one two");
    m_seat->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor->content(), before + " one ");
    m_seat->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(editor->content().startsWith(before) && editor->content().size() <= before.size() + 1);
    m_seat->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor->content(), before + " one ");
}

void RoomTogetherTest::undoSurvivesWhatOthersDoInBetween()
{
    m_seat->press(Qt::Key_3);
    auto* editor = m_seat->editor();
    const QString before = editor->content();
    m_seat->write(" Mine");
    m_seat->theirs(2, Section::Scope, insertAt(0, "Theirs 😀 "));
    QTRY_COMPARE(editor->content(), "Theirs 😀 " + before + " Mine");
    m_seat->write(" too");
    const auto end = static_cast<std::uint32_t>(editor->content().toUcs4().size());
    QTRY_COMPARE(QString::fromStdString(m_seat->prose(Section::Scope)), editor->content());
    m_seat->theirs(5, Section::Scope, insertAt(end, " End"));
    QTRY_VERIFY(editor->content().endsWith(" Mine too End"));
    while (editor->content().contains("Mine")) {
        const QString was = editor->content();
        m_seat->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(editor->content() != was);
    }
    QVERIFY(editor->content().startsWith("Theirs 😀 " + before));
    QVERIFY(editor->content().endsWith(" End"));
    QVERIFY(!editor->content().contains("too"));
    for (int i = 0; i < 4; ++i)
        m_seat->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor->content(), "Theirs 😀 " + before + " Mine too End");
    QTRY_COMPARE(QString::fromStdString(m_seat->prose(Section::Scope)), editor->content());
}

void RoomTogetherTest::undoInTheRoomTakesBackTheLastChange()
{
    auto* line = m_seat->screen->findChild<GateLine*>();
    const auto action = [&] { return m_seat->ticket().actions[4]; };
    const Owner owner = action().owner.value();
    m_seat->room().assignAction(CheckoutRoom::item(4), "Ana");
    m_seat->room().toggleAction(CheckoutRoom::item(4));
    m_seat->room().setSeverity(Severity::Sev2);
    QTRY_COMPARE(m_seat->room().ticket()->severity.value(), Severity::Sev2);
    m_seat->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_seat->room().ticket()->severity.value(), Severity::Sev1);
    QVERIFY(action().done.value());
    m_seat->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!action().done.value());
    QTRY_VERIFY(line->accessibleName().contains("Undone: Action done: Diff the 954"));
    m_seat->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(action().owner.value(), owner);
    m_seat->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(line->accessibleName().contains("Nothing of yours"));
}

void RoomTogetherTest::undoSaysWhenSomebodyElseChangedIt()
{
    auto* line = m_seat->screen->findChild<GateLine*>();
    m_seat->room().assignAction(CheckoutRoom::item(4), "Ana");
    ActionSet theirs;
    theirs.item = CheckoutRoom::item(4);
    theirs.owner = Owner(CheckoutRoom::person(2));
    m_seat->workspace().remote(CheckoutRoom::person(5), m_seat->checkout.clock.now(), theirs);
    QTRY_COMPARE(m_seat->room().ticket()->actions[4].owner.value(), Owner(CheckoutRoom::person(2)));
    const auto submitted = m_seat->workspace().submittedOps().size();
    m_seat->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(line->accessibleName().contains("it has been changed since: Action, owner"));
    QCOMPARE(m_seat->workspace().submittedOps().size(), submitted);
}

void RoomTogetherTest::anotherTicketHasNothingToUndo()
{
    m_seat->press(Qt::Key_3);
    m_seat->write(" mine");
    QTRY_VERIFY(QString::fromStdString(m_seat->prose(Section::Scope)).endsWith("mine"));
    const QString written = m_seat->editor()->content();
    m_seat->screen->open({});
    m_seat->screen->open(m_seat->workspace().ticketId());
    QTRY_VERIFY(m_seat->room().hasTicket());
    m_seat->screen->goTo(Section::Scope);
    m_seat->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_seat->editor()->content(), written);
}

WARROOM_GUI_TEST_MAIN(RoomTogetherTest)
#include "tst_room_together.moc"
