// Choosing the worst incidents, the newest first among equals.
#include "models/comms/ongoing_incidents.h"

#include <algorithm>
#include <iterator>

namespace warroom::ui {

OngoingIncidents::Change OngoingIncidents::take(const std::vector<Summary>& changed)
{
    for (const auto& summary : changed) {
        if (summary.kind == TicketKind::Incident && summary.phase < Phase::Review)
            m_ongoing.insert_or_assign(summary.id, Rank{summary.severity, summary.opened});
        else
            m_ongoing.erase(summary.id);
    }
    std::vector<std::pair<TicketId, Rank>> worst(m_ongoing.begin(), m_ongoing.end());
    const auto end = worst.begin() + static_cast<std::ptrdiff_t>(std::min(Most, worst.size()));
    std::partial_sort(worst.begin(), end, worst.end(), [](const auto& a, const auto& b) {
        if (a.second.severity != b.second.severity)
            return a.second.severity < b.second.severity;
        return a.second.opened != b.second.opened ? a.second.opened > b.second.opened : a.first < b.first;
    });
    std::set<TicketId> watched;
    for (auto one = worst.begin(); one != end; ++one)
        watched.insert(one->first);
    Change out;
    std::set_difference(watched.begin(), watched.end(), m_watched.begin(), m_watched.end(),
                        std::back_inserter(out.begun));
    std::set_difference(m_watched.begin(), m_watched.end(), watched.begin(), watched.end(),
                        std::back_inserter(out.ended));
    m_watched = std::move(watched);
    return out;
}

} // namespace warroom::ui
