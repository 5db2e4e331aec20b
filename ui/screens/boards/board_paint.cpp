// Painting of heads and figures.
#include "screens/boards/board_paint.h"

#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui::boards {
namespace {

constexpr int s_detailGap = 24;

} // namespace

QColor ink(BoardTone tone)
{
    switch (tone) {
    case BoardTone::Plain:
        return tokens().text;
    case BoardTone::Warn:
        return tokens().warn.ink;
    case BoardTone::Crit:
        return tokens().crit.ink;
    case BoardTone::Unknown:
        return tokens().text3;
    }
    return tokens().text;
}

Tone tone(BoardTone tone)
{
    return tone == BoardTone::Crit ? Tone::Crit : tone == BoardTone::Warn ? Tone::Warn : Tone::Plain;
}

int headHeight() { return Top + lineHeight(Type::Body); }

int figuresHeight()
{
    return std::max(lineHeight(Type::Display), lineHeight(Type::Label) + lineHeight(Type::Bar));
}

int paintHead(QPainter& painter, const QRect& box, const QString& title, const QString& note,
              const QString& asOf)
{
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    QRect line(box.left() + Side, box.top() + Top, box.width() - 2 * Side, lineHeight(Type::Body));
    if (!asOf.isEmpty()) {
        const int width = textWidth(Type::Mono, asOf);
        paint::text(painter,
                    paint::mirrored({line.right() + 1 - width, line.top(), width, line.height()}, box, rtl),
                    Type::Mono, tokens().warn.ink, asOf, Qt::AlignRight);
        line.setRight(line.right() - width - Gap);
    }
    const int used =
        paint::text(painter, paint::mirrored(line, box, rtl), Type::BodyStrong, tokens().text, title);
    line.setLeft(line.left() + used + Gap - 2);
    if (!note.isEmpty() && line.width() > 40)
        paint::text(painter, paint::mirrored(line, box, rtl), Type::Small, tokens().text3, note);
    return line.bottom() + 1;
}

int paintFigures(QPainter& painter, const QRect& box, const BoardFigure& value,
                 const std::vector<BoardFigure>& details)
{
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    const QRect row(box.left() + Side, box.top() + 4, box.width() - 2 * Side, figuresHeight());
    const int used =
        paint::text(painter, paint::mirrored(row, box, rtl), Type::Display, ink(value.tone), value.value);
    int x = row.left() + used + s_detailGap;
    for (const BoardFigure& detail : details) {
        const int width =
            std::max(textWidth(Type::Label, detail.label), textWidth(Type::Bar, detail.value)) + 2;
        if (x + width > row.right() + 1)
            break;
        QRect at(x, row.top(), width, lineHeight(Type::Label));
        paint::text(painter, paint::mirrored(at, box, rtl), Type::Label, tokens().text2, detail.label);
        at = QRect(x, at.bottom() + 1, width, lineHeight(Type::Bar));
        paint::text(painter, paint::mirrored(at, box, rtl), Type::Bar, ink(detail.tone), detail.value);
        x += width + s_detailGap;
    }
    return row.bottom() + 1;
}

QString sentence(const BoardFigure& value, const std::vector<BoardFigure>& details)
{
    QStringList parts{value.label + QLatin1Char(' ') + value.value};
    for (const BoardFigure& detail : details)
        parts.append(detail.label + QLatin1Char(' ') + detail.value);
    return parts.join(QStringLiteral(", "));
}

} // namespace warroom::ui::boards
