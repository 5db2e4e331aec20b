// What the On-call board watches, its panels, and acknowledging.
#include "screens/boards/oncall_board.h"

#include "domain/ticket/raise_trend.h"
#include "models/alerts/alert_words.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "screens/boards/board_panels.h"
#include "screens/boards/chart_lines.h"
#include "screens/boards/oncall_lists.h"
#include "screens/boards/panel_slot.h"
#include "screens/boards/since_line.h"
#include "screens/boards/trend_list.h"
#include "widgets/charts/time_chart.h"
#include "widgets/empty_state.h"

#include <QKeyEvent>

#include <cmath>

namespace warroom::ui {
namespace {

/// Between two refreshes while changes stream in.
constexpr auto s_oncallBoardSoon = std::chrono::milliseconds(100);
/// Incidents that began lately stand on the curves, also those that are over.
constexpr auto s_marked = std::chrono::hours(3);
constexpr auto s_tick = std::chrono::seconds(1);
/// From this width on there are three columns.
constexpr int s_oncallBoardWide = 2000;

} // namespace

OncallBoard::OncallBoard(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_alerts(bridge), m_objectives(bridge), m_deploys(bridge),
      m_catalog(bridge), m_panels(new BoardPanels(tr("On-call"), this))
{
    setAccessibleName(tr("On-call board"));
    buildPanels();
    connectLists();
    m_soon.setSingleShot(true);
    m_second.setInterval(s_tick);
    connect(&m_soon, &QTimer::timeout, this, &OncallBoard::refresh);
    connect(&m_second, &QTimer::timeout, this, &OncallBoard::refresh);
    const auto soon = [this] { refreshLater(); };
    connect(&m_alerts, &BoardFeedBase::changed, this, [this, soon] {
        m_answered.clear(); // the backend says now what is acknowledged
        soon();
    });
    connect(&m_objectives, &BoardFeedBase::changed, this, [this, soon] {
        m_areSorted = false; // which tickets are about trends
        soon();
    });
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
    // The lists go before the rows that they show, and their windows with them.
    delete m_content;
}

void OncallBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange(width() >= s_oncallBoardWide ? 3 : 2);
}

void OncallBoard::watch(bool on)
{
    m_alerts.watch(on ? QStringLiteral("alerts") : QString());
    m_objectives.watch(on ? QStringLiteral("objectives?range=30d") : QString());
    m_deploys.watch(on ? QStringLiteral("deploys") : QString());
    m_catalog.watch(on ? QStringLiteral("catalog") : QString());
}

void OncallBoard::setActive()
{
    const bool active = m_isShown || m_panels->anyDetached();
    if (std::exchange(m_isActive, active) == active)
        return;
    watch(active);
    if (active) {
        m_second.start();
        readMarks();
        refresh();
    } else {
        m_second.stop();
        m_soon.stop();
    }
}

void OncallBoard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_isShown = true;
    setActive();
}

void OncallBoard::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_isShown = false;
    setActive();
}

