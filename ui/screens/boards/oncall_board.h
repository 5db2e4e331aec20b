// The On-call board: what needs hands, how services do, what was deployed, where the runbooks are.
#pragma once

#include "models/boards/board_feed.h"
#include "models/boards/oncall_view.h"
#include "screens/boards/board_page.h"

#include <QDeadlineTimer>
#include <QTimer>
#include <QUrl>
#include <QWidget>

class QGridLayout;

namespace warroom::ui {

class ActiveList;
class EmptyState;
class HealthList;
class ListPanel;
class SinceLine;
class TimeChart;
class TrendList;

/// Asks the backend only while it is on the screen. GUI thread; the bridge must outlive it.
class OncallBoard final : public QWidget, public BoardPage
{
    Q_OBJECT

public:
    explicit OncallBoard(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    ~OncallBoard() override;

    const OncallView& view() const { return m_view; }
    /// The page of the current row, or the first that waits.
    void acknowledge();
    /// Why no page can be acknowledged now; empty: one can.
    QString whyNotAcknowledge() const;
    /// The current trend, or the first: a ticket about it; the one that somebody made of it is opened.
    void raiseTrend();
    /// Why no trend can be raised now; empty: one can.
    QString whyNotRaise() const;
    /// Of the key Alt `number`, from 1.
    void openRunbook(int number);

    QList<KeyHint> keyHints() const override;
    void enter() override;
    QString age() const override;
    bool isStale() const override { return !m_view.asOf.isEmpty(); }
    void setRange(int) override {}
    bool hasRange() const override { return false; }
    void setPresenting(bool presenting) override;
    void drawPage(QPainter& painter, const QRect& page) override;
    BoardPanels* panels() const override { return m_panels; }
    bool press(QKeyEvent& event) override;
    BoardSnapshot snapshot() const override;

signals:
    void openTicket(warroom::TicketId ticket);
    void openDebug(const QString& service);
    void openAlerts();
    void openLink(const QUrl& address);
    void declare();
    void newTicket();
    void said(const QString& sentence);
    /// What can be done is another thing than before.
    void changed();
    void refreshed();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildPanels();
    void addPanels();
    void connectLists();
    /// On the screen, or one of its panels is.
    void setActive();
    void arrange(int columns);
    void watch(bool on);
    void refreshLater();
    void refresh();
    void fill(const OncallView& view);
    void fillErrors();
    void sortTickets();
    void readMarks();
    void acknowledgeRow(const ActiveRow& row);
    const TrendWarning* trend(const QString& id) const;
    bool isAboutTrend(const Summary& ticket) const;

    WorkspaceBridge& m_bridge;
    BoardFeed<AlertsBoard> m_alerts;
    BoardFeed<ObjectivesBoard> m_objectives;
    BoardFeed<DeploysBoard> m_deploys;
    BoardFeed<Catalog> m_catalog;
    OncallView m_view;
    std::vector<const Summary*> m_tickets; ///< those that the board speaks of
    bool m_areSorted = false;
    std::map<TicketId, Seq> m_seen;
    std::set<std::int64_t> m_answered;
    bool m_isPresenting = false;
    bool m_isShown = false, m_isActive = false;
    bool m_hasSignals = true; ///< the backend has objectives and deploys
    int m_columns = 0;
    QTimer m_soon, m_second;
    QDeadlineTimer m_rest; ///< no refresh before it

    BoardRows<ActiveRow> m_activeRows;
    BoardRows<HealthRow> m_healthRows;
    BoardRows<TrendRow> m_trendRows;
    BoardRows<DeployLine> m_deployRows;
    BoardRows<RunbookLink> m_runbookRows;
    BoardRows<DueLine> m_dueRows;

    QWidget* m_content;
    QGridLayout* m_grid;
    BoardPanels* m_panels;
    SinceLine* m_since;
    ActiveList* m_activeList;
    ListPanel* m_active;
    HealthList* m_healthList;
    ListPanel* m_health;
    TrendList* m_trendList;
    ListPanel* m_trends;
    QWidget* m_watched; ///< how services do, and under it where that leads
    ListPanel* m_deployPanel;
    TimeChart* m_errors; ///< over the deploys
    ListPanel* m_runbooks;
    ListPanel* m_due;
    QWidget* m_side; ///< what stands under the deploys
    EmptyState* m_unmeasured = nullptr;
    EmptyState* m_quiet;
};

} // namespace warroom::ui
