// Fills a table with the values of lines.
#include "widgets/charts/chart_table.h"

#include "widgets/theme.h"
#include "widgets/type.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace warroom::ui {
namespace {

/// More rows than a person reads; a longer range is asked for by its end.
constexpr std::size_t s_most = 2'000;

class ChartTable final : public QTableView
{
public:
    using QTableView::QTableView;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_F4 || event->key() == Qt::Key_Escape)
            event->ignore();
        else
            QTableView::keyPressEvent(event);
    }
};

QString label(const ChartSeries& series)
{
    return series.label.isEmpty() ? QCoreApplication::translate("ChartTable", "Value") : series.label;
}

} // namespace

QTableView* newChartTable(const QString& name, QWidget* parent)
{
    auto* table = new ChartTable(parent);
    table->hide();
    table->setAccessibleName(name);
    table->setModel(new QStandardItemModel(table));
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    return table;
}

void fillChartTable(QTableView& table, const std::vector<ChartSeries>& series, qint64 fromMs, qint64 untilMs,
                    const std::function<QString(double)>& text)
{
    auto* model = static_cast<QStandardItemModel*>(table.model());
    model->clear();
    QStringList heads{QCoreApplication::translate("ChartTable", "Time, UTC")};
    for (const ChartSeries& one : series)
        heads.append(label(one));
    model->setHorizontalHeaderLabels(heads);
    if (series.empty())
        return;
    const ChartLine& first = series.front().line;
    std::size_t shown = 0;
    for (std::size_t i = first.values.size(); i-- > 0 && shown < s_most;) {
        const qint64 at = first.at(i);
        if (at < fromMs || at > untilMs)
            continue;
        QList<QStandardItem*> row{new QStandardItem(
            QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")))};
        for (const ChartSeries& one : series) {
            const auto index = nearestIndex(one.line, at);
            row.append(new QStandardItem(index ? text(one.line.values[*index]) : QString()));
        }
        for (QStandardItem* item : row)
            item->setFont(fontOf(Type::Mono));
        model->appendRow(row);
        ++shown;
    }
    table.verticalHeader()->setDefaultSectionSize(scaled(26));
}

} // namespace warroom::ui
