// What the panels of the boards are painted with: heads, figures, inks.
#pragma once

#include "models/boards/executive_view.h"
#include "widgets/paint.h"

namespace warroom::ui::boards {

constexpr int Side = 20; ///< of a panel
constexpr int Top = 14;
constexpr int Gap = 12;

QColor ink(BoardTone tone);
Tone tone(BoardTone tone);

/// Title and note in one line at the top of the box; returns the y under it.
int paintHead(QPainter& painter, const QRect& box, const QString& title, const QString& note,
              const QString& asOf = {});
/// A large figure, and smaller ones with their labels beside it as far as there is room; returns the y under
/// them.
int paintFigures(QPainter& painter, const QRect& box, const BoardFigure& value,
                 const std::vector<BoardFigure>& details);
int headHeight();
int figuresHeight();

/// "Overall availability 99.871 %, objective 99.9 %": for assistive programs.
QString sentence(const BoardFigure& value, const std::vector<BoardFigure>& details);

} // namespace warroom::ui::boards
