// Ticks at round times.
#include "postmortem/time_scale.h"

#include "base/time_text.h"
#include "postmortem/text_box.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace warroom::pdf {
namespace {

using namespace std::chrono_literals;

// A step that gives at most seven ticks.
Duration tickStep(Duration span)
{
    static constexpr std::array<Duration, 17> steps{1min, 2min, 5min, 10min, 15min, 30min, 1h,   2h,  3h,
                                                    6h,   12h,  24h,  48h,   96h,   168h,  336h, 672h};
    for (Duration step : steps) {
        if (span / step < 7)
            return step;
    }
    return span / 6;
}

} // namespace

qreal TimeScale::x(Time time) const
{
    return left + static_cast<qreal>((time - from).count()) / static_cast<qreal>((to - from).count()) * width;
}

void paintTimeTicks(QPainter& painter, const TimeScale& scale, QPointF at, qreal figureWidth)
{
    const Duration step = tickStep(scale.to - scale.from);
    const bool days = scale.to - scale.from > 48h;
    Time tick = Time(std::chrono::ceil<Duration>(scale.from.time_since_epoch()));
    const auto over = tick.time_since_epoch() % step;
    if (over != Duration::zero())
        tick += step - over;
    qreal free = at.x();
    for (; tick <= scale.to; tick += step) {
        const std::string iso = formatTime(tick);
        const QString text = QString::fromStdString(days ? iso.substr(5, 5) : formatHourMinute(tick));
        const TextRun run{text, TextRole::Caption, ink::text3};
        const qreal width = widthOf(run), center = at.x() + scale.x(tick);
        const qreal left = std::clamp(center - width / 2, at.x(), at.x() + figureWidth - width);
        painter.fillRect(QRectF(center, at.y(), 0.6 * pt, 3 * pt), ink::rule);
        if (left < free)
            continue;
        paintElided(painter, run, {left, at.y() + 4 * pt}, width + pt, Qt::AlignLeft);
        free = left + width + 6 * pt;
    }
}

} // namespace warroom::pdf
