// What can be done to alerts and rules by a key, a button or the palette.
#include "screens/alerts/alert_detail.h"
#include "screens/alerts/alerts_screen.h"
#include "screens/alerts/alerts_view.h"
#include "screens/alerts/heartbeats_page.h"
#include "screens/alerts/incident_choice.h"
#include "screens/alerts/noise_view.h"
#include "screens/alerts/route_line.h"
#include "screens/alerts/rules_page.h"
#include "screens/alerts/silence_line.h"

#include "models/alerts/alert_facts.h"
#include "models/format/format.h"
#include "widgets/inline_note.h"

#include <QDesktopServices>
#include <QUrl>

namespace warroom::ui {
namespace {

QList<QKeySequence> key(const char* keys) { return {QKeySequence(QString::fromLatin1(keys))}; }

QString declaredText(const AlertTarget& target)
{
    return target.details.isEmpty() || target.details == target.title
               ? target.title
               : QStringLiteral("%1\n%2").arg(target.title, target.details);
}

} // namespace

AlertTarget AlertsScreen::target() const { return m_model.target(m_view->currentIndex()); }

QString AlertsScreen::whyNotAct() const
{
    if (!isVisible())
        return tr("The alerts are not shown.");
    if (!isList() || target().isEmpty())
        return tr("No alert is chosen.");
    return m_acts.whyNot();
}

QString AlertsScreen::whyNotRule() const
{
    if (isVisible() && m_tab == alerts::Tab::Heartbeats)
        return m_heartbeats->whyNotCurrent();
    if (!isVisible() || m_tab != alerts::Tab::Rules)
        return tr("The routing rules are not shown.");
    return m_rules->whyNotCurrent();
}

const NoiseRow* AlertsScreen::noisy() const
{
    return m_tab == alerts::Tab::Noise && m_noise ? m_noiseModel.row(m_noise->currentIndex().row()) : nullptr;
}

QString AlertsScreen::whyNotRoute() const
{
    const QString reason = isVisible() && noisy() ? QString() : whyNotAct();
    return reason.isEmpty() ? m_acts.whyNotRules() : reason;
}

QString AlertsScreen::whyNotNew() const
{
    if (isVisible() && m_tab == alerts::Tab::Heartbeats)
        return m_heartbeats->whyNot();
    return isVisible() && m_tab == alerts::Tab::Rules ? m_rules->whyNot()
                                                      : tr("The routing rules are not shown.");
}

QList<AlertsCommand> AlertsScreen::commands()
{
    QList<AlertsCommand> all;
    listCommands(all);
    ruleCommands(all);
    const auto tab = [&](alerts::Tab to, const char* id) {
        all.append({QString::fromLatin1(id),
                    tr("Alerts: %1").arg(alerts::name(to)),
                    "alert",
                    {QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(to)))},
                    {},
                    [this, to] { showTab(to); }});
    };
    tab(alerts::Tab::Firing, "alerts.firing");
    tab(alerts::Tab::Acknowledged, "alerts.acknowledged");
    tab(alerts::Tab::Silenced, "alerts.silenced");
    tab(alerts::Tab::Rules, "alerts.rules");
    tab(alerts::Tab::Noise, "alerts.noise");
    tab(alerts::Tab::Heartbeats, "alerts.heartbeats");
    all.append({"alerts.next", tr("Next view of the alerts"), "right", key("]"), {}, [this] { stepTab(1); }});
    all.append({"alerts.previous", tr("Previous view of the alerts"), "right", key("["), {}, [this] {
                    stepTab(-1);
                }});
    for (AlertsCommand& one : all) {
        one.run = [this, run = std::move(one.run)] {
            build();
            run();
        };
    }
    return all;
}

