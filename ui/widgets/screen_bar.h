// The 40 px bar over a screen: title, views, and actions at the trailing side.
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace warroom::ui {

class ElideLabel;
class TabBar;

class ScreenBar final : public QWidget
{
    Q_OBJECT

public:
    /// Without a title (the room shows it in the strip) the tabs begin at the edge.
    explicit ScreenBar(const QString& title, QWidget* parent = nullptr);

    TabBar* tabs() const { return m_tabs; }
    /// Puts a widget at the trailing side, after those that were added before.
    void addTrailing(QWidget* widget);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_layout;
    TabBar* m_tabs;
};

} // namespace warroom::ui
