// What the On-call board watches, its panels, and acknowledging.
#include "screens/boards/oncall_board.h"

#include "models/format/format.h"
#include "screens/boards/board_ground.h"
#include "screens/boards/board_paint.h"
#include "screens/boards/oncall_lists.h"
#include "screens/boards/since_line.h"
#include "widgets/button.h"
#include "widgets/empty_state.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr auto s_soon = std::chrono::milliseconds(100);
constexpr auto s_tick = std::chrono::seconds(1);
/// From this width on there are three columns.
constexpr int s_wide = 2000;

} // namespace

OncallBoard::OncallBoard(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_alerts(bridge), m_objectives(bridge), m_deploys(bridge),
      m_catalog(bridge)
{
    setAccessibleName(tr("On-call board"));
    buildPanels();
    connectLists();
    m_soon.setSingleShot(true);
    m_soon.setInterval(s_soon);
    m_second.setInterval(s_tick);
    connect(&m_soon, &QTimer::timeout, this, &OncallBoard::refresh);
    connect(&m_second, &QTimer::timeout, this, &OncallBoard::refresh);
    const auto soon = [this] { m_soon.start(); };
    connect(&m_alerts, &BoardFeedBase::changed, this, [this, soon] {
        m_answered.clear(); // the backend says now what is acknowledged
        soon();
    });
    connect(&m_objectives, &BoardFeedBase::changed, this, soon);
    connect(&m_deploys, &BoardFeedBase::changed, this, soon);
    connect(&m_catalog, &BoardFeedBase::changed, this, soon);
    connect(&bridge, &WorkspaceBridge::summariesChanged, this, [this, soon] {
        m_areSorted = false;
        soon();
    });
    connect(&bridge, &WorkspaceBridge::connectionChanged, this, soon);
}

OncallBoard::~OncallBoard()
{
    // The lists go before the rows that they show.
    delete m_content;
}

void OncallBoard::buildPanels()
{
    auto* ground = new BoardGround;
    m_content = ground;
    m_since = new SinceLine(ground);
    m_activeList = new ActiveList(&m_activeRows, ground);
    m_active = new ListPanel(tr("Active incidents and pages"), m_activeList, ground);
    m_healthList = new HealthList(&m_healthRows, ground);
    m_health = new ListPanel(tr("Service health per SLO"), m_healthList, ground);
    m_deployPanel = new ListPanel(tr("Recent deploys"), new DeployList(&m_deployRows, ground), ground);
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
    side->addWidget(m_runbooks);
    side->addWidget(m_due);
    side->addStretch(1);
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

void OncallBoard::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (QWidget* cell : std::initializer_list<QWidget*>{m_active, m_health, m_deployPanel, m_side})
        m_grid->removeWidget(cell);
    const bool wide = columns == 3;
    m_grid->addWidget(m_active, 0, 0, wide ? 2 : 1, 1);
    m_grid->addWidget(m_health, wide ? 0 : 1, wide ? 1 : 0, wide ? 2 : 1, 1);
    m_grid->addWidget(m_deployPanel, 0, columns - 1);
    m_grid->addWidget(m_side, 1, columns - 1);
    m_grid->setColumnStretch(0, wide ? 4 : 6);
    m_grid->setColumnStretch(1, wide ? 5 : 4);
    m_grid->setColumnStretch(2, wide ? 3 : 0);
    m_grid->setRowStretch(0, 47);
    m_grid->setRowStretch(1, 53);
}

void OncallBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange(width() >= s_wide ? 3 : 2);
}

void OncallBoard::watch(bool on)
{
    m_alerts.watch(on ? QStringLiteral("alerts") : QString());
    m_objectives.watch(on ? QStringLiteral("objectives?range=30d") : QString());
    m_deploys.watch(on ? QStringLiteral("deploys") : QString());
    m_catalog.watch(on ? QStringLiteral("catalog") : QString());
}

void OncallBoard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    watch(true);
    m_second.start();
    readMarks();
    refresh();
}

void OncallBoard::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_second.stop();
    m_soon.stop();
    watch(false);
}

/// The room keeps up to where this person has seen each ticket.
void OncallBoard::readMarks()
{
    for (const auto& [id, summary] : m_bridge.summaries()) {
        if (!isGoingOn(summary))
            continue;
        m_bridge.setting("seen." + id.text(), this, [this, ticket = id](const std::string& kept) {
            m_seen[ticket] = QString::fromStdString(kept).section(QLatin1Char(' '), 0, 0).toLongLong();
            m_soon.start();
        });
    }
}

/// Once for many seconds: of many thousand tickets a few are spoken of.
void OncallBoard::sortTickets()
{
    std::vector<const Summary*> all;
    for (const auto& [id, summary] : m_bridge.summaries())
        all.push_back(&summary);
    m_tickets = goingOn(all);
    if (const Summary* last = lastEnded(all))
        m_tickets.push_back(last);
    std::copy_if(all.begin(), all.end(), std::back_inserter(m_tickets), [](const Summary* ticket) {
        return ticket->kind == TicketKind::FollowUp && ticket->isOpen() && ticket->due;
    });
}

void OncallBoard::refresh()
{
    if (!isVisible())
        return;
    OncallInput input;
    input.now = m_bridge.now();
    if (!std::exchange(m_areSorted, true))
        sortTickets();
    input.tickets = m_tickets;
    input.people = m_bridge.directory().get();
    input.alerts = m_alerts.board();
    input.objectives = m_objectives.board();
    input.objectivesAt = m_objectives.at();
    input.isLive = m_objectives.isLive();
    input.deploys = m_deploys.board();
    input.catalog = m_catalog.board();
    input.seen = m_seen;
    input.answered = m_answered;
    fill(oncallView(input));
}

