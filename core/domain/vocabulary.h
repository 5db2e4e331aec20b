// The words of the domain: kinds, severities, phases, roles, sections. Their names on the wire, in the
// database and in the command line are the ones that nameOf() gives.
#pragma once

#include "base/result.h"
#include "base/text.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace warroom {

enum class TicketKind : std::uint8_t
{
    Incident,
    Support,
    FollowUp
};
// Impact now; Sev1 is the worst.
enum class Severity : std::uint8_t
{
    Sev1,
    Sev2,
    Sev3,
    Sev4,
    Sev5
};
// Order of the backlog; P0 first.
enum class Priority : std::uint8_t
{
    P0,
    P1,
    P2,
    P3,
    P4
};
// Where an incident stands. The column of the format's table with that name must hold before it is entered.
enum class Phase : std::uint8_t
{
    Detection,
    Triage,
    Containment,
    Resolution,
    Recovery,
    Review,
    Closed
};
// Where a ticket stands that is not an incident.
enum class TicketState : std::uint8_t
{
    Open,
    InProgress,
    Done,
    Dropped
};
enum class IncidentRole : std::uint8_t
{
    Commander,
    OpsLead,
    CommsLead,
    Scribe,
    CustomerLiaison
};
// What an account may do at the most.
enum class AccountRole : std::uint8_t
{
    Viewer,
    Responder,
    Commander,
    Admin
};
// The ticket's nine sections, in the order in which they are always shown; after them the texts that its
// postmortem has besides, and those of the status update that is being written.
enum class Section : std::uint8_t
{
    OriginalRequest,
    Symptoms,
    Scope,
    RootCause,
    NextActions,
    FixesSymptoms,
    FixesRootCause,
    Whys,
    Prevention,
    Summary,
    Impact,
    WhatHelped,
    WentWell,
    WentBadly,
    Lucky,
    UpdateCustomers,
    UpdateInside
};
// What somebody said of a section instead of filling it. Open: nothing.
enum class SectionMark : std::uint8_t
{
    Open,
    Tbd,
    Unknown,
    NotNeeded,
    None
};
// Where an incident's postmortem stands.
enum class ReviewState : std::uint8_t
{
    Draft,
    InReview,
    Reviewed,
    Closed
};
// What a prevention does about the next incident of its kind.
enum class PreventionKind : std::uint8_t
{
    Prevent,
    Detect,
    Soften,
    Recover
};
enum class CauseState : std::uint8_t
{
    Suspected,
    Confirmed,
    RuledOut
};
enum class WhyState : std::uint8_t
{
    Open,
    Answered,
    Linked,
    Dropped
};
enum class Milestone : std::uint8_t
{
    Started,
    Detected,
    Acknowledged,
    Mitigated,
    Resolved
};
enum class Audience : std::uint8_t
{
    Responders,
    Executives,
    Customers
};

constexpr std::size_t sectionCount = 9;      // of the ticket
constexpr std::size_t textSectionCount = 17; // with the texts of the postmortem and of the next update
constexpr std::size_t phaseCount = 7;
constexpr std::size_t incidentRoleCount = 5;
constexpr std::size_t milestoneCount = 5;

// The names of an enumeration's values, in their order.
template<class Enum>
struct Names;

#define WARROOM_NAMES(Enum, ...)                                                                             \
    template<>                                                                                               \
    struct Names<Enum>                                                                                       \
    {                                                                                                        \
        static constexpr std::array values = std::to_array<std::string_view>({__VA_ARGS__});                 \
    };

WARROOM_NAMES(TicketKind, "incident", "support", "follow_up")
WARROOM_NAMES(Severity, "SEV1", "SEV2", "SEV3", "SEV4", "SEV5")
WARROOM_NAMES(Priority, "P0", "P1", "P2", "P3", "P4")
WARROOM_NAMES(Phase, "detection", "triage", "containment", "resolution", "recovery", "review", "closed")
WARROOM_NAMES(TicketState, "open", "in_progress", "done", "dropped")
WARROOM_NAMES(IncidentRole, "commander", "ops_lead", "comms_lead", "scribe", "customer_liaison")
WARROOM_NAMES(AccountRole, "viewer", "responder", "commander", "admin")
WARROOM_NAMES(Section, "original_request", "symptoms", "scope", "root_cause", "next_actions",
              "fixes_symptoms", "fixes_root_cause", "whys", "prevention", "summary", "impact", "what_helped",
              "went_well", "went_badly", "lucky", "update_customers", "update_inside")
WARROOM_NAMES(SectionMark, "open", "tbd", "unknown", "not_needed", "none")
WARROOM_NAMES(ReviewState, "draft", "in_review", "reviewed", "closed")
WARROOM_NAMES(PreventionKind, "prevent", "detect", "soften", "recover")
WARROOM_NAMES(CauseState, "suspected", "confirmed", "ruled_out")
WARROOM_NAMES(WhyState, "open", "answered", "linked", "dropped")
WARROOM_NAMES(Milestone, "started", "detected", "acknowledged", "mitigated", "resolved")
WARROOM_NAMES(Audience, "responders", "executives", "customers")
#undef WARROOM_NAMES

template<class Enum>
concept Named = requires
{
    Names<Enum>::values;
};

template<Named Enum>
constexpr std::string_view nameOf(Enum value)
{
    return Names<Enum>::values[static_cast<std::size_t>(value)];
}

// "SEV1, SEV2, SEV3, SEV4 or SEV5".
std::string listOfNames(std::span<const std::string_view> names);

// Exactly one of the names, else an error that lists them.
template<Named Enum>
Result<Enum> parseName(std::string_view text, std::string_view path = {})
{
    for (std::size_t i = 0; i < Names<Enum>::values.size(); ++i) {
        if (Names<Enum>::values[i] == text)
            return static_cast<Enum>(i);
    }
    return fail(ErrorCode::FieldValue,
                "\"" + escapeForMessage(text) + "\" is not known here; expected " +
                    listOfNames(Names<Enum>::values),
                std::string(path));
}

// Severities as people write them: "SEV1", "sev-1", "Sev 1". Nothing but letter case, one dash or one blank
// differs.
Result<Severity> parseSeverity(std::string_view text, std::string_view path = {});
// The priority that a new ticket of this severity takes.
constexpr Priority matchingPriority(Severity severity) { return static_cast<Priority>(severity); }

// For people, in English: "Containment", "Post-incident review", "Fixes for root cause", "Ops lead".
std::string_view title(Phase phase);
std::string_view title(Section section);
std::string_view title(IncidentRole role);
std::string_view title(SectionMark mark);

// Sections whose content is one text that is edited together; the others hold items.
constexpr bool isProse(Section section)
{
    return section == Section::Symptoms || section == Section::Scope || section >= Section::Summary;
}
// A text of the postmortem, not one of the ticket's nine sections.
constexpr bool isPostmortemText(Section section)
{
    return section >= Section::Summary && section <= Section::Lucky;
}
// A text of the status update that people write together before one of them posts it: it tells nobody
// anything yet, so that it has no place in the timeline.
constexpr bool isUpdateDraft(Section section) { return section >= Section::UpdateCustomers; }
// One of the nine sections.
constexpr bool isOfTicket(Section section) { return static_cast<std::size_t>(section) < sectionCount; }
// Sections in which each paragraph is an item with a text of its own.
constexpr bool isParagraphs(Section section)
{
    return section == Section::RootCause || section == Section::FixesSymptoms ||
           section == Section::FixesRootCause || section == Section::Prevention;
}

} // namespace warroom
