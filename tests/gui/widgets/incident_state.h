// What the strip shows of the checkout incident.
#pragma once

#include "widgets/strip_state.h"

namespace warroom::test {

inline ui::StripState incident()
{
    ui::StripState s;
    s.severity = 1;
    s.key = "INC-2481";
    s.title = "Checkout writes failing after orders-db failover";
    s.others = "+1 SEV2 open";
    s.here = {"TO", "IN", "PR", "JO"};
    s.moreHere = 4;
    s.phase = 3;
    s.phaseName = "Containment";
    s.duration = "1:42:18";
    s.commander = "Mara";
    s.nextUpdate = "06:12";
    s.nextUpdateSpoken = "6 minutes 12 seconds";
    s.syncLabel = "38 ms";
    s.syncValue = "Live";
    return s;
}

} // namespace warroom::test
