// The Executive board: are users hurt, how much of what was promised is left, what is being done.
#pragma once

#include "models/boards/board_feed.h"
#include "models/boards/executive_view.h"
#include "screens/boards/board_page.h"

#include <QTimer>
#include <QWidget>

#include <set>

class QGridLayout;
class QScrollArea;

namespace warroom::ui {

class AvailabilityPanel;
class BacklogPanel;
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
    void watch();
    void refreshLater() { m_soon.start(); }
    void refresh();
    void followWorst();
    void letGo();

    WorkspaceBridge& m_bridge;
    BoardFeed<ObjectivesBoard> m_objectives;
    BoardFeed<MeasuresBoard> m_measures;
    ExecutiveView m_view;
    int m_range = 30;
    int m_columns = 0;
    std::set<TicketId> m_followed;
    QTimer m_soon; ///< several changes, one refresh
    QTimer m_ages;

    QScrollArea* m_scroll;
    QWidget* m_content;
    QGridLayout* m_grid;
    HeadlinePanel* m_headline;
    AvailabilityPanel* m_availability;
    BudgetPanel* m_budget;
    ImpactPanel* m_impact;
    WeeksPanel* m_weeks;
    BacklogPanel* m_backlog;
    OverduePanel* m_overdue;
};

} // namespace warroom::ui
