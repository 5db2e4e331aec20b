// What others do while one works: told without taking the focus or bringing a window to the front.
#include "gui/desktop/demo_desk.h"
#include "support/test_main.h"

#include "desktop/desktop_attention.h"
#include "screens/room/room_screen.h"
#include "widgets/toast.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class TestAttentionWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
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
        QVERIFY(!toast("now it is orders-d")); // a page of orders-db waits, and is told as well
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

private:
    bool toast(const QString& part)
    {
        for (const auto* toast : m_desk.window().findChildren<Toast*>()) {
            if (toast->text().contains(part))
                return true;
        }
        return false;
    }

    DemoDesk m_desk;
};

WARROOM_GUI_TEST_MAIN(TestAttentionWindow)
#include "tst_attention_window.moc"
