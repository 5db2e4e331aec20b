// Keeps an unsent form on this device while it is typed, and gives it back at the next start.
#pragma once

#include "screens/declare/ticket_draft.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace warroom::ui {

/// Writes at most every 400 ms and at the latest 400 ms after a key, and what is left when it goes. GUI
/// thread.
class DraftStore final : public QObject
{
    Q_OBJECT

public:
    static inline const std::string Declare = "draft.declare";
    static inline const std::string NewTicket = "draft.ticket";

    DraftStore(WorkspaceBridge& bridge, std::string setting, QObject* parent);
    ~DraftStore() override;

    /// Asks for what was kept; `done` gets it unless something was kept anew meanwhile.
    void load(std::function<void(const TicketDraft&)> done);
    void keep(const TicketDraft& draft);
    /// The form was sent or thrown away.
    void drop();

signals:
    void kept();

private:
    void write();

    WorkspaceBridge& m_bridge;
    std::string m_setting;
    QTimer m_timer;
    std::optional<TicketDraft> m_unwritten;
    bool m_touched = false;
};

} // namespace warroom::ui
