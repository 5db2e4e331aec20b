// Painting of the curves.
#include "screens/boards/debug_resources.h"

#include "models/debug/debug_presenter.h"
#include "models/debug/debug_text.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "screens/boards/board_paint.h"
#include "screens/boards/chart_lines.h"
#include "widgets/accessible.h"
#include "widgets/charts/chart_look.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace warroom::ui {
namespace {

constexpr int s_debugResourcesGap = 24;
constexpr int s_leastCell = 190;
constexpr int s_lowest = 60, s_highest = 180;
constexpr double s_air = 1.15;

const std::vector<ResourceCurve> s_debugResourcesNone;

bool isHigh(const ResourceCurve& curve)
{
    return curve.limit > 0 && std::isfinite(curve.last) && curve.last >= 0.9 * curve.limit;
}

} // namespace

class DebugResources::Canvas final : public QWidget
{
public:
    explicit Canvas(DebugResources& panel) : QWidget(&panel), m_panel(panel)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleRole(this, QAccessible::Chart);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        m_panel.paint(painter);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        const int columns = m_panel.cellRect(1).top() == m_panel.cellRect(0).top() ? 2 : 1;
        switch (event->key()) {
        case Qt::Key_Left:
            return m_panel.choose(m_panel.m_current - 1);
        case Qt::Key_Right:
            return m_panel.choose(m_panel.m_current + 1);
        case Qt::Key_Up:
            return m_panel.choose(m_panel.m_current - columns);
        case Qt::Key_Down:
            return m_panel.choose(m_panel.m_current + columns);
        default:
            event->ignore();
        }
    }
    void mousePressEvent(QMouseEvent* event) override
    {
        for (int i = 0; i < static_cast<int>(m_panel.curves().size()); ++i) {
            if (m_panel.cellRect(i).contains(event->position().toPoint()))
                m_panel.choose(i);
        }
    }
    void focusInEvent(QFocusEvent*) override { update(); }
    void focusOutEvent(QFocusEvent*) override { update(); }

private:
    DebugResources& m_panel;
};

DebugResources::DebugResources(DebugPresenter& presenter, QWidget* parent)
    : DebugPanel(tr("Resource usage"), parent), m_presenter(presenter), m_canvas(new Canvas(*this))
{
    setContent(m_canvas);
    connect(&presenter, &DebugPresenter::marksChanged, this, [this] { m_canvas->update(); });
}

QWidget* DebugResources::canvas() const { return m_canvas; }

const std::vector<ResourceCurve>& DebugResources::curves() const
{
    return m_presenter.board() ? m_presenter.board()->resources : s_debugResourcesNone;
}

const ResourceCurve* DebugResources::current() const
{
    return curves().empty() ? nullptr : &curves()[static_cast<std::size_t>(m_current)];
}

void DebugResources::refresh()
{
    const DebugBoard* board = m_presenter.board();
    if (board) {
        setNote(tr("same time axis, %1 to %2")
                    .arg(format::utcMinute(board->from), format::utcMinute(board->until)));
        setSentence(board->resources.empty()
                        ? tr("No resources are named for this service: the service catalog can "
                             "name queries for its CPU, memory and saturation.")
                        : QString());
    }
    choose(m_current);
}

void DebugResources::choose(int index)
{
    m_current = std::clamp(index, 0, std::max(0, static_cast<int>(curves().size()) - 1));
    QStringList all;
    for (const ResourceCurve& curve : curves())
        all << sentence(curve);
    setAccessibleText(m_canvas, all.isEmpty() ? title() : all[m_current]);
    m_canvas->setAccessibleDescription(all.join(QStringLiteral(". ")));
    m_canvas->update();
}

QString DebugResources::sentence(const ResourceCurve& curve) const
{
    const QString name = tr("%1 of %2", "resource, service")
                             .arg(format::fromUtf8(curve.title), format::fromUtf8(curve.service));
    if (!curve.problem.empty())
        return tr("%1: no data, %2").arg(name, reasonText(curve.problem));
    const QString text = isHigh(curve) ? tr("%1: %2, near its limit") : QStringLiteral("%1: %2");
    QString said = text.arg(name, debugtext::resource(curve));
    ResourceCurve earlier = curve;
    const ChartLine before = lineBefore(curve);
    const auto last = std::find_if(before.values.rbegin(), before.values.rend(),
                                   [](double value) { return std::isfinite(value); });
    if (last != before.values.rend()) {
        earlier.last = *last;
        said += tr(", before %1", "the value at the time that is compared with")
                    .arg(debugtext::resource(earlier));
    }
    return said;
}

QRect DebugResources::cellRect(int index) const
{
    const int width = m_canvas->width() - 2 * boards::Side;
    const int columns = width >= 2 * scaled(s_leastCell) + s_debugResourcesGap ? 2 : 1;
    const int rows = (std::max(1, static_cast<int>(curves().size())) + columns - 1) / columns;
    const int wide = (width - (columns - 1) * s_debugResourcesGap) / columns;
    const int high = std::clamp(m_canvas->height() / rows, scaled(s_lowest), scaled(s_highest));
    const QRect cell(boards::Side + index % columns * (wide + s_debugResourcesGap), index / columns * high,
                     wide, high);
    return paint::mirrored(cell, m_canvas->rect(), isRightToLeft());
}

