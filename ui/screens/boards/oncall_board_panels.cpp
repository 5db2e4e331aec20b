// The panels of the On-call board: how they stand, where their rows lead, how they go on paper.
#include "models/debug/debug_text.h"
#include "screens/boards/board_ground.h"
#include "screens/boards/board_paint.h"
#include "screens/boards/board_panels.h"
#include "screens/boards/oncall_board.h"
#include "screens/boards/oncall_lists.h"
#include "screens/boards/panel_slot.h"
#include "screens/boards/since_line.h"
#include "screens/boards/trend_list.h"
#include "widgets/button.h"
#include "widgets/charts/time_chart.h"
#include "widgets/empty_state.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace warroom::ui {

void OncallBoard::buildPanels()
{
    auto* ground = new BoardGround;
    m_content = ground;
    m_since = new SinceLine(ground);
    m_activeList = new ActiveList(&m_activeRows, ground);
    m_active = new ListPanel(tr("Active incidents and pages"), m_activeList, ground);
    m_healthList = new HealthList(&m_healthRows, ground);
    m_health = new ListPanel(tr("Service health per SLO"), m_healthList, ground);
    m_watched = new BoardGround(GroundLook::Lines, ground);
    m_trendList = new TrendList(&m_trendRows, m_watched);
    m_trends = new ListPanel(tr("Trends"), m_trendList, m_watched);
    m_trends->setNote(tr("no alert yet, and no page"));
    m_trends->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_deployPanel = new ListPanel(tr("Recent deploys"), new DeployList(&m_deployRows, ground), ground);
    m_errors = new TimeChart(tr("Errors of the worst service"), m_deployPanel);
    m_errors->setTexts([](double value) { return boards::target(value); },
                       [](double value) { return debugtext::share(value); });
    m_errors->setEndLabel(tr("now", "the end of a time axis"));
    m_errors->hide();
    m_deployPanel->setCurve(m_errors);
    m_side = new BoardGround(GroundLook::Surface, ground);
    m_runbooks = new ListPanel(tr("Runbook quick links"), new RunbookList(&m_runbookRows, m_side), m_side);
    m_due = new ListPanel(tr("Follow-ups due next"), new DueList(&m_dueRows, m_side), m_side);
    m_runbooks->setNote(tr("of the services that are hurt"));
    m_quiet = new EmptyState({}, m_active);
    m_quiet->setHeadline(tr("Nothing is wrong"));
    m_quiet->setFocusPolicy(Qt::StrongFocus);
    connect(m_quiet->addAction(tr("Declare incident"), tr("D")), &Button::clicked, this,
            &OncallBoard::declare);
    connect(m_quiet->addAction(tr("New ticket"), tr("C")), &Button::clicked, this, &OncallBoard::newTicket);
    m_active->setInstead(m_quiet);
    m_unmeasured = new EmptyState({}, m_health);
    m_health->setInstead(m_unmeasured);
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    addPanels();
    side->addWidget(m_panels->find(QStringLiteral("runbooks")));
    side->addWidget(m_panels->find(QStringLiteral("due")));
    side->addStretch(1);
    auto* watched = new QVBoxLayout(m_watched);
    watched->setContentsMargins(0, 0, 0, 0);
    watched->setSpacing(1);
    watched->addWidget(m_panels->find(QStringLiteral("health")), 1);
    watched->addWidget(m_panels->find(QStringLiteral("trends")));
    m_panels->find(QStringLiteral("trends"))->hide();
    auto* column = new QVBoxLayout(ground);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(m_since);
    m_grid = new QGridLayout;
    m_grid->setSpacing(1);
    column->addLayout(m_grid, 1);
    arrange(2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(newBoardScroll(ground, this));
}

void OncallBoard::addPanels()
{
    const auto place = [this](const char* id, ListPanel* panel) {
        m_panels->add(QString::fromLatin1(id), panel->title(), panel);
    };
    place("active", m_active);
    place("health", m_health);
    place("trends", m_trends);
    place("deploys", m_deployPanel);
    place("runbooks", m_runbooks);
    place("due", m_due);
    connect(m_panels, &BoardPanels::changed, this, [this] {
        setActive();
        m_panels->setFoot(age(), isStale());
    });
}

void OncallBoard::connectLists()
{
    connect(m_since, &BoardPanel::opened, this, [this] { emit openTicket(m_view.changedTicket); });
    connect(m_activeList, &BoardList::opened, this, [this](const QModelIndex& index) {
        const ActiveRow* row = m_activeRows.row(index);
        if (row && !row->ticket.isNil())
            emit openTicket(row->ticket);
        else if (row)
            emit openAlerts();
    });
    connect(m_activeList, &ActiveList::acknowledged, this, [this](const QModelIndex& index) {
        if (const ActiveRow* row = m_activeRows.row(index))
            acknowledgeRow(*row);
    });
    connect(m_health->list(), &BoardList::opened, this, [this](const QModelIndex& index) {
        if (const HealthRow* row = m_healthRows.row(index))
            emit openDebug(row->service);
    });
    connect(m_trendList, &BoardList::opened, this, [this](const QModelIndex& index) {
        const TrendRow* row = m_trendRows.row(index);
        if (row && !row->ticket.isNil())
            emit openTicket(row->ticket);
        else if (row)
            emit openDebug(row->service);
    });
    connect(m_deployPanel->list(), &BoardList::opened, this, [this](const QModelIndex& index) {
        const DeployLine* row = m_deployRows.row(index);
        if (row && !row->url.isEmpty())
            emit openLink(QUrl(row->url));
        else if (row)
            emit openDebug(row->service);
    });
    connect(m_runbooks->list(), &BoardList::opened, this, [this](const QModelIndex& index) {
        if (const RunbookLink* row = m_runbookRows.row(index))
            emit openLink(QUrl(row->id));
    });
    connect(m_due->list(), &BoardList::opened, this, [this](const QModelIndex& index) {
        if (const DueLine* row = m_dueRows.row(index))
            emit openTicket(row->ticket);
    });
}

/// Where monitoring has nobody to talk to, its panels are absent, not empty.
void OncallBoard::arrange(int columns)
{
    const auto none = [](const BoardFeedBase& feed, bool isKnown) {
        return !isKnown && !feed.problem().isEmpty();
    };
    const bool hasSignals = !none(m_objectives, m_objectives.board() != nullptr) ||
                            !none(m_deploys, m_deploys.board() != nullptr);
    if (columns == m_columns && hasSignals == m_hasSignals)
        return;
    m_columns = columns;
    m_hasSignals = hasSignals;
    PanelSlot* active = m_panels->find(QStringLiteral("active"));
    PanelSlot* deploys = m_panels->find(QStringLiteral("deploys"));
    for (QWidget* cell : std::initializer_list<QWidget*>{active, m_watched, deploys, m_side})
        m_grid->removeWidget(cell);
    m_watched->setVisible(hasSignals);
    deploys->setVisible(hasSignals);
    const bool wide = columns == 3 && hasSignals;
    m_grid->addWidget(active, 0, 0, hasSignals ? 1 : 2, 1);
    m_grid->addWidget(m_side, hasSignals ? 1 : 0, wide ? 0 : 1, hasSignals ? 1 : 2, 1);
    if (hasSignals) {
        m_grid->addWidget(m_watched, wide ? 0 : 1, wide ? 1 : 0, wide ? 2 : 1, 1);
        m_grid->addWidget(deploys, 0, wide ? 2 : 1, wide ? 2 : 1, 1);
    }
    m_grid->setColumnStretch(0, wide ? 4 : 6);
    m_grid->setColumnStretch(1, wide ? 5 : 4);
    m_grid->setColumnStretch(2, wide ? 3 : 0);
    m_grid->setRowStretch(0, 47);
    m_grid->setRowStretch(1, 53);
}

void OncallBoard::drawPage(QPainter& painter, const QRect& page)
{
    painter.fillRect(page, tokens().surface);
    const int left = page.width() * 6 / 10, upper = page.height() * 47 / 100;
    const QRect beside(page.left() + left, page.top(), page.width() - left, upper);
    QRect under(beside.left(), page.top() + upper, beside.width(), page.height() - upper);
    m_active->drawOnPaper(painter, {page.left(), page.top(), left, upper});
    if (m_view.active.empty()) {
        const QRect words(page.left() + boards::Side, page.top() + upper / 3, left - 2 * boards::Side,
                          lineHeight(Type::Title));
        paint::text(painter, words, Type::Title, tokens().text2, tr("Nothing is wrong"));
        paint::text(painter, words.translated(0, words.height() + 4), Type::Body, tokens().text3,
                    m_view.quiet);
    }
    if (m_hasSignals) {
        QRect watched(page.left(), page.top() + upper, left, page.height() - upper);
        if (!m_trends->isHidden()) {
            const int trends = std::min(m_trends->sizeHint().height(), watched.height() / 2);
            m_trends->drawOnPaper(painter, watched.adjusted(0, watched.height() - trends, 0, 0));
            watched.adjust(0, 0, 0, -trends);
        }
        m_health->drawOnPaper(painter, watched);
    }
    if (m_hasSignals)
        m_deployPanel->drawOnPaper(painter, beside);
    if (!m_runbooks->isHidden() && !m_due->isHidden())
        under.setHeight(under.height() / 2);
    if (!m_runbooks->isHidden()) {
        m_runbooks->drawOnPaper(painter, under);
        under.translate(0, under.height());
    }
    if (!m_due->isHidden())
        m_due->drawOnPaper(painter, under);
    painter.fillRect(QRect(page.left() + left, page.top(), 1, page.height()), tokens().line);
    painter.fillRect(QRect(page.left(), page.top() + upper, page.width(), 1), tokens().line);
}

} // namespace warroom::ui
