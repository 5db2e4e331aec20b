// What the Services screen knows: the catalog, the objectives and the deploys as the backend last told them,
// and the changes that can be made.
#pragma once

#include "bridge/workspace_bridge.h"
#include "domain/board/signal_quality.h"
#include "models/boards/board_feed.h"
#include "models/services/service_draft.h"
#include "models/services/services_model.h"

#include <QObject>

namespace warroom::ui {

/// How an entry of the catalog stands on the server, and who put it so.
template<class Part>
struct Standing
{
    std::optional<Part> part; ///< nothing: it was removed
    QString by;               ///< empty: nobody knows
    std::optional<Time> at;
};

/// Watches the boards while it is on. GUI thread. The bridge must outlive it.
class ServicesPresenter final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<void>)>;

    explicit ServicesPresenter(WorkspaceBridge& bridge, QObject* parent = nullptr);
    ~ServicesPresenter() override;

    void setOn(bool on);

    const WorkspaceBridge& bridge() const { return m_bridge; }
    WorkspaceBridge& bridge() { return m_bridge; }
    /// Empty until they have come.
    const Catalog& catalog() const;
    const ObjectivesBoard& objectives() const;
    /// Whether the catalog has come yet.
    bool isKnown() const { return m_catalog.board() != nullptr; }
    /// Empty while all is live; else since when it is not: "as of 00:31:02".
    QString asOf() const;
    std::optional<Time> staleFrom() const;

    ServiceHealth healthOf(const QString& service) const;
    /// Null: it is not probed, or was not in the last day.
    const ProbeFlakes* flakesOf(const ObjectiveState& objective) const;
    /// Labels of alerts that have a value of their own in nearly every alert, the widest first.
    const std::vector<WideLabel>& wideLabels() const { return signalQuality().labels; }
    /// Names of its telemetry that are counted as one; 0: all are kept apart.
    int cappedNamesOf(const QString& service) const;
    std::vector<const ObjectiveState*> objectivesOf(const QString& service) const;
    /// What is expected of the objective if it goes on like this: "At this rate …", with the figures; empty:
    /// nothing is.
    QString forecastOf(const ObjectiveState& objective) const;
    /// The same of its resources that near their limits, a sentence each.
    QStringList forecastsOf(const QString& service) const;
    const Service* service(const QString& name) const;
    QStringList neededBy(const QString& name) const;
    /// Null if there was none.
    const DeployRow* lastDeploy(const QString& service) const;
    /// Those that are not over, the next one first.
    std::vector<const MaintenanceWindow*> windowsOf(const QString& service) const;
    const MaintenanceWindow* window(const QString& name) const;
    const Heartbeat* heartbeat(const QString& name) const;

    /// Why nothing can be changed now: the role, or no connection. Empty: it can.
    QString whyNot() const;
    /// The same for planning maintenance, which responders may; removing a window is a change of the catalog.
    QString whyNotWindow() const;
    /// In place of the one that has its version; one without a version must be new. Refused with Conflict
    /// where another version stands. The answer comes on the GUI thread, and not at all once `context` is
    /// gone.
    void save(const Service& service, QObject* context, Done done);
    void save(const MaintenanceWindow& window, QObject* context, Done done);
    void save(const Heartbeat& heartbeat, QObject* context, Done done);
    /// The one that has its version.
    void remove(const Service& service, QObject* context, Done done);
    void remove(const MaintenanceWindow& window, QObject* context, Done done);
    void remove(const Heartbeat& heartbeat, QObject* context, Done done);
    /// Asked of the server. Of Service, MaintenanceWindow, Heartbeat. Answers as save() does.
    template<class Part>
    void standing(const QString& name, QObject* context, std::function<void(Result<Standing<Part>>)> done);

signals:
    /// The catalog, the objectives, the deploys or what is known of the signals.
    void changed();
    /// What whyNot() says may be different.
    void rightsChanged();

private:
    QString whyNotReached() const;
    const SignalQuality& signalQuality() const;
    void take();
    template<class Part>
    void put(const char* folder, const Part& part, QObject* context, Done done);
    template<class Part>
    void drop(const char* folder, const Part& part, QObject* context, Done done);
    void call(const QString& method, const QString& path, const std::string& body, QObject* context,
              Done done);

    WorkspaceBridge& m_bridge;
    bool m_on = false;
    BoardFeed<Catalog> m_catalog;
    BoardFeed<ObjectivesBoard> m_objectives;
    BoardFeed<DeploysBoard> m_deploys;
    BoardFeed<SignalQuality> m_signals;
    std::map<std::string, ObjectiveHealth, std::less<>> m_health;
};

} // namespace warroom::ui
