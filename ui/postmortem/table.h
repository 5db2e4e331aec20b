// A table in the flow: head row that comes back on each page, group heads, rows that stay whole.
#pragma once

#include "postmortem/page_flow.h"
#include "postmortem/text_box.h"

#include <vector>

namespace warroom::pdf {

struct Column
{
    QString title;
    qreal width; // without the gap on its right
};

class Table final
{
public:
    using Row = std::vector<std::vector<TextRun>>;

    // Writes into `flow`, which outlives it. A row higher than `pageHeight` leaves room for is the only one
    // to split.
    Table(Flow& flow, std::vector<Column> columns, qreal pageHeight);

    void addGroup(const QString& title);
    // One list of runs for each column; an empty list leaves the cell empty.
    void addRow(const Row& cells);

    static constexpr qreal gap = 8 * pt;

private:
    void addWhole(std::vector<TextBox> cells, int lines);
    void addSplit(std::vector<TextBox> cells, int lines);
    qreal left(std::size_t column) const;

    Flow& m_flow;
    std::vector<Column> m_columns;
    qreal m_pageHeight;
    std::vector<int> m_headers;
};

// Takes out the columns of which no row has anything.
void dropEmptyColumns(std::vector<Column>& columns, std::vector<Table::Row>& rows);
// Columns of width 0 share what the others leave of a table's width.
void stretchColumns(std::vector<Column>& columns, qreal width);

} // namespace warroom::pdf
