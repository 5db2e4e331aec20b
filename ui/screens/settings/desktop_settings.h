// What the desktop remembers of a workspace between starts: its backend and its appearance.
#pragma once

#include "base/result.h"
#include "screens/start/backend_address.h"

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
