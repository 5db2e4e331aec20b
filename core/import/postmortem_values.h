// Single values of a postmortem: what its file name, its severity and its bytes say. Internal to import/.
#pragma once

#include <string>
#include <string_view>

namespace warroom::incoming {

// The name of the file without folder and endings.
std::string stemOf(std::string_view fileName);
// SEV1 to SEV5 for "SEV-2", "sev 2", "2", "P1", "critical", "Major (High Impact)"; empty for anything else.
std::string severityOf(std::string_view text);
// The same of a line that says it: "**Severity:** Major", "- Severity: SEV-1", "| Severity | P4 |".
std::string statedSeverity(std::string_view line);
// Whether cleaned text was text before: hardly any of it had to be replaced.
bool isText(std::string_view cleaned);

} // namespace warroom::incoming
