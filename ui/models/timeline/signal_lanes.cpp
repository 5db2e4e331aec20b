// Choosing the objective and the deploys of an incident.
#include "models/timeline/signal_lanes.h"

#include "domain/service/service_names.h"
#include "models/format/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

struct SignalWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::SignalLanes)
};

constexpr auto beforeIncident = std::chrono::hours(1);
// What came shortly before an incident shows how it began, until there are values of its own.
constexpr auto shortlyBeforeIncident = std::chrono::minutes(10);
constexpr int mostDays = 92;

Time beginOf(const Ticket& ticket)
{
    return milestone(ticket, Milestone::Started).value_or(ticket.opened.at);
}

Time stepOf(const Line& line, std::size_t index)
{
    return line.from + std::chrono::seconds(line.stepSeconds * static_cast<std::int64_t>(index));
}

QString percent(double share) { return QLocale().toString(share * 100, 'g', 4); }

std::optional<ServiceCurve> curveOf(const Ticket& ticket, const ObjectivesBoard& board)
{
    const auto& service = ticket.service.value();
    const auto at =
        std::find_if(board.objectives.begin(), board.objectives.end(),
                     [&](const ObjectiveState& one) { return namesService(service, one.service); });
    if (at == board.objectives.end())
        return std::nullopt;
    const auto isKnown = [](double value) { return !std::isnan(value); };
    ServiceCurve curve{format::fromUtf8(at->service), at->target, at->recent};
    const bool known = std::any_of(curve.line.values.begin(), curve.line.values.end(), isKnown);
    const auto ended = milestone(ticket, Milestone::Resolved);
    const bool ofThen =
        curve.until() + shortlyBeforeIncident >= beginOf(ticket) && (!ended || curve.line.from <= *ended);
    return known && ofThen ? std::optional(std::move(curve)) : std::nullopt;
}

} // namespace

Time ServiceCurve::until() const
{
    return line.values.empty() ? line.from : stepOf(line, line.values.size() - 1);
}

QString ServiceCurve::sentence() const
{
    std::size_t last = line.values.size();
    while (last > 0 && std::isnan(line.values[last - 1]))
        --last;
    if (last == 0)
        return {};
    const double now = line.values[last - 1];
    const QString both = SignalWords::tr("%1 % of %2 %", "share that is good, share that is promised")
                             .arg(percent(now), percent(target));
    if (now >= target)
        return both;
    std::size_t since = last - 1;
    while (since > 0 && line.values[since - 1] < target)
        --since;
    return SignalWords::tr("%1, below it since %2", "shares, time")
        .arg(both, format::utcMinute(stepOf(line, since)));
}

SignalLanes signalLanes(const Ticket& ticket, const ObjectivesBoard* objectives, const DeploysBoard* deploys)
{
    SignalLanes lanes;
    if (objectives)
        lanes.curve = curveOf(ticket, *objectives);
    if (!deploys)
        return lanes;
    const Time begin = beginOf(ticket) - beforeIncident;
    const auto ended = milestone(ticket, Milestone::Resolved);
    for (const DeployRow& row : deploys->deploys) {
        const bool suspect = !row.before.empty() && row.before == ticket.key();
        const bool ofThen = row.at >= begin && (!ended || row.at <= *ended);
        const bool ours = namesService(ticket.service.value(), row.service);
        if (suspect || (ours && ofThen))
            lanes.deploys.push_back(
                {row.at, format::fromUtf8(row.service + (row.version.empty() ? "" : " " + row.version)),
                 suspect});
    }
    std::sort(lanes.deploys.begin(), lanes.deploys.end(),
              [](const DeployMark& a, const DeployMark& b) { return a.at < b.at; });
    return lanes;
}

int daysOfDeploys(const Ticket& ticket, Time now)
{
    const auto age = std::chrono::duration_cast<std::chrono::hours>(now - beginOf(ticket) + beforeIncident);
    return static_cast<int>(std::clamp<std::int64_t>(age.count() / 24 + 1, 1, mostDays));
}

} // namespace warroom::ui
