// Wording of the connection.
#include "models/format/connection_text.h"

#include "models/format/format.h"

#include <QCoreApplication>

namespace warroom::ui::format {
namespace {

QString connectionWords(const char* text, int count = -1)
{
    return QCoreApplication::translate("Connection", text, nullptr, count);
}

QString pending(const Connection& connection)
{
    return connectionWords(QT_TRANSLATE_N_NOOP("Connection", "%n pending"),
                           static_cast<int>(connection.waiting));
}

QString milliseconds(Duration duration)
{
    return connectionWords(QT_TRANSLATE_NOOP("Connection", "%1 ms")).arg(duration.count());
}

ConnectionText offline(const Connection& connection, Time now)
{
    QString label = ago(now - connection.since);
    if (connection.waiting > 0)
        label = connectionWords(QT_TRANSLATE_NOOP("Connection", "%1 · %2")).arg(label, pending(connection));
    return {label, connectionWords(QT_TRANSLATE_NOOP("Connection", "Offline")), QStringLiteral("offline"),
            ConnectionTone::Warn};
}

ConnectionText live(const Connection& connection)
{
    if (connection.waiting > 0)
        return {pending(connection), connectionWords(QT_TRANSLATE_NOOP("Connection", "Sending")),
                QStringLiteral("sync"), ConnectionTone::Plain};
    QString label;
    if (connection.embedded)
        label = connectionWords(QT_TRANSLATE_NOOP("Connection", "on this device"));
    else if (connection.roundTrip)
        label = milliseconds(*connection.roundTrip);
    return {label, connectionWords(QT_TRANSLATE_NOOP("Connection", "Live")), QStringLiteral("live"),
            ConnectionTone::Quiet};
}

} // namespace

ConnectionText connectionText(const Connection& connection, int questions, Time now)
{
    if (connection.state == LinkState::SignedOut)
        return {pending(connection), connectionWords(QT_TRANSLATE_NOOP("Connection", "Sign in")),
                QStringLiteral("lock"), ConnectionTone::Warn};
    if (connection.state == LinkState::Offline)
        return offline(connection, now);
    if (connection.refused > 0)
        return {connectionWords(QT_TRANSLATE_N_NOOP("Connection", "%n not accepted"),
                                static_cast<int>(connection.refused)),
                connectionWords(QT_TRANSLATE_NOOP("Connection", "Refused")), QStringLiteral("lock"),
                ConnectionTone::Warn};
    if (connection.state == LinkState::Connecting)
        return {pending(connection), connectionWords(QT_TRANSLATE_NOOP("Connection", "Connecting")),
                QStringLiteral("sync"), ConnectionTone::Plain};
    if (connection.state == LinkState::CatchingUp)
        return {pending(connection), connectionWords(QT_TRANSLATE_NOOP("Connection", "Catching up")),
                QStringLiteral("sync"), ConnectionTone::Plain};
    if (questions > 0)
        return {connectionWords(QT_TRANSLATE_NOOP("Connection", "Online again")),
                connectionWords(questions == 1 ? QT_TRANSLATE_N_NOOP("Connection", "%n conflict")
                                               : QT_TRANSLATE_N_NOOP("Connection", "%n conflicts"),
                                questions),
                QStringLiteral("merge"), ConnectionTone::Warn};
    return live(connection);
}

QString connectionSentence(const Connection& connection, bool offlineByChoice)
{
    if (offlineByChoice)
        return connectionWords(QT_TRANSLATE_NOOP("Connection", "You work offline by choice since %1."))
            .arg(utcMinute(connection.since));
    switch (connection.state) {
    case LinkState::Live:
        if (connection.embedded)
            return connectionWords(QT_TRANSLATE_NOOP("Connection", "Everything is kept on this device."));
        if (!connection.roundTrip)
            return connectionWords(QT_TRANSLATE_NOOP("Connection", "Connected to %1."))
                .arg(fromUtf8(connection.server));
        return connectionWords(QT_TRANSLATE_NOOP("Connection", "Connected to %1, %2."))
            .arg(fromUtf8(connection.server), milliseconds(*connection.roundTrip));
    case LinkState::CatchingUp:
        return connectionWords(QT_TRANSLATE_NOOP("Connection", "Connected to %1; what was missed is coming."))
            .arg(fromUtf8(connection.server));
    case LinkState::Connecting:
        return connectionWords(QT_TRANSLATE_NOOP("Connection", "Connecting to %1."))
            .arg(fromUtf8(connection.server));
    case LinkState::SignedOut:
        return connectionWords(
                   QT_TRANSLATE_NOOP("Connection", "Signed out of %1. Changes are kept here and wait."))
            .arg(fromUtf8(connection.server));
    case LinkState::Offline:
        break;
    }
    return connectionWords(
               QT_TRANSLATE_NOOP("Connection",
                                 "Offline since %1. Changes are kept here and sent in order later."))
        .arg(utcMinute(connection.since));
}

} // namespace warroom::ui::format
