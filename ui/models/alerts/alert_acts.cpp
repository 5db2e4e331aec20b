// Acts on alerts, as operations and calls.
#include "models/alerts/alert_acts.h"

#include "models/alerts/alert_words.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

namespace warroom::ui {
namespace {

QByteArray json(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QByteArray muteBody(int minutes, const QString& reason)
{
    QJsonObject body{{QStringLiteral("minutes"), minutes}};
    if (!reason.isEmpty())
        body.insert(QStringLiteral("reason"), reason);
    return json(body);
}

QByteArray routeBody(AlertRoute route, const QString& reason)
{
    return json(
        {{QStringLiteral("route"), format::fromUtf8(nameOf(route))}, {QStringLiteral("reason"), reason}});
}

} // namespace

AlertActs::AlertActs(WorkspaceBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    connect(&bridge, &WorkspaceBridge::outboxChanged, this, &AlertActs::watchOutbox);
}

QString AlertActs::whyNot() const
{
    const Connection& now = m_bridge.connection();
    if (now.state == LinkState::SignedOut)
        return tr("Nobody is signed in. Answer on the phone.");
    if (now.state != LinkState::Live && now.state != LinkState::CatchingUp)
        return tr("Pages run on the server. Answer on the phone.");
    return now.role == AccountRole::Viewer ? tr("This account may only read and watch.") : QString();
}

QString AlertActs::whyNotRules() const
{
    const Connection& now = m_bridge.connection();
    if (now.role != AccountRole::Commander && now.role != AccountRole::Admin)
        return tr("Commanders and admins change the routing rules.");
    return now.state == LinkState::Live || now.state == LinkState::CatchingUp
               ? QString()
               : tr("The rules are on the server, and there is no connection.");
}

QString AlertActs::keyOf(TicketId ticket) const
{
    const Summary* summary = m_bridge.summary(ticket);
    const std::string key = summary ? summary->key() : std::string();
    return key.empty() ? tr("the ticket") : format::fromUtf8(key);
}

void AlertActs::submit(TicketId ticket, Body body, const NamedAlert& alert)
{
    m_sent.emplace(m_bridge.submit(ticket, std::move(body)), Sent{alert, false});
}

void AlertActs::callAll(const std::vector<NamedAlert>& alerts, const QString& act, const QByteArray& body,
                        const Done& done)
{
    struct Round
    {
        std::size_t left;
        bool failed = false;
    };
    auto round = std::make_shared<Round>(Round{alerts.size()});
    for (const auto& alert : alerts) {
        const QString path = QStringLiteral("/api/v1/alerts/%1/%2").arg(alert.id).arg(act);
        m_bridge.call(QStringLiteral("POST"), path, body, this,
                      [this, round, done, alert](const Result<std::string>& answer) {
                          --round->left;
                          if (!answer) {
                              emit answered({alert}, false);
                              if (!std::exchange(round->failed, true))
                                  emit refused(tr("%1: %2").arg(format::fromUtf8(alert.title),
                                                                refusalText(answer.error())));
                          }
                          if (round->left == 0 && !round->failed && done)
                              done();
                      });
    }
}

void AlertActs::acknowledge(const AlertTarget& target)
{
    if (target.firing.empty())
        return;
    emit answered(target.firing, true);
    const QString sentence = tr("Acknowledged: %1").arg(target.title);
    if (target.ticket.isNil()) {
        callAll(target.firing, QStringLiteral("acknowledge"), "{}",
                [this, sentence] { emit done(sentence, {}); });
        return;
    }
    for (const auto& alert : target.firing)
        submit(target.ticket, AlertAck{alert.id, alert.title}, alert);
    emit done(sentence, {});
}

void AlertActs::mute(const AlertTarget& target, int minutes, const QString& reason)
{
    callAll(target.alerts, QStringLiteral("mute"), muteBody(minutes, reason), [this, target, minutes] {
        if (minutes == 0) {
            emit done(tr("No longer silenced: %1").arg(target.title), {});
            return;
        }
        emit done(tr("Silenced for %1 min: %2").arg(minutes).arg(target.title),
                  [this, target] { callAll(target.alerts, QStringLiteral("mute"), muteBody(0, {}), {}); });
    });
}

void AlertActs::link(const AlertTarget& target, TicketId ticket)
{
    if (ticket == target.ticket) {
        emit refused(tr("It is in %1 already.").arg(keyOf(ticket)));
        return;
    }
    for (const auto& alert : target.alerts)
        submit(ticket, AlertLink{alert.id, alert.title}, alert);
    const TicketId before = target.ticket;
    emit done(tr("In %1 now: %2").arg(keyOf(ticket), target.title), [this, target, before] {
        if (before.isNil()) {
            callAll(target.alerts, QStringLiteral("split"), "{}", {});
            return;
        }
        for (const auto& alert : target.alerts)
            submit(before, AlertLink{alert.id, alert.title}, alert);
    });
}

void AlertActs::split(const AlertTarget& target)
{
    const TicketId before = target.ticket;
    callAll(target.alerts, QStringLiteral("split"), "{}", [this, target, before] {
        std::function<void()> undo;
        if (!before.isNil())
            undo = [this, target, before] {
                for (const auto& alert : target.alerts)
                    submit(before, AlertLink{alert.id, alert.title}, alert);
            };
        emit done(tr("On its own now: %1").arg(target.title), undo);
    });
}

void AlertActs::sendTo(const AlertTarget& target, AlertRoute before, AlertRoute route, const QString& reason)
{
    // What it set off meanwhile stays as it happened: sending it back is an act of its own, with its reason.
    std::function<void()> undo;
    if (route != before)
        undo = [this, target, before] {
            callAll(target.alerts, QStringLiteral("route"), routeBody(before, tr("taken back", "a route")),
                    {});
        };
    callAll(target.alerts, QStringLiteral("route"), routeBody(route, reason), [this, target, route, undo] {
        emit done(tr("Now %1, until it is over: %2", "route, title").arg(alerts::word(route), target.title),
                  undo);
    });
}

void AlertActs::rate(const AlertTarget& target, bool useful)
{
    const QByteArray body = json({{QStringLiteral("useful"), useful}});
    callAll(target.alerts, QStringLiteral("useful"), body, [this, target, useful] {
        emit done(useful ? tr("Said to be useful: %1").arg(target.title)
                         : tr("Said to be no use: %1").arg(target.title),
                  {});
    });
}

void AlertActs::watchOutbox()
{
    std::unordered_map<OpId, const PendingChange*> waiting;
    for (const auto& change : m_bridge.outbox())
        waiting.emplace(change.id, &change);
    for (auto at = m_sent.begin(); at != m_sent.end();) {
        const auto found = waiting.find(at->first);
        if (found == waiting.end()) {
            at = at->second.seen ? m_sent.erase(at) : std::next(at);
            continue;
        }
        at->second.seen = true;
        if (const auto& reason = found->second->refused) {
            const NamedAlert alert = at->second.alert;
            at = m_sent.erase(at);
            emit answered({alert}, false);
            emit refused(
                tr("%1: %2").arg(format::fromUtf8(alert.title), format::fromUtf8(reason->message())));
        } else {
            ++at;
        }
    }
}

} // namespace warroom::ui
