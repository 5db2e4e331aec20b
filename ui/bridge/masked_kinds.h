// What was masked, by its kind: what the detector of the core says of it.
#pragma once

#include <string>

namespace warroom::ui {

/// Whether somebody could get in with it; personal data are no credentials.
bool isCredential(const std::string& kind);

} // namespace warroom::ui
