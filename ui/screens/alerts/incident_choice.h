// Choosing an open incident in the flow of the screen: a line that narrows the list below it.
#pragma once

#include "domain/ticket/summary.h"
#include "widgets/line_chooser.h"

#include <functional>
#include <vector>

namespace warroom::ui {

/// Enter merges.
class IncidentChoice final : public LineChooser
{
    Q_OBJECT

public:
    using Accept = std::function<void(TicketId)>;

    explicit IncidentChoice(QWidget* parent = nullptr);

    /// In their order; `chosen` is chosen at first, -1: the first one. `why` is said beside it.
    void ask(std::vector<Summary> incidents, int chosen, const QString& why, Accept accept);

protected:
    void accept() override;
    void forget() override { m_accept = {}; }

private:
    void narrow();

    std::vector<Summary> m_incidents;
    std::vector<std::size_t> m_shown;
    TicketId m_likely;
    QString m_why;
    Accept m_accept;
};

} // namespace warroom::ui
