// Painting and hit testing of the lanes.
#include "screens/timeline/lanes_view.h"

#include "models/format/format.h"
#include "models/room/room_presenter.h"
#include "widgets/accessible.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

constexpr int s_labels = 112;
constexpr int s_lanesViewEdge = 20;
constexpr int s_axis = 28;
constexpr int s_lane = 36;
constexpr int s_laneCompact = 28;
constexpr int s_lanesViewIcon = 14;
constexpr int s_bar = 8;
constexpr int s_phaseBar = 16;
constexpr int s_lanesViewGap = 6;
constexpr int s_tickApart = 110;
constexpr int s_leastLabel = 64;
constexpr std::size_t s_lookedAt = 50; ///< marks of a group
constexpr double s_wheelPan = 0.1;
constexpr double s_wheelZoom = 1.25;

bool isAlarming(const Lane& lane, const MarkGroup& group)
{
    const auto first = lane.marks.begin() + static_cast<std::ptrdiff_t>(group.first);
    const auto last = first + static_cast<std::ptrdiff_t>(std::min(group.count, s_lookedAt));
    return std::any_of(first, last, [](const LaneMark& mark) { return mark.alarming; });
}

} // namespace

LanesView::LanesView(RoomPresenter& room, QWidget* parent) : QWidget(parent), m_room(room)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleRole(this, QAccessible::Chart);
    connect(&theme(), &Theme::changed, this, [this] {
        forget();
        updateGeometry();
    });
}

void LanesView::setLanes(TimelineLanes lanes)
{
    m_lanes = std::move(lanes);
    arrange();
}

void LanesView::setSignals(SignalLanes lanes)
{
    m_signals = std::move(lanes);
    arrange();
}

/// What monitoring says stands where it is looked for: the curve first, the deploys behind the alerts.
void LanesView::arrange()
{
    const int before = sizeHint().height();
    m_rows.clear();
    if (!m_lanes.phases().empty())
        m_rows.push_back({RowKind::Phase, 0});
    if (m_signals.curve)
        m_rows.push_back({RowKind::Curve, 0});
    const auto& lanes = m_lanes.lanes();
    const bool alertsFirst = !lanes.empty() && lanes.front().kind == LaneKind::Alerts;
    for (std::size_t i = 0; i <= lanes.size(); ++i) {
        if (i == (alertsFirst ? 1u : 0u) && !m_signals.deploys.empty())
            m_rows.push_back({RowKind::Deploys, 0});
        if (i < lanes.size())
            m_rows.push_back({RowKind::Entries, i});
    }
    forget();
    describe();
    if (sizeHint().height() != before)
        updateGeometry();
}

QString LanesView::nameOf(const Row& row) const
{
    switch (row.kind) {
    case RowKind::Phase:
        return TimelineLanes::name(LaneKind::Phase);
    case RowKind::Curve:
        return m_signals.curve->name;
    case RowKind::Deploys:
        return tr("Deploys");
    case RowKind::Entries:
        break;
    }
    return TimelineLanes::name(m_lanes.lanes()[row.lane].kind);
}

QStringList LanesView::laneNames() const
{
    QStringList names;
    for (const Row& row : m_rows)
        names << nameOf(row);
    return names;
}

/// What the lanes hold, in words; the entries themselves are the rows of the table.
void LanesView::describe()
{
    QStringList parts;
    for (const Lane& lane : m_lanes.lanes())
        parts << tr("%1 %2", "name of a lane, number of entries")
                     .arg(TimelineLanes::name(lane.kind))
                     .arg(lane.marks.size());
    if (m_signals.curve)
        parts << tr("%1: %2", "service, how it does").arg(m_signals.curve->name, m_signals.curve->sentence());
    if (!m_signals.deploys.empty())
        parts << tr("%n deploys", nullptr, static_cast<int>(m_signals.deploys.size()));
    setAccessibleText(this, tr("Lanes of the timeline: %1. The table below has the entries.")
                                .arg(parts.join(QStringLiteral(", "))));
}

void LanesView::setWindow(const TimeWindow& window)
{
    m_window = window;
    forget();
}

void LanesView::setCursorTime(std::optional<Time> time)
{
    updateAt(m_cursor);
    m_cursor = time;
    updateAt(m_cursor);
}

void LanesView::setNow(Time now)
{
    updateAt(m_now);
    m_now = now;
    updateAt(m_now);
}

/// Where a line stands, or is to stand.
void LanesView::updateAt(std::optional<Time> time)
{
    if (time && m_window.contains(*time))
        update(static_cast<int>(std::floor(xOf(*time))) - 2, 0, 5, height());
}

void LanesView::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) == compact)
        return;
    forget();
    updateGeometry();
}

void LanesView::forget()
{
    m_picture = {};
    update();
}

QSize LanesView::sizeHint() const
{
    int high = scaled(s_axis);
    for (const Row& row : m_rows)
        high += heightOf(row);
    return {0, high};
}

