// Wording of the On-call board.
#include "models/boards/oncall_view.h"

#include "domain/ticket/raise_trend.h"
#include "models/alerts/alert_words.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "models/services/service_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

class OncallViewWords
{
    Q_DECLARE_TR_FUNCTIONS(Boards)
};

constexpr double oncallViewUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr auto s_curve = std::chrono::hours(2);
constexpr std::size_t s_mostKeys = 5, s_mostDue = 5, s_mostDeploys = 12;

QString joined(const QStringList& parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(" · "));
}

/// The day of a time, or the time where it is today's.
QString dayOrTime(Time time, Time now)
{
    if (std::chrono::floor<std::chrono::days>(time) == std::chrono::floor<std::chrono::days>(now))
        return format::utcMinute(time);
    const auto at = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
    return QLocale().toString(at.date(), OncallViewWords::tr("d MMM", "a day"));
}

QString dueDay(Time time)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
    return QLocale().toString(at.date(),
                              OncallViewWords::tr("ddd d MMM", "the day on which something is due"));
}

QString signalWords(int count)
{
    return count == 1 ? OncallViewWords::tr("%n signal", nullptr, count)
                      : OncallViewWords::tr("%n signals", nullptr, count);
}

QString alertWords(int alerts, int groups)
{
    const QString heard = alerts == 1 ? OncallViewWords::tr("%n alert", nullptr, alerts)
                                      : OncallViewWords::tr("%n alerts", nullptr, alerts);
    return groups == 1 ? heard : OncallViewWords::tr("%1 in %n groups", "alerts", groups).arg(heard);
}

ActiveRow pageRow(const AlertGroup& group, const std::set<std::int64_t>& answered)
{
    ActiveRow row;
    row.kind = ActiveRow::Kind::Page;
    row.waits = true;
    row.title = format::fromUtf8(group.title);
    row.ticket = group.ticket;
    row.detail = joined({format::fromUtf8(group.service), boards::key(group.key),
                         signalWords(static_cast<int>(group.signalCount)),
                         OncallViewWords::tr("first %1").arg(format::utcSecond(group.since))});
    if (!group.alerts.empty()) {
        row.alert = group.alerts.front().id;
        row.alertTitle = group.alerts.front().title;
    }
    if (answered.contains(row.alert)) {
        row.waits = false;
        row.right = OncallViewWords::tr("acknowledged");
    }
    row.id = QStringLiteral("page %1 %2").arg(row.alert).arg(row.title);
    return row;
}

ActiveRow incidentRow(const OncallInput& input, const Summary& ticket)
{
    ActiveRow row;
    row.id = format::fromUtf8(ticket.id.text());
    row.severity = format::number(ticket.severity);
    row.title = format::fromUtf8(ticket.title);
    row.ticket = ticket.id;
    int alerts = 0, groups = 0;
    if (input.alerts) {
        for (const AlertGroup& group : input.alerts->groups) {
            if (group.ticket != ticket.id)
                continue;
            ++groups;
            alerts += static_cast<int>(group.alerts.size()) + static_cast<int>(group.more);
        }
    }
    const QString commander =
        ticket.commander.isNobody()
            ? OncallViewWords::tr("nobody commands")
            : OncallViewWords::tr("commander %1").arg(format::ownerName(*input.people, ticket.commander));
    const QString heard = alerts == 0 ? QString() : alertWords(alerts, groups);
    row.detail = joined({format::key(ticket), format::name(ticket.phase), commander, heard});
    row.right = format::clock(input.now - ticket.started.value_or(ticket.opened));
    row.rightLabel = OncallViewWords::tr("open for");
    return row;
}

ActiveRow ticketRow(const AlertGroup& group, Time now)
{
    ActiveRow row;
    row.kind = ActiveRow::Kind::Ticket;
    row.id = QStringLiteral("ticket ") + format::fromUtf8(group.key) + format::fromUtf8(group.title);
    row.title = format::fromUtf8(group.title);
    row.ticket = group.ticket;
    const QString key = boards::key(group.key);
    row.detail =
        alerts::isRenamed(AlertRoute::Ticket)
            ? OncallViewWords::tr("%1: %2", "route, ticket").arg(alerts::word(AlertRoute::Ticket), key)
            : OncallViewWords::tr("Routed to ticket %1, no page").arg(key);
    row.right = dayOrTime(group.since, now);
    row.rightLabel = OncallViewWords::tr("since");
    return row;
}

