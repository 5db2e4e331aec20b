// Figure 1: how the service did, or else when what happened; phases as bars, key events with letters.
#pragma once

#include "base/words.h"
#include "postmortem/curve_plot.h"

#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace warroom::pdf {

// All vectors. What is drawn depends on fill, length and letters, never on colour alone. Any thread.
class TimeAxis final
{
public:
    // The main curve of `kept` with its deploys; where there is none, the entries of the timeline as rows of
    // marks. Of an incident that outlives it.
    TimeAxis(const RecordedIncident& incident, const KeptSignals& kept, qreal width, const Words& words);

    // When nothing is known that could be drawn: no start, or no end.
    bool isEmpty() const { return m_scale.to <= m_scale.from; }
    // Null: rows of marks are shown.
    const KeptCurve* curve() const { return m_plot ? &m_plot->lines().front() : nullptr; }
    // Those that are marked, in the order of their numbers from 1 on.
    const std::vector<KeptDeploy>& deploys() const { return m_deploys; }
    TimeRange range() const { return {m_scale.from, m_scale.to}; }
    qreal height() const;
    void paint(QPainter& painter, QPointF topLeft) const;

private:
    struct Lane
    {
        QString title;
        std::vector<Time> marks;
    };
    struct Span
    {
        QString title;
        Time from, to;
    };
    struct Key
    {
        QChar letter;
        Time t;
    };

    void setLanes(const RecordedIncident& incident, const Words& words);
    void setCurve(const KeptSignals& kept);
    qreal x(Time time) const { return m_scale.x(time); }
    qreal bodyHeight() const;
    void paintGrid(QPainter& painter, QPointF at) const;
    void paintDeploys(QPainter& painter, QPointF at) const;
    void paintLanes(QPainter& painter, QPointF at) const;
    void paintKeys(QPainter& painter, QPointF at) const;
    void paintPhases(QPainter& painter, QPointF at) const;

    qreal m_width;
    TimeScale m_scale;
    TimeRange m_impact{};
    std::optional<CurvePlot> m_plot;
    std::vector<KeptDeploy> m_deploys;
    std::vector<Lane> m_lanes;
    std::vector<Span> m_spans;
    std::vector<Key> m_keys;
};

} // namespace warroom::pdf
