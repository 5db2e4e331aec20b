// Lines of text that were measured once and are asked for many times.
#pragma once

#include "widgets/type.h"

#include <QString>

namespace warroom::ui {

/// How far `text` reaches on one line, in logical pixels. GUI thread, as everything here.
qreal lineAdvance(Type role, const QString& text);

/// `text` as it fits into `width`.
QString elidedLine(Type role, const QString& text, Qt::TextElideMode elide, int width);

} // namespace warroom::ui
