// Requests of the board as dots: when, and how long they took; failed ones are crosses.
#pragma once

#include "models/debug/debug_presenter.h"
#include "models/debug/scatter_plot.h"

#include <QWidget>

#include <optional>

namespace warroom::ui {

/// A click or Left and Right choose a trace; dragging, or Shift with Left and Right and then Enter, choose a
/// time. The axis runs from left to right in every language.
class DebugScatter final : public QWidget
{
    Q_OBJECT

public:
    explicit DebugScatter(DebugPresenter& presenter, QWidget* parent);

    void refresh();
    QRectF plotArea() const;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    ScatterPlot plot() const;
    std::optional<std::size_t> chosen() const;
    const std::vector<TraceDot>& dots() const;
    void describe();
    void brushBy(int direction);
    void paintAxes(QPainter& painter, const ScatterPlot& plot) const;
    void paintDots(QPainter& painter, const ScatterPlot& plot) const;
    void paintMarks(QPainter& painter, const ScatterPlot& plot) const;

    DebugPresenter& m_presenter;
    std::optional<double> m_pressedAt;            ///< x
    std::optional<std::pair<Time, Time>> m_brush; ///< as it was drawn, in either order
};

} // namespace warroom::ui
