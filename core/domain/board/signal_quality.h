// How far signals can be trusted and what they cost: probes that fail alone, labels with too many values,
// names without end.
#pragma once

#include "domain/alert/alert.h"
#include "domain/objective/event_series.h"

#include <span>
#include <string>
#include <vector>

namespace warroom {

// A probe over `flakesLookedAt`, by the minutes in which it made a request.
struct ProbeFlakes
{
    std::string service, objective;
    std::int64_t minutes = 0;
    std::int64_t failed = 0; // of them: with a request that failed
    std::int64_t alone = 0;  // of those: the one before and the one after were good, or another request was

    // Share of all minutes; 0 of none.
    double rate() const
    {
        return minutes == 0 ? 0 : static_cast<double>(alone) / static_cast<double>(minutes);
    }

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("service", self.service);
        visit("objective", self.objective);
        visit("minutes", self.minutes);
        visit("failed", self.failed);
        visit("alone", self.alone);
    }
    friend bool operator==(const ProbeFlakes&, const ProbeFlakes&) = default;
};

// A label that nearly every alert of an intake has another value for: each value is an alert of its own.
struct WideLabel
{
    std::string intake, label;
    std::int64_t values = 0; // different ones
    std::int64_t alerts = 0; // that have the label

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("intake", self.intake);
        visit("label", self.label);
        visit("values", self.values);
        visit("alerts", self.alerts);
    }
    friend bool operator==(const WideLabel&, const WideLabel&) = default;
};

// A service whose telemetry has more names of requests, calls and log patterns than are kept apart.
struct CappedNames
{
    std::string service;
    std::int64_t names = 0; // that are counted as one, since the backend's start

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("service", self.service);
        visit("names", self.names);
    }
    friend bool operator==(const CappedNames&, const CappedNames&) = default;
};

// Board "signals".
struct SignalQuality
{
    std::vector<ProbeFlakes> probes; // in the catalog's order; without those that made no request
    std::vector<WideLabel> labels;   // the widest first, at the most `mostWideLabels`
    std::vector<CappedNames> capped{};

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("probes", self.probes);
        visit("labels", self.labels);
        visit("capped", self.capped);
    }
};

constexpr auto flakesLookedAt = std::chrono::hours(24);
constexpr std::size_t wideFrom = 100; // values
constexpr std::size_t mostWideLabels = 10;
constexpr std::size_t mostAlertsLookedAt = 5'000;

ProbeFlakes flakesOf(std::string service, std::string objective, const EventSeries& series, Time now);
// Of the first `mostAlertsLookedAt`; a label is wide from `wideFrom` values on, if nine of ten alerts have
// one of their own.
std::vector<WideLabel> wideLabels(std::span<const Alert* const> alerts);

} // namespace warroom
