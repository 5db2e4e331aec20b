// Painting of the severity block: fill, glyph and word, or the quiet product glyph.
#include "widgets/severity_block.h"

#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {

SeverityBlock::SeverityBlock(QWidget* parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("SeverityBlock"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
    describe();
}

void SeverityBlock::setSeverity(int severity)
{
    if (severity == m_severity)
        return;
    m_severity = severity;
    describe();
    update();
}

void SeverityBlock::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    updateGeometry();
}

void SeverityBlock::describe()
{
    setAccessibleName(m_severity == 0 ? tr("No open incident")
                                      : tr("Severity %1, opens the room").arg(m_severity));
    setToolTip(m_severity == 0 ? QString() : tr("Open the room of this incident (F2)"));
}

QSize SeverityBlock::sizeHint() const
{
    return {m_compact ? size::RailNarrow : scaled(size::Rail), scaled(size::Strip)};
}

void SeverityBlock::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    if (m_severity == 0) {
        painter.fillRect(rect(), t.surface);
        const int side = scaled(24);
        drawIcon(painter, QPointF((width() - side) / 2.0, (height() - side) / 2.0), QStringLiteral("room"),
                 t.text3, side);
        horizontalHairline(painter, 0, width(), height() - 1, t.line);
    } else {
        const SeverityColours& colours = t.severity(m_severity);
        painter.fillRect(rect(), colours.fill);
        const int glyph = scaled(17);
        const int line = lineHeight(Type::Block);
        const int top = (height() - glyph - 3 - line) / 2;
        paint::severityGlyph(painter, QRectF((width() - glyph) / 2.0, top, glyph, glyph), m_severity,
                             colours.onFill);
        paint::text(painter, QRect(0, top + glyph + 3, width(), line), Type::Block, colours.onFill,
                    tr("SEV%1").arg(m_severity), Qt::AlignHCenter, Qt::ElideNone);
    }
    if (hasFocus())
        paint::frame(painter, QRectF(rect()).adjusted(2, 2, -2, -2), 3, {},
                     m_severity == 0 ? t.accent : t.severity(m_severity).onFill);
}

} // namespace warroom::ui
