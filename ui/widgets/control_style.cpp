// Measures and painting of Qt's own controls.
#include "widgets/control_style.h"

#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOption>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr QMargins s_fieldMargins(9, 5, 9, 5); // outline and padding
constexpr int s_barWidth = 10;
constexpr int s_barHandle = 36; // at least
constexpr int s_barInset = 2;   // of the handle in its bar
constexpr int s_menuPanel = 1;  // its outline
constexpr int s_menuEnds = 4;   // above the first line and below the last
constexpr int s_menuLine = 5;   // above and below the words
constexpr int s_menuLead = 16;
constexpr int s_menuTrail = 24;
constexpr int s_menuGap = 12; // between words and keys, and behind an icon
constexpr int s_menuRule = 9; // height of a separator
constexpr QSize s_menuBarItem(20, 8);
constexpr int s_tipFrame = 5;

enum class FieldKind
{
    Framed,
    Soft,
    Inline
};

FieldKind kindOf(const QWidget* field)
{
    const QString kind = field ? field->property("kind").toString() : QString();
    if (kind == QLatin1String("inline"))
        return FieldKind::Inline;
    return kind == QLatin1String("soft") ? FieldKind::Soft : FieldKind::Framed;
}

/// Ground and selection of a field's words; all else is of the application.
void dress(QWidget& field)
{
    const Tokens& t = tokens();
    QPalette palette = field.palette();
    palette.setColor(QPalette::Base, t.window);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    field.setPalette(palette);
}

QMargins marginsOf(FieldKind kind) { return kind == FieldKind::Inline ? QMargins() : s_fieldMargins; }

QColor outlineOf(const QStyleOption& option, const QWidget* field, FieldKind kind)
{
    const Tokens& t = tokens();
    if (field && field->property("state").toString() == QLatin1String("needed"))
        return t.warn.fill;
    if (option.state & QStyle::State_HasFocus)
        return t.accent;
    return kind == FieldKind::Soft || !(option.state & QStyle::State_Enabled) ? t.controlSoft : t.control;
}

void paintField(QPainter& painter, const QStyleOption& option, const QWidget* field)
{
    const FieldKind kind = kindOf(field);
    if (kind == FieldKind::Inline)
        return;
    paint::frame(painter, option.rect, radius::Control,
                 kind == FieldKind::Soft ? tokens().raised : tokens().window, outlineOf(option, field, kind),
                 Qt::SolidLine, option.state & QStyle::State_HasFocus ? 2 : 1);
}

bool hasColumn(const QStyleOptionMenuItem& item)
{
    return item.menuHasCheckableItems || item.maxIconWidth > 0;
}

int leadOf(const QStyleOptionMenuItem& item)
{
    return s_menuLead + (hasColumn(item) ? size::Icon + s_menuGap : 0);
}

void paintMenuLine(QPainter& painter, const QStyleOptionMenuItem& item)
{
    const Tokens& t = tokens();
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(item.rect.left(), item.rect.center().y(), item.rect.width(), 1, t.line);
        return;
    }
    const bool enabled = item.state & QStyle::State_Enabled;
    if (enabled && item.state & QStyle::State_Selected)
        painter.fillRect(item.rect, t.selected);
    const bool mirrored = item.direction == Qt::RightToLeft;
    const auto placed = [&](int fromLead, int width) {
        const QRect part(item.rect.left() + fromLead, item.rect.top(), width, item.rect.height());
        return paint::mirrored(part, item.rect, mirrored);
    };
    const QRect mark = placed(s_menuLead, size::Icon);
    const QPointF corner(mark.left(), mark.top() + (mark.height() - size::Icon) / 2.0);
    if (item.checked)
        drawIcon(painter, corner, QStringLiteral("check"), enabled ? t.text : t.text3, size::Icon);
    else if (!item.icon.isNull())
        item.icon.paint(&painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);

    painter.setFont(item.font);
    painter.setPen(enabled ? t.text : t.text3);
    const qsizetype tab = item.text.indexOf(QLatin1Char('\t'));
    const int room = item.rect.width() - leadOf(item) - s_menuTrail;
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;
    painter.drawText(placed(leadOf(item), room), flags | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
                     item.text.left(tab));
    if (tab >= 0)
        painter.drawText(placed(leadOf(item), room), flags | (mirrored ? Qt::AlignLeft : Qt::AlignRight),
                         item.text.mid(tab + 1));
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        drawIcon(painter, QPointF(placed(item.rect.width() - s_menuTrail, size::Icon).left(), corner.y()),
                 QStringLiteral("right"), t.text2, size::Icon);
}

