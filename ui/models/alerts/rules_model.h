// The routing rules in their order: read from the backend, changed one at a time, tried before they are used.
#pragma once

#include "bridge/workspace_bridge.h"
#include "protocol/alert_story.h"

#include <QAbstractListModel>

#include <functional>

namespace warroom::ui {

/// Every change is shown at once and sent as the whole list; what the backend refuses is taken back and said.
/// Where somebody else changed them meanwhile, theirs are shown, and mine are kept until it is decided.
/// A workspace without rules of its own shows the built-in ones, and the first change makes them its own. GUI
/// thread; the bridge must outlive it.
class RulesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State
    {
        Loading,
        Ready,
        Failed
    };

    explicit RulesModel(WorkspaceBridge& bridge, QObject* parent = nullptr);

    /// Asks the backend; what is shown stays until it answers.
    void load();
    State state() const { return m_state; }
    /// Why they could not be read.
    const QString& problem() const { return m_problem; }
    bool isBuiltIn() const { return m_builtIn; }

    /// Null past the end.
    const RouteRule* rule(int row) const;
    /// Why the rule cannot be kept; empty: it can.
    static QString whyNot(const RouteRule& rule);
    void insert(int row, const RouteRule& rule);
    void replace(int row, const RouteRule& rule);
    void remove(int row);
    /// -1: before the one above, 1: after the one below. Whether it could move.
    bool move(int row, int step);
    /// The three times around the rules, in seconds: how long a group's first ticket waits for more of it,
    /// how long it is between two entries about one ticket, after how long a page is said again.
    struct Times
    {
        std::int64_t wait = 0, interval = 0, repeat = 0;
        bool operator==(const Times&) const = default;
    };
    Times times() const { return {m_list.waitSeconds, m_list.intervalSeconds, m_list.repeatSeconds}; }
    void setTimes(const Times& times);
    /// What people read instead of page, ticket and record.
    const RouteNames& routeNames() const { return m_list.routeNames; }
    /// Why they cannot be kept; empty: they can.
    static QString whyNot(const RouteNames& names);
    void setRouteNames(const RouteNames& names);
    /// What this person has changed on top of rules that are not in force any more.
    bool hasMine() const { return m_mine.has_value(); }
    /// Puts mine in place of theirs, or forgets mine.
    void decideMine(bool use);
    /// What these rules would have done in the last week: tried() or refused().
    void tryOut();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

signals:
    void stateChanged();
    void done(const QString& sentence, const std::function<void()>& undo);
    void refused(const QString& sentence);
    void tried(const warroom::RulesTried& trial);
    /// Somebody else changed the rules meanwhile; hasMine() until decideMine().
    void conflicted(const QString& sentence);

private:
    void take(std::vector<RouteRule> rules);
    /// `before`: what undoing gives back; no sentence: nothing is said and nothing can be undone.
    void save(const protocol::RuleList& before, const QString& sentence);
    void putBack(const protocol::RuleList& list);
    void takeList(protocol::RuleList list);
    void meetOthers(protocol::RuleList mine);
    void sayWho();

    WorkspaceBridge& m_bridge;
    protocol::RuleList m_list; // with the built-in rules where there are none
    std::optional<protocol::RuleList> m_mine;
    State m_state = State::Loading;
    QString m_problem;
    bool m_builtIn = false;
};

} // namespace warroom::ui
