// Services as a graph: who needs whom, in columns, with their health.
#pragma once

#include "models/services/dependency_graph.h"

#include <QPainterPath>
#include <QWidget>

namespace warroom::ui {

/// Left goes to what needs the current one, Right to what it needs, Up and Down within the column, Enter
/// opens. The lines of the current one are drawn stronger. Lives in a scroll area. GUI thread.
class DependencyView final : public QWidget
{
    Q_OBJECT

public:
    explicit DependencyView(QWidget* parent = nullptr);

    /// Columns share the width of what it lies in, as far as names stay readable.
    void setFitted(bool fitted) { m_isFitted = fitted; }
    /// The current one stays, where it is still there.
    void setGraph(DependencyGraph graph);
    const DependencyGraph& graph() const { return m_graph; }
    QString current() const;
    /// Where there is such a service.
    void setCurrent(const QString& service);
    QRect rectOf(int node) const;

    /// For another width of what it lies in.
    void fit();
    /// The current one and what it needs, as a sentence.
    QString sentence() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void opened(const QString& service);
    void moved();
    /// To be scrolled to.
    void currentMoved(const QRect& place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void moveTo(int node);
    void step(int dx, int dy);
    int nodeAt(const QPoint& at) const;
    void paintEdges(QPainter& painter, bool ofCurrent) const;
    void paintNode(QPainter& painter, int node) const;
    void paintCalls(QPainter& painter, int from, std::size_t need, std::vector<QRect>& taken) const;
    QString callsInto(int node, int width) const;
    QPainterPath edge(int from, int to, const QPointF& start, const QPointF& end) const;
    int trunkOf(const DependencyNode& caller) const;
    bool hasWords() const;
    int nodeHeight() const;
    int nodeWidth() const;
    int across() const;
    int widthBeside(int gap) const;
    bool showsCalls() const;
    void describe();

    DependencyGraph m_graph;
    int m_current = -1;
    bool m_isFitted = false;
};

} // namespace warroom::ui
