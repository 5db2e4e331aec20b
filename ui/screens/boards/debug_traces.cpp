// Painting of the waterfall.
#include "screens/boards/debug_traces.h"

#include "models/debug/debug_presenter.h"
#include "models/debug/debug_text.h"
#include "models/format/format.h"
#include "screens/boards/board_paint.h"
#include "screens/boards/debug_list.h"
#include "screens/boards/debug_scatter.h"
#include "screens/boards/debug_trace_list.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_debugTracesRow = 32;
constexpr int s_axis = 22;
constexpr int s_indent = 12;
constexpr int s_deepest = 6;
constexpr int s_bar = 11;
constexpr int s_end = 62; ///< room for the words behind the last bar
constexpr int s_ticks = 4;
constexpr double s_scatterShare = 0.27;
constexpr double s_labelShare = 0.36;

} // namespace

/// Lays out the three, and paints the axis over the rows and the words under them.
class DebugTraces::Body final : public QWidget
{
public:
    explicit Body(DebugTraces& panel) : QWidget(&panel), m_panel(panel) {}

    QRect axis() const
    {
        const QRect list = m_panel.m_waterfall->geometry();
        return {list.left(), 0, list.width(), scaled(s_axis)};
    }
    QRect words() const
    {
        const QRect list = m_panel.m_waterfall->geometry();
        return {list.left() + 8, list.bottom() + 4, list.width() - 16, height() - list.bottom() - 8};
    }

    void layOut()
    {
        const int scatter = std::clamp(static_cast<int>(width() * s_scatterShare), scaled(170), scaled(420));
        const QRect left(0, 0, scatter + boards::Side - 14, height());
        m_panel.m_scatter->setGeometry(paint::mirrored(left, rect(), isRightToLeft()));
        m_panel.m_list->setGeometry(m_panel.m_scatter->geometry());
        const int from = left.right() + 12;
        const int foot = 2 * lineHeight(Type::Small) + 16;
        const QRect right(from, scaled(s_axis), width() - from - boards::Side,
                          m_panel.m_waterfall->wholeRows(height() - scaled(s_axis) - foot));
        m_panel.m_waterfall->setGeometry(paint::mirrored(right, rect(), isRightToLeft()));
    }

protected:
    void resizeEvent(QResizeEvent*) override { layOut(); }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        m_panel.paintAxis(painter, axis());
        const bool failed = !m_panel.m_presenter.traceProblem().isEmpty();
        painter.setFont(fontOf(Type::Small));
        painter.setPen(failed ? tokens().warn.ink : tokens().text2);
        painter.drawText(words(), Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignTop, m_panel.m_finding);
    }

private:
    DebugTraces& m_panel;
};

DebugTraces::DebugTraces(DebugPresenter& presenter, QWidget* parent)
    : DebugPanel(tr("Request traces"), parent), m_presenter(presenter), m_body(new Body(*this)),
      m_scatter(new DebugScatter(presenter, m_body)), m_list(new DebugTraceList(presenter, m_body)),
      m_tabs(new TabBar(this)),
      m_waterfall(new DebugList(
          tr("Spans of the trace"),
          [this](int row) {
              const auto at = static_cast<std::size_t>(row);
              return at < m_rows.rows().size() ? m_rows.rows()[at].sentence() : QString();
          },
          [this](QPainter& painter, const QRect& rect, int row) { paintRow(painter, rect, row); }, m_body))
{
    m_waterfall->setRowHeight(s_debugTracesRow);
    m_waterfall->leaveLetters();
    m_tabs->addTab(tr("Scatter"));
    m_tabs->addTab(tr("List"));
    m_tabs->setAccessibleName(tr("View of the request traces"));
    setHeadWidget(m_tabs);
    setContent(m_body);
    connect(m_tabs, &QTabBar::currentChanged, this,
            [this](int index) { m_presenter.listTraces(index == 1); });
    connect(m_list, &DebugTraceList::opened, this, [this] { m_waterfall->setFocus(Qt::OtherFocusReason); });
    connect(m_waterfall, &DebugList::rowOpened, this, &DebugTraces::toggle);
    connect(&presenter, &DebugPresenter::traceChanged, this, &DebugTraces::onTrace);
    onTrace();
}

