// The translated sentences of the entry types.
#include "models/timeline/timeline_sentence.h"
#include "models/timeline/one_of.h"
#include "models/timeline/shown_words.h"

#include "domain/alert/said_alerts.h"
#include "domain/ticket/first_action.h"
#include "models/format/document_words.h"
#include "models/format/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>

namespace warroom::ui {
namespace {

struct TimelineSentenceWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::Timeline)
};

/// One entry with its arguments as text.
struct Subject
{
    const Entry& entry;
    const Directory& people;

    QString arg(std::size_t i) const
    {
        if (i == 0 && entry.section == Section::NextActions && !entry.args.empty())
            return format::fromUtf8(actionTextIn(documentWords(), entry.args[0]));
        return i < entry.args.size() ? format::fromUtf8(entry.args[i]) : QString();
    }
    /// An argument that holds a name of the domain, in its translated form.
    template<class Enum>
    QString named(std::size_t i) const
    {
        const auto value = i < entry.args.size() ? parseName<Enum>(entry.args[i]) : Result<Enum>(Error());
        return value ? format::name(*value) : arg(i);
    }
    QString who() const { return format::ownerName(people, entry.who); }
    QString section() const { return entry.section ? format::name(*entry.section) : QString(); }
};

QString opened(const Subject& s)
{
    const bool incident = !s.arg(0).isEmpty();
    return incident ? TimelineSentenceWords::tr("%1 declared. %2", "severity, title").arg(s.arg(0), s.arg(1))
                    : s.arg(1);
}

QString moved(const Subject& s) { return s.named<Phase>(0); }

QString marked(const Subject& s)
{
    const auto mark =
        s.entry.args.empty() ? Result<SectionMark>(Error()) : parseName<SectionMark>(s.entry.args[0]);
    if (mark && *mark == SectionMark::Open)
        return TimelineSentenceWords::tr("%1 is open again", "name of a section").arg(s.section());
    return s.arg(1).isEmpty() ? TimelineSentenceWords::tr("%1: %2", "name of a section, TBD or not needed")
                                    .arg(s.section(), s.named<SectionMark>(0))
                              : TimelineSentenceWords::tr("%1: %2, %3", "name of a section, mark, reason")
                                    .arg(s.section(), s.named<SectionMark>(0), s.arg(1));
}

QString causeSet(const Subject& s)
{
    return TimelineSentenceWords::tr("Cause is %1: %2", "suspected or confirmed; the cause")
        .arg(s.named<CauseState>(1), s.arg(0));
}

QString actionSet(const Subject& s)
{
    return s.entry.who.isNobody()
               ? TimelineSentenceWords::tr("Nobody owns any more: %1", "next action").arg(s.arg(0))
               : TimelineSentenceWords::tr("%1 takes over: %2", "person, next action").arg(s.who(), s.arg(0));
}

QString actionAdded(const Subject& s)
{
    return s.entry.who.isNobody()
               ? s.arg(0)
               : TimelineSentenceWords::tr("%1 (%2)", "next action, its owner").arg(s.arg(0), s.who());
}

QString answered(const Subject& s)
{
    return s.arg(1).isEmpty()
               ? s.arg(0)
               : TimelineSentenceWords::tr("%1 %2", "a why, its answer").arg(s.arg(0), s.arg(1));
}

QString assigned(const Subject& s)
{
    const QString role = s.named<IncidentRole>(0);
    if (s.entry.who.isNobody())
        return TimelineSentenceWords::tr("%1 is vacant", "role").arg(role);
    const QString said = TimelineSentenceWords::tr("%1 is %2", "person, role").arg(s.who(), role);
    return s.arg(1).isEmpty()
               ? said
               : TimelineSentenceWords::tr("%1. Handed over with:\n%2", "who has a role, brief")
                     .arg(said, s.arg(1));
}

QString driverSet(const Subject& s)
{
    return s.entry.who.isNobody() ? TimelineSentenceWords::tr("Nobody drives any more")
                                  : TimelineSentenceWords::tr("%1 drives", "person").arg(s.who());
}

QString milestoneSet(const Subject& s)
{
    const QString name = s.named<Milestone>(0);
    bool isTime = false;
    const auto millis = s.arg(1).toLongLong(&isTime);
    if (!isTime)
        return TimelineSentenceWords::tr("%1: as the log says", "milestone").arg(name);
    return TimelineSentenceWords::tr("%1 corrected to %2", "milestone, time")
        .arg(name, format::utcDay(Time(Duration(millis))));
}

