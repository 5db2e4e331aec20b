// Who changed a part of the catalog.
#pragma once

#include "context.h"

namespace warroom::ctl {

// `path` of the part, behind /api/v1.
Result<void> printHistory(Context& context, const std::string& path);

} // namespace warroom::ctl
