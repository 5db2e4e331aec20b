// Painting and measuring of the check box.
#include "widgets/check_box.h"

#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_checkGap = 8;
constexpr int s_checkHeight = 28;

} // namespace

CheckBox::CheckBox(const QString& text, const QString& keys, QWidget* parent)
    : QCheckBox(text, parent), m_keys(keys)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

QSize CheckBox::sizeHint() const
{
    const int width = paint::checkBoxSize().width() + s_checkGap + textWidth(Type::Body, text()) +
                      s_checkGap + paint::keyCapsSize(m_keys).width();
    return {width, scaled(s_checkHeight)};
}

void CheckBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const bool rtl = isRightToLeft();
    const int side = paint::checkBoxSize().width();
    const QRect box = paint::mirrored(QRect(0, (height() - side) / 2, side, side), rect(), rtl);
    paint::checkBox(painter, box.topLeft(), isChecked());
    if (hasFocus())
        paint::frame(painter, QRectF(box).adjusted(-0.5, -0.5, 0.5, 0.5), radius::Chip, {}, tokens().accent);
    const int lead = side + s_checkGap;
    const QRect words = rect().adjusted(rtl ? 0 : lead, 0, rtl ? -lead : 0, 0);
    const int used = lead + paint::text(painter, words, Type::Body, tokens().text, text()) + s_checkGap;
    const QSize caps = paint::keyCapsSize(m_keys);
    const QRect place(QPoint(used, (height() - caps.height()) / 2), caps);
    paint::keyCaps(painter, paint::mirrored(place, rect(), rtl).topLeft(), m_keys);
}

} // namespace warroom::ui
