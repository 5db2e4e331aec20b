// The services of the mockup, with an evening that used up two budgets.
#pragma once

#include "base/time_text.h"
#include "domain/board/boards.h"
#include "domain/ticket/summary.h"

#include <cmath>
#include <limits>

namespace warroom::test {

inline Time shopTime() { return *parseTime("2026-10-22T00:34:18Z"); }

struct ShopService
{
    const char* name;
    int tier;
    const char* about;
    double spent; // NaN: not measured
    ObjectiveHealth health;
    std::vector<std::string> needs;
};

inline const std::vector<ShopService>& shopServices()
{
    using enum ObjectiveHealth;
    static const std::vector<ShopService> all{
        {"checkout-api",
         0,
         "Orders and cart",
         4.12,
         Broken,
         {"orders-db", "payments-gw", "catalog", "identity"}},
        {"order-history", 1, "Past orders, status", 1.38, Broken, {"orders-db"}},
        {"payments-gw", 0, "Cards, wallets", 0.88, AtRisk, {"identity"}},
        {"webhooks", 1, "Events to partners", 0.64, AtRisk, {"checkout-api"}},
        {"orders-db", 0, "Order data, 3 clusters", std::nan(""), NoData, {}},
        {"search", 1, "Search and suggestions", 0.31, Good, {"catalog"}},
        {"partner-api", 1, "Public API v3", 0.29, Good, {"checkout-api", "identity"}},
        {"notify", 2, "Mail and push", 0.22, Good, {}},
        {"identity", 0, "Login, sessions", 0.18, Good, {}},
        {"catalog", 1, "Products, stock", 0.12, Good, {}},
        {"web-shop", 0, "The shop's pages", 0.09, Good, {"checkout-api", "search", "edge-cdn"}},
        {"edge-cdn", 0, "Edge, static files", 0.09, Good, {}}};
    return all;
}

inline Catalog shopCatalog()
{
    Catalog out;
    for (const ShopService& one : shopServices()) {
        Service service;
        service.name = one.name;
        service.about = one.about;
        service.tier = one.tier;
        service.owner = "Checkout team";
        service.escalation = "Checkout";
        service.needs = one.needs;
        service.runbooks = {{"Fail over the database", "https://wiki.example/failover"}};
        Objective objective;
        objective.name = "availability";
        objective.text = "good requests / all requests to /v2/*";
        objective.good = "sum(increase(good[$window]))";
        objective.total = "sum(increase(all[$window]))";
        service.objectives = {objective};
        service.resources = {{"Memory", "%", "avg(memory)", 90}};
        service.version = 3;
        out.services.push_back(std::move(service));
    }
    std::sort(out.services.begin(), out.services.end(),
              [](const Service& a, const Service& b) { return a.name < b.name; });
    MaintenanceWindow window;
    window.name = "CHG-1177";
    window.owner = "Mara";
    window.reason = "new disks";
    window.services = {"checkout-api"};
    window.from = shopTime() + std::chrono::hours(30);
    window.until = window.from + std::chrono::hours(2);
    window.version = 2;
    out.windows = {window};
    return out;
}

inline TicketId shopIncident(std::uint8_t number) { return TicketId(Uuid{{number}}); }

inline Line shopLine(std::int64_t step, std::size_t count, const std::function<double(std::size_t)>& value)
{
    Line out;
    out.stepSeconds = step;
    out.from = shopTime() - std::chrono::seconds(step) * static_cast<std::int64_t>(count - 1);
    for (std::size_t i = 0; i < count; ++i)
        out.values.push_back(value(i));
    return out;
}

inline TrendWarning runningOut(const std::string& service)
{
    TrendWarning out;
    out.service = service;
    out.subject = "availability";
    out.text = "At this rate the error budget of " + service + " availability is gone in 1 d 4 h.";
    out.why =
        "It burns 3.0 times the even rate in 1 h and 3.4 times in 6 h; the lower one counts. 14.5 % of it "
        "are left. In 6 h 36000 events, 1080 of them bad (at least 30 and 5). Told when it lasts less than "
        "3 d. Judged 2026-10-22 00:34 UTC.";
    return out;
}

inline TrendWarning nearingItsLimit(const std::string& service)
{
    TrendWarning out;
    out.kind = TrendKind::LimitCrossed;
    out.service = service;
    out.subject = "Disk";
    out.text = "At this rate " + service + " Disk crosses its limit of 90 % in 5 h.";
    out.why =
        "It is at 80 % and rises by 2 % an hour: the line of least squares through 360 samples of the "
        "last 6 h, fit 0.99, at least 0.8. Told when it is crossed within 24 h. Judged 2026-10-22 00:34 "
        "UTC.";
    return out;
}

inline ObjectivesBoard shopObjectives()
{
    ObjectivesBoard out;
    for (const ShopService& one : shopServices()) {
        ObjectiveState state;
        state.service = one.name;
        state.objective = "availability";
        state.text = "good requests / all requests to /v2/*";
        state.tier = one.tier;
        state.target = 0.999;
        state.health = one.health;
        state.spent = one.spent;
        state.totalMinutes = 43.2;
        state.leftMinutes = 43.2 * (1 - one.spent);
        const bool bad = one.spent > 1;
        state.now = state.sli = std::isnan(one.spent) ? one.spent : bad ? 0.814 : 0.9997;
        state.burn1h = bad ? 186 : one.spent;
        state.burn6h = bad ? 41 : one.spent;
        state.burn3d = bad ? 9.2 : one.spent;
        state.pageAt = 5;
        if (std::isnan(one.spent)) {
            state.problem = "Prometheus does not answer";
        } else {
            state.measured = shopTime();
            state.days = shopLine(86'400, 30, [&](std::size_t i) {
                return i == 29 && one.spent > 0.5 ? 1 - 0.004 * one.spent : 0.9998 - 0.0001 * double(i % 3);
            });
            state.budget = shopLine(21'600, 120, [&](std::size_t i) {
                const double even = 1 - 0.004 * double(i) - (i > 30 ? 0.06 : 0) - (i > 70 ? 0.06 : 0);
                return bad && i > 114 ? even - 0.7 * double(i - 114) : even;
            });
            state.burn = shopLine(360, 120, [&](std::size_t i) {
                return bad && i > 100 ? 190.0 + 20 * double(i % 3) : 0.2 + 0.1 * double(i % 5);
            });
        }
        if (bad)
            state.incidents = {{shopIncident(47), "INC-2447", 0.1}, {shopIncident(62), "INC-2462", 0.1}};
        out.objectives.push_back(std::move(state));
    }
    return out;
}

inline std::vector<Summary> shopSummaries()
{
    std::vector<Summary> out(2);
    out[0].id = shopIncident(47);
    out[0].number = 2447;
    out[0].opened = shopTime() - std::chrono::days(22);
    out[1].id = shopIncident(62);
    out[1].number = 2462;
    out[1].opened = shopTime() - std::chrono::days(12);
    for (Summary& one : out) {
        one.title = "Checkout slow";
        one.phase = Phase::Closed;
        one.lastActivity = one.opened;
    }
    return out;
}

inline DeploysBoard shopDeploys()
{
    DeploysBoard out;
    DeployRow row;
    row.at = shopTime() - std::chrono::minutes(113);
    row.service = "checkout-api";
    row.version = "v418";
    out.deploys = {row};
    return out;
}

} // namespace warroom::test
