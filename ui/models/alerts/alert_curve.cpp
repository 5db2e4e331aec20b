// Choosing the curve.
#include "models/alerts/alert_curve.h"

#include "models/format/format.h"
#include "models/services/service_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

using namespace std::chrono_literals;

struct CurveWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::AlertCurve)
};

bool hasFigures(const Line& line)
{
    return std::any_of(line.values.begin(), line.values.end(),
                       [](double value) { return !std::isnan(value); });
}

bool isSame(const Line& a, const Line& b)
{
    return a.from == b.from && a.stepSeconds == b.stepSeconds &&
           std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(),
                      [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

const std::string& serviceOf(const AlertGroup& group, const AlertRow* alert)
{
    return alert && !alert->service.empty() ? alert->service : group.service;
}

bool isDrawn(const ObjectiveState& state) { return hasFigures(state.recent) || hasFigures(state.burn); }

const ObjectiveState* objectiveNamed(const AlertGroup& group, const AlertRow* alert,
                                     const ObjectivesBoard& board)
{
    const Labels& labels = alert ? alert->labels : group.common;
    const auto label = labels.find("objective");
    if (label == labels.end())
        return nullptr;
    const auto found =
        std::find_if(board.objectives.begin(), board.objectives.end(), [&](const ObjectiveState& one) {
            return one.service == serviceOf(group, alert) && one.objective == label->second && isDrawn(one);
        });
    return found == board.objectives.end() ? nullptr : &*found;
}

/// The board has the worst ones first.
const ObjectiveState* worstObjective(const std::string& service, const ObjectivesBoard& board)
{
    const auto found =
        std::find_if(board.objectives.begin(), board.objectives.end(),
                     [&](const ObjectiveState& one) { return one.service == service && isDrawn(one); });
    return found == board.objectives.end() ? nullptr : &*found;
}

template<class Fits>
const ResourceCurve* resourceThat(const std::string& service, const std::vector<ResourceCurve>& resources,
                                  const Fits& fits)
{
    const auto found = std::find_if(resources.begin(), resources.end(), [&](const ResourceCurve& one) {
        return one.service == service && hasFigures(one.line) && fits(one);
    });
    return found == resources.end() ? nullptr : &*found;
}

std::optional<AlertCurve> curveOfObjective(const ObjectiveState& state, Time began, Time now)
{
    AlertCurve out;
    out.began = began;
    const QString name = format::fromUtf8(state.objective), service = format::fromUtf8(state.service);
    if (hasFigures(state.recent) && began >= now - 2h) {
        out.scale = AlertCurve::Scale::Share;
        out.line = state.recent;
        out.limit = state.target;
        out.title = CurveWords::tr("%1 of %2, 2 h", "objective, service").arg(name, service);
        out.limitText = CurveWords::tr("objective %1").arg(targetText(state.target));
        return out;
    }
    if (!hasFigures(state.burn) || began < now - 12h)
        return std::nullopt;
    out.scale = AlertCurve::Scale::Burn;
    out.line = state.burn;
    out.limit = state.pageAt;
    out.title = CurveWords::tr("Burn rate of %1 of %2, 12 h", "objective, service").arg(name, service);
    if (state.pageAt > 0)
        out.limitText = CurveWords::tr("page above %1").arg(burnText(state.pageAt));
    return out;
}

AlertCurve curveOfResource(const ResourceCurve& resource, Time began)
{
    AlertCurve out;
    out.title = CurveWords::tr("%1 of %2", "resource, service")
                    .arg(format::fromUtf8(resource.title), format::fromUtf8(resource.service));
    out.unit = format::fromUtf8(resource.unit);
    out.line = resource.line;
    out.limit = resource.limit;
    if (resource.limit > 0)
        out.limitText = CurveWords::tr("limit %1").arg(resource.limit);
    out.began = began;
    return out;
}

} // namespace

bool AlertCurve::operator==(const AlertCurve& other) const
{
    return scale == other.scale && title == other.title && unit == other.unit &&
           limitText == other.limitText && limit == other.limit && began == other.began &&
           isSame(line, other.line);
}

std::optional<AlertCurve> curveOf(const AlertGroup& group, const AlertRow* alert,
                                  const ObjectivesBoard& objectives,
                                  const std::vector<ResourceCurve>& resources, Time now)
{
    const std::string& service = serviceOf(group, alert);
    const Time began = alert ? alert->first : group.since;
    if (const ObjectiveState* state = objectiveNamed(group, alert, objectives)) {
        if (auto curve = curveOfObjective(*state, began, now))
            return curve;
    }
    const QString said = format::fromUtf8(group.title + ' ' + (alert ? alert->title : std::string()));
    if (const auto* resource = resourceThat(service, resources, [&](const ResourceCurve& one) {
            return said.contains(format::fromUtf8(one.title), Qt::CaseInsensitive);
        }))
        return curveOfResource(*resource, began);
    if (const ObjectiveState* state = worstObjective(service, objectives)) {
        if (auto curve = curveOfObjective(*state, began, now))
            return curve;
    }
    const auto* over = resourceThat(
        service, resources, [](const ResourceCurve& one) { return one.limit > 0 && one.last > one.limit; });
    return over ? std::optional(curveOfResource(*over, began)) : std::nullopt;
}

} // namespace warroom::ui
