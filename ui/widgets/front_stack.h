// A stack of pages that is only as large as the page that shows.
#pragma once

#include <QStackedWidget>

namespace warroom::ui {

/// Qt's own asks every page for its size, and so styles and measures what nobody has looked at yet. For pages
/// that take whatever place there is.
class FrontStack final : public QStackedWidget
{
public:
    explicit FrontStack(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return false; }
};

} // namespace warroom::ui
