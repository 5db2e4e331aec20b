// Painting of route marks.
#include "screens/alerts/route_badge.h"

#include "models/alerts/alert_words.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_routeBadgePadding = 5;
constexpr int s_height = 18;

} // namespace

QSize routeBadgeSize(AlertRoute route)
{
    const int padding = route == AlertRoute::Record ? 0 : 2 * s_routeBadgePadding;
    return {textWidth(Type::Badge, alerts::badge(route)) + padding, scaled(s_height)};
}

int widestRouteBadge()
{
    return std::max({routeBadgeSize(AlertRoute::Page).width(), routeBadgeSize(AlertRoute::Ticket).width(),
                     routeBadgeSize(AlertRoute::Record).width()});
}

void paintRouteBadge(QPainter& painter, const QPoint& topLeft, AlertRoute route, bool quiet)
{
    const Tokens& t = tokens();
    const bool page = route == AlertRoute::Page && !quiet;
    const QRect box(topLeft, routeBadgeSize(route));
    const QColor ink = page ? t.crit.ink : route == AlertRoute::Record || quiet ? t.text3 : t.text2;
    if (route != AlertRoute::Record)
        paint::frame(painter, box, radius::Chip, {}, page ? t.crit.ink : t.controlSoft);
    paint::text(painter, box, Type::Badge, ink, alerts::badge(route),
                route == AlertRoute::Record ? Qt::AlignLeft : Qt::AlignHCenter);
}

} // namespace warroom::ui
