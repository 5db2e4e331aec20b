// Painting of alerts.
#include "screens/alerts/alerts_delegate.h"

#include "screens/alerts/route_badge.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_groupHeight = 44;
constexpr int s_alertHeight = 30;
constexpr int s_headHeight = 42;
constexpr int s_chevron = 14;
constexpr int s_indent = 18;

} // namespace

AlertsDelegate::AlertsDelegate(const AlertsModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model)
{}

int AlertsDelegate::columnWidth(int column)
{
    switch (column) {
    case AlertsModel::RouteColumn:
        return EdgePadding + scaled(s_chevron) + ColumnGap + widestRouteBadge() + scaled(18);
    case AlertsModel::ServiceColumn:
        return scaled(112) + ColumnGap;
    case AlertsModel::StateColumn:
        return scaled(176) + ColumnGap;
    case AlertsModel::SignalsColumn:
        return scaled(52) + ColumnGap;
    case AlertsModel::SinceColumn:
        return scaled(52) + EdgePadding;
    default:
        return scaled(160);
    }
}

bool AlertsDelegate::isTrailing(int column)
{
    return column == AlertsModel::SignalsColumn || column == AlertsModel::SinceColumn;
}

QRect AlertsDelegate::contentRect(const QRect& cell, int column, Qt::LayoutDirection direction)
{
    const int lead = column == AlertsModel::RouteColumn ? EdgePadding + scaled(s_chevron) + ColumnGap : 0;
    const int trail = column == AlertsModel::SinceColumn ? EdgePadding : ColumnGap;
    return direction == Qt::RightToLeft ? cell.adjusted(trail, 0, -lead, 0)
                                        : cell.adjusted(lead, 0, -trail, 0);
}

QSize AlertsDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    if (m_model.isHead(index))
        return {0, scaled(s_headHeight)};
    if (m_model.alert(index))
        return {0, scaled(s_alertHeight)};
    return {0, m_model.isSilenced(index) ? scaled(size::Row) : scaled(s_groupHeight)};
}

void AlertsDelegate::paintHead(QPainter& painter, const QRect& line, const QRect& title,
                               const QModelIndex& index) const
{
    const int height = lineHeight(Type::Label);
    const QRect words(title.left(), line.bottom() - height - scaled(6), line.right() - title.left(), height);
    paint::text(painter, line.intersected(words), Type::Label, tokens().text3, index.data().toString());
}

void AlertsDelegate::paintChevron(QPainter& painter, const QRect& line, bool open) const
{
    const int side = scaled(s_chevron);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const int x = mirrored ? line.right() + 1 - EdgePadding - side : line.left() + EdgePadding;
    drawIcon(painter, QPointF(x, line.top() + (line.height() - side) / 2.0),
             open ? QStringLiteral("down") : QStringLiteral("right"), tokens().text3, side);
}

void AlertsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const AlertGroup* group = m_model.group(index);
    const bool alone = m_model.alert(index) != nullptr;
    const bool quiet = m_model.isSilenced(index);
    const bool mirrored = option.direction == Qt::RightToLeft;
    QRect box = contentRect(option.rect.adjusted(0, 0, 0, -1), index.column(), option.direction);
    const QString text = index.data().toString();
    switch (index.column()) {
    case AlertsModel::RouteColumn: {
        if (alone || quiet)
            break;
        const QSize badge = routeBadgeSize(group->route);
        const int x = mirrored ? box.right() + 1 - badge.width() : box.left();
        paintRouteBadge(*painter, {x, box.top() + (box.height() - badge.height()) / 2}, group->route);
        break;
    }
    case AlertsModel::TitleColumn:
        if (alone)
            mirrored ? box.setRight(box.right() - scaled(s_indent))
                     : box.setLeft(box.left() + scaled(s_indent));
        paint::text(*painter, box, alone || quiet ? Type::Body : Type::BodyStrong, quiet ? t.text3 : t.text,
                    text);
        break;
    case AlertsModel::ServiceColumn:
        paint::text(*painter, box, Type::Body, quiet ? t.text3 : t.text2, text);
        break;
    case AlertsModel::StateColumn: {
        const bool waits = !alone && m_model.waits(index);
        paint::text(*painter, box, Type::Small,
                    waits            ? t.warn.ink
                    : alone || quiet ? t.text3
                                     : t.text2,
                    text);
        break;
    }
    case AlertsModel::SignalsColumn:
        paint::text(*painter, box, Type::Mono, alone || quiet ? t.text2 : t.text, text, Qt::AlignRight);
        break;
    case AlertsModel::SinceColumn:
        paint::text(*painter, box, Type::Mono, t.text2, text, Qt::AlignRight);
        break;
    default:
        break;
    }
}

} // namespace warroom::ui
