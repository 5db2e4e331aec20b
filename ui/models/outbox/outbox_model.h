// The outbox as a list: what waits, what is being sent, what was refused and why.
#pragma once

#include "models/outbox/change_text.h"
#include "workspace/workspace.h"

#include <QAbstractListModel>

#include <functional>
#include <memory>
#include <vector>

namespace warroom::ui {

/// Oldest first, as it is sent. GUI thread.
class OutboxModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State
    {
        Waiting,
        Sending,
        Refused
    };
    enum Role
    {
        OpIdRole = Qt::UserRole + 1, // OpId
        TicketIdRole,                // TicketId
        TicketKeyRole,               // QString, "INC-42" or empty
        DetailRole,                  // QString
        TimeRole,                    // QString, "00:33"
        StateRole,                   // State
        StateTextRole,               // QString, "waiting"
        ReasonRole                   // QString, of a refused one
    };
    using KeyOf = std::function<QString(TicketId)>;

    /// `keyOf` gives the key that people know a ticket by.
    explicit OutboxModel(KeyOf keyOf, QObject* parent = nullptr);

    /// Signals only the rows that came, went or changed.
    void setChanges(const std::vector<PendingChange>& changes);
    void setDirectory(std::shared_ptr<const Directory> directory);

    const PendingChange& change(int row) const { return m_changes[static_cast<std::size_t>(row)]; }
    int waitingCount() const;
    int refusedCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    static State stateOf(const PendingChange& change);
    static QString stateText(State state);

    KeyOf m_keyOf;
    std::shared_ptr<const Directory> m_directory = std::make_shared<const Directory>();
    std::vector<PendingChange> m_changes;
};

} // namespace warroom::ui