void AlertsScreen::listCommands(QList<AlertsCommand>& out)
{
    const auto act = [this] { return whyNotAct(); };
    out.append({"alerts.acknowledge", tr("Acknowledge"), "check", key("A"),
                [this] {
                    const QString reason = whyNotAct();
                    return reason.isEmpty() && target().firing.empty() ? tr("Somebody has it already.")
                                                                       : reason;
                },
                [this] { m_acts.acknowledge(target()); }});
    out.append({"alerts.merge", tr("Merge into an incident"), "merge", key("M"), act, [this] { merge(); }});
    out.append({"alerts.split", tr("Split off from its group"), "link", key("Shift+M"), act,
                [this] { m_acts.split(target()); }});
    out.append(
        {"alerts.silence", tr("Silence, or end the silence"), "pause", key("S"), act, [this] { silence(); }});
    out.append({"alerts.declare", tr("Declare an incident from the alert"), "flag", key("D"), act,
                [this] { declare(); }});
    out.append({"alerts.route", tr("Make a routing rule for it"), "filter", key("R"),
                [this] { return whyNotRoute(); }, [this] { route(); }});
    out.append({"alerts.elsewhere", tr("Send it elsewhere than the rules do"), "arrow", key("Shift+R"), act,
                [this] { sendElsewhere(); }});
    out.append({"alerts.useful", tr("It was useful"), "check", key("Y"), act,
                [this] { m_acts.rate(target(), true); }});
    out.append({"alerts.useless", tr("It was no use"), "x", key("Shift+Y"), act,
                [this] { m_acts.rate(target(), false); }});
    out.append(
        {"alerts.story", tr("All of its story"), "note", key("H"), act, [this] { m_detail->toggleStory(); }});
    out.append({"alerts.filter", tr("Filter the alerts"), "search", key("/"),
                [this] { return isVisible() ? QString() : tr("The alerts are not shown."); },
                [this] { goToFilter(); }});
    out.append({"alerts.runbook", tr("Open its runbook"), "runbook", key("O"),
                [this] {
                    return isVisible() && isList() && !runbook().isEmpty()
                               ? QString()
                               : tr("The alert names no runbook.");
                },
                [this] { openRunbook(); }});
}

void AlertsScreen::ruleCommands(QList<AlertsCommand>& out)
{
    const auto rule = [this] { return whyNotRule(); };
    const auto ofHeartbeats = [this] { return m_tab == alerts::Tab::Heartbeats; };
    out.append({"alerts.rule.new", tr("New routing rule or heartbeat"), "plus", key("C"),
                [this] { return whyNotNew(); },
                [this, ofHeartbeats] { ofHeartbeats() ? m_heartbeats->startNew() : m_rules->startNew(); }});
    out.append(
        {"alerts.rule.edit", tr("Edit the routing rule or heartbeat"), "edit", key("E"), rule,
         [this, ofHeartbeats] { ofHeartbeats() ? m_heartbeats->editCurrent() : m_rules->editCurrent(); }});
    out.append({"alerts.rule.remove", tr("Remove the routing rule or heartbeat"), "x", key("Del"), rule,
                [this, ofHeartbeats] {
                    ofHeartbeats() ? m_heartbeats->removeCurrent() : m_rules->removeCurrent();
                }});
    out.append({"alerts.rule.times", tr("Times around the routing rules"), "clock", key("I"),
                [this] {
                    return m_tab == alerts::Tab::Rules ? whyNotNew() : tr("The routing rules are not shown.");
                },
                [this] { m_rules->editTimes(); }});
    out.append({"alerts.rule.names", tr("Names of the routes"), "edit", key("N"),
                [this] {
                    return m_tab == alerts::Tab::Rules ? whyNotNew() : tr("The routing rules are not shown.");
                },
                [this] { m_rules->editNames(); }});
    const auto moved = [this, rule] {
        return m_tab == alerts::Tab::Rules ? rule() : tr("The routing rules are not shown.");
    };
    out.append({"alerts.rule.up", tr("Routing rule earlier"), "up", key("Alt+Up"), moved,
                [this] { m_rules->moveCurrent(-1); }});
    out.append({"alerts.rule.down", tr("Routing rule later"), "down", key("Alt+Down"), moved,
                [this] { m_rules->moveCurrent(1); }});
    out.append({"alerts.rule.try", tr("Try the rules on the last week"), "play", key("T"),
                [this] {
                    return isVisible() && m_tab == alerts::Tab::Rules
                               ? m_rules->whyNotTry()
                               : tr("The routing rules are not shown.");
                },
                [this] { m_rules->tryOut(); }});
}

void AlertsScreen::run(const QString& command)
{
    for (const AlertsCommand& one : commands()) {
        if (one.id == command && one.whyNot().isEmpty())
            one.run();
    }
}

