// Which incident a deploy came before.
#include "domain/service/deploy_marks.h"

#include <map>

namespace warroom {
namespace {

constexpr auto shortlyBefore = std::chrono::minutes(30);

struct Start
{
    const IncidentStart* incident = nullptr;
    std::set<std::string> touched; // services whose deploys may be behind it
};

std::vector<Start> startsOf(const std::vector<IncidentStart>& incidents, const Catalog& catalog)
{
    std::map<std::string, std::set<std::string>> known;
    std::vector<Start> starts;
    for (const auto& incident : incidents) {
        if (incident.service.empty())
            continue;
        const auto [needs, isNew] = known.try_emplace(incident.service);
        if (isNew) {
            needs->second = allNeeds(catalog, incident.service);
            needs->second.insert(incident.service);
        }
        starts.push_back({&incident, needs->second});
    }
    return starts;
}

} // namespace

std::set<std::string> allNeeds(const Catalog& catalog, const std::string& service)
{
    std::set<std::string> needs;
    std::vector<const Service*> open{catalog.find(service)};
    while (!open.empty()) {
        const auto* next = open.back();
        open.pop_back();
        if (!next)
            continue;
        for (const auto& needed : next->needs) {
            if (needed != service && needs.insert(needed).second)
                open.push_back(catalog.find(needed));
        }
    }
    return needs;
}

DeploysBoard deploysBoard(const std::vector<Deploy>& deploys, const std::vector<IncidentStart>& incidents,
                          const Catalog& catalog)
{
    const auto starts = startsOf(incidents, catalog);
    DeploysBoard board;
    for (const auto& deploy : deploys) {
        const IncidentStart* first = nullptr;
        for (const auto& [incident, touched] : starts) {
            const auto after = incident->at - deploy.at;
            if (after >= Duration::zero() && after <= shortlyBefore && touched.contains(deploy.service) &&
                (!first || incident->at < first->at))
                first = incident;
        }
        auto& row = board.deploys.emplace_back(DeployRow{deploy.at,
                                                         deploy.service,
                                                         deploy.environment,
                                                         deploy.version,
                                                         deploy.by,
                                                         deploy.text,
                                                         deploy.url,
                                                         {},
                                                         0});
        if (first) {
            row.before = first->key;
            row.minutesBefore =
                std::chrono::duration_cast<std::chrono::minutes>(first->at - deploy.at).count();
        }
    }
    return board;
}

} // namespace warroom
