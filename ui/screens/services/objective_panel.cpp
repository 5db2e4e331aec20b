// Filling of the objective's figures and charts.
#include "screens/services/objective_panel.h"

#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "models/services/service_words.h"
#include "screens/services/pair_row.h"
#include "widgets/charts/time_chart.h"
#include "widgets/elide_label.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

constexpr int s_budgetHeight = 170;
constexpr int s_burnHeight = 140;
constexpr double s_lowestBurn = 0.1;

qint64 millis(Time time) { return time.time_since_epoch().count(); }

ChartLine chartLine(const Line& line) { return {millis(line.from), line.stepSeconds * 1'000, line.values}; }

qint64 endOf(const ChartLine& line)
{
    return line.values.empty() ? line.fromMs : line.at(line.values.size() - 1);
}

bool hasValues(const Line& line)
{
    return std::any_of(line.values.begin(), line.values.end(),
                       [](double value) { return !std::isnan(value); });
}

Ink inkOf(BoardTone tone)
{
    return tone == BoardTone::Crit ? Ink::Crit : tone == BoardTone::Warn ? Ink::Warn : Ink::Primary;
}

QHBoxLayout* titleLine(ElideLabel* title, ElideLabel* hint)
{
    title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto* line = new QHBoxLayout;
    line->setSpacing(scaled(10));
    line->addWidget(title);
    line->addWidget(hint, 1);
    return line;
}

} // namespace

ObjectivePanel::ObjectivePanel(const WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_title(new ElideLabel(Type::BodyStrong, Ink::Primary, this)),
      m_counts(new ElideLabel(Type::Small, Ink::Tertiary, this)),
      m_figures(new PairRow(PairRow::Look::Figures, this)),
      m_flakes(new ElideLabel(Type::Small, Ink::Tertiary, this)),
      m_problem(new InlineNote(Tone::Warn, {}, this)), m_forecast(new InlineNote(Tone::Plain, {}, this)),
      m_budget(new TimeChart(tr("Budget left"), this)),
      m_burnTitle(new ElideLabel(Type::BodyStrong, Ink::Primary, this)),
      m_burnHint(new ElideLabel(Type::Small, Ink::Tertiary, this)),
      m_burn(new TimeChart(tr("Burn rate, 1 h window"), this))
{
    m_budget->setFixedHeight(scaled(s_budgetHeight));
    m_burn->setFixedHeight(scaled(s_burnHeight));
    m_burnTitle->setText(tr("Burn rate, 1 h window"));
    const auto share = [](double value) { return percentText(value, 0); };
    m_budget->setTexts(share, share);
    m_budget->setEndLabel(tr("today"));
    m_burn->setTexts(burnText, burnText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(titleLine(m_title, m_counts));
    column->addWidget(m_problem);
    column->addWidget(m_figures);
    column->addWidget(m_flakes);
    column->addWidget(m_forecast);
    column->addWidget(m_budget);
    column->addSpacing(scaled(8));
    column->addLayout(titleLine(m_burnTitle, m_burnHint));
    column->addWidget(m_burn);
}

void ObjectivePanel::setState(const ObjectiveState& state, const ProbeFlakes* flakes, const QString& forecast,
                              std::optional<Time> staleFrom)
{
    m_title->setText(
        tr("%1, %2 over %3", "objective, target, window")
            .arg(format::fromUtf8(state.objective), targetText(state.target), windowText(state.windowDays)));
    QStringList about{healthWord(state.health), format::fromUtf8(state.text)};
    about.removeAll(QString());
    m_counts->setText(about.join(QStringLiteral(" · ")));
    const auto burn = [&](double rate) { return inkOf(burnToneOf(state, rate)); };
    m_figures->setPairs(
        {{tr("Now"), percentText(state.now, 2), inkOf(nowToneOf(state))},
         {tr("Budget left"), budgetLeftText(state.leftMinutes, state.totalMinutes), inkOf(leftToneOf(state))},
         {tr("Burn 1 h"), burnText(state.burn1h), burn(state.burn1h)},
         {tr("Burn 6 h"), burnText(state.burn6h), burn(state.burn6h)},
         {tr("Burn 3 d"), burnText(state.burn3d), burn(state.burn3d)}});
    m_flakes->setVisible(flakes != nullptr);
    m_flakes->setText(flakes ? flakesText(*flakes) : QString());
    m_flakes->setInk(flakes && isFlaky(*flakes) ? Ink::Warn : Ink::Tertiary);
    m_problem->setVisible(!state.problem.empty());
    m_problem->setSentence(reasonText(state.problem));
    m_forecast->setVisible(!forecast.isEmpty());
    m_forecast->setSentence(forecast);
    const auto stale = staleFrom ? std::optional(millis(*staleFrom)) : std::nullopt;
    m_budget->setStaleFrom(stale);
    m_burn->setStaleFrom(stale);
    showBudget(state);
    showBurn(state);
}

void ObjectivePanel::showBudget(const ObjectiveState& state)
{
    m_budget->setVisible(hasValues(state.budget));
    const ChartLine line = chartLine(state.budget);
    double low = 0;
    for (const double value : line.values)
        low = std::isnan(value) ? low : std::min(low, value);
    low = std::floor(low);
    std::vector<double> ticks{low, std::ceil(low / 2), 0, 1};
    ticks.erase(std::unique(ticks.begin(), ticks.end()), ticks.end());
    m_budget->setScale({low, 1, false, std::move(ticks)});
    m_budget->setThreshold(ChartThreshold{0, tr("Budget used up"), Breach::Below});
    m_budget->setTimeRange(line.fromMs, endOf(line));
    std::vector<ChartMark> marks;
    for (const BudgetSpent& spent : state.incidents) {
        const Summary* incident = m_bridge.summary(spent.ticket);
        if (!incident)
            continue;
        const qint64 at = millis(incident->started.value_or(incident->opened));
        if (at >= line.fromMs && at <= endOf(line))
            marks.push_back({at, format::key(*incident), false});
    }
    m_budget->setMarks(std::move(marks));
    m_budget->setLine(line);
}

void ObjectivePanel::showBurn(const ObjectiveState& state)
{
    const bool any = hasValues(state.burn);
    for (QWidget* part : std::initializer_list<QWidget*>{m_burn, m_burnTitle, m_burnHint})
        part->setVisible(any);
    ChartLine line = chartLine(state.burn);
    double most = 10;
    for (double& value : line.values) {
        if (std::isnan(value))
            continue;
        value = std::max(value, s_lowestBurn);
        most = std::max(most, value);
    }
    m_burn->setScale({s_lowestBurn, std::pow(10, std::ceil(std::log10(most))), true, {}});
    std::optional<ChartThreshold> page;
    if (state.pageAt > 0)
        page = ChartThreshold{state.pageAt, tr("page above %1").arg(burnText(state.pageAt)), Breach::Above};
    m_burnHint->setText(
        page ? tr("log scale, pages above %1 when the short window agrees").arg(burnText(state.pageAt))
             : tr("log scale"));
    m_burn->setThreshold(page);
    m_burn->setTimeRange(line.fromMs, endOf(line));
    m_burn->setLine(std::move(line));
}

} // namespace warroom::ui
