// Columns of the measures and of their sources.
#include "screens/measures/measure_lists.h"

#include "widgets/charts/chart_paint.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

constexpr int s_number = 32;
constexpr int s_name = 150;
constexpr int s_value = 84;
constexpr int s_target = 116;
constexpr int s_state = 100;
constexpr int s_key = 84;
/// Narrower than these, the state words, then what was before go.
constexpr int s_withState = 760;
constexpr int s_withBefore = 640;
/// Less room than this is not enough for a sentence.
constexpr int s_leastWords = 90;

struct Spread
{
    double low = 0, high = 1;
};

/// From the lowest to the highest of the trend and its target.
Spread spreadOf(const MeasureLine& line)
{
    Spread out{INFINITY, -INFINITY};
    const auto take = [&](double value) {
        if (std::isnan(value))
            return;
        out.low = std::min(out.low, value);
        out.high = std::max(out.high, value);
    };
    for (const double value : line.trend)
        take(value);
    take(line.targetValue);
    if (!(out.high > out.low)) {
        out.low -= 1;
        out.high += 1;
    }
    return out;
}

std::optional<ChartThreshold> thresholdOf(const MeasureLine& line)
{
    if (std::isnan(line.targetValue))
        return std::nullopt;
    return ChartThreshold{line.targetValue, {}, line.lessIsBetter ? Breach::Above : Breach::Below};
}

} // namespace

MeasureList::MeasureList(MeasuresModel* model, QWidget* parent)
    : TableList(tr("Measures"), model, parent), m_model(model)
{}

int MeasureList::nameWidth(int whole) const
{
    int widest = scaled(s_name);
    for (const MeasureLine& line : m_model->rows())
        widest = std::max(widest, textWidth(Type::BodyStrong, line.name));
    return std::min(widest, whole / 3);
}

int MeasureList::targetWidth(int whole) const
{
    int widest = scaled(s_target);
    for (const MeasureLine& line : m_model->rows())
        widest = std::max(widest, textWidth(Type::Mono, line.target));
    return std::min(widest, whole / 3);
}

void MeasureList::paintHead(QPainter& painter, const QRect& rect) const
{
    Cells cells(rect, isRightToLeft());
    const auto word = [&](const QRect& box, const QString& text, Qt::Alignment side = Qt::AlignLeft) {
        paint::text(painter, box, Type::LabelMedium, tokens().text3, text, side);
    };
    cells.leading(scaled(s_number));
    word(cells.leading(nameWidth(rect.width())), tr("Measure"));
    if (rect.width() >= scaled(s_withState))
        word(cells.trailing(scaled(s_state)), tr("State"));
    if (rect.width() >= scaled(s_withBefore))
        word(cells.trailing(scaled(s_value)), tr("Before"), Qt::AlignRight);
    word(cells.trailing(paint::sparklineSize().width()), tr("Trend"));
    word(cells.trailing(scaled(s_value)), tr("Value"), Qt::AlignRight);
    word(cells.trailing(targetWidth(rect.width())), tr("Target"), Qt::AlignRight);
    if (cells.rest().width() >= scaled(s_leastWords))
        word(cells.rest(), tr("What it is"));
}

void MeasureList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const MeasureLine* row = m_model->row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    Cells cells(rect, isRightToLeft());
    paint::text(painter, cells.leading(scaled(s_number)), Type::Mono, t.text3, row->number);
    paint::text(painter, cells.leading(nameWidth(rect.width())),
                row->isMissed ? Type::BodyStrong : Type::Body, row->isKnown ? t.text : t.text2, row->name);
    if (rect.width() >= scaled(s_withState))
        paint::text(painter, cells.trailing(scaled(s_state)), Type::Small, t.text3,
                    row->isMissed ? tr("target missed") : row->state);
    if (rect.width() >= scaled(s_withBefore))
        paint::text(painter, cells.trailing(scaled(s_value)), Type::Mono, t.text3, row->previous,
                    Qt::AlignRight);
    const QRect spark = cells.trailing(paint::sparklineSize().width());
    const int height = paint::sparklineSize().height();
    const Spread spread = spreadOf(*row);
    paint::sparkline(painter, QRect(spark.left(), rect.center().y() - height / 2, spark.width(), height),
                     {0, 1, row->trend}, {spread.low, spread.high, false, {}}, thresholdOf(*row),
                     t.warn.fill);
    paint::text(painter, cells.trailing(scaled(s_value)), Type::Mono,
                row->isMissed  ? t.warn.ink
                : row->isKnown ? t.text
                               : t.text3,
                row->value, Qt::AlignRight);
    paint::text(painter, cells.trailing(targetWidth(rect.width())), Type::Mono, t.text3, row->target,
                Qt::AlignRight);
    if (const QRect rest = cells.rest(); rest.width() >= scaled(s_leastWords))
        paint::text(painter, rest, Type::Small, t.text3, row->definition);
}

int MeasureList::draw(QPainter& painter, const QRect& box) const
{
    QRect line(box.left(), box.top(), box.width(), headHeight());
    paintHead(painter, line);
    horizontalHairline(painter, line.left(), line.right() + 1, line.bottom(), tokens().controlSoft);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        line = QRect(box.left(), line.bottom() + 1, box.width(), rowHeight());
        paintRow(painter, line, m_model->index(row));
        horizontalHairline(painter, line.left(), line.right() + 1, line.bottom(), tokens().line);
    }
    return line.bottom() + 1;
}

SourceList::SourceList(SourcesModel* model, QWidget* parent)
    : TableList(tr("What stands behind it"), model, parent), m_model(model)
{}

void SourceList::paintHead(QPainter& painter, const QRect& rect) const
{
    Cells cells(rect, isRightToLeft());
    const auto word = [&](const QRect& box, const QString& text, Qt::Alignment side = Qt::AlignLeft) {
        paint::text(painter, box, Type::LabelMedium, tokens().text3, text, side);
    };
    word(cells.leading(scaled(s_key)), tr("Behind it", "tickets or services"));
    word(cells.trailing(scaled(s_target)), tr("Value"), Qt::AlignRight);
}

void SourceList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const SourceLine* row = m_model->row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    Cells cells(rect, isRightToLeft());
    paint::text(painter, cells.leading(scaled(s_key)), Type::Mono, row->ticket.isNil() ? t.text : t.accent,
                row->key);
    const QString value = row->isOdd ? tr("%1, %2", "value, state").arg(row->value, row->state) : row->value;
    const int width = std::max(scaled(s_value), textWidth(Type::Mono, value));
    paint::text(painter, cells.trailing(width), Type::Mono, row->isOdd ? t.warn.ink : t.text2, value,
                Qt::AlignRight);
    paint::text(painter, cells.rest(), Type::Body, t.text2, row->title);
}

} // namespace warroom::ui
