// Where everything of a chart stands, and how it is painted.
#include "widgets/charts/chart_canvas.h"
#include "widgets/charts/chart_look.h"
#include "widgets/charts/time_chart.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

constexpr int s_gap = 6;
/// Between the labels of an axis.
constexpr int s_timeGap = 48, s_valueGap = 22;
/// How wide the time that is not known is at least: even a short cut is seen.
constexpr double s_hatched = 8;
/// More deploys than this, or those of more days, are triangles only, without lines and labels.
constexpr std::size_t s_mostDeployLines = 12;
constexpr qint64 s_namedDeploys = 2 * 86'400'000LL;
constexpr double s_arrow = 4;

QColor lineColour(SeriesLook look) { return chartPen(look, false).color(); }

QRectF rightOf(double x, double y, int width, int height) { return {x, y, double(width), double(height)}; }

} // namespace

std::vector<double> TimeChart::ticks() const
{
    if (!m_scale.ticks.empty())
        return m_scale.ticks;
    const double high = m_plot.isNull() ? 160 : m_plot.height();
    return roundTicks(m_scale, std::clamp(static_cast<int>(high / scaled(s_valueGap)) / 2, 1, 5));
}

QRectF TimeChart::plotIn(const QSizeF& size) const
{
    int left = 0, right = 0;
    for (const double tick : ticks())
        left = std::max(left, textWidth(Type::Label, axisText(tick)));
    for (const ChartSeries& series : m_series) {
        if (!series.label.isEmpty())
            right = std::max(right, textWidth(Type::Label, series.label) + s_gap);
    }
    const int line = lineHeight(Type::Label);
    return QRectF(left + s_gap, line / 2, size.width() - left - s_gap - right - 1,
                  size.height() - line - line / 2 - s_gap)
        .normalized();
}

double TimeChart::xOf(qint64 atMs) const
{
    return m_plot.left() +
           m_plot.width() * static_cast<double>(atMs - m_from) / static_cast<double>(m_until - m_from);
}

double TimeChart::yOf(double value) const
{
    const double low = onScale(m_scale, m_scale.low), high = onScale(m_scale, m_scale.high);
    return m_plot.bottom() - m_plot.height() * (onScale(m_scale, value) - low) / (high - low);
}

qint64 TimeChart::timeAt(double x) const
{
    const double share = m_plot.width() > 0 ? (x - m_plot.left()) / m_plot.width() : 0;
    return m_from + static_cast<qint64>(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_until - m_from));
}

void TimeChart::layOut(const QSizeF& size)
{
    m_plot = QRectF({}, size);
    m_plot = plotIn(size);
    m_canvas->setPlot(size, m_plot);
    const double low = onScale(m_scale, m_scale.low), high = onScale(m_scale, m_scale.high);
    // Whole hours would lose their last digits as floating-point milliseconds since 1970; from the start they
    // do not.
    m_canvas->setRange(0, static_cast<double>(m_until - m_from), low, high);
    std::vector<std::pair<ChartRun, QPen>> runs;
    m_dots.clear();
    for (const ChartSeries& series : m_series) {
        const bool measured = series.look != SeriesLook::Ideal;
        const auto limit = measured ? m_threshold : std::nullopt;
        for (ChartRun& run : chartRuns(series.line, m_from, m_until,
                                       std::max(1, static_cast<int>(m_plot.width())), m_scale, limit)) {
            for (QPointF& point : run.points)
                point = {point.x() - static_cast<double>(m_from), std::clamp(point.y(), low, high)};
            const QPen pen = chartPen(series.look, run.isBreach);
            if (run.points.size() == 1)
                m_dots.emplace_back(run.points.front(), pen);
            else
                runs.emplace_back(std::move(run), pen);
        }
    }
    m_canvas->setRuns(runs);
}

void TimeChart::draw(QPainter& painter, const QRectF& box)
{
    painter.save();
    painter.translate(box.topLeft());
    painter.setLayoutDirection(Qt::LeftToRight);
    layOut(box.size());
    if (m_plot.width() > 1 && m_plot.height() > 1) {
        paintGrid(painter);
        paintTimes(painter);
        m_canvas->render(painter);
        paintDots(painter);
        paintMarks(painter);
        paintThreshold(painter);
        paintOffScale(painter);
        paintEnds(painter);
        paintStale(painter);
    }
    painter.restore();
    m_picture = {};
}

