// Painting of the rows of the On-call board.
#include "screens/boards/oncall_lists.h"

#include "screens/boards/board_paint.h"
#include "widgets/charts/chart_paint.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPen>

#include <cmath>

namespace warroom::ui {
namespace {

using namespace boards;

constexpr int s_activeRow = 52, s_healthRow = 34, s_deployRow = 40, s_linkRow = 36;
constexpr int s_badgeColumn = 74;
constexpr int s_hatched = 10;
constexpr int s_riskMark = 16;

/// Paints cells of a row from its leading side, mirrored where the layout is.
struct RowPen
{
    QPainter& painter;
    QRect row;

    bool rtl() const { return painter.layoutDirection() == Qt::RightToLeft; }
    QRect at(int x, int width) const
    {
        return paint::mirrored({x, row.top(), width, row.height()}, row, rtl());
    }
    int text(int x, int width, Type type, const QColor& ink, const QString& words,
             Qt::Alignment side = Qt::AlignLeft) const
    {
        return paint::text(painter, at(x, width), type, ink, words, side);
    }
    /// Two lines over each other.
    void pair(int x, int width, const QString& upper, const QString& lower) const
    {
        const int line = lineHeight(Type::Body), small = lineHeight(Type::Small);
        QRect box = at(x, width);
        box.setTop(row.top() + (row.height() - line - small) / 2);
        box.setHeight(line);
        paint::text(painter, box, Type::BodyStrong, tokens().text, upper);
        box.translate(0, line);
        box.setHeight(small);
        paint::text(painter, box, Type::Small, tokens().text3, lower);
    }
    void icon(int x, const QString& name, const QColor& ink, int side) const
    {
        drawIcon(painter, QPointF(at(x, side).left(), row.center().y() - side / 2.0 + 0.5), name, ink, side);
    }
    void foot() const
    {
        horizontalHairline(painter, row.left() + Side, row.right() + 1 - Side, row.bottom(), tokens().line);
    }
};

/// PAGE and TICKET, as outlines: they are no severities.
void paintKind(QPainter& painter, const QRect& box, const QString& word, const QColor& outline,
               const QColor& ink)
{
    const int width = textWidth(Type::Badge, word) + 10, height = scaled(18);
    const QRect at = paint::mirrored({box.left(), box.center().y() - height / 2, width, height}, box,
                                     painter.layoutDirection() == Qt::RightToLeft);
    paint::frame(painter, QRectF(at), 3, Qt::transparent, outline);
    paint::text(painter, at, Type::Badge, ink, word, Qt::AlignHCenter);
}

QString acknowledgeWord() { return ActiveList::tr("Acknowledge"); }

ChartLine lineOf(const HealthRow& row)
{
    ChartLine line{row.from, row.stepMs, row.recent};
    for (double& value : line.values)
        value = value < 0 ? std::numeric_limits<double>::quiet_NaN() : value;
    return line;
}

/// All rows in one scale around their own target, so that a dip of a loose objective looks like one.
ChartScale scaleOf(const HealthRow& row)
{
    double low = row.targetValue - (1 - row.targetValue);
    for (const double value : row.recent)
        low = value < 0 ? low : std::min(low, value);
    return {low, 1, false, {}};
}

/// For the names of services and objectives, in a wide list.
constexpr int s_plenty = 480;

struct HealthColumns
{
    int service, objective, target, now, spark, budget, burn1h, burn6h, burn3d;
    int serviceWidth, objectiveWidth, sparkWidth, number, burn;
    bool hasTarget, hasSpark;
};

/// Where it is tight the target goes, then the curve: the name of the service stays readable.
HealthColumns columnsIn(const QRect& row)
{
    HealthColumns c{};
    const int glyph = scaled(21), gap = scaled(8);
    c.number = std::max(textWidth(Type::Mono, QStringLiteral("99.950")), scaled(50));
    c.burn = textWidth(Type::Mono, QStringLiteral("1,000×"));
    c.service = row.left() + Side + glyph;
    const int spark = paint::sparklineSize().width();
    const int least = c.service + scaled(110) + 3 * c.burn + 2 * c.number + 6 * gap + Side;
    c.hasSpark = least + spark + 2 * gap <= row.right();
    c.hasTarget = least + spark + c.number + 3 * gap <= row.right();
    // Of the room that names do not need the curve gets its part.
    c.sparkWidth = spark + std::clamp((row.right() - least - scaled(s_plenty)) / 2, 0, 2 * spark);
    int x = row.right() + 1 - Side;
    c.burn3d = x -= c.burn;
    c.burn6h = x -= c.burn + gap;
    c.burn1h = x -= c.burn + gap;
    c.budget = x -= c.number + gap;
    c.spark = x -= c.hasSpark ? c.sparkWidth + 2 * gap : 0;
    c.now = x -= c.number + 2 * gap;
    c.target = x -= c.hasTarget ? c.number + gap : 0;
    const int rest = x - gap - c.service;
    const bool wide = rest > scaled(200);
    c.serviceWidth = wide ? rest * 45 / 100 : rest;
    c.objective = c.service + c.serviceWidth + gap;
    c.objectiveWidth = wide ? rest - c.serviceWidth - gap : 0;
    return c;
}

QString healthIcon(BoardTone tone)
{
    return tone == BoardTone::Crit ? QStringLiteral("alert") : QStringLiteral("warning");
}

void paintHealthMark(QPainter& painter, const RowPen& pen, const HealthRow& row)
{
    const int x = pen.row.left() + Side;
    if (row.tone == BoardTone::Crit || row.tone == BoardTone::Warn)
        return pen.icon(x, healthIcon(row.tone), ink(row.tone), scaled(14));
    // A small ring: within objective. A larger one: nothing is known.
    const double radius = row.tone == BoardTone::Unknown ? scaled(5) : scaled(2);
    const QRect box = pen.at(x, scaled(14));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().text3, 1, row.tone == BoardTone::Unknown ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QRectF(box).center(), radius, radius);
    painter.restore();
}

} // namespace

