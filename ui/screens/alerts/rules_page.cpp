// Arrangement, acts and states of the page of rules.
#include "screens/alerts/rules_page.h"

#include "models/format/format.h"
#include "screens/alerts/names_form.h"
#include "screens/alerts/rule_form.h"
#include "screens/alerts/rules_view.h"
#include "screens/alerts/times_form.h"
#include "screens/alerts/trial_pane.h"
#include "widgets/button.h"
#include "widgets/empty_state.h"
#include "widgets/inline_note.h"
#include "widgets/loading_bars.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

namespace warroom::ui {

RulesPage::RulesPage(WorkspaceBridge& bridge, const AlertActs& acts, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_acts(acts), m_model(bridge)
{
    build();
    connect(&m_model, &RulesModel::stateChanged, this, &RulesPage::showState);
    connect(&m_model, &RulesModel::done, this, &RulesPage::undoOffered);
    connect(&m_model, &RulesModel::refused, this, [this](const QString& sentence) {
        m_refusal->setSentence(sentence);
        m_refusal->show();
        m_refusal->announce();
    });
    connect(&m_model, &RulesModel::conflicted, this, &RulesPage::showConflict);
    connect(&m_model, &RulesModel::tried, this, [this](const RulesTried& trial) {
        m_trial->show();
        m_trialLine->show();
        m_trial->setTrial(trial);
    });
    const auto stale = [this] {
        if (m_trial->isVisible())
            m_trial->setStale();
    };
    connect(&m_model, &RulesModel::dataChanged, this, stale);
    connect(&m_model, &RulesModel::rowsInserted, this, stale);
    connect(&m_model, &RulesModel::rowsRemoved, this, stale);
    connect(&m_model, &RulesModel::modelReset, this, stale);
    connect(m_view, &RulesView::opened, this, &RulesPage::editCurrent);
    connect(m_trial, &TrialPane::closeRequested, this, &RulesPage::closeTrial);
    connect(&bridge, &WorkspaceBridge::connectionChanged, this, &RulesPage::showState);
    showState();
}

void RulesPage::build()
{
    m_note = new InlineNote(Tone::Plain, {}, this);
    m_refusal = new InlineNote(Tone::Warn, {}, this);
    m_refusal->addAction(tr("Close"), [this] {
        m_refusal->hide();
        m_view->setFocus();
    });
    m_refusal->hide();
    m_conflict = new InlineNote(Tone::Warn, {}, this);
    const auto decide = [this](bool mine) {
        m_conflict->hide();
        m_model.decideMine(mine);
        m_view->setFocus();
    };
    m_conflict->addAction(tr("Keep theirs"), [decide] { decide(false); });
    m_conflict->addAction(tr("Use mine"), [decide] { decide(true); });
    m_conflict->hide();
    m_form = new RuleForm(this);
    m_times = new TimesForm(this);
    m_names = new NamesForm(this);
    m_head = new RulesHead(this);
    m_view = new RulesView(m_model, this);
    m_failed = new EmptyState({}, this);
    connect(m_failed->addAction(tr("Retry"), QString()), &QPushButton::clicked, this,
            [this] { m_model.load(); });
    m_loading = new LoadingBars(this);
    m_content = new QStackedWidget(this);
    for (QWidget* page :
         {static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_failed), static_cast<QWidget*>(m_loading)})
        m_content->addWidget(page);
    m_trialLine = new QWidget(this);
    m_trialLine->setFixedWidth(1);
    m_trialLine->setBackgroundRole(QPalette::Mid);
    m_trialLine->setAutoFillBackground(true);
    m_trial = new TrialPane(this);
    m_trial->setFixedWidth(scaled(TrialPane::Width));
    m_trial->hide();
    m_trialLine->hide();
    connect(&theme(), &Theme::changed, this, [this] { m_trial->setFixedWidth(scaled(TrialPane::Width)); });

    auto* list = new QVBoxLayout;
    list->setSpacing(0);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_note, m_refusal, m_conflict, m_form, m_times, m_names, m_head})
        list->addWidget(part);
    list->addWidget(m_content, 1);
    auto* body = new QHBoxLayout(this);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addLayout(list, 1);
    body->addWidget(m_trialLine);
    body->addWidget(m_trial);
}

void RulesPage::enter()
{
    m_model.load();
    showState();
    m_view->setFocus();
}