void TimeChart::paintEvent(QPaintEvent*)
{
    const qreal ratio = devicePixelRatioF();
    if (m_picture.isNull()) {
        QPixmap picture(size() * ratio);
        picture.setDevicePixelRatio(ratio);
        picture.fill(tokens().surface);
        QPainter painter(&picture);
        draw(painter, rect());
        painter.end();
        m_picture = picture;
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (m_cursor)
        paintCursor(painter);
    if (hasFocus())
        paint::frame(painter, QRectF(rect()), 3, Qt::transparent, tokens().accent);
}

void TimeChart::paintGrid(QPainter& painter) const
{
    const Tokens& t = tokens();
    const int line = lineHeight(Type::Label);
    for (const double tick : ticks()) {
        const double y = yOf(tick);
        if (y < m_plot.top() - 1 || y > m_plot.bottom() + 1)
            continue;
        horizontalHairline(painter, m_plot.left(), m_plot.right(), y, t.chart.grid);
        paint::text(painter, QRect(0, qRound(y) - line / 2, qRound(m_plot.left()) - s_gap, line), Type::Label,
                    t.text3, axisText(tick), Qt::AlignRight, Qt::ElideNone);
    }
    horizontalHairline(painter, m_plot.left(), m_plot.right(), m_plot.bottom(), t.chart.axis);
}

void TimeChart::paintTimes(QPainter& painter) const
{
    const int height = lineHeight(Type::Label);
    const int y = qRound(m_plot.bottom()) + s_gap;
    const int widest = textWidth(Type::Label, timeLabel(m_from)) + scaled(s_timeGap);
    const qint64 step = timeStep(m_until - m_from, std::max(1, static_cast<int>(m_plot.width()) / widest));
    double free = m_plot.right() + 1;
    const auto label = [&](double x, const QString& text) {
        const int width = textWidth(Type::Label, text);
        const double left = std::clamp(x - width / 2.0, m_plot.left(), m_plot.right() - width);
        if (left + width > free - scaled(s_gap))
            return;
        paint::text(painter, rightOf(left, y, width + 1, height).toRect(), Type::Label, tokens().text3, text,
                    Qt::AlignLeft, Qt::ElideNone);
        free = left;
    };
    if (!m_endLabel.isEmpty()) {
        free = m_plot.right() + scaled(s_gap) + 1;
        label(m_plot.right(), m_endLabel);
    }
    for (qint64 at = m_until / step * step; at >= m_from; at -= step)
        label(xOf(at), timeLabel(at));
}

QRectF TimeChart::thresholdBox() const
{
    if (!m_threshold || m_threshold->label.isEmpty())
        return {};
    const double y = std::round(yOf(m_threshold->value)) + 0.5;
    if (y < m_plot.top() || y > m_plot.bottom() + 1)
        return {};
    const int height = lineHeight(Type::Label);
    // On the side where the line is not.
    const bool under = m_threshold->breach == Breach::Below && y + height < m_plot.bottom();
    const int width = textWidth(Type::Label, m_threshold->label) + 1;
    return {m_plot.left() + 4, under ? y + 1 : y - height, std::min<double>(width, m_plot.width() - 8),
            static_cast<double>(height)};
}

void TimeChart::paintThreshold(QPainter& painter) const
{
    if (!m_threshold)
        return;
    const double y = std::round(yOf(m_threshold->value)) + 0.5;
    if (y < m_plot.top() || y > m_plot.bottom() + 1)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    QPen pen(tokens().text2, 1);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
    painter.restore();
    const QRectF box = thresholdBox();
    // Marks do not go through its words.
    painter.fillRect(box.adjusted(-2, 1, 2, -1), tokens().surface);
    paint::text(painter, box.toRect(), Type::Label, tokens().text2, m_threshold->label);
}

void TimeChart::paintDots(QPainter& painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double low = onScale(m_scale, m_scale.low), high = onScale(m_scale, m_scale.high);
    for (const auto& [point, pen] : m_dots) {
        const double x = m_plot.left() + m_plot.width() * point.x() / static_cast<double>(m_until - m_from);
        const double y = m_plot.bottom() - m_plot.height() * (point.y() - low) / (high - low);
        if (x >= m_plot.left() && x <= m_plot.right())
            drawChartRun(painter, {{x, y}}, pen);
    }
    painter.restore();
}

/// An arrow at the edge for each stretch that the scale does not hold, and how far the farthest goes.
void TimeChart::paintOffScale(QPainter& painter) const
{
    const Tokens& t = tokens();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.text);
    for (const OffScale& one : beyond()) {
        const double x = xOf(one.atMs);
        const double tip = one.isAbove ? m_plot.top() - 2 : m_plot.bottom() + 2;
        const double base = one.isAbove ? tip + 1.5 * s_arrow : tip - 1.5 * s_arrow;
        painter.drawPolygon(QPolygonF({{x, tip}, {x - s_arrow, base}, {x + s_arrow, base}}));
    }
    painter.restore();
    const int height = lineHeight(Type::Label);
    for (const OffScale& one : farthest()) {
        const QString text = valueText(one.value);
        const int width = textWidth(Type::Label, text) + 1;
        const double x = xOf(one.atMs);
        const bool fits = x + s_arrow + 3 + width <= m_plot.right();
        paint::text(painter,
                    rightOf(fits ? x + s_arrow + 3 : x - s_arrow - 3 - width,
                            one.isAbove ? m_plot.top() : m_plot.bottom() - height, width, height)
                        .toRect(),
                    Type::Label, t.text, text, Qt::AlignLeft, Qt::ElideNone);
    }
}

