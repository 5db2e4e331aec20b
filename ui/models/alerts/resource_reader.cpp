// Asking for resources.
#include "models/alerts/resource_reader.h"

#include "models/format/format.h"

#include "protocol/board_codec.h"

namespace warroom::ui {
namespace {

constexpr int s_everyMinute = 60'000;

} // namespace

ResourceReader::ResourceReader(WorkspaceBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(DelayMs);
    m_again.setInterval(s_everyMinute);
    connect(&m_delay, &QTimer::timeout, this, &ResourceReader::ask);
    connect(&m_again, &QTimer::timeout, this, &ResourceReader::ask);
}

void ResourceReader::want(const QString& service)
{
    if (std::exchange(m_service, service) == service)
        return;
    m_resources.clear();
    if (m_service.isEmpty()) {
        m_delay.stop();
        m_again.stop();
        return;
    }
    m_delay.start();
    m_again.start();
}

// What fails is asked again with the next minute: the curve is an extra.
void ResourceReader::ask()
{
    const QString path = QStringLiteral("/api/v1/boards/debug?service=%1&name=&minutes=%2")
                             .arg(format::percentEncoded(m_service))
                             .arg(Minutes);
    m_bridge.call(QStringLiteral("GET"), path, {}, this,
                  [this, service = m_service](const Result<std::string>& answer) {
                      auto board = answer ? protocol::parseBoard<DebugBoard>(*answer)
                                          : Result<DebugBoard>(answer.error());
                      if (service != m_service || !board)
                          return;
                      m_resources = std::move(board->resources);
                      emit changed();
                  });
}

} // namespace warroom::ui
