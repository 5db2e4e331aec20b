// Wiring of the alerts: board to models, models to views, views to detail; their states.
#include "screens/alerts/alerts_screen.h"

#include "models/format/format.h"
#include "screens/alerts/alert_detail.h"
#include "screens/alerts/alerts_view.h"
#include "screens/alerts/incident_choice.h"
#include "screens/alerts/noise_view.h"
#include "screens/alerts/rules_page.h"
#include "screens/alerts/signal_summary.h"
#include "screens/alerts/silence_line.h"
#include "widgets/elide_label.h"
#include "widgets/empty_state.h"
#include "widgets/inline_note.h"
#include "widgets/loading_bars.h"
#include "widgets/screen_bar.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QStackedWidget>

namespace warroom::ui {

AlertsScreen::AlertsScreen(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_feed(bridge), m_acts(bridge), m_stories(bridge)
{
    setAccessibleName(tr("Alerts"));
    m_model.setNow(bridge.now());
    arrange();
    connectBridge();
    connectView();
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &AlertsScreen::tick);
    connect(&m_stories, &StoryReader::changed, this, &AlertsScreen::showDetail);
    onBoard();
}

// The list goes after the model that it shows, and has nothing to say by then.
AlertsScreen::~AlertsScreen()
{
    m_view->disconnect(this);
    m_rules->disconnect(this);
}

void AlertsScreen::connectBridge()
{
    connect(&m_feed, &AlertsFeed::changed, this, &AlertsScreen::onBoard);
    connect(&m_model, &AlertsModel::countsChanged, this, &AlertsScreen::showCounts);
    connect(&m_bridge, &WorkspaceBridge::loaded, this, &AlertsScreen::showContent);
    connect(&m_bridge, &WorkspaceBridge::summariesChanged, this, &AlertsScreen::showDetail);
    connect(&m_bridge, &WorkspaceBridge::connectionChanged, this, [this] {
        showContent();
        showDetail();
        emit commandsChanged();
    });
    connect(&m_acts, &AlertActs::done, this, &AlertsScreen::undoOffered);
    connect(&m_acts, &AlertActs::refused, this, &AlertsScreen::refuse);
    connect(&m_acts, &AlertActs::answered, this,
            [this](const std::vector<NamedAlert>& alerts, bool answered) {
                m_model.setAnswered(alerts, answered);
                showDetail();
            });
}

void AlertsScreen::connectView()
{
    connect(m_view, &AlertsView::currentRowChanged, this, [this] {
        showDetail();
        wantStory();
        emit commandsChanged();
    });
    connect(m_view, &AlertsView::opened, this, &AlertsScreen::open);
    connect(m_detail, &AlertDetail::asked, this, &AlertsScreen::run);
    connect(m_detail, &AlertDetail::openTicket, this, &AlertsScreen::openTicket);
    connect(m_rules, &RulesPage::undoOffered, this, &AlertsScreen::undoOffered);
    connect(m_rules, &RulesPage::stateChanged, this, &AlertsScreen::commandsChanged);
}

void AlertsScreen::onBoard()
{
    m_model.setBoard(m_feed.board());
    m_noiseModel.setBoard(m_feed.board());
    showContent();
    m_view->ensureCurrent();
    showDetail();
    wantStory();
}

void AlertsScreen::tick()
{
    m_model.setNow(m_bridge.now());
    showContent();
}

void AlertsScreen::showCounts()
{
    for (const auto tab : {alerts::Tab::Firing, alerts::Tab::Acknowledged, alerts::Tab::Silenced})
        m_bar->tabs()->setCount(static_cast<int>(tab), m_model.count(tab));
    const auto& board = m_feed.board();
    if (board) {
        const auto raw = static_cast<int>(board->rawSignals), pages = static_cast<int>(board->pages);
        const auto groups = static_cast<int>(board->groups.size()) + static_cast<int>(board->moreGroups);
        const QString groupWords =
            groups == 1 ? tr("%n group", nullptr, groups) : tr("%n groups", nullptr, groups);
        const QString pageWords = pages == 1 ? tr("%n page", nullptr, pages) : tr("%n pages", nullptr, pages);
        m_summary->say(raw == 1 ? tr("%n raw signal in 2 h became", nullptr, raw)
                                : tr("%n raw signals in 2 h became", nullptr, raw),
                       tr("%1, %2", "groups, pages").arg(groupWords, pageWords));
    }
    fitBar();
    emit waitingForMeChanged();
}

void AlertsScreen::sayNothingIsThere()
{
    if (!m_feed.board()) {
        m_empty->setHeadline({});
        m_empty->setSentence(tr("No alerts were kept on this device, and there is no connection."));
        return;
    }
    m_empty->setHeadline(m_tab == alerts::Tab::Firing ? tr("Nothing is firing.") : QString());
    m_empty->setSentence(
        m_tab == alerts::Tab::Firing ? tr("What monitoring sends stands here, in groups that share a cause.")
        : m_tab == alerts::Tab::Acknowledged ? tr("Nobody has acknowledged anything that is open.")
                                             : tr("Nothing is silenced."));
}

QWidget* AlertsScreen::contentPage()
{
    const auto state = m_bridge.connection().state;
    const bool comes = !m_bridge.isLoaded() || state == LinkState::Live || state == LinkState::CatchingUp ||
                       state == LinkState::Connecting;
    if (!m_feed.board() && comes && m_feed.problem().isEmpty())
        return m_loading;
    return m_model.rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_view;
}

// How old it is, what went wrong, what is not listed.
void AlertsScreen::showNotes()
{
    const bool stale = m_feed.board() && !m_feed.isLive();
    m_asOf->setVisible(stale);
    if (stale)
        m_asOf->setText(tr("as of %1").arg(format::utcSecond(m_feed.at())));
    fitBar();
    m_view->setFrozen(stale);
    m_problem->setVisible(!m_feed.problem().isEmpty());
    if (!m_feed.problem().isEmpty())
        m_problem->setSentence(tr("The alerts could not be read: %1. What is known stays shown; pages still "
                                  "reach the phones.")
                                   .arg(m_feed.problem()));
    const auto more = m_feed.board() ? static_cast<int>(m_feed.board()->moreGroups) : 0;
    m_more->setVisible(more > 0 && isList());
    if (more > 0)
        m_more->setSentence(more == 1 ? tr("%n more group is open that is not listed.", nullptr, more)
                                      : tr("%n more groups are open that are not listed.", nullptr, more));
}

void AlertsScreen::showContent()
{
    showNotes();
    QWidget* page = contentPage();
    if (page == m_loading && m_content->currentWidget() != m_loading)
        m_loading->start();
    else if (page != m_loading)
        m_loading->stop();
    if (page == m_empty)
        sayNothingIsThere();
    // The focus may not fall away with the last row.
    const bool hadFocus = m_content->currentWidget()->hasFocus();
    m_content->setCurrentWidget(page);
    fitDetail();
    if (hadFocus)
        page->setFocus();
    const bool quiet = m_noiseModel.rowCount() == 0;
    const bool noiseFocus = m_noisePages->currentWidget()->hasFocus();
    m_noisePages->setCurrentWidget(quiet ? static_cast<QWidget*>(m_quiet) : m_noise);
    if (noiseFocus)
        m_noisePages->currentWidget()->setFocus();
}

void AlertsScreen::showDetail()
{
    if (!m_detail->isVisible())
        return;
    const QModelIndex at = m_view->currentIndex();
    const AlertGroup* group = m_model.group(at);
    if (!group) {
        m_detail->showFacts(std::nullopt, {});
        return;
    }
    AlertFacts facts = factsOf(*group, m_model.alert(at), m_bridge.summaries(), m_bridge.now());
    facts.waits = m_model.waits(at);
    if (const AlertRow* alert = toldAlert())
        facts.story = m_stories.storyOf(alert->id);
    m_detail->showFacts(facts, m_acts.whyNot());
}

// Of a group, its newest alert.
const AlertRow* AlertsScreen::toldAlert() const
{
    const QModelIndex at = m_view->currentIndex();
    const AlertGroup* group = m_model.group(at);
    if (!group || group->alerts.empty())
        return nullptr;
    const AlertRow* alert = m_model.alert(at);
    return alert ? alert : &group->alerts.front();
}

void AlertsScreen::wantStory()
{
    const AlertRow* alert = m_detail->isVisible() ? toldAlert() : nullptr;
    if (alert)
        m_stories.want(alert->id, QStringLiteral("%1 %2 %3 %4")
                                      .arg(static_cast<int>(alert->state))
                                      .arg(format::fromUtf8(alert->why), format::fromUtf8(alert->muted),
                                           format::fromUtf8(m_model.group(m_view->currentIndex())->key)));
}

void AlertsScreen::showTab(alerts::Tab tab)
{
    if (m_bar->tabs()->currentIndex() != static_cast<int>(tab)) {
        m_bar->tabs()->setCurrentIndex(static_cast<int>(tab)); // comes back here
        return;
    }
    m_tab = tab;
    m_choice->dismiss();
    m_silence->dismiss();
    if (isList()) {
        m_model.setTab(tab);
        showContent();
        m_view->ensureCurrent();
        showDetail();
        m_pages->setCurrentIndex(0);
    } else {
        m_more->hide();
        m_pages->setCurrentWidget(tab == alerts::Tab::Rules ? static_cast<QWidget*>(m_rules) : m_noisePages);
    }
    if (isVisible() && !m_bar->tabs()->hasFocus())
        activated();
    else if (tab == alerts::Tab::Rules)
        m_rules->model().load();
    emit hintsChanged();
    emit commandsChanged();
}

void AlertsScreen::stepTab(int step)
{
    const int count = static_cast<int>(alerts::tabCount);
    showTab(static_cast<alerts::Tab>((static_cast<int>(m_tab) + step + count) % count));
}

void AlertsScreen::activated()
{
    if (m_tab == alerts::Tab::Rules) {
        m_rules->enter();
        return;
    }
    (isList() ? m_content : m_noisePages)->currentWidget()->setFocus();
    m_view->ensureCurrent();
}

void AlertsScreen::showTicket(TicketId ticket)
{
    showTab(alerts::Tab::Firing);
    m_view->goTo(m_model.indexOf(ticket));
}

QList<KeyHint> AlertsScreen::keyHints() const
{
    switch (m_tab) {
    case alerts::Tab::Rules:
        return {{QStringLiteral("J K"), tr("Move")},       {QStringLiteral("C"), tr("New rule")},
                {QStringLiteral("E"), tr("Edit")},         {QStringLiteral("Alt Up"), tr("Earlier")},
                {QStringLiteral("Alt Down"), tr("Later")}, {QStringLiteral("Del"), tr("Remove")},
                {QStringLiteral("T"), tr("Try out")}};
    case alerts::Tab::Noise:
        return {{QStringLiteral("J K"), tr("Move")}, {QStringLiteral("[ ]"), tr("Other view")}};
    default:
        return {
            {QStringLiteral("J K"), tr("Move")},          {QStringLiteral("→"), tr("Open group")},
            {QStringLiteral("A"), tr("Acknowledge")},     {QStringLiteral("M"), tr("Merge into incident")},
            {QStringLiteral("R"), tr("Route")},           {QStringLiteral("S"), tr("Silence")},
            {QStringLiteral("D"), tr("Declare incident")}};
    }
}

void AlertsScreen::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tick();
    showDetail();
    m_clock.start();
    wantStory();
    emit commandsChanged();
}

void AlertsScreen::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
    emit commandsChanged();
}

} // namespace warroom::ui
