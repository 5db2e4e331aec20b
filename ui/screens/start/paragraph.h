// Running text in a pane: wrapped, plain, in one of the type roles.
#pragma once

#include "widgets/tokens.h"
#include "widgets/type.h"

class QLabel;
class QString;
class QWidget;

namespace warroom::ui {

/// Follows theme and text size.
QLabel* paragraph(Type type, Ink ink, const QString& text, QWidget* parent);

} // namespace warroom::ui
