// Services that alerts, tickets and telemetry name and the catalog does not know, asked of the backend.
#pragma once

#include "bridge/workspace_bridge.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace warroom::ui {

struct UnknownService
{
    QString name;
    int alerts = 0;      ///< open ones
    int tickets = 0;     ///< open and closed
    int cappedNames = 0; ///< names of its telemetry that are counted as one

    bool operator==(const UnknownService&) const = default;
};

/// Asks once a minute while it is on and the backend is reached; what was told last stays. GUI thread; the
/// bridge must outlive it.
class UnknownServices final : public QObject
{
    Q_OBJECT

public:
    static constexpr int EveryMs = 60'000;

    explicit UnknownServices(WorkspaceBridge& bridge, QObject* parent = nullptr);

    void setOn(bool on);
    /// What most alerts name first, then by name.
    const std::vector<UnknownService>& services() const { return m_services; }

signals:
    void changed();

private:
    void ask();

    WorkspaceBridge& m_bridge;
    QTimer m_again;
    bool m_isLive = false;
    std::vector<UnknownService> m_services;
};

} // namespace warroom::ui