void paintMenuBarItem(QPainter& painter, const QStyleOptionMenuItem& item)
{
    const Tokens& t = tokens();
    const bool chosen = item.state & (QStyle::State_Selected | QStyle::State_Sunken);
    painter.fillRect(item.rect, chosen ? t.selected : t.window);
    painter.setPen(item.state & QStyle::State_Enabled ? t.text : t.text3);
    painter.drawText(item.rect, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextShowMnemonic, item.text);
}

/// The handle of a scroll bar, in the bar.
QRect handleOf(const QStyleOptionSlider& bar)
{
    const bool across = bar.orientation == Qt::Horizontal;
    const int room = across ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int length = room;
    if (range > 0) {
        const auto share = static_cast<int>(qint64(bar.pageStep) * room / (range + bar.pageStep));
        length = std::min(std::max(share, s_barHandle), room);
    }
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      room - length, bar.upsideDown);
    return across ? QRect(bar.rect.left() + start, bar.rect.top(), length, bar.rect.height())
                  : QRect(bar.rect.left(), bar.rect.top() + start, bar.rect.width(), length);
}

QRect partOf(const QStyleOptionSlider& bar, QStyle::SubControl part)
{
    const QRect handle = handleOf(bar);
    const bool across = bar.orientation == Qt::Horizontal;
    QRect rect = bar.rect;
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return handle;
    case QStyle::SC_ScrollBarGroove:
        return rect;
    case QStyle::SC_ScrollBarSubPage:
        across ? rect.setRight(handle.left() - 1) : rect.setBottom(handle.top() - 1);
        return rect;
    case QStyle::SC_ScrollBarAddPage:
        across ? rect.setLeft(handle.right() + 1) : rect.setTop(handle.bottom() + 1);
        return rect;
    default:
        return {}; // no arrows
    }
}

} // namespace

ControlStyle::ControlStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void ControlStyle::dressFields()
{
    for (QWidget* widget : QApplication::allWidgets()) {
        if (widget->testAttribute(Qt::WA_WState_Polished) &&
            (qobject_cast<QLineEdit*>(widget) || qobject_cast<QPlainTextEdit*>(widget)))
            dress(*widget);
    }
}

void ControlStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QScrollBar*>(widget)) {
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false); // only its handle is painted
    } else if (qobject_cast<QLineEdit*>(widget)) {
        dress(*widget);
    } else if (auto* field = qobject_cast<QPlainTextEdit*>(widget)) {
        dress(*field);
        field->setFrameStyle(field->frameStyle()); // measured before it was known to be a field
    }
}

int ControlStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return s_barWidth;
    case PM_ScrollBarSliderMin:
        return s_barHandle;
    case PM_MenuPanelWidth:
        return s_menuPanel;
    case PM_MenuVMargin:
        return s_menuEnds;
    case PM_MenuHMargin:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return s_tipFrame;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize ControlStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                     const QWidget* widget) const
{
    switch (type) {
    case CT_LineEdit:
        return contents.grownBy(marginsOf(kindOf(widget)));
    case CT_MenuBarItem:
        return contents + s_menuBarItem;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                return {contents.width(), s_menuRule};
            const int gap = item->text.contains(QLatin1Char('\t')) ? s_menuGap : 0;
            return contents + QSize(leadOf(*item) + gap + s_menuTrail, 2 * s_menuLine);
        }
        break;
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect ControlStyle::subElementRect(SubElement element, const QStyleOption* option,
                                   const QWidget* widget) const
{
    if (element == SE_LineEditContents)
        return option->rect.marginsRemoved(marginsOf(kindOf(widget)));
    if (element == SE_ShapedFrameContents && qobject_cast<const QPlainTextEdit*>(widget))
        return option->rect.marginsRemoved(s_fieldMargins);
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect ControlStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                   const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return visualRect(bar->direction, bar->rect, partOf(*bar, part));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        paintField(*painter, *option, widget);
        return;
    case PE_Frame:
        if (!qobject_cast<const QPlainTextEdit*>(widget))
            break;
        paintField(*painter, *option, widget);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, tokens().overlay);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, tokens().overlay);
        [[fallthrough]];
    case PE_FrameMenu:
        painter->setPen(tokens().controlSoft);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ControlStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (element) {
    case CE_Splitter:
        painter->fillRect(option->rect, tokens().line);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, tokens().window);
        return;
    case CE_MenuItem:
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            painter->save();
            element == CE_MenuItem ? paintMenuLine(*painter, *item) : paintMenuBarItem(*painter, *item);
            painter->restore();
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ControlStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                      QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            const QRect handle = visualRect(bar->direction, bar->rect, handleOf(*bar));
            paint::frame(*painter, handle.marginsRemoved(QMargins() + s_barInset), radius::Chip,
                         tokens().controlSoft, {});
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace warroom::ui
