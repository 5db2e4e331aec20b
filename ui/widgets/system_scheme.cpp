// The portal's "color-scheme": 1 prefers dark, 2 prefers light, 0 has no preference.
#include "widgets/system_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace warroom::ui {

namespace {

const QString s_service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString s_path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString s_interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString s_group = QStringLiteral("org.freedesktop.appearance");
const QString s_key = QStringLiteral("color-scheme");

/// The portal wraps a value in one or two variants, depending on its version.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemScheme::SystemScheme(const QPalette& platformPalette)
    : m_dark(platformPalette.color(QPalette::Window).lightness() <
             platformPalette.color(QPalette::WindowText).lightness())
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(s_service, s_path, s_interface, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question =
        QDBusMessage::createMethodCall(s_service, s_path, s_interface, QStringLiteral("Read"));
    question << s_group << s_key;
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* finished) {
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        if (reply.isValid())
            take(unwrapped(QVariant::fromValue(reply.value())));
        finished->deleteLater();
    });
}

void SystemScheme::onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == s_group && key == s_key)
        take(unwrapped(QVariant::fromValue(value)));
}

void SystemScheme::take(const QVariant& value)
{
    const uint wish = value.toUInt();
    if ((wish == 1 && m_dark) || (wish == 2 && !m_dark) || wish == 0 || wish > 2)
        return;
    m_dark = wish == 1;
    emit changed();
}

} // namespace warroom::ui
