// What the Boards screen asks of a board; a QWidget implements it beside its own class.
#pragma once

#include "models/boards/board_snapshot.h"
#include "widgets/screen.h"

#include <QRect>
#include <QSize>

class QKeyEvent;
class QPainter;

namespace warroom::ui {

class BoardPanels;

class BoardPage
{
public:
    virtual ~BoardPage() = default;
    /// The keys that work in it now.
    virtual QList<KeyHint> keyHints() const = 0;
    /// Puts the focus where work goes on.
    virtual void enter() = 0;
    /// "Updated 4 s ago", or since when nothing newer is known.
    virtual QString age() const = 0;
    virtual bool isStale() const = 0;
    /// 7, 30 or 90 days; boards without a range ignore it.
    virtual void setRange(int days) = 0;
    virtual bool hasRange() const = 0;
    /// For reading only, from afar.
    virtual void setPresenting(bool presenting) = 0;
    /// Paints the whole board on one page, with the tokens that hold now.
    virtual void drawPage(QPainter& painter, const QRect& page) = 0;
    /// Its panels that can be taken to windows of their own; null: none can.
    virtual BoardPanels* panels() const { return nullptr; }
    /// A key that nobody wanted in such a window; whether it did something.
    virtual bool press(QKeyEvent&) { return false; }
    /// What is attached to the ticket now: what the focus is on. Empty: nothing can be.
    virtual BoardSnapshot snapshot() const { return {}; }
};

} // namespace warroom::ui
