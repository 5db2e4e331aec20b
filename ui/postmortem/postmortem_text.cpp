// The document's prose: paragraphs, lists, code and tables as strips.
#include "postmortem/markdown_runs.h"
#include "postmortem/postmortem_layout.h"
#include "postmortem/table.h"

#include <algorithm>

namespace warroom::pdf {
namespace {

constexpr qreal listIndent = 18 * pt;
constexpr qreal codeIndent = 10 * pt;

bool isOfList(const markdown::Block& block) { return !markOf(block).isEmpty(); }

} // namespace

void PostmortemLayout::addText(const std::string& title, const std::string& text)
{
    addSection(title);
    const auto blocks = markdown::parse(text);
    const markdown::Block* before = nullptr;
    markdown::Block paragraph;
    const auto put = [&](const markdown::Block& block) {
        const bool listGoesOn = before && isOfList(*before) && isOfList(block);
        addBlock(block, !before ? 0 : listGoesOn ? 2 * pt : 6 * pt);
    };
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind == markdown::Kind::Blank)
            continue;
        paragraph = blocks[i];
        // The lines of one paragraph are one block here.
        while (paragraph.kind == markdown::Kind::Text && i + 1 < blocks.size() &&
               blocks[i + 1].kind == markdown::Kind::Text) {
            paragraph.spans.push_back({"\n", 0, false, false, false, {}});
            const auto& more = blocks[++i].spans;
            paragraph.spans.insert(paragraph.spans.end(), more.begin(), more.end());
        }
        put(paragraph);
        before = &blocks[i];
    }
    if (!before)
        addNone();
}

void PostmortemLayout::addBlock(const markdown::Block& block, qreal spaceBefore)
{
    if (block.kind == markdown::Kind::Table)
        return addTextTable(block);
    ParagraphStyle style{.spaceBefore = spaceBefore};
    Look look;
    if (block.kind == markdown::Kind::Heading) {
        look.plain = look.strong;
    } else if (block.kind == markdown::Kind::Code) {
        style.indent = codeIndent;
        style.quoted = true;
    } else if (isOfList(block)) {
        style.left = block.depth * listIndent;
        style.indent = listIndent;
        style.number = markOf(block);
    }
    addParagraph(spanRuns(block.spans, look), style);
}

// Columns of one width.
void PostmortemLayout::addTextTable(const markdown::Block& block)
{
    const std::size_t count = std::max<std::size_t>(block.rows.front().size(), 1);
    const qreal width = (m_width - static_cast<qreal>(count - 1) * Table::gap) / static_cast<qreal>(count);
    const Look look{TextRole::Table, TextRole::TableStrong, ink::text};
    std::vector<Column> columns;
    for (const auto& head : block.rows.front()) {
        QString title;
        for (const auto& span : head)
            title += settablePiece(QString::fromStdString(span.text));
        columns.push_back({title, width});
    }
    if (columns.empty())
        columns.push_back({QString(), width});
    Table table(m_flow, columns, m_pageHeight);
    for (std::size_t row = 1; row < block.rows.size(); ++row) {
        std::vector<std::vector<TextRun>> cells;
        for (const auto& cell : block.rows[row])
            cells.push_back(spanRuns(cell, look));
        table.addRow(cells);
    }
}

} // namespace warroom::pdf
