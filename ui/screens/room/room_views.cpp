// The views of the room beside the ticket, the ticket as it was, and ways from and to entries.
#include "screens/room/room_screen.h"

#include "models/room/actions_model.h"
#include "models/room/whys_model.h"
#include "models/timeline/ticket_past.h"
#include "models/timeline/timeline_model.h"
#include "screens/room/chip_group.h"
#include "screens/room/room_page.h"
#include "screens/room/side_column.h"
#include "screens/room/ticket_pane.h"
#include "screens/room/timeline_pane.h"
#include "screens/room/timeline_view.h"
#include "screens/timeline/entry_acts.h"
#include "screens/timeline/past_pane.h"
#include "screens/timeline/timeline_board.h"
#include "widgets/button.h"
#include "widgets/screen_bar.h"
#include "widgets/tab_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QStackedWidget>

namespace warroom::ui {

void RoomScreen::buildViews()
{
    addTab(QStringLiteral("ticket"), tr("Ticket"), {});
    addTab(QStringLiteral("timeline"), tr("Timeline"), [this] { return buildTimeline(); });
    m_views[TicketTab].widget = m_pages->widget(0);
    connectActs(m_timeline->acts());
    connect(m_past, &TicketPast::ended, this, &RoomScreen::leavePast);
    connect(m_past, &TicketPast::changed, this, [this] {
        const Entry* entry = m_past->entry();
        const int row = entry ? m_room->timeline()->rowOf(entry->id) : -1;
        if (m_past->isActive() && row >= 0)
            m_timeline->view()->setCurrentIndex(m_room->timeline()->index(row));
    });
    // A link that came before its ticket.
    connect(m_room, &RoomPresenter::changed, this, [this] {
        if (!m_link.isEmpty() && m_room->hasTicket())
            openLink(m_link);
    });
    QDesktopServices::setUrlHandler(QStringLiteral("warroom"), this, "openLink");
}

void RoomScreen::addTab(const QString& id, const QString& title, std::function<QWidget*()> build)
{
    m_views.push_back({id, std::move(build)});
    m_bar->tabs()->addTab(title);
}

bool RoomScreen::showTab(const QString& id)
{
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        if (m_views[i].id == id) {
            m_bar->tabs()->setCurrentIndex(static_cast<int>(i));
            return true;
        }
    }
    return false;
}

void RoomScreen::setTabCount(const QString& id, int count)
{
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        if (m_views[i].id == id)
            m_bar->tabs()->setCount(static_cast<int>(i), count);
    }
}

RoomPage* RoomScreen::page() const { return dynamic_cast<RoomPage*>(m_pages->currentWidget()); }

void RoomScreen::onTabChanged(int tab)
{
    if (tab < 0 || static_cast<std::size_t>(tab) >= m_views.size())
        return;
    View& view = m_views[static_cast<std::size_t>(tab)];
    if (tab != TicketTab)
        m_past->end();
    if (!view.widget && view.build) {
        view.widget = view.build();
        m_pages->addWidget(view.widget);
        if (auto* made = dynamic_cast<RoomPage*>(view.widget); made && made->barTools()) {
            view.tools = made->barTools();
            m_bar->addTrailing(view.tools);
        }
    }
    placeComms(tab);
    if (view.widget)
        m_pages->setCurrentWidget(view.widget);
    for (const View& other : m_views) {
        if (other.tools)
            other.tools->setVisible(&other == &view);
    }
    refreshBar();
    if (RoomPage* shown = page())
        shown->activated();
    emit hintsChanged();
}

QWidget* RoomScreen::buildTimeline()
{
    m_board = new TimelineBoard(*m_room);
    connectActs(m_board->acts());
    connect(m_board, &TimelineBoard::entryRequested, this, [this](const std::optional<Time>& time) {
        showTab(QStringLiteral("ticket"));
        if (time)
            m_timeline->composer()->enterAt(*time);
        else
            m_timeline->composer()->enter();
    });
    return m_board;
}

void RoomScreen::connectActs(EntryActs* acts)
{
    connect(acts, &EntryActs::openRequested, this, [this](const EntryTarget& target) { goTo(target); });
    connect(acts, &EntryActs::asItWasRequested, this, [this](const OpId& entry) { showPast(entry); });
}

void RoomScreen::showPast(const std::optional<OpId>& entry)
{
    if (!m_room->hasTicket())
        return;
    showTab(QStringLiteral("ticket"));
    if (!m_pastPane) {
        m_pastPane = new PastPane(*m_room, *m_past, m_left);
        m_left->addWidget(m_pastPane);
    }
    if (!m_past->isActive())
        m_beforePast = focusWidget();
    m_ticket->flush();
    m_past->begin(entry);
    m_left->setCurrentWidget(m_pastPane);
    m_pastPane->setFocus(Qt::ShortcutFocusReason);
    emit ticketChanged();
    emit hintsChanged();
}

