// Wordings for what somebody owns of an incident: of oneself, and of what made it look right at the time.
#pragma once

#include <QStringList>

namespace warroom::ui {

/// Translated; each ends where one's own words go on.
QStringList ownershipWordings();

} // namespace warroom::ui
