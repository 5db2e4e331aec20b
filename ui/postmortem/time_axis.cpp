// Painting the time axis.
#include "postmortem/time_axis.h"

#include "export/timeline_rows.h"
#include "postmortem/labels.h"
#include "postmortem/text_box.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>

namespace warroom::pdf {
namespace {

constexpr qreal labelWidth = 76 * pt;
constexpr qreal rightRoom = 10 * pt;
constexpr qreal keyRow = 13 * pt;
constexpr qreal laneHeight = 17 * pt;
constexpr qreal plotHeight = 112 * pt;
constexpr qreal barRow = 30 * pt;
const QColor impactGround{0xF4, 0xF5, 0xF7};

int laneOf(const std::string& kind)
{
    struct Pair
    {
        const char* kind;
        int lane;
    };
    static constexpr std::array<Pair, 9> pairs{{{"change", 0},
                                                {"deploy", 0},
                                                {"impact", 1},
                                                {"detection", 1},
                                                {"alert", 1},
                                                {"page", 1},
                                                {"communication", 3},
                                                {"status", 3},
                                                {"update", 3}}};
    const auto found =
        std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return kind == pair.kind; });
    return found == pairs.end() ? 2 : found->lane;
}

QColor shade(std::size_t index)
{
    static const std::array<QColor, 4> shades{ink::text, ink::text2, QColor(0x86, 0x8F, 0x9C),
                                              QColor(0xC3, 0xC9, 0xD1)};
    return shades[std::min<std::size_t>(index, 3)];
}

void fill(QPainter& painter, qreal x, qreal y, qreal width, qreal height, const QColor& color)
{
    painter.fillRect(QRectF(x, y, width, height), color);
}

} // namespace

TimeAxis::TimeAxis(const RecordedIncident& incident, const KeptSignals& kept, qreal width, const Words& words)
    : m_width(width)
{
    const auto range = figureRange(incident);
    if (!range)
        return;
    m_impact = *range;
    const TimeRange shown = kept.main ? rangeAround(*range, kept.deploys) : *range;
    const qreal left = kept.main ? CurvePlot::axisWidth : labelWidth;
    m_scale = {shown.from, shown.to, left, m_width - left - rightRoom};
    if (kept.main)
        setCurve(kept);
    else
        setLanes(incident, words);
    for (const PhaseSpan& span : phaseSpans(incident)) {
        if (span.from >= shown.from && span.to <= shown.to)
            m_spans.push_back({QString::fromStdString(spanEndName(span.until, words)), span.from, span.to});
    }
    char16_t letter = u'a';
    for (const RecordedEntry* entry : keyEvents(incident))
        m_keys.push_back({QChar(letter++), entry->t});
}

void TimeAxis::setCurve(const KeptSignals& kept)
{
    m_plot.emplace(std::vector<KeptCurve>{*kept.main});
    for (const KeptDeploy& deploy : kept.deploys) {
        if (deploy.at >= m_scale.from && deploy.at <= m_scale.to)
            m_deploys.push_back(deploy);
    }
}

void TimeAxis::setLanes(const RecordedIncident& incident, const Words& words)
{
    for (const char* lane : {"Changes", "Signals", "Work", "Communication"})
        m_lanes.push_back({label(words, lane), {}});
    for (const RecordedEntry* entry : sortedTimeline(incident)) {
        if (entry->precision != "day" && entry->t >= m_scale.from && entry->t <= m_scale.to)
            m_lanes[static_cast<std::size_t>(laneOf(entry->kind))].marks.push_back(entry->t);
    }
    std::erase_if(m_lanes, [](const Lane& lane) { return lane.marks.empty(); });
}

qreal TimeAxis::bodyHeight() const
{
    return m_plot ? plotHeight : std::max<qreal>(1, static_cast<qreal>(m_lanes.size())) * laneHeight;
}

qreal TimeAxis::height() const
{
    return keyRow + bodyHeight() + tickRowHeight + (m_spans.empty() ? 0 : barRow);
}

void TimeAxis::paint(QPainter& painter, QPointF topLeft) const
{
    const QPointF body = topLeft + QPointF(0, keyRow), below = body + QPointF(0, bodyHeight());
    if (m_plot) {
        fill(painter, topLeft.x() + x(m_impact.from), body.y(), x(m_impact.to) - x(m_impact.from),
             bodyHeight(), impactGround);
        m_plot->paint(painter, m_scale, body, bodyHeight());
        paintDeploys(painter, body);
        paintKeys(painter, topLeft);
    } else {
        paintGrid(painter, body);
        paintKeys(painter, topLeft);
        paintLanes(painter, body);
    }
    paintTimeTicks(painter, m_scale, below, m_width);
    if (!m_spans.empty())
        paintPhases(painter, below + QPointF(0, tickRowHeight));
}