void DebugResources::paint(QPainter& painter) const
{
    for (int i = 0; i < static_cast<int>(curves().size()); ++i) {
        const QRect cell = cellRect(i);
        paintCurve(painter, cell, curves()[static_cast<std::size_t>(i)]);
        if (m_canvas->hasFocus() && i == m_current)
            paint::accentBar(painter, cell.adjusted(-8, 0, 0, -8), 2);
    }
}

/// The service goes first, where its resource is the only one of that title.
QString DebugResources::nameIn(const ResourceCurve& curve, int room) const
{
    const QString title = format::fromUtf8(curve.title);
    if (curve.service == m_presenter.service().toStdString())
        return title;
    const QString whole = tr("%1, %2", "resource, service").arg(title, format::fromUtf8(curve.service));
    const auto all = std::count_if(curves().begin(), curves().end(),
                                   [&](const ResourceCurve& one) { return one.title == curve.title; });
    return all == 1 && textWidth(Type::Small, whole) > room ? title : whole;
}

void DebugResources::paintCurve(QPainter& painter, const QRect& cell, const ResourceCurve& curve) const
{
    const Tokens& t = tokens();
    const bool high = isHigh(curve);
    const int head = lineHeight(Type::Small);
    const QString value = curve.problem.empty() ? debugtext::resource(curve) : QStringLiteral("\u2013");
    const int wide = textWidth(Type::Mono, value) + 1;
    const QRect line(cell.left(), cell.top(), cell.width(), head);
    const bool rtl = isRightToLeft();
    const int room = line.width() - wide - 8;
    paint::text(painter, paint::mirrored({line.left(), line.top(), room, head}, line, rtl), Type::Small,
                t.text2, nameIn(curve, room));
    paint::text(painter, paint::mirrored({line.right() + 1 - wide, line.top(), wide, head}, line, rtl),
                Type::Mono, high ? t.crit.ink : t.text, value, Qt::AlignRight);
    const QRectF plot(cell.left(), cell.top() + head + 4, cell.width(), cell.height() - head - 4 - 14);
    horizontalHairline(painter, plot.left(), plot.right(), plot.bottom(), t.chart.axis);
    if (curve.problem.empty()) {
        paintLine(painter, plot, curve, high);
        return;
    }
    painter.setFont(fontOf(Type::Label));
    painter.setPen(t.warn.ink);
    painter.drawText(plot, Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignTop, reasonText(curve.problem));
}

ChartLine DebugResources::lineBefore(const ResourceCurve& curve) const
{
    const DebugBoard* before = m_presenter.boardBefore();
    if (!before)
        return {};
    const auto same =
        std::find_if(before->resources.begin(), before->resources.end(), [&](const ResourceCurve& one) {
            return one.service == curve.service && one.title == curve.title;
        });
    if (same == before->resources.end())
        return {};
    ChartLine out = chartLine(same->line);
    out.fromMs += chartTime(m_presenter.board()->from) - chartTime(before->from);
    return out;
}

void DebugResources::paintLine(QPainter& painter, const QRectF& plot, const ResourceCurve& curve,
                               bool high) const
{
    const Tokens& t = tokens();
    const DebugBoard& board = *m_presenter.board();
    double top = curve.limit;
    const ChartLine before = lineBefore(curve);
    for (const auto* values : {&curve.line.values, &before.values}) {
        for (const double value : *values) {
            if (std::isfinite(value))
                top = std::max(top, value);
        }
    }
    const ChartScale scale{0, top > 0 ? top * s_air : 1, false, {}};
    const qint64 from = chartTime(board.from), until = chartTime(board.until);
    const double span = static_cast<double>(std::max<qint64>(1, until - from));
    const auto placed = [&](const QPointF& point) {
        return QPointF(plot.left() + (point.x() - static_cast<double>(from)) / span * plot.width(),
                       plot.bottom() - std::clamp(point.y() / scale.high, 0.0, 1.0) * plot.height());
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ChartRun& run :
         chartRuns(chartLine(curve.line), from, until, static_cast<int>(plot.width()), scale, std::nullopt)) {
        QPolygonF line;
        for (const QPointF& point : run.points)
            line << placed(point);
        QPolygonF area = line;
        area << QPointF(line.back().x(), plot.bottom()) << QPointF(line.front().x(), plot.bottom());
        painter.setPen(Qt::NoPen);
        painter.setBrush(high ? t.crit.tint : t.raised);
        painter.drawPolygon(area);
        drawChartRun(painter, line, chartPen(SeriesLook::Main, high));
    }
    for (const ChartRun& run :
         chartRuns(before, from, until, static_cast<int>(plot.width()), scale, std::nullopt)) {
        QPolygonF line;
        for (const QPointF& point : run.points)
            line << placed(point);
        drawChartRun(painter, line, chartPen(SeriesLook::Ideal, false));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (curve.limit > 0) {
        const double y = std::round(placed({0, curve.limit}).y()) + 0.5;
        QPen pen(t.text2, 1);
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    for (const ChartMark& mark : chartMarks(m_presenter.marks()))
        drawChartMark(painter, plot, placed({static_cast<double>(mark.atMs), 0}).x(), mark, true);
    painter.restore();
}

} // namespace warroom::ui
