// Making of the shared parts.
#include "screens/room/apart_parts.h"

#include "widgets/button.h"
#include "widgets/elide_label.h"

#include <QHBoxLayout>

namespace warroom::ui {

ElideLabel* apartLabel(const QString& text, Type type, Ink ink, QWidget* parent)
{
    auto* made = new ElideLabel(type, ink, parent);
    made->setText(text);
    return made;
}

QHBoxLayout* apartLine(QWidget* parent)
{
    auto* layout = new QHBoxLayout(parent);
    layout->setContentsMargins(20, 8, 20, 9);
    layout->setSpacing(10);
    return layout;
}

QWidget* apartHead(const QString& name, const QString& what, QWidget* parent)
{
    auto* head = new QWidget(parent);
    auto* line = apartLine(head);
    auto* title = apartLabel(name, Type::BodyStrong, Ink::Primary, head);
    title->setMinimumWidth(title->sizeHint().width());
    line->addWidget(title);
    line->addWidget(apartLabel(what, Type::Small, Ink::Tertiary, head));
    line->addStretch(1);
    return head;
}

Button* apartButton(const QString& text, QWidget* parent)
{
    auto* button = new Button(text, ButtonKind::Default, parent);
    button->setHeight(24);
    return button;
}

} // namespace warroom::ui
