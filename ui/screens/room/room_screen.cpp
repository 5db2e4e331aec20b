// Wiring of the room's panes, and their arrangement in wide and narrow windows.
#include "screens/room/room_screen.h"

#include "models/comms/held_posts.h"
#include "models/format/format.h"
#include "models/room/conflicts_model.h"
#include "models/timeline/ticket_past.h"
#include "models/timeline/timeline_model.h"
#include "screens/comms/comms_page.h"
#include "screens/paste/paste_pane.h"
#include "screens/room/actions_body.h"
#include "screens/room/chip_group.h"
#include "screens/room/fourth_pane.h"
#include "screens/room/inline_prompt.h"
#include "screens/room/refused_pane.h"
#include "screens/room/room_notes.h"
#include "screens/room/room_page.h"
#include "screens/room/side_column.h"
#include "screens/room/ticket_pane.h"
#include "screens/room/timeline_pane.h"
#include "screens/room/timeline_view.h"
#include "widgets/button.h"
#include "widgets/front_stack.h"
#include "widgets/hairline.h"
#include "widgets/screen_bar.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextEdit>

#include <algorithm>
#include <utility>

namespace warroom::ui {
namespace {

constexpr int s_ticketWidth = 676;
constexpr int s_timelineWidth = 424;
constexpr int s_sideWidth = 276;
constexpr int s_ticketLeast = 520;
constexpr int s_timelineLeast = 320;
constexpr int s_sideLeast = 240;
constexpr int s_compactTicket = 600;
/// With a fourth pane: a column of prose is not wider than this.
constexpr int s_wideTicket = 760;
constexpr int s_wideSide = 300;
constexpr int s_fourthWidth = 740;
constexpr int s_fourthLeast = 420;

} // namespace

RoomScreen::RoomScreen(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_room(new RoomPresenter(bridge, this)), m_bar(new ScreenBar(QString(), this)),
      m_drives(new Button(QString(), ButtonKind::Quiet, this)),
      m_update(new Button(tr("Post update"), ButtonKind::Default, this)),
      m_gate(new Button(QString(), ButtonKind::Default, this)), m_pages(new FrontStack(this)),
      // Each where it will stand: a part that moves is styled again, with all that is in it.
      m_split(new QSplitter(Qt::Horizontal, m_pages)), m_left(new QStackedWidget(m_split)),
      m_ticket(new TicketPane(*m_room, m_left)), m_middle(new QWidget(m_split)),
      m_middleHead(new QWidget(m_middle)),
      m_middleTabs(new ChipGroup(ChipChoice::One, {tr("Timeline"), tr("Roles"), tr("Checklist")})),
      m_middleStack(new QStackedWidget(m_middle)), m_timeline(new TimelinePane(*m_room, m_middleStack)),
      m_side(new SideColumn(*m_room, m_split)), m_past(new TicketPast(*m_room, this))
{
    setAccessibleName(tr("Incident room"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    buildBar();
    buildPanes();
    buildViews();
    buildPeople();
    buildIntake();
    connect(m_room, &RoomPresenter::changed, this, &RoomScreen::refreshBar);
    connect(m_room, &RoomPresenter::opened, this, &RoomScreen::ticketChanged);
    // After the panes: they have the rows and are enabled by then.
    connect(m_room, &RoomPresenter::changed, this, &RoomScreen::restorePlace);
    connect(&m_room->drafts(), &RoomDrafts::restored, this, [this] {
        m_placeKept = true;
        restorePlace();
    });
    connect(m_room, &RoomPresenter::undoOffered, this, &RoomScreen::undoOffered);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && isAncestorOf(now))
            emit hintsChanged();
    });
    connect(&theme(), &Theme::changed, this, [this, percent = theme().textPercent()]() mutable {
        if (std::exchange(percent, theme().textPercent()) == percent)
            return;
        setCompact(width() < scaled(CompactBelow));
        setWide(width() >= scaled(FourthFrom));
        fitPanes();
    });
    refreshBar();
}

RoomScreen::~RoomScreen()
{
    // The texts hand in what was typed while the presenter is there; the place in them stays on disk.
    m_room->drafts().open({});
    if (QWidget* focus = focusWidget())
        focus->clearFocus();
    m_ticket->flush();
    QDesktopServices::unsetUrlHandler(QStringLiteral("warroom"));
    deletePeople();
    delete m_pages;
}

void RoomScreen::buildBar()
{
    m_update->setIconName(QStringLiteral("mega"));
    m_gate->setIconName(QStringLiteral("arrow"));
    m_drives->setIconName(QStringLiteral("user"));
    m_drives->setToolTip(tr("Ctrl Alt Y takes the wheel, Alt Y hands it on."));
    connect(m_drives, &QPushButton::clicked, this, &RoomScreen::askDriver);
    buildVisibility();
    m_bar->addTrailing(m_drives);
    m_bar->addTrailing(m_update);
    m_bar->addTrailing(m_gate);
    connect(m_bar->tabs(), &QTabBar::currentChanged, this, &RoomScreen::onTabChanged);
    connect(m_update, &QPushButton::clicked, this, &RoomScreen::writeUpdate);
    connect(m_gate, &QPushButton::clicked, this, &RoomScreen::advance);
}

void RoomScreen::buildPanes()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_split);
    auto* middle = new QVBoxLayout(m_middle);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    auto* head = new QHBoxLayout(m_middleHead);
    head->setContentsMargins(16, 0, 16, 1);
    head->addWidget(m_middleTabs);
    head->addStretch(1);
    auto* filter = quietButton(QString(), m_middleHead);
    filter->setIconName(QStringLiteral("filter"));
    filter->setHeight(24);
    filter->setAccessibleName(tr("Filter the timeline"));
    connect(filter, &QPushButton::clicked, m_timeline, &TimelinePane::nextFilter);
    head->addWidget(filter);
    m_middleHead->setFixedHeight(scaled(size::SubBar));
    middle->addWidget(m_middleHead);
    middle->addWidget(m_middleStack, 1);
    m_middleStack->addWidget(m_timeline);
    m_left->addWidget(m_ticket);
    m_split->addWidget(m_left);
    m_split->addWidget(m_middle);
    m_split->addWidget(m_side);
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_left->setMinimumWidth(s_ticketLeast);
    m_middle->setMinimumWidth(s_timelineLeast);
    m_side->setMinimumWidth(s_sideLeast);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    m_split->setStretchFactor(2, 0);
    m_split->setSizes({s_ticketWidth, s_timelineWidth, s_sideWidth});
    m_middleHead->hide();
    connect(m_middleTabs, &ChipGroup::chosen, this, &RoomScreen::showMiddle);
    connect(m_timeline->composer(), &TimelineComposer::left, m_ticket, &TicketPane::focusRoom);
    connect(m_ticket->refused(), &RefusedPane::goRequested, this,
            [this](int section) { goTo(static_cast<Section>(section)); });
}

