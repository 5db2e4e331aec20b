// The list of the dependencies, and the graph beside it.
#include "screens/boards/debug_dependencies.h"

#include "models/debug/debug_graph.h"
#include "models/debug/debug_presenter.h"
#include "models/debug/debug_text.h"
#include "models/format/format.h"
#include "screens/boards/board_paint.h"
#include "screens/boards/chart_lines.h"
#include "screens/boards/debug_list.h"
#include "screens/services/dependency_view.h"
#include "widgets/charts/chart_paint.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>

#include <array>

namespace warroom::ui {
namespace {

constexpr int s_debugDependenciesRow = 28;
constexpr int s_debugDependenciesIcon = 14;
constexpr int s_lead = 26;
constexpr int s_errors = 64, s_p95 = 72;
constexpr int s_debugDependenciesGap = 12;
constexpr int s_withTrend = 420;
constexpr double s_debugDependenciesFailing = 0.05, s_debugDependenciesWarning = 0.01;

/// Columns from the leading edge on: name, errors, p95, trend.
std::array<QRect, 4> columnsOf(const QRect& row, bool rtl)
{
    const QRect inner = row.adjusted(boards::Side, 0, -boards::Side, 0);
    // The trend goes first where there is no room.
    const int trend = row.width() < scaled(s_withTrend) ? 0 : paint::sparklineSize().width();
    QRect last(inner.right() + 1 - trend, row.top(), trend, row.height());
    QRect p95(last.left() - (trend > 0 ? s_debugDependenciesGap : 0) - scaled(s_p95), row.top(),
              scaled(s_p95), row.height());
    QRect errors(p95.left() - s_debugDependenciesGap - scaled(s_errors), row.top(), scaled(s_errors),
                 row.height());
    QRect name(inner.left() + scaled(s_lead), row.top(),
               errors.left() - s_debugDependenciesGap - inner.left() - scaled(s_lead), row.height());
    std::array out{name, errors, p95, last};
    for (QRect& column : out)
        column = paint::mirrored(column, row, rtl);
    return out;
}

bool isWarning(const DependencyRow& row)
{
    return row.state == "slow" || row.state == "silent" ||
           debugtext::failedShare(row) >= s_debugDependenciesWarning;
}

} // namespace

class DebugDependencies::Body final : public QWidget
{
public:
    explicit Body(DebugDependencies& panel) : QWidget(&panel), m_panel(panel) {}

protected:
    void resizeEvent(QResizeEvent*) override
    {
        const int head = lineHeight(Type::Label) + 8;
        m_panel.m_list->setGeometry(0, head, width(), height() - head - 8);
        m_panel.m_area->setGeometry(0, 0, width(), height());
    }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        if (m_panel.showsGraph())
            return;
        // Over the rows, which a scroll bar makes narrower.
        const QWidget* rows = m_panel.m_list->viewport();
        m_panel.paintHeader(
            painter, QRect(rows->mapTo(this, QPoint()).x(), 0, rows->width(), lineHeight(Type::Label) + 8));
    }

private:
    DebugDependencies& m_panel;
};

DebugDependencies::DebugDependencies(DebugPresenter& presenter, QWidget* parent)
    : DebugPanel(tr("Downstream dependencies"), parent), m_presenter(presenter), m_body(new Body(*this)),
      m_list(new DebugList(
          tr("Downstream dependencies"),
          [this](int row) {
              const DebugBoard* board = m_presenter.board();
              const auto at = static_cast<std::size_t>(row);
              return board && at < board->dependencies.size() ? debugtext::sentence(board->dependencies[at])
                                                              : QString();
          },
          [this](QPainter& painter, const QRect& rect, int row) { paintRow(painter, rect, row); }, m_body)),
      m_area(new QScrollArea(m_body)), m_graph(new DependencyView), m_tabs(new TabBar(this))
{
    m_list->setRowHeight(s_debugDependenciesRow);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_graph);
    m_area->viewport()->installEventFilter(this);
    m_graph->setFitted(true);
    m_graph->setAccessibleName(title());
    m_tabs->addTab(tr("Graph"));
    m_tabs->addTab(tr("List"));
    m_tabs->setAccessibleName(tr("View of the dependencies"));
    setHeadWidget(m_tabs);
    setContent(m_body);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) { m_presenter.showGraph(index == 0); });
    connect(m_graph, &DependencyView::currentMoved, m_area, [this](const QRect& place) {
        m_area->ensureVisible(place.center().x(), place.center().y(), place.width(), place.height());
    });
    connect(m_graph, &DependencyView::moved, this, [this] { m_graph->setToolTip(m_graph->sentence()); });
    connect(m_graph, &DependencyView::opened, this, &DebugDependencies::opened);
    connect(&presenter, &DebugPresenter::marksChanged, this, [this] { m_list->viewport()->update(); });
    tellView();
}

bool DebugDependencies::showsGraph() const { return m_presenter.showsGraph(); }

void DebugDependencies::showGraph(bool show)
{
    const bool hadFocus = m_list->hasFocus() || m_graph->hasFocus();
    m_presenter.showGraph(show);
    tellView();
    if (hadFocus)
        enter();
}

void DebugDependencies::enter()
{
    (showsGraph() ? static_cast<QWidget*>(m_graph) : m_list)->setFocus(Qt::OtherFocusReason);
}

void DebugDependencies::tellView()
{
    const bool graph = showsGraph();
    m_tabs->setCurrentIndex(graph ? 0 : 1);
    m_area->setVisible(graph);
    m_list->setVisible(!graph);
    setNote(graph ? tr("calls of clients, and probes") : tr("worst first"));
    m_body->update();
}

