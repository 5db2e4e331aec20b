// Every label, listed for the translators.
#include "postmortem/labels.h"

#include <QCoreApplication>

#include <array>
#include <string>

namespace warroom::pdf {
namespace {

constexpr const char* context = "Postmortem";

[[maybe_unused]] constexpr std::array listed{
    QT_TRANSLATE_NOOP("Postmortem", "Postmortem"),
    QT_TRANSLATE_NOOP("Postmortem", "Contents"),
    QT_TRANSLATE_NOOP("Postmortem", "Internal"),
    QT_TRANSLATE_NOOP("Postmortem", "Internal \u00b7 Draft"),
    QT_TRANSLATE_NOOP("Postmortem", "Internal \u00b7 Final"),
    QT_TRANSLATE_NOOP("Postmortem", "External"),
    QT_TRANSLATE_NOOP("Postmortem", "External \u00b7 Draft"),
    QT_TRANSLATE_NOOP("Postmortem", "External \u00b7 Final"),
    QT_TRANSLATE_NOOP("Postmortem", "None recorded."),
    QT_TRANSLATE_NOOP("Postmortem", "To be determined."),
    QT_TRANSLATE_NOOP("Postmortem", "Unknown."),
    QT_TRANSLATE_NOOP("Postmortem", "Not needed."),
    QT_TRANSLATE_NOOP("Postmortem", "None."),
    QT_TRANSLATE_NOOP("Postmortem", "unknown"),
    QT_TRANSLATE_NOOP("Postmortem", "ongoing"),
    QT_TRANSLATE_NOOP("Postmortem", "day"),
    QT_TRANSLATE_NOOP("Postmortem", "done"),
    QT_TRANSLATE_NOOP("Postmortem", "open"),
    QT_TRANSLATE_NOOP("Postmortem",
                      "Figure 1. Entries of the timeline by kind, UTC. Bars show what the time was needed "
                      "for; letters mark key events."),
    // Facts
    QT_TRANSLATE_NOOP("Postmortem", "Severity"),
    QT_TRANSLATE_NOOP("Postmortem", "Service"),
    QT_TRANSLATE_NOOP("Postmortem", "Impact started"),
    QT_TRANSLATE_NOOP("Postmortem", "Duration"),
    QT_TRANSLATE_NOOP("Postmortem", "Time to detect"),
    QT_TRANSLATE_NOOP("Postmortem", "Time to acknowledge"),
    QT_TRANSLATE_NOOP("Postmortem", "Time to mitigate"),
    QT_TRANSLATE_NOOP("Postmortem", "Time to resolve"),
    // Sections
    QT_TRANSLATE_NOOP("Postmortem", "Summary"),
    QT_TRANSLATE_NOOP("Postmortem", "Impact"),
    QT_TRANSLATE_NOOP("Postmortem", "What helped"),
    QT_TRANSLATE_NOOP("Postmortem", "What went well"),
    QT_TRANSLATE_NOOP("Postmortem", "What went badly"),
    QT_TRANSLATE_NOOP("Postmortem", "Where we were lucky"),
    QT_TRANSLATE_NOOP("Postmortem", "Original request"),
    QT_TRANSLATE_NOOP("Postmortem", "Timeline"),
    QT_TRANSLATE_NOOP("Postmortem", "Root causes"),
    QT_TRANSLATE_NOOP("Postmortem", "Whys"),
    QT_TRANSLATE_NOOP("Postmortem", "Next actions"),
    QT_TRANSLATE_NOOP("Postmortem", "Fixes for symptoms"),
    QT_TRANSLATE_NOOP("Postmortem", "Fixes for root cause"),
    QT_TRANSLATE_NOOP("Postmortem", "Prevention"),
    QT_TRANSLATE_NOOP("Postmortem", "People by role"),
    QT_TRANSLATE_NOOP("Postmortem", "Sources"),
    // Heads of columns
    QT_TRANSLATE_NOOP("Postmortem", "UTC"),
    QT_TRANSLATE_NOOP("Postmortem", "Elapsed"),
    QT_TRANSLATE_NOOP("Postmortem", "Kind"),
    QT_TRANSLATE_NOOP("Postmortem", "What happened"),
    QT_TRANSLATE_NOOP("Postmortem", "Ref."),
    QT_TRANSLATE_NOOP("Postmortem", "State"),
    QT_TRANSLATE_NOOP("Postmortem", "Action"),
    QT_TRANSLATE_NOOP("Postmortem", "Measure"),
    QT_TRANSLATE_NOOP("Postmortem", "Owner"),
    QT_TRANSLATE_NOOP("Postmortem", "Due"),
    QT_TRANSLATE_NOOP("Postmortem", "Priority"),
    QT_TRANSLATE_NOOP("Postmortem", "Ticket"),
    QT_TRANSLATE_NOOP("Postmortem", "Role"),
    QT_TRANSLATE_NOOP("Postmortem", "Person"),
    QT_TRANSLATE_NOOP("Postmortem", "From"),
    QT_TRANSLATE_NOOP("Postmortem", "Until"),
    // Phases
    QT_TRANSLATE_NOOP("Postmortem", "Detection"),
    QT_TRANSLATE_NOOP("Postmortem", "Acknowledgement"),
    QT_TRANSLATE_NOOP("Postmortem", "Mitigation"),
    QT_TRANSLATE_NOOP("Postmortem", "Resolution"),
    QT_TRANSLATE_NOOP("Postmortem", "Before the impact"),
    QT_TRANSLATE_NOOP("Postmortem", "Before detection"),
    QT_TRANSLATE_NOOP("Postmortem", "Until detection"),
    QT_TRANSLATE_NOOP("Postmortem", "Until acknowledgement"),
    QT_TRANSLATE_NOOP("Postmortem", "Until mitigation"),
    QT_TRANSLATE_NOOP("Postmortem", "Until resolution"),
    QT_TRANSLATE_NOOP("Postmortem", "After resolution"),
    QT_TRANSLATE_NOOP("Postmortem", "Since then"),
    // Kinds of preventions
    QT_TRANSLATE_NOOP("Postmortem", "Prevent"),
    QT_TRANSLATE_NOOP("Postmortem", "Detect"),
    QT_TRANSLATE_NOOP("Postmortem", "Soften"),
    QT_TRANSLATE_NOOP("Postmortem", "Recover"),
    // Kinds of entries, and the rows of the figure
    QT_TRANSLATE_NOOP("Postmortem", "Alert"),
    QT_TRANSLATE_NOOP("Postmortem", "Change"),
    QT_TRANSLATE_NOOP("Postmortem", "Changes"),
    QT_TRANSLATE_NOOP("Postmortem", "Communication"),
    QT_TRANSLATE_NOOP("Postmortem", "Decision"),
    QT_TRANSLATE_NOOP("Postmortem", "Diagnosis"),
    QT_TRANSLATE_NOOP("Postmortem", "Finding"),
    QT_TRANSLATE_NOOP("Postmortem", "Intent"),
    QT_TRANSLATE_NOOP("Postmortem", "Note"),
    QT_TRANSLATE_NOOP("Postmortem", "Page"),
    QT_TRANSLATE_NOOP("Postmortem", "Recovery"),
    QT_TRANSLATE_NOOP("Postmortem", "Signals"),
    QT_TRANSLATE_NOOP("Postmortem", "Work"),
};

} // namespace

QString label(std::string_view english)
{
    return QCoreApplication::translate(context, std::string(english).c_str());
}

} // namespace warroom::pdf
