// Line breaking with QTextLayout, placed on a fixed grid of lines.
#include "postmortem/text_box.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

namespace warroom::pdf {
namespace {

bool reorders(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E ||
           code == 0x200F || code == 0x061C;
}

bool isRightToLeft(QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; }

QString isolated(const QString& text)
{
    static const QRegularExpression id(QStringLiteral("[A-Za-z0-9]+(?:[-._/:@]+[A-Za-z0-9]+)+"));
    QString out;
    qsizetype from = 0;
    for (auto match = id.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        out += text.mid(from, one.capturedStart() - from) + QChar(0x2066) + one.captured() + QChar(0x2069);
        from = one.capturedEnd();
    }
    return out + text.mid(from);
}

// Of several runs; a single one is in the font of its layout and the colour of the painter.
QList<QTextLayout::FormatRange> formatsOf(const std::vector<TextRun>& runs)
{
    QList<QTextLayout::FormatRange> formats;
    int start = 0;
    for (const TextRun& run : runs) {
        QTextLayout::FormatRange range;
        range.start = start;
        range.length = static_cast<int>(run.text.size());
        range.format.setFont(documentFont(run.role));
        range.format.setForeground(run.color);
        formats.append(range);
        start += range.length;
    }
    return formats;
}

} // namespace

QString settablePiece(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (QChar c : text) {
        if (c == u'\n')
            out += QChar(QChar::LineSeparator);
        else if (c.category() == QChar::Other_Control || c == QChar(0xFFFE) || c == QChar(0xFFFF))
            out += u' ';
        else if (!reorders(c))
            out += c;
    }
    return std::any_of(out.cbegin(), out.cend(), isRightToLeft) ? isolated(out) : out;
}

QString settable(const QString& text) { return settablePiece(text).trimmed(); }

QString settable(const std::string& text) { return settable(QString::fromStdString(text)); }

TextBox::TextBox(const std::vector<TextRun>& runs, qreal width)
    : m_color(runs.front().color), m_lineHeight(pdf::lineHeight(runs.front().role)),
      m_baseline(pdf::baseline(runs.front().role))
{
    QString text;
    for (const TextRun& run : runs)
        text += run.text;
    m_layout = std::make_unique<QTextLayout>(text, documentFont(runs.front().role));
    QTextOption option(text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    if (runs.size() > 1)
        m_layout->setFormats(formatsOf(runs));
    m_layout->setCacheEnabled(true); // else each text is shaped once more when it is painted
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, 0));
        ++m_lineCount;
    }
    m_layout->endLayout();
}

TextBox::~TextBox() = default;
TextBox::TextBox(TextBox&&) noexcept = default;
TextBox& TextBox::operator=(TextBox&&) noexcept = default;

void TextBox::paintLine(QPainter& painter, int line, QPointF topLeft) const
{
    painter.setPen(m_color);
    const QTextLine laid = m_layout->lineAt(line);
    laid.draw(&painter, topLeft + QPointF(0, m_baseline - laid.ascent()));
}

void TextBox::paint(QPainter& painter, QPointF topLeft) const
{
    for (int line = 0; line < m_lineCount; ++line)
        paintLine(painter, line, topLeft + QPointF(0, line * m_lineHeight));
}

void paintElided(QPainter& painter, const TextRun& run, QPointF topLeft, qreal width, Qt::Alignment side)
{
    TextRun cut = run;
    qreal used = widthOf(run);
    if (used > width) {
        cut.text = QFontMetricsF(documentFont(run.role)).elidedText(run.text, Qt::ElideRight, width);
        used = widthOf(cut);
    }
    qreal x = topLeft.x();
    if (side & Qt::AlignRight)
        x += width - used;
    else if (side & Qt::AlignHCenter)
        x += (width - used) / 2;
    TextBox({cut}, used + pt).paintLine(painter, 0, {x, topLeft.y()});
}

qreal widthOf(const TextRun& run)
{
    return QFontMetricsF(documentFont(run.role)).horizontalAdvance(run.text);
}

} // namespace warroom::pdf
