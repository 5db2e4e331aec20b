// Reading the figure out of the effect.
#include "domain/ticket/prevention_score.h"

#include "base/text.h"

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

} // namespace warroom
