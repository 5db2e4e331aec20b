// Calls to the notification service and its signals.
#include "attention/desktop_notifier.h"

#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QFile>
#include <QVariantMap>

namespace warroom::ui {
namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
constexpr int ownTimeout = -1; // the service decides
constexpr uchar normalUrgency = 1;
constexpr uchar criticalUrgency = 2;

} // namespace

QDBusConnection DesktopNotifier::sessionBus()
{
    const bool there = !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
                       QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
    return there ? QDBusConnection::sessionBus() : QDBusConnection(QString());
}

DesktopNotifier::DesktopNotifier(QObject* parent) : QObject(parent), m_bus(QString()) {}

void DesktopNotifier::start(const QDBusConnection& bus)
{
    m_bus = bus;
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this,
                  SLOT(onAction(uint, QString)));
    m_bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this,
                  SLOT(onClosed(uint, uint)));
    auto* watcher = new QDBusServiceWatcher(service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, &DesktopNotifier::askCapabilities);
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        m_shown.clear();
        setCanShow(false);
    });
    askCapabilities();
}

QDBusMessage DesktopNotifier::call(const QString& method) const
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

void DesktopNotifier::setCanShow(bool canShow)
{
    if (canShow == m_canShow)
        return;
    m_canShow = canShow;
    emit available(canShow);
}

void DesktopNotifier::askCapabilities()
{
    auto* answer =
        new QDBusPendingCallWatcher(m_bus.asyncCall(call(QStringLiteral("GetCapabilities"))), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QStringList> reply = *answer;
        answer->deleteLater();
        m_takesMarkup = reply.isValid() && reply.value().contains(QStringLiteral("body-markup"));
        setCanShow(reply.isValid());
    });
}

void DesktopNotifier::show(const DesktopNotice& notice)
{
    if (!m_canShow)
        return;
    m_unwanted.remove(notice.tag);
    QVariantMap hints{
        {QStringLiteral("desktop-entry"), QStringLiteral("warroom")},
        {QStringLiteral("category"), QStringLiteral("im.received")},
        {QStringLiteral("urgency"), QVariant::fromValue(notice.urgent ? criticalUrgency : normalUrgency)}};
    if (notice.sound)
        hints.insert(QStringLiteral("sound-name"), notice.urgent ? QStringLiteral("dialog-warning")
                                                                 : QStringLiteral("message-new-instant"));
    else
        hints.insert(QStringLiteral("suppress-sound"), true);
    QDBusMessage message = call(QStringLiteral("Notify"));
    message << QStringLiteral("warroom") << 0u << QStringLiteral("warroom") << notice.title
            << (m_takesMarkup ? notice.body.toHtmlEscaped() : notice.body)
            << QStringList{QStringLiteral("default"), tr("Open"), QStringLiteral("open"), tr("Open")} << hints
            << ownTimeout;
    auto* answer = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, tag = notice.tag] {
        const QDBusPendingReply<uint> reply = *answer;
        answer->deleteLater();
        if (!reply.isValid())
            return;
        m_shown.insert(reply.value(), tag);
        if (m_unwanted.remove(tag))
            withdraw(tag);
    });
}

void DesktopNotifier::withdraw(const QString& tag)
{
    const auto ids = m_shown.keys(tag);
    if (ids.isEmpty())
        m_unwanted.insert(tag); // it may be on its way
    for (const uint id : ids) {
        QDBusMessage message = call(QStringLiteral("CloseNotification"));
        message << id;
        m_bus.asyncCall(message);
        m_shown.remove(id);
    }
}

void DesktopNotifier::onAction(uint id, const QString&)
{
    const auto found = m_shown.constFind(id);
    if (found != m_shown.constEnd())
        emit opened(*found);
}

void DesktopNotifier::onClosed(uint id, uint) { m_shown.remove(id); }

} // namespace warroom::ui
