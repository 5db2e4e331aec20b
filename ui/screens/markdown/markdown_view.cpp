// Laying Markdown out in a text document by cursor, never by HTML.
#include "screens/markdown/markdown_view.h"

#include "widgets/paint.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QAbstractTextDocumentLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

constexpr int s_lineHeight = 19;
constexpr int s_listStep = 16;
constexpr int s_cellPadding = 4;
const QString s_besideCode(QChar(0x202f)); ///< room on the ground of the code, so that it does not touch it

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QTextBlockFormat lineFormat()
{
    QTextBlockFormat format;
    format.setLineHeight(scaled(s_lineHeight), QTextBlockFormat::FixedHeight);
    return format;
}

QString markOf(const markdown::Block& block)
{
    switch (block.kind) {
    case markdown::Kind::Numbered:
        return QString::number(block.number) + QStringLiteral(". ");
    case markdown::Kind::Check:
        return block.checked ? QStringLiteral("☑ ") : QStringLiteral("☐ ");
    case markdown::Kind::Bullet:
        return QStringLiteral("• ");
    default:
        return {};
    }
}

QTextCharFormat formatOf(const markdown::Span& span, bool strong)
{
    QTextCharFormat format;
    QFont font = fontOf(span.code ? Type::Mono : span.bold || strong ? Type::BodyStrong : Type::Body);
    font.setItalic(span.italic);
    format.setFont(font);
    format.setForeground(tokens().text);
    if (span.code)
        format.setBackground(tokens().window);
    if (!span.url.empty()) {
        format.setForeground(tokens().accent);
        format.setFontUnderline(true);
        format.setAnchor(true);
        format.setAnchorHref(fromUtf8(span.url));
    }
    return format;
}

QTextCharFormat besideCode()
{
    QTextCharFormat format;
    format.setFont(fontOf(Type::Body));
    format.setBackground(tokens().window);
    return format;
}

} // namespace

MarkdownView::MarkdownView(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    setCursor(Qt::IBeamCursor);
    m_document.setDocumentMargin(0);
    m_document.setUndoRedoEnabled(false);
    QTextOption option = m_document.defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document.setDefaultTextOption(option);
    connect(&theme(), &Theme::changed, this, &MarkdownView::build);
}

void MarkdownView::setText(const QString& source)
{
    if (source == m_source)
        return;
    m_source = source;
    m_bytes = source.toStdString();
    m_blocks = source.size() > MostCharacters ? std::vector<markdown::Block>() : markdown::parse(m_bytes);
    m_hasMarkup = markdown::hasMarkup(m_blocks);
    build();
}

void MarkdownView::setLead(int pixels)
{
    if (pixels == m_lead)
        return;
    m_lead = pixels;
    build();
}

void MarkdownView::build()
{
    m_document.clear();
    m_places.clear();
    m_countedBytes = 0;
    m_counted = 0;
    m_first = true;
    if (!m_hasMarkup)
        return;
    m_document.setDefaultFont(fontOf(Type::Body));
    QTextCursor cursor(&m_document);
    cursor.beginEditBlock();
    for (const markdown::Block& block : m_blocks) {
        if (block.kind == markdown::Kind::Table)
            addTable(cursor, block);
        else if (block.kind == markdown::Kind::Code)
            addCode(cursor, block);
        else
            addLine(cursor, block);
    }
    cursor.endEditBlock();
    m_document.setTextWidth(width());
    updateGeometry();
    update();
}

/// Bytes come in ascending order, so that each is counted once.
int MarkdownView::utf16(std::size_t byte)
{
    if (byte < m_countedBytes)
        return m_counted;
    m_counted += static_cast<int>(
        fromUtf8(std::string_view(m_bytes).substr(m_countedBytes, byte - m_countedBytes)).size());
    m_countedBytes = byte;
    return m_counted;
}

void MarkdownView::startLine(QTextCursor& cursor)
{
    QTextBlockFormat format = lineFormat();
    if (m_first) {
        format.setTextIndent(m_lead);
        cursor.setBlockFormat(format);
    } else {
        cursor.insertBlock(format, QTextCharFormat());
    }
    m_first = false;
}

void MarkdownView::addSpans(QTextCursor& cursor, const markdown::Spans& spans, bool strong)
{
    for (const markdown::Span& span : spans) {
        if (span.code)
            cursor.insertText(s_besideCode, besideCode());
        m_places.push_back({cursor.position(), utf16(span.at)});
        cursor.insertText(fromUtf8(span.text), formatOf(span, strong));
        if (span.code)
            cursor.insertText(s_besideCode, besideCode());
    }
}

