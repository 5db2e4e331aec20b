// The change that puts a value back where its mask stands, once somebody said that it is no secret.
#pragma once

#include "models/room/mask_notes.h"

#include <optional>
#include <string>

namespace warroom::ui {

/// "[masked: email]".
std::string maskMark(const std::string& kind);

/// Of what is not a text that is edited together: titles, actions, whys and their answers, evidence, effects,
/// reasons, entries. Nothing if the mark is not found there, or stands where nothing can be changed, as in
/// the Original Request.
std::optional<Body> withoutMark(const Ticket& ticket, const MaskNote& note, const std::string& mark,
                                const std::string& value);

} // namespace warroom::ui