std::vector<ActiveRow> activeRows(const OncallInput& input, const std::vector<const Summary*>& going)
{
    std::vector<ActiveRow> rows;
    static const std::vector<AlertGroup> none;
    const auto& groups = input.alerts ? input.alerts->groups : none;
    for (const AlertGroup& group : groups) {
        if (group.waits)
            rows.push_back(pageRow(group, input.answered));
    }
    std::set<TicketId> incidents;
    for (const Summary* ticket : going) {
        rows.push_back(incidentRow(input, *ticket));
        incidents.insert(ticket->id);
    }
    for (const AlertGroup& group : groups) {
        if (!group.waits && group.route == AlertRoute::Ticket && !group.ticket.isNil() &&
            !incidents.contains(group.ticket))
            rows.push_back(ticketRow(group, input.now));
    }
    return rows;
}

HealthRow healthRow(const ObjectiveState& state, const Catalog* catalog)
{
    HealthRow row;
    const bool isUnknown = state.health == ObjectiveHealth::NoData;
    row.service = format::fromUtf8(state.service);
    row.objective = format::fromUtf8(state.objective);
    row.id = row.service + QLatin1Char('/') + row.objective;
    row.state = boards::name(state.health);
    row.tone = boards::healthTone(state.health);
    row.target = boards::targetInColumn(state.target);
    row.targetValue = state.target;
    row.problem = reasonText(state.problem);
    if (const ServiceRisk* risk = catalog ? catalog->riskOf(state.service) : nullptr)
        row.risk = raisedRiskText(*risk);
    const double now = isUnknown ? oncallViewUnknown : state.now;
    const BoardTone nowTone = std::isnan(now)               ? BoardTone::Unknown
                              : now >= state.target         ? BoardTone::Plain
                              : row.tone == BoardTone::Crit ? BoardTone::Crit
                                                            : BoardTone::Warn;
    row.now = {isUnknown ? boards::name(state.health) : boards::ratioInColumn(now), nowTone};
    const double spent = isUnknown ? oncallViewUnknown : state.spent;
    row.budget = {boards::share(spent), spent >= 1 ? BoardTone::Crit : boards::spentTone(spent)};
    const auto burn = [&](double rate) {
        const double known = isUnknown ? oncallViewUnknown : rate;
        return HealthCell{boards::burn(known), boards::burnTone(known, state.pageAt)};
    };
    row.burn1h = burn(state.burn1h);
    row.burn6h = burn(state.burn6h);
    row.burn3d = burn(state.burn3d);
    row.from = state.recent.from.time_since_epoch().count();
    row.stepMs = state.recent.stepSeconds * 1000;
    // So that rows can be compared: a NaN is never equal to itself.
    for (const double value : state.recent.values)
        row.recent.push_back(std::isnan(value) ? -1 : value);
    return row;
}

TrendRow trendRow(const OncallInput& input, const TrendWarning& warning)
{
    TrendRow row;
    row.id = format::fromUtf8(warning.id);
    row.service = format::fromUtf8(warning.service);
    row.text = alerts::why(warning.text);
    row.why = alerts::why(warning.why);
    row.right = OncallViewWords::tr("since %1", "a trend").arg(dayOrTime(warning.since, input.now));
    const auto raised = std::find_if(input.tickets.begin(), input.tickets.end(),
                                     [&](const Summary* ticket) { return isAbout(*ticket, warning); });
    if (raised != input.tickets.end()) {
        row.ticket = (*raised)->id;
        row.right = format::key(**raised);
    }
    row.from = warning.line.from.time_since_epoch().count();
    row.stepMs = warning.line.stepSeconds * 1000;
    // So that rows can be compared: a NaN is never equal to itself.
    for (const double value : warning.line.values)
        row.line.push_back(std::isnan(value) ? std::nullopt : std::optional(value));
    row.bound = warning.bound;
    return row;
}

QString healthNote(const std::vector<HealthRow>& rows)
{
    const auto any = [&](BoardTone tone) {
        return std::any_of(rows.begin(), rows.end(), [&](const HealthRow& row) { return row.tone == tone; });
    };
    if (rows.empty())
        return {};
    if (any(BoardTone::Crit) || any(BoardTone::Warn))
        return OncallViewWords::tr("worst first, healthy services are grey");
    return any(BoardTone::Unknown) ? OncallViewWords::tr("some have no data")
                                   : OncallViewWords::tr("all within objective");
}

