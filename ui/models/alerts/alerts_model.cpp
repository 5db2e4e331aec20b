// What is shown of the board, and what its cells say.
#include "models/alerts/alerts_model.h"

#include "models/boards/board_words.h"
#include "models/format/format.h"

#include <QLocale>

#include <algorithm>

namespace warroom::ui {
namespace {

const QString headKey = QStringLiteral("silenced");

// By what groups are made, so that another alert that speaks for it does not make it another group: pages of
// a service are one, tickets are one by the name of the alert too.
QString keyOf(const AlertGroup& group)
{
    const auto named = group.common.find("alertname");
    const bool byService = group.route == AlertRoute::Page && !group.service.empty();
    const std::string name = byService                     ? std::string()
                             : named != group.common.end() ? named->second
                                                           : group.title;
    return format::fromUtf8(group.ticket.text()) + QLatin1Char('\n') + format::fromUtf8(nameOf(group.route)) +
           QLatin1Char('\n') + format::fromUtf8(group.service) + QLatin1Char('\n') + format::fromUtf8(name);
}

/// A title that all of the group have tells none of them apart: then by the labels that are its own.
QString titleIn(const AlertGroup& group, const AlertRow& alert)
{
    const bool isShared = std::all_of(group.alerts.begin(), group.alerts.end(),
                                      [&](const AlertRow& one) { return one.title == group.title; });
    QStringList own;
    for (const auto& [name, value] : alert.labels) {
        if (isShared && !group.common.contains(name))
            own << format::fromUtf8(name) + QLatin1Char('=') + format::fromUtf8(value);
    }
    return own.isEmpty() ? format::fromUtf8(alert.title) : own.join(QStringLiteral("  "));
}

bool belongs(const AlertGroup& group, alerts::Tab tab)
{
    const bool silenced = alerts::isSilenced(group);
    switch (tab) {
    case alerts::Tab::Firing:
        return !silenced;
    case alerts::Tab::Acknowledged:
        return !silenced && alerts::isAcknowledged(group);
    case alerts::Tab::Silenced:
        return silenced;
    default:
        return false;
    }
}

} // namespace

AlertsModel::AlertsModel(QObject* parent) : QAbstractItemModel(parent) {}

AlertsModel::~AlertsModel() = default;

void AlertsModel::setBoard(std::shared_ptr<const AlertsBoard> board)
{
    m_board = std::move(board);
    if (m_board && !m_answered.isEmpty()) {
        QSet<std::int64_t> waiting;
        for (const auto& group : m_board->groups) {
            for (const auto& alert : group.alerts) {
                if (group.waits && alert.state == AlertState::Firing)
                    waiting.insert(alert.id);
            }
        }
        m_answered.intersect(waiting);
    }
    countAll();
    refresh();
    emit countsChanged();
}

void AlertsModel::setTab(alerts::Tab tab)
{
    if (tab == m_tab)
        return;
    m_tab = tab;
    refresh();
}

void AlertsModel::setFilter(const AlertFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
}

bool AlertsModel::isShown(const AlertGroup& group, alerts::Tab tab) const
{
    return belongs(group, tab) && (m_filter.isEmpty() || m_filter.matches(group));
}

void AlertsModel::setNow(Time now)
{
    const bool otherDay =
        std::chrono::floor<std::chrono::minutes>(now) != std::chrono::floor<std::chrono::minutes>(m_now);
    m_now = now;
    if (otherDay && !m_nodes.empty())
        emit dataChanged(index(0, SinceColumn), index(rowCount() - 1, SinceColumn));
}

void AlertsModel::setAnswered(const std::vector<NamedAlert>& alerts, bool answered)
{
    for (const auto& alert : alerts) {
        if (answered)
            m_answered.insert(alert.id);
        else
            m_answered.remove(alert.id);
    }
    countAll();
    if (!m_nodes.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit countsChanged();
}

// All that fires in it.
bool AlertsModel::isAnswered(const AlertGroup& group) const
{
    bool any = false;
    for (const auto& alert : group.alerts) {
        if (alert.state != AlertState::Firing || !alert.muted.empty())
            continue;
        if (!m_answered.contains(alert.id))
            return false;
        any = true;
    }
    return any;
}

void AlertsModel::countAll()
{
    m_counts.fill(0);
    m_waiting.clear();
    if (!m_board)
        return;
    for (const auto& group : m_board->groups) {
        for (const auto tab : {alerts::Tab::Firing, alerts::Tab::Acknowledged, alerts::Tab::Silenced})
            m_counts[static_cast<std::size_t>(tab)] += belongs(group, tab) ? 1 : 0;
        if (group.waits && !isAnswered(group))
            m_waiting.push_back({keyOf(group), format::fromUtf8(group.title), format::fromUtf8(group.service),
                                 group.ticket, boards::key(group.key), group.since});
    }
}

int AlertsModel::count(alerts::Tab tab) const { return m_counts[static_cast<std::size_t>(tab)]; }

std::vector<AlertsModel::AlertPtr> AlertsModel::alertsOf(const std::shared_ptr<const AlertGroup>& group)
{
    std::vector<AlertPtr> out;
    if (group->alerts.size() < 2)
        return out;
    out.reserve(group->alerts.size());
    for (const auto& alert : group->alerts)
        out.emplace_back(group, &alert);
    return out;
}

std::vector<AlertsModel::NodePtr> AlertsModel::wanted() const
{
    std::vector<NodePtr> out;
    QHash<QString, int> seen;
    const auto add = [&](alerts::Tab tab) {
        for (const auto& group : m_board->groups) {
            if (!isShown(group, tab))
                continue;
            auto made = std::make_unique<Node>();
            made->group = {m_board, &group};
            made->silenced = tab == alerts::Tab::Silenced;
            made->key = keyOf(group);
            if (const int twin = seen[made->key]++; twin > 0)
                made->key += QStringLiteral("\n%1").arg(twin);
            out.push_back(std::move(made));
        }
    };
    if (!m_board)
        return out;
    add(m_tab);
    if (m_tab != alerts::Tab::Firing)
        return out;
    const std::size_t before = out.size();
    add(alerts::Tab::Silenced);
    if (out.size() > before) {
        auto head = std::make_unique<Node>();
        head->key = headKey;
        out.insert(out.begin() + static_cast<std::ptrdiff_t>(before), std::move(head));
    }
    return out;
}

AlertsModel::Node* AlertsModel::node(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    if (auto* parent = static_cast<Node*>(index.internalPointer()))
        return parent;
    return m_nodes[static_cast<std::size_t>(index.row())].get();
}

bool AlertsModel::isHead(const QModelIndex& index) const
{
    const Node* at = node(index);
    return at && !at->group;
}

const AlertGroup* AlertsModel::group(const QModelIndex& index) const
{
    const Node* at = node(index);
    return at ? at->group.get() : nullptr;
}

const AlertRow* AlertsModel::alert(const QModelIndex& index) const
{
    if (!index.isValid() || !index.internalPointer())
        return nullptr;
    return node(index)->alerts[static_cast<std::size_t>(index.row())].get();
}

bool AlertsModel::isSilenced(const QModelIndex& index) const
{
    const AlertRow* one = alert(index);
    return one ? !one->muted.empty() : node(index) && node(index)->silenced;
}

bool AlertsModel::waits(const QModelIndex& index) const
{
    const AlertGroup* at = group(index);
    return at && at->waits && !isAnswered(*at);
}

QModelIndex AlertsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? node(parent) : nullptr);
}