ActiveList::ActiveList(BoardRows<ActiveRow>* rows, QWidget* parent)
    : BoardList(tr("Active incidents and pages"), s_activeRow, parent), m_rows(rows)
{
    setModel(rows);
}

void ActiveList::setWhyNot(const QString& reason)
{
    m_whyNot = reason;
    setToolTip(reason);
    viewport()->update();
}

QRect ActiveList::buttonIn(const QRect& row) const
{
    const int width =
        textWidth(Type::SmallStrong, acknowledgeWord()) + paint::keyCapSize(QStringLiteral("A")).width() + 28;
    const int height = scaled(size::Button);
    return paint::mirrored({row.right() + 1 - Side - width, row.center().y() - height / 2, width, height},
                           row, isRightToLeft());
}

void ActiveList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const ActiveRow* row = m_rows->row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    const RowPen pen{painter, rect};
    const QRect badge(rect.left() + Side, rect.top(), scaled(s_badgeColumn), rect.height());
    if (row->kind == ActiveRow::Kind::Incident) {
        const QSize size = paint::severityBadgeSize(row->severity);
        paint::severityBadge(painter,
                             paint::mirrored({badge.left(), rect.center().y() - size.height() / 2,
                                              size.width(), size.height()},
                                             rect, pen.rtl())
                                 .topLeft(),
                             row->severity);
    } else {
        const bool isPage = row->kind == ActiveRow::Kind::Page;
        paintKind(painter, paint::mirrored(badge, rect, pen.rtl()), isPage ? tr("PAGE") : tr("TICKET"),
                  isPage ? t.crit.fill : t.controlSoft, isPage ? t.crit.ink : t.text2);
    }
    int right = scaled(120);
    if (row->waits && isOnPaper()) {
        pen.text(rect.right() + 1 - Side - right, right, Type::Small, t.crit.ink, tr("not acknowledged"),
                 Qt::AlignRight);
    } else if (row->waits) {
        const QRect button = buttonIn(rect);
        right = button.width() + Gap;
        const bool works = m_whyNot.isEmpty();
        paint::frame(painter, QRectF(button), 4, works ? t.accent : QColor(Qt::transparent),
                     works ? t.accent : t.controlSoft);
        const QSize cap = paint::keyCapSize(QStringLiteral("A"));
        paint::text(painter, button.adjusted(10, 0, -cap.width() - 14, 0), Type::SmallStrong,
                    works ? t.onAccent : t.text3, acknowledgeWord());
        if (works)
            paint::keyCap(painter,
                          QPoint(button.right() - cap.width() - 7, button.center().y() - cap.height() / 2),
                          QStringLiteral("A"));
    } else if (row->kind == ActiveRow::Kind::Incident) {
        const int line = lineHeight(Type::Mono), small = lineHeight(Type::Label);
        QRect box = pen.at(rect.right() + 1 - Side - right, right);
        box.setTop(rect.top() + (rect.height() - line - small) / 2);
        box.setHeight(line);
        paint::text(painter, box, Type::Mono, t.text, row->right, Qt::AlignRight);
        box.translate(0, line);
        box.setHeight(small);
        paint::text(painter, box, Type::Label, t.text3, row->rightLabel, Qt::AlignRight);
    } else {
        pen.text(rect.right() + 1 - Side - right, right, Type::Small, t.text3,
                 (row->rightLabel + QLatin1Char(' ') + row->right).trimmed(), Qt::AlignRight);
    }
    const int words = badge.right() + 1;
    pen.pair(words, rect.right() + 1 - Side - right - 8 - words, row->title, row->detail);
    horizontalHairline(painter, rect.left(), rect.right() + 1, rect.bottom(), t.line);
}

