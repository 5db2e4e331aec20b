// The reusable widgets: measures, states, what they say to assistive programs.
#include "gui/widgets/incident_state.h"
#include "support/test_main.h"

#include "widgets/accessible.h"
#include "widgets/button.h"
#include "widgets/collapsible_block.h"
#include "widgets/elide_label.h"
#include "widgets/empty_state.h"
#include "widgets/icon.h"
#include "widgets/incident_strip.h"
#include "widgets/inline_note.h"
#include "widgets/key_bar.h"
#include "widgets/loading_bars.h"
#include "widgets/nav_rail.h"
#include "widgets/screen_bar.h"
#include "widgets/section_frame.h"
#include "widgets/severity_block.h"
#include "widgets/strip_cell.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"
#include "widgets/toast.h"

#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>

using namespace warroom::ui;
using warroom::test::incident;

namespace {

QWidget* cellNamed(const QWidget& strip, const QString& start)
{
    for (QWidget* child : strip.findChildren<QWidget*>()) {
        if (child->isVisibleTo(&strip) && child->accessibleName().startsWith(start))
            return child;
    }
    return nullptr;
}

} // namespace

class TestWidgets final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        theme().setTextPercent(100);
        theme().setReducedMotion(true);
        theme().apply(ThemeChoice::Dark);
    }

    void stripSaysEveryCellInWords()
    {
        IncidentStrip strip;
        strip.resize(1376, 56);
        strip.setState(incident());
        for (const char* start :
             {"INC-2481, Checkout", "8 here now", "Phase 3 of 6, Containment", "Duration 1:42:18",
              "Commander Mara", "Next update in 6 minutes 12 seconds", "Connection: Live, 38 ms"})
            QVERIFY2(cellNamed(strip, start), start);
        QCOMPARE(QAccessible::queryAccessibleInterface(cellNamed(strip, "Duration"))->role(),
                 QAccessible::StaticText);
        QCOMPARE(QAccessible::queryAccessibleInterface(cellNamed(strip, "Commander"))->role(),
                 QAccessible::Button);
    }

    void stripCellsHaveTheirWidths_data()
    {
        QTest::addColumn<bool>("compact");
        QTest::addColumn<QList<int>>("widths");
        QTest::newRow("wide") << false << QList<int>{164, 112, 112, 124, 132};
        QTest::newRow("under 1280") << true << QList<int>{148, 96, 92, 108, 84};
    }
    void stripCellsHaveTheirWidths()
    {
        QFETCH(bool, compact);
        QFETCH(QList<int>, widths);
        IncidentStrip strip;
        strip.resize(compact ? 976 : 1376, 56);
        strip.setState(incident());
        strip.setCompact(compact);
        int i = 0;
        for (const char* start : {"Phase", "Duration", "Commander", "Next", "Connection"})
            QCOMPARE(cellNamed(strip, start)->width(), widths.at(i++));
        QCOMPARE(cellNamed(strip, "8 here now") == nullptr, compact);
    }

    void presenceIsHiddenWhileUnknown()
    {
        IncidentStrip strip;
        strip.resize(1376, 56);
        StripState s = incident();
        s.presenceKnown = false;
        strip.setState(s);
        QVERIFY(!cellNamed(strip, "8 here now"));
    }

    void vacantCommandAsksToBeTaken()
    {
        IncidentStrip strip;
        strip.resize(1376, 56);
        StripState s = incident();
        s.commander.clear();
        strip.setState(s);
        QWidget* cell = cellNamed(strip, "No commander");
        QVERIFY(cell);
        QCOMPARE(cell->grab().toImage().pixelColor(4, 4), tokens().warn.tint);
        QSignalSpy clicked(&strip, &IncidentStrip::commanderClicked);
        QTest::mouseClick(cell, Qt::LeftButton);
        QTest::keyClick(cell, Qt::Key_Return);
        QAccessible::queryAccessibleInterface(cell)->actionInterface()->doAction(
            QAccessibleActionInterface::pressAction());
        QCOMPARE(clicked.count(), 3);
    }

    void pagesThatWaitAreCriticalAndLeadThere()
    {
        IncidentStrip strip;
        strip.resize(1376, 56);
        StripState s = incident();
        strip.setState(s);
        QVERIFY(!cellNamed(strip, "0 page"));
        s.pages = 1;
        s.pagesFor = "12 min";
        s.pagesSpoken = "12 minutes";
        s.pagesKeys = "F9";
        strip.setState(s);
        QWidget* cell = cellNamed(strip, "1 page waits to be acknowledged, for 12 minutes");
        QVERIFY(cell);
        QCOMPARE(cell->grab().toImage().pixelColor(4, 4), tokens().crit.tint);
        QCOMPARE(QAccessible::queryAccessibleInterface(cell)->role(), QAccessible::Button);
        QCOMPARE(cell->focusPolicy(), Qt::TabFocus);
        QSignalSpy clicked(&strip, &IncidentStrip::pagesClicked);
        QTest::mouseClick(cell, Qt::LeftButton);
        QTest::keyClick(cell, Qt::Key_Return);
        QTest::keyClick(cell, Qt::Key_Space);
        QCOMPARE(clicked.count(), 3);
        s.pages = 3;
        strip.setState(s);
        QVERIFY(cellNamed(strip, "3 pages wait to be acknowledged, the oldest for 12 minutes"));
        s.pages = 0;
        strip.setState(s);
        QVERIFY(!cell->isVisibleTo(&strip));
    }

    void pagesStandBesideTheOtherCells_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("quiet");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("at 1440") << 1376 << 100 << false << false;
        QTest::newRow("at 1440 without an incident") << 1376 << 100 << true << false;
        QTest::newRow("at 1024") << 976 << 100 << false << false;
        QTest::newRow("at 1024 without an incident") << 976 << 100 << true << false;
        QTest::newRow("at 1024 from the right") << 976 << 100 << false << true;
        QTest::newRow("at 1024 in larger type") << 976 << 125 << false << false;
        QTest::newRow("at 1440 in larger type") << 1376 << 150 << false << false;
    }
    void pagesStandBesideTheOtherCells()
    {
        QFETCH(int, width);
        QFETCH(int, percent);
        QFETCH(bool, quiet);
        QFETCH(bool, mirrored);
        theme().setTextPercent(percent);
        IncidentStrip strip;
        strip.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        strip.setCompact(width < 1200);
        strip.resize(width, strip.sizeHint().height());
        StripState s = incident();
        if (quiet) {
            s.severity = 0;
            s.quietSentence = "2 open tickets";
            s.lastIncident = "INC-2537, 6 d ago";
        }
        s.pages = 12;
        s.pagesFor = "47 h";
        strip.setState(s);
        const QWidget* pages = cellNamed(strip, "12 pages");
        QVERIFY(pages);
        QVERIFY(strip.rect().contains(pages->geometry()));
        QVERIFY(pages->width() >= static_cast<const StripCell*>(pages)->neededWidth());
        for (const auto* other : strip.findChildren<QWidget*>()) {
            if (other != pages && other->isVisibleTo(&strip))
                QVERIFY2(!other->geometry().intersects(pages->geometry()),
                         qPrintable(other->accessibleName()));
        }
        const QWidget* title = cellNamed(strip, quiet ? "No open incidents" : "INC-2481");
        QVERIFY(title);
        if (percent == 100)
            QVERIFY2(title->width() >= 240, qPrintable(QString::number(title->width())));
    }

    void lateUpdateIsCritical()
    {
        IncidentStrip strip;
        strip.resize(1376, 56);
        StripState s = incident();
        s.updateDue = UpdateDue::Late;
        strip.setState(s);
        QCOMPARE(cellNamed(strip, "Update late by")->grab().toImage().pixelColor(4, 4), tokens().crit.tint);
    }

    void quietStripHasNoStateColour()
    {
        IncidentStrip strip;
        strip.resize(1376, 56);
        StripState s;
        s.quietSentence = "All services within objective";
        s.lastIncident = "INC-2537, 6 d ago";
        s.onCall = "Keiko until 09:00";
        s.syncLabel = "41 ms";
        s.syncValue = "Live";
        strip.setState(s);
        const QImage image = strip.grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                QVERIFY(image.pixelColor(x, y).hsvSaturation() < 90);
        }
        QVERIFY(cellNamed(strip, "No open incidents"));
    }

    void railShowsOnlyItsItemsAndSaysBadges()
    {
        NavRail rail;
        rail.setItems({{"queue", "Queue", "queue"},
                       {"room", "Room", "room"},
                       {"settings", "Settings", "settings", RailPlace::Bottom}});
        rail.setBadge("room", 3, Tone::Crit);
        rail.setCurrent("queue");
        const QList<QAbstractButton*> buttons = rail.findChildren<QAbstractButton*>();
        QCOMPARE(buttons.size(), 3);
        QCOMPARE(buttons.at(1)->accessibleName(), QString("Room, 3 waiting for you"));
        QSignalSpy activated(&rail, &NavRail::activated);
        buttons.at(1)->click();
        QCOMPARE(activated.first().first().toString(), QString("room"));
        QCOMPARE(rail.current(), QString("room"));
        QCOMPARE(rail.sizeHint().width(), 64);
        rail.setCompact(true);
        QCOMPARE(rail.sizeHint().width(), 48);
    }

    void tabIsMarkedByAnAccentLine()
    {
        TabBar tabs;
        tabs.addTab("Ticket");
        tabs.addTab("Timeline");
        const int before = tabs.tabRect(1).width();
        tabs.setCount(1, 31);
        QVERIFY(tabs.tabRect(1).width() > before);
        tabs.resize(tabs.sizeHint());
        const QRect first = tabs.tabRect(0);
        const QImage image = tabs.grab().toImage();
        QCOMPARE(image.pixelColor(first.center().x(), first.bottom()), tokens().accent);
        QVERIFY(image.pixelColor(first.left() + 4, first.bottom()) != tokens().accent);
        QCOMPARE(tabs.tabText(1), QString("Timeline"));
    }

    void buttonsHaveTheirFillAndHeight()
    {
        Button primary("Post update", ButtonKind::Primary);
        primary.resize(primary.sizeHint());
        QCOMPARE(primary.height(), 28);
        QCOMPARE(primary.grab().toImage().pixelColor(4, 5), tokens().accent);
        Button plain("Post update");
        plain.resize(plain.sizeHint());
        QCOMPARE(plain.grab().toImage().pixelColor(4, 5), tokens().raised);
        primary.setKind(ButtonKind::Quiet);
        QVERIFY(primary.grab().toImage().pixelColor(4, 5) != tokens().accent);
    }

    void noteTakesThreeActions()
    {
        InlineNote note(Tone::Warn, "You are offline.");
        int runs = 0;
        QVERIFY(note.addAction("Try now", [&runs] { ++runs; }));
        QVERIFY(note.addAction("Show", [] {}));
        QVERIFY(note.addAction("Hide", [] {}));
        QVERIFY(!note.addAction("More", [] {}));
        note.findChild<QPushButton*>()->click();
        QCOMPARE(runs, 1);
        QCOMPARE(note.accessibleName(), QString("You are offline."));
        note.resize(400, note.sizeHint().height());
        QCOMPARE(note.grab().toImage().pixelColor(1, 5), tokens().warn.fill);
        QCOMPARE(note.grab().toImage().pixelColor(6, 2), tokens().warn.tint);
    }

    void toastsStackUpToThreeAndNeverTakeTheFocus()
    {
        QWidget host;
        host.resize(1000, 600);
        auto* field = new QPushButton("Field", &host);
        host.show();
        host.activateWindow();
        field->setFocus();
        ToastStack stack(&host, 26);
        int runs = 0;
        for (int i = 0; i < 5; ++i)
            stack.showToast(QString("Action %1 removed").arg(i), "Undo", [&runs] { ++runs; });
        QCOMPARE(stack.shownCount(), 3);
        QCOMPARE(stack.collapsedCount(), 2);
        QCOMPARE(host.focusWidget(), field);
        QCOMPARE(stack.geometry().right(), 1000 - 16 - 1);
        Toast* last = stack.findChildren<Toast*>().last();
        QTest::mouseClick(last, Qt::LeftButton, {}, QPoint(last->width() - 10, 10));
        QCOMPARE(runs, 1);
        QCOMPARE(stack.collapsedCount(), 1);
    }

    void loadingBarsWaitBeforeTheyShow()
    {
        LoadingBars bars;
        bars.start();
        QVERIFY(!bars.areShown());
        QTRY_VERIFY(bars.areShown());
        bars.stop();
        QVERIFY(!bars.areShown());
    }

    void sectionFrameShowsItsState()
    {
        SectionFrame frame("Root cause(s)");
        auto* body = new QWidget;
        body->setFixedHeight(60);
        frame.setBody(body);
        frame.setStateLine("you are editing");
        frame.resize(676, frame.sizeHint().height());
        QCOMPARE(frame.sizeHint().height(), 60 + 17);
        QCOMPARE(frame.accessibleName(), QString("Root cause(s), you are editing"));
        frame.setState(SectionState::Editing);
        const QImage image = frame.grab().toImage();
        QCOMPARE(image.pixelColor(0, 20), tokens().accent);
        QCOMPARE(image.pixelColor(1, 20), tokens().accent);
        QCOMPARE(image.pixelColor(3, 20), tokens().raised);
        QCOMPARE(body->x(), 16 + 152);
        QCOMPARE(SectionFrame::labelWidthFor({"Scope"}), 152);
        QCOMPARE(SectionFrame::labelWidthFor({"Correctifs des causes profondes et des symptomes"}), 220);
    }

    void arrowsPointTheWayTextRuns()
    {
        const auto drawn = [](const QString& name, Qt::LayoutDirection direction) {
            QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            painter.setLayoutDirection(direction);
            drawIcon(painter, {0, 0}, name, Qt::white, 20);
            return image;
        };
        for (const char* name : {"right", "arrow"}) {
            QVERIFY(drawn(name, Qt::RightToLeft) != drawn(name, Qt::LeftToRight));
            QCOMPARE(drawn(name, Qt::RightToLeft).mirrored(true, false), drawn(name, Qt::LeftToRight));
        }
        QCOMPARE(drawn("play", Qt::RightToLeft), drawn("play", Qt::LeftToRight));
    }
    void theSummaryOfABlockStaysBesideItsTitle_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void theSummaryOfABlockStaysBesideItsTitle()
    {
        QFETCH(Qt::LayoutDirection, direction);
        BlockHead head("Service level", nullptr);
        head.setLayoutDirection(direction);
        head.resize(head.sizeHint() + QSize(40, 0));
        const int title = textWidth(Type::BodyStrong, head.text());
        const QRect place(direction == Qt::LeftToRight ? 0 : head.width() - title, 0, title, head.height());
        const auto look = [&] { return head.grab(place).toImage(); };
        const auto alone = look();
        const auto whole = head.grab().toImage();
        head.setSummary("checkout-of-the-shop 100 %", Ink::Tertiary);
        QCOMPARE(look(), alone);
        QVERIFY(head.grab().toImage() != whole);
    }
    void aStateThatIsTooLongIsParted()
    {
        SectionFrame frame("Whys");
        auto* body = new QWidget;
        body->setFixedHeight(10);
        frame.setBody(body);
        frame.setStateLine("3 open");
        const int one = frame.sizeHint().height();
        frame.setLabelWidth(140);
        frame.setStateLine("12 open · 14 answered · 11 dropped");
        QVERIFY2(frame.sizeHint().height() > one, "the counts of a narrow column are cut");
        QCOMPARE(frame.accessibleName(), QString("Whys, 12 open · 14 answered · 11 dropped"));
        frame.setLabelWidth(220);
        frame.setStateLine("1 open · 2 done");
        QCOMPARE(frame.sizeHint().height(), one);
    }

    void blockFoldsItsBody()
    {
        CollapsibleBlock block("Checklist");
        auto* body = new QWidget;
        body->setFixedHeight(100);
        block.setBody(body);
        const int open = block.sizeHint().height();
        QSignalSpy changed(&block, &CollapsibleBlock::collapsedChanged);
        QTest::keyClick(block.findChild<QAbstractButton*>(), Qt::Key_Space);
        QVERIFY(block.isCollapsed());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(open - block.sizeHint().height(), 100);
    }

    void labelIsElidedAndKeepsItsNameWhole()
    {
        ElideLabel label(Type::Bar);
        label.setText("Checkout writes failing after orders-db failover");
        QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width());
        label.resize(80, 20);
        QCOMPARE(label.grab().toImage().pixelColor(79, 10), label.grab().toImage().pixelColor(79, 1));
        QCOMPARE(label.accessibleName(), label.text());
    }

    void keyBarLeavesOutWhatDoesNotFit()
    {
        KeyBar bar;
        bar.setHints({{"N", "New action"}, {"Space", "Check"}});
        bar.setFixedHints({{"F1", "Keys"}, {"Ctrl K", "Commands"}});
        bar.setClock(QDateTime(QDate(2025, 12, 2), QTime(0, 34, 18), Qt::UTC));
        bar.resize(1376, bar.sizeHint().height());
        QCOMPARE(bar.height(), 26);
        QCOMPARE(bar.accessibleDescription(), QString("N: New action; Space: Check"));
        const QImage wide = bar.grab().toImage();
        bar.resize(330, 26);
        const QImage narrow = bar.grab().toImage();
        QVERIFY(wide.copy(0, 2, 100, 20) != narrow.copy(0, 2, 100, 20));
    }

    void emptyStateIsOneSentenceAndItsActions()
    {
        EmptyState empty("No ticket matches.");
        empty.setHeadline("Nothing is wrong");
        empty.addAction("New ticket", "C");
        QCOMPARE(empty.accessibleName(), QString("No ticket matches."));
        QCOMPARE(empty.findChildren<QPushButton*>().size(), 1);
    }

    void everyWidgetPaintsInBothThemesAndAllTextSizes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("percent");
        QTest::newRow("dark 100") << true << 100;
        QTest::newRow("dark 150") << true << 150;
        QTest::newRow("light 90") << false << 90;
        QTest::newRow("light 150") << false << 150;
    }
    void everyWidgetPaintsInBothThemesAndAllTextSizes()
    {
        QFETCH(bool, dark);
        QFETCH(int, percent);
        IncidentStrip strip;
        strip.setState(incident());
        SeverityBlock block;
        block.setSeverity(4);
        NavRail rail;
        rail.setItems({{"queue", "Queue", "queue"}});
        KeyBar bar;
        ScreenBar screen("Queue");
        InlineNote note(Tone::Crit, "A page has no answer.");
        SectionFrame section("Symptoms");
        CollapsibleBlock side("Roles");
        theme().setTextPercent(percent);
        theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        for (QWidget* widget :
             std::initializer_list<QWidget*>{&strip, &block, &rail, &bar, &screen, &note, &section, &side}) {
            widget->resize(std::max(900, widget->sizeHint().width()),
                           std::max(26, widget->sizeHint().height()));
            const QImage image = widget->grab().toImage();
            QVERIFY(!image.isNull());
            QVERIFY2(!widget->accessibleName().isEmpty() || widget == &block || widget == &screen,
                     widget->metaObject()->className());
        }
    }
};

WARROOM_GUI_TEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