void OncallBoard::fill(const OncallView& view)
{
    const bool hadPages = m_view.waiting > 0;
    m_view = view;
    m_activeRows.set(view.active);
    m_healthRows.set(view.health);
    m_deployRows.set(view.deploys);
    m_runbookRows.set(view.runbooks);
    m_dueRows.set(view.due);
    m_since->setSentence(m_isPresenting ? QString() : view.changed);
    m_active->setNote(view.waiting == 0   ? QString()
                      : view.waiting == 1 ? tr("%n waits for you", nullptr, view.waiting)
                                          : tr("%n wait for you", nullptr, view.waiting));
    m_active->setAsOf(m_alerts.board() && !m_alerts.isLive()
                          ? tr("as of %1").arg(format::utcSecond(m_alerts.at()))
                          : QString());
    m_quiet->setSentence(view.quiet);
    m_active->showInstead(view.active.empty());
    m_activeList->setWhyNot(m_isPresenting ? tr("This view is for reading.") : whyNotAcknowledge());
    m_health->setNote(view.healthNote);
    m_health->setAsOf(view.asOf);
    m_healthList->setStale(!view.asOf.isEmpty());
    const bool answered = m_objectives.board() || !m_objectives.problem().isEmpty();
    m_unmeasured->setSentence(answered ? boards::noObjectives() : QString());
    m_health->showInstead(view.health.empty());
    m_deployPanel->setFoot(
        view.deploys.empty()
            ? QString()
            : tr("A deploy within 30 min before an incident is marked. It is a lead, not a cause."));
    m_deployPanel->setNote(m_deploys.board() && view.deploys.empty() ? tr("none in the last day")
                                                                     : QString());
    m_runbooks->setVisible(!view.runbooks.empty());
    m_due->setVisible(!view.due.empty());
    emit refreshed();
    if (hadPages != (view.waiting > 0))
        emit changed();
}

QString OncallBoard::whyNotAcknowledge() const
{
    if (m_isPresenting)
        return tr("This view is for reading.");
    if (m_view.waiting == 0)
        return tr("No page waits.");
    if (m_bridge.connection().state != LinkState::Live)
        return tr("Pages run on the server. Answer on the phone.");
    return {};
}

void OncallBoard::acknowledge()
{
    if (const QString reason = whyNotAcknowledge(); !reason.isEmpty()) {
        emit said(reason);
        return;
    }
    const ActiveRow* current = m_activeRows.row(m_activeList->currentIndex());
    if (current && current->waits)
        return acknowledgeRow(*current);
    for (const ActiveRow& row : m_activeRows.rows()) {
        if (row.waits)
            return acknowledgeRow(row);
    }
}

/// On a ticket it is an operation, with its time for the record; a page without one is answered at the
/// backend.
void OncallBoard::acknowledgeRow(const ActiveRow& row)
{
    m_answered.insert(row.alert);
    const QString title = row.title;
    if (!row.ticket.isNil()) {
        AlertAck ack;
        ack.alert = row.alert;
        ack.title = row.alertTitle;
        m_bridge.submit(row.ticket, ack);
    } else {
        m_bridge.call(QStringLiteral("POST"), QStringLiteral("/api/v1/alerts/%1/acknowledge").arg(row.alert),
                      QByteArrayLiteral("{}"), this,
                      [this, alert = row.alert](const Result<std::string>& answer) {
                          if (answer)
                              return;
                          m_answered.erase(alert);
                          emit said(format::fromUtf8(answer.error().message()));
                          refresh();
                      });
    }
    emit said(tr("Acknowledged: %1").arg(title));
    refresh();
}

void OncallBoard::openRunbook(int number)
{
    for (const RunbookLink& link : m_view.runbooks) {
        if (link.number == number)
            emit openLink(QUrl(link.id));
    }
}

QList<KeyHint> OncallBoard::keyHints() const
{
    if (m_view.active.empty())
        return {{tr("D"), tr("Declare incident")}, {tr("C"), tr("New ticket")}, {tr("E"), tr("Export PDF")}};
    QList<KeyHint> hints{{tr("J K"), tr("Move")}};
    if (m_view.waiting > 0)
        hints.append({tr("A"), tr("Acknowledge")});
    hints.append({tr("Enter"), tr("Open")});
    if (!m_view.runbooks.empty())
        hints.append({tr("Alt 1–5"), tr("Runbook")});
    hints.append({tr("D"), tr("Declare incident")});
    hints.append({tr("E"), tr("Export PDF")});
    return hints;
}

void OncallBoard::enter()
{
    QWidget* first = m_quiet->isHidden() ? static_cast<QWidget*>(m_activeList) : m_quiet;
    first->setFocus(Qt::OtherFocusReason);
}

QString OncallBoard::age() const
{
    const BoardFeedBase& feed = m_alerts;
    if (!m_alerts.board())
        return {};
    if (!feed.isLive())
        return tr("as of %1").arg(format::utcSecond(feed.at()));
    return tr("Updated %1 ago").arg(format::ago(m_bridge.now() - feed.at()));
}

void OncallBoard::setPresenting(bool presenting)
{
    m_isPresenting = presenting;
    refresh();
}

void OncallBoard::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_A)
        acknowledge();
    else
        QWidget::keyPressEvent(event);
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
    if (!m_health->isHidden())
        m_health->drawOnPaper(painter, {page.left(), page.top() + upper, left, page.height() - upper});
    if (!m_deployPanel->isHidden())
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
