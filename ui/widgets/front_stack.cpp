// Passing on the sizes of the page that shows.
#include "widgets/front_stack.h"

namespace warroom::ui {

FrontStack::FrontStack(QWidget* parent) : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, &FrontStack::updateGeometry);
}

QSize FrontStack::sizeHint() const { return currentWidget() ? currentWidget()->sizeHint() : QSize(); }

QSize FrontStack::minimumSizeHint() const
{
    const QWidget* page = currentWidget();
    return page ? page->minimumSizeHint().expandedTo(page->minimumSize()) : QSize();
}

} // namespace warroom::ui
