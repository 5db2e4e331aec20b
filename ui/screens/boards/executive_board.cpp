// What the Executive board watches, and how its panels stand.
#include "screens/boards/executive_board.h"

#include "models/format/format.h"
#include "screens/boards/board_ground.h"
#include "screens/boards/executive_panels.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr std::size_t s_mostFollowed = 6;
/// From this width on there are three columns.
constexpr int s_wide = 2000;
constexpr auto s_soon = std::chrono::milliseconds(200);
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
    : QWidget(parent), m_bridge(bridge), m_objectives(bridge), m_measures(bridge)
{
    setAccessibleName(tr("Executive board"));
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(s_soon);
    m_ages.setInterval(s_ages);
    connect(&m_soon, &QTimer::timeout, this, &ExecutiveBoard::refresh);
    connect(&m_ages, &QTimer::timeout, this, &ExecutiveBoard::refresh);
    for (BoardFeedBase* feed :
         {static_cast<BoardFeedBase*>(&m_objectives), static_cast<BoardFeedBase*>(&m_measures)})
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
    m_grid->addWidget(m_availability, 0, 0);
    m_grid->addWidget(m_budget, 0, 1);
    m_grid->addWidget(stacked(m_impact, 0, m_weeks, 1, ground), 1, 0);
    m_grid->addWidget(stacked(m_backlog, 1, m_overdue, 0, ground), 1, 1);
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

/// Two columns; on very wide screens the curves are as wide as two of three.
void ExecutiveBoard::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    QWidget* incidents = m_impact->parentWidget();
    QWidget* tickets = m_backlog->parentWidget();
    for (QWidget* cell : std::initializer_list<QWidget*>{m_availability, m_budget, incidents, tickets})
        m_grid->removeWidget(cell);
    const bool wide = columns == 3;
    m_grid->addWidget(m_availability, 0, 0, 1, wide ? 2 : 1);
    m_grid->addWidget(m_budget, wide ? 1 : 0, wide ? 0 : 1, 1, wide ? 2 : 1);
    m_grid->addWidget(incidents, wide ? 0 : 1, wide ? 2 : 0);
    m_grid->addWidget(tickets, 1, wide ? 2 : 1);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_grid->setRowStretch(0, 1);
    m_grid->setRowStretch(1, 1);
}

void ExecutiveBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange(width() >= s_wide ? 3 : 2);
}

void ExecutiveBoard::setRange(int days)
{
    if (days == m_range)
        return;
    m_range = days;
    if (isVisible()) {
        watch();
        refresh();
    }
}

void ExecutiveBoard::watch()
{
    m_objectives.watch(QStringLiteral("objectives?range=%1d").arg(m_range));
    m_measures.watch(QStringLiteral("measures?range=%1d").arg(m_range));
}

void ExecutiveBoard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    watch();
    m_ages.start();
    refresh();
}

void ExecutiveBoard::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_ages.stop();
    m_soon.stop();
    m_objectives.watch({});
    m_measures.watch({});
    letGo();
}

void ExecutiveBoard::refresh()
{
    if (!isVisible())
        return;
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
    m_view = executiveView(input);
    followWorst();
    m_headline->refresh();
    m_availability->refresh();
    m_budget->refresh();
    m_impact->refresh();
    m_weeks->refresh();
    m_backlog->refresh();
    m_overdue->refresh();
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
    return {{tr("["), tr("Shorter range")},
            {tr("]"), tr("Longer range")},
            {tr("Enter"), tr("Open panel")},
            {tr("E"), tr("Export PDF")},
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
