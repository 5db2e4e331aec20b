// What the ticket says of the incident as a whole, changed by keys: title, service, severity, who watches;
// and the process that it follows.
#include "screens/room/room_screen.h"

#include "models/format/format.h"
#include "models/timeline/ticket_past.h"
#include "screens/room/inline_prompt.h"
#include "screens/room/process_pane.h"
#include "screens/room/room_notes.h"
#include "screens/room/ticket_pane.h"

namespace warroom::ui {

void RoomScreen::askTitle()
{
    const QString was = format::fromUtf8(m_room->ticket()->title.value());
    askLine({tr("Title"), {}, was, {}, 1, false, {}}, [this, was](const QString& text) {
        if (text != was)
            m_room->submit(TicketRename{text.toStdString()});
    });
}

void RoomScreen::askService()
{
    const QString was = format::fromUtf8(m_room->ticket()->service.value());
    askLine({tr("Service"), tr("Which? Several are parted by commas; empty: none"), was, {}, 0, false, {}},
            [this, was](const QString& text) {
                if (text != was)
                    m_room->submit(ServiceSet{text.toStdString()});
            });
}

void RoomScreen::askSeverity()
{
    ask(tr("Severity"), tr("1 to 5"), format::name(m_room->ticket()->severity.value()), false,
        [this](const QString& text) {
            const bool isDigit = text.size() == 1;
            const auto severity =
                parseSeverity((isDigit ? QStringLiteral("SEV") + text : text).toStdString());
            if (severity)
                changeSeverity(*severity);
            else
                emit m_room->said(tr("“%1” is no severity; expected 1 to 5.").arg(text));
        });
}

void RoomScreen::changeSeverity(Severity severity)
{
    const auto before = m_room->ticket()->severity.value();
    if (severity == before)
        return;
    const auto follows = consequencesOf(*m_room->ticket(), before, severity, m_room->now());
    m_room->setSeverity(severity);
    m_notes->showConsequences(follows);
}

bool RoomScreen::isWatched() const
{
    const auto& watchers = m_room->ticket()->watchers;
    const auto mine = watchers.find(m_room->self());
    return mine != watchers.end() && mine->second.value();
}

void RoomScreen::askDrill()
{
    const bool isDrill = m_room->ticket()->isDrill();
    ask(isDrill ? tr("Why is this no drill?") : tr("Why is this a drill?"), {},
        isDrill ? tr("it counts again") : tr("it counts nowhere from now on"), false,
        [this, isDrill](const QString& reason) {
            m_room->submit(DrillSet{!isDrill, reason.trimmed().toStdString()});
        });
}

void RoomScreen::toggleProcess()
{
    if (m_process) {
        emit paneFinished();
        return;
    }
    m_process = new ProcessPane(*m_room);
    emit paneRequested(m_process);
}

QList<RoomCommand> RoomScreen::factCommands()
{
    const auto may = [this](Body body) {
        return
            [this, body = std::move(body)] { return m_past->isActive() ? noTicket() : m_room->whyNot(body); };
    };
    return {
        {"room.title",
         tr("Change the title"),
         "edit",
         {QKeySequence("Ctrl+Alt+T")},
         false,
         may(TicketRename{}),
         [this] { askTitle(); }},
        {"room.service",
         tr("Change the service"),
         "services",
         {QKeySequence("Shift+S")},
         false,
         may(ServiceSet{}),
         [this] { askService(); }},
        {"room.severity",
         tr("Change severity"),
         "flag",
         {QKeySequence("S")},
         false,
         may(SeveritySet{}),
         [this] { askSeverity(); }},
        {"room.drill",
         tr("Mark as a drill, or as none …"),
         "flag",
         {QKeySequence("Ctrl+Alt+Q")},
         false,
         may(DrillSet{}),
         [this] { askDrill(); }},
        {"room.template",
         tr("Adopt the newer template"),
         "runbook",
         {QKeySequence("Ctrl+Shift+A")},
         false,
         [this] { return m_past->isActive() ? noTicket() : m_room->whyNotAdopt(); },
         [this] { m_room->adoptTemplate(); }},
        {"room.process",
         tr("How incidents are worked, and what was kept here"),
         "runbook",
         {QKeySequence("Ctrl+Alt+H")},
         false,
         {},
         [this] { toggleProcess(); }},
        {"room.watch",
         tr("Watch, or watch no more"),
         "eye",
         {QKeySequence("Shift+W")},
         false,
         [this] { return m_room->hasTicket() ? m_room->whyNot(WatchAdd{m_room->self()}) : noTicket(); },
         [this] {
             const bool watches = !isWatched();
             m_room->setWatching(watches);
             emit m_room->said(watches ? tr("You watch this incident") : tr("You watch it no more"));
         }},
    };
}

} // namespace warroom::ui
