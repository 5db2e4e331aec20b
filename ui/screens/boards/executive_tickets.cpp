// The panels of the Executive board that come from the tickets: incidents, weeks, backlog, follow-ups.
#include "screens/boards/board_paint.h"
#include "screens/boards/chart_lines.h"
#include "screens/boards/executive_panels.h"
#include "widgets/charts/chart_paint.h"
#include "widgets/hairline.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace warroom::ui {
namespace {

using namespace boards;

constexpr int s_impactRow = 44, s_unit = 24, s_backlogRow = 34;
/// However high the panel is: bars of few incidents are no towers.
constexpr int s_bars = 150;

QColor mixed(const QColor& a, const QColor& b)
{
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

/// Of tickets under a day, under a week, older.
std::array<QColor, 3> ageColours()
{
    const Tokens& t = tokens();
    return {t.controlSoft, mixed(t.controlSoft, t.chart.main), t.chart.main};
}

} // namespace

ImpactPanel::ImpactPanel(const ExecutiveView& view, QWidget* parent)
    : BoardPanel(tr("High-impact incidents open"), parent), m_view(view)
{}

int ImpactPanel::neededHeight() const
{
    const int rows = std::max(1, static_cast<int>(m_view.impact.size()));
    return headHeight() + scaled(26) + rows * scaled(s_impactRow) + Gap;
}

void ImpactPanel::refresh()
{
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_view.impact.size()) - 1));
    QStringList said;
    for (const ImpactRow& row : m_view.impact)
        said.append(tr("SEV%1, %2, %3, open for %4, commander %5, next update %6")
                        .arg(row.severity)
                        .arg(row.title, row.impact, row.openFor, row.commander, row.nextUpdate));
    setAccessibleDescription(said.isEmpty() ? tr("No SEV1 or SEV2 goes on.")
                                            : said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

void ImpactPanel::draw(QPainter& painter, const QRect& box)
{
    const Tokens& t = tokens();
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    const int y = paintHead(painter, box, title(), tr("SEV1 and SEV2"));
    const QRect inner(box.left() + Side, y + 4, box.width() - 2 * Side, box.bottom() - y);
    if (m_view.impact.empty()) {
        paint::text(painter, QRect(inner.left(), inner.top() + 4, inner.width(), lineHeight(Type::Body)),
                    Type::Body, t.text3, tr("No SEV1 or SEV2 goes on."));
        return;
    }
    const auto column = [](int least, const QString& head) {
        return std::max(scaled(least), textWidth(Type::Label, head) + 1);
    };
    const int severity = column(58, tr("Severity")) + 8, open = column(56, tr("Open for"));
    const int next = column(84, tr("Next update"));
    // Where there is no room for a column of its own, the commander stands before the impact.
    const bool wide = inner.width() >= scaled(520);
    const int commander = wide ? std::min(column(96, tr("Commander")), inner.width() / 6) : 0;
    const int title = inner.width() - severity - open - commander - next - (wide ? 2 : 1) * Gap;
    const auto cell = [&](int x, int top, int width, int height, Type type, const QColor& ink,
                          const QString& text, Qt::Alignment side = Qt::AlignLeft) {
        paint::text(painter, paint::mirrored({inner.left() + x, top, width, height}, box, rtl), type, ink,
                    text, side);
    };
    const int openAt = severity + title, commanderAt = openAt + open + Gap, nextAt = inner.width() - next;
    const int head = scaled(22);
    cell(0, inner.top(), severity, head, Type::Label, t.text3, tr("Severity"));
    cell(severity, inner.top(), title, head, Type::Label, t.text3, tr("Incident and customer impact"));
    cell(openAt, inner.top(), open, head, Type::Label, t.text3, tr("Open for"), Qt::AlignRight);
    if (wide)
        cell(commanderAt, inner.top(), commander, head, Type::Label, t.text3, tr("Commander"));
    cell(nextAt, inner.top(), next, head, Type::Label, t.text3, tr("Next update"), Qt::AlignRight);
    horizontalHairline(painter, inner.left(), inner.right() + 1, inner.top() + head, t.line);
    const int height = scaled(s_impactRow);
    for (std::size_t i = 0; i < m_view.impact.size(); ++i) {
        const ImpactRow& row = m_view.impact[i];
        const int top = inner.top() + head + 1 + static_cast<int>(i) * height;
        if (top + height > box.bottom() + 2)
            break;
        if (hasFocus() && static_cast<int>(i) == m_current)
            painter.fillRect(QRect(box.left(), top, box.width(), height - 1), t.selected);
        const QSize badge = paint::severityBadgeSize(row.severity);
        const QRect badgeAt(inner.left(), top + (height - badge.height()) / 2, badge.width(), badge.height());
        paint::severityBadge(painter, paint::mirrored(badgeAt, box, rtl).topLeft(), row.severity);
        const int line = lineHeight(Type::Body), small = lineHeight(Type::Small);
        const int words = top + (height - line - small) / 2;
        cell(severity, words, title - 8, line, Type::BodyStrong, t.text, row.title);
        cell(severity, words + line, title - 8, small, Type::Small, t.text3,
             wide ? row.impact : tr("%1 · %2", "commander and impact").arg(row.commander, row.impact));
        cell(openAt, top, open, height, Type::Mono, t.text, row.openFor, Qt::AlignRight);
        if (wide)
            cell(commanderAt, top, commander, height, Type::Body, t.text, row.commander);
        cell(nextAt, top, next, height, Type::Mono, row.isLate ? t.crit.ink : t.text,
             row.isLate ? tr("%1 late").arg(row.nextUpdate) : row.nextUpdate, Qt::AlignRight);
        horizontalHairline(painter, inner.left(), inner.right() + 1, top + height - 1, t.line);
    }
}

void ImpactPanel::open()
{
    const auto at = static_cast<std::size_t>(m_current);
    if (at < m_view.impact.size())
        emit openTicket(m_view.impact[at].ticket);
    else
        emit opened();
}

void ImpactPanel::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const int step = key == Qt::Key_Down || key == Qt::Key_J ? 1
                     : key == Qt::Key_Up || key == Qt::Key_K ? -1
                                                             : 0;
    if (step == 0 || event->modifiers() != Qt::NoModifier)
        return BoardPanel::keyPressEvent(event);
    m_current = std::clamp(m_current + step, 0, std::max(0, static_cast<int>(m_view.impact.size()) - 1));
    update();
}

