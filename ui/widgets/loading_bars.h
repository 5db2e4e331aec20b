// Three grey bars where content is still missing, shown only when it takes longer than 400 ms.
#pragma once

#include <QTimer>
#include <QWidget>

namespace warroom::ui {

class LoadingBars final : public QWidget
{
    Q_OBJECT

public:
    explicit LoadingBars(QWidget* parent = nullptr);

    /// Begins to wait; the bars appear after the delay.
    void start();
    /// Content has come: nothing is drawn any more.
    void stop();
    bool areShown() const { return m_shown; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTimer m_delay;
    bool m_shown = false;
};

} // namespace warroom::ui
