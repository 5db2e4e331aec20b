// Which burn rules hold, from one look to the next, and what monitoring is told when that changes.
#pragma once

#include "domain/alert/alert.h"
#include "domain/objective/objectives_board.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace warroom {

// The source and the dedup key's prefix of what this says.
inline constexpr std::string_view objectiveSource = "objective";

// One home.
class BurnWatch final
{
public:
    // The alerts that were raised before a restart and are still open: what holds no more is resolved.
    void load(std::span<const Alert> open);

    // Looks at all objectives of the workspace, with their series. Signals only for what changed; what is no
    // objective any more is resolved.
    std::vector<AlertSignal> look(std::span<const ObjectiveFacts> objectives, Time now);
    // The rules of an objective that held at the last look.
    std::vector<BurnRule> burning(const Service& service, const Objective& objective) const;

private:
    struct Raised
    {
        std::string title, service;
    };

    std::map<std::string, Raised> m_raised; // by dedup key
};

} // namespace warroom