const WaterfallRow* DebugTraces::currentRow() const
{
    const int row = m_waterfall->currentRow();
    return row < 0 ? nullptr : &m_rows.rows()[static_cast<std::size_t>(row)];
}

void DebugTraces::refresh()
{
    const DebugBoard* board = m_presenter.board();
    if (board) {
        const QString failing = debugtext::count(board->failedTraces);
        QStringList note;
        if (!board->dots.empty())
            note << (board->failedTraces > 0 ? tr("slowest of %1 failing").arg(failing)
                                             : tr("none is failing"));
        if (board->sampled)
            note << tr("%1 looked at").arg(debugtext::count(board->spans));
        if (!m_presenter.chosenTrace().isEmpty())
            note << tr("one trace open");
        setNote(note.join(QStringLiteral(", ")));
        setSentence(board->dots.empty() ? debugtext::tracesMissing(*board) : QString());
    }
    m_scatter->refresh();
    m_list->refresh();
    tellView();
    m_body->layOut();
    m_body->update();
}

void DebugTraces::tellView()
{
    const bool list = m_presenter.listsTraces();
    m_tabs->setCurrentIndex(list ? 1 : 0);
    m_scatter->setVisible(!list);
    m_list->setVisible(list);
}

void DebugTraces::showList(bool show)
{
    const bool hadFocus = m_scatter->hasFocus() || m_list->list().hasFocus();
    m_presenter.listTraces(show);
    tellView();
    if (hadFocus)
        enter();
}

void DebugTraces::enter()
{
    (m_presenter.listsTraces() ? static_cast<QWidget*>(&m_list->list()) : m_scatter)
        ->setFocus(Qt::OtherFocusReason);
}

void DebugTraces::onTrace()
{
    const protocol::Trace* trace = m_presenter.trace();
    const bool fresh = trace && m_shown != m_presenter.chosenTrace();
    m_shown = trace ? m_presenter.chosenTrace() : QString();
    m_rows.set(trace ? &trace->spans : nullptr, &m_presenter.tree());
    m_waterfall->setCount(static_cast<int>(m_rows.rows().size()));
    if (fresh && !m_rows.rows().empty())
        m_waterfall->setCurrentRow(static_cast<int>(m_rows.worst()));
    m_waterfall->viewport()->update();
    describe();
    refresh();
}

void DebugTraces::describe()
{
    const QString& id = m_presenter.chosenTrace();
    setEnd(id.isEmpty() ? QString()
                        : QStringLiteral("%1 %2 %3").arg(id.mid(0, 4), id.mid(4, 4), id.mid(8, 4)),
           false);
    QStringList words;
    if (!m_presenter.traceProblem().isEmpty())
        words << tr("This trace cannot be had: %1").arg(m_presenter.traceProblem());
    else if (id.isEmpty())
        words << tr("Choose a request with J and K, or in the scatter.");
    else if (const protocol::Trace* trace = m_presenter.trace()) {
        words << debugtext::finding(m_presenter.tree().finding)
              << debugtext::completeness(trace->spans, m_presenter.tree());
        if (m_rows.leftOut() > 0)
            words << tr("%n more spans are not shown.", nullptr, static_cast<int>(m_rows.leftOut()));
    }
    words.removeAll(QString());
    m_finding = words.join(QLatin1Char(' '));
    m_waterfall->setAccessibleDescription(m_finding);
}

void DebugTraces::toggle(int row)
{
    m_rows.toggle(static_cast<std::size_t>(row));
    m_waterfall->setCount(static_cast<int>(m_rows.rows().size()));
    m_waterfall->viewport()->update();
    m_body->layOut();
}

void DebugTraces::changeEvent(QEvent* event)
{
    DebugPanel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        m_body->update();
}

QRect DebugTraces::barArea(const QRect& row) const
{
    const int labels = std::clamp(static_cast<int>(row.width() * s_labelShare), scaled(90), scaled(240));
    const QRect bars(row.left() + labels, row.top(), row.width() - labels - scaled(s_end), row.height());
    return isRightToLeft() ? QRect(row.left() + 8, row.top(), bars.width(), row.height()) : bars;
}

