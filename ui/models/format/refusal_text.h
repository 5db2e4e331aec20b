// Why a change was not accepted, in the language of the desktop.
#pragma once

#include "base/error.h"

#include <QString>

namespace warroom::ui {

/// The core and the backend say it in English; what they say in words of their own that are not known here
/// stays as it is.
QString refusalText(const Error& error);

} // namespace warroom::ui
