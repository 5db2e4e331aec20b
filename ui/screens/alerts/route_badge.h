// The mark of a route: a page in the crit outline, a ticket in a grey one, a record plain.
#pragma once

#include "domain/alert/alert.h"

#include <QPoint>
#include <QSize>

class QPainter;

namespace warroom::ui {

QSize routeBadgeSize(AlertRoute route);
int widestRouteBadge();
void paintRouteBadge(QPainter& painter, const QPoint& topLeft, AlertRoute route, bool quiet = false);

} // namespace warroom::ui
