// The accessible interface of painted widgets, chosen by a property that holds the role.
#include "widgets/accessible.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QMouseEvent>
#include <QVariant>
#include <QWidget>

namespace warroom::ui {

namespace {

constexpr char s_property[] = "warroomAccessibleRole";

class PaintedInterface final : public QAccessibleWidget
{
public:
    explicit PaintedInterface(QWidget* widget) : QAccessibleWidget(widget) {}

    // Read each time, because a cell may become a button and back.
    QAccessible::Role role() const override
    {
        return static_cast<QAccessible::Role>(widget()->property(s_property).toInt());
    }

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (role() == QAccessible::Button && widget()->isEnabled())
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString& name) override
    {
        if (name != pressAction()) {
            QAccessibleWidget::doAction(name);
            return;
        }
        const QPointF centre = QRectF(widget()->rect()).center();
        const QPointF global = widget()->mapToGlobal(centre);
        for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
            const bool press = type == QEvent::MouseButtonPress;
            QMouseEvent event(type, centre, global, Qt::LeftButton, press ? Qt::LeftButton : Qt::NoButton,
                              Qt::NoModifier);
            QApplication::sendEvent(widget(), &event);
        }
    }
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    if (!object || !object->isWidgetType())
        return nullptr;
    if (!object->property(s_property).isValid())
        return nullptr;
    return new PaintedInterface(static_cast<QWidget*>(object));
}

} // namespace

void setAccessibleRole(QWidget* widget, QAccessible::Role role)
{
    static bool installed = false;
    if (!installed)
        QAccessible::installFactory(makeInterface);
    installed = true;
    widget->setProperty(s_property, static_cast<int>(role));
}

void setAccessibleText(QWidget* widget, const QString& name)
{
    if (widget->accessibleName() == name)
        return;
    widget->setAccessibleName(name);
}

} // namespace warroom::ui
