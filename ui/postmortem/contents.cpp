// Contents as strips.
#include "postmortem/contents.h"

#include "postmortem/text_box.h"

#include <QPainter>

namespace warroom::pdf {

std::vector<Strip> contentsStrips(const QString& heading, const std::shared_ptr<const ContentsLines>& lines,
                                  qreal width)
{
    constexpr qreal height = 18 * pt;
    std::vector<Strip> strips(1 + lines->size());
    strips.front().height = lineHeight(TextRole::Section) + 6 * pt;
    strips.front().spaceBefore = 16.5 * pt;
    strips.front().paint = [heading](QPainter& painter, QPointF at) {
        TextBox({{heading, TextRole::Section, ink::text}}, 400 * pt).paintLine(painter, 0, at);
    };
    for (std::size_t i = 0; i < lines->size(); ++i) {
        Strip& row = strips[i + 1];
        row.height = height;
        row.leadsToSection = true;
        row.paint = [lines, i, width](QPainter& painter, QPointF at) {
            const QPointF text = at + QPointF(0, 1.5 * pt);
            paintElided(painter, {(*lines)[i].title, TextRole::Body, ink::text}, text, width - 50 * pt,
                        Qt::AlignLeft);
            paintElided(painter, {QString::number((*lines)[i].pageNumber), TextRole::Mono, ink::text2},
                        text + QPointF(width - 40 * pt, pt), 40 * pt, Qt::AlignRight);
            painter.fillRect(QRectF(at + QPointF(0, height - 0.6 * pt), QSizeF(width, 0.6 * pt)), ink::grid);
        };
    }
    for (std::size_t i = 0; i + 1 < strips.size(); ++i)
        strips[i].keepWithNext = true;
    return strips;
}

} // namespace warroom::pdf
