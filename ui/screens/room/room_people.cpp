// Who does what, what was told and what was missed: the parts of the room that are about people.
#include "screens/room/room_screen.h"

#include "models/comms/held_posts.h"
#include "models/format/format.h"
#include "models/room/catch_up_watch.h"
#include "models/timeline/ticket_past.h"
#include "screens/comms/comms_page.h"
#include "screens/room/catch_up_pane.h"
#include "screens/room/chip_group.h"
#include "screens/room/fourth_pane.h"
#include "screens/room/handover_pane.h"
#include "screens/room/merge_pane.h"
#include "screens/room/room_notes.h"
#include "screens/room/side_column.h"
#include "screens/room/ticket_pane.h"
#include "screens/room/update_composer.h"
#include "widgets/screen_bar.h"
#include "widgets/tab_bar.h"

#include <QApplication>
#include <QBoxLayout>
#include <QStackedWidget>
#include <QWindow>

namespace warroom::ui {

void RoomScreen::buildPeople()
{
    m_catchUp = new CatchUpWatch(*m_room, this);
    m_notes = new RoomNotes(*m_room, *m_catchUp, this);
    m_held = std::make_unique<HeldPosts>(m_room->bridge());
    static_cast<QBoxLayout*>(layout())->insertWidget(1, m_notes);
    addTab(QStringLiteral("comms"), tr("Comms"), [this] { return comms(); });
    connect(m_ticket->merges(), &MergePane::editRequested, this, [this](Section section) {
        if (isUpdateDraft(section))
            writeUpdate();
    });
    connect(m_side, &SideColumn::assignRequested, this, &RoomScreen::askRole);
    connect(m_side, &SideColumn::takeRequested, this, [this](IncidentRole role) { handover()->take(role); });
    connect(m_side, &SideColumn::driverRequested, this, &RoomScreen::askDriver);
    connect(m_notes, &RoomNotes::catchUpRequested, this, &RoomScreen::toggleCatchUp);
    connect(m_notes, &RoomNotes::updateRequested, this, &RoomScreen::writeUpdate);
    connect(m_notes, &RoomNotes::rolesRequested, this, &RoomScreen::showRoles);
    connect(qApp, &QGuiApplication::focusWindowChanged, this, &RoomScreen::refreshLooking);
    connect(m_room, &RoomPresenter::changed, this, [this] {
        const auto sent = static_cast<int>(m_room->ticket()->updates.size());
        setTabCount(QStringLiteral("comms"), m_room->hasTicket() && sent > 0 ? sent : -1);
    });
}

CommsPage* RoomScreen::comms()
{
    if (m_comms)
        return m_comms;
    m_comms = new CommsPage(*m_room, *m_held, m_pages);
    m_comms->hide();
    connect(m_comms->composer(), &UpdateComposer::opened, this, [this] {
        const bool beside = m_wide && m_bar->tabs()->currentIndex() == TicketTab;
        if (beside)
            m_fourth->showComms();
        else
            showTab(QStringLiteral("comms"));
    });
    connect(m_comms->composer(), &UpdateComposer::left, this, [this] {
        showTab(QStringLiteral("ticket"));
        m_ticket->focusRoom();
    });
    connect(m_comms, &CommsPage::entryChosen, this, [this](OpId entry) { goTo(entry); });
    return m_comms;
}

HandoverPane* RoomScreen::handover()
{
    if (!m_handover) {
        m_handover = new HandoverPane(*m_room, this);
        auto* column = static_cast<QBoxLayout*>(layout());
        column->insertWidget(column->indexOf(m_notes) + 1, m_handover);
    }
    return m_handover;
}

/// Goes on with an update, if one was being written when the program ended.
bool RoomScreen::restoreUpdate()
{
    const auto section = m_room->drafts().place().section;
    return section && isUpdateDraft(*section) && comms()->composer()->restore();
}

/// Before the presenter, whose drafts they write.
void RoomScreen::deletePeople()
{
    delete m_catchUpPane;
    delete m_handover;
    delete m_notes;
    delete m_catchUp;
}

void RoomScreen::refreshLooking() { m_catchUp->setLooking(isVisible() && isActiveWindow()); }

void RoomScreen::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refreshLooking();
}

void RoomScreen::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    refreshLooking();
}

void RoomScreen::writeUpdate() { comms()->composer()->open(); }

void RoomScreen::showRoles()
{
    showTab(QStringLiteral("ticket"));
    if (m_compact) {
        m_middleTabs->setCurrent(1);
        showMiddle(1);
    }
    m_side->enterRoles();
}

void RoomScreen::showChecklist()
{
    showTab(QStringLiteral("ticket"));
    if (m_compact) {
        m_middleTabs->setCurrent(2);
        showMiddle(2);
    }
    m_side->enterChecklist();
}

void RoomScreen::askRole(IncidentRole role) { handover()->open(role); }

void RoomScreen::askDriver()
{
    if (const QString reason = m_room->whyNoDriver(); !reason.isEmpty()) {
        emit m_room->said(reason);
        return;
    }
    ask(tr("The wheel to"), tr("Who drives now? Empty: nobody"), m_room->driverText(), true,
        [this](const QString& name) { m_room->handWheel(name); });
}

void RoomScreen::toggleCatchUp()
{
    if (m_catchUpPane) {
        emit paneFinished();
        return;
    }
    m_catchUpPane = new CatchUpPane(*m_room, *m_catchUp);
    connect(m_catchUpPane, &CatchUpPane::entryChosen, this, [this](OpId entry) { goTo(entry); });
    connect(m_catchUpPane, &CatchUpPane::finished, this, &RoomScreen::paneFinished, Qt::QueuedConnection);
    emit paneRequested(m_catchUpPane);
}

QList<RoomCommand> RoomScreen::peopleCommands()
{
    const auto ticket = [this] { return noTicket(); };
    const auto wheel = [this] { return m_past->isActive() ? noTicket() : m_room->whyNoDriver(); };
    return {
        {"room.checklist",
         tr("Checklist"),
         "check",
         {QKeySequence("C")},
         false,
         ticket,
         [this] { showChecklist(); }},
        {"room.escalate",
         tr("Escalate: say for how long, and how bad"),
         "up",
         {QKeySequence("Ctrl+Alt+U")},
         false,
         ticket,
         [this] { comms()->composer()->escalate(); }},
        {"room.catchup",
         tr("Catch me up"),
         "bell",
         {QKeySequence("Ctrl+Shift+K")},
         false,
         ticket,
         [this] { toggleCatchUp(); }},
        {"room.take.commander",
         tr("Take command"),
         "user",
         {QKeySequence("Ctrl+Alt+C")},
         false,
         ticket,
         [this] { handover()->take(IncidentRole::Commander); }},
        {"room.drive",
         tr("Take the wheel, or let go of it"),
         "user",
         {QKeySequence("Ctrl+Alt+Y")},
         false,
         wheel,
         [this] { m_room->takeWheel(); }},
        {"room.driver",
         tr("Hand the wheel to …"),
         "user",
         {QKeySequence("Alt+Y")},
         false,
         wheel,
         [this] { askDriver(); }},
    };
}

} // namespace warroom::ui
