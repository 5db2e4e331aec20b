// Who would command an incident of a service: the catalog knows whose it is.
#pragma once

#include "bridge/workspace_bridge.h"
#include "models/boards/board_feed.h"

#include "domain/service/catalog.h"

#include <QObject>
#include <QString>

namespace warroom::ui {

/// The owner of the first of these services (parted by commas) that has one in the catalog. Of a group: the
/// person here if a member, else the member who commanded the last incident of the service, else the only
/// one. Nil: nobody is known, or may not command.
struct ProposedCommander
{
    PersonId person;
    QString owner;   ///< as the catalog has it; empty: no service of these has one
    QString service; ///< the one that is owned
};

ProposedCommander proposedCommander(const std::string& services, const Catalog& catalog,
                                    const WorkspaceBridge& bridge);

/// Watches the catalog while it is there; offline the last known one. GUI thread.
class CommanderSuggestion final : public QObject
{
    Q_OBJECT

public:
    explicit CommanderSuggestion(WorkspaceBridge& bridge, QObject* parent = nullptr);

    void setService(const QString& service);
    const ProposedCommander& proposal() const { return m_proposal; }
    /// Of the first of these services whose risk is raised; empty: none is.
    const QString& risk() const { return m_risk; }

signals:
    void changed();

private:
    void look();

    WorkspaceBridge& m_bridge;
    BoardFeed<Catalog> m_catalog;
    QString m_service;
    ProposedCommander m_proposal;
    QString m_risk;
};

} // namespace warroom::ui
