// From one state of the queue to the next by the smallest signals that say it.
#include "models/queue/queue_model.h"

#include <algorithm>

namespace warroom::ui {
namespace {

// Ends of the unbroken runs of places that `isIn`, from the front.
template<class Predicate>
std::vector<std::pair<int, int>> runsOf(const std::vector<int>& rows, Predicate isIn)
{
    std::vector<std::pair<int, int>> runs;
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        if (!isIn(rows[static_cast<std::size_t>(i)]))
            continue;
        if (!runs.empty() && runs.back().second == i - 1)
            runs.back().second = i;
        else
            runs.emplace_back(i, i);
    }
    return runs;
}

// How many runs there are, counted no further than `most`.
template<class Predicate>
int countRuns(const std::vector<int>& rows, Predicate isIn, int most)
{
    int runs = 0;
    bool before = false;
    for (const int row : rows) {
        const bool now = isIn(row);
        runs += now && !before ? 1 : 0;
        before = now;
        if (runs >= most)
            break;
    }
    return runs;
}

// A number that changes whenever the shown text of such a duration does.
std::int64_t stepOf(Duration duration)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(duration).count();
    if (seconds < 60)
        return seconds;
    return seconds < 6 * 3600 ? 1'000 + seconds / 60 : 10'000 + seconds / 3600;
}

} // namespace

void QueueModel::applyOne(const Summary& summary)
{
    const auto [at, isNew] = m_byId.try_emplace(summary.id, static_cast<int>(m_rows.size()));
    const int row = at->second;
    const auto change = [this, &summary](QueueRow& changed) {
        changed.summary = summary;
        changed.gone = false;
        derive(changed);
    };
    if (!isNew) {
        changeRow(row, change);
        return;
    }
    change(addRow());
    m_order.insert(orderOf(row), row);
    place(row, {});
}

std::vector<int>::iterator QueueModel::orderOf(int row)
{
    return std::lower_bound(m_order.begin(), m_order.end(), row,
                            [this](int a, int b) { return rowComesBefore(a, b); });
}

QueueModel::Place QueueModel::placeOf(int row) const
{
    const int group = groupPosition(m_groupOf[static_cast<std::size_t>(row)]);
    const auto& rows = m_groups[static_cast<std::size_t>(group)].rows;
    const auto at = std::lower_bound(rows.begin(), rows.end(), row,
                                     [this](int a, int b) { return rowComesBefore(a, b); });
    return {group, static_cast<int>(at - rows.begin())};
}

void QueueModel::changeRow(int row, const std::function<void(QueueRow&)>& change)
{
    auto& changed = m_rows[static_cast<std::size_t>(row)];
    const Place before = isShown(row) ? placeOf(row) : Place{};
    m_order.erase(orderOf(row));
    change(changed);
    m_order.insert(orderOf(row), row);
    place(row, before);
}

void QueueModel::classifyAgain(const std::vector<int>& rows)
{
    const auto before = m_counts;
    if (rows.size() > static_cast<std::size_t>(MostRuns)) {
        for (const int row : rows)
            classify(m_rows[static_cast<std::size_t>(row)]);
        // With groups of days, rows have changed their group.
        m_grouping == QueueGrouping::Due ? rearrange() : refilter();
        tellRows(0, ColumnCount - 1);
    } else {
        for (const int row : rows)
            changeRow(row, [this](QueueRow& changed) { classify(changed); });
    }
    if (m_counts != before)
        emit countsChanged();
}

void QueueModel::place(int row, Place before)
{
    const bool wanted = isWanted(row);
    if (before.row < 0) {
        if (wanted)
            insertShown(row);
    } else if (wanted) {
        moveShown(before, row);
    } else {
        removeShown(before);
    }
}

int QueueModel::openGroup(std::uint32_t key)
{
    if (const int known = groupPosition(key); known >= 0)
        return known;
    const auto at = std::find_if(m_groups.begin(), m_groups.end(),
                                 [&](const Group& group) { return groupComesBefore(key, group.key); });
    const int position = static_cast<int>(at - m_groups.begin());
    beginInsertRows({}, position, position);
    m_groups.insert(at, Group{key, {}});
    renumberGroups();
    endInsertRows();
    return position;
}

void QueueModel::closeGroupIfEmpty(int group)
{
    if (isFlat() || !m_groups[static_cast<std::size_t>(group)].rows.empty())
        return;
    beginRemoveRows({}, group, group);
    m_groups.erase(m_groups.begin() + group);
    renumberGroups();
    endRemoveRows();
}

