// The Executive board: are users hurt, how much of what was promised is left, what is being done.
#pragma once

#include "models/boards/board_feed.h"
#include "models/boards/executive_view.h"
#include "screens/boards/board_page.h"

#include <QDeadlineTimer>
#include <QTimer>
#include <QWidget>

#include <set>

class QGridLayout;
class QScrollArea;

namespace warroom::ui {

class AvailabilityPanel;
class BacklogPanel;
class BoardPanel;
class BudgetPanel;
class HeadlinePanel;
class ImpactPanel;
class OverduePanel;
class WeeksPanel;

/// Read-only. Asks the backend only while it is on the screen. GUI thread; the bridge must outlive it.
class ExecutiveBoard final : public QWidget, public BoardPage
{
    Q_OBJECT

public:
    explicit ExecutiveBoard(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    ~ExecutiveBoard() override;

    const ExecutiveView& view() const { return m_view; }

    QList<KeyHint> keyHints() const override;
    void enter() override;
    QString age() const override;
    bool isStale() const override { return !m_view.asOf.isEmpty(); }
    void setRange(int days) override;
    bool hasRange() const override { return true; }
    void setPresenting(bool) override {}
    void drawPage(QPainter& painter, const QRect& page) override;
    BoardPanels* panels() const override { return m_panels; }
    BoardSnapshot snapshot() const override;

signals:
    void openTicket(warroom::TicketId ticket);
    /// Empty: all services.
    void openService(const QString& service);
    void openQueue();
    void openFollowUps();
    void openMeasures();
    void changed();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void arrange(int columns);
    void addPanels();
    /// On the screen, or one of its panels is.
    void setActive();
    void watch();
    void refreshLater();
    void refresh();
    void followWorst();
    void letGo();

    WorkspaceBridge& m_bridge;
    BoardFeed<ObjectivesBoard> m_objectives;
    BoardFeed<MeasuresBoard> m_measures;
    BoardFeed<DeploysBoard> m_deploys;
    ExecutiveView m_view;
    int m_range = 30;
    int m_columns = 0;
    bool m_isShown = false, m_isActive = false;
    std::set<TicketId> m_followed;
    QTimer m_soon; ///< several changes, one refresh
    QDeadlineTimer m_rest;
    QTimer m_ages;

    QScrollArea* m_scroll;
    QWidget* m_content;
    QGridLayout* m_grid;
    BoardPanels* m_panels;
    QWidget* m_incidents; ///< two panels, as one cell of the grid
    QWidget* m_tickets;
    HeadlinePanel* m_headline;
    AvailabilityPanel* m_availability;
    BudgetPanel* m_budget;
    ImpactPanel* m_impact;
    WeeksPanel* m_weeks;
    BacklogPanel* m_backlog;
    OverduePanel* m_overdue;
};

} // namespace warroom::ui
