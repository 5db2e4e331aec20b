// A board in a window of its own, for a second screen: the strip over it, and nothing else.
#pragma once

#include "widgets/strip_state.h"

#include <QWidget>

namespace warroom::ui {

class IncidentStrip;
class SeverityBlock;

/// Deletes itself when it is closed (Ctrl W, Esc). F11 fills the screen. GUI thread.
class BoardWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit BoardWindow(const QString& title);

    /// Takes the board over.
    void setBoard(QWidget* board);
    void setStrip(const StripState& state);

signals:
    /// The person wants to see the page that waits.
    void pagesClicked();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    SeverityBlock* m_severity;
    IncidentStrip* m_strip;
};

} // namespace warroom::ui
