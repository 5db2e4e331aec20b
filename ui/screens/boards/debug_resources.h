// Resource usage: small multiples on the time axis of the board.
#pragma once

#include "domain/board/boards.h"
#include "screens/boards/debug_panel.h"
#include "widgets/charts/chart_data.h"

namespace warroom::ui {

class DebugPresenter;

/// Arrows go from curve to curve. GUI thread.
class DebugResources final : public DebugPanel
{
    Q_OBJECT

public:
    DebugResources(DebugPresenter& presenter, QWidget* parent);

    void refresh();
    /// The rectangle of a curve within the canvas.
    QRect cellRect(int index) const;
    int currentCurve() const { return m_current; }
    /// Null: there are no curves.
    const ResourceCurve* current() const;
    QWidget* canvas() const;

private:
    class Canvas;

    const std::vector<ResourceCurve>& curves() const;
    void paint(QPainter& painter) const;
    void paintCurve(QPainter& painter, const QRect& cell, const ResourceCurve& curve) const;
    QString nameIn(const ResourceCurve& curve, int room) const;
    void paintLine(QPainter& painter, const QRectF& plot, const ResourceCurve& curve, bool isHigh) const;
    /// The same curve at the time that is compared with, moved onto the time of the board; empty: there is
    /// none.
    ChartLine lineBefore(const ResourceCurve& curve) const;
    QString sentence(const ResourceCurve& curve) const;
    void choose(int index);

    DebugPresenter& m_presenter;
    Canvas* m_canvas;
    int m_current = 0;
};

} // namespace warroom::ui
