// The preview beside the queue: one ticket, read-only, with what its next phase still needs.
#pragma once

#include "bridge/workspace_bridge.h"

#include <QPointer>
#include <QScrollArea>
#include <QStringList>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace warroom::ui {

class PreviewFact;

class TicketPreview final : public QScrollArea
{
    Q_OBJECT

public:
    static constexpr int Width = 396;

    explicit TicketPreview(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    ~TicketPreview() override;

    /// Follows the ticket while it is shown; nothing: an empty pane.
    void showTicket(std::optional<TicketId> ticket);
    std::optional<TicketId> ticket() const { return m_ticket; }
    /// What counts with the time; to be called every second while it is seen.
    void tick();

    QSize sizeHint() const override;

signals:
    void openRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// Builds it anew where what it shows is different now; at the latest when it is seen again.
    void refresh();
    QStringList content() const;
    void rebuild();
    void addHead(QVBoxLayout& column, const Summary& summary);
    void addGate(QVBoxLayout& column, const Ticket& ticket);
    void addLinks(QVBoxLayout& column, const Ticket& ticket);
    void addState(QVBoxLayout& column, RoomState state);
    void addSections(QVBoxLayout& column, const Ticket& ticket);
    void addActions(QVBoxLayout& column, const Ticket& ticket);
    void addFacts(QVBoxLayout& column, const Summary& summary, const Ticket* ticket);
    QString ownerName(const Owner& owner) const;

    WorkspaceBridge& m_bridge;
    std::optional<TicketId> m_ticket;
    QStringList m_content; ///< what it was built of
    bool m_isStale = false;
    QPointer<QLabel> m_stage;
    QPointer<PreviewFact> m_update;
    QPointer<PreviewFact> m_due;
};

} // namespace warroom::ui
