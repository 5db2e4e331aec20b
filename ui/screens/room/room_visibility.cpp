// Restricting who sees the incident, with a reason, and showing it to everybody again.
#include "screens/room/room_screen.h"

#include "models/timeline/ticket_past.h"
#include "screens/room/inline_prompt.h"
#include "screens/room/restricted_mark.h"
#include "widgets/screen_bar.h"

namespace warroom::ui {

void RoomScreen::buildVisibility()
{
    auto* mark = new RestrictedMark(*m_room, this);
    m_bar->addTrailing(mark);
    connect(mark, &RestrictedMark::clicked, this, [this] {
        const QString no = m_room->whyNot(VisibilitySet{});
        if (no.isEmpty())
            askVisibility();
        else
            emit m_room->said(no);
    });
}

void RoomScreen::askVisibility()
{
    const bool isRestricted = m_room->ticket()->restriction.has_value();
    const auto submit = [this, isRestricted](const QString& reason) {
        m_room->submit(VisibilitySet{!isRestricted, reason.trimmed().toStdString()});
    };
    if (isRestricted)
        askLine(
            {tr("Show it to everybody again, because"), tr("A reason may be left out"), {}, {}, 0, false, {}},
            submit);
    else
        askLine({tr("Restrict who sees this, because"),
                 {},
                 {},
                 tr("roles, owners of actions and watchers go on seeing it"),
                 1,
                 false,
                 {}},
                submit);
}

QList<RoomCommand> RoomScreen::visibilityCommands()
{
    return {{"room.restrict",
             tr("Restrict who sees this, or show it to all again …"),
             "lock",
             {QKeySequence("Ctrl+Alt+X")},
             false,
             [this] { return m_past->isActive() ? noTicket() : m_room->whyNot(VisibilitySet{}); },
             [this] { askVisibility(); }}};
}

} // namespace warroom::ui
