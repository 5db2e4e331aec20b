// The unsent form of a ticket: what it holds, as JSON for keeping, and as operations for sending.
#pragma once

#include "bridge/workspace_bridge.h"

#include <QString>

#include <array>

namespace warroom::ui {

struct TicketDraft
{
    TicketKind kind = TicketKind::Support;
    QString title;
    Severity severity = Severity::Sev3;
    QString service;
    QString person; // commander of an incident, owner of the first action otherwise
    std::array<QString, sectionCount> sections; // what was typed, by section

    QString& text(Section section) { return sections[static_cast<std::size_t>(section)]; }
    const QString& text(Section section) const { return sections[static_cast<std::size_t>(section)]; }
    /// Nothing that a person typed.
    bool isEmpty() const;

    bool operator==(const TicketDraft&) const = default;
};

std::string draftToJson(const TicketDraft& draft);
/// What is unreadable is left out.
TicketDraft draftFromJson(const std::string& json);

bool hasTitle(const TicketDraft& draft);
/// What the format asks of a new ticket and the draft does not hold. Declaring asks for none of it.
std::vector<Section> missingSections(const TicketDraft& draft);

/// Opens the ticket and adds what the form says besides. "TBD" as the only text of a section stays what it is
/// at the start. The command goes to `person`, and its author watches it.
TicketId send(WorkspaceBridge& bridge, const TicketDraft& draft);

} // namespace warroom::ui
