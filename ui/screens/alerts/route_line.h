// Sending an alert elsewhere than the rules do, in the flow of the screen: where by one key, then why.
#pragma once

#include "domain/alert/alert.h"
#include "screens/alerts/reason_line.h"

namespace warroom::ui {

/// 1, 2 or 3 chooses page, ticket or record.
class RouteLine final : public ReasonLine
{
    Q_OBJECT

public:
    explicit RouteLine(QWidget* parent = nullptr);

    /// The value is an AlertRoute. `now`: where it goes so far; another one is proposed.
    void ask(const QString& title, AlertRoute now, Accept accept);
};

} // namespace warroom::ui
