// What a screen offers to do, as actions of the window.
#pragma once

#include "shell/actions.h"

#include <QWidget>

namespace warroom::ui {

/// The keys of the commands work while the screen has the focus.
template<class Commands>
void addCommands(ActionRegistry& actions, const QString& group, QWidget* screen, const Commands& commands)
{
    for (const auto& command : commands) {
        ActionSpec spec;
        spec.id = command.id;
        spec.text = command.text;
        spec.group = group;
        spec.icon = command.icon;
        spec.keys = command.keys;
        spec.whyNot = command.whyNot;
        spec.run = command.run;
        spec.scope = screen;
        if constexpr (requires { command.keysOnly; })
            spec.keysOnly = command.keysOnly;
        actions.add(spec);
    }
}

} // namespace warroom::ui
