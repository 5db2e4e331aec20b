// Reading and titling the words of the domain.
#include "domain/vocabulary.h"

namespace warroom {

std::string listOfNames(std::span<const std::string_view> names)
{
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            out += i + 1 == names.size() ? " or " : ", ";
        out += names[i];
    }
    return out;
}

Result<Severity> parseSeverity(std::string_view text, std::string_view path)
{
    std::string name = lowerAscii(text);
    if (name.size() == 5 && (name[3] == '-' || name[3] == ' '))
        name.erase(3, 1);
    if (name.size() == 4 && name.starts_with("sev") && name[3] >= '1' && name[3] <= '5')
        return static_cast<Severity>(name[3] - '1');
    return parseName<Severity>(text, path);
}

std::string_view title(Phase phase)
{
    static constexpr std::array<std::string_view, phaseCount> titles = {
        "Detection", "Triage", "Containment", "Resolution", "Recovery", "Post-incident review", "Closed"};
    return titles[static_cast<std::size_t>(phase)];
}

std::string_view title(Section section)
{
    static constexpr std::array<std::string_view, textSectionCount> titles = {"Original request",
                                                                              "Symptoms",
                                                                              "Scope",
                                                                              "Root cause(s)",
                                                                              "Next actions",
                                                                              "Fixes for symptoms",
                                                                              "Fixes for root cause",
                                                                              "Whys",
                                                                              "Prevention / mitigation",
                                                                              "Summary",
                                                                              "Impact",
                                                                              "What helped",
                                                                              "What went well",
                                                                              "What went badly",
                                                                              "Where we were lucky",
                                                                              "Update for customers",
                                                                              "Update for those inside"};
    return titles[static_cast<std::size_t>(section)];
}

std::string_view title(IncidentRole role)
{
    static constexpr std::array<std::string_view, incidentRoleCount> titles = {
        "Commander", "Ops lead", "Comms lead", "Scribe", "Customer liaison"};
    return titles[static_cast<std::size_t>(role)];
}

std::string_view title(SectionMark mark)
{
    static constexpr std::array<std::string_view, 5> titles = {"", "TBD", "Unknown", "Not needed", "None"};
    return titles[static_cast<std::size_t>(mark)];
}

} // namespace warroom
