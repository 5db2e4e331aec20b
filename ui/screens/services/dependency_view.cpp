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

constexpr int s_dependencyViewEdge = 24;
constexpr int s_width = 176;
constexpr int s_height = 36;
constexpr int s_across = 72;
constexpr int s_down = 12;
/// Where the state stands under the name, and figures at the lines.
constexpr int s_highNode = 44, s_callsAcross = 72, s_bareAcross = 28, s_narrowEdge = 16;
constexpr int s_leastWidth = 104, s_narrowest = 64;
/// Lines with figures leave a service together.
constexpr int s_trunk = 8, s_trunkStep = 3, s_trunks = 4;

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
    fit();
    describe();
}

void DependencyView::fit()
{
    updateGeometry();
    resize(sizeHint().expandedTo(parentWidget() ? parentWidget()->size() : QSize()));
    update();
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

bool DependencyView::hasWords() const
{
    return std::any_of(m_graph.nodes.begin(), m_graph.nodes.end(),
                       [](const DependencyNode& node) { return !node.word.isEmpty(); });
}

int DependencyView::nodeHeight() const
{
    if (!hasWords())
        return scaled(s_height);
    const int words = std::max(scaled(s_highNode), lineHeight(Type::Body) + lineHeight(Type::Label) + 8);
    return showsCalls() ? words : words + lineHeight(Type::Label);
}

int DependencyView::widthBeside(int gap) const
{
    const int room = parentWidget()->width() - 2 * scaled(s_narrowEdge) - (m_graph.layers - 1) * scaled(gap);
    return room / std::max(1, m_graph.layers);
}

/// Where names would not be readable beside them, the figures stand in the node that is called.
bool DependencyView::showsCalls() const
{
    return !m_isFitted || !parentWidget() || widthBeside(s_callsAcross) >= scaled(s_leastWidth);
}

int DependencyView::across() const
{
    return scaled(!hasWords() ? s_across : showsCalls() ? s_callsAcross : s_bareAcross);
}

int DependencyView::nodeWidth() const
{
    if (!m_isFitted || !parentWidget())
        return scaled(s_width);
    return std::clamp(widthBeside(showsCalls() ? s_callsAcross : s_bareAcross), scaled(s_narrowest),
                      scaled(s_width));
}

QSize DependencyView::sizeHint() const
{
    const int edge = scaled(m_isFitted ? s_narrowEdge : s_dependencyViewEdge);
    return {2 * edge + m_graph.layers * (nodeWidth() + across()) - across(),
            2 * edge + m_graph.rows * (nodeHeight() + scaled(s_down)) - (m_isFitted ? scaled(s_down) : 0)};
}

QRect DependencyView::rectOf(int node) const
{
    const DependencyNode& one = m_graph.nodes[static_cast<std::size_t>(node)];
    const int edge = scaled(m_isFitted ? s_narrowEdge : s_dependencyViewEdge);
    QRect rect(edge + one.layer * (nodeWidth() + across()), edge + one.row * (nodeHeight() + scaled(s_down)),
               nodeWidth(), nodeHeight());
    if (isRightToLeft())
        rect.moveLeft(width() - rect.right() - 1);
    return rect;
}

void DependencyView::describe()
{
    setAccessibleText(this, sentence());
    emit moved();
    update();
}

QString DependencyView::sentence() const
{
    if (m_current < 0)
        return tr("Dependencies: none");
    const DependencyNode& node = m_graph.nodes[static_cast<std::size_t>(m_current)];
    QStringList needs, users;
    for (std::size_t i = 0; i < node.needs.size(); ++i) {
        const QString name = m_graph.nodes[static_cast<std::size_t>(node.needs[i])].name;
        const QString calls = i < node.calls.size() ? node.calls[i].join(QLatin1Char(' ')) : QString();
        needs << (calls.isEmpty() ? name : tr("%1 (%2)", "a dependency and its calls").arg(name, calls));
    }
    for (const int user : node.neededBy)
        users << m_graph.nodes[static_cast<std::size_t>(user)].name;
    QStringList parts{node.name, node.word.isEmpty() ? healthWord(node.health) : node.word};
    if (!needs.isEmpty())
        parts << tr("needs %1").arg(needs.join(QStringLiteral(", ")));
    if (!users.isEmpty())
        parts << tr("is needed by %1").arg(users.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral("; "));
}

/// A bend; where figures stand at the lines, a trunk with straight branches.
QPainterPath DependencyView::edge(int from, int to, const QPointF& start, const QPointF& end) const
{
    const DependencyNode& a = m_graph.nodes[static_cast<std::size_t>(from)];
    const DependencyNode& b = m_graph.nodes[static_cast<std::size_t>(to)];
    const int side = isRightToLeft() ? -1 : 1;
    QPainterPath path(start);
    if (hasWords() && b.layer == a.layer + 1) {
        const double trunk = start.x() + side * trunkOf(a);
        path.lineTo(trunk, start.y());
        path.lineTo(trunk, end.y());
        path.lineTo(end);
        return path;
    }
    const double bend = std::max(24.0, std::abs(end.x() - start.x()) / 2) * side;
    path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end);
    return path;
}

