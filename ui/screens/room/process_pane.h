// How incidents are worked here, and how far this one kept what is promised: phases, severities, tenets; and
// when that was practised last.
#pragma once

#include "base/id.h"
#include "widgets/screen.h"

#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace warroom::ui {

class RoomPresenter;
class WorkspaceBridge;

/// Follows the ticket while it is open, and the last drill. GUI thread.
class ProcessPane final : public QScrollArea, public Screen
{
    Q_OBJECT

public:
    explicit ProcessPane(RoomPresenter& room, QWidget* parent = nullptr);
    ~ProcessPane() override;

    QList<KeyHint> keyHints() const override;
    void activated() override { setFocus(Qt::OtherFocusReason); }

private:
    QStringList drill();
    void rebuild();
    void addPart(QVBoxLayout& column, const QString& heading, const QStringList& lines);

    RoomPresenter& m_room;
    WorkspaceBridge& m_bridge;       ///< outlives the room
    std::optional<TicketId> m_drill; ///< followed
    QStringList m_shown;
};

} // namespace warroom::ui
