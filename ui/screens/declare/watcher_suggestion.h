// Who owns a service and who watched its last tickets, as a first guess at who wants to know of the next one.
#pragma once

#include "bridge/workspace_bridge.h"
#include "models/boards/board_feed.h"

#include "domain/service/catalog.h"

#include <QObject>
#include <QStringList>

#include <set>

namespace warroom::ui {

/// The owners are in the catalog; the last tickets are opened in the background, and let go again. GUI
/// thread.
class WatcherSuggestion final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t Looked = 3;

    explicit WatcherSuggestion(WorkspaceBridge& bridge, QObject* parent = nullptr);
    ~WatcherSuggestion() override;

    void setService(const QString& service);
    /// What was suggested last.
    const QStringList& names() const { return m_said; }

signals:
    /// Names, sorted, without the person here; comes again as more is known, and at once, without those of
    /// the service before, when another one is named.
    void suggested(const QStringList& names);

private:
    void look(TicketId ticket);
    void letGo();
    std::set<PersonId> owners() const;
    void suggest();

    WorkspaceBridge& m_bridge;
    BoardFeed<Catalog> m_catalog;
    QString m_service;
    std::set<TicketId> m_waiting;
    std::set<PersonId> m_people; ///< who watched
    QStringList m_said;
};

/// The last tickets of these services (parted by commas), the newest first.
std::vector<TicketId> lastTicketsOf(const std::unordered_map<TicketId, Summary>& tickets,
                                    const std::string& services, std::size_t most);

} // namespace warroom::ui
