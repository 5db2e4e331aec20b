// The verbs of incident that read and write files.
#pragma once

#include "registry.h"

namespace warroom::ctl {

void addImport(Registry& registry, CLI::App& noun);
void addReplay(Registry& registry, CLI::App& noun);
void addExport(Registry& registry, CLI::App& noun);

} // namespace warroom::ctl
