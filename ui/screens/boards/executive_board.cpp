// What the Executive board watches, and how its panels stand.
#include "screens/boards/executive_board.h"

#include "models/format/format.h"
#include "screens/boards/board_ground.h"
#include "screens/boards/board_panels.h"
#include "screens/boards/executive_panels.h"
#include "screens/boards/panel_slot.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr std::size_t s_mostFollowed = 6;
/// From this width on there are three columns.
constexpr int s_executiveBoardWide = 2000;
/// Between two refreshes while changes stream in.
constexpr auto s_executiveBoardSoon = std::chrono::milliseconds(200);
/// Ages are in minutes.
constexpr auto s_ages = std::chrono::seconds(10);

/// Two panels that belong together, without a line between them.
QWidget* stacked(QWidget* upper, int upperShare, QWidget* lower, int lowerShare, QWidget* parent)
{
    auto* column = new QWidget(parent);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(upper, upperShare);
    layout->addWidget(lower, lowerShare);
    return column;
}

} // namespace

ExecutiveBoard::ExecutiveBoard(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_objectives(bridge), m_measures(bridge), m_deploys(bridge),
      m_panels(new BoardPanels(tr("Executive"), this))
{
    setAccessibleName(tr("Executive board"));
    build();
    m_soon.setSingleShot(true);
    m_ages.setInterval(s_ages);
    connect(&m_soon, &QTimer::timeout, this, &ExecutiveBoard::refresh);
    connect(&m_ages, &QTimer::timeout, this, &ExecutiveBoard::refresh);
    for (BoardFeedBase* feed : std::initializer_list<BoardFeedBase*>{&m_objectives, &m_measures, &m_deploys})
        connect(feed, &BoardFeedBase::changed, this, &ExecutiveBoard::refreshLater);
    connect(&bridge, &WorkspaceBridge::summariesChanged, this, &ExecutiveBoard::refreshLater);
    connect(&bridge, &WorkspaceBridge::directoryChanged, this, &ExecutiveBoard::refreshLater);
    connect(&bridge, &WorkspaceBridge::connectionChanged, this, &ExecutiveBoard::refreshLater);
    connect(&bridge, &WorkspaceBridge::roomChanged, this, [this](TicketId ticket) {
        if (m_followed.contains(ticket))
            refreshLater();
    });
}

ExecutiveBoard::~ExecutiveBoard() { letGo(); }

void ExecutiveBoard::build()
{
    auto* ground = new BoardGround;
    m_content = ground;
    m_scroll = newBoardScroll(ground, this);
    m_headline = new HeadlinePanel(m_view, ground);
    m_availability = new AvailabilityPanel(m_view, ground);
    m_budget = new BudgetPanel(m_view, ground);
    m_impact = new ImpactPanel(m_view, ground);
    m_weeks = new WeeksPanel(m_view, ground);
    m_backlog = new BacklogPanel(m_view, ground);
    m_overdue = new OverduePanel(m_view, ground);
    auto* column = new QVBoxLayout(ground);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(m_headline);
    m_grid = new QGridLayout;
    m_grid->setSpacing(1);
    column->addLayout(m_grid, 1);
    addPanels();
    arrange(2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    connect(m_headline, &HeadlinePanel::openTicket, this, &ExecutiveBoard::openTicket);
    connect(m_availability, &BoardPanel::opened, this, [this] { emit openService({}); });
    connect(m_budget, &BudgetPanel::openService, this, &ExecutiveBoard::openService);
    connect(m_impact, &ImpactPanel::openTicket, this, &ExecutiveBoard::openTicket);
    connect(m_impact, &BoardPanel::opened, this, &ExecutiveBoard::openQueue);
    connect(m_weeks, &BoardPanel::opened, this, &ExecutiveBoard::openMeasures);
    connect(m_backlog, &BoardPanel::opened, this, &ExecutiveBoard::openQueue);
    connect(m_overdue, &BoardPanel::opened, this, &ExecutiveBoard::openFollowUps);
}

/// The headline stays: it is what the board is read by.
void ExecutiveBoard::addPanels()
{
    const auto place = [this](const char* id, BoardPanel* panel) {
        return m_panels->add(QString::fromLatin1(id), panel->title(), panel);
    };
    place("availability", m_availability);
    place("budget", m_budget);
    m_incidents = stacked(place("impact", m_impact), 0, place("weeks", m_weeks), 1, m_content);
    m_tickets = stacked(place("backlog", m_backlog), 1, m_overdue, 0, m_content);
    connect(m_panels, &BoardPanels::changed, this, [this] {
        setActive();
        m_panels->setFoot(age(), isStale());
    });
}

/// Two columns; on very wide screens the curves are as wide as two of three.
void ExecutiveBoard::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    PanelSlot* availability = m_panels->find(QStringLiteral("availability"));
    PanelSlot* budget = m_panels->find(QStringLiteral("budget"));
    for (QWidget* cell : std::initializer_list<QWidget*>{availability, budget, m_incidents, m_tickets})
        m_grid->removeWidget(cell);
    const bool wide = columns == 3;
    m_grid->addWidget(availability, 0, 0, 1, wide ? 2 : 1);
    m_grid->addWidget(budget, wide ? 1 : 0, wide ? 0 : 1, 1, wide ? 2 : 1);
    m_grid->addWidget(m_incidents, wide ? 0 : 1, wide ? 2 : 0);
    m_grid->addWidget(m_tickets, 1, wide ? 2 : 1);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_grid->setRowStretch(0, 1);
    m_grid->setRowStretch(1, 1);
}

void ExecutiveBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange(width() >= s_executiveBoardWide ? 3 : 2);
}

