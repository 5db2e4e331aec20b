// Figures of boards in words: percent, burn rates, shares, durations. QLocale decides the digits.
#pragma once

#include "domain/board/boards.h"

#include <QString>
#include <QStringList>

#include <string_view>

namespace warroom::ui {

/// How much a figure asks for: nothing, a look, or hands.
enum class BoardTone
{
    Plain,
    Warn,
    Crit,
    Unknown ///< there are no data, which is not the same as good
};

namespace boards {

/// "99.871 %", "81.4 %": three digits near 1, one below 99 %. NaN: "–".
QString ratio(double value);
/// "99.95", "81.40": two digits, for columns with the unit in their head.
QString ratioInColumn(double value);
/// As short as it is exact: "99.9 %", "99.95 %".
QString target(double value);
QString targetInColumn(double value);
/// A share of a budget: "129 %", "88 %".
QString share(double value);
/// "186×", "3.1×".
QString burn(double value);
/// "58 min", "1 h 12 min", "3 d 2 h".
QString duration(Duration time);

/// A burn rate that pages is critical, one above 1 a warning. `pageAt` 0: it never pages.
BoardTone burnTone(double rate, double pageAt);
/// The budget is gone, or three quarters of it are.
BoardTone spentTone(double spent);
BoardTone healthTone(ObjectiveHealth health);
/// "burning", "no data".
QString name(ObjectiveHealth health);
/// In place of what objectives would say.
QString noObjectives();
/// The key of a ticket as boards tell it: the mark of a restricted one in the language of the desktop.
QString key(std::string_view told);
/// Of an incident, which may name several.
QStringList servicesOf(const std::string& named);

} // namespace boards
} // namespace warroom::ui
