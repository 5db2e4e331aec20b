// A service of the catalog as it is being written: texts as they were typed, whether they make sense yet or
// not.
#pragma once

#include "domain/service/catalog.h"

#include <QJsonObject>
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

/// The members of drafts are named as the lines of the forms and the paths of errors.
struct ObjectiveDraft
{
    QString before; ///< the name that it has in the catalog; empty: it is new
    QString name, text, good, total, probeTarget, expect, every, timeout, spanName, threshold, target,
        windowDays, burnRules, runbook;
    int source = 0, probeKind = 0, window = 0, burn = 0;
    bool withoutMaintenance = false;

    /// A new one, with what is usual.
    static ObjectiveDraft usual();

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("before", self.before);
        visit("name", self.name);
        visit("text", self.text);
        visit("source", self.source);
        visit("good", self.good);
        visit("total", self.total);
        visit("probe.kind", self.probeKind);
        visit("probe.target", self.probeTarget);
        visit("probe.expect", self.expect);
        visit("probe.every_s", self.every);
        visit("probe.timeout_ms", self.timeout);
        visit("span_name", self.spanName);
        visit("threshold_ms", self.threshold);
        visit("target", self.target);
        visit("window", self.window);
        visit("window_days", self.windowDays);
        visit("without_maintenance", self.withoutMaintenance);
        visit("burn_preset", self.burn);
        visit("burn", self.burnRules);
        visit("runbook", self.runbook);
    }
    bool operator==(const ObjectiveDraft&) const = default;
};

/// A curve of the Debug board.
struct ResourceDraft
{
    QString before; ///< the title that it has in the catalog; empty: it is new
    QString title, unit, query, limit;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("before", self.before);
        visit("title", self.title);
        visit("unit", self.unit);
        visit("query", self.query);
        visit("limit", self.limit);
    }
    bool operator==(const ResourceDraft&) const = default;
};

struct ServiceDraft
{
    QString before; ///< the name that it has in the catalog; empty: it is new
    QString name, about, layer, launched, owner, escalation, needs, runbooks, links;
    int tier = 2;
    std::vector<ObjectiveDraft> objectives;
    std::vector<ResourceDraft> resources;
    QString base; ///< JSON of the service that it was made from, with its version; empty: it is new

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("before", self.before);
        visit("name", self.name);
        visit("about", self.about);
        visit("tier", self.tier);
        visit("layer", self.layer);
        visit("launched", self.launched);
        visit("owner", self.owner);
        visit("escalation", self.escalation);
        visit("needs", self.needs);
        visit("runbooks", self.runbooks);
        visit("links", self.links);
        visit("base", self.base);
    }
    bool operator==(const ServiceDraft&) const = default;
};

ServiceDraft draftOf(const Service& service);
/// What it was made from; nothing for a new one.
std::optional<Service> baseOf(const ServiceDraft& draft);
/// The service that was meant, with the version that it was made from. The error's path names the member, as
/// the backend's does: "objectives[0].target".
Result<Service> serviceOf(const ServiceDraft& draft);

/// For the local copy, so that nothing typed is lost.
QJsonObject draftObject(const ServiceDraft& draft);
void readDraft(const QJsonObject& object, ServiceDraft& draft);

/// One rule a line: "14.4 60 5 page" is the rate, the minutes of the long and of the short window, the route.
QString burnRulesText(const std::vector<BurnRule>& rules);

} // namespace warroom::ui
