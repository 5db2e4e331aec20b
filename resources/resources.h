// The entry to the compiled-in tokens, icons and fonts (":/tokens.json", ":/icons/x.svg", ":/fonts/x.ttf").
#pragma once

namespace warroom {

/// Makes the resources of this static library known to Qt. May be called more than once; GUI thread.
void initResources();

} // namespace warroom
