// Unsaved forms of one kind, kept on this device by what they are about.
#pragma once

#include "bridge/workspace_bridge.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>
#include <string>

namespace warroom::ui {

/// Writes at the latest WriteMs after a key, and what is left when it goes. GUI thread. The bridge must
/// outlive it.
class KeptDrafts final : public QObject
{
    Q_OBJECT

public:
    static constexpr int WriteMs = 400;

    /// `setting`: where the workspace holds them.
    KeptDrafts(WorkspaceBridge& bridge, std::string setting, QObject* parent);
    ~KeptDrafts() override;

    /// Calls `done` when what was kept before is known, at once if it is; not at all once `context` is gone.
    void load(QObject* context, std::function<void()> done);
    QStringList keys() const { return m_drafts.keys(); }
    bool contains(const QString& key) const { return m_drafts.contains(key); }
    /// Empty if there is none.
    QJsonObject find(const QString& key) const { return m_drafts.value(key).toObject(); }
    void keep(const QString& key, const QJsonObject& draft);
    /// It was saved, or thrown away.
    void drop(const QString& key);
    /// Writes what was kept just now.
    void flush();

private:
    void change(const QString& key, const QJsonValue& draft);
    void write();

    WorkspaceBridge& m_bridge;
    std::string m_setting;
    bool m_known = false;
    QJsonObject m_drafts;
    QJsonObject m_unwritten; ///< by key; null: dropped
    QTimer m_timer;
};

} // namespace warroom::ui