void QueueModel::insertShown(int row)
{
    const int group = openGroup(m_groupOf[static_cast<std::size_t>(row)]);
    const int at = placeOf(row).row;
    beginInsertRows(groupIndex(group), at, at);
    auto& rows = m_groups[static_cast<std::size_t>(group)].rows;
    rows.insert(rows.begin() + at, row);
    m_shown[static_cast<std::size_t>(row)] = 1;
    endInsertRows();
    tellGroup(group);
}

void QueueModel::removeShown(Place place)
{
    beginRemoveRows(groupIndex(place.group), place.row, place.row);
    auto& rows = m_groups[static_cast<std::size_t>(place.group)].rows;
    m_shown[static_cast<std::size_t>(rows[static_cast<std::size_t>(place.row)])] = 0;
    rows.erase(rows.begin() + place.row);
    endRemoveRows();
    if (!rows.empty())
        tellGroup(place.group);
    closeGroupIfEmpty(place.group);
}

void QueueModel::moveShown(Place from, int row)
{
    const std::uint32_t fromKey = m_groups[static_cast<std::size_t>(from.group)].key;
    const int to = openGroup(m_groupOf[static_cast<std::size_t>(row)]);
    from.group = groupPosition(fromKey);
    const bool same = to == from.group;
    auto& target = m_groups[static_cast<std::size_t>(to)].rows;
    const auto less = [this](int a, int b) { return rowComesBefore(a, b); };
    // The row itself is out of order now: look before it, and then behind it.
    const auto split = same ? target.begin() + from.row : target.end();
    auto found = std::lower_bound(target.begin(), split, row, less);
    if (same && split != target.end() && found == split)
        // cppcheck-suppress derefInvalidIteratorRedundantCheck
        found = std::lower_bound(split + 1, target.end(), row, less);
    const int at = static_cast<int>(found - target.begin());
    if (same && (at == from.row || at == from.row + 1)) {
        tellRow(to, from.row, 0, ColumnCount - 1);
        return;
    }
    beginMoveRows(groupIndex(from.group), from.row, from.row, groupIndex(to), at);
    auto& source = m_groups[static_cast<std::size_t>(from.group)].rows;
    source.erase(source.begin() + from.row);
    const int landed = same && at > from.row ? at - 1 : at;
    target.insert(target.begin() + landed, row);
    endMoveRows();
    tellRow(to, landed, 0, ColumnCount - 1);
    if (same)
        return;
    tellGroup(to);
    if (!source.empty())
        tellGroup(from.group);
    closeGroupIfEmpty(from.group);
}

std::vector<QueueModel::Group> QueueModel::arranged(const std::vector<char>& wanted) const
{
    std::map<std::uint32_t, std::vector<int>> byKey;
    std::vector<int>* last = nullptr;
    std::uint32_t lastKey = 0;
    for (const int row : m_order) {
        if (!wanted[static_cast<std::size_t>(row)])
            continue;
        const std::uint32_t key = m_groupOf[static_cast<std::size_t>(row)];
        if (!last || key != lastKey) {
            last = &byKey[key];
            lastKey = key;
        }
        last->push_back(row);
    }
    std::vector<Group> groups;
    for (auto& [key, rows] : byKey)
        groups.push_back({key, std::move(rows)});
    std::sort(groups.begin(), groups.end(),
              [this](const Group& a, const Group& b) { return groupComesBefore(a.key, b.key); });
    return groups;
}

void QueueModel::rearrange()
{
    beginResetModel();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_shown[i] = isWanted(static_cast<int>(i)) ? 1 : 0;
    setGroups(arranged(m_shown));
    endResetModel();
}

