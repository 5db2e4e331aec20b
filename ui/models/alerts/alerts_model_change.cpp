// How new data become rows that come, go and move.
#include "models/alerts/alerts_model.h"

#include <algorithm>

namespace warroom::ui {

void AlertsModel::refresh() { update(wanted()); }

void AlertsModel::renumber()
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        m_nodes[i]->row = static_cast<int>(i);
}

void AlertsModel::update(std::vector<NodePtr> want)
{
    removeGone(want);
    if (m_nodes.empty() && !want.empty()) {
        for (auto& made : want) {
            if (made->group)
                made->alerts = alertsOf(made->group);
        }
        beginInsertRows({}, 0, static_cast<int>(want.size()) - 1);
        m_nodes = std::move(want);
        renumber();
        endInsertRows();
        return;
    }
    for (std::size_t i = 0; i < want.size(); ++i)
        place(i, want[i]);
    if (!m_nodes.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void AlertsModel::removeGone(const std::vector<NodePtr>& want)
{
    QSet<QString> keys;
    for (const auto& one : want)
        keys.insert(one->key);
    for (std::size_t end = m_nodes.size(); end > 0;) {
        if (keys.contains(m_nodes[end - 1]->key)) {
            --end;
            continue;
        }
        std::size_t begin = end - 1;
        while (begin > 0 && !keys.contains(m_nodes[begin - 1]->key))
            --begin;
        beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
        m_nodes.erase(m_nodes.begin() + static_cast<std::ptrdiff_t>(begin),
                      m_nodes.begin() + static_cast<std::ptrdiff_t>(end));
        renumber();
        endRemoveRows();
        end = begin;
    }
}

// Everything before `row` is in its place already.
void AlertsModel::place(std::size_t row, NodePtr& want)
{
    const auto to = m_nodes.begin() + static_cast<std::ptrdiff_t>(row);
    const auto found =
        std::find_if(to, m_nodes.end(), [&](const auto& one) { return one->key == want->key; });
    const int target = static_cast<int>(row);
    if (found == m_nodes.end()) {
        if (want->group)
            want->alerts = alertsOf(want->group);
        beginInsertRows({}, target, target);
        m_nodes.insert(to, std::move(want));
        renumber();
        endInsertRows();
        return;
    }
    if (found != to) {
        const int from = static_cast<int>(found - m_nodes.begin());
        beginMoveRows({}, from, from, {}, target);
        std::rotate(to, found, found + 1);
        renumber();
        endMoveRows();
    }
    Node& node = *m_nodes[row];
    node.group = want->group;
    node.silenced = want->silenced;
    if (node.group)
        updateAlerts(node, alertsOf(node.group));
}

void AlertsModel::updateAlerts(Node& node, std::vector<AlertPtr> want)
{
    const QModelIndex parent = index(node.row, 0);
    auto& have = node.alerts;
    QSet<std::int64_t> ids;
    for (const auto& alert : want)
        ids.insert(alert->id);
    for (int i = static_cast<int>(have.size()) - 1; i >= 0; --i) {
        if (ids.contains(have[static_cast<std::size_t>(i)]->id))
            continue;
        beginRemoveRows(parent, i, i);
        have.erase(have.begin() + i);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < want.size(); ++i) {
        const auto to = have.begin() + static_cast<std::ptrdiff_t>(i);
        const auto found =
            std::find_if(to, have.end(), [&](const auto& one) { return one->id == want[i]->id; });
        const int row = static_cast<int>(i);
        if (found == have.end()) {
            beginInsertRows(parent, row, row);
            have.insert(to, want[i]);
            endInsertRows();
        } else if (found != to) {
            const int from = static_cast<int>(found - have.begin());
            beginMoveRows(parent, from, from, parent, row);
            std::rotate(to, found, found + 1);
            endMoveRows();
        }
        have[i] = want[i];
    }
    if (!have.empty())
        emit dataChanged(index(0, 0, parent),
                         index(static_cast<int>(have.size()) - 1, ColumnCount - 1, parent));
}

} // namespace warroom::ui