void RoomScreen::open(TicketId ticket)
{
    m_ticket->flush();
    m_gateAsked = false;
    m_placeKept = false;
    m_room->open(ticket);
}

/// As soon as both the room and what was kept of it are here, unless the person writes somewhere already.
void RoomScreen::restorePlace()
{
    if (!m_placeKept || !m_room->hasTicket())
        return;
    if (!isVisible())
        return;
    m_placeKept = false;
    const QWidget* focus = QApplication::focusWidget();
    if (qobject_cast<const QTextEdit*>(focus) || qobject_cast<const QLineEdit*>(focus))
        return;
    if (!m_timeline->composer()->restore() && !restoreUpdate())
        m_ticket->restorePlace();
}

void RoomScreen::refreshBar()
{
    const GateView& gate = m_room->gate();
    const bool onTicket = m_bar->tabs()->currentIndex() == TicketTab;
    m_gate->setVisible(gate.shown && onTicket);
    m_update->setVisible(onTicket);
    const auto drives = m_room->driver();
    m_drives->setVisible(drives && onTicket);
    if (drives)
        m_drives->setText(m_compact ? format::personName(m_room->people(), *drives) : m_room->driverText());
    m_drives->setAccessibleName(m_room->driverText());
    m_gate->setText(m_compact ? gate.tight : gate.text);
    m_gate->setToolTip(gate.sentences.join(QLatin1Char('\n')));
    m_update->setText(m_compact ? tr("Update") : tr("Post update"));
    m_update->setEnabled(m_room->hasTicket());
    m_bar->tabs()->setCount(TimelineTab, m_room->hasTicket() ? m_room->timeline()->entryCount() : -1);
    if (gate.missing == 0)
        m_gateAsked = false;
    emit questionsChanged(m_room->conflicts()->rowCount());
}

