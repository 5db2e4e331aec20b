// The story of the alert that is looked at, asked of the backend when it stays looked at.
#pragma once

#include "bridge/workspace_bridge.h"
#include "protocol/alert_story.h"

#include <QObject>
#include <QTimer>

namespace warroom::ui {

/// GUI thread; the bridge must outlive it.
class StoryReader final : public QObject
{
    Q_OBJECT

public:
    /// Who goes through the list asks for nothing on the way.
    static constexpr int DelayMs = 120;

    explicit StoryReader(WorkspaceBridge& bridge, QObject* parent = nullptr);

    /// Of this alert from now on; asked again when `state`, which stands for what is known of it, is another
    /// one.
    void want(std::int64_t alert, const QString& state);
    /// Of the alert that was told last; of none until one came.
    const protocol::AlertStory& told() const { return m_story; }

signals:
    void changed();

private:
    void ask();

    WorkspaceBridge& m_bridge;
    QTimer m_delay;
    QString m_wanted, m_asked;
    std::int64_t m_alert = 0;
    protocol::AlertStory m_story;
};

} // namespace warroom::ui