QModelIndex AlertsModel::parent(const QModelIndex& child) const
{
    const auto* at = child.isValid() ? static_cast<const Node*>(child.internalPointer()) : nullptr;
    return at ? createIndex(at->row, 0, nullptr) : QModelIndex();
}

int AlertsModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_nodes.size());
    if (parent.internalPointer() || parent.column() > 0)
        return 0;
    return static_cast<int>(node(parent)->alerts.size());
}

int AlertsModel::columnCount(const QModelIndex&) const { return ColumnCount; }

Qt::ItemFlags AlertsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isHead(index))
        return Qt::ItemNeverHasChildren;
    const auto known = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.internalPointer() ? known | Qt::ItemNeverHasChildren : known;
}

QString AlertsModel::groupText(const Node& node, int column) const
{
    const AlertGroup& group = *node.group;
    switch (column) {
    case RouteColumn:
        return alerts::badge(group.route);
    case TitleColumn:
        return format::fromUtf8(group.title);
    case ServiceColumn:
        return format::fromUtf8(group.service);
    case StateColumn:
        if (group.waits && isAnswered(group))
            return tr("acknowledged by you");
        if (m_tab == alerts::Tab::Acknowledged && group.acknowledged && !group.acknowledgedBy.empty())
            return tr("by %1 %2", "acknowledged: person, time")
                .arg(format::fromUtf8(group.acknowledgedBy), format::utcMinute(*group.acknowledged));
        return alerts::state(group);
    case SignalsColumn:
        return QLocale().toString(static_cast<qlonglong>(group.signalCount));
    case SinceColumn:
        return alerts::since(group.since, m_now);
    default:
        return {};
    }
}

QString AlertsModel::alertText(const AlertGroup& group, const AlertRow& alert, int column) const
{
    switch (column) {
    case TitleColumn:
        return titleIn(group, alert);
    case ServiceColumn:
        return format::fromUtf8(alert.service);
    case StateColumn:
        return m_answered.contains(alert.id) ? tr("acknowledged") : alerts::state(alert);
    case SignalsColumn:
        return QLocale().toString(static_cast<qlonglong>(alert.count));
    case SinceColumn:
        return alerts::since(alert.first, m_now);
    default:
        return {};
    }
}

QVariant AlertsModel::data(const QModelIndex& index, int role) const
{
    const Node* at = node(index);
    if (!at)
        return {};
    if (!at->group) {
        const bool says = index.column() == 0 && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole);
        return says ? tr("Silenced, %1").arg(count(alerts::Tab::Silenced)) : QVariant();
    }
    const AlertRow* one = alert(index);
    if (role == Qt::AccessibleTextRole && index.column() == 0)
        return one ? alerts::sentence(*one, m_now) : alerts::sentence(*at->group, m_now);
    if (role == Qt::ToolTipRole) {
        if (index.column() == SinceColumn)
            return format::utcDay(one ? one->first : at->group->since);
        return index.column() == StateColumn || index.column() == TitleColumn ? data(index) : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    return one ? alertText(*at->group, *one, index.column()) : groupText(*at, index.column());
}

QVariant AlertsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case RouteColumn:
        return tr("Route");
    case TitleColumn:
        return tr("Group and cause");
    case ServiceColumn:
        return tr("Service");
    case StateColumn:
        return tr("State");
    case SignalsColumn:
        return tr("Signals");
    case SinceColumn:
        return tr("Since");
    default:
        return {};
    }
}

} // namespace warroom::ui
