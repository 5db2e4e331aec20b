// Editing together: own edits found against a shadow copy, remote ones applied by a second cursor.
#include "widgets/auto_height_text_edit.h"

#include "widgets/theme.h"
#include "widgets/type.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QLayout>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace warroom::ui {

namespace {

constexpr int s_lineHeight = 19;

struct Span
{
    int anchor;
    int position;
};

/// Where caret and selection are after a foreign replacement. What comes in at an end of the selection is not
/// selected, and what comes in at the caret stands behind it.
Span moved(Span own, int from, int removed, int inserted)
{
    const int start = std::min(own.anchor, own.position);
    const int end = std::max(own.anchor, own.position);
    const auto shift = [=](int at, bool pushed) {
        const int cut = at <= from ? at : std::max(from, at - removed);
        return cut > from || (cut == from && pushed) ? cut + inserted : cut;
    };
    const bool selects = start < end && end > from + removed;
    const int newStart = shift(start, selects && start >= from);
    const int newEnd = std::max(newStart, shift(end, false));
    return own.anchor <= own.position ? Span{newStart, newEnd} : Span{newEnd, newStart};
}

} // namespace

AutoHeightTextEdit::AutoHeightTextEdit(QWidget* parent) : QTextEdit(parent)
{
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLineWrapMode(QTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setCursorWidth(2);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(document(), &QTextDocument::contentsChange, this, &AutoHeightTextEdit::onContentsChange);
    connect(document(), &QTextDocument::contentsChanged, this, &AutoHeightTextEdit::onContentsChanged);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &AutoHeightTextEdit::fitHeight);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (m_silent)
            return;
        emit caretMoved(textCursor().position());
        m_follow.start();
    });
    viewport()->setMouseTracking(true);
    m_unname.setSingleShot(true);
    connect(&m_unname, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    m_follow.setSingleShot(true);
    m_follow.setInterval(0);
    connect(&m_follow, &QTimer::timeout, this, &AutoHeightTextEdit::followCaret);
    connect(&theme(), &Theme::changed, this, &AutoHeightTextEdit::restyle);
    restyle();
}

void AutoHeightTextEdit::restyle()
{
    QPalette colours = theme().palette(tokens());
    colours.setColor(QPalette::Highlight, tokens().accent);
    colours.setColor(QPalette::HighlightedText, tokens().onAccent);
    setPalette(colours);
    setFont(fontOf(Type::Body));
    document()->setDefaultFont(fontOf(Type::Body));
    applyBlockFormats();
    fitHeight();
}

void AutoHeightTextEdit::applyBlockFormats()
{
    const QScopedValueRollback<bool> silent(m_silent, true);
    // First, because every format set here comes back as a change of the contents.
    m_knownBlocks = document()->blockCount();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format;
        format.setLineHeight(scaled(s_lineHeight), QTextBlockFormat::FixedHeight);
        format.setTextIndent(m_leadIndents.value(block.blockNumber(), 0));
        if (block.blockFormat() == format)
            continue;
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
    cursor.endEditBlock();
}

int AutoHeightTextEdit::lastPosition() const { return document()->characterCount() - 1; }

QString AutoHeightTextEdit::documentText(int from, int to) const
{
    const int begin = std::clamp(from, 0, lastPosition());
    const int end = std::clamp(to, begin, lastPosition());
    QString text;
    // Not by a cursor: wherever it is set, the line is shaped once more.
    for (QTextBlock block = document()->findBlock(begin); block.isValid() && block.position() < end;
         block = block.next()) {
        const int after = block.position() + block.length();
        const int start = std::max(begin, block.position());
        text += block.text().mid(start - block.position(), std::min(end, after) - start);
        if (after <= end)
            text += QLatin1Char('\n');
    }
    text.replace(QChar::LineSeparator, QLatin1Char('\n'));
    return text;
}

void AutoHeightTextEdit::fill(const QString& text)
{
    const TextChange change = narrowed({0, m_shadow, text});
    if (change.isEmpty())
        return;
    replaceSilently(change.position, static_cast<int>(change.removed.size()), change.inserted);
    emit filled();
}

void AutoHeightTextEdit::applyRemote(int position, int removed, const QString& inserted)
{
    if (isComposing())
        m_held.push_back({position, removed, inserted});
    else
        replaceSilently(position, removed, inserted);
}

void AutoHeightTextEdit::releaseHeld()
{
    const std::vector<Held> held = std::exchange(m_held, {});
    for (const Held& change : held)
        replaceSilently(change.position, change.removed, change.inserted);
}

