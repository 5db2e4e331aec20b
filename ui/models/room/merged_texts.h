// The texts of a ticket in which two people rewrote one sentence without knowing of each other, as they are
// shown to be read once.
#pragma once

#include "domain/ticket/ticket.h"

#include <optional>
#include <string>
#include <vector>

namespace warroom::ui {

/// Code points [from, to) of a text; empty where something was taken out.
struct TextSpan
{
    std::uint64_t from = 0;
    std::uint64_t to = 0;

    bool operator==(const TextSpan&) const = default;
};

/// One such text. `first` is the person in front of the screen if they wrote there, else whoever came last.
struct MergedText
{
    Section section = Section::Symptoms;
    std::optional<ItemId> item;
    std::string text; ///< as it is now
    PersonId first;
    PersonId other; ///< whoever else wrote there last
    std::vector<TextSpan> firstSpans, otherSpans;
    std::string firstVersion; ///< the text without what the others did
    std::string otherVersion; ///< the text without what the first one did
    Time at{};                ///< when it was merged

    bool operator==(const MergedText&) const = default;
};

/// In the order of the sections.
std::vector<MergedText> mergedTexts(const Ticket& ticket, PersonId self);

} // namespace warroom::ui