void DebugTraces::paintAxis(QPainter& painter, const QRect& rect) const
{
    if (m_rows.rows().empty())
        return;
    const QRect bars = barArea(rect);
    const auto nanos = std::max<std::int64_t>(1, m_rows.nanos());
    for (const auto tick : spanTicks(nanos, s_ticks)) {
        const double x = bars.left() + static_cast<double>(tick) / static_cast<double>(nanos) * bars.width();
        const QString label =
            tick == 0 ? QStringLiteral("0") : debugtext::tick(static_cast<double>(tick) / 1e6);
        const int wide = textWidth(Type::MonoSmall, label) + 2;
        paint::text(painter, QRect(static_cast<int>(x) - wide / 2, rect.top(), wide, rect.height()),
                    Type::MonoSmall, tokens().text3, label, Qt::AlignHCenter);
    }
}

void DebugTraces::paintRow(QPainter& painter, const QRect& rect, int index) const
{
    const Tokens& t = tokens();
    const WaterfallRow& row = m_rows.rows()[static_cast<std::size_t>(index)];
    const QRect bars = barArea(rect);
    const auto nanos = std::max<std::int64_t>(1, m_rows.nanos());
    for (const auto tick : spanTicks(nanos, s_ticks)) {
        const double x = bars.left() + static_cast<double>(tick) / static_cast<double>(nanos) * bars.width();
        verticalHairline(painter, std::round(x), rect.top(), rect.bottom() + 1, t.chart.grid);
    }
    const bool rtl = isRightToLeft();
    const int lead = 8 + s_indent * std::min(row.depth, s_deepest);
    const int name = lineHeight(Type::Label);
    const int width =
        (rtl ? rect.right() - bars.right() - scaled(s_end) : bars.left() - rect.left()) - lead - 6;
    const int top = rect.top() + (rect.height() - 2 * name) / 2;
    const auto line = [&](int y, Type type, const QColor& colour, const QString& text) {
        paint::text(painter, paint::mirrored({rect.left() + lead, y, width, name}, rect, rtl), type, colour,
                    text);
    };
    QString label = row.label;
    if (row.isFolded || row.isUnfolded)
        label += row.isFolded ? QStringLiteral(" +") : QStringLiteral(" \u2212");
    const bool strong = row.depth == 0 || static_cast<std::size_t>(index) == m_rows.worst();
    line(top, strong ? Type::SmallStrong : Type::Small, row.isFailed ? t.crit.ink : t.text, label);
    line(top + name, Type::Label, t.text3, row.place);
    paintBar(painter, rect, row);
}

/// The whole stay pale, what the critical path spent in it full; crit: it failed, or took a tenth of the
/// trace.
void DebugTraces::paintBar(QPainter& painter, const QRect& rect, const WaterfallRow& row) const
{
    const Tokens& t = tokens();
    const QRect bars = barArea(rect);
    const double nanos = static_cast<double>(std::max<std::int64_t>(1, m_rows.nanos()));
    const double from = bars.left() + std::round(static_cast<double>(row.from) / nanos * bars.width());
    const double wide =
        std::max(2.0, std::round(static_cast<double>(row.until - row.from) / nanos * bars.width()));
    const int high = scaled(s_bar);
    const QRectF bar(from, rect.top() + (rect.height() - high) / 2, wide, high);
    const bool isHeavy = static_cast<double>(row.critical) / nanos >= 0.1;
    QColor colour = row.isFailed || isHeavy ? t.crit.fill : t.chart.main;
    const bool waits = row.critical < (row.until - row.from) / 4 && m_presenter.tree().nodes.size() > 1;
    if (waits && wide > 4)
        colour.setAlphaF(row.isFailed ? 0.5F : 0.4F);
    painter.fillRect(bar, colour);
    if (row.critical > 0 && waits && wide > 4) {
        colour.setAlphaF(1);
        painter.fillRect(QRectF(bar.left(), bar.bottom() - 2, bar.width(), 2), colour);
    }
    const QString took = debugtext::millis(row.millis());
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight);
    paint::text(painter, QRect(static_cast<int>(bar.right()) + 6, rect.top(), scaled(s_end), rect.height()),
                Type::MonoSmall, t.text2, took);
    painter.restore();
}

} // namespace warroom::ui
