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
    AlertTally tally = what;
    tally.at = std::chrono::floor<std::chrono::hours>(now);
    tally.name = alertName(signal);
    tally.service = signal.service;
    add(tally);
    tally.at = Time(now.time_since_epoch() / std::chrono::minutes(10) * Duration(std::chrono::minutes(10)));
    tally.name.clear();
    tally.service.clear();
    add(tally);
}

void AlertTallies::add(const AlertTally& tally)
{
    const auto [found, isNew] = m_tallies.try_emplace({tally.at, tally.name, tally.service}, tally);
    if (!isNew)
        found->second += tally;
}

std::vector<AlertTally> AlertTallies::take()
{
    std::vector<AlertTally> out;
    for (auto& [key, tally] : m_tallies)
        out.push_back(std::move(tally));
    m_tallies.clear();
    return out;
}

void AlertTallies::putBack(const std::vector<AlertTally>& tallies)
{
    for (const auto& tally : tallies)
        add(tally);
}

} // namespace warroom
