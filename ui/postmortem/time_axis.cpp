// Painting the time axis.
#include "postmortem/time_axis.h"

#include "base/time_text.h"
#include "export/timeline_rows.h"
#include "postmortem/labels.h"
#include "postmortem/text_box.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace warroom::pdf {
namespace {

using namespace std::chrono_literals;

constexpr qreal labelWidth = 76 * pt;
constexpr qreal rightRoom = 10 * pt;
constexpr qreal keyRow = 13 * pt;
constexpr qreal laneHeight = 17 * pt;
constexpr qreal tickRow = 16 * pt;
constexpr qreal barRow = 30 * pt;

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

// A step that gives at most seven ticks.
Duration tickStep(Duration span)
{
    static constexpr std::array<Duration, 17> steps{1min, 2min, 5min, 10min, 15min, 30min, 1h,   2h,  3h,
                                                    6h,   12h,  24h,  48h,   96h,   168h,  336h, 672h};
    for (Duration step : steps) {
        if (span / step < 7)
            return step;
    }
    return span / 6;
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

TimeAxis::TimeAxis(const RecordedIncident& incident, qreal width) : m_width(width)
{
    const auto range = figureRange(incident);
    if (!range)
        return;
    m_from = range->from;
    m_to = range->to;
    m_lanes = {
        {label("Changes"), {}}, {label("Signals"), {}}, {label("Work"), {}}, {label("Communication"), {}}};
    for (const RecordedEntry* entry : sortedTimeline(incident)) {
        if (entry->precision != "day" && entry->t >= m_from && entry->t <= m_to)
            m_lanes[static_cast<std::size_t>(laneOf(entry->kind))].marks.push_back(entry->t);
    }
    std::erase_if(m_lanes, [](const Lane& lane) { return lane.marks.empty(); });
    for (const PhaseSpan& span : phaseSpans(incident)) {
        if (span.from >= m_from && span.to <= m_to)
            m_spans.push_back({label(spanEndName(span.until)), span.from, span.to});
    }
    char16_t letter = u'a';
    for (const RecordedEntry* entry : keyEvents(incident))
        m_keys.push_back({QChar(letter++), entry->t});
}

qreal TimeAxis::lanesHeight() const
{
    return std::max<qreal>(1, static_cast<qreal>(m_lanes.size())) * laneHeight;
}

qreal TimeAxis::height() const { return keyRow + lanesHeight() + tickRow + (m_spans.empty() ? 0 : barRow); }

qreal TimeAxis::x(Time time) const
{
    const qreal part =
        static_cast<qreal>((time - m_from).count()) / static_cast<qreal>((m_to - m_from).count());
    return labelWidth + part * (m_width - labelWidth - rightRoom);
}

void TimeAxis::paint(QPainter& painter, QPointF topLeft) const
{
    paintGrid(painter, topLeft);
    paintKeys(painter, topLeft);
    paintLanes(painter, topLeft + QPointF(0, keyRow));
    paintTicks(painter, topLeft + QPointF(0, keyRow + lanesHeight()));
    if (!m_spans.empty())
        paintPhases(painter, topLeft + QPointF(0, keyRow + lanesHeight() + tickRow));
}

void TimeAxis::paintGrid(QPainter& painter, QPointF at) const
{
    const qreal top = at.y() + keyRow, left = at.x() + labelWidth, width = m_width - labelWidth - rightRoom;
    for (std::size_t i = 0; i < m_lanes.size(); ++i)
        fill(painter, left, top + static_cast<qreal>(i) * laneHeight, width, 0.6 * pt, ink::grid);
    fill(painter, left, top + lanesHeight(), width, 0.75 * pt, ink::rule);
}

void TimeAxis::paintTicks(QPainter& painter, QPointF at) const
{
    const Duration step = tickStep(m_to - m_from);
    const bool days = m_to - m_from > 48h;
    Time tick = Time(std::chrono::ceil<Duration>(m_from.time_since_epoch()));
    const auto over = tick.time_since_epoch() % step;
    if (over != Duration::zero())
        tick += step - over;
    qreal free = at.x();
    for (; tick <= m_to; tick += step) {
        const std::string iso = formatTime(tick);
        const QString text = QString::fromStdString(days ? iso.substr(5, 5) : formatHourMinute(tick));
        const TextRun run{text, TextRole::Caption, ink::text3};
        const qreal width = widthOf(run), center = at.x() + x(tick);
        const qreal left = std::clamp(center - width / 2, at.x(), at.x() + m_width - width);
        fill(painter, center, at.y(), 0.6 * pt, 3 * pt, ink::rule);
        if (left < free)
            continue;
        paintElided(painter, run, {left, at.y() + 4 * pt}, width + pt, Qt::AlignLeft);
        free = left + width + 6 * pt;
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
                         QPointF(center, at.y() + keyRow + lanesHeight()));
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