int DependencyView::trunkOf(const DependencyNode& caller) const
{
    return scaled(s_trunk + s_trunkStep * (caller.row % s_trunks));
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
            painter.setPen(QPen(chosen ? t.accent : t.controlSoft, chosen ? 1.5 : 1));
            painter.drawPath(edge(static_cast<int>(from), to, start, end));
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
    const int mark = scaled(one.word.isEmpty() ? 28 : 22), end = scaled(one.word.isEmpty() ? 8 : 4);
    QRect inner = rect;
    if (hasWords() && !showsCalls()) {
        const int small = lineHeight(Type::Label);
        inner.setHeight(rect.height() - small);
        const QRect under = inner.adjusted(end, inner.height() - 4, -end, 0);
        paint::text(painter, {under.left(), under.top(), under.width(), small}, Type::Label, t.text2,
                    callsInto(node, under.width()), Qt::AlignHCenter);
    }
    const bool rtl = isRightToLeft();
    paintHealth(painter, {rtl ? inner.right() + 1 - mark : inner.left(), inner.top(), mark, inner.height()},
                one.health);
    QRect words = rtl ? inner.adjusted(end, 0, -mark, 0) : inner.adjusted(mark, 0, -end, 0);
    if (!one.word.isEmpty()) {
        const int line = lineHeight(Type::Body), small = lineHeight(Type::Label);
        words.setTop(inner.top() + (inner.height() - line - small) / 2);
        words.setHeight(line);
        paint::text(painter, words.translated(0, line - (line - small) / 2), Type::Label,
                    bad ? healthInk(one.health) : t.text3, one.word);
    }
    // Services in two places differ at the end of their names.
    if (m_isFitted)
        paint::text(painter, words, bad ? Type::SmallStrong : Type::Small, t.text, one.name, Qt::AlignLeft,
                    Qt::ElideMiddle);
    else
        paint::text(painter, words, bad ? Type::BodyStrong : Type::Body, one.known ? t.text : t.text2,
                    one.name);
}

/// Of the current service where it calls this one, else of the first that does: as many of the figures as
/// fit, the rate goes first.
QString DependencyView::callsInto(int node, int width) const
{
    const QStringList* calls = nullptr;
    for (const int caller : m_graph.nodes[static_cast<std::size_t>(node)].neededBy) {
        const DependencyNode& from = m_graph.nodes[static_cast<std::size_t>(caller)];
        const auto need = static_cast<std::size_t>(std::find(from.needs.begin(), from.needs.end(), node) -
                                                   from.needs.begin());
        if (need < from.calls.size() && (!calls || caller == m_current))
            calls = &from.calls[need];
    }
    if (!calls)
        return {};
    const QString separator = QStringLiteral(" \u00b7 ");
    QStringList shown = *calls;
    while (shown.size() > 1 && textWidth(Type::Label, shown.join(separator)) > width)
        shown.removeFirst();
    return shown.join(separator);
}

/// At the branch: the rate over it, the rest under it. Where another line arrives there too, the first one is
/// written; the list tells both.
void DependencyView::paintCalls(QPainter& painter, int from, std::size_t need,
                                std::vector<QRect>& taken) const
{
    const DependencyNode& node = m_graph.nodes[static_cast<std::size_t>(from)];
    if (need >= node.calls.size() || node.calls[need].isEmpty() || !showsCalls())
        return;
    const Tokens& t = tokens();
    const int to = node.needs[need], line = lineHeight(Type::Label);
    const QRect b = rectOf(to);
    const int lead = scaled(s_trunk + s_trunkStep * s_trunks), arrow = 6;
    QRect at(isRightToLeft() ? b.right() + 1 + arrow : b.left() - across() + lead, b.center().y() - line,
             across() - lead - arrow, line);
    const QRect all = at.adjusted(0, 0, 0, line * (static_cast<int>(node.calls[need].size()) - 1));
    if (std::any_of(taken.begin(), taken.end(), [&](const QRect& one) { return one.intersects(all); }))
        return;
    taken.push_back(all);
    const bool chosen = from == m_current || to == m_current;
    for (const QString& words : node.calls[need]) {
        paint::text(painter, at, Type::Label, chosen ? t.text : t.text2, words, Qt::AlignHCenter);
        at.translate(0, line);
    }
}

void DependencyView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), tokens().surface);
    paintEdges(painter, false);
    paintEdges(painter, true);
    std::vector<QRect> taken;
    for (std::size_t from = 0; from < m_graph.nodes.size(); ++from) {
        for (std::size_t need = 0; need < m_graph.nodes[from].needs.size(); ++need)
            paintCalls(painter, static_cast<int>(from), need, taken);
    }
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
