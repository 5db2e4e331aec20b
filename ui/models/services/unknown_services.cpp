// Asking for them, and the order in which they stand.
#include "models/services/unknown_services.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <tuple>

namespace warroom::ui {
namespace {

std::vector<UnknownService> unknownIn(const std::string& answer)
{
    std::vector<UnknownService> out;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(answer));
    for (const QJsonValue& value : document.object().value(QStringLiteral("unknown")).toArray()) {
        const QJsonObject one = value.toObject();
        out.push_back({one.value(QStringLiteral("name")).toString(),
                       one.value(QStringLiteral("alerts")).toInt(),
                       one.value(QStringLiteral("tickets")).toInt(),
                       one.value(QStringLiteral("names_left_out")).toInt()});
    }
    std::sort(out.begin(), out.end(), [](const UnknownService& a, const UnknownService& b) {
        return std::tuple(-a.alerts, a.name) < std::tuple(-b.alerts, b.name);
    });
    return out;
}

} // namespace

UnknownServices::UnknownServices(WorkspaceBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    m_again.setInterval(EveryMs);
    connect(&m_again, &QTimer::timeout, this, &UnknownServices::ask);
    connect(&bridge, &WorkspaceBridge::connectionChanged, this, [this] {
        const bool wasLive = std::exchange(m_isLive, m_bridge.connection().state == LinkState::Live);
        if (m_isLive && !wasLive && m_again.isActive())
            ask();
    });
}

void UnknownServices::setOn(bool on)
{
    if (on == m_again.isActive())
        return;
    if (!on)
        return m_again.stop();
    m_again.start();
    ask();
}

void UnknownServices::ask()
{
    m_isLive = m_bridge.connection().state == LinkState::Live;
    if (!m_isLive)
        return;
    m_bridge.call(QStringLiteral("GET"), QStringLiteral("/api/v1/services?unknown=true"), {}, this,
                  [this](const Result<std::string>& answer) {
                      if (!answer)
                          return;
                      auto told = unknownIn(*answer);
                      if (told == m_services)
                          return;
                      m_services = std::move(told);
                      emit changed();
                  });
}

} // namespace warroom::ui
