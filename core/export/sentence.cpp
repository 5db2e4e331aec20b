// The sentences of the entry types.
#include "export/sentence.h"

#include "base/time_text.h"
#include "domain/op/op.h"
#include "domain/said_names.h"
#include "domain/ticket/first_action.h"

#include <fmt/format.h>

#include <charconv>
#include <unordered_map>

namespace warroom {
namespace {

struct Subject
{
    const Entry& entry;
    const Directory& people;
    const Words& words;

    const std::string& arg(std::size_t i) const
    {
        static const std::string nothing;
        return i < entry.args.size() ? entry.args[i] : nothing;
    }
    // The words of a next action.
    std::string action() const { return actionTextIn(words, arg(0)); }
    // A name of the domain as people read it.
    template<Named Enum>
    std::string titled(std::size_t i) const
    {
        const auto value = parseName<Enum>(arg(i));
        return value ? titleIn(words, *value) : arg(i);
    }
    // One of its other names, "ruled_out", in words.
    std::string worded(std::size_t i) const { return nameIn(words, arg(i)); }
    std::string who() const { return nameIn(words, people, entry.who); }
    std::string section() const { return entry.section ? titleIn(words, *entry.section) : std::string(); }
    // The sentence, with a reason where there is one.
    std::string because(std::string said, const std::string& reason) const
    {
        return reason.empty() ? said : fmt::format("{}: {}", said, reason);
    }
};

std::string phaseMoved(const Subject& s)
{
    const auto said =
        s.words(WARROOM_PHRASE("Record", "Phase %1, was %2"), {s.titled<Phase>(0), s.titled<Phase>(1)});
    return s.arg(3).empty()
               ? s.because(said, s.arg(2))
               : s.words(WARROOM_PHRASE("Record", "%1, against the format: %2"), {said, s.arg(3)});
}

std::string marked(const Subject& s)
{
    if (s.arg(0) == nameOf(SectionMark::Open))
        return s.words(WARROOM_PHRASE("Record", "%1 is open again"), {s.section()});
    return s.because(
        s.words(WARROOM_PHRASE("Record", "%1 marked %2"), {s.section(), s.titled<SectionMark>(0)}), s.arg(1));
}

std::string timeIn(const std::string& millisText)
{
    std::int64_t millis = 0;
    std::from_chars(millisText.data(), millisText.data() + millisText.size(), millis);
    return formatForPeople(Time(Duration(millis)));
}

std::string milestoneSet(const Subject& s)
{
    if (s.arg(1).empty())
        return s.words(WARROOM_PHRASE("Record", "Time \"%1\" is what the log says again"), {s.worded(0)});
    return s.words(WARROOM_PHRASE("Record", "Time \"%1\" corrected to %2"), {s.worded(0), timeIn(s.arg(1))});
}

std::string actionAdded(const Subject& s)
{
    return s.entry.who.isNobody()
               ? s.words(WARROOM_PHRASE("Record", "Action: %1"), {s.action()})
               : s.words(WARROOM_PHRASE("Record", "Action for %1: %2"), {s.who(), s.action()});
}

std::string actionSet(const Subject& s)
{
    return s.entry.who.isNobody()
               ? s.words(WARROOM_PHRASE("Record", "Nobody owns any more: %1"), {s.action()})
               : s.words(WARROOM_PHRASE("Record", "%1 takes over: %2"), {s.who(), s.action()});
}

std::string actionChecked(const Subject& s)
{
    return s.arg(1) == "done" ? s.words(WARROOM_PHRASE("Record", "Action done: %1"), {s.action()})
                              : s.words(WARROOM_PHRASE("Record", "Action open again: %1"), {s.action()});
}

std::string lineChecked(const Subject& s)
{
    return s.arg(1) == "done" ? s.words(WARROOM_PHRASE("Record", "Checklist, done: %1"), {s.arg(0)})
                              : s.words(WARROOM_PHRASE("Record", "Checklist, open again: %1"), {s.arg(0)});
}

std::string roleAssigned(const Subject& s)
{
    const auto role = s.titled<IncidentRole>(0);
    return s.entry.who.isNobody()
               ? s.words(WARROOM_PHRASE("Record", "%1 is vacant"), {role})
               : s.because(s.words(WARROOM_PHRASE("Record", "%1 is %2"), {s.who(), role}), s.arg(1));
}

std::string driverSet(const Subject& s)
{
    return s.entry.who.isNobody() ? s.words(WARROOM_PHRASE("Record", "Nobody drives any more"))
                                  : s.words(WARROOM_PHRASE("Record", "%1 drives"), {s.who()});
}

std::string attached(const Subject& s)
{
    const auto shown =
        s.arg(3).empty()
            ? s.words(WARROOM_PHRASE("Record", "File %1"), {s.arg(0)})
            : s.words(WARROOM_PHRASE("Record", "File %1, in place of the one before"), {s.arg(0)});
    return s.because(shown, s.entry.text);
}

std::string lifted(const Subject& s)
{
    return s.arg(2).empty() ? s.words(WARROOM_PHRASE("Record", "No secret (%1): %2"), {s.arg(0), s.arg(1)})
                            : s.words(WARROOM_PHRASE("Record", "No secret in %1 (%2): %3"),
                                      {s.arg(2), s.arg(0), s.arg(1)});
}

std::string dueSet(const Subject& s)
{
    return s.arg(0).empty() ? s.words(WARROOM_PHRASE("Record", "No longer due on a day"))
                            : s.words(WARROOM_PHRASE("Record", "Due %1"), {timeIn(s.arg(0))});
}

std::string referred(const Subject& s)
{
    return s.arg(0) == "none"
               ? s.words(WARROOM_PHRASE("Record", "No longer refers to another ticket"))
               : s.words(WARROOM_PHRASE("Record", "Refers to another ticket: %1"), {s.worded(0)});
}

std::string reported(const Subject& s)
{
    return s.arg(0).empty() ? s.words(WARROOM_PHRASE("Record", "Another report"))
                            : s.words(WARROOM_PHRASE("Record", "Another report, from %1"), {s.arg(0)});
}

using Sentence = std::string (*)(const Subject&);

// Sentences of the entry's own words, in their order.
const std::unordered_map<std::string_view, Phrase>& plainSentences()
{
    static const std::unordered_map<std::string_view, Phrase> all = {
        {TicketOpen::type, WARROOM_PHRASE("Record", "%1 declared: %2")},
        {TicketRename::type, WARROOM_PHRASE("Record", "Title changed to \"%1\"")},
        {SeveritySet::type, WARROOM_PHRASE("Record", "%1, was %2")},
        {PrioritySet::type, WARROOM_PHRASE("Record", "Priority %1, was %2")},
        {ServiceSet::type, WARROOM_PHRASE("Record", "Service: %1")},
        {TicketRaise::type, WARROOM_PHRASE("Record", "Raised to an incident, %1")},
        {RequestGive::type, WARROOM_PHRASE("Record", "Original Request given")},
        {CauseAdd::type, WARROOM_PHRASE("Record", "Cause: %1")},
        {PreventionAdd::type, WARROOM_PHRASE("Record", "Prevention: %1")},
        {FollowUpLink::type, WARROOM_PHRASE("Record", "Follow-up ticket for: %1")},
        {WhyAsk::type, WARROOM_PHRASE("Record", "Why asked: %1")},
        {WhyAnswer::type, WARROOM_PHRASE("Record", "Why answered: %1 %2")},
        {WhyLink::type, WARROOM_PHRASE("Record", "Why linked to a prevention: %1")},
        {WhyDrop::type, WARROOM_PHRASE("Record", "Why dropped: %1 %2")},
        {WhyReopen::type, WARROOM_PHRASE("Record", "Why open again: %1")},
        {AlertAck::type, WARROOM_PHRASE("Record", "Alert acknowledged: %2")},
        {AlertLink::type, WARROOM_PHRASE("Record", "Alert put here: %2")},
    };
    return all;
}

// Sentences of the name of a section.
const std::unordered_map<std::string_view, Phrase>& sectionSentences()
{
    static const std::unordered_map<std::string_view, Phrase> all = {
        {SectionEdit::type, WARROOM_PHRASE("Record", "%1 edited")},
        {ItemRemove::type, WARROOM_PHRASE("Record", "Removed from %1")},
        {ItemRestore::type, WARROOM_PHRASE("Record", "Put back into %1")},
        {TextSettle::type, WARROOM_PHRASE("Record", "%1: the merged text reads well")},
    };
    return all;
}

// Sentences of whom the entry is about.
const std::unordered_map<std::string_view, Phrase>& personSentences()
{
    static const std::unordered_map<std::string_view, Phrase> all = {
        {ResponderAdd::type, WARROOM_PHRASE("Record", "%1 joined")},
        {ResponderRemove::type, WARROOM_PHRASE("Record", "%1 left")},
        {WatchAdd::type, WARROOM_PHRASE("Record", "%1 watches")},
        {WatchRemove::type, WARROOM_PHRASE("Record", "%1 no longer watches")},
    };
    return all;
}

const std::unordered_map<std::string_view, Sentence>& composedSentences()
{
    static const std::unordered_map<std::string_view, Sentence> all = {
        {PhaseMove::type, phaseMoved},
        {StateSet::type,
         [](const Subject& s) {
             return s.because(
                 s.words(WARROOM_PHRASE("Record", "State %1, was %2"), {s.worded(0), s.worded(1)}), s.arg(2));
         }},
        {MilestoneSet::type, milestoneSet},
        {TicketLink::type, referred},
        {RequestAdd::type, reported},
        {SectionMarkSet::type, marked},
        {CauseSet::type,
         [](const Subject& s) {
             return s.words(WARROOM_PHRASE("Record", "Cause is %1: %2"), {s.worded(1), s.arg(0)});
         }},
        {FixAdd::type, [](const Subject& s) { return fmt::format("{}: {}", s.section(), s.arg(0)); }},
        {ActionAdd::type, actionAdded},
        {ActionSet::type, actionSet},
        {ActionCheck::type, actionChecked},
        {RoleAssign::type, roleAssigned},
        {DriverSet::type, driverSet},
        {AttachmentAdd::type, attached},
        {MaskLift::type, lifted},
        {DueSet::type, dueSet},
        {ReviewSet::type,
         [](const Subject& s) {
             return s.words(WARROOM_PHRASE("Record", "Postmortem %1, was %2"), {s.worded(0), s.worded(1)});
         }},
        {ChecklistCheck::type, lineChecked},
        {DrillSet::type,
         [](const Subject& s) {
             return s.words(s.arg(0) == "drill" ? WARROOM_PHRASE("Record", "This is a drill: %1")
                                                : WARROOM_PHRASE("Record", "This is no drill: %1"),
                            {s.arg(1)});
         }},
        {TemplateAdopt::type,
         [](const Subject& s) {
             return s.words(WARROOM_PHRASE("Record", "Template %1, was %2"), {s.arg(0), s.arg(1)});
         }},
        {VisibilitySet::type,
         [](const Subject& s) {
             return s.because(
                 s.arg(0) == "restricted"
                     ? s.words(WARROOM_PHRASE("Record", "Restricted to those whom the ticket names"))
                     : s.words(WARROOM_PHRASE("Record", "Everybody sees this ticket again")),
                 s.arg(1));
         }},
    };
    return all;
}

} // namespace

std::string sentence(const Entry& entry, const Directory& people, const Words& words)
{
    const Subject s{entry, people, words};
    if (const auto found = plainSentences().find(entry.type); found != plainSentences().end())
        return words(found->second, {s.arg(0), s.arg(1)});
    if (const auto found = sectionSentences().find(entry.type); found != sectionSentences().end())
        return words(found->second, {s.section()});
    if (const auto found = personSentences().find(entry.type); found != personSentences().end())
        return words(found->second, {s.who()});
    if (const auto found = composedSentences().find(entry.type); found != composedSentences().end())
        return found->second(s);
    return entry.text.empty() ? std::string(entry.type) : entry.text;
}

} // namespace warroom
