// What reaches the section editor from keyboard, input method, clipboard and wheel, and what it paints on
// top.
#include "widgets/auto_height_text_edit.h"

#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QWheelEvent>

#include <memory>

namespace warroom::ui {

namespace {

constexpr int s_placeholderLine = 19;

bool isUndo(const QKeyEvent& key) { return key.matches(QKeySequence::Undo); }

bool isRedo(const QKeyEvent& key)
{
    const bool shifted =
        key.key() == Qt::Key_Z && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    return shifted || key.matches(QKeySequence::Redo);
}

/// Qt's own handling would clear the format of an empty paragraph, or insert a line separator.
bool isNewParagraph(const QKeyEvent& key)
{
    return key.matches(QKeySequence::InsertParagraphSeparator) ||
           key.matches(QKeySequence::InsertLineSeparator);
}

/// Line ends become '\n'; characters that Qt uses for its own structure, and controls, are left out.
QString plain(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    text.replace(QChar::LineSeparator, QLatin1Char('\n'));
    text.removeIf([](QChar c) {
        const bool structure =
            c == QChar::ObjectReplacementCharacter || c == QChar(0xFDD0) || c == QChar(0xFDD1);
        const bool control =
            c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t');
        return structure || control;
    });
    return text;
}

} // namespace

bool AutoHeightTextEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (isUndo(*key) || isRedo(*key)) {
            event->accept();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void AutoHeightTextEdit::keyPressEvent(QKeyEvent* event)
{
    if (isUndo(*event))
        emit undoRequested();
    else if (isRedo(*event))
        emit redoRequested();
    else if (isNewParagraph(*event) && !isReadOnly())
        textCursor().insertBlock();
    else
        QTextEdit::keyPressEvent(event);
}

void AutoHeightTextEdit::inputMethodEvent(QInputMethodEvent* event)
{
    const bool ends = !event->commitString().isEmpty() || event->preeditString().isEmpty();
    if (isComposing() && ends && !m_held.empty()) {
        // Close the composition first: what waited must lie in the text before the committed words do.
        QInputMethodEvent close;
        QTextEdit::inputMethodEvent(&close);
        m_preedit.clear();
        releaseHeld();
    }
    m_preedit = event->preeditString();
    QTextEdit::inputMethodEvent(event);
    viewport()->update();
}

void AutoHeightTextEdit::wheelEvent(QWheelEvent* event) { event->ignore(); }

void AutoHeightTextEdit::focusInEvent(QFocusEvent* event)
{
    QTextEdit::focusInEvent(event);
    emit focused();
}

void AutoHeightTextEdit::focusOutEvent(QFocusEvent* event)
{
    QTextEdit::focusOutEvent(event);
    if (isComposing() && event->reason() != Qt::PopupFocusReason) {
        QInputMethodEvent close;
        inputMethodEvent(&close);
    }
    emit left();
}

void AutoHeightTextEdit::insertFromMimeData(const QMimeData* source)
{
    if (isReadOnly() || !source->hasText())
        return;
    textCursor().insertText(plain(source->text()));
    ensureCursorVisible();
}

bool AutoHeightTextEdit::canInsertFromMimeData(const QMimeData* source) const { return source->hasText(); }

QMimeData* AutoHeightTextEdit::createMimeDataFromSelection() const
{
    auto* copied = new QMimeData;
    copied->setText(documentText(textCursor().selectionStart(), textCursor().selectionEnd()));
    return copied;
}

void AutoHeightTextEdit::contextMenuEvent(QContextMenuEvent* event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu(event->pos()));
    for (QAction* action : menu->actions()) {
        const bool undo = action->objectName() == QLatin1String("edit-undo");
        const bool redo = action->objectName() == QLatin1String("edit-redo");
        if (!undo && !redo)
            continue;
        action->disconnect();
        action->setEnabled(undo ? m_canUndo : m_canRedo);
        connect(action, &QAction::triggered, this,
                undo ? &AutoHeightTextEdit::undoRequested : &AutoHeightTextEdit::redoRequested);
    }
    menu->exec(event->globalPos());
}

void AutoHeightTextEdit::paintEvent(QPaintEvent* event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection());
    paintPlaceholder(painter);
    paintRemoteCarets(painter);
}

void AutoHeightTextEdit::paintPlaceholder(QPainter& painter)
{
    if (!m_shadow.isEmpty() || isComposing())
        return;
    const int lead = m_leadIndents.value(0, 0);
    const QRect line(isRightToLeft() ? 0 : lead, 0, viewport()->width() - lead, viewport()->height());
    // What stands behind a tab is a key that acts while the text has no focus, and is drawn as one then.
    const QString words = m_placeholder.section(QLatin1Char('\t'), 0, 0);
    const QString key = hasFocus() ? QString() : m_placeholder.section(QLatin1Char('\t'), 1);
    const int used = paint::text(painter, line, Type::Body, tokens().text3, words);
    const QSize cap = paint::keyCapsSize(key);
    const int gap = scaled(6);
    if (key.isEmpty() || used + gap + cap.width() > line.width())
        return;
    const int x = isRightToLeft() ? line.right() + 1 - used - gap - cap.width() : line.left() + used + gap;
    paint::keyCaps(painter, {x, (scaled(s_placeholderLine) - cap.height()) / 2}, key);
}

} // namespace warroom::ui
