// The desktop from its first window to its last: the first start, and workspaces that are opened anew.
#pragma once

#include "desktop_options.h"

namespace warroom::ui {

class Demo;
class Language;

/// The program's exit code. `demo` may be null; `options` then come from the command line alone.
int runDesktop(const DesktopOptions& options, Demo* demo, Language& language);

} // namespace warroom::ui
