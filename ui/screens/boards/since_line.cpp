// Painting of the line.
#include "screens/boards/since_line.h"

#include "screens/boards/board_paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {

SinceLine::SinceLine(QWidget* parent) : BoardPanel(tr("Since you looked"), parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void SinceLine::setSentence(const QString& sentence)
{
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    setVisible(!sentence.isEmpty());
    update();
}

int SinceLine::neededHeight() const { return scaled(size::SubBar); }

void SinceLine::draw(QPainter& painter, const QRect& box)
{
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    const QRect row = box.adjusted(boards::Side, 0, -boards::Side, 0);
    const int used = paint::text(painter, row, Type::BodyMedium, tokens().text, m_sentence);
    const QRect key = paint::mirrored({row.left() + used + boards::Gap,
                                       box.center().y() - paint::keyCapSize(tr("Enter")).height() / 2, 1, 1},
                                      row, rtl);
    paint::keyCap(painter, key.topLeft(), tr("Enter"));
}

} // namespace warroom::ui
