// Painting, hit testing and keys of the scatter.
#include "screens/boards/debug_scatter.h"

#include "models/debug/debug_text.h"
#include "models/format/format.h"
#include "screens/boards/chart_lines.h"
#include "widgets/accessible.h"
#include "widgets/charts/chart_look.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace warroom::ui {
namespace {

constexpr int s_labels = 48;
constexpr int s_debugScatterFoot = 34;
constexpr double s_reach = 12;
constexpr double s_leastBrush = 6;
constexpr double s_cross = 2.5, s_dot = 1.5, s_ring = 7;
constexpr int s_brushSteps = 30;

const std::vector<TraceDot> s_debugScatterNone;

} // namespace

DebugScatter::DebugScatter(DebugPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_presenter(presenter)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::Chart);
    connect(&presenter, &DebugPresenter::traceChanged, this, &DebugScatter::refresh);
    connect(&presenter, &DebugPresenter::marksChanged, this, [this] { update(); });
    connect(&theme(), &Theme::changed, this, [this] { update(); });
    describe();
}

const std::vector<TraceDot>& DebugScatter::dots() const
{
    return m_presenter.board() ? m_presenter.board()->dots : s_debugScatterNone;
}

void DebugScatter::refresh()
{
    describe();
    update();
}

void DebugScatter::describe()
{
    setAccessibleText(this, tr("Latency of %n requests", nullptr, static_cast<int>(dots().size())));
    const auto at = chosen();
    setAccessibleDescription(at ? debugtext::sentence(dots()[*at]) : QString());
}

QSize DebugScatter::minimumSizeHint() const { return {scaled(150), scaled(140)}; }

QRectF DebugScatter::plotArea() const
{
    // The marks have their names over the dots.
    const int left = scaled(s_labels), top = m_presenter.marks().empty() ? 8 : lineHeight(Type::Label) + 6;
    return QRectF(left, top, width() - left - 6, height() - top - scaled(s_debugScatterFoot));
}

ScatterPlot DebugScatter::plot() const
{
    const DebugBoard* board = m_presenter.board();
    return {dots(), board ? board->from : Time{}, board ? board->until : Time{}, plotArea()};
}

std::optional<std::size_t> DebugScatter::chosen() const
{
    const std::string trace = m_presenter.chosenTrace().toStdString();
    const auto found =
        std::find_if(dots().begin(), dots().end(), [&](const TraceDot& dot) { return dot.trace == trace; });
    if (trace.empty() || found == dots().end())
        return std::nullopt;
    return static_cast<std::size_t>(found - dots().begin());
}

void DebugScatter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.fillRect(rect(), tokens().surface);
    if (!m_presenter.board())
        return;
    const ScatterPlot where = plot();
    if (m_brush) {
        const double from = where.x(m_brush->first), until = where.x(m_brush->second);
        painter.fillRect(
            QRectF(std::min(from, until), plotArea().top(), std::abs(until - from), plotArea().height()),
            tokens().selected);
    }
    paintAxes(painter, where);
    paintMarks(painter, where);
    paintDots(painter, where);
    if (hasFocus())
        paint::accentBar(painter, rect(), 2);
}

void DebugScatter::paintAxes(QPainter& painter, const ScatterPlot& where) const
{
    const Tokens& t = tokens();
    const QRectF area = plotArea();
    const int high = lineHeight(Type::Label);
    for (const double tick : where.ticks()) {
        const double y = std::round(where.y(tick));
        horizontalHairline(painter, area.left(), area.right(), y, t.chart.grid);
        paint::text(painter, QRect(0, static_cast<int>(y) - high / 2, scaled(s_labels) - 6, high),
                    Type::MonoSmall, t.text3, debugtext::tick(tick), Qt::AlignRight);
    }
    horizontalHairline(painter, area.left(), area.right(), area.bottom() + 4, t.chart.axis);
    const DebugBoard& board = *m_presenter.board();
    const QRect foot(static_cast<int>(area.left()), static_cast<int>(area.bottom()) + 8,
                     static_cast<int>(area.width()), high);
    paint::text(painter, foot, Type::MonoSmall, t.text3, format::utcMinute(board.from));
    paint::text(painter, foot, Type::MonoSmall, t.text3, format::utcMinute(board.until), Qt::AlignRight);
}

