// The line that begins a message in a copied chat. Internal to import/.
#pragma once

#include "import/moment.h"

#include <optional>
#include <string>
#include <string_view>

namespace warroom::incoming {

struct ChatHead
{
    std::string author;    // empty: the one before
    WrittenMoment written; // with a clock time
    std::string text;      // what follows on the same line
    bool isSure = false;   // nothing but a chat writes it so
};

// "[10:42] <ana> text", "10:42 ana: text", "Ana Ruiz [10:42 AM] text", "Ana Ruiz  10:42 AM",
// "20/11/2026, 10:42 - Ana: text".
std::optional<ChatHead> chatHead(std::string_view line);
// A line that is a clock time and nothing else.
std::optional<WrittenMoment> clockLine(std::string_view line);
// A line that is a date and nothing else: "Friday, November 20th", "--- Day changed Fri Nov 20 2026".
std::optional<WrittenMoment> dayLine(std::string_view line);
// Whether the text can be somebody's name.
bool isName(std::string_view text);

} // namespace warroom::incoming
