// Views of the queue that are kept: tab, filter line, grouping and order under a name.
#pragma once

#include "models/queue/queue_row.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>
#include <string>

namespace warroom::ui {

struct QueueViewState
{
    QueueTab tab = QueueTab::Open;
    QString filter;
    QueueGrouping grouping = QueueGrouping::Severity;
    QueueOrder order;

    bool operator==(const QueueViewState&) const = default;
};

struct SavedView
{
    QString name;
    QueueViewState state;
    bool builtIn = false; ///< comes with the program: cannot be replaced or deleted

    bool operator==(const SavedView&) const = default;
};

/// A value. The views that come with the program stand first, then this workspace's by name.
class SavedViews final
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::SavedViews)

public:
    SavedViews();

    const QList<SavedView>& all() const { return m_views; }
    /// Without regard to letter case.
    const SavedView* find(const QString& name) const;
    /// Adds, or replaces the one of that name; false for an empty name or one that comes with the program.
    bool save(const QString& name, const QueueViewState& state);
    /// What was removed; nothing if there is no such view or it comes with the program.
    std::optional<SavedView> remove(const QString& name);

    /// This workspace's own views. Broken or unknown parts are left out.
    std::string json() const;
    void load(const std::string& json);

    /// Follow-up tickets that should be done by now, all teams', the oldest promise first.
    static QueueViewState overdueFollowUps();

private:
    QList<SavedView> m_views;
};

/// Nothing if it is not the text of one.
std::string viewToJson(const QueueViewState& state);
std::optional<QueueViewState> viewFromJson(const std::string& json);

/// The names that tabs, groupings and orders are kept and shown by.
QString tabName(QueueTab tab);
QString groupingName(QueueGrouping grouping);
QString sortName(QueueSort sort);
/// What a view holds, in a few words: "Late, kind:follow-up, by due".
QString describe(const QueueViewState& state);

} // namespace warroom::ui
