// One line over a board: what changed since this person looked. Enter goes there.
#pragma once

#include "screens/boards/board_panel.h"

namespace warroom::ui {

/// Hidden while it says nothing.
class SinceLine final : public BoardPanel
{
    Q_OBJECT

public:
    explicit SinceLine(QWidget* parent);
    void setSentence(const QString& sentence);
    int neededHeight() const override;

protected:
    void draw(QPainter& painter, const QRect& box) override;

private:
    QString m_sentence;
};

} // namespace warroom::ui