// The room of its ticket; a group without one folds or opens.
void AlertsScreen::open()
{
    const QModelIndex at = m_view->currentIndex().siblingAtColumn(0);
    const AlertTarget chosen = target();
    if (!chosen.ticket.isNil())
        emit openTicket(chosen.ticket);
    else if (m_model.rowCount(at) > 0)
        m_view->setExpanded(at, !m_view->isExpanded(at));
}

void AlertsScreen::merge()
{
    const AlertTarget chosen = target();
    const AlertGroup* group = m_model.group(m_view->currentIndex());
    auto incidents = openIncidents(m_bridge.summaries());
    std::erase_if(incidents, [&](const Summary& one) { return one.id == chosen.ticket; });
    if (incidents.empty()) {
        refuse(tr("No other incident is open. D declares one."));
        return;
    }
    m_refusal->hide();
    m_silence->dismiss();
    m_elsewhere->dismiss();
    const int likely = likelyIncident(incidents, chosen.service.toStdString(), group->since);
    m_choice->ask(std::move(incidents), likely, tr("likely: the same service"),
                  [this, chosen](TicketId ticket) { m_acts.link(chosen, ticket); });
}

void AlertsScreen::silence()
{
    const AlertTarget chosen = target();
    if (m_model.isSilenced(m_view->currentIndex())) {
        m_acts.mute(chosen, 0, {});
        return;
    }
    m_refusal->hide();
    m_choice->dismiss();
    m_elsewhere->dismiss();
    m_silence->ask(chosen.title, [this, chosen](int minutes, const QString& reason) {
        m_acts.mute(chosen, minutes, reason);
    });
}

void AlertsScreen::sendElsewhere()
{
    const AlertTarget chosen = target();
    const AlertGroup* group = m_model.group(m_view->currentIndex());
    m_refusal->hide();
    m_choice->dismiss();
    m_silence->dismiss();
    const AlertRoute before = group->route;
    m_elsewhere->ask(chosen.title, before, [this, chosen, before](int route, const QString& reason) {
        m_acts.sendTo(chosen, before, static_cast<AlertRoute>(route), reason);
    });
}

void AlertsScreen::declare()
{
    m_declaring = target();
    emit declareRequested(declaredText(m_declaring), m_declaring.title, m_declaring.service);
}

void AlertsScreen::declared(TicketId ticket)
{
    const AlertTarget from = std::exchange(m_declaring, {});
    if (!from.isEmpty())
        m_acts.link(from, ticket);
}

// What pages becomes a ticket, the rest is only recorded: the person chooses otherwise in the form.
void AlertsScreen::routeNoise(const NoiseRow& row)
{
    RouteRule proposal;
    proposal.name = format::fromUtf8(row.name).left(100).toStdString();
    proposal.service = row.service;
    proposal.labels.emplace("alertname", row.name);
    proposal.route = row.pages > 0 ? AlertRoute::Ticket : AlertRoute::Record;
    showTab(alerts::Tab::Rules);
    m_rules->propose(proposal);
}

void AlertsScreen::route()
{
    if (const NoiseRow* row = noisy())
        return routeNoise(NoiseRow(*row));
    const AlertTarget chosen = target();
    const AlertGroup* group = m_model.group(m_view->currentIndex());
    RouteRule proposal;
    proposal.name = chosen.title.left(100).toStdString();
    proposal.service = chosen.service.toStdString();
    proposal.route = group->route;
    if (const auto name = group->common.find("alertname"); name != group->common.end())
        proposal.labels.insert(*name);
    showTab(alerts::Tab::Rules);
    m_rules->propose(proposal);
}

QString AlertsScreen::runbook() const
{
    const AlertRow* alert = toldAlert();
    return alert ? format::fromUtf8(alert->runbook) : QString();
}

void AlertsScreen::openRunbook()
{
    const QUrl url(runbook(), QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!web || !QDesktopServices::openUrl(url))
        refuse(tr("%1 cannot be opened.").arg(runbook()));
}

void AlertsScreen::refuse(const QString& sentence)
{
    m_refusal->setSentence(sentence);
    m_refusal->show();
    m_refusal->announce();
}

} // namespace warroom::ui
