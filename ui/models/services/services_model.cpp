// Rows of services and objectives.
#include "models/services/services_model.h"

#include "models/format/format.h"
#include "models/format/refusal_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace warroom::ui {
namespace {

const ObjectiveState* worstOf(const ObjectivesBoard& board, std::string_view service)
{
    const ObjectiveState* worst = nullptr;
    for (const ObjectiveState& one : board.objectives) {
        if (one.service != service)
            continue;
        const bool worse = !worst || healthRank(one.health) < healthRank(worst->health) ||
                           (one.health == worst->health && one.spent > worst->spent);
        if (worse)
            worst = &one;
    }
    return worst;
}

bool holdsWords(const QStringList& texts, const QString& filter)
{
    const QString all = texts.join(QLatin1Char('\n'));
    const QStringList words = filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

bool same(const std::vector<double>& a, const std::vector<double>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double one, double other) {
        return one == other || (std::isnan(one) && std::isnan(other));
    });
}

struct Ranked
{
    ServiceRow row;
    double spent = -1;
    std::int64_t tier = 0;
};

Ranked rankedOf(const Service& service, const Catalog& catalog, const ObjectivesBoard& objectives)
{
    Ranked out;
    out.tier = service.tier;
    out.row.id = format::fromUtf8(service.name);
    out.row.about = format::fromUtf8(service.about);
    out.row.tier = tierText(service.tier);
    out.row.layer = layerText(service.layer);
    out.row.owner = format::fromUtf8(service.owner);
    if (const ServiceRisk* risk = catalog.riskOf(service.name))
        out.row.risk = raisedRiskText(*risk);
    const ObjectiveState* worst = worstOf(objectives, service.name);
    // What the board does not speak of yet was never measured.
    if (!service.objectives.empty())
        out.row.health = worst ? worst->health : ObjectiveHealth::NoData;
    out.row.spent = spentText(worst ? worst->spent : std::numeric_limits<double>::quiet_NaN());
    if (worst) {
        out.row.days = worst->days.values;
        out.row.target = worst->target;
        out.spent = std::isnan(worst->spent) ? -1 : worst->spent;
    }
    return out;
}

} // namespace

bool operator==(const ServiceRow& a, const ServiceRow& b)
{
    return a.id == b.id && a.about == b.about && a.tier == b.tier && a.layer == b.layer &&
           a.owner == b.owner && a.risk == b.risk && a.health == b.health && a.spent == b.spent &&
           a.target == b.target && same(a.days, b.days);
}

std::map<std::string, ObjectiveHealth, std::less<>> healthOf(const Catalog& catalog,
                                                             const ObjectivesBoard& objectives)
{
    std::map<std::string, ObjectiveHealth, std::less<>> out;
    for (const Service& service : catalog.services) {
        if (service.objectives.empty())
            continue;
        const ObjectiveState* worst = worstOf(objectives, service.name);
        out[service.name] = worst ? worst->health : ObjectiveHealth::NoData;
    }
    return out;
}

void ServicesModel::setServices(const Catalog& catalog, const ObjectivesBoard& objectives,
                                const QString& filter)
{
    std::vector<Ranked> ranked;
    for (const Service& service : catalog.services) {
        auto one = rankedOf(service, catalog, objectives);
        if (holdsWords({one.row.id, one.row.about, one.row.layer, one.row.owner, one.row.risk}, filter))
            ranked.push_back(std::move(one));
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
        return std::tuple(healthRank(a.row.health), -a.spent, a.tier) <
               std::tuple(healthRank(b.row.health), -b.spent, b.tier);
    });
    std::vector<ServiceRow> rows;
    for (Ranked& one : ranked)
        rows.push_back(std::move(one.row));
    setRows(std::move(rows));
}

QVariant ServicesModel::data(const QModelIndex& index, int role) const
{
    const ServiceRow* shown = row(index);
    if (!shown)
        return {};
    if (role == Qt::DisplayRole)
        return shown->id;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{shown->id,   healthWord(shown->health), shown->tier, shown->layer, shown->risk,
                      shown->about};
    if (shown->health)
        parts << tr("%1 of the budget spent").arg(shown->spent);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void ObjectivesModel::setObjectives(const ObjectivesBoard& objectives, const QString& filter)
{
    std::vector<ObjectiveRow> rows;
    for (const ObjectiveState& one : objectives.objectives) {
        ObjectiveRow row;
        row.service = format::fromUtf8(one.service);
        row.objective = format::fromUtf8(one.objective);
        row.id = row.service + QLatin1Char('\n') + row.objective;
        row.text = format::fromUtf8(one.text);
        row.target = targetText(one.target);
        row.now = percentText(one.now, 2);
        row.left = budgetLeftText(one.leftMinutes, one.totalMinutes);
        row.burn1h = burnText(one.burn1h);
        row.burn6h = burnText(one.burn6h);
        row.burn3d = burnText(one.burn3d);
        row.nowTone = nowToneOf(one);
        row.leftTone = leftToneOf(one);
        row.burn1hTone = burnToneOf(one, one.burn1h);
        row.burn6hTone = burnToneOf(one, one.burn6h);
        row.burn3dTone = burnToneOf(one, one.burn3d);
        row.problem = reasonText(one.problem);
        row.health = one.health;
        if (holdsWords({row.service, row.objective, row.text}, filter))
            rows.push_back(std::move(row));
    }
    setRows(std::move(rows));
}

QVariant ObjectivesModel::data(const QModelIndex& index, int role) const
{
    const ObjectiveRow* shown = row(index);
    if (!shown)
        return {};
    if (role == Qt::DisplayRole)
        return tr("%1, %2", "service, objective").arg(shown->service, shown->objective);
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{shown->service,
                      shown->objective,
                      healthWord(shown->health),
                      tr("objective %1").arg(shown->target),
                      tr("now %1").arg(shown->now),
                      tr("budget left %1").arg(shown->left),
                      tr("burn %1 in an hour").arg(shown->burn1h)};
    if (!shown->problem.isEmpty())
        parts << shown->problem;
    return parts.join(QStringLiteral(", "));
}

} // namespace warroom::ui
