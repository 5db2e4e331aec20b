// What others do while one works: told without taking the focus or bringing a window to the front.
#include "gui/desktop/demo_desk.h"
#include "gui/desktop/fake_notifications.h"
#include "support/test_main.h"

#include "desktop/desktop_attention.h"
#include "screens/alerts/alerts_screen.h"
#include "screens/alerts/alerts_view.h"
#include "screens/room/room_screen.h"
#include "widgets/incident_strip.h"
#include "widgets/strip_cell.h"
#include "widgets/toast.h"

#include <QDBusPendingCall>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class TestAttentionWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_service.start());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_service.address().toUtf8());
        QVERIFY2(m_desk.start(), qPrintable(m_desk.problem));
        QVERIFY2(m_desk.open(Tongue::English), qPrintable(m_desk.problem));
    }
    void cleanupTestCase() { m_desk.close(); }

    void aMentionIsAToastAndMovesNothing()
    {
        m_desk.desktop().showQueue();
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        QVERIFY(m_desk.somebodySays("@Mara, can you look at orders-c?"));
        QTRY_VERIFY(toast("@Mara"));
        QCOMPARE(QApplication::focusWidget(), focus);
        QCOMPARE(m_desk.window().currentScreen(), QString("queue"));
        QCOMPARE(m_desk.desktop().attention().attention().waiting(), 1);
        m_desk.desktop().openTicket(*m_desk.desktop().strip().focused());
        QTRY_COMPARE(m_desk.desktop().attention().attention().waiting(), 0);
    }

    void awayFromItTheWindowStaysWhereItIs()
    {
        m_desk.desktop().showQueue();
        QWidget other;
        other.show();
        QApplication::setActiveWindow(&other);
        QTRY_VERIFY(other.isActiveWindow());
        QVERIFY(m_desk.somebodySays("@Mara, now it is orders-d"));
        QTRY_COMPARE(m_desk.desktop().attention().attention().waiting(), 1);
        QVERIFY(other.isActiveWindow());
        QVERIFY(!m_desk.window().isActiveWindow());
        QVERIFY(!toast("now it is orders-d"));
    }

    void doNotDisturbIsKeptOverARestart()
    {
        auto& attention = m_desk.desktop().attention().attention();
        attention.setQuietUntil(m_desk.bridge().now() + std::chrono::hours(1));
        QVERIFY2(m_desk.open(Tongue::English), qPrintable(m_desk.problem));
        QVERIFY(m_desk.desktop().attention().attention().quietUntil());
        m_desk.desktop().attention().attention().setQuietUntil(std::nullopt);
        QVERIFY2(m_desk.open(Tongue::English), qPrintable(m_desk.problem));
        QVERIFY(!m_desk.desktop().attention().attention().quietUntil());
    }

    void aPageIsANotificationAndACellOfTheStrip()
    {
        theme().setReducedMotion(true);
        m_desk.close();
        // Calls of one connection are answered in order: what the last window sent has come.
        const QDBusPendingCall last = QDBusConnection::sessionBus().asyncCall(
            QDBusMessage::createMethodCall("org.freedesktop.Notifications", "/org/freedesktop/Notifications",
                                           "org.freedesktop.Notifications", "GetCapabilities"));
        QTRY_VERIFY(last.isFinished());
        m_service.shown.clear();
        QVERIFY2(m_desk.open(Tongue::English), qPrintable(m_desk.problem));
        QVERIFY(m_desk.window().isActiveWindow());
        QTRY_VERIFY(pages());
        QTRY_COMPARE(shownPages(), m_desk.desktop().alerts().waitingForMe());
        QVERIFY(m_desk.window().findChildren<Toast*>().isEmpty());
        QCOMPARE(m_desk.window().currentScreen(), QString("room"));
        QVERIFY(!m_desk.window().strip()->isAncestorOf(QApplication::focusWidget()));
        keepPictures("room");
    }

    void theCellLeadsToThePage()
    {
        m_service.withdrawn.clear();
        pages()->setFocus();
        QTest::keyClick(pages(), Qt::Key_Return);
        QCOMPARE(m_desk.window().currentScreen(), QString("alerts"));
        AlertsScreen& alerts = m_desk.desktop().alerts();
        QCOMPARE(alerts.tab(), alerts::Tab::Firing);
        QVERIFY(alerts.model().waits(alerts.view()->currentIndex()));
        // What one looks at needs no notification any more.
        QTRY_COMPARE(m_service.withdrawn.size(), shownPages());
        QVERIFY(pages()); // nobody has it yet
        keepPictures("alerts");
        m_desk.desktop().showQueue();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
        QCOMPARE(m_desk.window().currentScreen(), QString("alerts"));
    }

    void aClickOnTheNotificationLeadsToThePage()
    {
        m_service.shown.clear();
        QVERIFY2(m_desk.open(Tongue::English), qPrintable(m_desk.problem));
        QTRY_VERIFY(shownPages() > 0);
        int page = 0;
        while (m_service.shown[page].title != s_pageTitle)
            ++page;
        m_service.click(page);
        QTRY_COMPARE(m_desk.window().currentScreen(), QString("alerts"));
    }

    void theCellGoesWhenSomebodyHasThem()
    {
        AlertsScreen& alerts = m_desk.desktop().alerts();
        while (const int before = alerts.waitingForMe()) {
            QVERIFY(alerts.showWaiting());
            m_desk.actions().action("alerts.acknowledge")->trigger();
            QTRY_VERIFY(alerts.waitingForMe() < before);
        }
        QVERIFY(!pages());
    }

private:
    static inline const QString s_pageTitle = "A page waits for you";

    StripCell* pages()
    {
        for (auto* cell : m_desk.window().strip()->findChildren<StripCell*>()) {
            if (cell->isVisible() && cell->accessibleName().contains("to be acknowledged"))
                return cell;
        }
        return nullptr;
    }
    int shownPages() const
    {
        return static_cast<int>(std::count_if(m_service.shown.begin(), m_service.shown.end(),
                                              [](const auto& one) { return one.title == s_pageTitle; }));
    }
    // Into the folder WARROOM_PICTURES, if there is one.
    void keepPictures(const QString& name)
    {
        const QString folder = qEnvironmentVariable("WARROOM_PICTURES");
        if (folder.isEmpty())
            return;
        for (const QSize size : {QSize(1440, 900), QSize(1024, 640)}) {
            for (const bool dark : {true, false}) {
                theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
                m_desk.window().resize(size);
                m_desk.settle();
                QVERIFY(m_desk.window().grab().save(QString("%1/page-%2-%3-%4.png")
                                                        .arg(folder, name)
                                                        .arg(size.width())
                                                        .arg(dark ? "dark" : "light")));
            }
        }
        m_desk.window().resize(1440, 900);
        theme().apply(ThemeChoice::Dark);
    }
    bool toast(const QString& part)
    {
        for (const auto* toast : m_desk.window().findChildren<Toast*>()) {
            if (toast->text().contains(part))
                return true;
        }
        return false;
    }

    FakeNotifications m_service;
    DemoDesk m_desk;
};

WARROOM_GUI_TEST_MAIN(TestAttentionWindow)
#include "tst_attention_window.moc"