void ActiveList::mouseReleaseEvent(QMouseEvent* event)
{
    BoardList::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const ActiveRow* row = m_rows->row(index);
    if (row && row->waits && m_whyNot.isEmpty() && buttonIn(visualRect(index)).contains(event->pos()))
        emit acknowledged(index);
}

HealthList::HealthList(BoardRows<HealthRow>* rows, QWidget* parent)
    : BoardList(tr("Service health per SLO"), s_healthRow, parent), m_rows(rows)
{
    setModel(rows);
}

void HealthList::setStale(bool stale)
{
    if (std::exchange(m_isStale, stale) != stale)
        viewport()->update();
}

void HealthList::setMarks(std::vector<ChartMark> marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    viewport()->update();
}

int HealthList::headHeight() const { return scaled(22); }

void HealthList::paintHead(QPainter& painter, const QRect& rect) const
{
    const QColor ink = tokens().text3;
    const RowPen pen{painter, rect};
    const HealthColumns c = columnsIn(rect);
    pen.text(rect.left() + Side, c.serviceWidth, Type::Label, ink, tr("Service"));
    if (c.objectiveWidth > 0)
        pen.text(c.objective, c.objectiveWidth, Type::Label, ink, tr("Objective"));
    if (c.hasTarget)
        pen.text(c.target, c.number, Type::Label, ink, tr("Target"), Qt::AlignRight);
    pen.text(c.now, c.number, Type::Label, ink, tr("Now"), Qt::AlignRight);
    if (c.hasSpark)
        pen.text(c.spark, c.sparkWidth, Type::Label, ink, tr("Last 2 h"));
    pen.text(c.budget, c.number, Type::Label, ink, tr("Budget"), Qt::AlignRight);
    pen.text(c.burn1h, c.burn, Type::Label, ink, tr("1 h"), Qt::AlignRight);
    pen.text(c.burn6h, c.burn, Type::Label, ink, tr("6 h"), Qt::AlignRight);
    pen.text(c.burn3d, c.burn, Type::Label, ink, tr("3 d"), Qt::AlignRight);
    pen.foot();
}

void HealthList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const HealthRow* row = m_rows->row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    const RowPen pen{painter, rect};
    const HealthColumns c = columnsIn(rect);
    const bool isHurt = row->tone == BoardTone::Crit || row->tone == BoardTone::Warn;
    paintHealthMark(painter, pen, *row);
    const int mark = row->risk.isEmpty() ? 0 : scaled(s_riskMark);
    const int named = pen.text(c.service, c.serviceWidth - mark, isHurt ? Type::BodyStrong : Type::Body,
                               t.text, row->service);
    if (mark > 0)
        pen.icon(c.service + named + scaled(4), QStringLiteral("flag"), t.warn.ink, mark - scaled(4));
    const QString objective = row->problem.isEmpty() ? row->objective : row->problem;
    if (c.objectiveWidth > 0)
        pen.text(c.objective, c.objectiveWidth, Type::Small, t.text3,
                 mark > 0 ? tr("%1 · raised risk", "objective").arg(objective) : objective);
    if (c.hasTarget)
        pen.text(c.target, c.number, Type::Mono, t.text3, row->target, Qt::AlignRight);
    const bool isUnknown = row->tone == BoardTone::Unknown;
    pen.text(c.now, c.number, isUnknown ? Type::Small : Type::Mono, ink(row->now.tone), row->now.text,
             Qt::AlignRight);
    if (c.hasSpark) {
        const QRectF spark = QRectF(pen.at(c.spark, c.sparkWidth)).adjusted(0, 6, 0, -6);
        paint::sparkline(painter, spark, lineOf(*row), scaleOf(*row),
                         ChartThreshold{row->targetValue, {}, Breach::Below},
                         row->tone == BoardTone::Warn ? t.warn.fill : t.crit.fill, m_marks);
        if (m_isStale)
            painter.fillRect(spark.adjusted(spark.width() - scaled(s_hatched), 0, 0, 0),
                             QBrush(t.control, Qt::BDiagPattern));
    }
    const auto quiet = [&](const HealthCell& cell) {
        return cell.tone == BoardTone::Plain ? t.text3 : ink(cell.tone);
    };
    pen.text(c.budget, c.number, Type::Mono,
             isHurt && row->budget.tone != BoardTone::Crit ? t.text : quiet(row->budget), row->budget.text,
             Qt::AlignRight);
    pen.text(c.burn1h, c.burn, Type::Mono, quiet(row->burn1h), row->burn1h.text, Qt::AlignRight);
    pen.text(c.burn6h, c.burn, Type::Mono, quiet(row->burn6h), row->burn6h.text, Qt::AlignRight);
    pen.text(c.burn3d, c.burn, Type::Mono, quiet(row->burn3d), row->burn3d.text, Qt::AlignRight);
    pen.foot();
}