void TimeAxis::paintGrid(QPainter& painter, QPointF at) const
{
    const qreal left = at.x() + m_scale.left;
    for (std::size_t i = 0; i < m_lanes.size(); ++i)
        fill(painter, left, at.y() + static_cast<qreal>(i) * laneHeight, m_scale.width, 0.6 * pt, ink::grid);
    fill(painter, left, at.y() + bodyHeight(), m_scale.width, 0.75 * pt, ink::rule);
}

// A number beside a triangle on the axis.
void TimeAxis::paintDeploys(QPainter& painter, QPointF at) const
{
    const qreal bottom = at.y() + bodyHeight();
    qreal free = at.x();
    for (std::size_t i = 0; i < m_deploys.size(); ++i) {
        const qreal center = at.x() + x(m_deploys[i].at);
        QPen pen(ink::text2, 0.6 * pt, Qt::SolidLine, Qt::FlatCap);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(center, at.y()), QPointF(center, bottom));
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink::text);
        painter.drawPolygon(
            QPolygonF({{center, bottom - 6 * pt}, {center + 3 * pt, bottom}, {center - 3 * pt, bottom}}));
        painter.setBrush(Qt::NoBrush);
        const TextRun run{QString::number(i + 1), TextRole::CaptionStrong, ink::text};
        const qreal left = std::max(free, center + 4 * pt), width = widthOf(run);
        paintElided(painter, run, {left, bottom - 11 * pt}, width + pt, Qt::AlignLeft);
        free = left + width + 2 * pt;
    }
}

void TimeAxis::paintLanes(QPainter& painter, QPointF at) const
{
    qreal y = at.y();
    for (const Lane& lane : m_lanes) {
        paintElided(painter, {lane.title, TextRole::Caption, ink::text2}, {at.x(), y + 3 * pt},
                    labelWidth - 6 * pt, Qt::AlignLeft);
        qreal last = -1;
        for (Time mark : lane.marks) {
            const qreal center = at.x() + x(mark);
            // Marks that fall on one another are drawn once: thousands of entries stay a small file.
            if (last >= 0 && center - last < 0.5 * pt)
                continue;
            last = center;
            fill(painter, center - 0.75 * pt, y + 3.5 * pt, 1.5 * pt, laneHeight - 7 * pt, ink::text);
        }
        y += laneHeight;
    }
}

void TimeAxis::paintKeys(QPainter& painter, QPointF at) const
{
    painter.setPen(QPen(ink::text3, 0.6 * pt, Qt::DotLine, Qt::FlatCap));
    for (const Key& key : m_keys) {
        const qreal center = at.x() + x(key.t);
        painter.drawLine(QPointF(center, at.y() + keyRow - pt),
                         QPointF(center, at.y() + keyRow + bodyHeight()));
    }
    qreal free = at.x();
    for (const Key& key : m_keys) {
        const TextRun run{QString(key.letter), TextRole::CaptionStrong, ink::text};
        const qreal width = widthOf(run);
        const qreal left = std::max(free, at.x() + x(key.t) - width / 2);
        paintElided(painter, run, {left, at.y()}, width + pt, Qt::AlignLeft);
        free = left + width + 2 * pt;
    }
}

void TimeAxis::paintPhases(QPainter& painter, QPointF at) const
{
    for (std::size_t i = 0; i < m_spans.size(); ++i) {
        const qreal left = at.x() + x(m_spans[i].from), right = at.x() + x(m_spans[i].to);
        const qreal width = std::max<qreal>(pt, right - left - pt);
        fill(painter, left, at.y() + 4 * pt, width, 5 * pt, shade(i));
    }
    qreal limit = at.x() + m_width;
    for (std::size_t i = m_spans.size(); i-- > 0;) {
        const TextRun run{m_spans[i].title, TextRole::Caption, ink::text2};
        const qreal left = at.x() + x(m_spans[i].from), width = widthOf(run);
        // A bar too short for its name stays without; the table below names every phase.
        if (left + width > limit || at.x() + x(m_spans[i].to) - left < 6 * pt)
            continue;
        paintElided(painter, run, {left, at.y() + 12 * pt}, width + pt, Qt::AlignLeft);
        limit = left - 6 * pt;
    }
}

} // namespace warroom::pdf
