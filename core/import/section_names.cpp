// The headings that postmortem templates use.
#include "import/section_names.h"

#include "base/text.h"

namespace warroom::incoming {
namespace {

struct Name
{
    std::string_view heading; // in small letters; a "*" at its end: the beginning is enough
    Target target;
};

constexpr Name names[] = {
    {"summary*", Target::Summary},
    {"executive summary", Target::Summary},
    {"overview", Target::Summary},
    {"what happened", Target::Summary},
    {"tl;dr", Target::Summary},
    {"abstract", Target::Summary},
    {"impact*", Target::Impact},
    {"customer impact", Target::Impact},
    {"user impact", Target::Impact},
    {"business impact", Target::Impact},
    {"symptom*", Target::Symptoms},
    {"identified", Target::Symptoms},
    {"detection", Target::Symptoms},
    {"problem", Target::Symptoms},
    {"problem statement", Target::Symptoms},
    {"scope", Target::Scope},
    {"affected*", Target::Scope},
    {"root cause*", Target::RootCause},
    {"cause*", Target::RootCause},
    {"contributing factor*", Target::RootCause},
    {"trigger*", Target::RootCause},
    {"why did it happen", Target::RootCause},
    {"how did it happen", Target::RootCause},
    {"action*", Target::Actions},
    {"review actions", Target::Actions},
    {"follow-up*", Target::Actions},
    {"follow up*", Target::Actions},
    {"followup*", Target::Actions},
    {"next steps", Target::Actions},
    {"next actions", Target::Actions},
    {"immediate actions*", Target::Actions},
    {"future actions", Target::Actions},
    {"planned actions*", Target::Actions},
    {"moving forward", Target::Actions},
    {"todo*", Target::Actions},
    {"resolution*", Target::FixesSymptoms},
    {"recovery", Target::FixesSymptoms},
    {"mitigation*", Target::FixesSymptoms},
    {"remediation", Target::FixesSymptoms},
    {"workaround*", Target::FixesSymptoms},
    {"fix", Target::FixesRootCause},
    {"permanent fix", Target::FixesRootCause},
    {"long-term fix", Target::FixesRootCause},
    {"prevention", Target::Prevention},
    {"preventive*", Target::Prevention},
    {"preventative*", Target::Prevention},
    {"corrective*", Target::Prevention},
    {"how are we preventing*", Target::Prevention},
    {"what helped*", Target::WhatHelped},
    {"what went well*", Target::WentWell},
    {"what went right", Target::WentWell},
    {"what went wrong*", Target::WentBadly},
    {"what went poorly*", Target::WentBadly},
    {"what went badly*", Target::WentBadly},
    {"what could have gone better*", Target::WentBadly},
    {"where we got lucky", Target::Lucky},
    {"where were we lucky", Target::Lucky},
    {"timeline*", Target::Timeline},
    {"chronology", Target::Timeline},
    {"key events", Target::KeyEvents},
    {"context", Target::Background},
    {"background", Target::Background},
};

} // namespace

Target targetOf(std::string_view heading)
{
    std::string text = lowerAscii(trimmed(heading));
    while (!text.empty() && (text.back() == '?' || text.back() == ':' || text.back() == ' '))
        text.pop_back();
    for (const Name& name : names) {
        const bool matches = name.heading.ends_with('*')
                                 ? text.starts_with(name.heading.substr(0, name.heading.size() - 1))
                                 : text == name.heading;
        if (matches)
            return name.target;
    }
    return Target::None;
}

} // namespace warroom::incoming
