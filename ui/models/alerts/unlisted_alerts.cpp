// Asking for alerts, and putting them beside those of the board.
#include "models/alerts/unlisted_alerts.h"

#include "models/format/format.h"

#include "protocol/alert_story.h"

#include <algorithm>
#include <set>

namespace warroom::ui {
namespace {

AlertRow listedRow(const protocol::ListedAlert& alert)
{
    AlertRow row;
    row.id = alert.id;
    row.title = alert.title;
    row.service = alert.service;
    row.source = alert.source;
    row.details = alert.details;
    row.runbook = alert.runbook;
    row.oddity = alert.note;
    row.state = alert.state;
    row.level = alert.level;
    row.first = alert.first;
    row.last = alert.last;
    row.count = alert.count;
    row.labels = alert.labels;
    if (const auto& by = alert.muted ? alert.muted : alert.held) {
        row.muted = by->by;
        row.mutedUntil = by->until;
    }
    row.why = alert.why;
    row.useful = alert.useful;
    return row;
}

void putListed(std::vector<AlertGroup>& groups, const protocol::ListedAlert& alert)
{
    auto at = std::find_if(groups.begin(), groups.end(), [&](const AlertGroup& group) {
        return !alert.ticket.isNil() && group.ticket == alert.ticket;
    });
    if (at == groups.end()) {
        AlertGroup group;
        group.title = alert.title;
        group.service = alert.service;
        group.route = alert.route;
        group.ticket = alert.ticket;
        group.key = alert.incident;
        group.since = alert.first;
        group.common = alert.labels;
        group.why = alert.why;
        at = groups.insert(groups.end(), std::move(group));
    }
    at->signalCount += alert.count;
    at->since = std::min(at->since, alert.first);
    at->waits = at->waits || alert.waits;
    std::erase_if(at->common, [&](const auto& label) {
        const auto found = alert.labels.find(label.first);
        return found == alert.labels.end() || found->second != label.second;
    });
    at->alerts.push_back(listedRow(alert));
}

} // namespace

Result<std::vector<AlertGroup>> groupsIn(const std::string& answer)
{
    TRY(const auto list, protocol::parseAlertList(answer));
    std::vector<AlertGroup> out;
    for (const auto& alert : list.alerts)
        putListed(out, alert);
    return out;
}

UnlistedAlerts::UnlistedAlerts(WorkspaceBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(DelayMs);
    connect(&m_delay, &QTimer::timeout, this, &UnlistedAlerts::ask);
}

void UnlistedAlerts::want(const QString& service, Time state)
{
    if (service == m_wanted && state == m_state)
        return;
    m_state = state;
    if (std::exchange(m_wanted, service) != service) {
        m_groups.clear();
        m_found.clear();
    }
    if (m_wanted.isEmpty())
        m_delay.stop();
    else if (!m_delay.isActive())
        m_delay.start();
}

// What fails is asked again with the next board.
void UnlistedAlerts::ask()
{
    const QString path = QStringLiteral("/api/v1/alerts?status=open&limit=%1&service=%2")
                             .arg(Most)
                             .arg(format::percentEncoded(m_wanted));
    m_bridge.call(QStringLiteral("GET"), path, {}, this,
                  [this, service = m_wanted](const Result<std::string>& answer) {
                      if (service != m_wanted || !answer)
                          return;
                      auto groups = groupsIn(*answer);
                      if (!groups)
                          return;
                      m_groups = std::move(*groups);
                      m_found = service;
                      emit changed();
                  });
}

std::shared_ptr<const AlertsBoard> UnlistedAlerts::with(const std::shared_ptr<const AlertsBoard>& board) const
{
    if (!board || m_groups.empty())
        return board;
    std::set<std::int64_t> listed;
    for (const AlertGroup& group : board->groups) {
        for (const AlertRow& alert : group.alerts)
            listed.insert(alert.id);
    }
    std::shared_ptr<AlertsBoard> out;
    for (AlertGroup group : m_groups) {
        std::erase_if(group.alerts, [&](const AlertRow& alert) { return listed.contains(alert.id); });
        if (group.alerts.empty())
            continue;
        if (!out)
            out = std::make_shared<AlertsBoard>(*board);
        const auto same = std::find_if(out->groups.begin(), out->groups.end(), [&](const AlertGroup& one) {
            return !group.ticket.isNil() && one.ticket == group.ticket && one.service == group.service;
        });
        if (same == out->groups.end()) {
            out->groups.push_back(std::move(group));
            out->moreGroups = std::max<std::int64_t>(0, out->moreGroups - 1);
            continue;
        }
        same->more = std::max<std::int64_t>(0, same->more - static_cast<std::int64_t>(group.alerts.size()));
        same->alerts.insert(same->alerts.end(), group.alerts.begin(), group.alerts.end());
    }
    return out ? out : board;
}

} // namespace warroom::ui