void RoomScreen::showMiddle(int pane)
{
    if (pane == 0) {
        m_middleStack->setCurrentWidget(m_timeline);
        return;
    }
    m_side->setPart(pane == 1 ? SideColumn::Part::People : SideColumn::Part::Checklist);
    if (m_compact)
        m_middleStack->setCurrentWidget(m_side);
}

void RoomScreen::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    m_middleHead->setVisible(compact);
    m_timeline->setHeadShown(!compact);
    m_ticket->setCompact(compact);
    m_middleTabs->setCurrent(0);
    if (compact) {
        m_middleStack->addWidget(m_side);
    } else {
        m_split->addWidget(m_side);
        m_side->setPart(SideColumn::Part::All);
        m_side->show();
    }
    showMiddle(0);
    refreshBar();
}

QSize RoomScreen::minimumSizeHint() const
{
    const int panes = s_ticketLeast + s_timelineLeast + m_split->handleWidth();
    return {std::max(m_bar->minimumSizeHint().width(), panes), QWidget::minimumSizeHint().height()};
}

// The panes grow with the text, so far as the window has room for their least widths. Returns how much.
double RoomScreen::fitLeast()
{
    const int least = s_ticketLeast + s_timelineLeast + (m_compact ? 0 : s_sideLeast);
    const double factor = std::max(1.0, std::min(scaled(100) / 100.0, width() / static_cast<double>(least)));
    const auto grown = [factor](int pixels) { return static_cast<int>(pixels * factor); };
    m_left->setMinimumWidth(grown(s_ticketLeast));
    // Beside the others it keeps its filters readable, however long their names are.
    m_middle->setMinimumWidth(m_compact ? grown(s_timelineLeast) : 0);
    m_side->setMinimumWidth(m_compact ? 0 : grown(s_sideLeast));
    return factor;
}

void RoomScreen::fitPanes()
{
    const double factor = fitLeast();
    const auto grown = [factor](int pixels) { return static_cast<int>(pixels * factor); };
    if (m_wide)
        m_split->setSizes({grown(s_wideTicket),
                           width() - grown(s_wideTicket) - grown(s_wideSide) - grown(s_fourthWidth),
                           grown(s_wideSide), grown(s_fourthWidth)});
    else if (m_compact)
        m_split->setSizes({grown(s_compactTicket), width() - grown(s_compactTicket)});
    else
        m_split->setSizes(
            {grown(s_ticketWidth), width() - grown(s_ticketWidth) - grown(s_sideWidth), grown(s_sideWidth)});
}

void RoomScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool before = m_compact, wideBefore = m_wide;
    setCompact(width() < scaled(CompactBelow));
    setWide(width() >= scaled(FourthFrom));
    if (m_compact != before || m_wide != wideBefore || event->oldSize().width() <= 0)
        fitPanes();
    else
        fitLeast();
}

void RoomScreen::setWide(bool wide)
{
    if (wide == m_wide)
        return;
    m_wide = wide;
    if (wide && !m_fourth) {
        m_fourth = new FourthPane(*m_room, *comms());
        m_fourth->setMinimumWidth(s_fourthLeast);
        m_split->addWidget(m_fourth);
        m_split->setStretchFactor(m_split->indexOf(m_fourth), 0);
    }
    m_fourth->setVisible(wide);
    placeComms(m_bar->tabs()->currentIndex());
}