WeeksPanel::WeeksPanel(const ExecutiveView& view, QWidget* parent)
    : BoardPanel(tr("SEV1 and SEV2 a week"), parent), m_view(view)
{}

int WeeksPanel::neededHeight() const
{
    const int lines = 1 + static_cast<int>(m_view.times.size());
    return Top + lines * lineHeight(Type::Body) + scaled(100) + Top;
}

void WeeksPanel::refresh()
{
    QStringList said;
    for (const WeekBar& week : m_view.weeks)
        said.append(tr("week %1: %2 SEV1, %3 SEV2").arg(week.number).arg(week.sev1).arg(week.sev2));
    for (const TrendFigure& figure : m_view.times)
        said.append(figure.label + QLatin1Char(' ') + figure.value);
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

void WeeksPanel::draw(QPainter& painter, const QRect& box)
{
    const Tokens& t = tokens();
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    const int line = lineHeight(Type::Body);
    QRect row(box.left() + Side, box.top() + Top, box.width() - 2 * Side, line);
    paint::text(painter, paint::mirrored(row, box, rtl), Type::Small, t.text3,
                tr("SEV1 and SEV2 a week, 12 weeks"));
    for (const TrendFigure& figure : m_view.times) {
        row.translate(0, line);
        int x = row.left();
        const auto part = [&](Type type, const QColor& ink, const QString& text) {
            x += paint::text(painter, paint::mirrored({x, row.top(), row.right() + 1 - x, line}, box, rtl),
                             type, ink, text) +
                 6;
        };
        part(Type::Small, t.text3, figure.label);
        part(Type::SmallStrong, t.text, figure.value);
        double high = 0;
        for (const double value : figure.trend.values)
            high = std::isnan(value) ? high : std::max(high, value);
        const QSize spark = paint::sparklineSize();
        int end = row.right();
        const bool hasTrend = figure.trend.values.size() > 1 && high > 0;
        if (hasTrend && x + spark.width() < end) {
            end -= spark.width();
            paint::sparkline(painter, QRectF(end + 1, row.top(), spark.width(), line),
                             chartLine(figure.trend), {0, high, false, {}}, std::nullopt, t.crit.fill,
                             chartMarks(m_view.marks));
        }
        // From when to when it counts.
        if (x + textWidth(Type::Small, figure.note) + Gap < end)
            part(Type::Small, t.text3, figure.note);
    }
    const int room = box.bottom() - Top - row.bottom() - Gap;
    drawBars(painter, QRect(row.left(), row.bottom() + Gap, row.width(), std::min(room, scaled(s_bars))));
}

void WeeksPanel::drawBars(QPainter& painter, const QRect& box) const
{
    const Tokens& t = tokens();
    const int label = lineHeight(Type::Label);
    const int left = box.left() + scaled(20), foot = box.bottom() - label - 4;
    int most = 2;
    for (const WeekBar& week : m_view.weeks)
        most = std::max(most, week.sev1 + week.sev2);
    const int room = foot - box.top();
    const int unit = std::clamp(room / most, 2, std::max(scaled(s_unit), room / 4));
    const double step = double(box.right() + 1 - left) / weeksShown;
    const int width = static_cast<int>(step * 0.84);
    const auto scale = [&](int count) {
        paint::text(painter, QRect(box.left(), foot - count * unit - label / 2, left - box.left() - 6, label),
                    Type::Label, t.text3, QString::number(count));
    };
    scale(0);
    scale(most);
    horizontalHairline(painter, left, box.right() + 1, foot, t.chart.axis);
    for (std::size_t i = 0; i < weeksShown; ++i) {
        const WeekBar& week = m_view.weeks[i];
        const int x = left + static_cast<int>(step * static_cast<double>(i)) + 2;
        for (int n = 0; n < week.sev1 + week.sev2; ++n)
            painter.fillRect(QRect(x, foot - (n + 1) * unit, width, unit - 2),
                             n < week.sev1 ? t.severity(1).fill : mixed(t.chart.main, t.controlSoft));
        const bool isNow = i + 1 == weeksShown;
        if (!isNow && i % 3 != 0)
            continue;
        paint::text(painter, QRect(x - 8, foot + 4, width + 16, label), Type::Label, t.text3,
                    isNow ? tr("now") : tr("w%1", "number of a week").arg(week.number), Qt::AlignHCenter);
    }
}

BacklogPanel::BacklogPanel(const ExecutiveView& view, QWidget* parent)
    : BoardPanel(tr("Ticket backlog by priority"), parent), m_view(view)
{}

int BacklogPanel::neededHeight() const
{
    return headHeight() + figuresHeight() + Gap + static_cast<int>(priorityCount) * scaled(s_backlogRow) +
           Top;
}

void BacklogPanel::refresh()
{
    const BacklogPart& part = m_view.backlog;
    QStringList said{boards::sentence(part.value, part.details)};
    for (const BacklogLine& line : part.lines)
        said.append(line.priority + QLatin1Char(' ') + line.count + QLatin1Char(' ') + line.oldest);
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    update();
}

void BacklogPanel::drawLegend(QPainter& painter, const QRect& box) const
{
    const QString words[] = {tr("under 24 h"), tr("1 to 7 d"), tr("over 7 d")};
    const auto colours = ageColours();
    const int square = scaled(10);
    int total = 0;
    for (const QString& word : words)
        total += square + 6 + textWidth(Type::Label, word) + Gap;
    int x = box.right() + 1 - total + Gap;
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    for (std::size_t i = 0; i < colours.size(); ++i) {
        painter.fillRect(paint::mirrored({x, box.center().y() - square / 2, square, square}, box, rtl),
                         colours[i]);
        const int width = textWidth(Type::Label, words[i]);
        paint::text(painter, paint::mirrored({x + square + 6, box.top(), width + 1, box.height()}, box, rtl),
                    Type::Label, tokens().text3, words[i]);
        x += square + 6 + width + Gap;
    }
}

void BacklogPanel::draw(QPainter& painter, const QRect& box)
{
    const BacklogPart& part = m_view.backlog;
    int y = paintHead(painter, box, title(), tr("open production support tickets by age"));
    const int under =
        paintFigures(painter, QRect(box.left(), y, box.width(), box.bottom() - y), part.value, part.details);
    const int label = lineHeight(Type::Label);
    const bool wide = box.width() > scaled(600);
    drawLegend(painter,
               QRect(box.left() + Side, wide ? under - label : under, box.width() - 2 * Side, label));
    y = under + (wide ? Gap : label + 4);
    const int rows = static_cast<int>(part.lines.size());
    const int height = std::min(scaled(56), (box.bottom() - Top - y) / std::max(1, rows));
    for (int i = 0; i < rows; ++i)
        drawLine(painter, QRect(box.left() + Side, y + i * height, box.width() - 2 * Side, height),
                 part.lines[static_cast<std::size_t>(i)]);
}

void BacklogPanel::drawLine(QPainter& painter, const QRect& row, const BacklogLine& line) const
{
    const Tokens& t = tokens();
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    const int priority = scaled(66), oldest = scaled(92), count = scaled(40);
    paint::text(painter, paint::mirrored({row.left(), row.top(), priority, row.height()}, row, rtl),
                Type::BodyStrong, t.text, line.priority);
    auto colours = ageColours();
    if (line.isLate)
        colours[1] = colours[2] = t.warn.fill;
    const paint::BarPart parts[] = {{double(line.underDay), colours[0]},
                                    {double(line.underWeek), colours[1]},
                                    {double(line.older), colours[2]}};
    const int bar = scaled(14);
    const QRect at(row.left() + priority, row.center().y() - bar / 2,
                   row.width() - priority - oldest - count - 2 * Gap, bar);
    paint::stackBar(painter, paint::mirrored(at, row, rtl), parts, std::max(1, m_view.backlog.most));
    const int end = row.right() + 1;
    paint::text(painter,
                paint::mirrored({end - oldest - Gap - count, row.top(), count, row.height()}, row, rtl),
                Type::Mono, t.text, line.count, Qt::AlignRight);
    paint::text(painter, paint::mirrored({end - oldest, row.top(), oldest, row.height()}, row, rtl),
                Type::Small, line.isLate ? t.warn.ink : t.text3, line.oldest);
}

OverduePanel::OverduePanel(const ExecutiveView& view, QWidget* parent)
    : BoardPanel(tr("Overdue follow-ups"), parent), m_view(view)
{
    hide();
}

int OverduePanel::neededHeight() const { return lineHeight(Type::Body) + Top; }

void OverduePanel::refresh()
{
    setVisible(!m_view.overdue.isEmpty());
    setAccessibleDescription(m_view.overdue);
    update();
}

void OverduePanel::draw(QPainter& painter, const QRect& box)
{
    horizontalHairline(painter, box.left() + Side, box.right() + 1 - Side, box.top(), tokens().line);
    paint::text(painter, box.adjusted(Side, 0, -Side, 0), Type::Body, tokens().warn.ink, m_view.overdue);
}

} // namespace warroom::ui