void ExecutiveBoard::setRange(int days)
{
    if (days == m_range)
        return;
    m_range = days;
    if (m_isActive) {
        watch();
        refresh();
    }
}

void ExecutiveBoard::watch()
{
    m_objectives.watch(QStringLiteral("objectives?range=%1d").arg(m_range));
    m_measures.watch(QStringLiteral("measures?range=%1d").arg(m_range));
    m_deploys.watch(deploysQuestion(m_range));
}

void ExecutiveBoard::setActive()
{
    const bool active = m_isShown || m_panels->anyDetached();
    if (std::exchange(m_isActive, active) == active)
        return;
    if (active) {
        watch();
        m_ages.start();
        refresh();
        return;
    }
    m_ages.stop();
    m_soon.stop();
    m_objectives.watch({});
    m_measures.watch({});
    m_deploys.watch({});
    letGo();
}

void ExecutiveBoard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_isShown = true;
    setActive();
}

void ExecutiveBoard::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_isShown = false;
    setActive();
}

/// At once after a while of rest; changes that stream in never put it off.
void ExecutiveBoard::refreshLater()
{
    if (!m_soon.isActive())
        m_soon.start(static_cast<int>(m_rest.remainingTime()));
}

void ExecutiveBoard::refresh()
{
    if (!m_isActive)
        return;
    m_rest.setRemainingTime(s_executiveBoardSoon);
    ExecutiveInput input;
    input.now = m_bridge.now();
    input.rangeDays = m_range;
    input.tickets.reserve(m_bridge.summaries().size());
    for (const auto& [id, summary] : m_bridge.summaries())
        input.tickets.push_back(&summary);
    input.people = m_bridge.directory().get();
    input.ticket = [this](TicketId ticket) -> std::shared_ptr<const Ticket> {
        const Room* room = m_bridge.room(ticket);
        return room && room->ticket->exists() ? room->ticket : nullptr;
    };
    input.objectives = m_objectives.board();
    input.objectivesAt = m_objectives.at();
    input.isLive = m_objectives.isLive();
    input.measures = m_measures.board();
    input.deploys = m_deploys.board();
    m_view = executiveView(input);
    followWorst();
    m_headline->refresh();
    m_availability->refresh();
    m_budget->refresh();
    m_impact->refresh();
    m_weeks->refresh();
    m_backlog->refresh();
    m_overdue->refresh();
    m_panels->setFoot(age(), isStale());
    emit changed();
}

