// Why something was not accepted or does not work, in the language of the desktop.
#pragma once

#include "base/error.h"

#include <QString>

#include <string>

namespace warroom::ui {

/// The core and the backend say it in English; what they say in words of their own that are not known here
/// stays as it is.
QString refusalText(const Error& error);
/// The same for a reason that came without an error.
QString reasonText(const std::string& english);

} // namespace warroom::ui
