// What the queue knows, its order and its structure.
#include "models/queue/queue_model.h"

#include "models/format/format.h"

#include <algorithm>
#include <chrono>

namespace warroom::ui {

QueueModel::QueueModel(QObject* parent) : QAbstractItemModel(parent), m_groupNames{std::string()}
{
    setGroups({});
}

void QueueModel::applySummaries(const std::vector<Summary>& summaries)
{
    const auto before = m_counts;
    if (summaries.size() > static_cast<std::size_t>(MostRuns)) {
        applyMany(summaries);
    } else {
        for (const auto& summary : summaries)
            applyOne(summary);
    }
    if (m_counts != before)
        emit countsChanged();
}

void QueueModel::applyMany(const std::vector<Summary>& summaries)
{
    m_rows.reserve(m_rows.size() + summaries.size());
    for (const auto& summary : summaries) {
        const auto [at, isNew] = m_byId.try_emplace(summary.id, static_cast<int>(m_rows.size()));
        auto& row = isNew ? addRow() : m_rows[static_cast<std::size_t>(at->second)];
        row.summary = summary;
        row.gone = false;
        derive(row);
    }
    resort();
    rearrange();
}

void QueueModel::drop(const std::vector<TicketId>& tickets)
{
    const auto before = m_counts;
    for (const auto ticket : tickets) {
        const auto known = m_byId.find(ticket);
        if (known == m_byId.end())
            continue;
        changeRow(known->second, [this](QueueRow& row) {
            row.gone = true;
            row.snippet.clear();
            derive(row);
        });
    }
    if (m_counts != before)
        emit countsChanged();
}

void QueueModel::setPeople(std::shared_ptr<const Directory> directory, PersonId self)
{
    if (directory == m_directory && self == m_self)
        return;
    m_directory = std::move(directory);
    m_self = self;
    const auto before = m_counts;
    for (auto& row : m_rows)
        derive(row);
    if (m_sorting.by == QueueSort::Owner || m_grouping == QueueGrouping::Owner) {
        resort();
        rearrange();
    } else {
        refilter();
        tellRows(0, ColumnCount - 1);
    }
    if (m_counts != before)
        emit countsChanged();
}

void QueueModel::setOutbox(const std::vector<PendingChange>& outbox)
{
    std::unordered_map<TicketId, std::pair<int, int>> waiting;
    for (const auto& change : outbox)
        ++(change.refused ? waiting[change.ticket].second : waiting[change.ticket].first);
    std::swap(m_waiting, waiting);
    std::vector<int> changed;
    const auto look = [&](TicketId ticket) {
        const auto row = m_byId.find(ticket);
        const auto now = m_waiting.find(ticket), then = waiting.find(ticket);
        const bool same = now != m_waiting.end() && then != waiting.end() && now->second == then->second;
        if (row != m_byId.end() && !same)
            changed.push_back(row->second);
    };
    for (const auto& [ticket, counts] : m_waiting)
        look(ticket);
    for (const auto& [ticket, counts] : waiting) {
        if (!m_waiting.contains(ticket))
            look(ticket);
    }
    classifyAgain(changed);
}

void QueueModel::setNow(Time now)
{
    const Time before = m_now;
    m_now = now;
    if (now >= m_nextDate || now < before) {
        std::vector<int> changed;
        m_nextDate = Time::max();
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_nextDate = std::min(m_nextDate, nextDateOf(m_rows[i].summary, now));
            if (datesOf(m_rows[i].summary, now) != m_rows[i])
                changed.push_back(static_cast<int>(i));
        }
        classifyAgain(changed);
    }
    tellTimes(before);
}

void QueueModel::setSearchHits(const std::vector<SearchHit>& hits)
{
    bool changed = false;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_hits[i] == 0)
            continue;
        changed = true;
        m_hits[i] = 0;
        m_rows[i].isHit = false;
        m_rows[i].snippet.clear();
    }
    for (const auto& hit : hits) {
        const auto at = m_byId.find(hit.id);
        if (at == m_byId.end())
            continue;
        auto& row = m_rows[static_cast<std::size_t>(at->second)];
        row.isHit = changed = true;
        m_hits[static_cast<std::size_t>(at->second)] = 1;
        if (!wordsStandIn(m_filter, row))
            row.snippet = format::fromUtf8(hit.snippet);
    }
    if (!changed)
        return;
    refilter();
    tellRows(TitleColumn, TitleColumn);
}

