// The severity as the document shows it: glyph and text, told apart without colour.
#pragma once

#include <QPointF>
#include <QString>

class QPainter;

namespace warroom::pdf {

// "SEV1" to "SEV5" as a badge 13 points high; any other text plain.
void paintSeverityBadge(QPainter& painter, const QString& severity, QPointF topLeft);

} // namespace warroom::pdf
