// The values of a chart as a table, for those who read instead of look.
#pragma once

#include "widgets/charts/chart_data.h"

#include <QTableView>

#include <functional>

namespace warroom::ui {

/// Hidden at first. F4 and Esc are left to its parent.
QTableView* newChartTable(const QString& name, QWidget* parent);
/// The newest first; one column for each line.
void fillChartTable(QTableView& table, const std::vector<ChartSeries>& series, qint64 fromMs, qint64 untilMs,
                    const std::function<QString(double)>& text);

} // namespace warroom::ui
