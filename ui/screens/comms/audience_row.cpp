// Painting of an audience's row.
#include "screens/comms/audience_row.h"

#include "models/format/format.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_row = 32;

} // namespace

AudienceRow::AudienceRow(Audience audience, const QString& keys, QWidget* parent)
    : QAbstractButton(parent), m_audience(audience), m_keys(keys)
{
    setText(format::name(audience));
    setAccessibleName(text());
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AudienceRow::setDetail(const QString& detail)
{
    m_detail = detail;
    setAccessibleDescription(detail);
    update();
}

QSize AudienceRow::sizeHint() const { return {scaled(280), scaled(s_row)}; }

void AudienceRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const bool rtl = isRightToLeft();
    if (hasFocus()) {
        painter.fillRect(rect(), t.selected);
        paint::accentBar(painter, rect(), 2);
    }
    const int side = paint::checkBoxSize().width();
    const int inset = hasFocus() ? 6 : 0;
    paint::checkBox(painter, {rtl ? width() - side - inset : inset, (height() - side) / 2}, isChecked());
    int from = inset + side + 8;
    const QRect name = rtl ? rect().adjusted(0, 0, -from, 0) : rect().adjusted(from, 0, 0, 0);
    from += paint::text(painter, name, Type::Body, t.text, text()) + 10;
    const QSize caps = paint::keyCapsSize(m_keys);
    const QRect detail =
        rtl ? rect().adjusted(caps.width() + 8, 0, -from, 0) : rect().adjusted(from, 0, -caps.width() - 8, 0);
    paint::text(painter, detail, Type::Small, t.text3, m_detail);
    paint::keyCaps(painter, {rtl ? 0 : width() - caps.width(), (height() - caps.height()) / 2}, m_keys);
    horizontalHairline(painter, 0, width(), height() - 1, t.line);
}

} // namespace warroom::ui
