// How often alerts spoke and what became of them, counted by name and hour: for the report on noise.
#pragma once

#include "domain/alert/alert.h"

#include <cstdint>
#include <deque>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace warroom {

// What was counted of alerts of one name within an hour; of one without a name: of all, within ten minutes.
struct AlertTally
{
    Time at{}; // its begin
    std::string name, service;
    std::int64_t signalCount = 0, alerts = 0, pages = 0, tickets = 0, acknowledged = 0, useful = 0,
                 useless = 0;

    AlertTally& operator+=(const AlertTally& other);
};

// Counts up what happens, until it is stored. One home.
class AlertTallies final
{
public:
    // Adds to what is counted of the alert's name, and of all.
    void add(const AlertSignal& signal, Time now, const AlertTally& what);
    // At most so many of them; the others stay, and are the first next time.
    std::vector<AlertTally> take(std::size_t most = SIZE_MAX);
    std::size_t size() const { return m_tallies.size(); }
    // Back, for what could not be stored.
    void putBack(const std::vector<AlertTally>& tallies);

private:
    void add(Time at, std::string_view name, std::string_view service, const AlertTally& what);

    using Key = std::tuple<Time, std::string, std::string>;
    // Looks up keys that are only views.
    using Seen = std::tuple<Time, std::string_view, std::string_view>;
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(const Seen& key) const;
        std::size_t operator()(const Key& key) const { return (*this)(Seen(key)); }
    };
    struct Equal
    {
        using is_transparent = void;
        bool operator()(const auto& a, const auto& b) const { return Seen(a) == Seen(b); }
    };
    std::unordered_map<Key, AlertTally, Hash, Equal> m_tallies;
    std::deque<const Key*> m_order; // the longest counted first
};

} // namespace warroom