/// Beside the ticket where there is room, else on the page of its tab.
void RoomScreen::placeComms(int tab)
{
    if (m_wide && tab == TicketTab)
        m_fourth->lend();
    else if (m_comms && m_pages->indexOf(m_comms) < 0) // the first tab comes before it
        m_pages->addWidget(m_comms);
}

void RoomScreen::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    if (m_middleHead->isVisible()) {
        const QPoint at = m_middleHead->mapTo(this, QPoint(0, m_middleHead->height() - 1));
        horizontalHairline(painter, at.x(), at.x() + m_middleHead->width(), at.y(), tokens().line);
    }
}

void RoomScreen::goTo(Section section)
{
    m_past->end();
    m_bar->tabs()->setCurrentIndex(TicketTab);
    m_ticket->enter(section);
}

void RoomScreen::showQuestions()
{
    m_bar->tabs()->setCurrentIndex(TicketTab);
    m_ticket->enterQuestions();
}

QList<KeyHint> RoomScreen::keyHints() const
{
    if (const RoomPage* shown = page())
        return shown->keyHints();
    if (m_comms && m_comms->isAncestorOf(QApplication::focusWidget()))
        return m_comms->keyHints();
    if (m_paste->isAncestorOf(QApplication::focusWidget()))
        return m_paste->keyHints();
    if (m_past->isActive())
        return {{tr("← →"), tr("Entry")},
                {tr("Home End"), tr("First, last")},
                {tr("J K"), tr("Scroll")},
                {tr("Esc"), tr("Back to now")}};
    if (m_timeline->isAsking())
        return {{tr("Enter"), tr("Keep")}, {tr("Shift Enter"), tr("New line")}, {tr("Esc"), tr("Drop")}};
    if (m_timeline->view()->hasFocus())
        return {{tr("J K"), tr("Entry")},
                {tr("Enter"), tr("Open")},
                {QStringLiteral("E"), tr("Edit")},
                {tr("Shift C"), tr("Time")},
                {tr("Shift M"), tr("Mark")},
                {tr("Shift E"), tr("Evidence")},
                {QStringLiteral("H"), tr("As it was")}};
    if (m_side->isInRoles())
        return {
            {tr("J K"), tr("Role")}, {tr("Enter"), tr("Hand over")}, {QStringLiteral("T"), tr("Take it")}};
    if (m_side->isInChecklist())
        return {{tr("J K"), tr("Step")}, {tr("Space"), tr("Check")}, {tr("Esc"), tr("Ticket")}};
    if (const auto hints = m_ticket->questionHints(); !hints.isEmpty())
        return hints;
    if (m_ticket->editedSection())
        return {{tr("Esc"), tr("Leave")},
                {tr("Ctrl Z"), tr("Undo own")},
                {tr("Ctrl Shift W"), tr("Ask why")},
                {tr("Ctrl Shift N"), tr("New action")}};
    return {{QStringLiteral("N"), tr("New action")},
            {tr("Space"), tr("Check")},
            {QStringLiteral("@"), tr("Assign")},
            {QStringLiteral("W"), tr("Ask why")},
            {QStringLiteral("T"), tr("Mark TBD")},
            {QStringLiteral("U"), tr("Post update")},
            {QStringLiteral("P"), m_room->gate().isWork ? tr("Mark as done") : tr("Advance phase")}};
}

void RoomScreen::activated()
{
    QWidget* focus = focusWidget();
    if (RoomPage* shown = page()) {
        shown->activated();
        return;
    }
    if (focus && focus != this && focus->isVisible())
        focus->setFocus(Qt::OtherFocusReason);
    else
        m_ticket->focusRoom();
    restorePlace();
}

void RoomScreen::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_past->isActive()) {
        m_past->end();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        m_gateAsked = false;
        m_notes->dismiss();
        m_bar->tabs()->setCurrentIndex(TicketTab);
        m_ticket->focusRoom();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_gateAsked && m_room->gate().first) {
        if (event->modifiers() & Qt::ShiftModifier)
            askOverride();
        else
            goTo(*m_room->gate().first);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace warroom::ui
