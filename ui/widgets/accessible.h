// What painted widgets tell assistive programs: a role, a press action, and spoken alerts.
#pragma once

#include <QAccessible>

class QWidget;

namespace warroom::ui {

/// Gives a painted widget its role. A widget with the role Button gets the action "Press", which sends it a
/// click.
void setAccessibleRole(QWidget* widget, QAccessible::Role role);

/// Sets the accessible name and reports the change when it is a new one.
void setAccessibleText(QWidget* widget, const QString& name);

} // namespace warroom::ui
