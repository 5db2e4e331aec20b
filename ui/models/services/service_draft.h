// A service of the catalog as it is being written: texts as they were typed, whether they make sense yet or
// not.
#pragma once

#include "domain/service/catalog.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace warroom::ui {

/// The two usual sets of burn rules, or one's own.
enum class BurnPreset
{
    Five,     ///< 5 × in 1 h and 5 min
    TwoRates, ///< 14.4 × in 1 h and 5 min, 6 × in 6 h and 30 min
    Custom
};

struct ObjectiveDraft
{
    QString name, text, good, total, probeTarget, expect, every, timeout, spanName, threshold, target,
        windowDays, burnRules, runbook;
    int source = 0, probeKind = 0, window = 0, burn = 0;
    bool withoutMaintenance = false;

    /// A new one, with what is usual.
    static ObjectiveDraft usual();

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("name", self.name);
        visit("text", self.text);
        visit("source", self.source);
        visit("good", self.good);
        visit("total", self.total);
        visit("probe_kind", self.probeKind);
        visit("probe_target", self.probeTarget);
        visit("expect", self.expect);
        visit("every", self.every);
        visit("timeout", self.timeout);
        visit("span_name", self.spanName);
        visit("threshold", self.threshold);
        visit("target", self.target);
        visit("window", self.window);
        visit("window_days", self.windowDays);
        visit("without_maintenance", self.withoutMaintenance);
        visit("burn", self.burn);
        visit("burn_rules", self.burnRules);
        visit("runbook", self.runbook);
    }
    bool operator==(const ObjectiveDraft&) const = default;
};

struct ServiceDraft
{
    QString before; ///< the name that it has in the catalog; empty: it is new
    QString name, about, owner, escalation, needs, runbooks, links;
    int tier = 2;
    std::vector<ObjectiveDraft> objectives;
    QString rest; ///< JSON of the service that it was made from: what the form does not show

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("before", self.before);
        visit("name", self.name);
        visit("about", self.about);
        visit("tier", self.tier);
        visit("owner", self.owner);
        visit("escalation", self.escalation);
        visit("needs", self.needs);
        visit("runbooks", self.runbooks);
        visit("links", self.links);
        visit("rest", self.rest);
    }
    bool operator==(const ServiceDraft&) const = default;
};

ServiceDraft draftOf(const Service& service);
/// The service that was meant. The error's path names the member, as the backend's does:
/// "objectives[0].target".
Result<Service> serviceOf(const ServiceDraft& draft);

/// For the local copy, so that nothing typed is lost.
QByteArray formatDraft(const ServiceDraft& draft);
/// Nothing where there is none.
std::optional<ServiceDraft> parseDraft(const QByteArray& text);

/// One rule a line: "14.4 60 5 page" is the rate, the minutes of the long and of the short window, the route.
QString burnRulesText(const std::vector<BurnRule>& rules);

/// A maintenance window as it is being written.
struct WindowDraft
{
    QString name, from, until, reason; ///< times as "2026-11-21 02:00", UTC
};
Result<MaintenanceWindow> windowOf(const WindowDraft& draft, const std::string& service,
                                   const std::string& owner);

} // namespace warroom::ui
