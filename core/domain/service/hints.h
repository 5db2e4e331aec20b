// What is worth a second thought about a service: nothing of it is refused, all of it is shown.
#pragma once

#include "domain/people/directory.h"
#include "domain/service/catalog.h"

#include <string>
#include <vector>

namespace warroom {

enum class HintKind : std::uint8_t
{
    NoAction,      // an objective without a runbook: nobody knows what to do when it burns
    TooStrict,     // less budget than people, the probe, or what the service needs can keep
    OwnerGone,     // nobody, or somebody who is not in the directory any more
    RoundTheClock, // pages at any hour for a service of little impact
    UnknownNeed,   // needs a service that the catalog does not know
    FixedWindow    // a query that does not ask about `$window`
};
template<>
struct Names<HintKind>
{
    static constexpr std::array values = std::to_array<std::string_view>(
        {"no_action", "too_strict", "owner_gone", "round_the_clock", "unknown_need", "fixed_window"});
};

struct Hint
{
    HintKind kind = HintKind::NoAction;
    std::string about; // the member: "objectives[1].runbook"
    std::string text;  // a sentence for people

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("kind", self.kind);
        visit("about", self.about);
        visit("text", self.text);
    }
    friend bool operator==(const Hint&, const Hint&) = default;
};

// Pure. The service need not be in the catalog.
std::vector<Hint> hintsFor(const Service& service, const Catalog& catalog, const Directory& people);

} // namespace warroom
