// Gathering of what the detail says.
#include "models/alerts/alert_facts.h"

#include "domain/service/service_names.h"
#include "domain/ticket/visibility.h"
#include "models/alerts/alert_words.h"
#include "models/boards/board_words.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace warroom::ui {
namespace {

struct AlertDetail
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::AlertDetail)
};

Time beginning(const Summary& incident) { return incident.started.value_or(incident.opened); }

bool isOpenIncident(const Summary& ticket)
{
    return ticket.kind == TicketKind::Incident && ticket.isOpen() && ticket.phase < Phase::Review;
}

const Summary* likelyOf(const Summaries& tickets, const std::string& service, Time since)
{
    const Summary* best = nullptr;
    for (const auto& [id, ticket] : tickets) {
        if (!isOpenIncident(ticket) || !namesService(ticket.service, service))
            continue;
        if (!best || std::chrono::abs(since - beginning(ticket)) < std::chrono::abs(since - beginning(*best)))
            best = &ticket;
    }
    return best;
}

std::size_t hostsOf(const AlertGroup& group)
{
    std::set<std::string> hosts;
    for (const auto& alert : group.alerts) {
        for (const char* label : {"host", "instance", "node", "pod"}) {
            if (const auto found = alert.labels.find(label); found != alert.labels.end()) {
                hosts.insert(found->second);
                break;
            }
        }
    }
    return hosts.size();
}

QString countsOf(const AlertGroup& group, const AlertRow* alert)
{
    const auto count = static_cast<int>(alert ? alert->count : group.signalCount);
    const QString told = count == 1 ? AlertDetail::tr("%n signal", nullptr, count)
                                    : AlertDetail::tr("%n signals", nullptr, count);
    const QString first = format::utcSecond(alert ? alert->first : group.since);
    const auto hosts = alert ? std::size_t(0) : hostsOf(group);
    const QString counts = hosts > 1
                               ? AlertDetail::tr("%1 from %2 hosts, first %3").arg(told).arg(hosts).arg(first)
                               : AlertDetail::tr("%1, first %2").arg(told, first);
    if (alert || group.more == 0)
        return counts;
    if (group.service.empty())
        return AlertDetail::tr("%1; the newest %2 alerts are listed, %3 are not")
            .arg(counts)
            .arg(group.alerts.size())
            .arg(group.more);
    return AlertDetail::tr(
               "%1; the newest %2 alerts are listed, \"service:%3\" in the filter finds the other %4")
        .arg(counts)
        .arg(group.alerts.size())
        .arg(format::fromUtf8(group.service))
        .arg(group.more);
}

QStringList chipsOf(const Labels& labels)
{
    QStringList out;
    for (const auto& [name, value] : labels)
        out << format::fromUtf8(name) + QLatin1Char('=') + format::fromUtf8(value);
    return out;
}

QString apart(Time alert, Time incident)
{
    const Duration between = std::chrono::abs(alert - incident);
    if (between < std::chrono::minutes(1))
        return AlertDetail::tr("began at the same time");
    return alert < incident ? AlertDetail::tr("began %1 before it").arg(format::ago(between))
                            : AlertDetail::tr("began %1 after it").arg(format::ago(between));
}

/// The one whose title the group has; null: none is listed.
const AlertRow* speakerOf(const AlertGroup& group)
{
    const auto named = std::find_if(group.alerts.begin(), group.alerts.end(),
                                    [&](const AlertRow& one) { return one.title == group.title; });
    if (named != group.alerts.end())
        return &*named;
    return group.alerts.empty() ? nullptr : &group.alerts.front();
}

void showTicket(AlertFacts& facts, const Summary& ticket)
{
    facts.ticket = ticket.id;
    facts.severity = ticket.kind == TicketKind::Incident ? format::number(ticket.severity) : 0;
    facts.key = format::fromUtf8(ticket.key());
    facts.ticketTitle = format::fromUtf8(ticket.title);
}

void addTicket(AlertFacts& facts, const AlertGroup& group, const Summaries& tickets)
{
    facts.isLinked = !group.ticket.isNil();
    if (const auto found = tickets.find(group.ticket); found != tickets.end()) {
        showTicket(facts, found->second);
        facts.linkNote = group.opened
                             ? AlertDetail::tr("It opened it.")
                             : AlertDetail::tr("It %1.").arg(apart(group.since, beginning(found->second)));
        return;
    }
    if (facts.isLinked) {
        facts.ticket = group.ticket;
        facts.key = boards::key(group.key);
        facts.ticketTitle = group.key == restrictedKey ? AlertDetail::tr("only those whom it names see it")
                                                       : AlertDetail::tr("not on this device yet");
        return;
    }
    if (const Summary* incident = likelyOf(tickets, group.service, group.since)) {
        showTicket(facts, *incident);
        facts.linkNote = AlertDetail::tr("Same service, %1.").arg(apart(group.since, beginning(*incident)));
    }
}

} // namespace

AlertFacts factsOf(const AlertGroup& group, const AlertRow* alert, const Summaries& tickets, Time now)
{
    const AlertRow* newest = group.alerts.empty() ? nullptr : &group.alerts.front();
    const AlertRow* shown = alert ? alert : newest;
    AlertFacts facts;
    facts.route = group.route;
    facts.waits = group.waits;
    facts.title = format::fromUtf8(alert ? alert->title : group.title);
    facts.subtitle = countsOf(group, alert);
    facts.why = alerts::why(alert && !alert->why.empty() ? alert->why : group.why);
    facts.chips = chipsOf(alert ? alert->labels : group.common);
    facts.silenced = alert ? !alert->muted.empty() : alerts::isSilenced(group);
    facts.canSplit = !group.ticket.isNil() || group.alerts.size() > 1;
    if (const AlertRow* says = alert ? alert : speakerOf(group)) {
        facts.details = alerts::why(says->details);
        facts.oddity = reasonText(says->oddity);
        facts.runbook = format::fromUtf8(says->runbook);
    }
    if (shown) {
        facts.useful = format::fromUtf8(shown->useful);
        facts.silence = facts.silenced ? alerts::state(*shown) : QString();
    }
    QStringList days;
    for (const Time time : group.earlier)
        days << (now - time < std::chrono::hours(24) ? format::utcMinute(time) : alerts::day(time));
    facts.earlier = days.join(QStringLiteral(", "));
    addTicket(facts, group, tickets);
    return facts;
}

std::vector<Summary> openIncidents(const Summaries& tickets)
{
    std::vector<Summary> out;
    for (const auto& [id, ticket] : tickets) {
        if (isOpenIncident(ticket))
            out.push_back(ticket);
    }
    std::sort(out.begin(), out.end(), [](const Summary& a, const Summary& b) {
        return a.severity != b.severity ? a.severity < b.severity : b.opened < a.opened;
    });
    return out;
}

int likelyIncident(const std::vector<Summary>& incidents, const std::string& service, Time since)
{
    int best = -1;
    Duration nearest = Duration::max();
    for (std::size_t i = 0; i < incidents.size(); ++i) {
        const Duration between = std::chrono::abs(since - beginning(incidents[i]));
        if (namesService(incidents[i].service, service) && between < nearest) {
            nearest = between;
            best = static_cast<int>(i);
        }
    }
    return best;
}

} // namespace warroom::ui
