// What the desktop remembers of a workspace between starts: its backend and its appearance.
#pragma once

#include "base/result.h"
#include "screens/start/backend_address.h"

#include <QHash>
#include <QSettings>

namespace warroom::ui {

/// In desktop.ini of the workspace's folder, mode 0600; never holds a token. GUI thread.
class DesktopSettings final
{
public:
    explicit DesktopSettings(const QString& folder);

    const QString& folder() const { return m_folder; }

    BackendAddress backend() const;
    /// The backend that this workspace is already at: from now on without a command line.
    void keepBackend(const BackendAddress& current);
    /// Notes the change; it takes effect with finishChange(). A change that was noted before is replaced.
    void changeBackend(const BackendAddress& to);
    /// Makes the noted change, while no workspace is open. The local copy, with what waits in its outbox,
    /// stays as it is when a local workspace joins a backend (it sends what it holds), and is otherwise laid
    /// aside under copies/ until the same backend is joined again. Can be repeated after it was cut short.
    Result<void> finishChange();

    /// "dark", "light", "system"; empty: never chosen.
    QString theme() const { return value("theme"); }
    void setTheme(const QString& theme) { setValue("theme", theme); }
    /// In percent.
    int textPercent() const;
    void setTextPercent(int percent) { setValue("text_percent", QString::number(percent)); }
    bool highContrast() const { return value("contrast") == QLatin1String("high"); }
    void setHighContrast(bool high) { setValue("contrast", high ? QStringLiteral("high") : QString()); }
    /// Whether what concerns the person is shown on the desktop, and whether it may be heard.
    bool notifications() const { return value("notifications") != QLatin1String("off"); }
    void setNotifications(bool on) { setValue("notifications", on ? QString() : QStringLiteral("off")); }
    bool sound() const { return value("sound") == QLatin1String("on"); }
    void setSound(bool on) { setValue("sound", on ? QStringLiteral("on") : QString()); }
    /// Do not disturb until then, in milliseconds since 1970; 0: not now.
    qint64 quietUntil() const { return value("quiet_until").toLongLong(); }
    void setQuietUntil(qint64 ms) { setValue("quiet_until", ms > 0 ? QString::number(ms) : QString()); }
    /// Keys that the person has chosen, by action, as QKeySequence::PortableText; an empty one means no key.
    QHash<QString, QString> keys() const;
    void setKeys(const QString& action, const QString& keys);
    void resetKeys(const QString& action);
    /// "de"; empty: that of the system.
    QString language() const { return value("language"); }
    void setLanguage(const QString& language) { setValue("language", language); }
    /// Notes that are said once.
    bool wasTold(const char* what) const { return value(what) == QLatin1String("1"); }
    void setTold(const char* what) { setValue(what, QStringLiteral("1")); }

private:
    QString value(const char* name) const;
    void setValue(const char* name, const QString& value);
    void save();
    bool isLaidAside(const QString& server) const;
    QString copyFolder(const QString& server) const;

    QString m_folder;
    QSettings m_file;
};

} // namespace warroom::ui
