// The queue: tickets in groups, filtered and sorted, with row signals as small as the change.
#pragma once

#include "models/queue/queue_row.h"
#include "models/queue/searched_texts.h"
#include "workspace/workspace.h"

#include <QAbstractItemModel>

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace warroom::ui {

/// It never queries: everything is told to it. Changes of single tickets are signalled by single rows
/// (inserted, removed, moved, changed), so that selection and scroll survive; a new order, a filter that
/// changes more than MostRuns places, or more than MostRuns new tickets at once reset the model. Holds
/// 100,000 tickets. GUI thread.
class QueueModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        SeverityColumn,
        KeyColumn,
        TitleColumn,
        ServiceColumn,
        PhaseColumn,
        PriorityColumn,
        FormatColumn,
        OwnerColumn,
        DueColumn,
        UpdatedColumn,
        AgeColumn,
        ColumnCount
    };
    enum Role
    {
        TicketIdRole = Qt::UserRole + 1, // TicketId; of a group nothing
        SummaryRole,                     // Summary
        CountRole,                       // int: of a group its tickets, of a ticket its missing sections
        PendingRole,                     // int
        RefusedRole,                     // int
        ConflictRole,                    // int: questions
        LateRole,                        // bool
        SnippetRole                      // QString
    };

    static constexpr int MostRuns = 256;
    /// Above it, all ages are told anew every second instead of those that changed.
    static constexpr int MostExactTimes = 2000;

    explicit QueueModel(QObject* parent = nullptr);

    // What is known. A summary replaces the one with the same id.
    void applySummaries(const std::vector<Summary>& summaries);
    /// They are in no list any more, until a summary of theirs comes again.
    void drop(const std::vector<TicketId>& tickets);
    void setPeople(std::shared_ptr<const Directory> directory, PersonId self);
    void setOutbox(const std::vector<PendingChange>& outbox);
    /// Ages, and what has become late; to be called every second while the queue is seen.
    void setNow(Time now);
    /// Tickets that the full-text search found for the filter's words; they are shown though no word stands
    /// in the row.
    void setSearchHits(const std::vector<SearchHit>& hits);

    // What is shown of it.
    void setTab(QueueTab tab);
    void setFilter(const QueueFilter& filter);
    void setGrouping(QueueGrouping grouping);
    void setOrder(QueueOrder order);
    QueueTab tab() const { return m_tab; }
    const QueueFilter& filter() const { return m_filter; }
    QueueGrouping grouping() const { return m_grouping; }
    QueueOrder order() const { return m_sorting; }
    /// What a click on the head of a column sorts by.
    static QueueSort sortOf(int column);

    int count(QueueTab tab) const { return m_counts[static_cast<std::size_t>(tab)]; }
    /// Overdue follow-up tickets, all of them and this person's.
    int overdueFollowUps() const { return m_counts[overdueBit]; }
    int myOverdueFollowUps() const { return m_counts[myOverdueBit]; }
    int shownCount() const;
    int knownCount() const { return static_cast<int>(m_rows.size()); }

    /// The names of services and commanders that there are, for completing them.
    QStringList services() const;
    QStringList owners() const;

    /// Null for a group. Valid until the next change.
    const QueueRow* row(const QModelIndex& index) const;
    bool isGroup(const QModelIndex& index) const { return index.isValid() && index.internalId() == 0; }
    /// What a group is known by while it comes and goes.
    std::uint32_t groupKey(const QModelIndex& group) const;
    /// Invalid if the ticket is not shown.
    QModelIndex indexOf(TicketId ticket, int column = 0) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void countsChanged();

private:
    struct Group
    {
        std::uint32_t key = 0;
        std::vector<int> rows; // indices into m_rows, in order
    };
    struct Place
    {
        int group = -1;
        int row = -1;
    };

    bool isFlat() const { return m_grouping == QueueGrouping::None; }
    QModelIndex groupIndex(int group) const;
    int groupPosition(std::uint32_t key) const; // -1: not shown
    std::uint32_t groupKeyOf(const QueueRow& row);
    std::uint32_t namedGroup(const std::string& name);
    bool isShown(int row) const { return m_shown[static_cast<std::size_t>(row)] != 0; }
    bool groupComesBefore(std::uint32_t a, std::uint32_t b) const;
    QString groupTitle(std::uint32_t key) const;
    bool rowComesBefore(int a, int b) const;
    bool isWanted(int row) const;
    int indexIn(const QueueRow& row) const { return static_cast<int>(&row - m_rows.data()); }
    QueueRow& addRow();

    void derive(QueueRow& row);
    void classify(QueueRow& row);
    void count(const QueueRow& row, int sign);
    void applyOne(const Summary& summary);
    void applyMany(const std::vector<Summary>& summaries);
    Place placeOf(int row) const;
    std::vector<int>::iterator orderOf(int row);
    // Takes the row out of the order, changes it, puts it back and signals what became of it.
    void changeRow(int row, const std::function<void(QueueRow&)>& change);
    void classifyAgain(const std::vector<int>& rows);
    void place(int row, Place before);
    void insertShown(int row);
    void removeShown(Place place);
    void moveShown(Place place, int row);
    int openGroup(std::uint32_t key);
    void closeGroupIfEmpty(int group);

    void resort();
    void refilter();
    // Where nothing can be shown that is not shown now.
    void narrow();
    void showOnly(std::vector<Group> next, std::vector<char> wanted);
    void rearrange(); // with a reset
    std::vector<Group> arranged(const std::vector<char>& wanted) const;
    // Counted to MostRuns + 1 at the most.
    int runsTo(const std::vector<Group>& next, const std::vector<char>& wanted) const;
    void removeUnwanted(const std::vector<char>& wanted);
    void insertWanted(std::vector<Group>& next);
    void setGroups(std::vector<Group> groups);
    void renumberGroups();
    void tellGroup(int group);
    void tellRow(int group, int row, int firstColumn, int lastColumn);
    void tellRows(int firstColumn, int lastColumn);
    void tellTimes(Time before);

    QVariant groupData(const Group& group, int column, int role) const;
    QVariant rowData(const QueueRow& row, int column, int role) const;
    QString cellText(const QueueRow& row, int column) const;
    QString rowSentence(const QueueRow& row) const;

    std::vector<QueueRow> m_rows;
    std::unordered_map<TicketId, int> m_byId;
    std::vector<int> m_order;                 // all rows, sorted
    std::vector<Group> m_groups;              // shown; with no grouping one group that is always there
    std::map<std::uint32_t, int> m_positions; // of the groups by key
    // Of each row what every key of the filter looks at, close together.
    std::vector<char> m_shown;
    std::vector<char> m_hits;
    std::vector<std::uint8_t> m_tabs;
    std::vector<std::uint32_t> m_groupOf;
    SearchedTexts m_texts;
    std::map<std::string, std::uint32_t> m_groupKeys; // by name, where groups have names of their own
    std::vector<std::string> m_groupNames;
    std::array<int, queueBitCount> m_counts{};
    std::unordered_map<TicketId, std::pair<int, int>> m_waiting; // pending and refused changes
    std::shared_ptr<const Directory> m_directory = std::make_shared<const Directory>();
    PersonId m_self;
    Time m_now{};
    Time m_nextDate = Time::max(); // until then the time changes nothing but ages
    QueueTab m_tab = QueueTab::Open;
    QueueFilter m_filter;
    bool m_hasTokens = false; // the filter asks for more than words
    QueueGrouping m_grouping = QueueGrouping::Severity;
    QueueOrder m_sorting;
};

} // namespace warroom::ui
