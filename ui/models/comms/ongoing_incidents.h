// Which incidents are watched for what concerns somebody: those that go on, the worst of them.
#pragma once

#include "domain/ticket/summary.h"

#include <set>
#include <unordered_map>
#include <vector>

namespace warroom::ui {

/// Costs what changed, however many tickets there are. GUI thread.
class OngoingIncidents final
{
public:
    /// How many are watched: each has its whole log in memory.
    static constexpr std::size_t Most = 24;

    struct Change
    {
        std::vector<TicketId> begun, ended; ///< to follow from now on, to follow no longer
    };
    /// Takes summaries that are new or changed.
    Change take(const std::vector<Summary>& changed);
    const std::set<TicketId>& watched() const { return m_watched; }

private:
    struct Rank
    {
        Severity severity = Severity::Sev5;
        Time opened{};
    };

    std::unordered_map<TicketId, Rank> m_ongoing;
    std::set<TicketId> m_watched;
};

} // namespace warroom::ui
