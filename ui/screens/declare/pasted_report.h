// What a pasted report tells of itself: where it came from, and what title it suggests.
#pragma once

#include "base/clock.h"

#include <QString>

namespace warroom::ui {

struct PastedReport
{
    QString origin; ///< "Devon Reed, mail: Checkout spins", "terminal of web-1"; empty: nothing told
    QString title;  ///< one line

    bool operator==(const PastedReport&) const = default;
};

/// Looks at the beginning only. The text itself is kept as it is.
PastedReport recognisedReport(const QString& text, Time now);

} // namespace warroom::ui
