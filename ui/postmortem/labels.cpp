// Every label that the core does not name, listed for the translators.
#include "postmortem/labels.h"

#include <array>

namespace warroom::pdf {
namespace {

[[maybe_unused]] constexpr std::array listed{
    WARROOM_PHRASE("Postmortem", "Postmortem"),
    WARROOM_PHRASE("Postmortem", "Contents"),
    WARROOM_PHRASE("Postmortem", "Internal"),
    WARROOM_PHRASE("Postmortem", "Internal \u00b7 Draft"),
    WARROOM_PHRASE("Postmortem", "Internal \u00b7 Final"),
    WARROOM_PHRASE("Postmortem", "External"),
    WARROOM_PHRASE("Postmortem", "External \u00b7 Draft"),
    WARROOM_PHRASE("Postmortem", "External \u00b7 Final"),
    // Heads of columns
    WARROOM_PHRASE("Postmortem", "Ref."),
    WARROOM_PHRASE("Postmortem", "Measure"),
    WARROOM_PHRASE("Postmortem", "Owner"),
    WARROOM_PHRASE("Postmortem", "Due"),
    WARROOM_PHRASE("Postmortem", "Priority"),
    WARROOM_PHRASE("Postmortem", "Ticket"),
    WARROOM_PHRASE("Postmortem", "Person"),
    WARROOM_PHRASE("Postmortem", "From"),
    WARROOM_PHRASE("Postmortem", "Until"),
    // Kinds of preventions
    WARROOM_PHRASE("Postmortem", "Prevent"),
    WARROOM_PHRASE("Postmortem", "Detect"),
    WARROOM_PHRASE("Postmortem", "Soften"),
    WARROOM_PHRASE("Postmortem", "Recover"),
    // Rows of the figure
    WARROOM_PHRASE("Postmortem", "Changes"),
    WARROOM_PHRASE("Postmortem", "Signals"),
    WARROOM_PHRASE("Postmortem", "Work"),
};

} // namespace

QString label(const Words& words, std::string_view english)
{
    return QString::fromStdString(words({"Postmortem", english}));
}

} // namespace warroom::pdf
