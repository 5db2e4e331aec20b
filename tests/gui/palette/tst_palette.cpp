// The palette of the whole desktop, by keys.
#include "gui/desktop/demo_desk.h"
#include "support/test_main.h"
#include "support/worked_time.h"

#include "desktop/desktop_palette.h"
#include "screens/declare/new_ticket_screen.h"
#include "screens/palette/palette.h"
#include "screens/queue/queue_screen.h"
#include "screens/room/room_screen.h"
#include "widgets/auto_height_text_edit.h"

#include <QLineEdit>
#include <QListView>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class TestPalette final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_desk.start(), qPrintable(m_desk.problem));
        QVERIFY2(m_desk.open(Tongue::English), qPrintable(m_desk.problem));
        theme().apply(ThemeChoice::Dark);
    }
    void cleanupTestCase() { m_desk.close(); }
    void init()
    {
        if (palette() && palette()->isOpen())
            palette()->closePalette();
        m_desk.window().closeSidePane();
        m_desk.desktop().openTicket(*m_desk.desktop().strip().focused());
        DemoDesk::settle();
    }

    void opensAndClosesByItsKeyFromInsideAText()
    {
        m_desk.desktop().room().goTo(Section::Symptoms);
        QWidget* before = QApplication::focusWidget();
        QVERIFY(qobject_cast<AutoHeightTextEdit*>(before));
        press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette() && palette()->isOpen());
        QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!palette()->isOpen());
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void escGivesTheFocusBack()
    {
        QWidget* before = QApplication::focusWidget();
        open("ass");
        press(Qt::Key_Escape);
        QVERIFY(!palette()->isOpen());
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void theCommandsOfTheScreenInFrontComeFirst()
    {
        open("");
        QCOMPARE(model().index(0).data().toString(), QString("This incident"));
        press(Qt::Key_Escape);
        m_desk.desktop().showQueue();
        open("");
        QVERIFY(model().index(0).data().toString() != "This incident");
        QVERIFY(rows().contains("Declare an incident"));
    }

    void arrowsPassOverHeadingsAndGoRound()
    {
        open("check");
        const int first = list()->currentIndex().row();
        QCOMPARE(first, model().firstRow());
        for (int i = 0; i < model().resultCount(); ++i) {
            QVERIFY(model().canTake(list()->currentIndex().row()));
            press(Qt::Key_Down);
        }
        QCOMPARE(list()->currentIndex().row(), first);
        press(Qt::Key_Up);
        QVERIFY(list()->currentIndex().row() > first);
    }

    void whatAnActionAsksIsAskedInTheSameField()
    {
        open("assign next");
        press(Qt::Key_Return);
        QVERIFY(palette()->isOpen());
        QVERIFY(model().step());
        const QString action = model().index(0).data().toString();
        QVERIFY(!action.isEmpty());
        press(Qt::Key_Return);
        QVERIFY(palette()->isOpen());
        QTest::keyClicks(QApplication::focusWidget(), "Pri");
        QCOMPARE(model().index(0).data().toString(), QString("Priya"));
        QVERIFY(ownerOf(action) != "Priya");
        press(Qt::Key_Return);
        QVERIFY(!palette()->isOpen());
        QTRY_COMPARE(ownerOf(action), QString("Priya"));
        // Another owner than before: the room's undo takes it back.
        m_desk.actions().action("room.undo")->trigger();
        QTRY_VERIFY(ownerOf(action) != "Priya");
    }

    void escGoesBackByOneQuestion()
    {
        open("assign role");
        press(Qt::Key_Return);
        QVERIFY(model().step());
        press(Qt::Key_Return);
        const QString asked = model().step()->prompt;
        press(Qt::Key_Escape);
        QVERIFY(model().step() && model().step()->prompt != asked);
        press(Qt::Key_Escape);
        QVERIFY(!model().step());
        QVERIFY(palette()->isOpen());
        press(Qt::Key_Escape);
        QVERIFY(!palette()->isOpen());
    }

    void tabFillsIn()
    {
        open("#late");
        press(Qt::Key_Tab);
        QVERIFY(field()->text().startsWith("#INC-"));
        QVERIFY(field()->hasFocus());
    }

    void fullTextFindsWhatWasWritten()
    {
        open("/orchestrator");
        // The index is filled behind the log: until it has it, the same is asked again.
        QTRY_VERIFY(foundAgain("/orchestrator"));
        QVERIFY(!model().index(model().firstRow()).data(PaletteModel::DetailRole).toString().isEmpty());
        press(Qt::Key_Return);
        QCOMPARE(m_desk.window().currentScreen(), QString("room"));
    }

    void worksWithoutAConnection()
    {
        m_desk.bridge().setWorkOffline(true);
        QTRY_COMPARE(m_desk.bridge().connection().state, LinkState::Offline);
        open("#late");
        QVERIFY(model().resultCount() > 0);
        press(Qt::Key_Escape);
        open("/orchestrator");
        QTRY_VERIFY(model().resultCount() > 0);
        press(Qt::Key_Escape);
        m_desk.bridge().setWorkOffline(false);
        QTRY_COMPARE(m_desk.bridge().connection().state, LinkState::Live);
    }

    void nothingFoundMakesATicketWithThisTitle()
    {
        open("zebra loose in the cage");
        QCOMPARE(rows(), QStringList{"Nothing found. Enter makes a ticket with this title."});
        press(Qt::Key_Return);
        QCOMPARE(m_desk.window().currentScreen(), QString("new-ticket"));
        auto* screen = qobject_cast<NewTicketScreen*>(m_desk.window().screen("new-ticket"));
        QTRY_COMPARE(screen->draft().title, QString("zebra loose in the cage"));
    }

    void aClickBesideItClosesIt()
    {
        open("ass");
        QTest::mouseClick(palette(), Qt::LeftButton, {}, QPoint(8, 300));
        QVERIFY(!palette()->isOpen());
    }

    void anotherScreensKeyClosesItAndKeepsItsFocus()
    {
        open("ass");
        press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!palette()->isOpen());
        QCOMPARE(m_desk.window().currentScreen(), QString("queue"));
        QVERIFY(m_desk.desktop().queue().isAncestorOf(QApplication::focusWidget()));
    }

    void showsWithinFiftyMilliseconds()
    {
        open("");
        press(Qt::Key_Escape);
        QList<double> times;
        for (int i = 0; i < 9; ++i) {
            const double before = workedMs();
            m_desk.actions().action("window.palette")->trigger();
            palette()->repaint();
            times << workedMs() - before;
            palette()->closePalette();
        }
        std::sort(times.begin(), times.end());
        qInfo("%.1f ms", times[4]);
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        QVERIFY2(times[4] < 50, qPrintable(QString("%1 ms").arg(times[4])));
#endif
    }

    void pictures()
    {
        for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
            theme().apply(choice);
            open("ass");
            QVERIFY(
                keepPicture(m_desk.window(), choice == ThemeChoice::Dark ? "palette-dark" : "palette-light"));
            press(Qt::Key_Escape);
        }
        theme().apply(ThemeChoice::Dark);
        open(">");
        QVERIFY(keepPicture(m_desk.window(), "palette-commands"));
        QTest::keyClicks(field(), "assign next");
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QVERIFY(keepPicture(m_desk.window(), "palette-argument"));
    }

private:
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    void open(const QString& typed)
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), typed);
    }
    Palette* palette() { return m_desk.window().findChild<Palette*>(); }
    QListView* list() { return palette()->findChild<QListView*>(); }
    QLineEdit* field() { return palette()->findChild<QLineEdit*>(); }
    PaletteModel& model() { return m_desk.desktop().palette().model(); }
    QStringList rows()
    {
        QStringList out;
        for (int row = 0; row < model().rowCount(); ++row)
            out << model().index(row).data().toString();
        return out;
    }
    bool foundAgain(const QString& typed)
    {
        field()->clear();
        field()->setText(typed);
        DemoDesk::settle();
        return model().resultCount() > 0;
    }
    QString ownerOf(const QString& text)
    {
        const auto& room = m_desk.desktop().room().presenter();
        for (const Action& action : room.ticket()->actions) {
            if (QString::fromStdString(action.text.value()) == text)
                return room.name(action.owner.value());
        }
        return {};
    }

    DemoDesk m_desk;
};

WARROOM_GUI_TEST_MAIN(TestPalette)
#include "tst_palette.moc"