/// The room keeps up to where this person has seen each ticket.
void OncallBoard::readMarks()
{
    for (const auto& [id, summary] : m_bridge.summaries()) {
        if (!isGoingOn(summary))
            continue;
        m_bridge.setting("seen." + id.text(), this, [this, ticket = id](const std::string& kept) {
            m_seen[ticket] = QString::fromStdString(kept).section(QLatin1Char(' '), 0, 0).toLongLong();
            refreshLater();
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
    const Time since = m_bridge.now() - s_marked;
    std::copy_if(all.begin(), all.end(), std::back_inserter(m_tickets), [&](const Summary* ticket) {
        const bool isDue = ticket->kind == TicketKind::FollowUp && ticket->isOpen() && ticket->due;
        const bool isMarked = ticket->kind == TicketKind::Incident && !ticket->drill && !isGoingOn(*ticket) &&
                              ticket->started.value_or(ticket->opened) >= since;
        return isDue || isAboutTrend(*ticket) ||
               (isMarked && std::find(m_tickets.begin(), m_tickets.end(), ticket) == m_tickets.end());
    });
}

/// At once after a while of rest; changes that stream in never put it off.
void OncallBoard::refreshLater()
{
    if (!m_soon.isActive())
        m_soon.start(static_cast<int>(m_rest.remainingTime()));
}

void OncallBoard::refresh()
{
    if (!m_isActive)
        return;
    m_rest.setRemainingTime(s_oncallBoardSoon);
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
    arrange(m_columns);
}

void OncallBoard::fill(const OncallView& view)
{
    const bool hadPages = m_view.waiting > 0, hadTrends = !m_view.trends.empty();
    m_view = view;
    m_activeRows.set(view.active);
    m_healthRows.set(view.health);
    m_trendRows.set(view.trends);
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
    m_healthList->setMarks(chartMarks(view.marks));
    m_trends->setVisible(!view.trends.empty());
    m_panels->find(QStringLiteral("trends"))->setVisible(!view.trends.empty());
    m_trends->setAsOf(view.asOf);
    const bool answered = m_objectives.board() || !m_objectives.problem().isEmpty();
    m_unmeasured->setSentence(answered ? boards::noObjectives() : QString());
    m_health->showInstead(view.health.empty());
    m_deployPanel->setFoot(
        view.deploys.empty()
            ? QString()
            : tr("A deploy within 30 min before an incident is marked. It is a lead, not a cause."));
    m_deployPanel->setNote(m_deploys.board() && view.deploys.empty() ? tr("none in the last day")
                                                                     : QString());
    fillErrors();
    m_runbooks->setVisible(!view.runbooks.empty());
    m_due->setVisible(!view.due.empty());
    m_panels->setFoot(age(), isStale());
    emit refreshed();
    if (hadPages != (view.waiting > 0) || hadTrends != !view.trends.empty())
        emit changed();
}

/// From nothing up to a little more than what is allowed, or than what there is.
void OncallBoard::fillErrors()
{
    const ErrorCurve& errors = m_view.errors;
    m_deployPanel->setCurveTitle(errors.title.isEmpty() ? QString() : tr("%1, last 2 h").arg(errors.title));
    if (errors.title.isEmpty())
        return;
    double high = 2 * errors.limit;
    for (const double value : errors.line.values)
        high = std::isnan(value) ? high : std::max(high, value * 1.1);
    const qint64 until = chartTime(m_bridge.now());
    m_errors->setLine(chartLine(errors.line));
    m_errors->setTimeRange(until - 2 * 3'600'000, until);
    std::vector<double> ticks = roundTicks({0, high, false, {}}, 2);
    if (ticks.size() > 1 && ticks.back() < high)
        ticks.push_back(ticks.back() + ticks[1] - ticks[0]);
    m_errors->setScale({0, ticks.empty() ? high : std::max(high, ticks.back()), false, ticks});
    m_errors->setThreshold(
        ChartThreshold{errors.limit, tr("Allowed %1").arg(boards::target(errors.limit)), Breach::Above});
    m_errors->setMarks(chartMarks(m_view.marks));
    m_errors->setStaleFrom(m_view.asOf.isEmpty() ? std::nullopt
                                                 : std::optional(chartTime(m_objectives.at())));
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
                          emit said(refusalText(answer.error()));
                          refresh();
                      });
    }
    emit said(tr("Acknowledged: %1").arg(title));
    refresh();
}

const TrendWarning* OncallBoard::trend(const QString& id) const
{
    const auto board = m_objectives.board();
    if (!board)
        return nullptr;
    const auto found = std::find_if(board->trends.begin(), board->trends.end(),
                                    [&](const TrendWarning& one) { return format::fromUtf8(one.id) == id; });
    return found == board->trends.end() ? nullptr : &*found;
}

bool OncallBoard::isAboutTrend(const Summary& ticket) const
{
    const auto board = m_objectives.board();
    return board && std::any_of(board->trends.begin(), board->trends.end(),
                                [&](const TrendWarning& one) { return isAbout(ticket, one); });
}

