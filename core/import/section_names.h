// Which of our sections a heading of somebody else's template stands for.
#pragma once

#include <cstdint>
#include <string_view>

namespace warroom::incoming {

enum class Target : std::uint8_t
{
    None, // kept verbatim in the Original Request
    Summary,
    Impact,
    Symptoms,
    Scope,
    RootCause,
    Actions,
    FixesSymptoms,
    FixesRootCause,
    Prevention,
    WhatHelped,
    WentWell,
    WentBadly,
    Lucky,
    Timeline,
    KeyEvents, // milestones with their names: "First detected 2022-03-10 11:48"
    Background // told in no order of ours; what has a time in it goes to the timeline
};

Target targetOf(std::string_view heading);

} // namespace warroom::incoming