/// An item that was begun empty got its words by later edits.
QString itemAdded(const Subject& s)
{
    return s.arg(0).isEmpty()
               ? TimelineSentenceWords::tr("Begun under %1", "name of a section").arg(s.section())
               : s.arg(0);
}

QString dueSet(const Subject& s)
{
    bool isTime = false;
    const auto millis = s.arg(0).toLongLong(&isTime);
    return isTime ? TimelineSentenceWords::tr("Due %1", "time").arg(format::utcDay(Time(Duration(millis))))
                  : TimelineSentenceWords::tr("No longer due on a day");
}

QString visibilitySet(const Subject& s)
{
    if (s.arg(0) == QLatin1String("restricted"))
        return TimelineSentenceWords::tr("Restricted who sees this ticket: %1", "reason").arg(s.arg(1));
    return s.arg(1).isEmpty()
               ? TimelineSentenceWords::tr("Everybody sees this ticket again")
               : TimelineSentenceWords::tr("Everybody sees this ticket again: %1", "reason").arg(s.arg(1));
}

using Sentence = std::function<QString(const Subject&)>;

/// Of each type of machine entries the sentence. Whoever adds a type finds its bare name on the timeline.
const std::unordered_map<std::string_view, Sentence>& sentences()
{
    static const std::unordered_map<std::string_view, Sentence> all = {
        {TicketOpen::type, opened},
        {TicketRename::type,
         [](const Subject& s) { return TimelineSentenceWords::tr("Title changed to “%1”").arg(s.arg(0)); }},
        {SeveritySet::type,
         [](const Subject& s) {
             return TimelineSentenceWords::tr("%1, was %2", "severities").arg(s.arg(0), s.arg(1));
         }},
        {PrioritySet::type,
         [](const Subject& s) {
             return TimelineSentenceWords::tr("Priority %1, was %2").arg(s.arg(0), s.arg(1));
         }},
        {ServiceSet::type,
         [](const Subject& s) { return TimelineSentenceWords::tr("Service: %1").arg(s.arg(0)); }},
        {PhaseMove::type, moved},
        {StateSet::type, [](const Subject& s) { return s.named<TicketState>(0); }},
        {TicketRaise::type,
         [](const Subject& s) {
             return TimelineSentenceWords::tr("%1 declared.", "severity").arg(s.arg(0));
         }},
        {MilestoneSet::type, milestoneSet},
        {TicketLink::type,
         [](const Subject& s) {
             return s.arg(0) == QLatin1String("none")
                        ? TimelineSentenceWords::tr("No longer linked to another ticket")
                        : TimelineSentenceWords::tr("Linked to another ticket");
         }},
        {RequestGive::type,
         [](const Subject&) { return TimelineSentenceWords::tr("Original request given"); }},
        {RequestAdd::type,
         [](const Subject& s) {
             return s.arg(0).isEmpty() ? TimelineSentenceWords::tr("Another report")
                                       : TimelineSentenceWords::tr("Another report, from %1").arg(s.arg(0));
         }},
        {SectionEdit::type,
         [](const Subject& s) {
             return TimelineSentenceWords::tr("%1 edited", "name of a section").arg(s.section());
         }},
        {SectionMarkSet::type, marked},
        {CauseAdd::type, itemAdded},
        {CauseSet::type, causeSet},
        {FixAdd::type, itemAdded},
        {PreventionAdd::type, itemAdded},
        {FollowUpLink::type,
         [](const Subject& s) { return TimelineSentenceWords::tr("Follow-up ticket: %1").arg(s.arg(0)); }},
        {ActionAdd::type, actionAdded},
        {ActionSet::type, actionSet},
        {ActionCheck::type, [](const Subject& s) { return s.arg(0); }},
        {WhyAsk::type, [](const Subject& s) { return s.arg(0); }},
        {WhyAnswer::type, answered},
        {WhyDrop::type, answered},
        {WhyLink::type, [](const Subject& s) { return s.arg(0); }},
        {WhyReopen::type, [](const Subject& s) { return s.arg(0); }},
        {ItemRemove::type,
         [](const Subject& s) {
             return TimelineSentenceWords::tr("Removed from %1", "name of a section").arg(s.section());
         }},
        {ItemRestore::type,
         [](const Subject& s) {
             return TimelineSentenceWords::tr("Put back into %1", "name of a section").arg(s.section());
         }},
        {RoleAssign::type, assigned},
        {DriverSet::type, driverSet},
        {ResponderAdd::type,
         [](const Subject& s) { return TimelineSentenceWords::tr("%1 joined").arg(s.who()); }},
        {ResponderRemove::type,
         [](const Subject& s) { return TimelineSentenceWords::tr("%1 left").arg(s.who()); }},
        {WatchAdd::type,
         [](const Subject& s) { return TimelineSentenceWords::tr("%1 watches").arg(s.who()); }},
        {WatchRemove::type,
         [](const Subject& s) { return TimelineSentenceWords::tr("%1 no longer watches").arg(s.who()); }},
        {AttachmentAdd::type,
         [](const Subject& s) {
             return s.arg(3).isEmpty()
                        ? TimelineSentenceWords::tr("File %1").arg(s.arg(0))
                        : TimelineSentenceWords::tr("File %1, in place of the one before").arg(s.arg(0));
         }},
        {DueSet::type, dueSet},
        {VisibilitySet::type, visibilitySet},
        {ReviewSet::type,
         [](const Subject& s) {
             return TimelineSentenceWords::tr("Postmortem: %1", "state of the review")
                 .arg(s.named<ReviewState>(0));
         }},
        {ChecklistCheck::type,
         [](const Subject& s) {
             return s.arg(1) == QLatin1String("done")
                        ? TimelineSentenceWords::tr("Checklist, done: %1").arg(s.arg(0))
                        : TimelineSentenceWords::tr("Checklist, open again: %1").arg(s.arg(0));
         }},
        {MaskLift::type,
         [](const Subject& s) {
             return s.arg(2).isEmpty()
                        ? TimelineSentenceWords::tr("No secret (%1): %2").arg(s.arg(0), s.arg(1))
                        : TimelineSentenceWords::tr("No secret in %1 (%2): %3", "file, kinds, reason")
                              .arg(s.arg(2), s.arg(0), s.arg(1));
         }},
        {AlertAck::type,
         [](const Subject& s) { return TimelineSentenceWords::tr("Alert acknowledged: %1").arg(s.arg(1)); }},
        {AlertLink::type,
         [](const Subject& s) { return TimelineSentenceWords::tr("Alert put here: %1").arg(s.arg(1)); }},
        {DrillSet::type,
         [](const Subject& s) {
             return s.arg(0) == QLatin1String("drill")
                        ? TimelineSentenceWords::tr("This is a drill: %1", "reason").arg(s.arg(1))
                        : TimelineSentenceWords::tr("This is no drill: %1", "reason").arg(s.arg(1));
         }},
        {TemplateAdopt::type,
         [](const Subject& s) {
             return TimelineSentenceWords::tr("Template %1 → %2", "version before, version now")
                 .arg(s.arg(1), s.arg(0));
         }},
        {TextSettle::type,
         [](const Subject& s) {
             return TimelineSentenceWords::tr("%1: the merged text reads well", "name of a section")
                 .arg(s.section());
         }},
    };
    return all;
}