QString RulesPage::whyNot() const
{
    if (m_model.state() != RulesModel::State::Ready)
        return tr("The rules have not come yet.");
    return m_acts.whyNotRules();
}

QString RulesPage::whyNotCurrent() const
{
    const QString reason = whyNot();
    return reason.isEmpty() && !m_model.rule(m_view->currentRow()) ? tr("No rule is chosen.") : reason;
}

QString RulesPage::whyNotTry() const
{
    return m_model.state() == RulesModel::State::Ready ? m_acts.whyNot() : tr("The rules have not come yet.");
}

void RulesPage::startNew(const RouteRule& proposal)
{
    const int row = std::max(m_view->currentRow(), 0);
    m_form->edit(tr("New rule"), proposal, [this, row](const RouteRule& rule) {
        m_model.insert(row, rule);
        m_view->setCurrentRow(row);
    });
}

void RulesPage::propose(const RouteRule& proposal)
{
    m_proposal = proposal;
    showState();
}

void RulesPage::editCurrent()
{
    const int row = m_view->currentRow();
    const RouteRule* rule = m_model.rule(row);
    if (!rule || !whyNot().isEmpty())
        return;
    m_form->edit(tr("Rule %1").arg(row + 1), *rule,
                 [this, row](const RouteRule& changed) { m_model.replace(row, changed); });
}

void RulesPage::removeCurrent() { m_model.remove(m_view->currentRow()); }

void RulesPage::moveCurrent(int step)
{
    const int row = m_view->currentRow();
    if (m_model.move(row, step))
        m_view->setCurrentRow(row + step);
}

void RulesPage::tryOut() { m_model.tryOut(); }

void RulesPage::editTimes()
{
    m_times->edit(m_model.times(), [this](const RulesModel::Times& times) { m_model.setTimes(times); });
}

void RulesPage::editNames()
{
    m_names->edit(m_model.routeNames(), [this](const RouteNames& names) { m_model.setRouteNames(names); });
}

void RulesPage::showRouteNames()
{
    m_head->update();
    m_view->viewport()->update();
}

void RulesPage::showConflict(const QString& sentence)
{
    m_conflict->setSentence(sentence);
    m_conflict->show();
    m_conflict->announce();
}

QString RulesPage::noteWords() const
{
    const auto times = m_model.times();
    const auto span = [](std::int64_t seconds) { return format::ago(std::chrono::seconds(seconds)); };
    QStringList words{
        tr("The first rule whose conditions all hold decides; what none takes is only recorded.")};
    if (m_model.isBuiltIn())
        words << tr("These are the rules that come with the program; the first change makes them yours.");
    if (m_model.state() == RulesModel::State::Ready) {
        if (times.wait > 0)
            words << tr("A group's first ticket waits %1 for more of it.").arg(span(times.wait));
        if (times.interval > 0)
            words << tr("Entries about one ticket are at least %1 apart.").arg(span(times.interval));
        words << tr("A page that nobody has is said again after %1.").arg(span(times.repeat));
    }
    if (const QString reason = m_acts.whyNotRules(); !reason.isEmpty())
        words << reason;
    return words.join(QLatin1Char(' '));
}

bool RulesPage::closeTrial()
{
    const bool wasShown = m_trial->isVisible();
    m_trial->hide();
    m_trialLine->hide();
    m_view->setFocus();
    return wasShown;
}

void RulesPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !closeTrial())
        QWidget::keyPressEvent(event);
}

void RulesPage::showState()
{
    const auto state = m_model.state();
    m_note->setSentence(noteWords());
    const bool known = m_model.rowCount() > 0;
    if (state == RulesModel::State::Failed)
        m_failed->setSentence(tr("The rules could not be read: %1.").arg(m_model.problem()));
    QWidget* page = known                                ? static_cast<QWidget*>(m_view)
                    : state == RulesModel::State::Failed ? static_cast<QWidget*>(m_failed)
                                                         : static_cast<QWidget*>(m_loading);
    page == m_loading ? m_loading->start() : m_loading->stop();
    m_head->setVisible(known);
    const bool hadFocus = m_content->currentWidget()->hasFocus();
    m_content->setCurrentWidget(page);
    if (hadFocus)
        page->setFocus();
    emit stateChanged();
    if (m_proposal && whyNot().isEmpty())
        startNew(*std::exchange(m_proposal, {}));
}

} // namespace warroom::ui
