// Ground and hairline of the head line.
#include "widgets/quiet_header.h"

#include "widgets/hairline.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {

QuietHeader::QuietHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setStretchLastSection(false);
    setMinimumSectionSize(8);
    setHighlightSections(false);
    setFocusPolicy(Qt::NoFocus);
}

QSize QuietHeader::sizeHint() const { return {0, scaled(size::RowDense)}; }

void QuietHeader::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokens().surface);
    painter.end();
    QHeaderView::paintEvent(event);
    QPainter line(viewport());
    horizontalHairline(line, 0, viewport()->width(), viewport()->height() - 1, tokens().line);
}

} // namespace warroom::ui
