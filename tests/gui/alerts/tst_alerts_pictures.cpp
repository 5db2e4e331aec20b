// The alerts in both themes and two sizes: what stands on the screen, and nothing cut. Pictures go to the
// folder WARROOM_TEST_OUT if it is set.
#include "gui/alerts/alert_answers.h"
#include "gui/alerts/alerts_seat.h"
#include "gui/layout/layout_findings.h"
#include "screens/alerts/heartbeats_page.h"
#include "screens/alerts/rules_page.h"
#include "screens/alerts/rules_view.h"
#include "support/test_main.h"
#include "widgets/theme.h"

#include <QDir>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class AlertsPicturesTest final : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsCut_data();
    void nothingIsCut();
};

void AlertsPicturesTest::nothingIsCut_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    for (const bool dark : {true, false}) {
        const char* theme = dark ? "dark" : "light";
        QTest::addRow("%s at 1440x900", theme) << dark << QSize(1376, 778) << 100;
        QTest::addRow("%s at 1024x640", theme) << dark << QSize(976, 518) << 100;
        QTest::addRow("%s at 2560x1440", theme) << dark << QSize(2496, 1318) << 100;
    }
    QTest::addRow("dark at 1440x900, text of 150 %%") << true << QSize(1376, 778) << 150;
}

void AlertsPicturesTest::nothingIsCut()
{
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    QFETCH(int, percent);
    theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    theme().setTextPercent(percent);
    AlertsSeat seat;
    const TicketId incident =
        seat.open("Checkout writes failing after orders-db failover", Severity::Sev1, "orders-db");
    seat.show(badNight(incident, "INC-1"));
    seat.showServices();
    seat.shelf.answer = [](const std::string& method, const std::string& path) -> Result<std::string> {
        return path.starts_with("/api/v1/boards/debug") ? protocol::formatBoard(badNightResources())
                                                        : answerOf(method, path);
    };
    QVERIFY(seat.enter(size));
    QTRY_COMPARE(seat.screen->model().rowCount(), 7);
    QTRY_VERIFY(!seat.detail()->facts() || !seat.detail()->facts()->story.empty());
    const QString folder = qEnvironmentVariable("WARROOM_TEST_OUT");
    const auto look = [&](const char* name) {
        QCoreApplication::processEvents();
        const QString row =
            QString::fromUtf8(QTest::currentDataTag()).remove('%').remove(',').replace(' ', '-');
        if (!folder.isEmpty() && QDir().mkpath(folder))
            seat.screen->grab().save(QStringLiteral("%1/alerts-%2-%3.png").arg(folder, row, QString(name)));
        QCOMPARE(seat.screen->size(), size); // nothing in it needs more room
        const QStringList found = LayoutFindings::of(*seat.screen);
        QVERIFY2(found.isEmpty(), qPrintable(QString(name) + ": " + found.join("; ")));
    };
    QTRY_VERIFY(!seat.detail()->facts() || seat.detail()->facts()->curve);
    look("firing");
    seat.press(Qt::Key_Slash);
    seat.type("service:orders-db");
    look("filter");
    seat.press(Qt::Key_Escape);
    seat.press(Qt::Key_M);
    look("merge");
    seat.press(Qt::Key_Escape);
    seat.press(Qt::Key_S);
    seat.press(Qt::Key_3);
    look("silence");
    seat.press(Qt::Key_Escape);
    seat.show(badNight(incident, "INC-1"), false);
    seat.shelf.setLink(LinkState::Offline);
    QTRY_VERIFY(seat.view()->isFrozen());
    look("offline");
    seat.shelf.setLink(LinkState::Live);
    seat.show(badNight(incident, "INC-1"));
    QTRY_VERIFY(!seat.view()->isFrozen());
    seat.screen->showTab(alerts::Tab::Heartbeats);
    QTRY_COMPARE(seat.screen->heartbeats()->model().rowCount(), 4);
    look("heartbeats");
    seat.press(Qt::Key_E);
    look("heartbeat");
    seat.press(Qt::Key_Escape);
    seat.screen->showTab(alerts::Tab::Rules);
    QTRY_VERIFY(seat.screen->rules()->view()->isVisible());
    look("rules");
    seat.press(Qt::Key_T);
    look("tried");
    seat.press(Qt::Key_I);
    look("times");
    seat.press(Qt::Key_Escape);
    seat.press(Qt::Key_E);
    look("rule");
    seat.press(Qt::Key_Escape);
    seat.screen->showTab(alerts::Tab::Noise);
    look("noise");
    seat.show(AlertsBoard());
    seat.screen->showTab(alerts::Tab::Firing);
    QTRY_COMPARE(seat.screen->model().rowCount(), 0);
    look("empty");
    theme().setTextPercent(100);
}

WARROOM_GUI_TEST_MAIN(AlertsPicturesTest)
#include "tst_alerts_pictures.moc"
