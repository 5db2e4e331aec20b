// One objective of a service: where it stands, its budget over the window, and how fast that burns.
#pragma once

#include "bridge/workspace_bridge.h"
#include "domain/board/boards.h"
#include "domain/board/signal_quality.h"

#include <QWidget>

namespace warroom::ui {

class ElideLabel;
class InlineNote;
class PairRow;
class TimeChart;

class ObjectivePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ObjectivePanel(const WorkspaceBridge& bridge, QWidget* parent = nullptr);

    /// `staleFrom`: since when nothing is known; nothing while it is live. `flakes`: null if it is not
    /// probed. `forecast`: empty if nothing is expected.
    void setState(const ObjectiveState& state, const ProbeFlakes* flakes, const QString& forecast,
                  std::optional<Time> staleFrom);
    TimeChart* budget() const { return m_budget; }

private:
    void showBudget(const ObjectiveState& state);
    void showBurn(const ObjectiveState& state);

    const WorkspaceBridge& m_bridge;
    ElideLabel* m_title;
    ElideLabel* m_counts;
    PairRow* m_figures;
    ElideLabel* m_flakes;
    InlineNote* m_problem;
    InlineNote* m_forecast;
    TimeChart* m_budget;
    ElideLabel* m_burnTitle;
    ElideLabel* m_burnHint;
    TimeChart* m_burn;
};

} // namespace warroom::ui
