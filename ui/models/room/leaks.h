// Credentials that were masked in a ticket, as security incidents of their own.
#pragma once

#include "models/room/mask_notes.h"

#include <string>
#include <vector>

namespace warroom::ui {

/// The kinds of credentials that the note speaks of, each once; of personal data there are none.
std::vector<std::string> credentialsOf(const MaskNote& note);

/// What may be done about it: raise it, or go to the incident that there is. Empty: the note speaks of no
/// credential.
QString leakOffer(const RoomPresenter& room, const MaskNote& note);
/// Raises the first kind of the note that has no open incident, and says so; where each has one, it is gone
/// to.
void followLeak(RoomPresenter& room, const MaskNote& note, Severity severity);

} // namespace warroom::ui
