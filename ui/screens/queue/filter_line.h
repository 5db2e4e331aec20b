// The filter line: a field that shows its tokens as chips.
#pragma once

#include <QLineEdit>

namespace warroom::ui {

class FilterLine final : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterLine(QWidget* parent = nullptr);

    QSize sizeHint() const override;

signals:
    /// Down or Enter: on to the list.
    void left();
    /// Esc.
    void escaped();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void colourTokens();
};

} // namespace warroom::ui
