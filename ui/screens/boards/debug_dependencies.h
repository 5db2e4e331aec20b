// Downstream dependencies: as a graph, or as a list, the worst first, with their errors over the board's
// time.
#pragma once

#include "screens/boards/debug_panel.h"

#include <vector>

class QScrollArea;

namespace warroom {
struct DependencyRow;
}

namespace warroom::ui {

class DebugList;
class DebugPresenter;
class DependencyView;
class TabBar;

/// G and F4 change between graph and list; the presenter remembers it.
class DebugDependencies final : public DebugPanel
{
    Q_OBJECT

public:
    DebugDependencies(DebugPresenter& presenter, QWidget* parent);

    void refresh();
    DebugList& list() const { return *m_list; }
    DependencyView& graph() const { return *m_graph; }
    bool showsGraph() const;
    void showGraph(bool show);
    /// Gives the focus to what is shown.
    void enter();
    /// What is under the cursor, the worst first: a row of the list, or the calls that a node stands for.
    std::vector<const DependencyRow*> currentRows() const;

signals:
    /// Of a service that calls others.
    void opened(const QString& service);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    class Body;

    void paintHeader(QPainter& painter, const QRect& rect) const;
    void paintRow(QPainter& painter, const QRect& rect, int row) const;
    void tellView();

    DebugPresenter& m_presenter;
    Body* m_body;
    DebugList* m_list;
    QScrollArea* m_area;
    DependencyView* m_graph;
    TabBar* m_tabs;
};

} // namespace warroom::ui
