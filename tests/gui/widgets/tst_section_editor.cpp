// The section editor: own edits are told exactly, remote ones leave the caret, the composition and undo
// alone.
#include "support/test_main.h"

#include "widgets/auto_height_text_edit.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTextBlock>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace warroom::ui;

namespace {

/// Applies what the editor tells to a text of its own, as a replica would.
class Mirror final : public QObject
{
public:
    explicit Mirror(AutoHeightTextEdit& editor)
    {
        connect(&editor, &AutoHeightTextEdit::edited, this,
                [this](int position, const QString& removed, const QString& inserted) {
                    QCOMPARE(text.mid(position, removed.size()), removed);
                    text.replace(position, removed.size(), inserted);
                    ++edits;
                });
    }

    void remote(AutoHeightTextEdit& editor, int position, int removed, const QString& inserted)
    {
        text.replace(position, removed, inserted);
        editor.applyRemote(position, removed, inserted);
    }

    QString text;
    int edits = 0;
};

void putCaret(AutoHeightTextEdit& editor, int anchor, int position)
{
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(anchor);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
}

void compose(AutoHeightTextEdit& editor, const QString& preedit, const QString& commit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QApplication::sendEvent(&editor, &event);
}

} // namespace

class TestSectionEditor final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        theme().setReducedMotion(true);
        theme().apply(ThemeChoice::Dark);
    }

    void ownEditsAreToldAsTheyWere_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("anchor");
        QTest::addColumn<int>("caret");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("after");
        QTest::newRow("typing at the end") << "ab" << 2 << 2 << "cd"
                                           << "abcd";
        QTest::newRow("typing between equal letters") << "aaaa" << 2 << 2 << "a"
                                                      << "aaaaa";
        QTest::newRow("typing over a selection") << "one two" << 4 << 7 << "three"
                                                 << "one three";
        QTest::newRow("typing over a selection that is partly the same") << "abcabc" << 0 << 6 << "abc"
                                                                         << "abc";
        QTest::newRow("a new paragraph") << "ab" << 1 << 1 << "\r"
                                         << "a\nb";
        QTest::newRow("replacing across paragraphs") << "a\nb\nc" << 0 << 4 << "x"
                                                     << "xc";
    }
    void ownEditsAreToldAsTheyWere()
    {
        QFETCH(QString, before);
        QFETCH(int, anchor);
        QFETCH(int, caret);
        QFETCH(QString, typed);
        QFETCH(QString, after);
        AutoHeightTextEdit editor;
        editor.fill(before);
        Mirror mirror(editor);
        mirror.text = before;
        putCaret(editor, anchor, caret);
        for (const QChar c : typed) {
            if (c == '\r')
                QTest::keyClick(&editor, Qt::Key_Return);
            else
                QTest::keyClick(&editor, c.toLatin1());
        }
        QCOMPARE(editor.content(), after);
        QCOMPARE(mirror.text, after);
        QCOMPARE(editor.toPlainText(), after);
    }

    void deletingAnEmojiRemovesBothUnits()
    {
        AutoHeightTextEdit editor;
        const QString before = QString::fromUtf8("a\U0001F525b");
        editor.fill(before);
        putCaret(editor, 3, 3);
        QSignalSpy edited(&editor, &AutoHeightTextEdit::edited);
        QTest::keyClick(&editor, Qt::Key_Backspace);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.first().at(0).toInt(), 1);
        QCOMPARE(edited.first().at(1).toString(), QString::fromUtf8("\U0001F525"));
        QCOMPARE(editor.content(), QString("ab"));
    }

    void changeOfOneEmojiIntoAnotherKeepsPairsWhole()
    {
        const QString fire = QString::fromUtf8("\U0001F525");
        const QString water = QString::fromUtf8("\U0001F527");
        QCOMPARE(narrowed({5, "x" + fire + "y", "x" + water + "y"}), (TextChange{6, fire, water}));
    }

    void formatsAreNoEdits()
    {
        AutoHeightTextEdit editor;
        editor.fill("one\ntwo");
        QSignalSpy edited(&editor, &AutoHeightTextEdit::edited);
        editor.setLeadIndents({60, 0});
        theme().setTextPercent(120);
        theme().setTextPercent(100);
        QCOMPARE(edited.count(), 0);
    }

    void remoteTextLeavesCaretAndSelection_data()
    {
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("removed");
        QTest::addColumn<QString>("inserted");
        QTest::addColumn<int>("anchor");
        QTest::addColumn<int>("caret");
        QTest::newRow("before the selection it moves along") << 0 << 0 << "xy" << 4 << 6;
        QTest::newRow("at its start it moves along") << 2 << 0 << "xy" << 4 << 6;
        QTest::newRow("inside it grows") << 3 << 0 << "xy" << 2 << 6;
        QTest::newRow("exactly at the caret it stays") << 4 << 0 << "xy" << 2 << 4;
        QTest::newRow("after it nothing happens") << 5 << 0 << "xy" << 2 << 4;
        QTest::newRow("a removal around it leaves its start") << 1 << 4 << "" << 1 << 1;
        QTest::newRow("a replacement around it leaves the caret in front") << 1 << 4 << "xy" << 1 << 1;
        QTest::newRow("a replacement over its start keeps the rest selected") << 1 << 2 << "xyz" << 4 << 5;
        QTest::newRow("a replacement over its end keeps the rest selected") << 3 << 3 << "xyz" << 2 << 3;
        QTest::newRow("an emoji before it counts two") << 0 << 0 << QString::fromUtf8("\U0001F525") << 4 << 6;
        QTest::newRow("a paragraph before it counts one") << 1 << 0 << "\n" << 3 << 5;
    }
    void remoteTextLeavesCaretAndSelection()
    {
        QFETCH(int, position);
        QFETCH(int, removed);
        QFETCH(QString, inserted);
        QFETCH(int, anchor);
        QFETCH(int, caret);
        AutoHeightTextEdit editor;
        editor.fill("abcdefgh");
        putCaret(editor, 2, 4);
        QSignalSpy edited(&editor, &AutoHeightTextEdit::edited);
        editor.applyRemote(position, removed, inserted);
        QCOMPARE(editor.textCursor().anchor(), anchor);
        QCOMPARE(editor.textCursor().position(), caret);
        QCOMPARE(edited.count(), 0);
        QCOMPARE(editor.content(), editor.toPlainText());
    }

    void typingGoesOnAfterARemoteInsertAtTheCaret()
    {
        AutoHeightTextEdit editor;
        editor.fill("ab");
        Mirror mirror(editor);
        mirror.text = "ab";
        putCaret(editor, 1, 1);
        mirror.remote(editor, 1, 0, "REMOTE");
        QTest::keyClicks(&editor, "own");
        QCOMPARE(editor.content(), QString("aownREMOTEb"));
        QCOMPARE(mirror.text, editor.content());
    }

    void positionsBeyondTheEndAreClamped()
    {
        AutoHeightTextEdit editor;
        editor.fill("ab");
        editor.applyRemote(50, 4, "c");
        QCOMPARE(editor.content(), QString("abc"));
        editor.applyRemote(1, 50, "");
        QCOMPARE(editor.content(), QString("a"));
    }

    void remoteTextWaitsForTheEndOfAComposition()
    {
        AutoHeightTextEdit editor;
        editor.fill("abcd");
        Mirror mirror(editor);
        mirror.text = "abcd";
        putCaret(editor, 2, 2);
        compose(editor, "ka");
        QVERIFY(editor.isComposing());
        mirror.remote(editor, 0, 0, "XX\n");
        QCOMPARE(editor.content(), QString("abcd"));
        compose(editor, "kan");
        QCOMPARE(editor.content(), QString("abcd"));
        compose(editor, {}, QString::fromUtf8("\u304b"));
        QVERIFY(!editor.isComposing());
        QCOMPARE(editor.content(), QString::fromUtf8("XX\nab\u304bcd"));
        QCOMPARE(mirror.text, editor.content());
        QCOMPARE(mirror.edits, 1);
    }

    void aGivenUpCompositionLetsRemoteTextIn()
    {
        AutoHeightTextEdit editor;
        editor.fill("abcd");
        putCaret(editor, 2, 2);
        QSignalSpy edited(&editor, &AutoHeightTextEdit::edited);
        compose(editor, "ka");
        editor.applyRemote(4, 0, "!");
        compose(editor, {});
        QCOMPARE(editor.content(), QString("abcd!"));
        QCOMPARE(edited.count(), 0);
    }

    void undoIsAskedForAndNeverDone()
    {
        AutoHeightTextEdit editor;
        editor.fill("a");
        QTest::keyClicks(&editor, "b");
        const QString before = editor.content();
        QSignalSpy undo(&editor, &AutoHeightTextEdit::undoRequested);
        QSignalSpy redo(&editor, &AutoHeightTextEdit::redoRequested);
        QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        override.ignore();
        QApplication::sendEvent(&editor, &override);
        QVERIFY(override.isAccepted());
        QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(undo.count(), 1);
        QCOMPARE(redo.count(), 1);
        QCOMPARE(editor.content(), before);
        QVERIFY(!editor.document()->isUndoAvailable());
    }

    void pastedTextIsPlain()
    {
        AutoHeightTextEdit editor;
        Mirror mirror(editor);
        auto* data = new QMimeData;
        data->setHtml("<b>bold</b>");
        data->setText(QString("one\r\ntwo\x01") + QChar::ObjectReplacementCharacter +
                      QChar::ParagraphSeparator + "three");
        QApplication::clipboard()->setMimeData(data);
        editor.paste();
        QCOMPARE(editor.content(), QString("one\ntwo\nthree"));
        QCOMPARE(mirror.text, editor.content());
        QCOMPARE(editor.document()->blockCount(), 3);
    }

    void shiftEnterIsAParagraphToo()
    {
        AutoHeightTextEdit editor;
        Mirror mirror(editor);
        QTest::keyClicks(&editor, "a");
        QTest::keyClick(&editor, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(&editor, "b");
        QCOMPARE(mirror.text, QString("a\nb"));
        QCOMPARE(editor.document()->blockCount(), 2);
    }

    void heightFollowsTheText()
    {
        AutoHeightTextEdit editor;
        editor.resize(400, 10);
        editor.show();
        editor.fill("one");
        QCOMPARE(editor.height(), 19);
        editor.fill("one\ntwo\nthree");
        QCOMPARE(editor.height(), 57);
        editor.resize(60, editor.height());
        editor.fill(QString("word ").repeated(20));
        const int narrow = editor.height();
        QVERIFY(narrow > 57);
        editor.resize(600, editor.height());
        QVERIFY(editor.height() < narrow);
    }

    void firstLinesLeaveRoomForChips()
    {
        AutoHeightTextEdit editor;
        editor.resize(400, 60);
        editor.fill("one\ntwo");
        editor.setLeadIndents({80, 0});
        QCOMPARE(editor.leadRect(0), QRect(0, 0, 80, 19));
        QVERIFY(editor.leadRect(1).isEmpty());
        putCaret(editor, 3, 3);
        QTest::keyClick(&editor, Qt::Key_Return);
        QCOMPARE(editor.document()->findBlockByNumber(1).blockFormat().textIndent(), 0.0);
        QCOMPARE(editor.document()->findBlockByNumber(0).blockFormat().textIndent(), 80.0);
    }

    void remoteCaretIsPaintedWhereSomebodyWrites()
    {
        AutoHeightTextEdit editor;
        editor.resize(400, 19);
        editor.fill("abcdef");
        editor.show();
        editor.setRemoteCarets({{"p1", "Priya", 3}});
        const auto caretAt = [&editor](int position) {
            QTextCursor cursor(editor.document());
            cursor.setPosition(position);
            const QRect at = editor.cursorRect(cursor);
            return editor.viewport()->grab().toImage().pixelColor(at.left(), at.bottom()) == tokens().accent;
        };
        QVERIFY(caretAt(3));
        editor.applyRemote(0, 0, "xx");
        QVERIFY(!caretAt(3));
        QVERIFY(caretAt(5));
    }

    void wheelIsLeftToTheAreaAround()
    {
        AutoHeightTextEdit editor;
        editor.resize(400, 19);
        QWheelEvent wheel({5, 5}, {5, 5}, {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(editor.viewport(), &wheel);
        QVERIFY(!wheel.isAccepted());
    }

    void areaAroundFollowsTheCaret()
    {
        QScrollArea area;
        auto* page = new QWidget;
        auto* column = new QVBoxLayout(page);
        auto* editor = new AutoHeightTextEdit;
        column->addWidget(editor);
        area.setWidgetResizable(true);
        area.setWidget(page);
        area.resize(400, 100);
        area.show();
        area.activateWindow();
        editor->setFocus();
        QTRY_VERIFY(editor->hasFocus());
        for (int i = 0; i < 12; ++i)
            QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(editor->height(), 13 * 19);
        QTRY_VERIFY(area.viewport()->rect().contains(
            editor->viewport()->mapTo(area.viewport(), editor->cursorRect().center())));
    }
};

WARROOM_GUI_TEST_MAIN(TestSectionEditor)
#include "tst_section_editor.moc"