// The graph shares the width, whatever a scroll bar takes of it.
bool DebugDependencies::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_area->viewport() && event->type() == QEvent::Resize)
        m_graph->fit();
    return DebugPanel::eventFilter(object, event);
}

std::vector<const DependencyRow*> DebugDependencies::currentRows() const
{
    const DebugBoard* board = m_presenter.board();
    if (!board)
        return {};
    if (showsGraph())
        return rowsOfNode(*board, m_graph->current());
    const auto row = static_cast<std::size_t>(std::max(0, m_list->currentRow()));
    if (m_list->currentRow() < 0 || row >= board->dependencies.size())
        return {};
    return {&board->dependencies[row]};
}

void DebugDependencies::refresh()
{
    const DebugBoard* board = m_presenter.board();
    m_list->setCount(board ? static_cast<int>(board->dependencies.size()) : 0);
    m_list->viewport()->update();
    m_graph->setGraph(debugGraph(board));
    tellView();
    if (board)
        setSentence(
            board->dependencies.empty()
                ? tr("No calls were traced in this time, and no dependency is probed: a client span or "
                     "a probe tells of one.")
                : QString());
}

void DebugDependencies::paintHeader(QPainter& painter, const QRect& rect) const
{
    const auto columns = columnsOf(rect, isRightToLeft());
    const QColor& ink = tokens().text3;
    paint::text(painter, columns[0], Type::Label, ink, tr("Dependency"));
    paint::text(painter, columns[1], Type::Label, ink, tr("Errors"), Qt::AlignRight);
    paint::text(painter, columns[2], Type::Label, ink, tr("p95"), Qt::AlignRight);
    const int minutes = m_presenter.minutes();
    if (columns[3].width() > 0)
        paint::text(painter, columns[3], Type::Label, ink,
                    minutes % 60 == 0 ? tr("Last %1 h").arg(minutes / 60) : tr("Last %1 min").arg(minutes),
                    Qt::AlignRight);
    horizontalHairline(painter, rect.left() + boards::Side, rect.right() + 1 - boards::Side, rect.bottom(),
                       tokens().line);
}

void DebugDependencies::paintRow(QPainter& painter, const QRect& rect, int index) const
{
    const Tokens& t = tokens();
    const DependencyRow& row = m_presenter.board()->dependencies[static_cast<std::size_t>(index)];
    const bool rtl = isRightToLeft();
    const auto columns = columnsOf(rect, rtl);
    const bool isFailing = row.state == "failing";
    const bool stands = isFailing || isWarning(row);
    const QColor ink = isFailing ? t.crit.ink : stands ? t.warn.ink : t.text3;
    const int side = scaled(s_debugDependenciesIcon);
    const QRect icon = paint::mirrored(
        {rect.left() + boards::Side, rect.top() + (rect.height() - side) / 2, side, side}, rect, rtl);
    drawIcon(painter, icon.topLeft(),
             isFailing ? QStringLiteral("alert")
             : stands  ? QStringLiteral("warning")
                       : QStringLiteral("dot"),
             ink, side);
    const int used = paint::text(painter, columns[0], stands ? Type::BodyStrong : Type::Body,
                                 stands ? t.text : t.text2, format::fromUtf8(row.name));
    QRect behind = columns[0];
    if (rtl)
        behind.setRight(behind.right() - used - 8);
    else
        behind.setLeft(behind.left() + used + 8);
    if (row.probe == "failing" && behind.width() > 40)
        paint::text(painter, behind, Type::Label, t.crit.ink, debugtext::probe(row));
    else if (row.caller != m_presenter.service().toStdString() && behind.width() > 40)
        paint::text(painter, behind, Type::Label, t.text3, tr("from %1").arg(format::fromUtf8(row.caller)));
    const bool warnsByErrors = !isFailing && debugtext::failedShare(row) >= s_debugDependenciesWarning;
    const bool failsByCalls = isFailing && row.failed > 0;
    const QColor errors = failsByCalls                             ? t.crit.ink
                          : warnsByErrors || row.state == "silent" ? t.warn.ink
                                                                   : t.text2;
    paint::text(painter, columns[1], Type::Mono, errors,
                row.state == "silent" ? debugtext::state(row)
                : row.calls == 0      ? tr("no calls")
                                      : debugtext::share(debugtext::failedShare(row)),
                Qt::AlignRight);
    paint::text(painter, columns[2], Type::Mono,
                row.state == "slow" ? t.warn.ink
                : stands            ? t.text
                                    : t.text2,
                debugtext::millis(row.p95Millis), Qt::AlignRight);
    horizontalHairline(painter, boards::Side, rect.width() - boards::Side, rect.bottom(), t.line);
    if (columns[3].width() <= 0)
        return;
    const ChartThreshold threshold{
        isFailing ? s_debugDependenciesFailing : s_debugDependenciesWarning, {}, Breach::Above};
    painter.save();
    painter.setClipRect(columns[3]);
    const QSize trend = paint::sparklineSize();
    const QRectF box(columns[3].left(), rect.top() + (rect.height() - trend.height()) / 2.0,
                     columns[3].width(), trend.height());
    paint::sparkline(painter, box, chartLine(row.errors),
                     ChartScale{0, std::max(0.1, debugtext::failedShare(row) * 2), false, {}}, threshold, ink,
                     chartMarks(m_presenter.marks()));
    painter.restore();
}

} // namespace warroom::ui