void DebugScatter::paintMarks(QPainter& painter, const ScatterPlot& where) const
{
    const Tokens& t = tokens();
    const QRectF area = plotArea();
    std::vector<QRect> taken;
    for (const ChartMark& mark : chartMarks(m_presenter.marks())) {
        const double x = where.x(Time(Duration(mark.atMs)));
        drawChartMark(painter, area.adjusted(0, 0, 0, 4), x, mark, true);
        // Where labels would lie on each other, the first one stays.
        const QRect box(
            static_cast<int>(x) + 4, static_cast<int>(area.top()) - lineHeight(Type::Label) - 3,
            std::min(textWidth(Type::Label, mark.label) + 1, static_cast<int>(area.right() - x) - 4),
            lineHeight(Type::Label));
        const bool isTaken = std::any_of(taken.begin(), taken.end(),
                                         [&](const QRect& other) { return other.intersects(box); });
        if (box.width() <= 40 || isTaken)
            continue;
        taken.push_back(box);
        paint::text(painter, box, Type::Label, mark.isCrit ? t.crit.ink : t.text3, mark.label);
    }
}

void DebugScatter::paintDots(QPainter& painter, const ScatterPlot& where) const
{
    const Tokens& t = tokens();
    QVector<QLineF> crosses;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.chart.main);
    for (const TraceDot& dot : dots()) {
        const QPointF at = where.point(dot);
        if (!dot.failed)
            painter.drawEllipse(at, s_dot, s_dot);
        else
            crosses << QLineF(at.x() - s_cross, at.y() - s_cross, at.x() + s_cross, at.y() + s_cross)
                    << QLineF(at.x() - s_cross, at.y() + s_cross, at.x() + s_cross, at.y() - s_cross);
    }
    painter.setPen(QPen(t.crit.fill, 1.3, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(crosses);
    if (const auto at = chosen()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.accent, 1.5));
        painter.drawEllipse(where.point(dots()[*at]), s_ring, s_ring);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void DebugScatter::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_pressedAt = event->position().x();
}

void DebugScatter::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressedAt || std::abs(event->position().x() - *m_pressedAt) < s_leastBrush)
        return;
    const ScatterPlot where = plot();
    m_brush.emplace(where.timeAt(*m_pressedAt), where.timeAt(event->position().x()));
    update();
}

void DebugScatter::mouseReleaseEvent(QMouseEvent* event)
{
    if (!std::exchange(m_pressedAt, std::nullopt))
        return;
    if (const auto brush = std::exchange(m_brush, std::nullopt)) {
        m_presenter.zoomTo(brush->first, brush->second);
        return;
    }
    if (const auto dot = plot().dotAt(event->position(), s_reach))
        m_presenter.chooseTrace(QString::fromStdString(dots()[*dot].trace));
}

/// From the chosen dot on, or from the end.
void DebugScatter::brushBy(int direction)
{
    const DebugBoard* board = m_presenter.board();
    if (!board)
        return;
    const auto at = chosen();
    if (!m_brush) {
        const Time start = at ? dots()[*at].at : board->until;
        m_brush.emplace(start, start);
    }
    const auto step = (board->until - board->from) / s_brushSteps;
    m_brush->second = std::clamp(m_brush->second + direction * step, board->from, board->until);
    update();
}

void DebugScatter::keyPressEvent(QKeyEvent* event)
{
    const int direction = event->key() == Qt::Key_Right ? 1 : -1;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        if (event->modifiers() & Qt::ShiftModifier)
            brushBy(direction);
        else if (const auto next = plot().next(chosen(), direction))
            m_presenter.chooseTrace(QString::fromStdString(dots()[*next].trace));
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_brush) {
        const auto brush = *std::exchange(m_brush, std::nullopt);
        m_presenter.zoomTo(brush.first, brush.second);
    } else if (event->key() == Qt::Key_Escape && m_brush) {
        m_brush.reset();
        update();
    } else {
        event->ignore();
    }
}

bool DebugScatter::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto dot = plot().dotAt(help->pos(), s_reach);
        QToolTip::showText(help->globalPos(), dot ? debugtext::sentence(dots()[*dot]) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void DebugScatter::focusInEvent(QFocusEvent*) { update(); }

void DebugScatter::focusOutEvent(QFocusEvent*) { update(); }

} // namespace warroom::ui
