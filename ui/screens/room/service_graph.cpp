// Watching the objective and drawing its last hours.
#include "screens/room/service_graph.h"

#include "models/boards/board_words.h"
#include "models/format/format.h"
#include "models/room/room_presenter.h"
#include "models/services/service_words.h"
#include "screens/boards/chart_lines.h"
#include "widgets/charts/time_chart.h"
#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

constexpr int s_graphHeight = 132;

QString goodShareText(double share) { return QLocale().toString(share * 100, 'g', 4); }

double lastKnown(const ServiceCurve& curve)
{
    const auto& values = curve.line.values;
    const auto at =
        std::find_if(values.rbegin(), values.rend(), [](double value) { return !std::isnan(value); });
    return at == values.rend() ? std::nan("") : *at;
}

} // namespace

ServiceGraph::ServiceGraph(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_objectives(room.bridge()), m_catalog(room.bridge()),
      m_spent(new ElideLabel(Type::Small, Ink::Secondary, this)),
      m_risk(new ElideLabel(Type::Small, Ink::Warn, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_spent);
    column->addWidget(m_risk);
    m_spent->hide();
    m_risk->hide();
    connect(&room, &RoomPresenter::changed, this, &ServiceGraph::onRoom);
    connect(&m_objectives, &BoardFeedBase::changed, this, &ServiceGraph::refresh);
    connect(&m_catalog, &BoardFeedBase::changed, this, &ServiceGraph::refresh);
    connect(&theme(), &Theme::changed, this, [this] {
        if (m_chart)
            m_chart->setMinimumHeight(scaled(s_graphHeight));
    });
}

QSize ServiceGraph::sizeHint() const
{
    int height = m_curve ? scaled(s_graphHeight) : 0;
    for (const ElideLabel* line : {m_spent, m_risk})
        height += line->isHidden() ? 0 : line->sizeHint().height();
    return {scaled(200), height};
}

void ServiceGraph::setWanted(bool wanted)
{
    m_wanted = wanted;
    watch();
}

void ServiceGraph::watch()
{
    const bool asked = m_wanted && m_room.hasTicket() && !m_room.bridge().connection().embedded &&
                       !m_room.ticket()->service.value().empty();
    m_objectives.watch(asked ? QStringLiteral("objectives?range=30d") : QString());
    m_catalog.watch(asked ? QStringLiteral("catalog") : QString());
}

/// Most changes of a ticket do not touch what is drawn.
void ServiceGraph::onRoom()
{
    watch();
    const Ticket& ticket = *m_room.ticket();
    std::string of = ticket.id.text() + ' ' + ticket.service.value();
    for (const auto which : {Milestone::Started, Milestone::Resolved}) {
        const auto at = milestone(ticket, which);
        of += ' ' + (at ? std::to_string(at->time_since_epoch().count()) : std::string("-"));
    }
    if (of == m_of)
        return;
    m_of = std::move(of);
    refresh();
}

void ServiceGraph::refresh()
{
    const auto board = m_objectives.board();
    const QString before = summary();
    const bool wasEmpty = !m_curve && m_risk->text().isEmpty();
    m_curve = m_room.hasTicket() ? signalLanes(*m_room.ticket(), board.get(), nullptr).curve : std::nullopt;
    if (m_curve)
        draw();
    m_spent->setText(spentWords());
    m_spent->setVisible(!m_spent->text().isEmpty());
    m_risk->setText(riskWords());
    m_risk->setVisible(!m_risk->text().isEmpty());
    if (m_chart)
        m_chart->setVisible(m_curve.has_value());
    updateGeometry();
    if (summary() != before || isEmpty() != wasEmpty)
        emit changed();
}

bool ServiceGraph::isInBreach() const { return m_curve && lastKnown(*m_curve) < m_curve->target; }

QString ServiceGraph::summary() const
{
    if (!m_curve)
        return {};
    return tr("%1 %2 %", "service, share of good events")
        .arg(m_curve->name, QLocale().toString(lastKnown(*m_curve) * 100, 'f', 1));
}

QString ServiceGraph::riskWords() const
{
    const auto catalog = m_catalog.board();
    return catalog && m_room.hasTicket() ? raisedRiskText(m_room.ticket()->service.value(), *catalog)
                                         : QString();
}

QString ServiceGraph::spentWords() const
{
    const auto board = m_objectives.board();
    if (!board || !m_room.hasTicket())
        return {};
    const ObjectiveState* of = nullptr;
    double most = 0;
    for (const ObjectiveState& state : board->objectives) {
        for (const BudgetSpent& spent : state.incidents) {
            if (spent.ticket != m_room.ticketId() || !(spent.share > most))
                continue;
            most = spent.share;
            of = &state;
        }
    }
    return of ? tr("Budget spent: %1 (%2)", "by this incident: share, objective")
                    .arg(boards::share(most), format::fromUtf8(of->objective))
              : QString();
}

void ServiceGraph::draw()
{
    if (!m_chart) {
        m_chart = new TimeChart(tr("Share of good events"), this);
        m_chart->setTexts(goodShareText, [](double share) { return tr("%1 %").arg(goodShareText(share)); });
        static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_chart);
        m_chart->setMinimumHeight(scaled(s_graphHeight));
    }
    const ChartLine line = chartLine(m_curve->line);
    double lowest = m_curve->target;
    for (const double value : line.values)
        lowest = std::isnan(value) ? lowest : std::min(lowest, value);
    const double low = lowest < 0.5 ? 0 : std::max(0.0, lowest - (1 - lowest) * 0.2);
    m_chart->setScale({low, 1, false, {low, (low + 1) / 2, 1}});
    m_chart->setThreshold(ChartThreshold{m_curve->target, {}, Breach::Below});
    m_chart->setTimeRange(line.fromMs, line.at(line.values.size() - 1));
    m_chart->setStaleFrom(m_objectives.isLive() ? std::nullopt : std::optional(chartTime(m_objectives.at())));
    m_chart->setLine(line);
    setAccessibleDescription(m_curve->sentence());
}

} // namespace warroom::ui
