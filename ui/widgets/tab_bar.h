// The views of a screen as painted tabs: name, count, and a line under the chosen one.
#pragma once

#include <QTabBar>

namespace warroom::ui {

class TabBar final : public QTabBar
{
    Q_OBJECT

public:
    explicit TabBar(QWidget* parent = nullptr);

    /// The number behind the name; a negative one shows none.
    void setCount(int index, int count);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;
    void tabInserted(int index) override;

private:
    QString countText(int index) const;
};

} // namespace warroom::ui
