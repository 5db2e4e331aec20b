// What a chart holds, its cursor, its keys and what it says.
#include "widgets/charts/time_chart.h"

#include "widgets/accessible.h"
#include "widgets/charts/chart_canvas.h"
#include "widgets/charts/chart_table.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

constexpr qint64 s_day = 24 * 3'600'000;

} // namespace

TimeChart::TimeChart(const QString& name, QWidget* parent)
    : QWidget(parent), m_name(name), m_canvas(std::make_unique<ChartCanvas>())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleRole(this, QAccessible::Chart);
    setAccessibleName(name);
    // Time runs from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    connect(&theme(), &Theme::changed, this, &TimeChart::changed);
}

TimeChart::~TimeChart() = default;

void TimeChart::changed()
{
    m_picture = {};
    setAccessibleDescription(sentence());
    if (m_table)
        fillChartTable(*m_table, m_series, m_from, m_until,
                       [this](double value) { return valueText(value); });
    update();
}

void TimeChart::setSeries(std::vector<ChartSeries> series)
{
    if (series == m_series)
        return;
    m_series = std::move(series);
    m_beyond.reset();
    changed();
}

void TimeChart::setLine(ChartLine line) { setSeries({{{}, std::move(line), SeriesLook::Main}}); }

void TimeChart::setMarks(std::vector<ChartMark> marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    changed();
}

void TimeChart::setTimeRange(qint64 fromMs, qint64 untilMs)
{
    if ((fromMs == m_from && untilMs == m_until) || untilMs <= fromMs)
        return;
    m_from = fromMs;
    m_until = untilMs;
    m_beyond.reset();
    changed();
}

void TimeChart::setScale(ChartScale scale)
{
    if (scale == m_scale || !(scale.high > scale.low))
        return;
    m_scale = std::move(scale);
    m_beyond.reset();
    changed();
}

void TimeChart::setThreshold(std::optional<ChartThreshold> threshold)
{
    if (threshold == m_threshold)
        return;
    m_threshold = std::move(threshold);
    changed();
}

void TimeChart::setTexts(std::function<QString(double)> axis, std::function<QString(double)> value)
{
    m_axisText = std::move(axis);
    m_valueText = std::move(value);
    changed();
}

void TimeChart::setEndLabel(const QString& label)
{
    if (label == m_endLabel)
        return;
    m_endLabel = label;
    changed();
}

void TimeChart::setStaleFrom(std::optional<qint64> fromMs)
{
    if (fromMs == m_staleFrom)
        return;
    m_staleFrom = fromMs;
    changed();
}

QString TimeChart::axisText(double value) const
{
    return m_axisText ? m_axisText(value) : QLocale().toString(value, 'g', 4);
}

QString TimeChart::valueText(double value) const
{
    if (std::isnan(value))
        return tr("not known");
    return m_valueText ? m_valueText(value) : axisText(value);
}

QString TimeChart::timeLabel(qint64 atMs) const
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC);
    const bool days = m_until - m_from > 2 * s_day;
    return days ? QLocale().toString(at.date(), tr("d MMM", "a day on an axis"))
                : at.toString(QStringLiteral("HH:mm"));
}

QSize TimeChart::sizeHint() const { return {scaled(480), scaled(220)}; }

QSize TimeChart::minimumSizeHint() const { return {scaled(112), scaled(72)}; }

void TimeChart::setCursorTime(std::optional<qint64> atMs)
{
    if (atMs == m_cursor)
        return;
    m_cursor = atMs;
    update();
}

void TimeChart::moveCursor(qint64 atMs, bool choosing)
{
    if (choosing && m_canChoose && !m_chosenFrom)
        m_chosenFrom = m_cursor.value_or(atMs);
    else if (!choosing)
        m_chosenFrom.reset();
    setCursorTime(std::clamp(atMs, m_from, m_until));
    emit cursorMoved();
    update();
}

/// By one value, or by one pixel where values are closer than that.
void TimeChart::step(int direction, bool choosing)
{
    const qint64 pixel = (m_until - m_from) / std::max(qint64(1), static_cast<qint64>(m_plot.width()));
    qint64 stride = std::max(pixel, qint64(1));
    if (!m_series.empty())
        stride = std::max(stride, m_series.front().line.stepMs);
    moveCursor(m_cursor ? *m_cursor + direction * stride : m_until, choosing);
}

void TimeChart::chooseRange()
{
    const auto from = std::exchange(m_chosenFrom, std::nullopt);
    if (!from || !m_cursor || *from == *m_cursor)
        return;
    emit rangeChosen(std::min(*from, *m_cursor), std::max(*from, *m_cursor));
    update();
}

