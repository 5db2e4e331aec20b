// Silencing in the flow of the screen: for how long by one key, then why.
#pragma once

#include "screens/alerts/reason_line.h"

namespace warroom::ui {

/// 1, 5, 3 or 6 chooses 1, 5, 30 or 60 minutes, Enter takes 30.
class SilenceLine final : public ReasonLine
{
    Q_OBJECT

public:
    explicit SilenceLine(QWidget* parent = nullptr);

    /// The value is in minutes.
    void ask(const QString& title, Accept accept);
};

} // namespace warroom::ui
