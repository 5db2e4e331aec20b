// The head line of the queue: names of the columns in small grey type, and which one the list is sorted by.
#pragma once

#include "widgets/quiet_header.h"

namespace warroom::ui {

/// A click on a column asks for its order by sectionClicked().
class QueueHeader final : public QuietHeader
{
    Q_OBJECT

public:
    explicit QueueHeader(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;
};

} // namespace warroom::ui
