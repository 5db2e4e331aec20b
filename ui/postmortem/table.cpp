// Rows as strips.
#include "postmortem/table.h"

#include <QPainter>

#include <algorithm>

namespace warroom::pdf {
namespace {

constexpr qreal padding = 3.5 * pt;

void paintRule(QPainter& painter, QPointF at, qreal width, const QColor& color, qreal weight)
{
    painter.fillRect(QRectF(at.x(), at.y() - weight, width, weight), color);
}

} // namespace

Table::Table(Flow& flow, std::vector<Column> columns, qreal pageHeight)
    : m_flow(flow), m_columns(std::move(columns)), m_pageHeight(pageHeight)
{
    Strip head;
    head.height = lineHeight(TextRole::CaptionStrong) + 2 * padding;
    const auto columnsCopy = m_columns;
    const qreal width = left(m_columns.size()) - gap;
    head.paint = [columnsCopy, width, height = head.height](QPainter& painter, QPointF at) {
        QPointF cell = at + QPointF(0, padding);
        for (const Column& column : columnsCopy) {
            if (!column.title.isEmpty())
                paintElided(painter, {column.title, TextRole::CaptionStrong, ink::text2}, cell, column.width,
                            Qt::AlignLeft);
            cell.rx() += column.width + gap;
        }
        paintRule(painter, at + QPointF(0, height), width, ink::text, 0.75 * pt);
    };
    m_headers = {m_flow.addHeader(std::move(head))};
}

qreal Table::left(std::size_t column) const
{
    qreal x = 0;
    for (std::size_t i = 0; i < column; ++i)
        x += m_columns[i].width + gap;
    return x;
}

void Table::addGroup(const QString& title)
{
    Strip group;
    group.height = lineHeight(TextRole::TableStrong) + 2.8 * padding;
    group.headers = {m_headers.front()};
    const qreal width = left(m_columns.size()) - gap;
    group.paint = [title, width, height = group.height](QPainter& painter, QPointF at) {
        paintElided(painter, {title, TextRole::TableStrong, ink::text}, at + QPointF(0, 1.8 * padding), width,
                    Qt::AlignLeft);
        paintRule(painter, at + QPointF(0, height), width, ink::rule, 0.6 * pt);
    };
    m_headers = {m_headers.front(), m_flow.addHeader(std::move(group))};
}

void Table::addRow(const Row& cells)
{
    std::vector<TextBox> boxes;
    int lines = 1;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const bool isEmpty = i >= cells.size() || cells[i].empty();
        boxes.emplace_back(isEmpty ? std::vector<TextRun>{{QString(), TextRole::Table, ink::text}} : cells[i],
                           m_columns[i].width);
        lines = std::max(lines, boxes.back().lineCount());
    }
    const qreal roomForHeads = 60 * pt;
    if (lines * lineHeight(TextRole::Table) + 2 * padding + roomForHeads <= m_pageHeight)
        addWhole(std::move(boxes), lines);
    else
        addSplit(std::move(boxes), lines);
}

void Table::addWhole(std::vector<TextBox> cells, int lines)
{
    Strip row;
    row.height = lines * lineHeight(TextRole::Table) + 2 * padding;
    row.headers = m_headers;
    std::vector<qreal> lefts;
    for (std::size_t i = 0; i <= m_columns.size(); ++i)
        lefts.push_back(left(i));
    const auto shared = std::make_shared<const std::vector<TextBox>>(std::move(cells));
    row.paint = [shared, lefts, height = row.height](QPainter& painter, QPointF at) {
        for (std::size_t i = 0; i < shared->size(); ++i)
            (*shared)[i].paint(painter, at + QPointF(lefts[i], padding));
        paintRule(painter, at + QPointF(0, height), lefts.back() - gap, ink::grid, 0.6 * pt);
    };
    m_flow.add(std::move(row));
}

void Table::addSplit(std::vector<TextBox> cells, int lines)
{
    std::vector<qreal> lefts;
    for (std::size_t i = 0; i <= m_columns.size(); ++i)
        lefts.push_back(left(i));
    const auto shared = std::make_shared<const std::vector<TextBox>>(std::move(cells));
    for (int line = 0; line < lines; ++line) {
        const bool isLast = line + 1 == lines;
        Strip part;
        part.height = lineHeight(TextRole::Table) + (line == 0 ? padding : 0) + (isLast ? padding : 0);
        part.headers = m_headers;
        part.keepWithNext = line == 0 || line + 2 == lines;
        part.paint = [shared, lefts, line, isLast, height = part.height](QPainter& painter, QPointF at) {
            const qreal top = line == 0 ? padding : 0;
            for (std::size_t i = 0; i < shared->size(); ++i) {
                if (line < (*shared)[i].lineCount())
                    (*shared)[i].paintLine(painter, line, at + QPointF(lefts[i], top));
            }
            if (isLast)
                paintRule(painter, at + QPointF(0, height), lefts.back() - gap, ink::grid, 0.6 * pt);
        };
        m_flow.add(std::move(part));
    }
}

void dropEmptyColumns(std::vector<Column>& columns, std::vector<Table::Row>& rows)
{
    for (std::size_t i = columns.size(); i-- > 0;) {
        const auto hasText = [i](const Table::Row& row) {
            return std::any_of(row[i].begin(), row[i].end(),
                               [](const TextRun& run) { return !run.text.isEmpty(); });
        };
        if (std::any_of(rows.begin(), rows.end(), hasText))
            continue;
        const auto at = static_cast<std::ptrdiff_t>(i);
        columns.erase(columns.begin() + at);
        for (Table::Row& row : rows)
            row.erase(row.begin() + at);
    }
}

void stretchColumns(std::vector<Column>& columns, qreal width)
{
    const auto isStretched = [](const Column& column) { return column.width <= 0; };
    qreal left = width - static_cast<qreal>(columns.size() - 1) * Table::gap;
    for (const Column& column : columns)
        left -= column.width;
    const auto count = std::count_if(columns.begin(), columns.end(), isStretched);
    for (Column& column : columns) {
        if (isStretched(column))
            column.width = left / static_cast<qreal>(count);
    }
}

} // namespace warroom::pdf
