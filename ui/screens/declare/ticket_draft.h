// The unsent form of a ticket: what it holds, as JSON for keeping, and as operations for sending.
#pragma once

#include "bridge/workspace_bridge.h"

#include <QString>

#include <array>
#include <optional>

namespace warroom::ui {

struct TicketDraft
{
    TicketKind kind = TicketKind::Support;
    QString title;
    Severity severity = Severity::Sev3;
    QString service;
    QString person;          // commander of an incident, owner of the first action otherwise
    bool personSaid = false; // by a person, so that no guess replaces it
    std::array<QString, sectionCount> sections; // what was typed, by section
    QString origin;                             // where the original request came from
    QString watchers;                           // names, parted by commas
    bool watchersSaid = false;                  // by a person, so that no guess replaces them
    QString announcement;                       // to the watchers; empty: as it is drafted
    bool announces = false;
    bool drill = false;
    bool restricted = false; // to those whom it names
    QString restriction;     // why

    QString& text(Section section) { return sections[static_cast<std::size_t>(section)]; }
    const QString& text(Section section) const { return sections[static_cast<std::size_t>(section)]; }
    /// Nothing that a person typed.
    bool isEmpty() const;

    bool operator==(const TicketDraft&) const = default;
};

std::string draftToJson(const TicketDraft& draft);
/// What is unreadable is left out.
TicketDraft draftFromJson(const std::string& json);

/// What is told to the watchers of a new ticket, from what the form says so far.
QString draftedAnnouncement(const TicketDraft& draft, Time now);
/// When the next update is due after the announcement, by the cadence of the severity.
std::optional<Time> updateAfter(Severity severity, Time now);

bool hasTitle(const TicketDraft& draft);
/// What the format asks of a new ticket and the draft does not hold. Declaring asks for none of it.
std::vector<Section> missingSections(const TicketDraft& draft);

/// Opens the ticket and adds what the form says besides. "TBD" as the only text of a section stays what it is
/// at the start. What is restricted is so from the first moment on. The command goes to `person`; its author
/// and the named watchers watch it, and the announcement is the ticket's first status update, if the draft
/// announces.
TicketId send(WorkspaceBridge& bridge, const TicketDraft& draft);

} // namespace warroom::ui
