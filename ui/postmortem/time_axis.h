// Figure 1: when what happened, drawn as vectors. Rows of marks, phases as bars, key events with letters.
#pragma once

#include "domain/recorded/recorded_incident.h"

#include <QPointF>
#include <QString>

#include <vector>

class QPainter;

namespace warroom::pdf {

// What is drawn depends on fill, length and letters, never on colour alone. Any thread.
class TimeAxis final
{
public:
    // Of an incident that outlives it.
    TimeAxis(const RecordedIncident& incident, qreal width);

    // False when nothing is known that could be drawn: no start, or no end.
    bool isEmpty() const { return m_to <= m_from; }
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

    qreal x(Time time) const;
    qreal lanesHeight() const;
    void paintGrid(QPainter& painter, QPointF at) const;
    void paintTicks(QPainter& painter, QPointF at) const;
    void paintLanes(QPainter& painter, QPointF at) const;
    void paintKeys(QPainter& painter, QPointF at) const;
    void paintPhases(QPainter& painter, QPointF at) const;

    qreal m_width;
    Time m_from{}, m_to{};
    std::vector<Lane> m_lanes;
    std::vector<Span> m_spans;
    std::vector<Key> m_keys;
};

} // namespace warroom::pdf
