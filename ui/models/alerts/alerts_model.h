// The open alerts in their groups, with row signals as small as the change.
#pragma once

#include "models/alerts/alert_filter.h"
#include "models/alerts/alert_words.h"
#include "models/alerts/waiting_page.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace warroom::ui {

/// An alert as acts name it.
struct NamedAlert
{
    std::int64_t id = 0;
    std::string title;

    bool operator==(const NamedAlert&) const = default;
};

/// What an act is done to: a group, or one alert of it.
struct AlertTarget
{
    QString title, service, details;
    TicketId ticket; // nil: none
    std::vector<NamedAlert> alerts, firing;
    bool isGroup = false;

    bool isEmpty() const { return alerts.empty(); }
};

/// Groups at the top, their alerts below where there is more than one; what is silenced stands under a head
/// at the end of what fires. New data move, add and remove single rows, so that selection, folds and scroll
/// survive. GUI thread.
class AlertsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        RouteColumn,
        TitleColumn,
        ServiceColumn,
        StateColumn,
        SignalsColumn,
        SinceColumn,
        ColumnCount
    };

    explicit AlertsModel(QObject* parent = nullptr);
    ~AlertsModel() override;

    /// Null: nothing is known.
    void setBoard(std::shared_ptr<const AlertsBoard> board);
    /// Firing, Acknowledged or Silenced.
    void setTab(alerts::Tab tab);
    /// Only these groups are shown; the counts are of all.
    void setFilter(const AlertFilter& filter);
    const AlertFilter& filter() const { return m_filter; }
    void setNow(Time now);
    /// This person acknowledged them just now; said until the board says so, or until it was refused.
    void setAnswered(const std::vector<NamedAlert>& alerts, bool answered);

    /// Groups in a tab.
    int count(alerts::Tab tab) const;
    /// Pages that wait for acknowledgement.
    int waiting() const { return static_cast<int>(m_waiting.size()); }
    const std::vector<WaitingPage>& waitingPages() const { return m_waiting; }

    bool isHead(const QModelIndex& index) const;
    /// Of a group, or of one of its alerts; null for the head. Valid until the next change.
    const AlertGroup* group(const QModelIndex& index) const;
    /// Null for a group.
    const AlertRow* alert(const QModelIndex& index) const;
    bool isSilenced(const QModelIndex& index) const;
    bool waits(const QModelIndex& index) const;
    AlertTarget target(const QModelIndex& index) const;
    /// What a group is known by while it comes and goes.
    QString groupKey(const QModelIndex& index) const;
    QModelIndex indexOf(const QString& groupKey, std::int64_t alert = 0) const;
    /// The group that holds the ticket's alerts; invalid if none is shown.
    QModelIndex indexOf(TicketId ticket) const;
    /// The first row whose alerts have this label; invalid if none is shown.
    QModelIndex indexOf(const std::string& label, const std::string& value) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void countsChanged();

private:
    using AlertPtr = std::shared_ptr<const AlertRow>;
    struct Node
    {
        QString key;
        std::shared_ptr<const AlertGroup> group; // null: the head of what is silenced
        std::vector<AlertPtr> alerts;            // those below; none where there is one alone
        bool silenced = false;
        int row = 0;
    };
    using NodePtr = std::unique_ptr<Node>;

    Node* node(const QModelIndex& index) const;
    std::vector<NodePtr> wanted() const;
    static std::vector<AlertPtr> alertsOf(const std::shared_ptr<const AlertGroup>& group);
    void refresh();
    void update(std::vector<NodePtr> want);
    void removeGone(const std::vector<NodePtr>& want);
    void place(std::size_t row, NodePtr& want);
    void renumber();
    void updateAlerts(Node& node, std::vector<AlertPtr> want);
    void countAll();
    bool isShown(const AlertGroup& group, alerts::Tab tab) const;
    bool isAnswered(const AlertGroup& group) const;
    QString groupText(const Node& node, int column) const;
    QString alertText(const AlertGroup& group, const AlertRow& alert, int column) const;

    std::shared_ptr<const AlertsBoard> m_board;
    std::vector<NodePtr> m_nodes;
    QSet<std::int64_t> m_answered;
    Time m_now{};
    alerts::Tab m_tab = alerts::Tab::Firing;
    std::array<int, alerts::tabCount> m_counts{};
    std::vector<WaitingPage> m_waiting;
    AlertFilter m_filter;
};

} // namespace warroom::ui
