// Notifications of the desktop, by org.freedesktop.Notifications on the session bus.
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>
#include <QSet>

class QDBusPendingCallWatcher;

namespace warroom::ui {

struct DesktopNotice
{
    QString tag; ///< what it is about; comes back with opened()
    QString title;
    QString body; ///< plain text
    bool urgent = false;
    bool sound = false;
};

/// Asks and never waits; where no service answers, nothing is shown and canShow() says so. GUI thread.
class DesktopNotifier final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotifier(QObject* parent = nullptr);
    /// Looks for the service, once.
    void start(const QDBusConnection& bus);
    /// The bus of the session, if there is one: Qt would start one otherwise.
    static QDBusConnection sessionBus();

    /// Whether a service has answered.
    bool canShow() const { return m_canShow; }
    void show(const DesktopNotice& notice);
    /// Takes back what is shown about it.
    void withdraw(const QString& tag);

signals:
    /// A person clicked the notification or its "Open".
    void opened(const QString& tag);
    /// canShow() changed.
    void available(bool canShow);

private slots:
    void onAction(uint id, const QString& action);
    void onClosed(uint id, uint reason);

private:
    void askCapabilities();
    void setCanShow(bool canShow);
    QDBusMessage call(const QString& method) const;

    QDBusConnection m_bus;
    bool m_canShow = false;
    bool m_takesMarkup = false;
    QHash<uint, QString> m_shown; // tag by the service's number
    QSet<QString> m_unwanted;     // withdrawn before the service gave its number
};

} // namespace warroom::ui