QString TimeChart::cursorText() const
{
    if (!m_cursor)
        return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(*m_cursor, Qt::UTC);
    QStringList words{m_until - m_from > 2 * s_day
                          ? QLocale().toString(at, tr("d MMM HH:mm", "a day and its time at the cursor"))
                          : at.toString(QStringLiteral("HH:mm:ss"))};
    for (const ChartSeries& series : m_series) {
        const auto index = nearestIndex(series.line, *m_cursor);
        if (!index)
            continue;
        const QString value = valueText(series.line.values[*index]);
        words.append(series.label.isEmpty() ? value : series.label + QLatin1Char(' ') + value);
    }
    return words.join(QStringLiteral(", "));
}

std::optional<qint64> TimeChart::breachSince() const
{
    if (m_series.empty() || !m_threshold || m_threshold->breach == Breach::None)
        return {};
    const ChartLine& line = m_series.front().line;
    std::optional<qint64> since;
    for (std::size_t i = line.values.size(); i-- > 0;) {
        if (std::isnan(line.values[i]))
            continue;
        const bool below = line.values[i]<m_threshold->value, above = line.values[i]> m_threshold->value;
        if (!(m_threshold->breach == Breach::Below ? below : above))
            break;
        since = line.at(i);
    }
    return since;
}

const std::vector<OffScale>& TimeChart::beyond() const
{
    if (!m_beyond) {
        m_beyond.emplace();
        for (const ChartSeries& series : m_series) {
            const auto stretches = offScale(series.line, m_from, m_until, m_scale);
            m_beyond->insert(m_beyond->end(), stretches.begin(), stretches.end());
        }
    }
    return *m_beyond;
}

std::vector<OffScale> TimeChart::farthest() const
{
    std::optional<OffScale> above, below;
    for (const OffScale& one : beyond()) {
        auto& most = one.isAbove ? above : below;
        if (!most || (one.isAbove ? one.value > most->value : one.value < most->value))
            most = one;
    }
    std::vector<OffScale> out;
    for (const auto& one : {above, below}) {
        if (one)
            out.push_back(*one);
    }
    return out;
}

QString TimeChart::sentence() const
{
    QStringList said{stateSentence()};
    for (const OffScale& one : farthest())
        said << (one.isAbove ? tr("above the scale up to %1 at %2") : tr("below the scale down to %1 at %2"))
                    .arg(valueText(one.value), timeLabel(one.atMs));
    return said.join(QStringLiteral(", "));
}

QString TimeChart::stateSentence() const
{
    if (m_series.empty() || m_series.front().line.values.empty())
        return tr("%1: no data").arg(m_name);
    const double last = m_series.front().line.values.back();
    const QString value = valueText(last);
    if (!m_threshold)
        return tr("%1: %2").arg(m_name, value);
    if (const auto since = breachSince())
        return tr("%1: %2, %3, breached since %4").arg(m_name, value, m_threshold->label, timeLabel(*since));
    return tr("%1: %2, %3").arg(m_name, value, m_threshold->label);
}

bool TimeChart::showsTable() const { return m_table && m_table->isVisible(); }

void TimeChart::toggleTable()
{
    if (showsTable()) {
        m_table->hide();
        setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_table)
        m_table = newChartTable(tr("Values of %1").arg(m_name), this);
    fillChartTable(*m_table, m_series, m_from, m_until, [this](double value) { return valueText(value); });
    m_table->setGeometry(rect());
    m_table->show();
    m_table->setFocus(Qt::OtherFocusReason);
}

void TimeChart::keyPressEvent(QKeyEvent* event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1, shift);
    case Qt::Key_Right:
        return step(1, shift);
    case Qt::Key_Home:
        return moveCursor(m_from, shift);
    case Qt::Key_End:
        return moveCursor(m_until, shift);
    case Qt::Key_F4:
        return toggleTable();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_chosenFrom ? chooseRange() : event->ignore();
    case Qt::Key_Escape:
        if (showsTable())
            return toggleTable();
        if (!m_cursor)
            return event->ignore();
        m_chosenFrom.reset();
        m_cursor.reset();
        emit cursorMoved();
        return update();
    default:
        event->ignore();
    }
}

void TimeChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    moveCursor(timeAt(event->position().x()), false);
    if (m_canChoose)
        m_chosenFrom = m_cursor;
}

void TimeChart::mouseMoveEvent(QMouseEvent* event)
{
    moveCursor(timeAt(event->position().x()), event->buttons().testFlag(Qt::LeftButton));
}

void TimeChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_chosenFrom)
        moveCursor(timeAt(event->position().x()), true);
    chooseRange();
}

// The panel around it opens.
void TimeChart::mouseDoubleClickEvent(QMouseEvent* event) { event->ignore(); }

void TimeChart::leaveEvent(QEvent*)
{
    if (hasFocus() || !m_cursor)
        return;
    m_cursor.reset();
    emit cursorMoved();
    update();
}

void TimeChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void TimeChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void TimeChart::resizeEvent(QResizeEvent*)
{
    m_picture = {};
    if (m_table)
        m_table->setGeometry(rect());
}

} // namespace warroom::ui
