// The smaller entries of the catalog as they are being written: maintenance windows, heartbeats.
#pragma once

#include "domain/service/catalog.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace warroom::ui {

/// Times as "2026-11-21 02:00", UTC. The members are named as the lines of the forms and the paths of errors.
struct WindowDraft
{
    QString before; ///< the name that it has in the catalog; empty: it is new
    QString name, services, from, until, reason, every, ends, owner;
    QString base; ///< JSON of the window that it was made from, with its version; empty: it is new

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("before", self.before);
        visit("name", self.name);
        visit("services", self.services);
        visit("from", self.from);
        visit("until", self.until);
        visit("reason", self.reason);
        visit("every_days", self.every);
        visit("ends", self.ends);
        visit("owner", self.owner);
        visit("base", self.base);
    }
    bool operator==(const WindowDraft&) const = default;
};

struct HeartbeatDraft
{
    QString before; ///< the name that it has in the catalog; empty: it is new
    QString name, service, every, grace;
    int route = static_cast<int>(Heartbeat().route);
    QString base; ///< JSON of the heartbeat that it was made from, with its version; empty: it is new

    /// A new one, with what is usual.
    static HeartbeatDraft usual();

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("before", self.before);
        visit("name", self.name);
        visit("service", self.service);
        visit("every_s", self.every);
        visit("grace_s", self.grace);
        visit("route", self.route);
        visit("base", self.base);
    }
    bool operator==(const HeartbeatDraft&) const = default;
};

WindowDraft draftOf(const MaintenanceWindow& window);
/// What it was made from; nothing for a new one.
std::optional<MaintenanceWindow> baseOf(const WindowDraft& draft);
HeartbeatDraft draftOf(const Heartbeat& heartbeat);
std::optional<Heartbeat> baseOf(const HeartbeatDraft& draft);

/// For the local copy, so that nothing typed is lost.
QJsonObject draftObject(const WindowDraft& draft);
QJsonObject draftObject(const HeartbeatDraft& draft);
void readDraft(const QJsonObject& object, WindowDraft& draft);
void readDraft(const QJsonObject& object, HeartbeatDraft& draft);

/// What was meant, with the version that it was made from; the error's path names the member.
Result<MaintenanceWindow> windowOf(const WindowDraft& draft);
Result<Heartbeat> heartbeatOf(const HeartbeatDraft& draft);

} // namespace warroom::ui
