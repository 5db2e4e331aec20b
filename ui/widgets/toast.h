// Small hints at the lower trailing corner; they never take the focus.
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace warroom::ui {

class ElideLabel;

/// One line and at most one action, shown for six seconds; the time stands still under the pointer.
class Toast final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(qreal opacity READ opacity WRITE setOpacity)

public:
    Toast(const QString& text, const QString& action, std::function<void()> run, QWidget* parent);

    const QString& text() const { return m_text; }
    qreal opacity() const { return m_opacity; }
    void setOpacity(qreal opacity);
    QSize sizeHint() const override;

signals:
    void finished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRect actionRect() const;

    QString m_text;
    QString m_action;
    std::function<void()> m_run;
    QTimer m_end;
    qreal m_opacity = 1;
};

/// Keeps up to three toasts over the foot of its host; older ones become a count.
class ToastStack final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int MostShown = 3;

    /// `bottomMargin`: what the toasts leave free at the foot of the host, in pixels.
    ToastStack(QWidget* host, int bottomMargin);

    void showToast(const QString& text, const QString& action = {}, std::function<void()> run = {});
    int shownCount() const;
    int collapsedCount() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void settle();

    int m_bottomMargin;
    QVBoxLayout* m_layout;
    ElideLabel* m_more;
    QList<Toast*> m_toasts; ///< oldest first
};

} // namespace warroom::ui
