// The bell list: what happened in open incidents that concerns this person, the newest first.
#pragma once

#include "bridge/workspace_bridge.h"
#include "models/comms/concern.h"
#include "models/comms/ongoing_incidents.h"
#include "models/room/rows_model.h"

#include <QTimer>

#include <map>
#include <optional>
#include <set>

namespace warroom::ui {

struct ConcernRow
{
    OpId id; ///< the entry
    TicketId ticket;
    QString key;
    QString time;
    QString text;
    bool isUnread = true;

    bool operator==(const ConcernRow&) const = default;
};

/// What concerns() says of the open incidents, which it follows once they go on. What was told is remembered
/// on this device. GUI thread; the bridge must outlive it.
class ConcernsModel final : public RowsModel<ConcernRow>
{
    Q_OBJECT

public:
    explicit ConcernsModel(WorkspaceBridge& bridge, QObject* parent = nullptr);
    ~ConcernsModel() override;

    int unread() const;
    void readAll();

    QVariant data(const QModelIndex& index, int role) const override;

signals:
    void unreadChanged(int count);

private:
    static constexpr std::size_t Most = 200;

    void takeSummaries(const std::vector<Summary>& summaries);
    void drop(const std::vector<TicketId>& tickets);
    /// Whether the ticket went on since it was told; what was there before this person had the program is
    /// told.
    bool hasNews(TicketId ticket);
    void takeRoom(TicketId ticket, const Room& room);
    ConcernRow rowOf(const Ticket& ticket, const Concern& concern) const;
    void add(std::vector<ConcernRow> rows);
    void keepLater();
    void keep();

    WorkspaceBridge& m_bridge;
    Time m_started;
    bool m_known = false;           ///< the marks have been read back
    std::map<TicketId, Seq> m_told; ///< up to where each ticket was told
    OngoingIncidents m_ongoing;
    std::set<TicketId> m_followed; ///< of these, what went on
    QTimer m_write;                ///< the marks are written once for many changes
};

} // namespace warroom::ui
