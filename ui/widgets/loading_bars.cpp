// The delay and the painting of the loading bars; they do not move.
#include "widgets/loading_bars.h"

#include "widgets/accessible.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {

LoadingBars::LoadingBars(QWidget* parent) : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::Indicator);
    setAccessibleName(tr("Loading"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(duration::SpinnerDelayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_shown = true;
        update();
    });
}

void LoadingBars::start()
{
    if (!m_shown)
        m_delay.start();
}

void LoadingBars::stop()
{
    m_delay.stop();
    m_shown = false;
    update();
}

QSize LoadingBars::sizeHint() const { return {scaled(240), scaled(60)}; }

void LoadingBars::paintEvent(QPaintEvent*)
{
    if (!m_shown)
        return;
    QPainter painter(this);
    int y = 0;
    for (const int percent : {70, 90, 45}) {
        const int wide = width() * percent / 100;
        const QRectF bar(isRightToLeft() ? width() - wide : 0, y, wide, scaled(8));
        paint::frame(painter, bar, radius::Chip, tokens().selected, {});
        y += scaled(20);
    }
}

} // namespace warroom::ui
