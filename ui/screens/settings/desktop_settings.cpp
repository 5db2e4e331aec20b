// The settings file, and moving local copies when the backend changes.
#include "screens/settings/desktop_settings.h"

#include <QDir>
#include <QFile>
#include <QUrl>

namespace warroom::ui {
namespace {

const QString serverKey = QStringLiteral("backend/server");
const QString caKey = QStringLiteral("backend/ca_file");
const QString nextServerKey = QStringLiteral("change/server");
const QString nextCaKey = QStringLiteral("change/ca_file");
const QString layAsideKey = QStringLiteral("change/lay_aside");
const QString stepKey = QStringLiteral("change/step"); // 1: laying aside, 2: fetching back; none: no change

const QString keysGroup = QStringLiteral("keys");

QString appearance(const char* name) { return QStringLiteral("desktop/") + QLatin1String(name); }

// The local copy and its search index, with what SQLite keeps beside them.
QStringList copyFiles(const QString& folder)
{
    return QDir(folder).entryList({QStringLiteral("cache.*"), QStringLiteral("search.*")}, QDir::Files);
}

Result<void> moveCopy(const QString& from, const QString& to)
{
    if (!QDir().mkpath(to))
        return fail(ErrorCode::Storage, "the folder " + to.toStdString() + " cannot be made");
    for (const QString& name : copyFiles(from)) {
        if (!QFile::rename(from + QStringLiteral("/") + name, to + QStringLiteral("/") + name))
            return fail(ErrorCode::Storage,
                        (name + " of the local copy could not be moved to " + to).toStdString());
    }
    return {};
}

} // namespace

DesktopSettings::DesktopSettings(const QString& folder)
    : m_folder(folder), m_file(folder + QStringLiteral("/desktop.ini"), QSettings::IniFormat)
{}

BackendAddress DesktopSettings::backend() const
{
    return {m_file.value(serverKey).toString(), m_file.value(caKey).toString()};
}

void DesktopSettings::keepBackend(const BackendAddress& current)
{
    m_file.setValue(serverKey, current.server);
    m_file.setValue(caKey, current.caFile);
    save();
}

void DesktopSettings::changeBackend(const BackendAddress& to)
{
    const bool same = to.server == backend().server;
    m_file.setValue(nextServerKey, to.server);
    m_file.setValue(nextCaKey, to.caFile);
    m_file.setValue(layAsideKey, !same && (backend().isShared() || isLaidAside(to.server)));
    m_file.setValue(stepKey, 1);
    save();
}

Result<void> DesktopSettings::finishChange()
{
    if (!m_file.contains(stepKey))
        return {};
    const BackendAddress to = {m_file.value(nextServerKey).toString(), m_file.value(nextCaKey).toString()};
    if (m_file.value(layAsideKey).toBool()) {
        if (m_file.value(stepKey).toInt() == 1) {
            CHECK(moveCopy(m_folder, copyFolder(backend().server)));
            m_file.setValue(stepKey, 2);
            save();
        }
        if (QDir(copyFolder(to.server)).exists()) {
            CHECK(moveCopy(copyFolder(to.server), m_folder));
            QDir().rmdir(copyFolder(to.server));
        }
    }
    m_file.remove(QStringLiteral("change"));
    keepBackend(to);
    return {};
}

bool DesktopSettings::isLaidAside(const QString& server) const
{
    return !copyFiles(copyFolder(server)).isEmpty();
}

QString DesktopSettings::copyFolder(const QString& server) const
{
    const QString name =
        server.isEmpty() ? QStringLiteral("local") : QString::fromLatin1(QUrl::toPercentEncoding(server));
    return m_folder + QStringLiteral("/copies/") + name;
}

int DesktopSettings::textPercent() const
{
    const int percent = value("text_percent").toInt();
    return percent == 0 ? 100 : percent;
}

QHash<QString, QString> DesktopSettings::keys() const
{
    QHash<QString, QString> chosen;
    const QString prefix = keysGroup + QLatin1Char('/');
    for (const QString& key : m_file.allKeys()) {
        if (key.startsWith(prefix))
            chosen.insert(key.mid(prefix.size()), m_file.value(key).toString());
    }
    return chosen;
}

void DesktopSettings::setKeys(const QString& action, const QString& keys)
{
    m_file.setValue(keysGroup + QLatin1Char('/') + action, keys);
    save();
}

void DesktopSettings::resetKeys(const QString& action)
{
    m_file.remove(keysGroup + QLatin1Char('/') + action);
    save();
}

QString DesktopSettings::value(const char* name) const { return m_file.value(appearance(name)).toString(); }

void DesktopSettings::setValue(const char* name, const QString& value)
{
    if (this->value(name) == value)
        return;
    m_file.setValue(appearance(name), value);
    save();
}

void DesktopSettings::save()
{
    QDir().mkpath(m_folder);
    m_file.sync();
    QFile::setPermissions(m_file.fileName(), QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace warroom::ui
