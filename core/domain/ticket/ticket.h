// The ticket: the view of the log that everything on the screen is drawn from. Only apply() changes one.
#pragma once

#include "base/chunked_vector.h"
#include "domain/op/field.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace warroom {

struct Stamp
{
    PersonId by;
    Time at{};
    Seq seq = 0;
};

// What somebody wrote in a text: code points [from, to) of it as it is now, and what was taken out there.
struct TextPart
{
    PersonId by;
    Seq seq = 0;
    Seq merged = 0; // the edit that brought it into one sentence with the words of another
    std::int64_t from = 0, to = 0;
    std::string removed;
};

// A text that is edited together.
struct Prose
{
    std::string text;
    Stamp edited; // the last edit
    // See merged_words.h: who wrote what of late; and what two people wrote in one sentence without knowing
    // of each other, until somebody says that it reads well.
    std::vector<TextPart> recent{};
    std::vector<TextPart> toRead{};
    Time mergedAt{};
};

// What an element of a section's list has in common.
struct Item
{
    ItemId id;
    Stamp added;
    Field<bool> removed;
    Field<std::int64_t> position;
    bool editedAfterRemoval = false; // somebody who had not seen the removal changed it: it can be put back
    std::string extra;               // what an imported document said besides
};

struct Cause : Item
{
    Prose text;
    Field<CauseState> state;
    Field<std::string> evidence;
};

struct Fix : Item
{
    Prose text;
};

struct Prevention : Item
{
    Prose text;
    Field<std::string> effect;
    Field<std::optional<Priority>> priority;
    Field<std::optional<Time>> due;
    Field<std::optional<PreventionKind>> kind;
    TicketId followUp;
};

struct Action : Item
{
    Field<std::string> text;
    Field<Owner> owner;
    Field<std::optional<Time>> due;
    Field<bool> done;
    TicketId followUp;
};

// How a why ended, as one value, because its parts only make sense together.
struct WhyEnd
{
    WhyState state = WhyState::Open;
    std::string answer; // answered
    std::string reason; // dropped
    ItemId prevention;  // linked

    friend bool operator==(const WhyEnd&, const WhyEnd&) = default;
};

struct Why : Item
{
    Field<std::string> text;
    Field<WhyEnd> end;
    std::string asker; // a name, where the asker is not the author
};

struct Mark
{
    SectionMark mark = SectionMark::Open;
    std::string reason;

    friend bool operator==(const Mark&, const Mark&) = default;
};

// What somebody reported, verbatim.
struct Report
{
    OpId id;
    std::string text;
    std::string origin;
    Time received{};
    Stamp added;
};

struct StatusUpdate
{
    OpId id;
    std::string text;
    std::vector<Audience> audiences;
    std::optional<Time> next;
    Stamp published;
};

struct Attachment
{
    OpId id;
    std::string sha256, name, mediaType;
    std::int64_t size = 0;
    Stamp added;
    std::string origin;
    OpId replaces; // nil: it stands for itself
};

// Something that was masked and is no secret.
struct LiftedMask
{
    std::string fingerprint, kind, reason;
    Stamp lifted;
};

struct Link
{
    TicketId other;
    std::string relation;
};

struct Source
{
    std::string url, title, original, extra;
};

struct RoleTerm
{
    IncidentRole role = IncidentRole::Commander;
    Owner holder;
    Time from{};
    std::optional<Time> until;
};

// What somebody owns of what happened, in their own words. Nothing counts it: neither measures nor boards,
// search or what a ticket's activity is told by.
struct OwnershipNote
{
    std::string text;
    Stamp written;
};

// Only those whom the ticket names see it.
struct Restriction
{
    std::string reason;
    Stamp set;
};

struct PhaseTerm
{
    Phase phase = Phase::Detection;
    Time from{};
    PersonId by;
    std::string overrideReason;
};

// One line of the timeline. Entries stand in the order of the log; `happened` is what they are shown by.
struct Entry
{
    OpId id;               // the operation that made it
    Seq seq = 0;           // pendingSeq while it waits
    std::string_view type; // the operation's type, from the catalogue
    Time happened{};
    std::optional<Time> until;
    Time recorded{};
    PersonId actor;
    std::string author;            // an imported or pasted author's name, instead of the actor
    std::string kind;              // of people's entries: note, decision, …; else empty
    std::string text;              // people's words; else empty
    std::vector<std::string> args; // what sentence() says of machine entries; of a contact, see contacts.h
    Owner who;                     // whom a machine entry is about
    std::optional<Section> section;
    ItemId item;
    std::optional<std::int64_t> source;
    std::string precision;
    bool pinned = false;
    bool struck = false;
    bool edited = false;  // its words were changed
    bool retimed = false; // its time was corrected
    std::string extra;
    std::string origin; // where a pasted entry was taken from
};

