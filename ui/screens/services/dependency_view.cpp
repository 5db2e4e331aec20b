// Painting and walking of the graph.
#include "screens/services/dependency_view.h"

#include "screens/services/service_lists.h"
#include "widgets/accessible.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

constexpr int s_edge = 24;
constexpr int s_width = 176;
constexpr int s_height = 36;
constexpr int s_across = 72;
constexpr int s_down = 12;

} // namespace

DependencyView::DependencyView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::Graphic);
    describe();
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void DependencyView::setGraph(DependencyGraph graph)
{
    const QString before = current();
    m_graph = std::move(graph);
    m_current = m_graph.find(before);
    if (m_current < 0 && !m_graph.nodes.empty())
        m_current = 0;
    updateGeometry();
    resize(sizeHint().expandedTo(parentWidget() ? parentWidget()->size() : QSize()));
    describe();
}

QString DependencyView::current() const
{
    return m_current < 0 ? QString() : m_graph.nodes[static_cast<std::size_t>(m_current)].name;
}

void DependencyView::setCurrent(const QString& service)
{
    if (const int found = m_graph.find(service); found >= 0)
        moveTo(found);
}

QSize DependencyView::sizeHint() const
{
    return {2 * scaled(s_edge) + m_graph.layers * scaled(s_width + s_across) - scaled(s_across),
            2 * scaled(s_edge) + m_graph.rows * scaled(s_height + s_down)};
}

QRect DependencyView::rectOf(int node) const
{
    const DependencyNode& one = m_graph.nodes[static_cast<std::size_t>(node)];
    QRect rect(scaled(s_edge) + one.layer * scaled(s_width + s_across),
               scaled(s_edge) + one.row * scaled(s_height + s_down), scaled(s_width), scaled(s_height));
    if (isRightToLeft())
        rect.moveLeft(width() - rect.right() - 1);
    return rect;
}

void DependencyView::describe()
{
    if (m_current < 0) {
        setAccessibleText(this, tr("Dependencies: none"));
        return;
    }
    const DependencyNode& node = m_graph.nodes[static_cast<std::size_t>(m_current)];
    QStringList needs, users;
    for (const int need : node.needs)
        needs << m_graph.nodes[static_cast<std::size_t>(need)].name;
    for (const int user : node.neededBy)
        users << m_graph.nodes[static_cast<std::size_t>(user)].name;
    QStringList parts{node.name, healthWord(node.health)};
    if (!needs.isEmpty())
        parts << tr("needs %1").arg(needs.join(QStringLiteral(", ")));
    if (!users.isEmpty())
        parts << tr("is needed by %1").arg(users.join(QStringLiteral(", ")));
    setAccessibleText(this, parts.join(QStringLiteral("; ")));
    update();
}

void DependencyView::paintEdges(QPainter& painter, bool ofCurrent) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const Tokens& t = tokens();
    const bool rtl = isRightToLeft();
    for (std::size_t from = 0; from < m_graph.nodes.size(); ++from) {
        for (const int to : m_graph.nodes[from].needs) {
            const bool chosen = static_cast<int>(from) == m_current || to == m_current;
            if (chosen != ofCurrent)
                continue;
            const QRectF a = rectOf(static_cast<int>(from)), b = rectOf(to);
            const QPointF start(rtl ? a.left() : a.right(), a.center().y());
            const QPointF end(rtl ? b.right() : b.left(), b.center().y());
            const double bend = std::max(24.0, std::abs(end.x() - start.x()) / 2) * (rtl ? -1 : 1);
            QPainterPath path(start);
            path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end);
            painter.setPen(QPen(chosen ? t.accent : t.controlSoft, chosen ? 1.5 : 1));
            painter.drawPath(path);
            painter.setPen(Qt::NoPen);
            painter.setBrush(chosen ? t.accent : t.controlSoft);
            const double back = rtl ? 6 : -6;
            painter.drawPolygon(QPolygonF({end, end + QPointF(back, -3), end + QPointF(back, 3)}));
            painter.setBrush(Qt::NoBrush);
        }
    }
}

void DependencyView::paintNode(QPainter& painter, int node) const
{
    const Tokens& t = tokens();
    const DependencyNode& one = m_graph.nodes[static_cast<std::size_t>(node)];
    const QRect rect = rectOf(node);
    const bool chosen = node == m_current;
    const bool bad = healthRank(one.health) <= 2;
    const QColor outline = chosen && hasFocus() ? t.accent : bad ? healthInk(one.health) : t.controlSoft;
    paint::frame(painter, rect, radius::Control, chosen ? t.selected : t.raised, outline,
                 one.known ? Qt::SolidLine : Qt::DashLine);
    const int mark = scaled(28);
    const bool rtl = isRightToLeft();
    paintHealth(painter, {rtl ? rect.right() + 1 - mark : rect.left(), rect.top(), mark, rect.height()},
                one.health);
    const QRect words = rtl ? rect.adjusted(scaled(8), 0, -mark, 0) : rect.adjusted(mark, 0, -scaled(8), 0);
    paint::text(painter, words, bad ? Type::BodyStrong : Type::Body, one.known ? t.text : t.text2, one.name);
}

void DependencyView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), tokens().surface);
    paintEdges(painter, false);
    paintEdges(painter, true);
    for (std::size_t i = 0; i < m_graph.nodes.size(); ++i)
        paintNode(painter, static_cast<int>(i));
}

void DependencyView::moveTo(int node)
{
    if (node < 0 || node >= static_cast<int>(m_graph.nodes.size()))
        return;
    m_current = node;
    describe();
    emit currentMoved(rectOf(node));
}

/// Sideways along a line, to the nearest of its ends; without one nowhere.
void DependencyView::step(int dx, int dy)
{
    if (m_current < 0)
        return;
    const DependencyNode& node = m_graph.nodes[static_cast<std::size_t>(m_current)];
    if (dy != 0) {
        const int next = m_current + dy;
        const bool inside = next >= 0 && next < static_cast<int>(m_graph.nodes.size());
        if (inside && m_graph.nodes[static_cast<std::size_t>(next)].layer == node.layer)
            moveTo(next);
        return;
    }
    const auto& ends = dx > 0 ? node.needs : node.neededBy;
    const auto nearest = std::min_element(ends.begin(), ends.end(), [&](int a, int b) {
        const auto far = [&](int end) {
            return std::abs(m_graph.nodes[static_cast<std::size_t>(end)].row - node.row);
        };
        return far(a) < far(b);
    });
    if (nearest != ends.end())
        moveTo(*nearest);
}

void DependencyView::keyPressEvent(QKeyEvent* event)
{
    const bool rtl = isRightToLeft();
    switch (event->key()) {
    case Qt::Key_Left:
        return step(rtl ? 1 : -1, 0);
    case Qt::Key_Right:
        return step(rtl ? -1 : 1, 0);
    case Qt::Key_Up:
    case Qt::Key_K:
        return step(0, -1);
    case Qt::Key_Down:
    case Qt::Key_J:
        return step(0, 1);
    case Qt::Key_Home:
        return moveTo(0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit opened(current());
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

int DependencyView::nodeAt(const QPoint& at) const
{
    for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
        if (rectOf(static_cast<int>(i)).contains(at))
            return static_cast<int>(i);
    }
    return -1;
}

void DependencyView::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    moveTo(nodeAt(event->pos()));
}

void DependencyView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (nodeAt(event->pos()) >= 0)
        emit opened(current());
}

void DependencyView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void DependencyView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace warroom::ui
