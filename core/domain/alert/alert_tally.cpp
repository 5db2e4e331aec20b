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

std::size_t AlertTallies::Hash::operator()(const Seen& key) const
{
    constexpr std::size_t spread = 0x9e3779b97f4a7c15u;
    const auto& [at, name, service] = key;
    const std::hash<std::string_view> hash;
    auto out = static_cast<std::size_t>(at.time_since_epoch().count());
    out = out * spread + hash(name);
    return out * spread + hash(service);
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
    auto found = m_tallies.find(Seen(at, name, service));
    if (found == m_tallies.end()) {
        found = m_tallies.try_emplace({at, std::string(name), std::string(service)}).first;
        m_order.push_back(&found->first);
        found->second.at = at;
        found->second.name = name;
        found->second.service = service;
    }
    found->second += what;
}

std::vector<AlertTally> AlertTallies::take(std::size_t most)
{
    std::vector<AlertTally> out;
    while (!m_order.empty() && out.size() < most) {
        const auto next = m_tallies.find(*m_order.front());
        m_order.pop_front();
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