/// What was told of the worst, and what customers notice of the bad ones, stands in their logs.
void ExecutiveBoard::followWorst()
{
    std::set<TicketId> wanted;
    if (!m_view.headline.ticket.isNil())
        wanted.insert(m_view.headline.ticket);
    for (const ImpactRow& row : m_view.impact) {
        if (wanted.size() < s_mostFollowed)
            wanted.insert(row.ticket);
    }
    const std::set<TicketId> before = std::exchange(m_followed, wanted);
    for (const TicketId& ticket : wanted) {
        if (!before.contains(ticket))
            m_bridge.follow(ticket);
    }
    for (const TicketId& ticket : before) {
        if (!wanted.contains(ticket))
            m_bridge.unfollow(ticket);
    }
}

void ExecutiveBoard::letGo()
{
    for (const TicketId& ticket : std::exchange(m_followed, {}))
        m_bridge.unfollow(ticket);
}

QList<KeyHint> ExecutiveBoard::keyHints() const
{
    return {{tr("["), tr("Shorter range")},    {tr("]"), tr("Longer range")},
            {tr("Enter"), tr("Open panel")},   {tr("O"), tr("Panel to a window")},
            {tr("T"), tr("Attach to ticket")}, {tr("E"), tr("Export PDF")},
            {tr("F11"), tr("Present")}};
}

void ExecutiveBoard::enter() { m_headline->setFocus(Qt::OtherFocusReason); }

QString ExecutiveBoard::age() const
{
    if (!m_objectives.board())
        return {};
    if (!m_objectives.isLive())
        return tr("as of %1").arg(format::utcSecond(m_objectives.at()));
    return tr("Updated %1 ago").arg(format::ago(m_bridge.now() - m_objectives.at()));
}

/// Of the panel with the focus, or that had it last.
BoardSnapshot ExecutiveBoard::snapshot() const
{
    const PanelSlot* slot = m_panels->current();
    const QWidget* panel = slot ? slot->panel() : m_availability;
    const auto board = m_objectives.board();
    if (board && panel == m_budget) {
        for (const ObjectiveState& objective : board->objectives) {
            if (m_budget->currentObjective() == std::pair(objective.service, objective.objective))
                return objectiveSnapshot(objective, m_objectives.at());
        }
    }
    if (panel == m_availability || panel == m_budget)
        return board && m_view.hasObjectives ? overallSnapshot(*board, m_objectives.at()) : BoardSnapshot();
    return panelSnapshot(QStringLiteral("executive"), slot->title(), panel->accessibleDescription(),
                         m_bridge.now());
}

/// In the proportions of the screen: the sentence, then two by two.
void ExecutiveBoard::drawPage(QPainter& painter, const QRect& page)
{
    const Tokens& t = tokens();
    painter.fillRect(page, t.surface);
    const int head = m_headline->heightAt(page.width());
    const int half = page.width() / 2;
    const int under = m_overdue->isHidden() ? 0 : m_overdue->neededHeight();
    const int row = (page.height() - head) / 2;
    const int impact = std::min(m_impact->neededHeight(), row / 2);
    const int top = page.top() + head, left = page.left();
    const std::pair<BoardPanel*, QRect> places[] = {
        {m_headline, {left, page.top(), page.width(), head}},
        {m_availability, {left, top, half, row}},
        {m_budget, {left + half, top, page.width() - half, row}},
        {m_impact, {left, top + row, half, impact}},
        {m_weeks, {left, top + row + impact, half, row - impact}},
        {m_backlog, {left + half, top + row, page.width() - half, row - under}},
        {m_overdue, {left + half, top + 2 * row - under, page.width() - half, under}}};
    for (const auto& [panel, box] : places) {
        if (box.height() == 0)
            continue;
        painter.save();
        painter.setClipRect(box);
        panel->drawOnPaper(painter, box);
        painter.restore();
    }
    painter.fillRect(QRect(left, top, page.width(), 1), t.line);
    painter.fillRect(QRect(left, top + row, page.width(), 1), t.line);
    painter.fillRect(QRect(left + half, top, 1, 2 * row), t.line);
}

} // namespace warroom::ui
