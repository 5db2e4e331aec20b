// Counting deploys by week, and telling the catalog.
#include "server/risk_watch.h"

#include "base/log.h"
#include "server/catalog_desk.h"

#include <algorithm>

namespace warroom {
namespace {

constexpr auto readsAtMostEvery = std::chrono::seconds(5);
constexpr auto readsAtLeastEvery = std::chrono::minutes(10);

} // namespace

RiskWatch::RiskWatch(AlertStore& store, CatalogDesk& catalog, const Clock& clock)
    : m_store(store), m_catalog(catalog), m_clock(clock)
{
    catalog.onChanged([this] { look(); });
    tick(0);
}

void RiskWatch::tick(std::uint64_t deploys)
{
    const auto now = m_clock.steady();
    const bool isDue = !m_read || now - *m_read >= readsAtLeastEvery ||
                       (deploys != m_deploys && now - *m_read >= readsAtMostEvery);
    if (!isDue)
        return;
    m_read = now;
    m_deploys = deploys;
    read();
    look();
}

void RiskWatch::read()
{
    const auto counts = m_store.deployCounts(m_clock.now(), usualWeeks + 1);
    if (!counts) {
        log::error("the deploys cannot be counted: {}", counts.error().message());
        return;
    }
    m_byWeek.clear();
    m_weeks = 0;
    for (const auto& one : *counts)
        m_weeks = std::max(m_weeks, one.weeksAgo + 1);
    for (const auto& one : *counts) {
        auto& weeks = m_byWeek[one.service];
        weeks.resize(m_weeks);
        weeks[one.weeksAgo] = one.count;
    }
}

void RiskWatch::look()
{
    std::vector<ServiceRisk> risks;
    for (const auto& service : m_catalog.catalog().services) {
        const auto& weeks = m_byWeek[service.name];
        auto risk = riskOf(service.name, service.launched, weeks, m_clock.now());
        if (risk.isRaised())
            risks.push_back(std::move(risk));
    }
    m_catalog.setRisks(std::move(risks));
}

} // namespace warroom
