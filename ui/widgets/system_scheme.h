// Whether the desktop asks for a dark look; Qt 6.4 itself cannot tell.
#pragma once

#include <QObject>
#include <QPalette>
#include <QVariant>

class QDBusVariant;

namespace warroom::ui {

/// Asks the freedesktop settings portal without waiting; until it has answered, or where there is none, the
/// palette that the platform gave at the start decides. GUI thread.
class SystemScheme final : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(const QPalette& platformPalette);
    bool isDark() const { return m_dark; }

signals:
    void changed();

private slots:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& value);
    bool m_dark = false;
};

} // namespace warroom::ui