int LanesView::heightOf(const Row& row) const
{
    return scaled(m_compact ? s_laneCompact : s_lane) * (row.kind == RowKind::Curve ? 2 : 1);
}

QRect LanesView::axis() const
{
    const int labels = scaled(s_labels);
    return isRightToLeft() ? QRect(s_lanesViewEdge, 0, width() - s_lanesViewEdge - labels, height())
                           : QRect(labels, 0, width() - labels - s_lanesViewEdge, height());
}

QRect LanesView::laneRect(std::size_t row) const
{
    int top = scaled(s_axis);
    for (std::size_t i = 0; i < row; ++i)
        top += heightOf(m_rows[i]);
    return {0, top, width(), heightOf(m_rows[row])};
}

double LanesView::xOf(Time time) const { return axis().left() + m_window.position(time, axis().width()); }

Duration LanesView::leastApart() const
{
    return std::max(Duration(1), m_window.timeAt(scaled(s_lanesViewIcon) + s_lanesViewGap, axis().width()) -
                                     m_window.from());
}

void LanesView::paintEvent(QPaintEvent*)
{
    if (m_picture.isNull() || m_picture.devicePixelRatio() != devicePixelRatioF()) {
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        QPainter painter(&m_picture);
        painter.setLayoutDirection(layoutDirection());
        paintLanes(painter);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    const int top = scaled(s_axis) / 2;
    if (m_window.contains(m_now))
        painter.fillRect(QRectF(xOf(m_now) - 1, top, 2, height() - top), tokens().accent);
    if (m_cursor && m_window.contains(*m_cursor)) {
        const double x = std::floor(xOf(*m_cursor)) + 0.5;
        painter.setPen(QPen(tokens().text2, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, top), QPointF(x, height()));
    }
}

void LanesView::paintLanes(QPainter& painter) const
{
    const Tokens& t = tokens();
    painter.fillRect(rect(), t.surface);
    paintAxis(painter);
    const auto head = [&](std::size_t row) {
        const QRect rect = laneRect(row);
        const QRect label = isRightToLeft()
                                ? QRect(axis().right() + 1, rect.top(), scaled(s_labels), rect.height())
                                : QRect(0, rect.top(), scaled(s_labels), rect.height());
        paint::text(painter,
                    label.adjusted(isRightToLeft() ? 0 : s_lanesViewEdge, 0,
                                   isRightToLeft() ? -s_lanesViewEdge : 0, 0),
                    Type::Small, t.text2, nameOf(m_rows[row]));
        horizontalHairline(painter, 0, width(), rect.bottom(), t.line);
        return rect;
    };
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QRect rect = head(i);
        if (m_rows[i].kind == RowKind::Phase)
            paintPhases(painter, rect);
        else if (m_rows[i].kind == RowKind::Curve)
            paintCurve(painter, rect, *m_signals.curve);
        else if (m_rows[i].kind == RowKind::Deploys)
            paintDeploys(painter, rect);
        if (m_rows[i].kind != RowKind::Entries)
            continue;
        const Lane& lane = m_lanes.lanes()[m_rows[i].lane];
        painter.save();
        painter.setClipRect(axis().adjusted(-scaled(s_lanesViewIcon), 0, scaled(s_lanesViewIcon), 0));
        paintRanges(painter, rect, lane);
        paintMarks(painter, rect, lane);
        painter.restore();
    }
}

void LanesView::paintAxis(QPainter& painter) const
{
    const Tokens& t = tokens();
    const bool days = m_window.span() > std::chrono::hours(48);
    const int high = scaled(s_axis);
    for (const Time tick : m_window.ticks(axis().width(), scaled(s_tickApart))) {
        const double x = xOf(tick);
        const QString label = days ? format::utcDay(tick).mid(5, 11) : format::utcMinute(tick);
        const int wide = textWidth(Type::MonoSmall, label);
        paint::text(painter, QRect(static_cast<int>(x) - wide / 2, 0, wide + 2, high), Type::MonoSmall,
                    t.text3, label);
        verticalHairline(painter, x, high, height(), t.chart.grid);
    }
}

void LanesView::paintPhases(QPainter& painter, const QRect& lane) const
{
    const Tokens& t = tokens();
    const QRect area = axis();
    const auto& phases = m_lanes.phases();
    for (std::size_t i = 0; i < phases.size(); ++i) {
        const PhaseBar& bar = phases[i];
        const double from = std::max<double>(area.left(), xOf(bar.from));
        const double until = std::min<double>(area.right() + 1, xOf(bar.until.value_or(m_now)));
        if (until <= from)
            continue;
        const int high = scaled(s_phaseBar);
        const QRectF rect(from, lane.center().y() - high / 2.0, std::max(1.0, until - from - 1), high);
        const bool current = !bar.until;
        painter.fillRect(rect, current ? t.text2 : i % 2 == 0 ? t.controlSoft : t.control);
        const QString name = format::name(bar.phase);
        if (textWidth(Type::LabelStrong, name) + 16 <= rect.width())
            paint::text(painter, rect.toRect().adjusted(8, 0, -8, 0), Type::LabelStrong,
                        current || i % 2 == 1 ? t.surface : t.text, name);
    }
}

