// What people do about alerts: acknowledge, silence, link to an incident, split off, send elsewhere, say
// whether it was useful.
#pragma once

#include "bridge/workspace_bridge.h"
#include "models/alerts/alerts_model.h"

#include <QObject>

#include <functional>
#include <unordered_map>

namespace warroom::ui {

/// Acts on tickets are operations, the rest are calls of the backend. Each says done(), with its undoing
/// where it has one, or refused(). GUI thread; the bridge must outlive it.
class AlertActs final : public QObject
{
    Q_OBJECT

public:
    explicit AlertActs(WorkspaceBridge& bridge, QObject* parent = nullptr);

    /// Why nothing can be done to alerts now; empty: it can.
    QString whyNot() const;
    /// Why this person may not change the routing rules now; empty: they may.
    QString whyNotRules() const;

    void acknowledge(const AlertTarget& target);
    /// 0 minutes: no longer silenced.
    void mute(const AlertTarget& target, int minutes, const QString& reason);
    /// The target's alerts belong to that ticket from now on.
    void link(const AlertTarget& target, TicketId ticket);
    /// The alert leaves its group and its ticket.
    void split(const AlertTarget& target);
    /// Until it is over, whatever the rules say; `before` is where it goes again if that is undone.
    void sendTo(const AlertTarget& target, AlertRoute before, AlertRoute route, const QString& reason);
    void rate(const AlertTarget& target, bool useful);

signals:
    /// `undo` may be empty.
    void done(const QString& sentence, const std::function<void()>& undo);
    void refused(const QString& sentence);
    /// Shown as acknowledged from now on, or no longer.
    void answered(const std::vector<warroom::ui::NamedAlert>& alerts, bool answered);

private:
    using Done = std::function<void()>;

    void submit(TicketId ticket, Body body, const NamedAlert& alert);
    /// One call for each alert; `done` once all of them went well.
    void callAll(const std::vector<NamedAlert>& alerts, const QString& act, const QByteArray& body,
                 const Done& done);
    void watchOutbox();
    QString keyOf(TicketId ticket) const;

    struct Sent
    {
        NamedAlert alert;
        bool seen = false; // the outbox has shown it
    };

    WorkspaceBridge& m_bridge;
    std::unordered_map<OpId, Sent> m_sent;
};

} // namespace warroom::ui
