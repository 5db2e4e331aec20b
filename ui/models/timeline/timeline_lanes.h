// The timeline as lanes over one time axis: what is a mark, what is a bar, and in which lane.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/ticket.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace warroom::ui {

enum class LaneKind
{
    Phase,
    Alerts,
    Changes,
    Decisions,
    Actions,
    Updates,
    Findings,
    Notes
};

/// Something that happened: at a moment, or over a while.
struct LaneMark
{
    Time at{};
    std::optional<Time> until;
    OpId entry;
    std::uint32_t index = 0; ///< into the log: what the label is made from
    bool alarming = false;
};

struct Lane
{
    LaneKind kind = LaneKind::Notes;
    std::vector<LaneMark> marks; ///< ascending by `at`
};

/// A phase from its beginning to the next one.
struct PhaseBar
{
    Phase phase = Phase::Detection;
    Time from{};
    std::optional<Time> until; ///< absent: it goes on
};

/// The lanes that have content, in the order of the design. The ticket is kept, not copied.
class TimelineLanes final
{
public:
    TimelineLanes() = default;
    explicit TimelineLanes(std::shared_ptr<const Ticket> ticket);

    const std::vector<PhaseBar>& phases() const { return m_phases; }
    const std::vector<Lane>& lanes() const { return m_lanes; }
    /// From the first mark to the last.
    Time begin() const { return m_begin; }
    Time end() const { return m_end; }
    const Ticket& ticket() const { return *m_ticket; }
    bool isEmpty() const { return m_lanes.empty() && m_phases.empty(); }

    static QString name(LaneKind kind);
    /// A few words beside a mark: "Keep us-west primary", "3".
    QString label(const LaneMark& mark, LaneKind kind, const Directory& people) const;
    QString icon(const LaneMark& mark) const;

private:
    std::shared_ptr<const Ticket> m_ticket;
    std::vector<PhaseBar> m_phases;
    std::vector<Lane> m_lanes;
    Time m_begin{}, m_end{};
};

/// Of marks that would cover each other one is drawn, with their number: the first of each group and how many
/// it stands for. `from` and `until` bound what is seen, `least` is the shortest time between two that stand
/// alone. Takes as long as there are groups, not marks.
struct MarkGroup
{
    std::size_t first = 0;
    std::size_t count = 1;
};
std::vector<MarkGroup> groupMarks(const std::vector<LaneMark>& marks, Time from, Time until, Duration least);

} // namespace warroom::ui
