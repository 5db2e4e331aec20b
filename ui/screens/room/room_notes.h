// Quiet lines over the room: what changed meanwhile, what an open incident lacks, what follows from a
// severity.
#pragma once

#include "domain/ticket/severity_policy.h"

#include <QWidget>

namespace warroom::ui {

class Button;
class CatchUpWatch;
class InlineNote;
class RoomPresenter;

/// Each line is absent while there is nothing to say; none takes the focus.
class RoomNotes final : public QWidget
{
    Q_OBJECT

public:
    /// Fewer changes than this are seen on the timeline anyway.
    static constexpr int LeastMissed = 5;

    RoomNotes(RoomPresenter& room, CatchUpWatch& watch, QWidget* parent);

    /// What follows from the severity that this person has just set; gone with Esc, or another ticket.
    void showConsequences(const SeverityConsequences& follows);
    /// Returns whether there was something to put away.
    bool dismiss();

signals:
    void catchUpRequested();
    void updateRequested();
    void rolesRequested();

private:
    void refresh();

    RoomPresenter& m_room;
    CatchUpWatch& m_watch;
    InlineNote* m_missed;
    InlineNote* m_lack;
    InlineNote* m_follows;
    Button* m_fill; ///< of the roles
};

} // namespace warroom::ui
