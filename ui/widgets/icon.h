// The icons of the project in any colour and size.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

class QPainter;

namespace warroom::ui {

/// The icon `name` (":/icons/<name>.svg") as a pixmap of `size` device-independent pixels in one colour;
/// cached by name, size, colour and device pixel ratio. An unknown name gives an empty pixmap and a warning.
/// GUI thread.
QPixmap icon(const QString& name, const QColor& colour, int size, qreal devicePixelRatio);

/// Draws the icon with its top left corner at `at`, sharp on the painter's device. Arrows point the way in
/// which the painter's text runs.
void drawIcon(QPainter& painter, const QPointF& at, const QString& name, const QColor& colour, int size);

/// The same as a QIcon for menus and buttons of Qt.
QIcon qtIcon(const QString& name, const QColor& colour, int size);

} // namespace warroom::ui
