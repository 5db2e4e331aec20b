// Painting of the summary.
#include "screens/alerts/signal_summary.h"

#include "widgets/accessible.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_signalSummaryGap = 4;

} // namespace

SignalSummary::SignalSummary(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void SignalSummary::say(const QString& quiet, const QString& strong)
{
    if (quiet == m_quiet && strong == m_strong)
        return;
    m_quiet = quiet;
    m_strong = strong;
    setAccessibleText(this, QStringLiteral("%1 %2").arg(quiet, strong).trimmed());
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

void SignalSummary::setShort(bool isShort)
{
    if (std::exchange(m_short, isShort) == isShort)
        return;
    updateGeometry();
    update();
}

int SignalSummary::wholeWidth() const
{
    const int quiet = m_quiet.isEmpty() ? 0 : textWidth(Type::Small, m_quiet) + s_signalSummaryGap;
    return quiet + textWidth(Type::SmallStrong, m_strong);
}

QSize SignalSummary::sizeHint() const
{
    return {m_short ? textWidth(Type::SmallStrong, m_strong) : wholeWidth(), lineHeight(Type::Small)};
}

void SignalSummary::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int strong = std::min(width(), textWidth(Type::SmallStrong, m_strong));
    paint::text(painter, rect(), Type::SmallStrong, tokens().text, m_strong, Qt::AlignRight);
    const QRect rest = isRightToLeft() ? rect().adjusted(strong + s_signalSummaryGap, 0, 0, 0)
                                       : rect().adjusted(0, 0, -strong - s_signalSummaryGap, 0);
    if (!m_short)
        paint::text(painter, rest, Type::Small, tokens().text3, m_quiet, Qt::AlignRight);
}

} // namespace warroom::ui
