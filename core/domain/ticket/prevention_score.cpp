// Reading the figure out of the effect, and the order that follows from it.
#include "domain/ticket/prevention_score.h"

#include "base/text.h"

#include <algorithm>

namespace warroom {

std::optional<int> helpOf(std::string_view effect)
{
    const auto words = trimmed(effect);
    if (words.empty() || words[0] < '1' || words[0] > '3')
        return std::nullopt;
    constexpr std::string_view endsFigure = " :,;-\n\t";
    const bool alone = words.size() == 1 || endsFigure.find(words[1]) != std::string_view::npos;
    return alone ? std::optional(words[0] - '0') : std::nullopt;
}

std::optional<int> worthOf(const Prevention& prevention)
{
    const auto help = helpOf(prevention.effect.value());
    const auto priority = prevention.priority.value();
    if (!help || !priority)
        return std::nullopt;
    return *help * careOf(*priority);
}

std::vector<ItemMove> sortByWorth(const Ticket& ticket)
{
    const auto before = shown(ticket.preventions);
    auto sorted = before;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Prevention* a, const Prevention* b) {
        return worthOf(*a).value_or(0) > worthOf(*b).value_or(0);
    });
    std::vector<ItemMove> moves;
    // The positions that are there are given out anew; two that are the same would not keep their items
    // apart.
    std::int64_t position = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const std::int64_t there = before[i]->position.value();
        position = i == 0 ? there : std::max(there, position + 1);
        if (sorted[i]->position.value() != position)
            moves.push_back({Section::Prevention, sorted[i]->id, position});
    }
    return moves;
}

} // namespace warroom
