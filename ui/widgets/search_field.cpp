// The glass and the key in the field.
#include "widgets/search_field.h"

#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_searchGlass = 16;
constexpr int s_searchKeyRoom = 22;
const QString s_searchKey = QStringLiteral("/");

} // namespace

SearchField::SearchField(Type type, QWidget* parent) : QLineEdit(parent), m_type(type)
{
    connect(&theme(), &Theme::changed, this, &SearchField::fit);
    fit();
}

void SearchField::fit()
{
    setFont(fontOf(m_type));
    setTextMargins(scaled(s_searchGlass) + 6, 0, scaled(s_searchKeyRoom), 0);
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int side = scaled(s_searchGlass);
    const bool rtl = isRightToLeft();
    const int middle = height() / 2;
    drawIcon(painter, QPointF(rtl ? width() - 8 - side : 8, middle - side / 2.0), QStringLiteral("search"),
             tokens().text3, side);
    const QSize cap = paint::keyCapSize(s_searchKey);
    paint::keyCap(painter, {rtl ? 6 : width() - 6 - cap.width(), middle - cap.height() / 2}, s_searchKey);
}

} // namespace warroom::ui
