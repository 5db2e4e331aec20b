// The height of a form's field.
#include "screens/declare/form_text.h"

#include "widgets/theme.h"
#include "widgets/type.h"

#include <QAbstractTextDocumentLayout>
#include <QMimeData>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

// Frame, padding of the style sheet and the document's own margin, above and below.
constexpr int s_around = 2 * (1 + 4);

} // namespace

FormText::FormText(const QString& placeholder, int leastLines, int mostLines, QWidget* parent)
    : QPlainTextEdit(parent), m_leastLines(leastLines), m_mostLines(mostLines)
{
    setPlaceholderText(placeholder);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(2);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &FormText::fit);
    connect(&theme(), &Theme::changed, this, [this] {
        setFont(fontOf(Type::Body));
        fit();
    });
    fit();
}

void FormText::setPrompt(const QString& text)
{
    setPlaceholderText(text);
    fit();
}

int FormText::promptLines() const
{
    const qreal width = viewport()->width() - document()->documentMargin();
    const QFontMetricsF metrics(font());
    const QRectF text =
        metrics.boundingRect(QRectF(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, placeholderText());
    return qRound(text.height() / metrics.lineSpacing());
}

void FormText::fit()
{
    // The prompt counts also when there is text, so that nothing moves with the first letter.
    const int least = std::min(std::max(m_leastLines, promptLines()), m_mostLines);
    // QPlainTextEdit measures its document in lines.
    const int lines = std::clamp(static_cast<int>(document()->size().height()), least, m_mostLines);
    const qreal text = lines * QFontMetricsF(font()).lineSpacing() + 2 * document()->documentMargin();
    setFixedHeight(static_cast<int>(std::ceil(text)) + s_around);
    setVerticalScrollBarPolicy(document()->size().height() > m_mostLines ? Qt::ScrollBarAsNeeded
                                                                         : Qt::ScrollBarAlwaysOff);
}

void FormText::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void FormText::focusInEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusInEvent(event);
    emit focused();
}

void FormText::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    emit left();
}

void FormText::insertFromMimeData(const QMimeData* source)
{
    QPlainTextEdit::insertFromMimeData(source);
    if (source->hasText())
        emit pasted(source->text());
}

} // namespace warroom::ui
