// The head line of the queue: names of the columns in small grey type, and which one the list is sorted by.
#pragma once

#include <QHeaderView>

namespace warroom::ui {

/// A click on a column asks for its order by sectionClicked().
class QueueHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit QueueHeader(QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace warroom::ui
