// Painting of what monitoring says: the curve of the objective, and the deploys.
#include "screens/timeline/lanes_view.h"

#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

constexpr int s_curveMargin = 9;
constexpr int s_deployIcon = 14;
constexpr int s_deployGap = 6;

} // namespace

/// What is below the target is drawn as a breach; what is not known is a gap. The scale begins at 0 when half
/// of it is needed, else a little below the lowest value, and says so.
void LanesView::paintCurve(QPainter& painter, const QRect& rect, const ServiceCurve& curve) const
{
    const Tokens& t = tokens();
    const auto& values = curve.line.values;
    double lowest = curve.target;
    for (const double value : values)
        lowest = std::isnan(value) ? lowest : std::min(lowest, value);
    const double floor = lowest < 0.5 ? 0 : std::max(0.0, lowest - (1 - lowest) * 0.2);
    const int top = rect.top() + scaled(s_curveMargin), bottom = rect.bottom() - scaled(s_curveMargin);
    const auto yOf = [&](double share) {
        return bottom - (share - floor) / std::max(1e-9, 1 - floor) * (bottom - top);
    };
    const auto label = [&](double share, int y) {
        const QString text = QLocale().toString(share * 100, 'g', 4);
        const int wide = textWidth(Type::MonoSmall, text);
        const int x = isRightToLeft() ? axis().right() + scaled(6) : axis().left() - wide - scaled(6);
        paint::text(painter, QRect(x, y - scaled(8), wide + 2, scaled(16)), Type::MonoSmall, t.text3, text);
    };
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight);
    label(1, top);
    label(floor, bottom);
    painter.setClipRect(axis());
    painter.setPen(QPen(t.text2, 1, Qt::DashLine));
    painter.drawLine(QPointF(axis().left(), yOf(curve.target)), QPointF(axis().right(), yOf(curve.target)));
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (std::isnan(values[i - 1]) || std::isnan(values[i]))
            continue;
        const auto time = [&](std::size_t step) {
            return curve.line.from +
                   std::chrono::seconds(curve.line.stepSeconds * static_cast<std::int64_t>(step));
        };
        const bool breach = values[i] < curve.target;
        painter.setPen(QPen(breach ? t.crit.fill : t.chart.main, 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(xOf(time(i - 1)), yOf(values[i - 1])),
                         QPointF(xOf(time(i)), yOf(values[i])));
    }
    painter.restore();
}

void LanesView::paintDeploys(QPainter& painter, const QRect& rect) const
{
    const Tokens& t = tokens();
    const int side = scaled(s_deployIcon);
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setClipRect(axis().adjusted(-side, 0, side, 0));
    const auto& deploys = m_signals.deploys;
    double end = axis().left() - side;
    for (std::size_t i = 0; i < deploys.size(); ++i) {
        if (!m_window.contains(deploys[i].at))
            continue;
        const double x = xOf(deploys[i].at) - side / 2.0;
        if (x < end)
            continue;
        const QColor ink = deploys[i].suspect ? t.text : t.text2;
        drawIcon(painter, QPointF(std::floor(x), rect.top() + (rect.height() - side) / 2),
                 QStringLiteral("deploy"), ink, side);
        end = x + side;
        const double next = i + 1 < deploys.size() ? xOf(deploys[i + 1].at) - side / 2.0 : axis().right();
        const Type type = deploys[i].suspect ? Type::SmallMedium : Type::Small;
        const int wide = textWidth(type, deploys[i].label) + 1;
        if (wide > next - end - 2 * s_deployGap)
            continue;
        paint::text(painter, QRect(static_cast<int>(end) + s_deployGap, rect.top(), wide, rect.height()),
                    type, ink, deploys[i].label);
        end += s_deployGap + wide;
    }
    painter.restore();
}

} // namespace warroom::ui
