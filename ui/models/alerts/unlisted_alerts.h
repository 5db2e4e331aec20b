// Open alerts of one service that the board has no room for, asked of the backend.
#pragma once

#include "bridge/workspace_bridge.h"
#include "domain/board/boards.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace warroom::ui {

/// GUI thread; the bridge must outlive it.
class UnlistedAlerts final : public QObject
{
    Q_OBJECT

public:
    /// Who types a name asks for it once.
    static constexpr int DelayMs = 250;
    static constexpr int Most = 500;

    explicit UnlistedAlerts(WorkspaceBridge& bridge, QObject* parent = nullptr);

    /// From now on; empty: none. `state` stands for what the board says: another one asks again.
    void want(const QString& service, Time state);
    /// The board with what was found and is not in it; the board itself if there is nothing.
    std::shared_ptr<const AlertsBoard> with(const std::shared_ptr<const AlertsBoard>& board) const;
    /// Of which service alerts have come; empty: none yet.
    const QString& found() const { return m_found; }

signals:
    void changed();

private:
    void ask();

    WorkspaceBridge& m_bridge;
    QTimer m_delay;
    QString m_wanted, m_found;
    Time m_state{};
    std::vector<AlertGroup> m_groups;
};

/// The groups in an answer of GET /api/v1/alerts: by ticket; what has none stands alone.
Result<std::vector<AlertGroup>> groupsIn(const std::string& answer);

} // namespace warroom::ui
