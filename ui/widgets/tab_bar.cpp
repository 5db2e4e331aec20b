// Painting and measuring of the tabs.
#include "widgets/tab_bar.h"

#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>

namespace warroom::ui {

namespace {

constexpr int s_tabBarPadding = 10;
constexpr int s_tabBarGap = 6;
constexpr int s_between = 4;

} // namespace

TabBar::TabBar(QWidget* parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Views"));
    connect(&theme(), &Theme::changed, this, [this] {
        setFont(fontOf(Type::Body));
        updateGeometry();
    });
}

void TabBar::setCount(int index, int count)
{
    const QVariant value = count < 0 ? QVariant() : QVariant(count);
    if (tabData(index) == value)
        return;
    const bool wider = QString::number(tabData(index).toInt()).size() != QString::number(count).size() ||
                       tabData(index).isValid() != value.isValid();
    setTabData(index, value);
    // QTabBar measures its tabs again only when a text changes.
    if (wider) {
        const QString name = tabText(index);
        setTabText(index, name + QLatin1Char(' '));
        setTabText(index, name);
    }
    update(tabRect(index));
}

QString TabBar::countText(int index) const
{
    const QVariant count = tabData(index);
    return count.isValid() ? QLocale().toString(count.toInt()) : QString();
}

QSize TabBar::tabSizeHint(int index) const
{
    // The chosen tab is semibold, so a tab is as wide as that, lest the others move.
    int width = 2 * s_tabBarPadding + s_between + textWidth(Type::BodyStrong, tabText(index));
    const QString count = countText(index);
    if (!count.isEmpty())
        width += s_tabBarGap + textWidth(Type::MonoSmall, count);
    return {width, scaled(size::Bar) - 1};
}

QSize TabBar::minimumTabSizeHint(int index) const { return tabSizeHint(index); }

void TabBar::tabInserted(int index)
{
    QTabBar::tabInserted(index);
    updateGeometry();
}

void TabBar::paintEvent(QPaintEvent* event)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i);
        if (!isTabVisible(i) || !tab.intersects(event->rect()))
            continue;
        const bool chosen = i == currentIndex();
        const bool hovered = tab.contains(mapFromGlobal(QCursor::pos())) && underMouse();
        const QColor ink = !isTabEnabled(i) ? t.text3 : chosen || hovered ? t.text : t.text2;
        const bool mirrored = isRightToLeft();
        const QRect inner = mirrored ? tab.adjusted(s_tabBarPadding + s_between, 0, -s_tabBarPadding, 0)
                                     : tab.adjusted(s_tabBarPadding, 0, -s_tabBarPadding - s_between, 0);
        QRect line = inner.adjusted(0, 1, 0, 0);
        const Type type = chosen ? Type::BodyStrong : Type::Body;
        const int used =
            paint::text(painter, line, type, ink, tabText(i), Qt::AlignLeft, Qt::ElideNone) + s_tabBarGap;
        line.adjust(mirrored ? 0 : used, 0, mirrored ? -used : 0, 0);
        paint::text(painter, line, Type::MonoSmall, t.text3, countText(i), Qt::AlignLeft, Qt::ElideNone);
        if (chosen)
            painter.fillRect(QRect(inner.left(), tab.bottom() - 1, inner.width(), 2), t.accent);
        if (chosen && hasFocus())
            paint::frame(painter, QRectF(tab).adjusted(3, 5, -3, -5), radius::Control, {}, t.accent);
    }
}

} // namespace warroom::ui
