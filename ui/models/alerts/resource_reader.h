// The curves of a service's resources, asked of the backend when an alert of it stays looked at.
#pragma once

#include "bridge/workspace_bridge.h"
#include "domain/board/boards.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace warroom::ui {

/// Asked again once a minute while they are wanted: so often they are measured. GUI thread; the bridge must
/// outlive it.
class ResourceReader final : public QObject
{
    Q_OBJECT

public:
    /// Who goes through the list asks for nothing on the way.
    static constexpr int DelayMs = 150;
    static constexpr int Minutes = 120;

    explicit ResourceReader(WorkspaceBridge& bridge, QObject* parent = nullptr);

    /// Of this service from now on; empty: of none.
    void want(const QString& service);
    /// Of the service that was asked for last; empty until they have come.
    const std::vector<ResourceCurve>& resources() const { return m_resources; }

signals:
    void changed();

private:
    void ask();

    WorkspaceBridge& m_bridge;
    QTimer m_delay, m_again;
    QString m_service;
    std::vector<ResourceCurve> m_resources;
};

} // namespace warroom::ui
