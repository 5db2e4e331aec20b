// The head line of a table: names of columns in small grey type over one hairline.
#pragma once

#include <QHeaderView>
#include <QRegion>

namespace warroom::ui {

/// Subclasses paint the sections. GUI thread.
class QuietHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit QuietHeader(QWidget* parent);

    QSize sizeHint() const override;

protected:
    /// What is selected in the table looks the same here.
    QRegion visualRegionForSelection(const QItemSelection&) const override { return {}; }
    void paintEvent(QPaintEvent* event) override;
};

} // namespace warroom::ui
