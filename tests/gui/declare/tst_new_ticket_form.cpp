// The form of a new ticket in any width, with a pane beside it: nothing of it is cut or covered.
#include "gui/layout/layout_findings.h"
#include "models/queue/ticket_shelf.h"
#include "support/test_main.h"

#include "screens/declare/declare_pane.h"
#include "screens/declare/new_ticket_screen.h"
#include "shell/main_window.h"
#include "widgets/button.h"
#include "widgets/theme.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class TestNewTicketForm final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }

    void nothingIsCutOrCovered_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("hasPane");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("submit");
        for (const QSize size : {QSize(1024, 640), QSize(1280, 720), QSize(1440, 900)}) {
            for (const bool hasPane : {false, true}) {
                const int form =
                    size.width() - (size.width() < MainWindow::CompactBelow ? 48 : 64) - (hasPane ? 372 : 0);
                const bool narrow = form < 1100;
                const QByteArray name = QByteArray::number(size.width()) + (hasPane ? ", pane" : "");
                QTest::addRow("%s, empty", name.data())
                    << size << hasPane << "" << (narrow ? "Submit: 4 needed" : "Submit: a title is needed");
                QTest::addRow("%s, a draft", name.data())
                    << size << hasPane << "Status page lacks a partner section"
                    << (narrow ? "Submit: 3 needed" : "Submit: 3 sections needed");
            }
        }
    }
    void nothingIsCutOrCovered()
    {
        QFETCH(QSize, size);
        QFETCH(bool, hasPane);
        QFETCH(QString, title);
        QFETCH(QString, submit);
        const ShelfClock clock;
        const PersonId mara(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000001"));
        TicketShelf shelf(clock, mara, Directory({{mara, "Mara Lind", AccountRole::Commander, false}}, {}));
        WorkspaceBridge bridge(shelf, clock);
        bridge.start();
        QTRY_VERIFY(bridge.isLoaded());
        MainWindow window;
        auto* form = new NewTicketScreen(bridge, window.screenHost());
        window.addScreen("new", "New ticket", "plus", form);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        if (hasPane)
            window.showSidePane(new DeclarePane(bridge));
        form->activated();
        QTest::keyClicks(QApplication::focusWidget(), title); // which makes the button longer

        const Button* button = nullptr;
        for (const auto* one : form->findChildren<Button*>()) {
            if (one->text().startsWith("Submit"))
                button = one;
        }
        QVERIFY(button);
        QTRY_COMPARE(button->text(), submit);
        QTRY_COMPARE(button->visibleRegion(), QRegion(button->rect()));
        QTRY_COMPARE(LayoutFindings::of(window), QStringList());
        QCOMPARE(window.size(), size);
        QCOMPARE(window.sidePane() && window.sidePane()->parentWidget()->property("overlay").toBool(), false);
    }
};

WARROOM_GUI_TEST_MAIN(TestNewTicketForm)
#include "tst_new_ticket_form.moc"