ErrorCurve errorCurve(const ObjectivesBoard& board)
{
    const auto isMeasured = [](const ObjectiveState& state) {
        const auto& values = state.recent.values;
        return state.health != ObjectiveHealth::NoData &&
               std::any_of(values.begin(), values.end(), [](double value) { return !std::isnan(value); });
    };
    const auto worst = std::find_if(board.objectives.begin(), board.objectives.end(), isMeasured);
    if (worst == board.objectives.end())
        return {};
    ErrorCurve out{OncallViewWords::tr("Errors of %1, %2", "service, objective")
                       .arg(format::fromUtf8(worst->service), format::fromUtf8(worst->objective)),
                   worst->recent, 1 - worst->target};
    for (double& value : out.line.values)
        value = 1 - value;
    return out;
}

std::vector<DeployLine> deployLines(const DeploysBoard& board, Time now)
{
    std::vector<DeployLine> lines;
    for (const DeployRow& deploy : board.deploys) {
        if (lines.size() == s_mostDeploys)
            break;
        DeployLine line;
        line.id = QStringLiteral("%1 %2 %3")
                      .arg(deploy.at.time_since_epoch().count())
                      .arg(format::fromUtf8(deploy.service), format::fromUtf8(deploy.version));
        line.time = dayOrTime(deploy.at, now);
        line.service = format::fromUtf8(deploy.service);
        line.words = joined(
            {format::fromUtf8(deploy.version), format::fromUtf8(deploy.by), format::fromUtf8(deploy.text)});
        line.url = format::fromUtf8(deploy.url);
        if (!deploy.before.empty())
            line.lead = OncallViewWords::tr("%1 min before %2")
                            .arg(deploy.minutesBefore)
                            .arg(boards::key(deploy.before));
        lines.push_back(std::move(line));
    }
    return lines;
}

/// Of the services that are hurt, the worst incident's first: by open incidents, then by what is firing.
std::vector<RunbookLink> runbooks(const OncallInput& input, const std::vector<const Summary*>& going)
{
    QStringList services;
    for (const Summary* ticket : going)
        services << boards::servicesOf(ticket->service);
    if (input.alerts) {
        for (const AlertGroup& group : input.alerts->groups) {
            if (group.route != AlertRoute::Record)
                services << format::fromUtf8(group.service);
        }
    }
    services.removeDuplicates();
    std::vector<RunbookLink> links;
    for (const QString& name : services) {
        const auto& all = input.catalog->services;
        const auto service = std::find_if(all.begin(), all.end(),
                                          [&](const Service& s) { return format::fromUtf8(s.name) == name; });
        if (service == all.end())
            continue;
        for (const NamedLink& runbook : service->runbooks) {
            const QString address = format::fromUtf8(runbook.url);
            if (std::any_of(links.begin(), links.end(),
                            [&](const RunbookLink& link) { return link.id == address; }))
                continue;
            RunbookLink link{address, 0, format::fromUtf8(runbook.title), name};
            if (links.size() < s_mostKeys)
                link.number = static_cast<int>(links.size()) + 1;
            links.push_back(std::move(link));
        }
    }
    return links;
}

std::vector<DueLine> dueLines(const OncallInput& input)
{
    std::vector<DueLine> lines;
    const auto add = [&](const std::vector<const Summary*>& tickets, bool isLate) {
        for (const Summary* ticket : tickets) {
            if (lines.size() < s_mostDue)
                lines.push_back({format::fromUtf8(ticket->id.text()), format::key(*ticket),
                                 format::fromUtf8(ticket->title), dueDay(*ticket->due), ticket->id, isLate});
        }
    };
    add(overdueFollowUps(input.tickets, input.now), true);
    add(followUpsDueNext(input.tickets, input.now), false);
    return lines;
}

