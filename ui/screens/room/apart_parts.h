// Parts that the blocks of the room after working apart share: labels, lines and small buttons.
#pragma once

#include "widgets/tokens.h"
#include "widgets/type.h"

#include <QString>

class QHBoxLayout;
class QWidget;

namespace warroom::ui {

class Button;
class ElideLabel;

ElideLabel* apartLabel(const QString& text, Type type, Ink ink, QWidget* parent);
/// The layout of one line of a block.
QHBoxLayout* apartLine(QWidget* parent);
/// The head of a block: its name and what it holds.
QWidget* apartHead(const QString& name, const QString& what, QWidget* parent);
Button* apartButton(const QString& text, QWidget* parent);

} // namespace warroom::ui