void RoomScreen::leavePast()
{
    const bool inPast = m_pastPane && m_pastPane->isAncestorOf(QApplication::focusWidget());
    const bool focused = m_pastPane && (m_pastPane->hasFocus() || inPast);
    m_left->setCurrentWidget(m_ticket);
    if (focused && m_beforePast && m_beforePast->isVisible())
        m_beforePast->setFocus(Qt::OtherFocusReason);
    else if (focused)
        m_ticket->focusRoom();
    emit ticketChanged();
    emit hintsChanged();
}

void RoomScreen::goTo(const EntryTarget& target)
{
    if (target.section && static_cast<std::size_t>(*target.section) < sectionCount) {
        m_past->end();
        showTab(QStringLiteral("ticket"));
        m_ticket->enter(*target.section, target.item);
    } else if (target.section) {
        emit m_room->said(tr("It changed the postmortem."));
    } else if (target.role) {
        m_past->end();
        showRoles();
        for (RoleRow* row : m_side->findChildren<RoleRow*>()) {
            if (row->role() == *target.role)
                row->setFocus(Qt::OtherFocusReason);
        }
    } else if (target.update) {
        showTab(QStringLiteral("comms"));
    }
}

bool RoomScreen::goTo(OpId entry)
{
    m_past->end();
    showTab(QStringLiteral("ticket"));
    if (m_compact) {
        m_middleTabs->setCurrent(0);
        showMiddle(0);
    }
    return m_timeline->goTo(entry, Qt::OtherFocusReason);
}

void RoomScreen::openLink(const QUrl& link)
{
    const auto is = [of = link.host()](const std::string& name) {
        return of.compare(QString::fromStdString(name), Qt::CaseInsensitive) == 0;
    };
    const Summary* known = m_room->summary();
    const bool here =
        is(m_room->ticketId().text()) || is(m_room->ticket()->key()) || (known && is(known->key()));
    const auto entry = entryOfLink(link.toString());
    m_link = here && !m_room->hasTicket() ? link : QUrl();
    if (m_room->ticketId().isNil() || !here)
        emit otherLinkOpened(link);
    else if (m_link.isEmpty() && entry && !goTo(*entry))
        emit m_room->said(tr("This ticket has no such entry."));
}

/// The entry's link while the timeline is looked at, else that of the section or of the ticket.
void RoomScreen::copyLink()
{
    const bool onEntries = page() || m_timeline->view()->hasFocus();
    if (onEntries)
        return runAct(EntryAct::CopyLink);
    const Ticket& ticket = *m_room->ticket();
    const std::string key = ticket.key();
    QString link =
        QStringLiteral("warroom://") + QString::fromStdString(key.empty() ? ticket.id.text() : key);
    if (const auto section = m_ticket->editedSection())
        link += QLatin1Char('#') + QString::fromLatin1(nameOf(*section).data());
    QGuiApplication::clipboard()->setText(link);
    emit m_room->said(tr("%1 copied", "a link").arg(link));
}

void RoomScreen::runAct(EntryAct act)
{
    if (m_board && m_pages->currentWidget() == m_board) {
        m_board->runAct(act);
        return;
    }
    m_timeline->view()->scrollTo(m_timeline->view()->currentIndex());
    if (const Entry* entry = m_timeline->current())
        m_timeline->acts()->run(act, *entry);
}

QList<RoomCommand> RoomScreen::timelineCommands()
{
    const auto ticket = [this] { return m_room->hasTicket() ? QString() : noTicket(); };
    const auto act = [this](EntryAct what) { return [this, what] { runAct(what); }; };
    return {
        {"room.timeline.find",
         tr("Filter the timeline"),
         "filter",
         {QKeySequence::Find},
         false,
         ticket,
         [this] {
             if (m_board && m_pages->currentWidget() == m_board)
                 m_board->find();
             else
                 m_timeline->find();
         }},
        {"room.entry.past",
         tr("The ticket as it was at this entry"),
         "clock",
         {QKeySequence("H"), QKeySequence("Ctrl+Shift+H")},
         false,
         ticket,
         act(EntryAct::AsItWas)},
        {"room.entry.time",
         tr("Correct when an entry happened"),
         "clock",
         {QKeySequence("Shift+C")},
         false,
         ticket,
         act(EntryAct::CorrectTime)},
        {"room.entry.evidence",
         tr("Entry: evidence of a root cause"),
         "link",
         {QKeySequence("Shift+E")},
         false,
         ticket,
         act(EntryAct::LinkEvidence)},
        {"room.entry.mark",
         tr("Mark an entry for the postmortem"),
         "pin",
         {QKeySequence("Shift+M")},
         false,
         ticket,
         act(EntryAct::Pin)},
        {"room.link",
         tr("Copy the link"),
         "copy",
         {QKeySequence("Ctrl+Shift+C")},
         false,
         ticket,
         [this] { copyLink(); }},
        {"room.wall",
         tr("Wall view: whole screen, larger type"),
         "eye",
         {QKeySequence("F11")},
         false,
         ticket,
         [this] { emit wallRequested(); }},
        {"room.wall.window",
         tr("Wall view in a window of its own"),
         "eye",
         {QKeySequence("Ctrl+Shift+O")},
         false,
         ticket,
         [this] { emit wallWindowRequested(); }},
    };
}

} // namespace warroom::ui
