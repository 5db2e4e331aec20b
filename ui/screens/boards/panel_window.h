// A panel of a board in a window of its own, for a second screen: the panel, and a line that says how fresh
// it is.
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

namespace warroom::ui {

/// O, Esc and Ctrl W close it, F11 fills the screen. GUI thread.
class PanelWindow final : public QWidget
{
    Q_OBJECT

public:
    /// Takes the panel; release() gives it back. `onKey` gets the keys that the panel does not want, and says
    /// whether it did something.
    PanelWindow(const QString& title, QWidget* panel, std::function<bool(QKeyEvent&)> onKey);

    QWidget* release();
    void setFoot(const QString& said, bool isStale);
    const QString& foot() const { return m_foot; }
    /// Where it was left, if a screen still shows that; else as large as `size`, on another screen than
    /// `beside` where there is one.
    void place(const QRect& left, QSize size, const QWidget* beside);

signals:
    /// It was closed; the panel waits to be taken.
    void closed();
    /// It was moved or resized, and stays for a moment.
    void placed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int footHeight() const;

    QWidget* m_panel;
    std::function<bool(QKeyEvent&)> m_onKey;
    QString m_foot;
    bool m_isStale = false;
    QTimer m_rest;
};

} // namespace warroom::ui
