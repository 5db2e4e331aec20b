// The alerts in the window: their screen, its keys and its badge, and the way from an alert to an incident.
#include "desktop.h"

#include "models/format/format.h"
#include "screens/alerts/alerts_screen.h"
#include "screens/declare/declare_pane.h"
#include "screens/declare/draft_store.h"
#include "shell/actions.h"
#include "shell/screen_commands.h"

namespace warroom::ui {
namespace {

const QString alertsId = QStringLiteral("alerts");

// With what was typed in it kept, before that is asked for.
void dropSidePane(MainWindow& window)
{
    const QWidget* pane = window.sidePane();
    window.closeSidePane();
    delete pane;
}

} // namespace

void Desktop::addAlerts()
{
    m_alerts = new AlertsScreen(m_bridge, m_window->screenHost());
    m_window->addScreen(alertsId, tr("Alerts"), QStringLiteral("bell"), m_alerts);
    addCommands(m_window->actions(), tr("Alerts"), m_alerts, m_alerts->commands());
    connect(m_alerts, &AlertsScreen::commandsChanged, this, [this] { m_window->actions().refresh(); });
    connect(m_alerts, &AlertsScreen::hintsChanged, m_window.get(), &MainWindow::refreshHints);
    connect(m_alerts, &AlertsScreen::openTicket, this, &Desktop::openTicket);
    connect(m_alerts, &AlertsScreen::declareRequested, this, &Desktop::declareFromAlert);
    connect(m_alerts, &AlertsScreen::undoOffered, this,
            [this](const QString& sentence, const std::function<void()>& undo) {
                m_window->showToast(sentence, undo ? tr("Undo") : QString(), undo);
            });
    ActionSpec waiting;
    waiting.id = QStringLiteral("alerts.waiting");
    waiting.text = tr("Go to the page that waits");
    waiting.icon = QStringLiteral("bell");
    waiting.group = tr("Everywhere");
    waiting.keys = {QKeySequence(Qt::Key_F9)};
    waiting.whyNot = [this] {
        return m_alerts->waitingForMe() > 0 ? QString() : tr("No page waits for you.");
    };
    waiting.run = [this] {
        m_alerts->showWaiting();
        m_window->showScreen(alertsId);
    };
    m_window->actions().add(waiting);
    connect(m_alerts, &AlertsScreen::waitingForMeChanged, this, [this] { m_window->actions().refresh(); });
    const auto badge = [this] { m_window->rail()->setBadge(alertsId, m_alerts->waitingForMe(), Tone::Crit); };
    connect(m_alerts, &AlertsScreen::waitingForMeChanged, this, badge);
    badge();
}

// A form that was begun before gives way to the alert, and can be brought back.
void Desktop::declareFromAlert(const QString& text, const QString& title, const QString& service)
{
    dropSidePane(*m_window);
    m_bridge.setting(DraftStore::Declare, this, [this, text, title, service](const std::string& before) {
        TicketDraft draft;
        draft.kind = TicketKind::Incident;
        draft.severity = Severity::Sev2;
        draft.title = title;
        draft.service = service;
        draft.person = format::personName(*m_bridge.directory(), m_bridge.self());
        draft.text(Section::OriginalRequest) = text;
        draft.origin = tr("an alert");
        m_bridge.setSetting(DraftStore::Declare, draftToJson(draft));
        showDeclare();
        if (auto* pane = qobject_cast<DeclarePane*>(m_window->sidePane()))
            connect(pane, &DeclarePane::declared, m_alerts, &AlertsScreen::declared);
        const TicketDraft begun = draftFromJson(before);
        if (begun.isEmpty() || begun == draft)
            return;
        m_window->showToast(tr("The form is filled from the alert now."), tr("Bring back mine"),
                            [this, before] {
                                dropSidePane(*m_window);
                                m_bridge.setSetting(DraftStore::Declare, before);
                                showDeclare();
                            });
    });
}

} // namespace warroom::ui
