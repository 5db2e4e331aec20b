// The notification service of a desktop, on a bus of the test's own.
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QStandardPaths>
#include <QVariantMap>

namespace warroom::test {

class FakeNotifications final : public QDBusVirtualObject
{
public:
    struct Shown
    {
        QString title, body;
        QVariantMap hints;
    };

    ~FakeNotifications() override
    {
        QDBusConnection::disconnectFromBus("fake-notifications");
        m_daemon.terminate();
        m_daemon.waitForFinished(20'000);
    }

    // Blocks; false where there is no bus.
    bool start()
    {
        m_daemon.start(QStandardPaths::findExecutable("dbus-daemon"),
                       {"--session", "--nofork", "--print-address=1"});
        if (!m_daemon.waitForReadyRead(20'000))
            return false;
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        QDBusConnection bus = QDBusConnection::connectToBus(m_address, "fake-notifications");
        return bus.registerVirtualObject("/org/freedesktop/Notifications", this) &&
               bus.registerService("org.freedesktop.Notifications");
    }
    QString address() const { return m_address; }
    // The person clicks the notification.
    void click(int at)
    {
        auto signal = QDBusMessage::createSignal("/org/freedesktop/Notifications",
                                                 "org.freedesktop.Notifications", "ActionInvoked");
        signal << static_cast<uint>(at + 1) << "default";
        QDBusConnection("fake-notifications").send(signal);
    }

    QList<Shown> shown;
    QList<uint> withdrawn; // numbers from 1

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override
    {
        const QVariantList sent = message.arguments();
        if (message.member() == "GetCapabilities")
            return bus.send(message.createReply(QStringList{"body", "actions"}));
        if (message.member() == "CloseNotification") {
            withdrawn.append(sent.at(0).toUInt());
            return bus.send(message.createReply());
        }
        if (message.member() != "Notify")
            return false;
        QVariantMap hints;
        sent.at(6).value<QDBusArgument>() >> hints;
        shown.append({sent.at(3).toString(), sent.at(4).toString(), hints});
        return bus.send(message.createReply(static_cast<uint>(shown.size())));
    }

private:
    QProcess m_daemon;
    QString m_address;
};

} // namespace warroom::test
