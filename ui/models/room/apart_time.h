// The last time that this desktop worked without the others: from the cut to the return.
#pragma once

#include "bridge/workspace_bridge.h"

#include <QObject>

#include <optional>

namespace warroom::ui {

/// GUI thread. The bridge must outlive it.
class ApartTime final : public QObject
{
    Q_OBJECT

public:
    explicit ApartTime(WorkspaceBridge& bridge, QObject* parent = nullptr);

    struct Span
    {
        Time from{}, to{};
    };
    /// Nothing before the first return.
    const std::optional<Span>& last() const { return m_last; }

signals:
    /// Everybody's changes are here again.
    void ended();

private:
    void follow();

    WorkspaceBridge& m_bridge;
    std::optional<Time> m_cut;
    std::optional<Span> m_last;
};

} // namespace warroom::ui
