// What the label column, the gauge and the phase button say of the sections, worked out from the ticket.
#pragma once

#include "domain/ticket/format.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace warroom::ui {

/// The mark of a section in the gauge, and the shape of its icon.
enum class SectionProgress
{
    Filled,
    Needed,
    Empty,
    Tbd
};

struct SectionView
{
    Section section = Section::OriginalRequest;
    QString name;
    SectionProgress progress = SectionProgress::Empty;
    bool needed = false; ///< warn ink: the next phase waits for it, or it is owed
    bool locked = false;
    QString icon;
    QString stateLine;   ///< "required", "needed for Resolution", "4 open · 2 done"
    QString placeholder; ///< what an empty body says
    SectionMark mark = SectionMark::Open;
    QString markText; ///< "TBD", "Unknown", "None: no customer noticed"; empty without a mark
    /// Since when the root cause is TBD, or only suspected; nothing once it is confirmed.
    std::optional<Time> unknownSince{};

    bool operator==(const SectionView&) const = default;
};

SectionView sectionView(const Ticket& ticket, Section section);
std::array<SectionView, sectionCount> sectionViews(const Ticket& ticket);
/// The state line with how long the root cause has not been known: "TBD for 3 h", "suspected for 12 min".
QString stateLine(const SectionView& view, Time now);
/// "suspected · 3 h" of one cause; a cause that is confirmed or ruled out has no age.
QString causeState(const Cause& cause, Time now);
/// "TBD until Recovery": before which phase TBD no longer suffices; "TBD" if it always does.
QString tbdLine(const TicketTemplate& asks, Section section);

/// The button that moves the incident on.
struct GateView
{
    bool shown = false;  ///< of what is not over
    bool isWork = false; ///< a ticket without phases: it is done, or not
    Phase next = Phase::Triage;
    int missing = 0;
    QString text;          ///< "Resolution: 1 section needed", "Advance to Resolution"
    QString tight;         ///< "1 needed", "Resolution"
    QStringList sentences; ///< what is missing
    std::optional<Section> first;

    bool operator==(const GateView&) const = default;
};
GateView gateView(const Ticket& ticket);

} // namespace warroom::ui