void QueueModel::refilter()
{
    std::vector<char> wanted(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        wanted[i] = isWanted(static_cast<int>(i)) ? 1 : 0;
    auto next = arranged(wanted);
    showOnly(std::move(next), std::move(wanted));
}

void QueueModel::narrow()
{
    std::vector<char> wanted(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        wanted[i] = m_shown[i] != 0 && isWanted(static_cast<int>(i)) ? 1 : 0;
    std::vector<Group> next;
    for (const auto& group : m_groups) {
        Group left{group.key, {}};
        std::copy_if(group.rows.begin(), group.rows.end(), std::back_inserter(left.rows),
                     [&wanted](int row) { return wanted[static_cast<std::size_t>(row)] != 0; });
        if (!left.rows.empty())
            next.push_back(std::move(left));
    }
    showOnly(std::move(next), std::move(wanted));
}

void QueueModel::showOnly(std::vector<Group> next, std::vector<char> wanted)
{
    if (runsTo(next, wanted) <= MostRuns) {
        removeUnwanted(wanted);
        insertWanted(next);
        return;
    }
    beginResetModel();
    setGroups(std::move(next));
    m_shown = std::move(wanted);
    endResetModel();
}

int QueueModel::runsTo(const std::vector<Group>& next, const std::vector<char>& wanted) const
{
    constexpr int enough = MostRuns + 1;
    int runs = 0;
    for (const auto& group : m_groups)
        runs += countRuns(
            group.rows, [&wanted](int row) { return wanted[static_cast<std::size_t>(row)] == 0; },
            enough - runs);
    for (const auto& group : next)
        runs += countRuns(
            group.rows, [this](int row) { return !isShown(row); }, enough - runs);
    return runs;
}

void QueueModel::removeUnwanted(const std::vector<char>& wanted)
{
    for (int i = static_cast<int>(m_groups.size()) - 1; i >= 0; --i) {
        auto& rows = m_groups[static_cast<std::size_t>(i)].rows;
        const auto runs = runsOf(rows, [&](int row) { return !wanted[static_cast<std::size_t>(row)]; });
        for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
            beginRemoveRows(groupIndex(i), run->first, run->second);
            const auto from = rows.begin() + run->first, to = rows.begin() + run->second + 1;
            std::for_each(from, to, [this](int row) { m_shown[static_cast<std::size_t>(row)] = 0; });
            rows.erase(from, to);
            endRemoveRows();
        }
        if (!runs.empty() && !rows.empty())
            tellGroup(i);
        closeGroupIfEmpty(i);
    }
}

void QueueModel::insertWanted(std::vector<Group>& next)
{
    for (const auto& group : next) {
        const int position = openGroup(group.key);
        const auto runs = runsOf(group.rows, [this](int row) { return !isShown(row); });
        auto& rows = m_groups[static_cast<std::size_t>(position)].rows;
        for (const auto& [first, last] : runs) {
            beginInsertRows(groupIndex(position), first, last);
            const auto from = group.rows.begin() + first, to = group.rows.begin() + last + 1;
            rows.insert(rows.begin() + first, from, to);
            std::for_each(from, to, [this](int row) { m_shown[static_cast<std::size_t>(row)] = 1; });
            endInsertRows();
        }
        if (!runs.empty())
            tellGroup(position);
    }
}

void QueueModel::tellGroup(int group)
{
    if (!isFlat())
        emit dataChanged(groupIndex(group), groupIndex(group));
}

void QueueModel::tellRow(int group, int row, int firstColumn, int lastColumn)
{
    const QModelIndex parent = groupIndex(group);
    emit dataChanged(index(row, firstColumn, parent), index(row, lastColumn, parent));
}

void QueueModel::tellRows(int firstColumn, int lastColumn)
{
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const QModelIndex parent = groupIndex(static_cast<int>(i));
        const int last = static_cast<int>(m_groups[i].rows.size()) - 1;
        if (last >= 0)
            emit dataChanged(index(0, firstColumn, parent), index(last, lastColumn, parent));
    }
}

void QueueModel::tellTimes(Time before)
{
    if (shownCount() > MostExactTimes) {
        tellRows(DueColumn, AgeColumn);
        return;
    }
    std::vector<std::pair<int, int>> changed;
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        for (std::size_t i = 0; i < m_groups[g].rows.size(); ++i) {
            const Summary& summary = m_rows[static_cast<std::size_t>(m_groups[g].rows[i])].summary;
            if (stepOf(before - summary.lastActivity) != stepOf(m_now - summary.lastActivity) ||
                stepOf(ageOf(summary, before)) != stepOf(ageOf(summary, m_now)))
                changed.emplace_back(static_cast<int>(g), static_cast<int>(i));
        }
    }
    if (changed.size() > static_cast<std::size_t>(MostRuns)) {
        tellRows(DueColumn, AgeColumn);
        return;
    }
    for (const auto& [group, row] : changed)
        tellRow(group, row, DueColumn, AgeColumn);
}

} // namespace warroom::ui
