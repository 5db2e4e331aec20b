// The alerts inbox: what waits for an answer, why it came, what it belongs to, and how alerts are routed.
#pragma once

#include "bridge/workspace_bridge.h"
#include "models/alerts/alert_acts.h"
#include "models/alerts/alerts_model.h"
#include "models/alerts/held_alerts.h"
#include "models/alerts/noise_model.h"
#include "models/alerts/resource_reader.h"
#include "models/alerts/story_reader.h"
#include "models/alerts/unlisted_alerts.h"
#include "models/boards/board_feed.h"
#include "models/services/services_presenter.h"
#include "widgets/screen.h"

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QStackedWidget;
class QVBoxLayout;

namespace warroom::ui {

class AlertDetail;
class AlertsView;
class ElideLabel;
class EmptyState;
class HeartbeatsPage;
class IncidentChoice;
class InlineNote;
class LoadingBars;
class NoiseView;
class RouteLine;
class RulesPage;
class ScreenBar;
class SignalSummary;
class SilenceLine;

/// One thing that can be done to alerts. The shell puts them into its registry with the screen as their
/// scope.
struct AlertsCommand
{
    QString id; ///< "alerts.acknowledge"
    QString text;
    QString icon;
    QList<QKeySequence> keys;
    std::function<QString()> whyNot; ///< why it cannot be done now; empty: it can
    std::function<void()> run;
};

/// Knows what waits from the beginning; its list and pages are built when it is first shown, or asked to show
/// something: most starts never show it.
class AlertsScreen final : public QWidget, public Screen
{
    Q_OBJECT

public:
    explicit AlertsScreen(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    ~AlertsScreen() override;

    QList<KeyHint> keyHints() const override;
    void activated() override;
    QList<AlertsCommand> commands();
    void setVisible(bool visible) override;

    const AlertsModel& model() const { return m_model; }
    /// Null, as the other parts, until they are built.
    AlertsView* view() const { return m_view; }
    RulesPage* rules() const { return m_rules; }
    HeartbeatsPage* heartbeats() const { return m_heartbeats; }
    AlertDetail* detail() const { return m_detail; }
    void showTab(alerts::Tab tab);
    alerts::Tab tab() const { return m_tab; }
    /// Moves to the alerts of the ticket, if there are any.
    void showTicket(TicketId ticket);
    /// Pages that nobody acknowledged; none of whoever may only watch.
    std::vector<WaitingPage> waitingPages() const;
    int waitingForMe() const { return static_cast<int>(waitingPages().size()); }
    /// Moves to the page that waits first; whether there is one.
    bool showWaiting();
    /// What the list is narrowed to.
    void setFilter(const QString& text);
    /// The incident that was asked for by declareRequested() is there: the alert belongs to it.
    void declared(TicketId ticket);

signals:
    void openTicket(warroom::TicketId ticket);
    /// An incident of this alert: what it says, for the original request.
    void declareRequested(const QString& text, const QString& title, const QString& service);
    /// An act has been done; `undo` may be empty.
    void undoOffered(const QString& sentence, const std::function<void()>& undo);
    void hintsChanged();
    /// What whyNot() of the commands says may be different now.
    void commandsChanged();
    void waitingForMeChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void buildBar();
    QWidget* buildList();
    QVBoxLayout* buildNotes();
    void arrange();
    void connectBridge();
    void connectView();

    bool isList() const { return m_tab <= alerts::Tab::Silenced; }
    void stepTab(int step);
    void onBoard();
    void showRenamed();
    void takeBoard();
    void tick();
    void showCounts();
    void fitBar();
    void fitDetail();
    void showNotes();
    void tellWaiting();
    void showMore();
    void showEnded();
    void showWide();
    void goToFilter();
    void showFilter(bool shown);
    void narrow();
    void showContent();
    QWidget* contentPage();
    void sayNothingIsThere();
    bool hasDetail() const;
    void showDetail();
    const AlertRow* toldAlert() const;
    void wantStory();
    void wantResources();
    void showHeartbeat(const QString& name);
    void refuse(const QString& sentence);

    AlertTarget target() const;
    QString whyNotAct() const;
    QString whyNotNew() const;
    QString whyNotRule() const;
    QString whyNotRoute() const;
    const NoiseRow* noisy() const;
    void open();
    void merge();
    void silence();
    void sendElsewhere();
    void declare();
    void route();
    void routeNoise(const NoiseRow& row);
    QString runbook() const;
    void openRunbook();
    void run(const QString& command);
    void listCommands(QList<AlertsCommand>& out);
    void ruleCommands(QList<AlertsCommand>& out);

    WorkspaceBridge& m_bridge;
    BoardFeed<AlertsBoard> m_feed;
    ServicesPresenter m_services;
    AlertsModel m_model;
    NoiseModel m_noiseModel;
    AlertActs m_acts;
    StoryReader m_stories;
    ResourceReader m_resources;
    UnlistedAlerts m_unlisted;
    HeldAlerts m_held;
    QTimer m_clock;
    alerts::Tab m_tab = alerts::Tab::Firing;
    AlertTarget m_declaring;
    std::vector<WaitingPage> m_waits; // as they were told

    ScreenBar* m_bar = nullptr; ///< null until all of it is built
    QLineEdit* m_filter = nullptr;
    ElideLabel* m_asOf = nullptr;
    SignalSummary* m_summary = nullptr;
    InlineNote* m_problem = nullptr;
    InlineNote* m_more = nullptr;
    InlineNote* m_ended = nullptr;
    InlineNote* m_wide = nullptr;
    InlineNote* m_refusal = nullptr;
    IncidentChoice* m_choice = nullptr;
    SilenceLine* m_silence = nullptr;
    RouteLine* m_elsewhere = nullptr;
    QStackedWidget* m_pages = nullptr;
    QStackedWidget* m_content = nullptr;
    AlertsView* m_view = nullptr;
    EmptyState* m_empty = nullptr;
    LoadingBars* m_loading = nullptr;
    QWidget* m_detailLine = nullptr;
    AlertDetail* m_detail = nullptr;
    HeartbeatsPage* m_heartbeats = nullptr;
    RulesPage* m_rules = nullptr;
    QStackedWidget* m_noisePages = nullptr;
    NoiseView* m_noise = nullptr;
    EmptyState* m_quiet = nullptr;
};

} // namespace warroom::ui
