// The bar at the foot: the keys of the focused pane, those that always work, the UTC clock.
#pragma once

#include "widgets/screen.h"

#include <QDateTime>
#include <QWidget>

namespace warroom::ui {

class KeyBar final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyBar(QWidget* parent = nullptr);

    /// Hints that find no room are left out from the end.
    void setHints(const QList<KeyHint>& hints);
    const QList<KeyHint>& hints() const { return m_hints; }
    /// Those that always work, at the trailing side, the outermost first.
    void setFixedHints(const QList<KeyHint>& hints);
    const QList<KeyHint>& fixedHints() const { return m_fixed; }
    void setClock(const QDateTime& utc);
    /// Leaves out the keys at the trailing side, for windows under 1280 px.
    void setCompact(bool compact);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString clockText() const;
    int paintTrailing(QPainter& painter) const;

    QList<KeyHint> m_hints;
    QList<KeyHint> m_fixed;
    QDateTime m_now;
    bool m_compact = false;
};

} // namespace warroom::ui