/// Kinds of people's entries as they are read.
QString kindWord(const std::string& kind)
{
    static const std::array<std::pair<std::string_view, const char*>, 16> words = {{
        {"note", QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Note")},
        {"decision", QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Decision")},
        {"finding", QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Finding")},
        {"intent", QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Intent")},
        {"change", QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Change")},
        {"impact", QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Impact")},
        {"detection", QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Detection")},
        {"alert", QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Alert")},
        {"page", QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Page")},
        {"diagnosis", QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Diagnosis")},
        {"mitigation", QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Mitigation")},
        {"communication", QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Communication")},
        {"recovery", QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Recovery")},
        {"resolution", QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Resolution")},
        {"evidence", QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Evidence")},
        {"contact", QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Contact")},
    }};
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const auto& word) { return word.first == kind; });
    return found == words.end() ? format::fromUtf8(kind) : TimelineSentenceWords::tr(found->second);
}

bool isDone(const Entry& entry)
{
    return entry.type == ActionCheck::type && entry.args.size() > 1 && entry.args[1] == "done";
}

using Pair = std::pair<std::string_view, const char*>;

template<std::size_t Size>
QString lookUp(const std::array<Pair, Size>& table, std::string_view key, const char* otherwise)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Pair& pair) { return pair.first == key; });
    return QString::fromLatin1(found == table.end() ? otherwise : found->second);
}

} // namespace

QString entrySentence(const Entry& entry, const Directory& people)
{
    if (!entry.text.empty())
        return shownWords(format::fromUtf8(entryTextIn(documentWords(), entry)));
    const auto found = sentences().find(entry.type);
    return found == sentences().end() ? format::fromUtf8(entry.type)
                                      : shownWords(found->second({entry, people}));
}

int entryLead(const Entry& entry, const QString& sentence)
{
    if (entry.pinned)
        return static_cast<int>(sentence.size());
    const bool leads = isOneOf(entry.type, {TicketOpen::type, TicketRaise::type}) || entry.kind == "decision";
    if (!leads)
        return 0;
    const auto end = sentence.indexOf(QLatin1String(". "));
    if (end < 0 && entry.kind == "decision")
        return 0;
    return static_cast<int>(end < 0 ? sentence.size() : end + 1);
}

QString entryKind(const Entry& entry)
{
    if (!entry.kind.empty())
        return kindWord(entry.kind);
    static const std::array<Pair, 15> words = {{
        {CauseAdd::type, QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Cause")},
        {CauseSet::type, QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Cause")},
        {FixAdd::type, QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Fix")},
        {PreventionAdd::type, QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Prevention")},
        {ActionAdd::type, QT_TRANSLATE_NOOP("warroom::ui::Timeline", "New action")},
        {ActionSet::type, QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Action")},
        {WhyAsk::type, QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Why")},
        {WhyAnswer::type, QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Why answered")},
        {WhyDrop::type, QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Why dropped")},
        {WhyLink::type, QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Why linked")},
        {WhyReopen::type, QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Why open again")},
        {RequestGive::type, QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Report")},
        {RequestAdd::type, QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Report")},
        {AttachmentAdd::type, QT_TRANSLATE_NOOP("warroom::ui::Timeline", "File")},
        {SeveritySet::type, QT_TRANSLATE_NOOP("warroom::ui::Timeline", "Severity")},
    }};
    if (entry.type == StatusPublish::type)
        return TimelineSentenceWords::tr("Update %1", "number of a status update")
            .arg(entry.args.empty() ? QString() : format::fromUtf8(entry.args[0]));
    if (entry.type == ActionCheck::type)
        return isDone(entry) ? TimelineSentenceWords::tr("Action done")
                             : TimelineSentenceWords::tr("Action open again");
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const Pair& pair) { return pair.first == entry.type; });
    return found == words.end() ? QString() : TimelineSentenceWords::tr(found->second);
}

QString entryAuthor(const Entry& entry, const Directory& people)
{
    return entry.author.empty() ? format::personName(people, entry.actor) : format::fromUtf8(entry.author);
}

QString entryIcon(const Entry& entry)
{
    static const std::array<Pair, 13> kinds = {{{"decision", "decide"},
                                                {"finding", "search"},
                                                {"diagnosis", "search"},
                                                {"intent", "arrow"},
                                                {"change", "deploy"},
                                                {"impact", "warning"},
                                                {"alert", "alert"},
                                                {"detection", "eye"},
                                                {"page", "phone"},
                                                {"mitigation", "check"},
                                                {"evidence", "search"},
                                                {"communication", "mega"},
                                                {"contact", "phone"}}};
    static const std::array<Pair, 28> types = {
        {{TicketOpen::type, "flag"},      {DrillSet::type, "flag"},        {TicketRaise::type, "flag"},
         {SeveritySet::type, "flag"},     {PrioritySet::type, "flag"},     {StatusPublish::type, "mega"},
         {SectionEdit::type, "edit"},     {SectionMarkSet::type, "half"},  {TicketRename::type, "edit"},
         {CauseAdd::type, "search"},      {CauseSet::type, "search"},      {FixAdd::type, "check"},
         {PreventionAdd::type, "review"}, {FollowUpLink::type, "link"},    {TicketLink::type, "link"},
         {ActionAdd::type, "plus"},       {ActionSet::type, "user"},       {WhyAsk::type, "why"},
         {WhyAnswer::type, "why"},        {WhyDrop::type, "why"},          {WhyLink::type, "why"},
         {WhyReopen::type, "why"},        {RoleAssign::type, "user"},      {DriverSet::type, "user"},
         {ResponderAdd::type, "user"},    {ResponderRemove::type, "user"}, {ItemRemove::type, "x"},
         {ItemRestore::type, "undo"}}};
    if (!entry.kind.empty())
        return lookUp(kinds, entry.kind, "note");
    if (entry.type == ActionCheck::type)
        return isDone(entry) ? QStringLiteral("check") : QStringLiteral("undo");
    return lookUp(types, entry.type, "note");
}

bool entryIsAlarming(const Entry& entry)
{
    return isOneOf(entry.type, {TicketOpen::type, TicketRaise::type}) ||
           isOneOf(entry.kind, {"alert", "page"});
}

} // namespace warroom::ui
