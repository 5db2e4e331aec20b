// The hints of a service.
#include "domain/service/hints.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom {
namespace {

// Less than this in a whole window is gone before anybody has opened a laptop.
constexpr double leastMinutesForPeople = 5;
constexpr std::int64_t littleImpact = 3; // the tier

std::string percent(double share)
{
    std::string text = fmt::format("{:.5f}", share * 100);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text + " %";
}

double daysOf(const Objective& objective)
{
    switch (objective.window) {
    case ObjectiveWindow::Month:
        return 30;
    case ObjectiveWindow::Quarter:
        return 91;
    case ObjectiveWindow::Rolling:
        break;
    }
    return static_cast<double>(objective.windowDays);
}

struct Notes
{
    std::vector<Hint> hints;

    void add(HintKind kind, std::string about, std::string text)
    {
        hints.push_back({kind, std::move(about), std::move(text)});
    }
};

void noteOwner(Notes& notes, const Service& service, const Directory& people)
{
    if (service.owner.empty()) {
        notes.add(HintKind::OwnerGone, "owner", "Nobody owns this service.");
        return;
    }
    const auto* person = people.findPerson(service.owner);
    const auto* group = people.findGroup(service.owner);
    if (person && person->removed)
        notes.add(HintKind::OwnerGone, "owner", fmt::format("{} is gone.", service.owner));
    else if (!person && !group)
        notes.add(HintKind::OwnerGone, "owner",
                  fmt::format("{} is neither a person nor a group of this workspace.", service.owner));
    else if (group) {
        const bool empty = std::all_of(group->members.begin(), group->members.end(), [&](PersonId id) {
            const auto* member = people.find(id);
            return !member || member->removed;
        });
        if (empty)
            notes.add(HintKind::OwnerGone, "owner", fmt::format("Nobody is left in {}.", service.owner));
    }
}

// A service that it needs and that promises less than it does itself.
void noteNeeds(Notes& notes, const Service& service, const Objective& objective, const std::string& place,
               const Catalog& catalog)
{
    for (const auto& name : service.needs) {
        const auto* needed = catalog.find(name);
        if (!needed || objective.thresholdMillis != 0)
            continue;
        for (const auto& theirs : needed->objectives) {
            if (theirs.thresholdMillis == 0 && theirs.target < objective.target) {
                notes.add(HintKind::TooStrict, place + ".target",
                          fmt::format("It needs {}, which promises {} only.", name, percent(theirs.target)));
                return;
            }
        }
    }
}

void noteStrictness(Notes& notes, const Service& service, const Objective& objective,
                    const std::string& place, const Catalog& catalog)
{
    const double minutes = (1 - objective.target) * daysOf(objective) * 24 * 60;
    const bool hasProbe = objective.source == SliSource::Probe && objective.probe.everySeconds > 0;
    const double oneProbe = hasProbe ? static_cast<double>(objective.probe.everySeconds) / 60 : 0;
    if (minutes < leastMinutesForPeople)
        notes.add(HintKind::TooStrict, place + ".target",
                  fmt::format("{} leaves {:.1f} minutes in {:.0f} days: less than people need to react.",
                              percent(objective.target), minutes, daysOf(objective)));
    else if (minutes < 2 * oneProbe)
        notes.add(
            HintKind::TooStrict, place + ".target",
            fmt::format("One failed probe takes more than half of the budget of {:.1f} minutes.", minutes));
    else
        noteNeeds(notes, service, objective, place, catalog);
}

void noteObjective(Notes& notes, const Service& service, std::size_t index, const Catalog& catalog)
{
    const auto& objective = service.objectives[index];
    const std::string place = fmt::format("objectives[{}]", index);
    if (objective.runbook.empty())
        notes.add(HintKind::NoAction, place + ".runbook",
                  fmt::format("\"{}\" has no runbook: who is paged for it does not read what to do.",
                              objective.name));
    noteStrictness(notes, service, objective, place, catalog);
    const auto rules = burnRules(objective);
    const bool pages = std::any_of(rules.begin(), rules.end(),
                                   [](const BurnRule& rule) { return rule.route == AlertRoute::Page; });
    if (service.tier >= littleImpact && pages)
        notes.add(HintKind::RoundTheClock, place + ".burn",
                  fmt::format("\"{}\" pages at any hour for a service of tier {}; a ticket would do.",
                              objective.name, service.tier));
    if (objective.source != SliSource::Prometheus)
        return;
    for (const auto& [member, query] : {std::pair{"good", &objective.good}, {"total", &objective.total}}) {
        if (query->find("$window") == std::string::npos)
            notes.add(HintKind::FixedWindow, place + "." + member,
                      fmt::format("\"{}\": the query does not ask about $window, so that it counts the same "
                                  "events again and again.",
                                  objective.name));
    }
}

} // namespace

std::vector<Hint> hintsFor(const Service& service, const Catalog& catalog, const Directory& people)
{
    Notes notes;
    noteOwner(notes, service, people);
    for (std::size_t i = 0; i < service.needs.size(); ++i) {
        if (!catalog.find(service.needs[i]))
            notes.add(HintKind::UnknownNeed, fmt::format("needs[{}]", i),
                      fmt::format("{} is not in the catalog.", service.needs[i]));
    }
    for (std::size_t i = 0; i < service.objectives.size(); ++i)
        noteObjective(notes, service, i, catalog);
    return std::move(notes.hints);
}

} // namespace warroom
