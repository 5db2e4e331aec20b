// What a row stands for, and where something is.
#include "models/alerts/alerts_model.h"

#include "models/format/format.h"

namespace warroom::ui {

AlertTarget AlertsModel::target(const QModelIndex& index) const
{
    AlertTarget out;
    const AlertGroup* at = group(index);
    if (!at)
        return out;
    out.ticket = at->ticket;
    const AlertRow* one = alert(index);
    out.isGroup = !one;
    out.title = format::fromUtf8(one ? one->title : at->title);
    out.service = format::fromUtf8(one ? one->service : at->service);
    out.details = format::fromUtf8(one                  ? one->details
                                   : at->alerts.empty() ? std::string()
                                                        : at->alerts.front().details);
    for (const auto& alert : at->alerts) {
        if (one && alert.id != one->id)
            continue;
        out.alerts.push_back({alert.id, alert.title});
        if (alert.state == AlertState::Firing)
            out.firing.push_back({alert.id, alert.title});
    }
    return out;
}

QString AlertsModel::groupKey(const QModelIndex& index) const
{
    const Node* at = node(index);
    return at ? at->key : QString();
}

QModelIndex AlertsModel::indexOf(const QString& groupKey, std::int64_t alert) const
{
    for (const auto& one : m_nodes) {
        if (one->key != groupKey)
            continue;
        for (std::size_t i = 0; alert != 0 && i < one->alerts.size(); ++i) {
            if (one->alerts[i]->id == alert)
                return createIndex(static_cast<int>(i), 0, one.get());
        }
        return index(one->row, 0);
    }
    return {};
}

QModelIndex AlertsModel::indexOf(TicketId ticket) const
{
    for (const auto& one : m_nodes) {
        if (one->group && one->group->ticket == ticket)
            return index(one->row, 0);
    }
    return {};
}

QModelIndex AlertsModel::indexOf(const std::string& label, const std::string& value) const
{
    for (const auto& one : m_nodes) {
        if (!one->group)
            continue;
        for (const AlertRow& alert : one->group->alerts) {
            const auto found = alert.labels.find(label);
            if (found != alert.labels.end() && found->second == value)
                return indexOf(one->key, alert.id);
        }
    }
    return {};
}

} // namespace warroom::ui