void TimeChart::paintMarks(QPainter& painter) const
{
    const Tokens& t = tokens();
    const int height = lineHeight(Type::Label);
    std::vector<QRectF> taken;
    const QRectF words = thresholdBox();
    // The value beyond the scale has its place there.
    for (const OffScale& one : farthest()) {
        if (!one.isAbove)
            taken.push_back(QRectF(xOf(one.atMs) - s_arrow, m_plot.bottom() - height,
                                   textWidth(Type::Label, valueText(one.value)) + 3 * s_arrow, height));
    }
    std::vector<const ChartMark*> order;
    for (const ChartMark& mark : m_marks) {
        if (mark.atMs >= m_from && mark.atMs <= m_until)
            order.push_back(&mark);
    }
    const auto deploys = static_cast<std::size_t>(
        std::count_if(order.begin(), order.end(), [](const ChartMark* mark) { return mark->isDeploy; }));
    const bool named = deploys <= s_mostDeployLines && m_until - m_from <= s_namedDeploys;
    // Where labels would lie on each other, the first one stays.
    std::stable_sort(order.begin(), order.end(), [](const ChartMark* a, const ChartMark* b) {
        return std::pair(!a->isCrit, a->isDeploy) < std::pair(!b->isCrit, b->isDeploy);
    });
    for (const ChartMark* mark : order) {
        const double x = std::floor(xOf(mark->atMs)) + 0.5;
        drawChartMark(painter, m_plot, x, *mark, !mark->isDeploy || named);
        if (mark->label.isEmpty() || (mark->isDeploy && !named))
            continue;
        const int width = textWidth(Type::Label, mark->label) + 2;
        const bool fits = x + 4 + width <= m_plot.right();
        QRectF box = rightOf(fits ? x + 4 : x - 4 - width, m_plot.bottom() - height - 2, width, height);
        const auto isTaken = [&] {
            return std::any_of(taken.begin(), taken.end(),
                               [&](const QRectF& other) { return other.intersects(box); });
        };
        if (words.intersects(box))
            box.moveTop(m_plot.top() + 2);
        if (isTaken() || words.intersects(box))
            continue;
        taken.push_back(box);
        // Readable also where a line goes through.
        QColor ground = t.surface;
        ground.setAlphaF(0.75F);
        painter.fillRect(box, ground);
        paint::text(painter, box.toRect(), Type::Label, mark->isCrit ? t.crit.ink : t.text2, mark->label,
                    Qt::AlignLeft, Qt::ElideNone);
    }
}

/// The names of the lines at their ends, moved apart where they would lie on each other.
void TimeChart::paintEnds(QPainter& painter) const
{
    struct End
    {
        double y;
        const ChartSeries* series;
    };
    std::vector<End> ends;
    for (const ChartSeries& series : m_series) {
        const auto& values = series.line.values;
        const auto last =
            std::find_if(values.rbegin(), values.rend(), [](double v) { return !std::isnan(v); });
        if (!series.label.isEmpty() && last != values.rend())
            ends.push_back({std::clamp(yOf(*last), m_plot.top(), m_plot.bottom()), &series});
    }
    std::sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.y < b.y; });
    const int height = lineHeight(Type::Label);
    double free = m_plot.top() - height;
    for (const End& end : ends) {
        const double top = std::max(end.y - height / 2.0, free);
        free = top + height;
        paint::text(
            painter,
            rightOf(m_plot.right() + s_gap, top, textWidth(Type::Label, end.series->label) + 1, height)
                .toRect(),
            Type::Label, lineColour(end.series->look), end.series->label, Qt::AlignLeft, Qt::ElideNone);
    }
}

void TimeChart::paintStale(QPainter& painter) const
{
    if (!m_staleFrom)
        return;
    const double from = std::clamp(xOf(*m_staleFrom), m_plot.left(), m_plot.right() - s_hatched);
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(tokens().control, Qt::BDiagPattern));
    painter.drawRect(QRectF(from, m_plot.top(), m_plot.right() - from, m_plot.height()));
    painter.restore();
}

void TimeChart::paintCursor(QPainter& painter) const
{
    const Tokens& t = tokens();
    const double x = xOf(*m_cursor);
    if (m_chosenFrom && *m_chosenFrom != *m_cursor) {
        QColor tint = t.accent;
        tint.setAlphaF(0.15F);
        const double other = xOf(*m_chosenFrom);
        painter.fillRect(QRectF(std::min(x, other), m_plot.top(), std::abs(x - other), m_plot.height()),
                         tint);
    }
    verticalHairline(painter, x, m_plot.top(), m_plot.bottom(), t.accent);
    const QString text = cursorText();
    const int width = std::min(textWidth(Type::MonoSmall, text) + 12, this->width());
    const int height = lineHeight(Type::MonoSmall) + 6;
    const int left = std::clamp(qRound(x) + 8 + width > this->width() ? qRound(x) - 8 - width : qRound(x) + 8,
                                0, std::max(0, this->width() - width));
    const QRect box(left, qRound(m_plot.top()) + 2, width, height);
    paint::frame(painter, QRectF(box), 3, t.overlay, t.controlSoft);
    paint::text(painter, box.adjusted(6, 3, -6, -3), Type::MonoSmall, t.text, text);
}

} // namespace warroom::ui
