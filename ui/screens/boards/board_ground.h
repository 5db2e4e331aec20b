// The ground under the panels of a board: its colour is the line between them.
#pragma once

#include <QScrollArea>
#include <QWidget>

namespace warroom::ui {

enum class GroundLook
{
    Lines,  ///< panels stand on it, 1 px apart
    Surface ///< it is a part of a panel
};

class BoardGround final : public QWidget
{
    Q_OBJECT

public:
    explicit BoardGround(GroundLook look = GroundLook::Lines, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    GroundLook m_look;
};

/// Scrolls down only; the ground becomes its content.
QScrollArea* newBoardScroll(BoardGround* ground, QWidget* parent);

} // namespace warroom::ui