DeployList::DeployList(BoardRows<DeployLine>* rows, QWidget* parent)
    : BoardList(tr("Recent deploys"), s_deployRow, parent), m_rows(rows)
{
    setModel(rows);
}

void DeployList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const DeployLine* row = m_rows->row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    const RowPen pen{painter, rect};
    const bool isLead = !row->lead.isEmpty();
    int x = rect.left() + Side;
    const int time = std::max(textWidth(Type::Mono, row->time), scaled(48));
    pen.text(x, time, Type::Mono, t.text3, row->time);
    x += time + Gap;
    pen.icon(x, QStringLiteral("deploy"), isLead ? t.text : t.text3, scaled(14));
    x += scaled(14) + Gap;
    int end = rect.right() + 1 - Side;
    if (isLead) {
        const int width = textWidth(Type::Small, row->lead) + 1;
        pen.text(end - width, width, Type::Small, t.text, row->lead, Qt::AlignRight);
        end -= width + Gap;
    }
    x += pen.text(x, end - x, isLead ? Type::BodyStrong : Type::BodyMedium, t.text, row->service) + 5;
    if (x < end)
        pen.text(x, end - x, Type::Body, t.text2, row->words);
    pen.foot();
}

RunbookList::RunbookList(BoardRows<RunbookLink>* rows, QWidget* parent)
    : BoardList(tr("Runbook quick links"), s_linkRow, parent), m_rows(rows)
{
    setModel(rows);
}

void RunbookList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const RunbookLink* row = m_rows->row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    const RowPen pen{painter, rect};
    int x = rect.left() + Side;
    if (row->number > 0) {
        const QString key = QString::number(row->number);
        const QSize cap = paint::keyCapSize(key);
        const QRect at = pen.at(x, cap.width());
        paint::keyCap(painter, QPoint(at.left(), rect.center().y() - cap.height() / 2), key);
    }
    x += scaled(28);
    const int end = rect.right() + 1 - Side - scaled(16);
    x += pen.text(x, end - x, Type::Body, t.text, row->title) + Gap;
    if (x < end)
        pen.text(x, end - x, Type::Small, t.text3, row->service);
    pen.icon(end + 2, QStringLiteral("right"), t.text3, scaled(14));
    pen.foot();
}

DueList::DueList(BoardRows<DueLine>* rows, QWidget* parent)
    : BoardList(tr("Follow-ups due next"), s_deployRow, parent), m_rows(rows)
{
    setModel(rows);
}

void DueList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const DueLine* row = m_rows->row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    const RowPen pen{painter, rect};
    const int key = scaled(88), day = textWidth(Type::Small, row->day) + 1;
    const int left = rect.left() + Side, end = rect.right() + 1 - Side;
    pen.text(left, key, Type::Mono, t.text3, row->key);
    pen.text(end - day, day, Type::Small, row->isLate ? t.warn.ink : t.text3, row->day, Qt::AlignRight);
    pen.text(left + key, end - day - Gap - left - key, Type::Body, t.text, row->title);
    pen.foot();
}

} // namespace warroom::ui
