// Notifications over a real bus, with a service of the test's own at the other end.
#include "attention/desktop_notifier.h"
#include "support/test_main.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace warroom;
using namespace warroom::ui;

// What the desktop's notification service would get.
class FakeService final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        QString title, body;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Shown> shown;
    QList<uint> withdrawn;
    QStringList capabilities{"body", "actions"};

public slots:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString&, uint, const QString&, const QString& title, const QString& body,
                const QStringList& actions, const QVariantMap& hints, int)
    {
        shown.append({title, body, actions, hints});
        return static_cast<uint>(shown.size());
    }
    void CloseNotification(uint id) { withdrawn.append(id); }

signals:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);
};

namespace {

const QString service = "org.freedesktop.Notifications";
const QString path = "/org/freedesktop/Notifications";

} // namespace

class TestDesktopNotifier final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString daemon = QStandardPaths::findExecutable("dbus-daemon");
        QVERIFY2(!daemon.isEmpty(), "dbus-daemon is not installed");
        m_daemon.start(daemon, {"--session", "--nofork", "--print-address=1"});
        QVERIFY(m_daemon.waitForReadyRead(20'000));
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        QVERIFY(!m_address.isEmpty());
    }
    void cleanupTestCase()
    {
        m_daemon.terminate();
        QVERIFY(m_daemon.waitForFinished(20'000));
    }

    void init()
    {
        m_server = std::make_unique<FakeService>();
        m_serverBus = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(m_address, "server"));
        QVERIFY(m_serverBus->registerObject(
            path, m_server.get(), QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        m_notifier = std::make_unique<DesktopNotifier>();
        m_opened = std::make_unique<QSignalSpy>(m_notifier.get(), &DesktopNotifier::opened);
    }
    void cleanup()
    {
        m_opened.reset();
        m_notifier.reset();
        m_serverBus->unregisterService(service);
        m_serverBus->unregisterObject(path);
        m_serverBus.reset();
        QDBusConnection::disconnectFromBus("server");
        QDBusConnection::disconnectFromBus("client");
        m_server.reset();
    }

    void withoutABusNothingIsShown()
    {
        m_notifier->start(QDBusConnection(QString()));
        m_notifier->show({"INC-1", "Title", "Body", false, false});
        QVERIFY(!m_notifier->canShow());
    }

    void aServiceThatComesLaterIsTaken()
    {
        m_notifier->start(client());
        QVERIFY(!m_notifier->canShow());
        QVERIFY(m_serverBus->registerService(service));
        QTRY_VERIFY(m_notifier->canShow());
        m_serverBus->unregisterService(service);
        QTRY_VERIFY(!m_notifier->canShow());
    }

    void whatIsShownSaysAllOfIt_data()
    {
        QTest::addColumn<bool>("urgent");
        QTest::addColumn<bool>("sound");
        QTest::addColumn<bool>("markup");
        QTest::addColumn<QString>("body");
        QTest::newRow("quiet, without sound") << false << false << false << "5 < 6 & 7";
        QTest::newRow("urgent, with sound") << true << true << false << "5 < 6 & 7";
        QTest::newRow("to a service that reads markup") << false << false << true << "5 &lt; 6 &amp; 7";
    }
    void whatIsShownSaysAllOfIt()
    {
        QFETCH(bool, urgent);
        QFETCH(bool, sound);
        QFETCH(bool, markup);
        QFETCH(QString, body);
        if (markup)
            m_server->capabilities << "body-markup";
        QVERIFY(begin());
        m_notifier->show({"INC-1", "INC-1: Checkout", "5 < 6 & 7", urgent, sound});
        QTRY_COMPARE(m_server->shown.size(), 1);
        const auto& got = m_server->shown.first();
        QCOMPARE(got.title, QString("INC-1: Checkout"));
        QCOMPARE(got.body, body);
        QVERIFY(got.actions.contains("default") && got.actions.contains("Open"));
        QCOMPARE(got.hints["urgency"].value<uchar>(), static_cast<uchar>(urgent ? 2 : 1));
        QCOMPARE(got.hints.contains("sound-name"), sound);
        QCOMPARE(got.hints["suppress-sound"].toBool(), !sound);
        QCOMPARE(got.hints["desktop-entry"].toString(), QString("warroom"));
    }

    void onlyAClickOpens()
    {
        QVERIFY(begin());
        m_notifier->show({"first", "One", "", false, false});
        m_notifier->show({"second", "Two", "", false, false});
        QTRY_COMPARE(m_server->shown.size(), 2);
        answered();
        emit m_server->NotificationClosed(1, 1);
        emit m_server->ActionInvoked(1, "open");  // gone already
        emit m_server->ActionInvoked(77, "open"); // somebody else's
        emit m_server->ActionInvoked(2, "open");
        QTRY_COMPARE(m_opened->size(), 1);
        QCOMPARE(m_opened->first().first().toString(), QString("second"));
    }

    void whatWasSeenIsWithdrawn()
    {
        QVERIFY(begin());
        m_notifier->show({"first", "One", "", false, false});
        m_notifier->show({"first", "Two", "", false, false});
        m_notifier->show({"other", "Three", "", false, false});
        QTRY_COMPARE(m_server->shown.size(), 3);
        answered();
        m_notifier->withdraw("first");
        QTRY_COMPARE(m_server->withdrawn.size(), 2);
        QVERIFY(!m_server->withdrawn.contains(3));
    }

private:
    QDBusConnection client() const { return QDBusConnection::connectToBus(m_address, "client"); }
    bool begin()
    {
        if (!m_serverBus->registerService(service))
            return false;
        m_notifier->start(client());
        return QTest::qWaitFor([this] { return m_notifier->canShow(); });
    }
    // The answers to what was shown stand before the answer to this call on the same connection.
    void answered()
    {
        bool done = false;
        QDBusMessage ask = QDBusMessage::createMethodCall(service, path, service, "GetCapabilities");
        QDBusPendingCallWatcher last(client().asyncCall(ask));
        connect(&last, &QDBusPendingCallWatcher::finished, this, [&done] { done = true; });
        QTRY_VERIFY(done);
    }

    QProcess m_daemon;
    QString m_address;
    std::unique_ptr<FakeService> m_server;
    std::unique_ptr<QDBusConnection> m_serverBus;
    std::unique_ptr<DesktopNotifier> m_notifier;
    std::unique_ptr<QSignalSpy> m_opened;
};

WARROOM_TEST_MAIN(TestDesktopNotifier)
#include "tst_desktop_notifier.moc"
