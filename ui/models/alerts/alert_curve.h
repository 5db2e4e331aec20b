// The curve that belongs to an alert: its service's objective, or a resource of it, around its beginning.
#pragma once

#include "domain/board/boards.h"

#include <QString>

#include <optional>

namespace warroom::ui {

struct AlertCurve
{
    enum class Scale : std::uint8_t
    {
        Share,  ///< of good events, 0 to 1; below the limit is bad
        Burn,   ///< times the even rate; above the limit is bad
        Amount, ///< of `unit`; above the limit is bad
    };
    Scale scale = Scale::Amount;
    QString title; ///< "availability of checkout-api, 99.9 %"
    QString unit, limitText;
    Line line;
    double limit = 0; ///< 0: none
    Time began{};     ///< when the alert did

    bool operator==(const AlertCurve& other) const;
};

/// Of the objective that the alert names, of the resource that its words name, of its service's worst
/// objective, or of a resource that is over its limit. An objective's is of the last two hours, or of the
/// twelve in which the alert began. Nothing where no figure is known.
std::optional<AlertCurve> curveOf(const AlertGroup& group, const AlertRow* alert,
                                  const ObjectivesBoard& objectives,
                                  const std::vector<ResourceCurve>& resources, Time now);

} // namespace warroom::ui
