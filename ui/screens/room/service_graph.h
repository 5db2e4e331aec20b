// How the incident's service does: the share of good events of its objective, live, what the incident costs
// it, and whether it is new or changed much.
#pragma once

#include "domain/board/boards.h"
#include "models/boards/board_feed.h"
#include "models/timeline/signal_lanes.h"

#include <QWidget>

namespace warroom::ui {

class ElideLabel;
class RoomPresenter;
class TimeChart;

/// Asks only while it is wanted, and not in a workspace without a backend that hears signals. The chart is
/// built when there is something to draw.
class ServiceGraph final : public QWidget
{
    Q_OBJECT

public:
    explicit ServiceGraph(RoomPresenter& room, QWidget* parent = nullptr);

    /// Whether somebody could see it.
    void setWanted(bool wanted);
    bool isEmpty() const { return !m_curve && riskWords().isEmpty(); }
    /// "checkout-api 62 %".
    QString summary() const;
    bool isInBreach() const;
    /// What the incident cost, "Budget spent: 12 % (availability)"; empty: nothing, or nobody knows.
    QString spentWords() const;
    /// "Raised risk of checkout: launched 12 days ago."; empty: it is not raised.
    QString riskWords() const;
    QSize sizeHint() const override;

signals:
    /// There is something to see now, or nothing any more; or the value is another one.
    void changed();

private:
    void watch();
    void onRoom();
    void refresh();
    void draw();

    RoomPresenter& m_room;
    BoardFeed<ObjectivesBoard> m_objectives;
    BoardFeed<Catalog> m_catalog;
    std::optional<ServiceCurve> m_curve;
    TimeChart* m_chart = nullptr;
    ElideLabel *m_spent, *m_risk;
    bool m_wanted = false;
    std::string m_of; ///< the service and the times that the curve was made for
};

} // namespace warroom::ui
