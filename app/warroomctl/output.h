// What the program prints: one JSON document, or lines for people; notes go to standard error.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace warroom::ctl {

// The text as a terminal may show it: controls, broken bytes and what turns the writing direction become \xNN
// or \u{N}. Line ends stay.
std::string terminalText(std::string_view text);

class Output final
{
public:
    bool json = false;

    // A line (or several) for people; not printed with --json.
    void line(std::string_view text);
    // The one JSON document; only with --json.
    void document(std::string_view text);
    // JSON with --json, else the line.
    void either(std::string_view document_, std::string_view line_);
    // The bytes as they are, whatever the form of the output.
    void bytes(std::string_view text);
    // At once, for what follows live.
    Result<void> flush();
    // "warroomctl: text" on standard error.
    void note(std::string_view text);

private:
    bool m_failed = false;
};

} // namespace warroom::ctl