void AutoHeightTextEdit::replaceSilently(int position, int removed, const QString& inserted)
{
    const QScopedValueRollback<bool> silent(m_silent, true);
    const int from = std::clamp(position, 0, lastPosition());
    const int to = std::clamp(from + removed, from, lastPosition());
    pushCarets(true);
    // Qt keeps only the position of a cursor in place, not its anchor, and would select what comes in at the
    // caret.
    QTextCursor own = textCursor();
    const Span before{own.anchor(), own.position()};
    QTextCursor other(document());
    other.beginEditBlock();
    other.setPosition(from);
    if (to > from)
        other.setPosition(to, QTextCursor::KeepAnchor);
    other.insertText(inserted);
    other.endEditBlock();
    pushCarets(false);
    const Span after = moved(before, from, to - from, static_cast<int>(inserted.size()));
    own = textCursor();
    if (own.anchor() == after.anchor && own.position() == after.position)
        return;
    own.setPosition(after.anchor);
    own.setPosition(after.position, QTextCursor::KeepAnchor);
    setTextCursor(own);
}

void AutoHeightTextEdit::onContentsChange(int position, int removed, int added)
{
    // The counts may reach one beyond the text, because Qt counts the end of the document as a character.
    const int from = std::min(position, static_cast<int>(m_shadow.size()));
    const QString now = documentText(position, position + added);
    const TextChange change = narrowed({from, m_shadow.mid(from, removed), now});
    if (change.isEmpty())
        return;
    m_shadow.replace(change.position, change.removed.size(), change.inserted);
    if (!m_silent)
        emit edited(change.position, change.removed, change.inserted);
}

void AutoHeightTextEdit::onContentsChanged()
{
    // A new paragraph inherits the line height, but not rightly the room for a chip.
    if (document()->blockCount() != m_knownBlocks && !m_leadIndents.isEmpty())
        applyBlockFormats();
    m_knownBlocks = document()->blockCount();
    viewport()->update();
}

void AutoHeightTextEdit::fitHeight()
{
    const int wanted = sizeHint().height();
    if (wanted != minimumHeight() || wanted != maximumHeight())
        setFixedHeight(wanted);
}

QSize AutoHeightTextEdit::sizeHint() const
{
    const qreal text = document()->documentLayout()->documentSize().height();
    return {scaled(320), std::max(scaled(s_lineHeight), static_cast<int>(std::ceil(text)))};
}

QSize AutoHeightTextEdit::minimumSizeHint() const { return {scaled(80), scaled(s_lineHeight)}; }

void AutoHeightTextEdit::followCaret()
{
    if (!hasFocus())
        return;
    for (QWidget* up = parentWidget(); up; up = up->parentWidget()) {
        if (up->layout())
            up->layout()->activate();
        auto* area = qobject_cast<QScrollArea*>(up);
        if (!area || !area->widget())
            continue;
        // The area has to know the new height before it can scroll to its end.
        QEvent layoutRequest(QEvent::LayoutRequest);
        QCoreApplication::sendEvent(area, &layoutRequest);
        const QRect caret = cursorRect();
        const QPoint in = viewport()->mapTo(area->widget(), caret.center());
        area->ensureVisible(in.x(), in.y(), 0, 2 * scaled(s_lineHeight));
        return;
    }
}

void AutoHeightTextEdit::setPlaceholder(const QString& text)
{
    if (text == m_placeholder)
        return;
    m_placeholder = text;
    viewport()->update();
}

void AutoHeightTextEdit::setLeadIndents(const QList<int>& pixels)
{
    if (pixels == m_leadIndents)
        return;
    m_leadIndents = pixels;
    applyBlockFormats();
}

QRect AutoHeightTextEdit::leadRect(int paragraph) const
{
    const int indent = m_leadIndents.value(paragraph, 0);
    const QTextBlock block = document()->findBlockByNumber(paragraph);
    if (indent <= 0 || !block.isValid())
        return {};
    const QRectF box = document()->documentLayout()->blockBoundingRect(block);
    const int y = static_cast<int>(box.top()) - verticalScrollBar()->value();
    const int x = isRightToLeft() ? viewport()->width() - indent : 0;
    return {x, y, indent, scaled(s_lineHeight)};
}

void AutoHeightTextEdit::setUndoState(bool canUndo, bool canRedo)
{
    m_canUndo = canUndo;
    m_canRedo = canRedo;
}

} // namespace warroom::ui
