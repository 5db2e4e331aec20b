// Operations on the ticket itself: opening it, its fields, its phase, its links.
#pragma once

#include "base/id.h"
#include "domain/op/field_spec.h"
#include "domain/ticket/template.h"
#include "domain/vocabulary.h"

#include <optional>
#include <string>
#include <vector>

namespace warroom {

// The start of a ticket. Marks what may wait as TBD, and gives the first next action, "Look into it", to
// whoever opened it, unless the ticket was imported.
struct TicketOpen
{
    static constexpr std::string_view type = "ticket.open";
    TicketKind kind = TicketKind::Incident;
    std::string title;
    Severity severity = Severity::Sev3;
    std::optional<Priority> priority; // absent: the one that matches the severity
    std::string service;
    std::string request; // the Original Request, verbatim
    std::string origin;  // where the request came from: a person, a mail, an alert
    std::string symptoms;
    std::optional<Time> started; // when the impact began, if that is known
    bool imported = false;
    std::optional<Time> due; // of a follow-up ticket
    std::int64_t number = 0; // given by the backend: the 42 of INC-42
    std::string alias;       // the key that it had in another workspace
    std::string extra;       // what an imported document held besides, as the text of a JSON object
    bool drill = false;      // an exercise: pages nobody and counts nowhere
    // Whole, so that the ticket keeps it wherever it goes; absent: the built-in one.
    std::optional<TicketTemplate> ownTemplate{};

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.kind, value("kind"));
        visit(self.title, line("title", Required::Yes));
        visit(self.severity, value("severity", Required::Yes));
        visit(self.priority, value("priority"));
        visit(self.service, line("service", Required::No, 200));
        visit(self.request, prose("request", Required::No, 262'144));
        visit(self.origin, line("origin"));
        visit(self.symptoms, prose("symptoms"));
        visit(self.started, value("started"));
        visit(self.imported, value("imported"));
        visit(self.due, value("due"));
        visit(self.number, value("number"));
        visit(self.alias, line("alias", Required::No, 40));
        visit(self.extra, prose("extra", Required::No, 262'144));
        visit(self.drill, value("drill"));
        visit(self.ownTemplate, value("template"));
    }
};

// Moves an open ticket to a newer template than it has.
struct TemplateAdopt
{
    static constexpr std::string_view type = "template.adopt";
    TicketTemplate adopted;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.adopted, value("template", Required::Yes));
    }
};

// Says of an incident that it is a drill, or that it is none after all.
struct DrillSet
{
    static constexpr std::string_view type = "drill.set";
    bool drill = true;
    std::string reason;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.drill, value("drill", Required::Yes));
        visit(self.reason, prose("reason", Required::Yes, 2'000));
    }
};

struct TicketRename
{
    static constexpr std::string_view type = "ticket.rename";
    std::string title;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.title, line("title", Required::Yes));
    }
};

struct SeveritySet
{
    static constexpr std::string_view type = "severity.set";
    Severity severity = Severity::Sev3;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.severity, value("severity", Required::Yes));
    }
};

struct PrioritySet
{
    static constexpr std::string_view type = "priority.set";
    Priority priority = Priority::P2;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.priority, value("priority", Required::Yes));
    }
};

struct ServiceSet
{
    static constexpr std::string_view type = "service.set";
    std::string service;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.service, line("service", Required::No, 200));
    }
};

// Moves an incident to another phase. Forward, the format's requirements must hold or `override_reason` be
// given; back, `reason` must be given.
struct PhaseMove
{
    static constexpr std::string_view type = "phase.move";
    Phase phase = Phase::Detection;
    std::string reason;
    std::string overrideReason;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.phase, value("phase", Required::Yes));
        visit(self.reason, prose("reason", Required::No, 2'000));
        visit(self.overrideReason, prose("override_reason", Required::No, 2'000));
    }
};

// Moves a ticket that is not an incident.
struct StateSet
{
    static constexpr std::string_view type = "state.set";
    TicketState state = TicketState::Open;
    std::string reason;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.state, value("state", Required::Yes));
        visit(self.reason, prose("reason", Required::No, 2'000));
    }
};

// A support ticket becomes an incident; its number stays.
struct TicketRaise
{
    static constexpr std::string_view type = "ticket.raise";
    Severity severity = Severity::Sev3;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.severity, value("severity", Required::Yes));
    }
};

// Corrects one of the times that measures are taken between; null: back to what the log says.
struct MilestoneSet
{
    static constexpr std::string_view type = "milestone.set";
    Milestone milestone = Milestone::Started;
    Nullable<Time> at;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.milestone, value("milestone", Required::Yes));
        visit(self.at, value("at", Required::Yes));
    }
};

// When a ticket that is not an incident is due.
struct DueSet
{
    static constexpr std::string_view type = "due.set";
    Nullable<Time> due;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.due, value("due", Required::Yes));
    }
};

// Moves an incident's postmortem: to review, back, to its end.
struct ReviewSet
{
    static constexpr std::string_view type = "review.set";
    ReviewState review = ReviewState::Draft;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.review, value("review", Required::Yes));
    }
};

// Checks a line of one of the checklists, or opens it again. The lists themselves are data of the program;
// `item` names a line: "incident.roles", "commander.brief".
struct ChecklistCheck
{
    static constexpr std::string_view type = "checklist.check";
    std::string item;
    bool done = true;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.item, line("item", Required::Yes, 80));
        visit(self.done, value("done"));
    }
};

// Says that what was masked is no secret. The value itself is not in the log, only its fingerprint: from now
// on it is left alone where it is written on this ticket.
struct MaskLift
{
    static constexpr std::string_view type = "mask.lift";
    std::string fingerprint;
    std::string kind; // of a file: all kinds that were masked in it
    std::string reason;
    // The file that was masked; the fingerprint is then that of all it held, and lifts exactly these bytes.
    std::optional<OpId> attachment{};

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.fingerprint, line("fingerprint", Required::Yes, 100));
        visit(self.kind, line("kind", Required::Yes, 80));
        visit(self.reason, prose("reason", Required::Yes, 2'000));
        visit(self.attachment, value("attachment"));
    }
};

// Refers to another ticket: "came_from", "related", "duplicate_of".
struct TicketLink
{
    static constexpr std::string_view type = "ticket.link";
    TicketId other;
    std::string relation;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.other, value("other", Required::Yes));
        visit(self.relation, line("relation", Required::Yes, 40));
    }
};

// Where facts of the ticket were read.
struct SourceAdd
{
    static constexpr std::string_view type = "source.add";
    std::string url;
    std::string title;
    std::string original;
    std::string extra;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.url, line("url", Required::Yes, 2'000));
        visit(self.title, line("title"));
        visit(self.original, line("original", Required::No, 2'000));
        visit(self.extra, prose("extra", Required::No, 65'536));
    }
};

} // namespace warroom
