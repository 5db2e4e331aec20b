// Callbacks of the client wait in a queue until the test's thread asks.
#include "support/integration/sync_socket.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <chrono>

namespace warroom::test {
namespace {

constexpr auto patience = std::chrono::seconds(30);

} // namespace

SyncSocket::SyncSocket(const std::string& url, const std::string& token)
{
    net::WebSocketClient::Callbacks callbacks;
    callbacks.onOpen = [this] { m_connected = true; };
    callbacks.onText = [this](std::string text) { m_messages.push_back(std::move(text)); };
    callbacks.onClosed = [this](std::uint16_t, const Error&) { m_closed = true; };
    m_client = std::make_unique<net::WebSocketClient>(
        [this](std::function<void()> work) { run(std::move(work)); }, std::move(callbacks));
    m_client->connect({url + "/sync", {{"Authorization", "Bearer " + token}}, "warroom.v1"});
    while (!m_connected && !m_closed && waitForWork()) {
    }
    if (!m_connected || m_closed)
        return;
    const QString replica = QUuid::createUuid().toString(QUuid::WithoutBraces);
    send({{"hello", QJsonObject{{"protocol", 1},
                                {"replica", replica},
                                {"follow", QJsonObject{{"logs", QJsonArray()}}}}}});
    if (const auto welcome = next({"welcome"})) {
        m_epoch = (*welcome)["welcome"].toObject()["epoch"].toString().toStdString();
        m_open = true;
    }
}

void SyncSocket::send(const QJsonObject& message)
{
    m_client->send(QJsonDocument(message).toJson(QJsonDocument::Compact).toStdString());
}

std::optional<QJsonObject> SyncSocket::next(std::initializer_list<const char*> fields)
{
    for (;;) {
        while (m_messages.empty()) {
            if (m_closed || !waitForWork())
                return std::nullopt;
        }
        const auto message = QJsonDocument::fromJson(QByteArray::fromStdString(m_messages.front())).object();
        m_messages.pop_front();
        for (const char* field : fields) {
            if (message.contains(QLatin1String(field)))
                return message;
        }
    }
}

void SyncSocket::run(std::function<void()> work)
{
    const std::lock_guard lock(m_mutex);
    m_work.push_back(std::move(work));
    m_came.notify_one();
}

bool SyncSocket::waitForWork()
{
    std::deque<std::function<void()>> work;
    {
        std::unique_lock lock(m_mutex);
        if (!m_came.wait_for(lock, patience, [this] { return !m_work.empty(); }))
            return false;
        work.swap(m_work);
    }
    for (const auto& one : work)
        one();
    return true;
}

} // namespace warroom::test