void QueueModel::setTab(QueueTab tab)
{
    if (tab == m_tab)
        return;
    m_tab = tab;
    refilter();
}

void QueueModel::setFilter(const QueueFilter& filter)
{
    if (filter == m_filter)
        return;
    const bool narrows = filter.narrows(m_filter);
    m_filter = filter;
    m_hasTokens = filter.hasTokens();
    narrows ? narrow() : refilter();
}

void QueueModel::setGrouping(QueueGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    m_groupKeys.clear();
    m_groupNames.assign(1, std::string());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_groupOf[i] = groupKeyOf(m_rows[i]);
    resort();
    setGroups(arranged(m_shown));
    endResetModel();
}

void QueueModel::setOrder(QueueOrder order)
{
    if (order == m_sorting)
        return;
    m_sorting = order;
    resort();
    rearrange();
}

QueueSort QueueModel::sortOf(int column)
{
    constexpr std::array sorts = {QueueSort::Severity, QueueSort::Key,   QueueSort::Title,
                                  QueueSort::Service,  QueueSort::Phase, QueueSort::Priority,
                                  QueueSort::Format,   QueueSort::Owner, QueueSort::Due,
                                  QueueSort::Updated,  QueueSort::Age};
    static_assert(sorts.size() == ColumnCount);
    return sorts[static_cast<std::size_t>(column)];
}

int QueueModel::shownCount() const
{
    int count = 0;
    for (const auto& group : m_groups)
        count += static_cast<int>(group.rows.size());
    return count;
}

void QueueModel::derive(QueueRow& row)
{
    nameRow(row, *m_directory, m_self);
    m_texts.set(static_cast<std::size_t>(indexIn(row)), row.searched);
    classify(row);
}

QueueRow& QueueModel::addRow()
{
    m_shown.push_back(0);
    m_hits.push_back(0);
    m_tabs.push_back(0);
    m_groupOf.push_back(0);
    return m_rows.emplace_back();
}

void QueueModel::classify(QueueRow& row)
{
    const auto waiting = m_waiting.find(row.summary.id);
    std::tie(row.pending, row.refused) = waiting == m_waiting.end() ? std::pair(0, 0) : waiting->second;
    count(row, -1);
    static_cast<RowDates&>(row) = datesOf(row.summary, m_now);
    m_nextDate = std::min(m_nextDate, nextDateOf(row.summary, m_now));
    row.tabs = tabsOf(row);
    count(row, 1);
    const auto index = static_cast<std::size_t>(indexIn(row));
    m_groupOf[index] = groupKeyOf(row);
    m_tabs[index] = row.tabs;
}

void QueueModel::count(const QueueRow& row, int sign)
{
    for (std::size_t i = 0; i < queueBitCount; ++i)
        m_counts[i] += sign * static_cast<int>(row.tabs >> i & 1u);
}

bool QueueModel::isWanted(int row) const
{
    const auto index = static_cast<std::size_t>(row);
    if ((m_tabs[index] >> static_cast<unsigned>(m_tab) & 1u) == 0)
        return false;
    if (!m_filter.words.empty() && m_hits[index] == 0 && !m_texts.hold(index, m_filter.words))
        return false;
    return !m_hasTokens || matchesTokens(m_filter, m_rows[index]);
}

bool QueueModel::rowComesBefore(int a, int b) const
{
    return comesBefore(m_rows[static_cast<std::size_t>(a)], m_rows[static_cast<std::size_t>(b)], m_sorting,
                       m_grouping);
}

void QueueModel::resort()
{
    m_order.resize(m_rows.size());
    for (std::size_t i = 0; i < m_order.size(); ++i)
        m_order[i] = static_cast<int>(i);
    std::sort(m_order.begin(), m_order.end(), [this](int a, int b) { return rowComesBefore(a, b); });
}

