// How services and their objectives are put into words and figures.
#pragma once

#include "domain/board/boards.h"

#include <QString>

#include <optional>

namespace warroom::ui {

/// Of a service: nothing if it has no objective.
using ServiceHealth = std::optional<ObjectiveHealth>;

/// "no data", "good", "at risk", "burning", "budget used up"; "no objective".
QString healthWord(ServiceHealth health);
/// Shape first: what is broken or burning, what is at risk, what is not known, what is well.
QString healthIcon(ServiceHealth health);
/// The worst first: broken, burning, at risk, no data, good, no objective.
int healthRank(ServiceHealth health);

/// "Tier 0".
QString tierText(std::int64_t tier);
/// "81.40 %"; a dash where nothing is known.
QString percentText(double share, int decimals);
/// "99.9 %": as many decimals as the target has, at the most four.
QString targetText(double target);
/// "412 %" of the budget.
QString spentText(double share);
/// "−135 of 43 min": what is left, and what there was.
QString budgetLeftText(double leftMinutes, double totalMinutes);
/// "186 ×", "9.2 ×".
QString burnText(double rate);
/// "30 days".
QString windowText(std::int64_t days);

} // namespace warroom::ui