/// What went on for a while, below the marks.
void LanesView::paintRanges(QPainter& painter, const QRect& rect, const Lane& lane) const
{
    const QRect area = axis();
    const int high = scaled(s_bar);
    for (const LaneMark& mark : lane.marks) {
        if (!mark.until || *mark.until < m_window.from() || mark.at > m_window.until())
            continue;
        const double from = std::max<double>(area.left(), xOf(mark.at));
        const double until = std::min<double>(area.right() + 1, xOf(*mark.until));
        painter.fillRect(QRectF(from, rect.center().y() - high / 2.0, std::max(2.0, until - from), high),
                         mark.alarming ? tokens().crit.tint : tokens().controlSoft);
    }
}

void LanesView::paintMarks(QPainter& painter, const QRect& rect, const Lane& lane) const
{
    const auto groups = groupMarks(lane.marks, m_window.from(), m_window.until(), leastApart());
    double from = axis().left();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const double next = i + 1 < groups.size() ? xOf(lane.marks[groups[i + 1].first].at)
                                                  : axis().right() + scaled(s_lanesViewIcon);
        from = paintGroup(painter, rect, lane, groups[i], from, next);
    }
}

double LanesView::paintGroup(QPainter& painter, const QRect& rect, const Lane& lane, const MarkGroup& group,
                             double from, double next) const
{
    const Tokens& t = tokens();
    const LaneMark& mark = lane.marks[group.first];
    const int side = scaled(s_lanesViewIcon);
    const double x = xOf(mark.at) - side / 2.0;
    const double y = rect.top() + (rect.height() - side) / 2.0;
    painter.fillRect(QRectF(x - 2, y - 1, side + 4, side + 2), t.surface);
    drawIcon(painter, QPointF(std::floor(x), std::floor(y)), m_lanes.icon(mark),
             isAlarming(lane, group) ? t.crit.ink : t.text2, side);
    const double end = mark.until ? std::max(x + side, xOf(*mark.until)) : x + side;
    // Most marks of a dense lane have no room for words: they are not even looked up.
    const int behind = static_cast<int>(next - side / 2.0 - end) - 2 * s_lanesViewGap;
    if (behind < side && !mark.until)
        return end;
    const bool several = group.count > 1;
    const QString label =
        several ? QStringLiteral("×%1").arg(group.count) : m_lanes.label(mark, lane.kind, m_room.people());
    if (label.isEmpty())
        return end;
    const Type type = several ? Type::MonoSmall : Type::Small;
    const int wide = textWidth(type, label) + 1;
    const int before = static_cast<int>(x - from) - 2 * s_lanesViewGap;
    // What goes on for a while has its words in front of it where there is no room behind.
    const bool leads = mark.until && behind < wide && before >= wide;
    // A few letters of a label say nothing.
    if (!leads && behind < std::min(wide, scaled(s_leastLabel)))
        return end;
    const int used = leads ? wide : std::min(wide, behind);
    const int left =
        leads ? static_cast<int>(x) - s_lanesViewGap - wide : static_cast<int>(end) + s_lanesViewGap;
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight);
    paint::text(painter, QRect(left, rect.top(), used, rect.height()), type, several ? t.text3 : t.text,
                label);
    painter.restore();
    return leads ? end : left + used;
}

void LanesView::mousePressEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].kind != RowKind::Entries || !laneRect(i).contains(at.toPoint()))
            continue;
        const auto& marks = m_lanes.lanes()[m_rows[i].lane].marks;
        for (const MarkGroup& group : groupMarks(marks, m_window.from(), m_window.until(), leastApart())) {
            if (std::abs(xOf(marks[group.first].at) - at.x()) <= scaled(12)) {
                emit entryChosen(marks[group.first].entry);
                return;
            }
        }
    }
    if (axis().contains(at.toPoint()))
        emit timeChosen(m_window.timeAt(at.x() - axis().left(), axis().width()));
}

void LanesView::wheelEvent(QWheelEvent* event)
{
    const double turn = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    if (event->modifiers() & Qt::ControlModifier)
        emit zoomed(turn > 0 ? 1 / s_wheelZoom : s_wheelZoom,
                    m_window.timeAt(event->position().x() - axis().left(), axis().width()));
    else
        emit panned(turn > 0 ? -s_wheelPan : s_wheelPan);
    event->accept();
}

void LanesView::resizeEvent(QResizeEvent*) { forget(); }

void LanesView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        forget();
    QWidget::changeEvent(event);
}

} // namespace warroom::ui
