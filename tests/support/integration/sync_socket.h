// A WebSocket to a backend's /sync that a test's thread asks and waits on.
#pragma once

#include "net/websocket_client.h"

#include <QJsonObject>
#include <QString>

#include <condition_variable>
#include <deque>
#include <initializer_list>
#include <mutex>
#include <optional>

namespace warroom::test {

// One home: the thread that made it, which it blocks.
class SyncSocket final
{
public:
    // Connects, says hello and waits for the welcome; isOpen() tells whether it came.
    SyncSocket(const std::string& url, const std::string& token);

    bool isOpen() const { return m_open; }
    // The epoch of the log, as the welcome said it.
    std::string epoch() const { return m_epoch; }
    void send(const QJsonObject& message);
    // The next message that has one of these fields; nothing once the link is gone or 30 s have passed.
    std::optional<QJsonObject> next(std::initializer_list<const char*> fields);

private:
    void run(std::function<void()> work);
    bool waitForWork();

    std::mutex m_mutex; // guards m_work
    std::condition_variable m_came;
    std::deque<std::function<void()>> m_work;
    std::deque<std::string> m_messages;
    std::string m_epoch;
    bool m_connected = false, m_closed = false, m_open = false;
    std::unique_ptr<net::WebSocketClient> m_client;
};

} // namespace warroom::test
