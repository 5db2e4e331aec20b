// What the main window asks of a screen or a pane; a QWidget implements it beside its own class.
#pragma once

#include <QList>
#include <QString>

namespace warroom::ui {

/// One entry of the key bar: "Ctrl K" and what it does.
struct KeyHint
{
    QString keys; ///< separated by blanks
    QString text;

    bool operator==(const KeyHint&) const = default;
};

class Screen
{
public:
    virtual ~Screen() = default;
    /// The five to seven keys that work in the pane that has the focus now.
    virtual QList<KeyHint> keyHints() const = 0;
    /// The screen has been brought to the front; it puts the focus where work goes on.
    virtual void activated() = 0;
};

} // namespace warroom::ui
