// Adding up what alerts did.
#include "domain/alert/alert_tally.h"

namespace warroom {

AlertTally& AlertTally::operator+=(const AlertTally& other)
{
    signalCount += other.signalCount;
    alerts += other.alerts;
    pages += other.pages;
    tickets += other.tickets;
    acknowledged += other.acknowledged;
    useful += other.useful;
    useless += other.useless;
    return *this;
}

void AlertTallies::add(const AlertSignal& signal, Time now, const AlertTally& what)
{
    const auto name = signal.labels.find("alertname");
    const bool named = name != signal.labels.end() && !name->second.empty();
    add(std::chrono::floor<std::chrono::hours>(now), named ? name->second : signal.title, signal.service,
        what);
    add(Time(now.time_since_epoch() / std::chrono::minutes(10) * Duration(std::chrono::minutes(10))), {}, {},
        what);
}

void AlertTallies::add(Time at, std::string_view name, std::string_view service, const AlertTally& what)
{
    auto found = m_tallies.find(std::tuple(at, name, service));
    if (found == m_tallies.end()) {
        found = m_tallies.try_emplace({at, std::string(name), std::string(service)}).first;
        found->second.at = at;
        found->second.name = name;
        found->second.service = service;
    }
    found->second += what;
}

std::vector<AlertTally> AlertTallies::take(std::size_t most)
{
    std::vector<AlertTally> out;
    while (!m_tallies.empty() && out.size() < most) {
        auto next = m_tallies.upper_bound(m_lastTaken);
        if (next == m_tallies.end())
            next = m_tallies.begin();
        m_lastTaken = next->first;
        out.push_back(std::move(next->second));
        m_tallies.erase(next);
    }
    return out;
}

void AlertTallies::putBack(const std::vector<AlertTally>& tallies)
{
    for (const auto& tally : tallies)
        add(tally.at, tally.name, tally.service, tally);
}

} // namespace warroom
