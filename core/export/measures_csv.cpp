// Rows of the measures: the measure itself, then what stands behind it.
#include "export/measures_csv.h"

#include "export/csv.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string_view>

namespace warroom {
namespace {

std::string number(double value) { return std::isnan(value) ? std::string() : fmt::format("{:.6g}", value); }

void addRow(std::string& out, const std::array<std::string, 11>& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i)
        out += (i == 0 ? "" : ",") + csvCell(cells[i]);
    out += "\r\n";
}

} // namespace

std::string formatMeasuresCsv(const MeasuresBoard& board)
{
    std::string out =
        "measure,unit,target,state,value,mean,previous,source,title,source_value,source_state\r\n";
    for (const MeasureRow& row : board.measures) {
        addRow(out, {row.id, row.unit, number(row.target), std::string(nameOf(row.state)), number(row.value),
                     number(row.mean), number(row.previous), "", "", "", ""});
        for (const MeasureSource& source : row.sources)
            addRow(out, {row.id, row.unit, "", "", "", "", "", source.key, source.title, number(source.value),
                         std::string(nameOf(source.state))});
    }
    return out;
}

} // namespace warroom