QString quiet(const OncallInput& input)
{
    QStringList said;
    if (const Summary* last = lastEnded(input.tickets))
        said << OncallViewWords::tr("Last incident %1 ended %2 ago.")
                    .arg(format::key(*last), format::ago(input.now - ended(*last)));
    if (input.objectives && !input.objectives->objectives.empty()) {
        const auto count = static_cast<int>(input.objectives->objectives.size());
        const QString watched = count == 1 ? OncallViewWords::tr("%n objective is watched", nullptr, count)
                                           : OncallViewWords::tr("%n objectives are watched", nullptr, count);
        const QString since = format::ago(input.now - input.objectivesAt);
        said << (input.isLive ? OncallViewWords::tr("%1, last check %2 ago.").arg(watched, since)
                              : OncallViewWords::tr("%1, last known %2 ago.").arg(watched, since));
    }
    return said.join(QLatin1Char(' '));
}

void tellChanges(OncallView& view, const OncallInput& input, const std::vector<const Summary*>& going)
{
    int tickets = 0;
    const Summary* first = nullptr;
    for (const Summary* ticket : going) {
        const auto seen = input.seen.find(ticket->id);
        if (seen == input.seen.end() || seen->second == 0 || seen->second >= ticket->head)
            continue;
        first = first ? first : ticket;
        ++tickets;
    }
    if (!first)
        return;
    view.changedTicket = first->id;
    view.changed = tickets == 1
                       ? OncallViewWords::tr("%1 changed since you looked").arg(format::key(*first))
                       : OncallViewWords::tr("%1 and %n more changed since you looked", nullptr, tickets - 1)
                             .arg(format::key(*first));
}

QString listed(const QStringList& parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(", "));
}

} // namespace

OncallView oncallView(const OncallInput& input)
{
    OncallView view;
    const auto going = goingOn(input.tickets);
    view.active = activeRows(input, going);
    view.waiting = static_cast<int>(std::count_if(view.active.begin(), view.active.end(),
                                                  [](const ActiveRow& row) { return row.waits; }));
    if (input.objectives) {
        for (const ObjectiveState& state : input.objectives->objectives)
            view.health.push_back(healthRow(state, input.catalog.get()));
        for (const TrendWarning& warning : input.objectives->trends)
            view.trends.push_back(trendRow(input, warning));
        view.errors = errorCurve(*input.objectives);
        if (!input.isLive)
            view.asOf = OncallViewWords::tr("as of %1").arg(format::utcSecond(input.objectivesAt));
    }
    view.marks = boardMarks(input.tickets, input.deploys.get(), input.now - s_curve, input.now);
    view.healthNote = healthNote(view.health);
    if (input.deploys)
        view.deploys = deployLines(*input.deploys, input.now);
    if (input.catalog)
        view.runbooks = runbooks(input, going);
    view.due = dueLines(input);
    view.quiet = quiet(input);
    tellChanges(view, input, going);
    return view;
}

QString sentence(const ActiveRow& row)
{
    const QString what = row.waits                           ? OncallViewWords::tr("Page that waits for you")
                         : row.kind == ActiveRow::Kind::Page ? OncallViewWords::tr("Page")
                         : row.kind == ActiveRow::Kind::Ticket
                             ? OncallViewWords::tr("Ticket")
                             : OncallViewWords::tr("SEV%1").arg(row.severity);
    return listed({what, row.title, row.detail, (row.rightLabel + QLatin1Char(' ') + row.right).trimmed()});
}

QString sentence(const HealthRow& row)
{
    return listed({row.service, row.objective, row.state, OncallViewWords::tr("target %1").arg(row.target),
                   OncallViewWords::tr("now %1").arg(row.now.text),
                   OncallViewWords::tr("budget spent %1").arg(row.budget.text),
                   OncallViewWords::tr("burn %1 in 1 h, %2 in 6 h, %3 in 3 d")
                       .arg(row.burn1h.text, row.burn6h.text, row.burn3d.text),
                   row.problem, row.risk});
}

QString sentence(const TrendRow& row)
{
    return listed({OncallViewWords::tr("Trend"), row.text, row.right, row.why});
}

QString sentence(const DeployLine& row) { return listed({row.time, row.service, row.words, row.lead}); }

QString sentence(const RunbookLink& row)
{
    return listed(
        {row.number > 0 ? OncallViewWords::tr("Alt %1").arg(row.number) : QString(), row.title, row.service});
}

QString sentence(const DueLine& row)
{
    return listed(
        {row.key, row.title, row.isLate ? OncallViewWords::tr("overdue since %1").arg(row.day) : row.day});
}

} // namespace warroom::ui
