// The curve beside an alert: its line, its limit, and where the alert began.
#pragma once

#include "models/alerts/alert_curve.h"

#include <QWidget>

namespace warroom::ui {

class ElideLabel;
class TimeChart;

/// GUI thread.
class AlertChart final : public QWidget
{
    Q_OBJECT

public:
    explicit AlertChart(QWidget* parent = nullptr);

    void setCurve(const AlertCurve& curve);
    void setStaleFrom(std::optional<Time> from);
    TimeChart* chart() const { return m_chart; }

private:
    ElideLabel* m_title;
    TimeChart* m_chart;
    std::optional<AlertCurve> m_curve;
};

} // namespace warroom::ui