// The relation of a ticket to the one that it was merged into.
constexpr std::string_view duplicateOf = "duplicate_of";

struct Ticket
{
    TicketId id;
    Seq head = 0; // seq of the last accepted operation folded in
    Time lastActivity{};
    Stamp opened;
    OpId openedBy;
    bool imported = false;
    std::int64_t number = 0; // 0: not given yet
    std::string alias;       // the key that it had in another workspace
    std::string extra;

    TicketKind kind = TicketKind::Incident;
    Field<std::string> title;
    Field<Severity> severity{Severity::Sev3};
    Field<Priority> priority{Priority::P2};
    Field<std::string> service;
    Field<Phase> phase{Phase::Detection};
    Field<TicketState> state{TicketState::Open};
    Field<std::optional<Time>> due;
    Field<ReviewState> review{ReviewState::Draft};
    Field<bool> drill;
    std::optional<TicketTemplate> ownTemplate; // see templateOf()

    std::optional<Report> request; // Original Request
    std::vector<Report> laterRequests;
    std::array<Prose, textSectionCount> prose; // only the sections of isProse() use theirs
    std::array<Field<Mark>, sectionCount> marks;
    std::vector<Cause> causes;
    std::vector<Action> actions;
    std::vector<Fix> fixesSymptoms, fixesRootCause;
    std::vector<Why> whys;
    std::vector<Prevention> preventions;

    std::array<Field<Owner>, incidentRoleCount> roles;
    std::vector<RoleTerm> roleTerms;
    std::vector<PhaseTerm> phaseTerms;
    std::map<PersonId, Field<bool>> responders, watchers;
    Field<Owner> driver;                         // see driverOf()
    std::map<PersonId, OwnershipNote> ownership; // of those who wrote one and did not take it back
    std::array<Field<std::optional<Time>>, milestoneCount> milestoneCorrections;
    std::optional<Stamp> acknowledged; // when a person first took one of its alerts

    std::optional<Restriction> restriction;

    std::vector<StatusUpdate> updates;
    std::vector<Attachment> attachments;
    std::map<std::string, Field<bool>> checks; // lines of checklists
    std::vector<LiftedMask> liftedMasks;
    std::vector<Link> links;
    std::vector<Source> sources;
    ChunkedVector<Entry> timeline;

    bool exists() const { return !openedBy.isNil(); }
    bool isIncident() const { return kind == TicketKind::Incident; }
    // It was merged into another one: nothing is asked of it any more.
    bool isDuplicate() const;
    // An exercise: worked like an incident, and counted nowhere.
    bool isDrill() const { return isIncident() && drill.value(); }
    // Neither closed nor done nor dropped.
    bool isOpen() const;
    const Owner& holder(IncidentRole role) const { return roles[static_cast<std::size_t>(role)].value(); }
    bool holds(PersonId person, IncidentRole role) const;
    // "INC-42" for an incident, "OPS-43" for the rest; empty until the backend gave a number.
    std::string key() const;
};

// Adds one operation to the view. Cannot fail: what the backend accepted makes sense, and an operation of an
// unknown type only moves `head`. Operations of one ticket must come in the order of their seq; pending ones
// come last.
void apply(Ticket& ticket, const Op& op);

// Where to find an item; null if the section has none with that id.
Item* findItem(Ticket& ticket, Section section, ItemId item);
const Item* findItem(const Ticket& ticket, Section section, ItemId item);
// The text that a section.edit of this section and item speaks of; null if there is none.
Prose* findProse(Ticket& ticket, Section section, const std::optional<ItemId>& item);
const Prose* findProse(const Ticket& ticket, Section section, const std::optional<ItemId>& item);
// The file that the operation showed; null if there is none.
const Attachment* findAttachment(const Ticket& ticket, OpId id);

// The items that are not removed, in the order of their positions.
template<class T>
std::vector<const T*> shown(const std::vector<T>& items)
{
    std::vector<const T*> out;
    for (const auto& item : items) {
        if (!item.removed.value())
            out.push_back(&item);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const T* a, const T* b) { return a->position.value() < b->position.value(); });
    return out;
}

// The id of the first next action of a ticket, made from the operation that opened it.
ItemId firstActionOf(OpId opened);

// When it happened, after corrections; nothing where nobody knows.
std::optional<Time> milestone(const Ticket& ticket, Milestone milestone);

} // namespace warroom