std::uint32_t QueueModel::groupKeyOf(const QueueRow& row)
{
    const Summary& summary = row.summary;
    switch (m_grouping) {
    case QueueGrouping::Severity:
        return summary.severity <= Severity::Sev2 ? 0 : summary.severity == Severity::Sev3 ? 1 : 2;
    case QueueGrouping::Phase:
        return summary.kind == TicketKind::Incident
                   ? static_cast<std::uint32_t>(summary.phase)
                   : static_cast<std::uint32_t>(phaseCount) + static_cast<std::uint32_t>(summary.state);
    case QueueGrouping::Service:
        return namedGroup(summary.service);
    case QueueGrouping::Owner:
        return namedGroup(row.owner.toStdString());
    case QueueGrouping::Due:
        return static_cast<std::uint32_t>(horizonOf(row));
    case QueueGrouping::None:
        break;
    }
    return 0;
}

std::uint32_t QueueModel::namedGroup(const std::string& name)
{
    if (name.empty())
        return 0;
    const auto [at, isNew] = m_groupKeys.try_emplace(name, static_cast<std::uint32_t>(m_groupNames.size()));
    if (isNew)
        m_groupNames.push_back(name);
    return at->second;
}

bool QueueModel::groupComesBefore(std::uint32_t a, std::uint32_t b) const
{
    if (m_grouping != QueueGrouping::Service && m_grouping != QueueGrouping::Owner)
        return a < b;
    // Tickets without a name stand last.
    if (a == 0 || b == 0)
        return a != 0 && b == 0;
    return m_groupNames[a] < m_groupNames[b];
}

QModelIndex QueueModel::groupIndex(int group) const
{
    return isFlat() ? QModelIndex() : createIndex(group, 0, quintptr(0));
}

int QueueModel::groupPosition(std::uint32_t key) const
{
    const auto at = m_positions.find(key);
    return at == m_positions.end() ? -1 : at->second;
}

void QueueModel::renumberGroups()
{
    m_positions.clear();
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        m_positions[m_groups[i].key] = static_cast<int>(i);
}

void QueueModel::setGroups(std::vector<Group> groups)
{
    m_groups = std::move(groups);
    if (isFlat() && m_groups.empty())
        m_groups.push_back({});
    renumberGroups();
}

const QueueRow* QueueModel::row(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    const int group = groupPosition(static_cast<std::uint32_t>(index.internalId() - 1));
    const auto& rows = m_groups[static_cast<std::size_t>(group)].rows;
    return &m_rows[static_cast<std::size_t>(rows[static_cast<std::size_t>(index.row())])];
}

std::uint32_t QueueModel::groupKey(const QModelIndex& group) const
{
    return m_groups[static_cast<std::size_t>(group.row())].key;
}

QModelIndex QueueModel::indexOf(TicketId ticket, int column) const
{
    const auto at = m_byId.find(ticket);
    if (at == m_byId.end() || !isShown(at->second))
        return {};
    const Place place = placeOf(at->second);
    return index(place.row, column, groupIndex(place.group));
}

// Views ask for every row of a long list at once, so this, hasChildren() and flags() take short ways.
QModelIndex QueueModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    if (isFlat())
        return createIndex(row, column, quintptr(1));
    if (!parent.isValid())
        return createIndex(row, column, quintptr(0));
    return createIndex(row, column, quintptr(m_groups[static_cast<std::size_t>(parent.row())].key) + 1);
}

QModelIndex QueueModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0 || isFlat())
        return {};
    return groupIndex(groupPosition(static_cast<std::uint32_t>(child.internalId() - 1)));
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(isFlat() ? m_groups.front().rows.size() : m_groups.size());
    if (!isGroup(parent) || parent.column() > 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].rows.size());
}

bool QueueModel::hasChildren(const QModelIndex& parent) const
{
    return !parent.isValid() ? rowCount() > 0 : isGroup(parent) && parent.column() == 0;
}

// Without the last flag, a tree looks every row up among those that are unfolded.
Qt::ItemFlags QueueModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags all = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return isGroup(index) ? all : all | Qt::ItemNeverHasChildren;
}

int QueueModel::columnCount(const QModelIndex&) const { return ColumnCount; }

} // namespace warroom::ui
