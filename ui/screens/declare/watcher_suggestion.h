// Who watched the last tickets of a service, as a first guess at who wants to know of the next one.
#pragma once

#include "bridge/workspace_bridge.h"

#include <QObject>
#include <QStringList>

#include <set>

namespace warroom::ui {

/// Opens the service's last tickets in the background, and lets them go again. GUI thread.
class WatcherSuggestion final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t Looked = 3;

    explicit WatcherSuggestion(WorkspaceBridge& bridge, QObject* parent = nullptr);
    ~WatcherSuggestion() override;

    void setService(const QString& service);

signals:
    /// Names, sorted, without the person here; comes again as more of the tickets are known.
    void suggested(const QStringList& names);

private:
    void look(TicketId ticket);
    void letGo();

    WorkspaceBridge& m_bridge;
    QString m_service;
    std::set<TicketId> m_waiting;
    std::set<PersonId> m_people;
};

/// The last tickets of these services (parted by commas), the newest first.
std::vector<TicketId> lastTicketsOf(const std::unordered_map<TicketId, Summary>& tickets,
                                    const std::string& services, std::size_t most);

} // namespace warroom::ui
