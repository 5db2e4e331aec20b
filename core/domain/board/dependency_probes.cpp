// Matching probes with what was called, and with what the catalog says is needed.
#include "domain/board/dependency_probes.h"

#include <algorithm>
#include <limits>
#include <set>

namespace warroom {
namespace {

constexpr double notMeasured = std::numeric_limits<double>::quiet_NaN();

bool isCallOf(std::string_view called, std::string_view service)
{
    return called == service ||
           (called.size() > service.size() && called.starts_with(service) && called[service.size()] == ' ');
}

// The worst of a service's probes: one that fails, the latest of them; null: it has none.
const ProbeWord* probeOf(std::span<const ProbeWord> probes, std::string_view called, Time until)
{
    const ProbeWord* worst = nullptr;
    for (const auto& probe : probes) {
        if (!isCallOf(called, probe.service) || probe.at + staleProbe < until)
            continue;
        if (!worst || std::pair(probe.good, worst->at) < std::pair(worst->good, probe.at))
            worst = &probe;
    }
    return worst;
}

void tell(DependencyRow& row, const ProbeWord& probe)
{
    row.probe = probe.good ? "good" : "failing";
    row.problem = probe.problem;
    row.probed = probe.at;
    if (!probe.good)
        row.state = "failing";
    else if (row.state == "silent" && row.calls == 0)
        row.state = "fine";
}

// The services whose calls the board is about.
std::set<std::string> callersOf(const DebugBoard& board)
{
    std::set<std::string> callers;
    for (const auto& row : board.dependencies)
        callers.insert(row.caller);
    if (!board.service.empty())
        callers.insert(board.service);
    for (const auto& endpoint : board.endpoints) {
        if (board.service.empty())
            callers.insert(endpoint.service);
    }
    return callers;
}

int rankOf(const DependencyRow& row)
{
    static constexpr auto states = std::to_array<std::string_view>({"failing", "silent", "slow", "fine"});
    return static_cast<int>(std::find(states.begin(), states.end(), row.state) - states.begin());
}

} // namespace

void addProbes(DebugBoard& board, const Catalog& catalog, std::span<const ProbeWord> probes)
{
    for (auto& row : board.dependencies) {
        if (const auto* probe = probeOf(probes, row.name, board.until))
            tell(row, *probe);
    }
    for (const auto& caller : callersOf(board)) {
        const auto* service = catalog.find(caller);
        if (!service)
            continue;
        for (const auto& need : service->needs) {
            const auto* probe = probeOf(probes, need, board.until);
            const bool isCalled =
                std::any_of(board.dependencies.begin(), board.dependencies.end(), [&](const auto& row) {
                    return row.caller == caller && isCallOf(row.name, need);
                });
            if (!probe || isCalled)
                continue;
            board.dependencies.push_back({need, caller, 0, 0, notMeasured, "fine", {board.from, 60, {}}});
            tell(board.dependencies.back(), *probe);
        }
    }
    std::stable_sort(board.dependencies.begin(), board.dependencies.end(),
                     [](const auto& a, const auto& b) { return rankOf(a) < rankOf(b); });
}

} // namespace warroom
