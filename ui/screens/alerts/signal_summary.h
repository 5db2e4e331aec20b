// "221 raw signals in 2 h became 6 groups, 3 pages", its end in strong ink, and alone where there is no room.
#pragma once

#include <QWidget>

namespace warroom::ui {

class SignalSummary final : public QWidget
{
    Q_OBJECT

public:
    explicit SignalSummary(QWidget* parent = nullptr);

    void say(const QString& quiet, const QString& strong);
    /// Only the strong end; the whole is in the tooltip.
    void setShort(bool isShort);
    int wholeWidth() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_quiet, m_strong;
    bool m_short = false;
};

} // namespace warroom::ui
