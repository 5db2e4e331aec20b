// Roles, updates and what was missed as pictures, in the sizes and themes of the mockups: nothing is cut.
#include "gui/room/room_window.h"
#include "screens/comms/comms_page.h"
#include "screens/room/handover_pane.h"
#include "screens/room/update_composer.h"
#include "support/test_main.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QScrollArea>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

void writeUpdate(RoomScreen& screen)
{
    screen.writeUpdate();
    auto* composer = screen.findChild<UpdateComposer*>();
    QTest::keyClicks(QApplication::focusWidget(),
                     "Some orders in the US and EU still fail at checkout. If a payment "
                     "was held, you do not need to order again.");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClicks(
        QApplication::focusWidget(),
        "We are restoring the database in its home region. Two of three parts are past 38 %. Orders "
        "placed during this time are kept and will be completed");
    QCOMPARE(composer->draft().customers.size(), 107);
}

} // namespace

class PeoplePicturesTest final : public QObject
{
    Q_OBJECT

private slots:
    void everySizeAndTheme_data();
    void everySizeAndTheme();

private:
    void stage(const QString& scene, CheckoutRoom& checkout, RoomScreen& screen);
};

void PeoplePicturesTest::everySizeAndTheme_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("scene");
    const QSize wide(1440, 900);
    const QSize narrow(1024, 640);
    for (const char* scene : {"comms", "held", "handover", "catchup", "nobody"}) {
        QTest::addRow("people-%s-dark", scene) << wide << true << 100 << scene;
        QTest::addRow("people-%s-light", scene) << wide << false << 100 << scene;
        QTest::addRow("people-%s-1024-dark", scene) << narrow << true << 100 << scene;
        QTest::addRow("people-%s-1024-light", scene) << narrow << false << 100 << scene;
    }
    QTest::newRow("people-comms-dark-150") << wide << true << 150 << "comms";
}

void PeoplePicturesTest::stage(const QString& scene, CheckoutRoom& checkout, RoomScreen& screen)
{
    if (scene == "comms" || scene == "held") {
        writeUpdate(screen);
        if (scene == "held")
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    } else if (scene == "handover") {
        screen.showRoles();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), "Keiko");
        QVERIFY(screen.findChild<HandoverPane*>()->isVisible());
    } else if (scene == "catchup") {
        for (const auto& command : screen.commands()) {
            if (command.id == "room.catchup")
                command.run();
        }
    } else {
        for (std::uint8_t i = 3; i <= 6; ++i)
            checkout.workspace.remote(CheckoutRoom::person(5), checkout.clock.now(),
                                      ActionCheck{CheckoutRoom::item(i), true});
    }
}

void PeoplePicturesTest::everySizeAndTheme()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    QFETCH(QString, scene);
    theme().setTextPercent(percent);
    theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    CheckoutRoom checkout;
    RoomWindow room(checkout);
    auto* screen = room.screen;
    connect(screen, &RoomScreen::paneRequested, &room.window, &MainWindow::showSidePane);
    connect(screen, &RoomScreen::hintsChanged, &room.window, &MainWindow::refreshHints);
    QVERIFY(room.enter(size));
    screen->activated();
    stage(scene, checkout, *screen);
    if (scene == "nobody")
        QTRY_COMPARE(screen->presenter().ticket()->head, checkout.workspace.head());
    QCOMPARE(room.picture().size(), size);
    // No button stands beyond the edge of what it is in.
    for (const auto* button : room.window.findChildren<QAbstractButton*>()) {
        const QWidget* around = button->parentWidget();
        if (button->isVisible() && around && !qobject_cast<const QScrollArea*>(around->parentWidget()))
            QVERIFY2(button->geometry().right() <= around->width(), qPrintable(button->text()));
    }
    theme().setTextPercent(100);
}

WARROOM_GUI_TEST_MAIN(PeoplePicturesTest)
#include "tst_people_pictures.moc"
