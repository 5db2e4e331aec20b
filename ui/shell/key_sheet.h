// All keys by group, as a pane at the side; made from the registry of actions.
#pragma once

#include <QScrollArea>

namespace warroom::ui {

class ActionRegistry;

class KeySheet final : public QScrollArea
{
    Q_OBJECT

public:
    explicit KeySheet(const ActionRegistry& registry, QWidget* parent = nullptr);

private:
    void rebuild();

    const ActionRegistry& m_registry;
};

} // namespace warroom::ui
