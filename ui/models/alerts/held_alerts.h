// Alerts that a maintenance window held and that were over before it ended, asked of the backend: the board
// has only what is open.
#pragma once

#include "bridge/workspace_bridge.h"
#include "protocol/alert_story.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace warroom::ui {

/// GUI thread; the bridge must outlive it.
class HeldAlerts final : public QObject
{
    Q_OBJECT

public:
    /// What comes within it is one question.
    static constexpr int DelayMs = 250;
    static constexpr int Most = 200;

    explicit HeldAlerts(WorkspaceBridge& bridge, QObject* parent = nullptr);

    /// Of windows that ended since then; nothing: none did. `state` stands for what the board says: another
    /// one asks again.
    void want(std::optional<Time> since, Time state);
    const std::vector<protocol::ListedAlert>& alerts() const { return m_alerts; }

signals:
    void changed();

private:
    void ask();

    WorkspaceBridge& m_bridge;
    QTimer m_delay;
    std::optional<Time> m_since;
    Time m_state{};
    std::vector<protocol::ListedAlert> m_alerts;
};

} // namespace warroom::ui