QString OncallBoard::whyNotRaise() const
{
    if (m_isPresenting)
        return tr("This view is for reading.");
    if (m_bridge.connection().role == AccountRole::Viewer)
        return tr("This account may only read and watch.");
    return m_view.trends.empty() ? tr("There is no trend.") : QString();
}

/// Like any ticket it is made here first, also without a connection.
void OncallBoard::raiseTrend()
{
    if (const QString reason = whyNotRaise(); !reason.isEmpty()) {
        emit said(reason);
        return;
    }
    refresh(); // with the ticket that was made a moment ago
    const TrendRow* row = m_trendRows.row(m_trendList->currentIndex());
    row = row ? row : m_trendRows.row(m_trendRows.index(0, 0));
    const TrendWarning* warning = row ? trend(row->id) : nullptr;
    if (!warning)
        return;
    if (!row->ticket.isNil()) {
        emit openTicket(row->ticket);
        return;
    }
    m_bridge.submit(TicketId(m_bridge.newItem().uuid()), warroom::raiseTrend(*warning));
    emit said(tr("A ticket about it was opened: %1").arg(alerts::why(warning->title)));
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
    const QList<KeyHint> raise =
        m_view.trends.empty() ? QList<KeyHint>() : QList<KeyHint>{{tr("R"), tr("Ticket about the trend")}};
    if (m_view.active.empty())
        return raise + QList<KeyHint>{{tr("D"), tr("Declare incident")},
                                      {tr("C"), tr("New ticket")},
                                      {tr("E"), tr("Export PDF")}};
    QList<KeyHint> hints{{tr("J K"), tr("Move")}};
    if (m_view.waiting > 0)
        hints.append({tr("A"), tr("Acknowledge")});
    hints.append({tr("Enter"), tr("Open")});
    if (!m_view.runbooks.empty())
        hints.append({tr("Alt 1–5"), tr("Runbook")});
    hints += raise;
    hints.append({tr("D"), tr("Declare incident")});
    hints.append({tr("O"), tr("Panel to a window")});
    hints.append({tr("E"), tr("Export PDF")});
    return hints;
}

void OncallBoard::enter()
{
    QWidget* first = m_quiet->isHidden() ? static_cast<QWidget*>(m_activeList) : m_quiet;
    if (first->window() != window())
        first = m_healthList;
    if (first->window() == window())
        first->setFocus(Qt::OtherFocusReason);
}

bool OncallBoard::press(QKeyEvent& event)
{
    if (event.modifiers() != Qt::NoModifier)
        return false;
    if (event.key() == Qt::Key_A)
        acknowledge();
    else if (event.key() == Qt::Key_R)
        raiseTrend();
    else
        return false;
    return true;
}

/// An objective, a deploy, or the panel as it is read out.
BoardSnapshot OncallBoard::snapshot() const
{
    const PanelSlot* slot = m_panels->current();
    const auto* panel = slot ? static_cast<ListPanel*>(slot->panel()) : m_health;
    const QModelIndex current = panel->list()->currentIndex();
    const auto board = m_objectives.board();
    if (const HealthRow* row = panel == m_health ? m_healthRows.row(current) : nullptr; row && board) {
        for (const ObjectiveState& objective : board->objectives) {
            if (objective.service == row->service.toStdString() &&
                objective.objective == row->objective.toStdString())
                return objectiveSnapshot(objective, m_objectives.at());
        }
    }
    if (const DeployLine* row = panel == m_deployPanel ? m_deployRows.row(current) : nullptr)
        return deploySnapshot(*row, m_deploys.at());
    QStringList rows;
    const QAbstractItemModel* model = panel->list()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        rows << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return panelSnapshot(QStringLiteral("oncall"), panel->title(), rows.join(QStringLiteral("; ")),
                         m_bridge.now());
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
    if (!press(*event))
        QWidget::keyPressEvent(event);
}

} // namespace warroom::ui
