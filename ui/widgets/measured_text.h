// Lines of text that were measured once and are asked for many times.
#pragma once

#include "widgets/type.h"

#include <QString>

#include <memory>

class QTextLayout;

namespace warroom::ui {

/// How far `text` reaches on one line, in logical pixels. GUI thread, as everything here.
qreal lineAdvance(Type role, const QString& text);

/// `text` as it fits into `width`.
QString elidedLine(Type role, const QString& text, Qt::TextElideMode elide, int width);

/// `text` shaped once, to be measured and drawn as QPainter::drawText() draws it, pixel by pixel.
struct ShapedLine
{
    std::unique_ptr<QTextLayout> layout; ///< its line begins at the left and stands on y = 0
    qreal width = 0;                     ///< as lineAdvance() tells it
};

/// Null for what is not one short line: long texts, those with control characters. Valid until the next call.
const ShapedLine* shapedLine(Type role, const QString& text, Qt::LayoutDirection direction);

} // namespace warroom::ui
