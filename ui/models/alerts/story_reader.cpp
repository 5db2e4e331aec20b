// Asking for stories.
#include "models/alerts/story_reader.h"

namespace warroom::ui {

StoryReader::StoryReader(WorkspaceBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(DelayMs);
    connect(&m_delay, &QTimer::timeout, this, &StoryReader::ask);
}

void StoryReader::want(std::int64_t alert, const QString& state)
{
    m_alert = alert;
    m_wanted = QStringLiteral("%1 %2").arg(alert).arg(state);
    if (m_wanted != m_asked)
        m_delay.start();
}

// What fails is asked again with the next change: the story is an extra.
void StoryReader::ask()
{
    m_asked = m_wanted;
    m_bridge.call(QStringLiteral("GET"), QStringLiteral("/api/v1/alerts/%1").arg(m_alert), {}, this,
                  [this, wanted = m_wanted](const Result<std::string>& answer) {
                      auto told = answer ? protocol::parseAlertStory(*answer)
                                         : Result<protocol::AlertStory>(answer.error());
                      if (!told && m_asked == wanted)
                          m_asked.clear();
                      if (!told)
                          return;
                      m_story = std::move(*told);
                      emit changed();
                  });
}

} // namespace warroom::ui
