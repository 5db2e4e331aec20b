// Wiring of the alerts: board to models, models to views, views to detail; their states.
#include "screens/alerts/alerts_screen.h"

#include "models/format/format.h"
#include "screens/alerts/alert_detail.h"
#include "screens/alerts/alerts_view.h"
#include "screens/alerts/heartbeats_page.h"
#include "screens/alerts/incident_choice.h"
#include "screens/alerts/noise_view.h"
#include "screens/alerts/route_line.h"
#include "screens/alerts/rules_page.h"
#include "screens/alerts/silence_line.h"
#include "widgets/inline_note.h"
#include "widgets/screen_bar.h"
#include "widgets/tab_bar.h"

#include <QLineEdit>
#include <QStackedWidget>

namespace warroom::ui {

AlertsScreen::AlertsScreen(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_feed(bridge), m_services(bridge), m_acts(bridge),
      m_stories(bridge), m_resources(bridge), m_unlisted(bridge), m_held(bridge)
{
    setAccessibleName(tr("Alerts"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_model.setNow(bridge.now());
    m_feed.watch(QStringLiteral("alerts")); // pages wait for whoever looks at something else, too
    connectBridge();
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &AlertsScreen::tick);
    connect(&m_stories, &StoryReader::changed, this, &AlertsScreen::showDetail);
    onBoard();
}

// The list goes after the model that it shows, and has nothing to say by then.
AlertsScreen::~AlertsScreen()
{
    if (!m_bar)
        return;
    m_view->disconnect(this);
    m_rules->disconnect(this);
    m_heartbeats->disconnect(this);
}

void AlertsScreen::build()
{
    if (m_bar)
        return;
    arrange();
    connectView();
    showCounts();
    takeBoard();
}

void AlertsScreen::setVisible(bool visible)
{
    if (visible)
        build();
    QWidget::setVisible(visible);
}

void AlertsScreen::connectBridge()
{
    connect(&m_feed, &BoardFeedBase::changed, this, &AlertsScreen::onBoard);
    connect(&m_unlisted, &UnlistedAlerts::changed, this, &AlertsScreen::takeBoard);
    connect(&m_held, &HeldAlerts::changed, this, &AlertsScreen::showEnded);
    connect(&m_resources, &ResourceReader::changed, this, &AlertsScreen::showDetail);
    connect(&m_services, &ServicesPresenter::changed, this, [this] {
        wantResources();
        showDetail();
        showContent();
        emit commandsChanged();
    });
    connect(&m_model, &AlertsModel::countsChanged, this, &AlertsScreen::showCounts);
    connect(&m_model, &AlertsModel::countsChanged, this, &AlertsScreen::tellWaiting);
    connect(&m_bridge, &WorkspaceBridge::loaded, this, &AlertsScreen::showContent);
    connect(&m_bridge, &WorkspaceBridge::summariesChanged, this, &AlertsScreen::showDetail);
    connect(&m_bridge, &WorkspaceBridge::connectionChanged, this, [this] {
        showContent();
        showDetail();
        tellWaiting();
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
        wantResources();
        emit commandsChanged();
    });
    connect(m_view, &AlertsView::opened, this, &AlertsScreen::open);
    connect(m_detail, &AlertDetail::asked, this, &AlertsScreen::run);
    connect(m_detail, &AlertDetail::openTicket, this, &AlertsScreen::openTicket);
    connect(m_rules, &RulesPage::undoOffered, this, &AlertsScreen::undoOffered);
    connect(m_rules, &RulesPage::stateChanged, this, &AlertsScreen::commandsChanged);
    connect(m_heartbeats, &HeartbeatsPage::undoOffered, this, &AlertsScreen::undoOffered);
    connect(m_heartbeats, &HeartbeatsPage::stateChanged, this, &AlertsScreen::commandsChanged);
    connect(m_heartbeats, &HeartbeatsPage::alertWanted, this, &AlertsScreen::showHeartbeat);
    connect(m_filter, &QLineEdit::textChanged, this, &AlertsScreen::narrow);
}

void AlertsScreen::onBoard()
{
    m_noiseModel.setBoard(m_feed.board());
    if (m_feed.board() && alerts::setRouteNames(m_feed.board()->routeNames) && m_bar)
        showRenamed();
    narrow();
}

// What is drawn with the names of the routes, and as wide as they are.
void AlertsScreen::showRenamed()
{
    m_view->fitColumns();
    m_view->viewport()->update();
    m_rules->showRouteNames();
    m_detail->showFacts(std::nullopt, {});
}

// What is not on the board stands beside what is, where it was asked for.
void AlertsScreen::takeBoard()
{
    if (m_bar && m_feed.board())
        m_heartbeats->setHeartbeats(m_feed.board()->heartbeats, m_bridge.now());
    m_model.setBoard(m_unlisted.with(m_feed.board()));
    if (!m_bar)
        return;
    showContent();
    m_view->ensureCurrent();
    showDetail();
    wantStory();
    wantResources();
}

void AlertsScreen::narrow()
{
    const AlertFilter filter = AlertFilter::of(m_filter ? m_filter->text() : QString());
    m_model.setFilter(filter);
    const auto board = m_feed.board();
    const bool notAll = board && (board->moreGroups > 0 ||
                                  std::any_of(board->groups.begin(), board->groups.end(),
                                              [](const AlertGroup& group) { return group.more > 0; }));
    m_unlisted.want(notAll ? filter.service : QString(), m_feed.at());
    takeBoard();
}

void AlertsScreen::tick()
{
    m_model.setNow(m_bridge.now());
    if (m_feed.board())
        m_heartbeats->setHeartbeats(m_feed.board()->heartbeats, m_bridge.now());
    showContent();
}

std::vector<WaitingPage> AlertsScreen::waitingPages() const
{
    return m_bridge.connection().role == AccountRole::Viewer ? std::vector<WaitingPage>()
                                                             : m_model.waitingPages();
}

bool AlertsScreen::showWaiting()
{
    const auto pages = waitingPages();
    if (pages.empty())
        return false;
    setFilter({});
    showTab(alerts::Tab::Firing);
    m_view->goTo(m_model.indexOf(pages.front().id));
    return true;
}

bool AlertsScreen::hasDetail() const { return m_detail && m_detail->isVisible(); }

void AlertsScreen::showDetail()
{
    if (!hasDetail())
        return;
    const QModelIndex at = m_view->currentIndex();
    const AlertGroup* group = m_model.group(at);
    if (!group) {
        m_detail->showFacts(std::nullopt, {});
        return;
    }
    AlertFacts facts = factsOf(*group, m_model.alert(at), m_bridge.summaries(), m_bridge.now());
    facts.waits = m_model.waits(at);
    addTold(facts, *group, m_model.alert(at), m_stories.told());
    facts.curve =
        curveOf(*group, m_model.alert(at), m_services.objectives(), m_resources.resources(), m_bridge.now());
    m_detail->setStaleFrom(m_services.staleFrom());
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
    const AlertRow* alert = hasDetail() ? toldAlert() : nullptr;
    if (alert)
        m_stories.want(alert->id, QStringLiteral("%1 %2 %3 %4")
                                      .arg(static_cast<int>(alert->state))
                                      .arg(format::fromUtf8(alert->why), format::fromUtf8(alert->muted),
                                           format::fromUtf8(m_model.group(m_view->currentIndex())->key)));
}

// Only of a service that has some.
void AlertsScreen::wantResources()
{
    const AlertRow* alert = hasDetail() && isList() ? toldAlert() : nullptr;
    const Service* service = alert ? m_services.catalog().find(alert->service) : nullptr;
    m_resources.want(service && !service->resources.empty() ? format::fromUtf8(service->name) : QString());
}

void AlertsScreen::showHeartbeat(const QString& name)
{
    setFilter({});
    showTab(alerts::Tab::Firing);
    m_view->goTo(m_model.indexOf("heartbeat", name.toStdString()));
}

void AlertsScreen::showTab(alerts::Tab tab)
{
    build();
    if (m_bar->tabs()->currentIndex() != static_cast<int>(tab)) {
        m_bar->tabs()->setCurrentIndex(static_cast<int>(tab)); // comes back here
        return;
    }
    m_tab = tab;
    m_choice->dismiss();
    m_silence->dismiss();
    m_elsewhere->dismiss();
    if (isList()) {
        m_model.setTab(tab);
        showContent();
        m_view->ensureCurrent();
        showDetail();
        m_pages->setCurrentIndex(0);
    } else {
        m_more->hide();
        m_ended->hide();
        m_pages->setCurrentWidget(tab == alerts::Tab::Rules   ? static_cast<QWidget*>(m_rules)
                                  : tab == alerts::Tab::Noise ? static_cast<QWidget*>(m_noisePages)
                                                              : m_heartbeats);
    }
    showWide();
    fitBar();
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
    build();
    if (m_tab == alerts::Tab::Rules)
        return m_rules->enter();
    if (m_tab == alerts::Tab::Heartbeats)
        return m_heartbeats->enter();
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
                {QStringLiteral("T"), tr("Try out")},      {QStringLiteral("I"), tr("Times")},
                {QStringLiteral("N"), tr("Names")}};
    case alerts::Tab::Heartbeats:
        if (m_heartbeats->isWriting())
            return {{tr("Ctrl Enter"), tr("Save")},
                    {tr("Tab"), tr("Next field")},
                    {tr("Esc"), tr("Leave, keep it")},
                    {tr("Shift Esc"), tr("Discard")}};
        return {{QStringLiteral("J K"), tr("Move")},
                {QStringLiteral("Enter"), tr("Its alert")},
                {QStringLiteral("C"), tr("New heartbeat")},
                {QStringLiteral("E"), tr("Edit")},
                {QStringLiteral("Del"), tr("Remove")}};
    case alerts::Tab::Noise:
        return {{QStringLiteral("J K"), tr("Move")},
                {QStringLiteral("R"), tr("Route")},
                {QStringLiteral("[ ]"), tr("Other view")}};
    default:
        return {{QStringLiteral("J K"), tr("Move")},
                {QStringLiteral("→"), tr("Open group")},
                {QStringLiteral("A"), tr("Acknowledge")},
                {QStringLiteral("M"), tr("Merge into incident")},
                {QStringLiteral("R"), tr("Route")},
                {QStringLiteral("S"), tr("Silence")},
                {QStringLiteral("D"), tr("Declare incident")},
                {QStringLiteral("/"), tr("Filter")}};
    }
}

void AlertsScreen::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_services.setOn(true);
    tick();
    showDetail();
    m_clock.start();
    wantStory();
    wantResources();
    emit commandsChanged();
}

void AlertsScreen::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
    m_services.setOn(false);
    m_resources.want({});
    emit commandsChanged();
}

} // namespace warroom::ui
