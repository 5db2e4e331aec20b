// What the strip over all screens shows: the focused incident, the other open ones, pages, the connection.
#pragma once

#include "bridge/workspace_bridge.h"
#include "models/alerts/waiting_page.h"
#include "widgets/strip_state.h"

#include <QObject>

#include <map>
#include <optional>
#include <unordered_set>

namespace warroom::ui {

/// The worst open incident is focused unless a person pinned another. It follows the focused ticket. GUI
/// thread.
class StripPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit StripPresenter(WorkspaceBridge& bridge, QObject* parent = nullptr);
    ~StripPresenter() override;

    /// Nothing while no incident is open and none is pinned.
    std::optional<TicketId> focused() const { return m_focused; }
    /// Stays focused until it is closed or another is pinned.
    void pin(TicketId ticket);
    /// Ctrl Tab: pins the next open incident, worst first.
    void pinNext();

    /// The pages that nobody acknowledged, and the key that leads to the first of them.
    void setWaitingPages(std::vector<WaitingPage> pages, const QString& keys);

    /// For now; to be asked every second and after changed().
    StripState state() const;
    /// Open incidents, worst first.
    std::vector<Summary> openIncidents() const;

signals:
    void changed();
    void focusedChanged();

private:
    void take(const std::vector<Summary>& summaries);
    void takeEnded(const Summary& summary);
    void choose();
    void fillIncident(StripState& state, const Summary& summary, Time now) const;
    void fillOthers(StripState& state) const;
    void fillPresence(StripState& state) const;
    QString presenceLine(const std::vector<PresentPerson>& present, PersonId person) const;
    void fillQuiet(StripState& state, Time now) const;
    void fillPages(StripState& state, Time now) const;
    void fillConnection(StripState& state, Time now) const;
    QString ownerName(const Owner& owner) const;

    WorkspaceBridge& m_bridge;
    std::map<TicketId, Summary> m_open;
    std::unordered_set<TicketId> m_openTickets; // that are no incidents
    std::optional<Summary> m_lastClosed;
    std::optional<TicketId> m_pinned;
    std::optional<TicketId> m_focused;
    std::vector<WaitingPage> m_pages;
    QString m_pageKeys;
};

} // namespace warroom::ui
