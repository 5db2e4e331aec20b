// The sentences of the entry types.
#include "export/sentence.h"

#include "base/time_text.h"
#include "domain/op/op.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace warroom {
namespace {

struct Subject
{
    const Entry& entry;
    const Directory& people;

    const std::string& arg(std::size_t i) const
    {
        static const std::string nothing;
        return i < entry.args.size() ? entry.args[i] : nothing;
    }
    // A name of the domain as people read it.
    template<Named Enum>
    std::string titled(std::size_t i) const
    {
        const auto value = parseName<Enum>(arg(i));
        return value ? std::string(title(*value)) : arg(i);
    }
    // One of its other names, "ruled_out", in words.
    std::string worded(std::size_t i) const
    {
        std::string words = arg(i);
        std::replace(words.begin(), words.end(), '_', ' ');
        return words;
    }
    std::string who() const { return people.nameOf(entry.who); }
    std::string section() const { return entry.section ? std::string(title(*entry.section)) : std::string(); }
    // The sentence, with a reason where there is one.
    std::string because(std::string said, const std::string& reason) const
    {
        return reason.empty() ? said : fmt::format("{}: {}", said, reason);
    }
};

std::string phaseMoved(const Subject& s)
{
    const auto said = fmt::format("Phase {}, was {}", s.titled<Phase>(0), s.titled<Phase>(1));
    return s.arg(3).empty() ? s.because(said, s.arg(2))
                            : fmt::format("{}, against the format: {}", said, s.arg(3));
}

std::string marked(const Subject& s)
{
    if (s.arg(0) == nameOf(SectionMark::Open))
        return fmt::format("{} is open again", s.section());
    return s.because(fmt::format("{} marked {}", s.section(), s.titled<SectionMark>(0)), s.arg(1));
}

std::string milestoneSet(const Subject& s)
{
    std::int64_t millis = 0;
    const auto& text = s.arg(1);
    if (text.empty())
        return fmt::format("Time \"{}\" is what the log says again", s.arg(0));
    std::from_chars(text.data(), text.data() + text.size(), millis);
    return fmt::format("Time \"{}\" corrected to {}", s.arg(0), formatForPeople(Time(Duration(millis))));
}

std::string actionAdded(const Subject& s)
{
    return s.entry.who.isNobody() ? fmt::format("Action: {}", s.arg(0))
                                  : fmt::format("Action for {}: {}", s.who(), s.arg(0));
}

std::string actionSet(const Subject& s)
{
    return s.entry.who.isNobody() ? fmt::format("Nobody owns any more: {}", s.arg(0))
                                  : fmt::format("{} takes over: {}", s.who(), s.arg(0));
}

std::string roleAssigned(const Subject& s)
{
    const auto role = s.titled<IncidentRole>(0);
    return s.entry.who.isNobody() ? fmt::format("{} is vacant", role)
                                  : s.because(fmt::format("{} is {}", s.who(), role), s.arg(1));
}

std::string attached(const Subject& s) { return s.because(fmt::format("File {}", s.arg(0)), s.entry.text); }

std::string dueSet(const Subject& s)
{
    std::int64_t millis = 0;
    const auto& text = s.arg(0);
    if (text.empty())
        return "No longer due on a day";
    std::from_chars(text.data(), text.data() + text.size(), millis);
    return fmt::format("Due {}", formatForPeople(Time(Duration(millis))));
}

using Sentence = std::string (*)(const Subject&);

const std::unordered_map<std::string_view, Sentence>& sentences()
{
    static const std::unordered_map<std::string_view, Sentence> all = {
        {TicketOpen::type,
         [](const Subject& s) { return fmt::format("{} declared: {}", s.arg(0), s.arg(1)); }},
        {TicketRename::type,
         [](const Subject& s) { return fmt::format("Title changed to \"{}\"", s.arg(0)); }},
        {SeveritySet::type, [](const Subject& s) { return fmt::format("{}, was {}", s.arg(0), s.arg(1)); }},
        {PrioritySet::type,
         [](const Subject& s) { return fmt::format("Priority {}, was {}", s.arg(0), s.arg(1)); }},
        {ServiceSet::type, [](const Subject& s) { return fmt::format("Service: {}", s.arg(0)); }},
        {PhaseMove::type, phaseMoved},
        {StateSet::type,
         [](const Subject& s) {
             return s.because(fmt::format("State {}, was {}", s.worded(0), s.worded(1)), s.arg(2));
         }},
        {TicketRaise::type,
         [](const Subject& s) { return fmt::format("Raised to an incident, {}", s.arg(0)); }},
        {MilestoneSet::type, milestoneSet},
        {TicketLink::type,
         [](const Subject& s) {
             return s.arg(0) == "none" ? std::string("No longer refers to another ticket")
                                       : fmt::format("Refers to another ticket: {}", s.worded(0));
         }},
        {RequestGive::type, [](const Subject&) { return std::string("Original Request given"); }},
        {RequestAdd::type,
         [](const Subject& s) {
             return s.arg(0).empty() ? std::string("Another report")
                                     : fmt::format("Another report, from {}", s.arg(0));
         }},
        {SectionEdit::type, [](const Subject& s) { return fmt::format("{} edited", s.section()); }},
        {SectionMarkSet::type, marked},
        {CauseAdd::type, [](const Subject& s) { return fmt::format("Cause: {}", s.arg(0)); }},
        {CauseSet::type,
         [](const Subject& s) { return fmt::format("Cause is {}: {}", s.worded(1), s.arg(0)); }},
        {FixAdd::type, [](const Subject& s) { return fmt::format("{}: {}", s.section(), s.arg(0)); }},
        {PreventionAdd::type, [](const Subject& s) { return fmt::format("Prevention: {}", s.arg(0)); }},
        {FollowUpLink::type,
         [](const Subject& s) { return fmt::format("Follow-up ticket for: {}", s.arg(0)); }},
        {ActionAdd::type, actionAdded},
        {ActionSet::type, actionSet},
        {ActionCheck::type,
         [](const Subject& s) {
             return fmt::format("Action {}: {}", s.arg(1) == "done" ? "done" : "open again", s.arg(0));
         }},
        {WhyAsk::type, [](const Subject& s) { return fmt::format("Why asked: {}", s.arg(0)); }},
        {WhyAnswer::type,
         [](const Subject& s) { return fmt::format("Why answered: {} {}", s.arg(0), s.arg(1)); }},
        {WhyLink::type,
         [](const Subject& s) { return fmt::format("Why linked to a prevention: {}", s.arg(0)); }},
        {WhyDrop::type,
         [](const Subject& s) { return fmt::format("Why dropped: {} {}", s.arg(0), s.arg(1)); }},
        {WhyReopen::type, [](const Subject& s) { return fmt::format("Why open again: {}", s.arg(0)); }},
        {ItemRemove::type, [](const Subject& s) { return fmt::format("Removed from {}", s.section()); }},
        {ItemRestore::type, [](const Subject& s) { return fmt::format("Put back into {}", s.section()); }},
        {RoleAssign::type, roleAssigned},
        {ResponderAdd::type, [](const Subject& s) { return fmt::format("{} joined", s.who()); }},
        {ResponderRemove::type, [](const Subject& s) { return fmt::format("{} left", s.who()); }},
        {WatchAdd::type, [](const Subject& s) { return fmt::format("{} watches", s.who()); }},
        {WatchRemove::type, [](const Subject& s) { return fmt::format("{} no longer watches", s.who()); }},
        {AttachmentAdd::type, attached},
        {DueSet::type, dueSet},
        {ReviewSet::type,
         [](const Subject& s) { return fmt::format("Postmortem {}, was {}", s.worded(0), s.worded(1)); }},
        {ChecklistCheck::type,
         [](const Subject& s) {
             return fmt::format("Checklist, {}: {}", s.arg(1) == "done" ? "done" : "open again", s.arg(0));
         }},
        {MaskLift::type,
         [](const Subject& s) { return fmt::format("No secret ({}): {}", s.arg(0), s.arg(1)); }},
        {AlertAck::type, [](const Subject& s) { return fmt::format("Alert acknowledged: {}", s.arg(1)); }},
        {AlertLink::type, [](const Subject& s) { return fmt::format("Alert put here: {}", s.arg(1)); }},
        {TextSettle::type,
         [](const Subject& s) { return fmt::format("{}: the merged text reads well", s.section()); }},
    };
    return all;
}

} // namespace

std::string sentence(const Entry& entry, const Directory& people)
{
    const auto found = sentences().find(entry.type);
    if (found != sentences().end())
        return found->second({entry, people});
    return entry.text.empty() ? std::string(entry.type) : entry.text;
}

} // namespace warroom
