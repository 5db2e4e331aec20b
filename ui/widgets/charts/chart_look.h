// Colours and dashes of lines, the same in every chart.
#pragma once

#include "widgets/charts/chart_data.h"

#include <QPen>

namespace warroom::ui {

/// With the current tokens.
QPen chartPen(SeriesLook look, bool isBreach);

} // namespace warroom::ui
