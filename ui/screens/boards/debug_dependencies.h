// Downstream dependencies, the worst first: errors, p95, and the errors over the time of the board.
#pragma once

#include "screens/boards/debug_panel.h"

namespace warroom {
struct DependencyRow;
}

namespace warroom::ui {

class DebugList;
class DebugPresenter;

class DebugDependencies final : public DebugPanel
{
    Q_OBJECT

public:
    DebugDependencies(DebugPresenter& presenter, QWidget* parent);

    void refresh();
    DebugList& list() const { return *m_list; }
    /// The row under the cursor; null: none.
    const DependencyRow* currentRow() const;

private:
    class Body;

    void paintHeader(QPainter& painter, const QRect& rect) const;
    void paintRow(QPainter& painter, const QRect& rect, int row) const;

    DebugPresenter& m_presenter;
    Body* m_body;
    DebugList* m_list;
};

} // namespace warroom::ui
