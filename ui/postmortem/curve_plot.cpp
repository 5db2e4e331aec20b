// Choosing the axis and painting the lines.
#include "postmortem/curve_plot.h"

#include "postmortem/text_box.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>

namespace warroom::pdf {
namespace {

const QColor curveInk{0x5D, 0x68, 0x76}, breachInk{0xC4, 0x25, 0x1A};
const std::array<QColor, CurvePlot::mostLines> comparedInks{
    QColor(0x25, 0x63, 0xB8), QColor(0x0F, 0x7F, 0x6C), QColor(0x84, 0x46, 0xA8)};
constexpr qreal thinLine = 0.9 * pt, thickLine = 1.5 * pt;
constexpr qsizetype longestUnitOfTick = 3;

double roundStep(double span)
{
    const double raw = span / 2, unit = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double part : {1.0, 2.0, 2.5, 5.0}) {
        if (raw <= part * unit * (1 + 1e-9))
            return part * unit;
    }
    return 10 * unit;
}

QPen comparedPen(std::size_t line)
{
    QPen pen(comparedInks[line], thinLine, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (line == 1)
        pen.setDashPattern({5, 2.5});
    else if (line == 2)
        pen.setDashPattern({2, 2});
    return pen;
}

// To a tenth of a point: nobody sees more, and it keeps the file small.
QPointF rounded(qreal x, qreal y) { return {std::round(x), std::round(y)}; }

void paintPiece(QPainter& painter, const QPolygonF& piece)
{
    if (piece.size() > 1)
        painter.drawPolyline(piece);
    else if (piece.size() == 1) // between two gaps
        painter.fillRect(QRectF(piece.front() - QPointF(0.75 * pt, 0.75 * pt), QSizeF(1.5 * pt, 1.5 * pt)),
                         painter.pen().color());
}

} // namespace

QString valueText(double value, const QString& unit, int digits)
{
    const QString number =
        std::abs(value) < 1'000 ? QString::number(value, 'g', digits) : QString::number(value, 'f', 0);
    return unit.isEmpty() ? number : number + QChar(QChar::Nbsp) + unit;
}

CurveExtent extentOf(const KeptCurve& curve, Time from, Time to)
{
    CurveExtent out;
    for (const CurvePoint& point : curve.points) {
        if (point.t < from || point.t > to)
            continue;
        if (!std::isfinite(point.value)) {
            out.hasGaps = true;
            continue;
        }
        if (!out.isKnown || point.value < out.least) {
            out.least = point.value;
            out.leastAt = point.t;
        }
        if (!out.isKnown || point.value > out.most) {
            out.most = point.value;
            out.mostAt = point.t;
        }
        out.isKnown = true;
        if (curve.isBreach(point.value))
            out.breached += std::min(point.lasts, to - point.t);
    }
    return out;
}

CurvePlot::CurvePlot(std::vector<KeptCurve> lines) : m_lines(std::move(lines))
{
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const KeptCurve& line : m_lines) {
        for (const CurvePoint& point : line.points) {
            if (std::isfinite(point.value)) {
                low = std::min(low, point.value);
                high = std::max(high, point.value);
            }
        }
        if (line.limit != 0) {
            low = std::min(low, line.limit);
            high = std::max(high, line.limit);
        }
    }
    const bool isShare = m_lines.front().isObjective() && m_lines.front().unit == u"%";
    if (isShare && high <= 100)
        high = 100;
    if (low >= 0 && low < high / 2)
        low = 0;
    if (!(high > low))
        low = high - std::max(std::abs(high) / 10, 1e-3);
    m_step = roundStep(high - low);
    m_low = std::floor(low / m_step * (1 + 1e-12)) * m_step;
    m_high = std::ceil(high / m_step * (1 - 1e-12)) * m_step;
}

qreal CurvePlot::y(double value, qreal height) const { return height * (m_high - value) / (m_high - m_low); }

void CurvePlot::paint(QPainter& painter, const TimeScale& scale, QPointF at, qreal height) const
{
    paintAxis(painter, scale, at, height);
    for (std::size_t line = 0; line < m_lines.size(); ++line)
        paintLine(painter, line, scale, at, height);
}

void CurvePlot::paintAxis(QPainter& painter, const TimeScale& scale, QPointF at, qreal height) const
{
    const QString& unit = m_lines.front().unit;
    for (int tick = 0; m_low + tick * m_step <= m_high + m_step / 2; ++tick) {
        const double value = m_low + tick * m_step;
        const qreal line = at.y() + y(value, height);
        painter.fillRect(QRectF(at.x() + scale.left, line, scale.width, 0.6 * pt),
                         tick == 0 ? ink::rule : ink::grid);
        const QString text = valueText(std::abs(value) < m_step / 1e6 ? 0 : value,
                                       unit.size() <= longestUnitOfTick ? unit : QString(), 5);
        paintElided(painter, {text, TextRole::Caption, ink::text3},
                    {at.x(), line - lineHeight(TextRole::Caption) / 2}, scale.left - 5 * pt, Qt::AlignRight);
    }
    const double limit = m_lines.front().limit;
    if (limit == 0)
        return;
    QPen pen(ink::text, 0.6 * pt, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({5, 4});
    painter.setPen(pen);
    const qreal line = at.y() + y(limit, height);
    painter.drawLine(QPointF(at.x() + scale.left, line), QPointF(at.x() + scale.left + scale.width, line));
}

void CurvePlot::paintLine(QPainter& painter, std::size_t line, const TimeScale& scale, QPointF at,
                          qreal height) const
{
    const KeptCurve& curve = m_lines[line];
    const bool isAlone = m_lines.size() == 1;
    const QPen calm(curveInk, thinLine, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    const QPen breach(breachInk, thickLine, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    QPolygonF piece;
    bool isRed = false, wasRed = false; // of the piece; of the point before
    const auto end = [&] {
        painter.setPen(!isAlone ? comparedPen(line) : isRed ? breach : calm);
        paintPiece(painter, piece);
        piece.clear();
    };
    for (const CurvePoint& point : curve.points) {
        if (point.t < scale.from || point.t > scale.to)
            continue;
        if (!std::isfinite(point.value)) {
            end();
            continue;
        }
        const QPointF place = rounded(at.x() + scale.x(point.t), at.y() + y(point.value, height));
        const bool red = isAlone && curve.isBreach(point.value);
        // The way to a breach and back belongs to it.
        if (piece.size() > 1 && isRed != (red || wasRed)) {
            const QPointF last = piece.back();
            end();
            piece << last;
        }
        if (piece.isEmpty())
            isRed = red;
        else if (piece.size() == 1)
            isRed = red || wasRed;
        piece << place;
        wasRed = red;
    }
    end();
}

void CurvePlot::paintSample(QPainter& painter, std::size_t line, QPointF from, QPointF to) const
{
    painter.setPen(m_lines.size() == 1 ? QPen(curveInk, thinLine, Qt::SolidLine, Qt::FlatCap)
                                       : comparedPen(line));
    painter.drawLine(from, to);
}

} // namespace warroom::pdf