void MarkdownView::addLine(QTextCursor& cursor, const markdown::Block& block)
{
    const bool isFirst = m_first;
    startLine(cursor);
    m_places.push_back({cursor.position(), utf16(block.at)});
    if (const QString mark = markOf(block); !mark.isEmpty()) {
        // The mark hangs in front of the words, so that a second line begins below them.
        const int hang = std::max(scaled(s_listStep), textWidth(Type::Body, mark));
        QTextBlockFormat format = cursor.blockFormat();
        format.setLeftMargin(block.depth * scaled(s_listStep) + hang);
        format.setTextIndent((isFirst ? m_lead : 0) - hang);
        format.setTabPositions({QTextOption::Tab(hang, QTextOption::LeftTab)});
        cursor.setBlockFormat(format);
        QTextCharFormat ink;
        ink.setFont(fontOf(Type::Body));
        ink.setForeground(tokens().text2);
        cursor.insertText(mark, ink);
    }
    addSpans(cursor, block.spans, block.kind == markdown::Kind::Heading);
}

void MarkdownView::addCode(QTextCursor& cursor, const markdown::Block& block)
{
    const markdown::Span& span = block.spans.front();
    QTextCharFormat ink;
    ink.setFont(fontOf(Type::Mono));
    ink.setForeground(tokens().text);
    std::size_t at = span.at;
    for (const QString& line : fromUtf8(span.text).split(QLatin1Char('\n'))) {
        startLine(cursor);
        QTextBlockFormat format = cursor.blockFormat();
        format.setBackground(tokens().window);
        format.setLeftMargin(scaled(8));
        cursor.setBlockFormat(format);
        m_places.push_back({cursor.position(), utf16(at)});
        cursor.insertText(line, ink);
        at += line.toUtf8().size() + 1;
    }
}

void MarkdownView::addTable(QTextCursor& cursor, const markdown::Block& block)
{
    startLine(cursor);
    QTextTableFormat format;
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(tokens().line);
    format.setCellPadding(scaled(s_cellPadding));
    format.setCellSpacing(0);
    const auto rows = static_cast<int>(block.rows.size());
    const auto columns = static_cast<int>(block.rows.front().size());
    QTextTable* table = cursor.insertTable(rows, columns, format);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            QTextCursor in = table->cellAt(row, column).firstCursorPosition();
            addSpans(in, block.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)],
                     row == 0);
        }
    }
    cursor.movePosition(QTextCursor::End);
}

int MarkdownView::heightForWidth(int width) const
{
    m_document.setTextWidth(width);
    return std::max(scaled(s_lineHeight), static_cast<int>(std::ceil(m_document.size().height())));
}

QSize MarkdownView::sizeHint() const { return {scaled(320), heightForWidth(std::max(1, width()))}; }

QString MarkdownView::shownText() const { return m_document.toPlainText().remove(s_besideCode); }

void MarkdownView::resizeEvent(QResizeEvent*) { m_document.setTextWidth(width()); }

void MarkdownView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = theme().palette(tokens());
    context.clip = event->rect();
    m_document.setTextWidth(width());
    m_document.documentLayout()->draw(&painter, context);
}

QUrl MarkdownView::linkAt(const QPoint& at) const
{
    return QUrl(m_document.documentLayout()->anchorAt(at), QUrl::StrictMode);
}

int MarkdownView::sourceAt(const QPoint& at) const
{
    const int shown = m_document.documentLayout()->hitTest(at, Qt::FuzzyHit);
    const auto after = std::upper_bound(m_places.begin(), m_places.end(), shown,
                                        [](int place, const Place& one) { return place < one.shown; });
    if (after == m_places.begin())
        return 0;
    const Place& from = *std::prev(after);
    const int limit = after == m_places.end() ? static_cast<int>(m_source.size()) : after->source;
    return std::clamp(from.source + shown - from.shown, from.source, std::max(from.source, limit));
}

void MarkdownView::mousePressEvent(QMouseEvent* event)
{
    m_pressedLink = linkAt(event->pos());
    if (m_pressedLink.isEmpty() && event->button() == Qt::LeftButton)
        emit pressed(sourceAt(event->pos()));
}

void MarkdownView::mouseReleaseEvent(QMouseEvent* event)
{
    const QUrl link = std::exchange(m_pressedLink, {});
    if (!link.isEmpty() && link == linkAt(event->pos()))
        emit linkActivated(link);
}

void MarkdownView::mouseMoveEvent(QMouseEvent* event)
{
    const QUrl link = linkAt(event->pos());
    setCursor(link.isEmpty() ? Qt::IBeamCursor : Qt::PointingHandCursor);
    setToolTip(link.isEmpty() ? QString() : link.toDisplayString());
}

} // namespace warroom::ui
