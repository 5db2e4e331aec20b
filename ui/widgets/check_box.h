// A check box with its words and the key that ticks it.
#pragma once

#include <QCheckBox>

namespace warroom::ui {

class CheckBox final : public QCheckBox
{
    Q_OBJECT

public:
    CheckBox(const QString& text, const QString& keys, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& at) const override { return rect().contains(at); }
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
};

} // namespace warroom::ui
