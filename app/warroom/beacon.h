// A file that is written when the first row is on the screen: for measuring starts from outside.
#pragma once

#include "bridge/workspace_bridge.h"

#include <QObject>
#include <QString>

namespace warroom::ui {

/// Watches the window's paints until the first one that shows content. GUI thread.
class Beacon final : public QObject
{
    Q_OBJECT

public:
    Beacon(const WorkspaceBridge& bridge, const QString& file, QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void write();

    const WorkspaceBridge& m_bridge;
    QString m_file;
    bool m_written = false;
};

} // namespace warroom::ui
