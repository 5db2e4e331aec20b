// All keys by group, as a pane at the side; made from the registry of actions.
#pragma once

#include "widgets/screen.h"

#include <QScrollArea>

namespace warroom::ui {

class ActionRegistry;

class KeySheet final : public QScrollArea
{
    Q_OBJECT

public:
    /// `pane`: the keys of the pane that had the focus; they come first.
    explicit KeySheet(const ActionRegistry& registry, const QList<KeyHint>& pane = {},
                      QWidget* parent = nullptr);

private:
    void rebuild();

    const ActionRegistry& m_registry;
    QList<KeyHint> m_pane;
};

} // namespace warroom::ui
