// The boards by keys: reading them, acknowledging, going to what is behind a panel, taking one along on
// paper.
#include "gui/boards/boards_seat.h"
#include "screens/boards/executive_panels.h"
#include "screens/boards/oncall_lists.h"
#include "screens/boards/trend_list.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "widgets/charts/time_chart.h"
#include "widgets/empty_state.h"
#include "widgets/theme.h"

#include <QImage>
#include <QTableView>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class BoardsJourneyTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void theExecutiveBoardIsReadByKeys();
    void enterLeadsToWhatIsBehindAPanel();
    void enterLeadsToWhatIsBehindARowOfOncall();
    void theRangeIsChosenByBrackets();
    void aPageIsAcknowledgedByA();
    void aPageWithoutATicketIsAnsweredAtTheBackend();
    void withoutAConnectionNothingIsAcknowledgedAndNothingIsBlank();
    void runbooksOpenByAltAndTheirNumber();
    void whatChangedLeadsToTheTicket();
    void aQuietDayOffersToDeclare();
    void nothingIsKnownYet();
    void curvesHaveACursorAndATable();
    void theSetUpIsRemembered();
    void aBoardGoesOnPaper_data();
    void aBoardGoesOnPaper();
    void presentingIsForReading();
    void panelsTellThemselves();
    void nothingIsWatchedWhileNobodyLooks();
    void aTrendIsRaisedToATicketByR();
    void withoutATrendNothingIsSaidOfThem();
};

void BoardsJourneyTest::theExecutiveBoardIsReadByKeys()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    QTRY_COMPARE(seat.executive()->view().headline.first,
                 QString("Checkout is failing for 38 % of orders in the US and EU."));
    QTRY_VERIFY(seat.executive()->view().hasObjectives);
    QCOMPARE(seat.executive()->view().availability.value.value, QString("99.871 %"));
    QCOMPARE(seat.executive()->view().impact.size(), std::size_t(2));
    QCOMPARE(seat.executive()->view().impact[0].impact, QString("Containment · 38 % of orders in US and EU"));
    QVERIFY(qobject_cast<HeadlinePanel*>(seat.focus()));
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.opened, std::optional(seat.checkout));
    seat.press(Qt::Key_2);
    QTRY_COMPARE(seat.screen->current(), BoardsScreen::Oncall);
    QTRY_VERIFY(qobject_cast<ActiveList*>(seat.focus()));
    seat.press(Qt::Key_1);
    QTRY_COMPARE(seat.screen->current(), BoardsScreen::Executive);
}

void BoardsJourneyTest::enterLeadsToWhatIsBehindAPanel()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    QTRY_VERIFY(seat.executive()->view().hasObjectives);
    const auto enter = [&](QWidget* panel) {
        panel->setFocus();
        seat.press(Qt::Key_Return);
    };
    auto* impact = seat.executive()->findChild<ImpactPanel*>();
    impact->setFocus();
    seat.press(Qt::Key_J);
    seat.press(Qt::Key_Return);
    QVERIFY(seat.opened && *seat.opened != seat.checkout);
    enter(seat.executive()->findChild<AvailabilityPanel*>());
    auto* budget = seat.executive()->findChild<BudgetPanel*>();
    budget->setFocus();
    seat.press(Qt::Key_Down);
    seat.press(Qt::Key_Down);
    seat.press(Qt::Key_Return);
    enter(seat.executive()->findChild<WeeksPanel*>());
    enter(seat.executive()->findChild<BacklogPanel*>());
    enter(seat.executive()->findChild<OverduePanel*>());
    QCOMPARE(seat.said, QStringList({"services", "debug order-history", "measures", "queue", "follow-ups"}));
}

void BoardsJourneyTest::enterLeadsToWhatIsBehindARowOfOncall()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    seat.press(Qt::Key_2);
    QTRY_VERIFY(!seat.oncall()->view().health.empty() && !seat.oncall()->view().deploys.empty());
    const auto enter = [&](QListView* list, int row) {
        list->setFocus();
        list->setCurrentIndex(list->model()->index(row, 0));
        seat.press(Qt::Key_Return);
    };
    enter(seat.oncall()->findChild<ActiveList*>(), 1);
    QCOMPARE(seat.opened, std::optional(seat.checkout));
    enter(seat.oncall()->findChild<HealthList*>(), 1);
    QCOMPARE(seat.said, QStringList("debug order-history"));
    enter(seat.oncall()->findChild<RunbookList*>(), 2);
    QCOMPARE(seat.link, QUrl("https://runbooks.example/disk"));
    seat.opened.reset();
    enter(seat.oncall()->findChild<DueList*>(), 0);
    QVERIFY(seat.opened && *seat.opened == seat.oncall()->view().due[0].ticket);
    enter(seat.oncall()->findChild<DeployList*>(), 0);
    const auto& deploy = seat.oncall()->view().deploys[0];
    if (deploy.url.isEmpty())
        QCOMPARE(seat.said.last(), "debug " + deploy.service);
    else
        QCOMPARE(seat.link, QUrl(deploy.url));
}

void BoardsJourneyTest::theRangeIsChosenByBrackets()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    QTRY_COMPARE(seat.executive()->view().availability.subtitle, QString("successful user requests, 30 d"));
    seat.press(Qt::Key_BracketRight);
    QTRY_COMPARE(seat.executive()->view().availability.subtitle,
                 QString("successful user requests, quarter"));
    seat.press(Qt::Key_BracketLeft);
    seat.press(Qt::Key_BracketLeft);
    seat.press(Qt::Key_BracketLeft);
    QTRY_COMPARE(seat.executive()->view().availability.subtitle, QString("successful user requests, 7 d"));
    QCOMPARE(seat.screen->rangeDays(), 7);
}

void BoardsJourneyTest::aPageIsAcknowledgedByA()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    seat.press(Qt::Key_2);
    QTRY_COMPARE(seat.oncall()->view().waiting, 1);
    QTRY_VERIFY(qobject_cast<ActiveList*>(seat.focus()));
    seat.press(Qt::Key_A);
    QCOMPARE(seat.oncall()->view().waiting, 0);
    QCOMPARE(seat.oncall()->view().active[0].right, QString("acknowledged"));
    QCOMPARE(seat.said, QStringList("Acknowledged: orders-db us-west primary disk 91 % full"));
    const auto& timeline = seat.shelf.ticket(seat.checkout).timeline;
    QCOMPARE(std::string(timeline.back().type), std::string("alert.ack"));
    // A second time there is nothing to acknowledge.
    seat.press(Qt::Key_A);
    QCOMPARE(seat.said.last(), QString("No page waits."));
}

void BoardsJourneyTest::aPageWithoutATicketIsAnsweredAtTheBackend()
{
    BoardsSeat seat;
    seat.quietDay();
    AlertsBoard alerts;
    alerts.groups = {page(9, "Disk full", TicketId(), "")};
    seat.give(goodDay(), alerts, deploys(false));
    seat.shelf.answer = [](const std::string&, const std::string&) -> Result<std::string> {
        return fail(ErrorCode::Forbidden, "Responders acknowledge.");
    };
    QVERIFY(seat.enter());
    seat.press(Qt::Key_2);
    QTRY_COMPARE(seat.oncall()->view().waiting, 1);
    seat.press(Qt::Key_A);
    QCOMPARE(seat.shelf.calls, std::vector<std::string>{"POST /api/v1/alerts/9/acknowledge {}"});
    QTRY_VERIFY(seat.said.contains("Responders acknowledge."));
    QTRY_COMPARE(seat.oncall()->view().waiting, 1);
}

void BoardsJourneyTest::withoutAConnectionNothingIsAcknowledgedAndNothingIsBlank()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    seat.press(Qt::Key_2);
    QTRY_COMPARE(seat.oncall()->view().waiting, 1);
    seat.cut();
    QTRY_COMPARE(seat.oncall()->view().asOf, QString("as of 00:30:18"));
    QCOMPARE(seat.oncall()->view().health.size(), std::size_t(8));
    seat.press(Qt::Key_A);
    QCOMPARE(seat.said, QStringList("Pages run on the server. Answer on the phone."));
    QCOMPARE(seat.oncall()->view().waiting, 1);
    seat.press(Qt::Key_1);
    QTRY_COMPARE(seat.executive()->view().asOf, QString("as of 00:30:18"));
    QCOMPARE(seat.executive()->view().availability.value.value, QString("99.871 %"));
    QCOMPARE(seat.executive()->age(), QString("as of 00:30:18"));
    QVERIFY(seat.executive()->isStale());
}

void BoardsJourneyTest::runbooksOpenByAltAndTheirNumber()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    seat.press(Qt::Key_2);
    QTRY_COMPARE(seat.oncall()->view().runbooks.size(), std::size_t(3));
    seat.press(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(seat.link, QUrl("https://runbooks.example/disk"));
}

void BoardsJourneyTest::whatChangedLeadsToTheTicket()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    seat.shelf.settings()["seen." + seat.checkout.text()] = "1 0";
    QVERIFY(seat.enter());
    seat.press(Qt::Key_2);
    QTRY_COMPARE(seat.oncall()->view().changed, QString("INC-1 changed since you looked"));
    QCOMPARE(seat.oncall()->view().changedTicket, seat.checkout);
}

void BoardsJourneyTest::aQuietDayOffersToDeclare()
{
    BoardsSeat seat;
    seat.quietDay();
    QVERIFY(seat.enter());
    QTRY_COMPARE(seat.executive()->view().headline.first, QString("Nothing is wrong"));
    QTRY_COMPARE(seat.executive()->view().availability.value.value, QString("99.962 %"));
    seat.press(Qt::Key_2);
    QTRY_VERIFY(seat.oncall()->findChild<EmptyState*>()->isVisible());
    QTRY_COMPARE(seat.oncall()->view().healthNote, QString("all within objective"));
    seat.press(Qt::Key_D);
    seat.press(Qt::Key_C);
    QCOMPARE(seat.said, QStringList({"declare", "new ticket"}));
}

void BoardsJourneyTest::nothingIsKnownYet()
{
    BoardsSeat seat;
    QVERIFY(seat.enter());
    QTRY_COMPARE(seat.executive()->view().headline.first, QString("Nothing is wrong"));
    QVERIFY(!seat.executive()->view().hasObjectives);
    QCOMPARE(seat.executive()->age(), QString());
    auto* availability = seat.executive()->findChild<AvailabilityPanel*>();
    QVERIFY(availability->accessibleDescription().startsWith("No objective is measured yet."));
    QVERIFY(!availability->chart()->isVisible());
}

void BoardsJourneyTest::curvesHaveACursorAndATable()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    QTRY_VERIFY(seat.executive()->view().hasObjectives);
    TimeChart* chart = seat.executive()->findChild<AvailabilityPanel*>()->chart();
    QVERIFY2(chart->accessibleDescription().contains("Objective 99.9 %, breached since"),
             qPrintable(chart->accessibleDescription()));
    chart->setFocus();
    seat.press(Qt::Key_End);
    seat.press(Qt::Key_Left);
    QVERIFY2(chart->cursorText().contains("99."), qPrintable(chart->cursorText()));
    seat.press(Qt::Key_F4);
    QVERIFY(chart->showsTable());
    const auto* table = qobject_cast<QTableView*>(seat.focus());
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 121);
    seat.press(Qt::Key_Escape);
    QVERIFY(!chart->showsTable());
    QCOMPARE(seat.focus(), chart);
    // Other keys are the board's.
    seat.press(Qt::Key_2);
    QCOMPARE(seat.screen->current(), BoardsScreen::Oncall);
}

void BoardsJourneyTest::theSetUpIsRemembered()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    seat.press(Qt::Key_BracketRight);
    seat.press(Qt::Key_2);
    QTRY_COMPARE(seat.shelf.settings()["boards.setup"], std::string("oncall 90"));
    BoardsScreen again(seat.bridge);
    QTRY_COMPARE(again.current(), BoardsScreen::Oncall);
    QCOMPARE(again.rangeDays(), 90);
}

void BoardsJourneyTest::aBoardGoesOnPaper_data()
{
    QTest::addColumn<bool>("oncall");
    QTest::addColumn<QString>("ending");
    for (const bool oncall : {false, true}) {
        for (const char* ending : {"pdf", "png"})
            QTest::addRow("%s as %s", oncall ? "On-call" : "Executive", ending) << oncall << QString(ending);
    }
}

void BoardsJourneyTest::aBoardGoesOnPaper()
{
    QFETCH(bool, oncall);
    QFETCH(QString, ending);
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    QTRY_VERIFY(seat.executive()->view().hasObjectives);
    if (oncall) {
        seat.press(Qt::Key_2);
        QTRY_COMPARE(seat.oncall()->view().waiting, 1);
    }
    seat.press(Qt::Key_E, ending == "png" ? Qt::ShiftModifier : Qt::NoModifier);
    QCOMPARE(seat.said, QStringList("save " + ending));
    QVERIFY(seat.screen->paperName().startsWith(oncall ? "oncall-board-2026-11-20-0034"
                                                       : "executive-board-2026-11-20-0034"));
    const TempDir folder;
    const QString kept = qEnvironmentVariable("WARROOM_PICTURES");
    const QString file = (kept.isEmpty() ? QString(folder.path()) : kept) + "/paper-" +
                         (oncall ? "oncall." : "executive.") + ending;
    QCOMPARE(seat.screen->savePaper(file), QString());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    if (ending == "pdf") {
        QVERIFY(bytes.startsWith("%PDF-"));
        // The charts are vectors; only icons are pictures.
        QVERIFY(oncall || !bytes.contains("/Subtype /Image"));
        QVERIFY(bytes.size() < 400'000);
    } else {
        const QImage picture = QImage::fromData(bytes);
        QCOMPARE(picture.size(), QSize(2752, 1946));
        QCOMPARE(picture.pixelColor(4, 4), QColor(Qt::white));
    }
    // The screen stays as it was.
    QVERIFY(tokens().dark);
    QVERIFY(!seat.screen->savePaper("/no/such/folder/board." + ending).isEmpty());
}

void BoardsJourneyTest::presentingIsForReading()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    seat.press(Qt::Key_2);
    QTRY_COMPARE(seat.oncall()->view().waiting, 1);
    seat.press(Qt::Key_F11);
    QVERIFY(seat.screen->isPresenting());
    seat.press(Qt::Key_A);
    QCOMPARE(seat.oncall()->view().waiting, 1);
    QCOMPARE(seat.said, QStringList("This view is for reading."));
    seat.press(Qt::Key_Escape);
    QVERIFY(!seat.screen->isPresenting());
    seat.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(seat.said.last(), QString("detach oncall"));
}

void BoardsJourneyTest::panelsTellThemselves()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    QTRY_VERIFY(seat.executive()->view().hasObjectives);
    seat.press(Qt::Key_2);
    QTRY_COMPARE(seat.oncall()->view().waiting, 1);
    for (const QWidget* widget : seat.screen->findChildren<QWidget*>()) {
        if (widget->focusPolicy() & Qt::TabFocus && !widget->inherits("QScrollBar") && widget->isVisible())
            QVERIFY2(!widget->accessibleName().isEmpty() || widget->inherits("QAbstractButton") ||
                         widget->inherits("QTabBar"),
                     widget->metaObject()->className());
    }
    const auto* budget = seat.executive()->findChild<BudgetPanel*>();
    QVERIFY(budget->accessibleDescription().startsWith("Error budget spent 129 %, "));
    QVERIFY(budget->accessibleDescription().contains("checkout-api 412 % spent, burn 186×"));
    const auto* active = seat.oncall()->findChild<ActiveList*>();
    QVERIFY(active->model()
                ->index(1, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith("SEV1, Checkout writes"));
}

void BoardsJourneyTest::nothingIsWatchedWhileNobodyLooks()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    QTRY_VERIFY(seat.executive()->view().hasObjectives);
    QTRY_VERIFY(seat.shelf.followed() > 0);
    seat.screen->hide();
    QTRY_COMPARE(seat.shelf.followed(), std::size_t(0));
    const ExecutiveView before = seat.executive()->view();
    seat.give(goodDay(), AlertsBoard(), deploys(false));
    QCoreApplication::processEvents();
    QCOMPARE(seat.executive()->view().availability.value.value, before.availability.value.value);
    seat.screen->show();
    QTRY_COMPARE(seat.executive()->view().availability.value.value, QString("99.962 %"));
}

void BoardsJourneyTest::aTrendIsRaisedToATicketByR()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    ObjectivesBoard board = badNight();
    TrendWarning later = fillingDisk();
    later.id = "limit_crossed/search/Disk";
    later.service = "search";
    later.title = "search Disk: nears its limit of 90 %";
    board.trends = {fillingDisk(), later};
    seat.give(board, AlertsBoard(), deploys(true));
    QVERIFY(seat.enter());
    seat.press(Qt::Key_2);
    QTRY_COMPARE(seat.oncall()->view().trends.size(), std::size_t(2));
    auto* list = seat.oncall()->findChild<TrendList*>();
    QVERIFY(list->isVisible());
    QCOMPARE(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().section(", ", 0, 1),
             QString("Trend, At this rate orders-db Disk crosses its limit of 90 % in 5 h."));
    // From anywhere on the board it is the first; on the list the current one.
    list->setFocus();
    seat.press(Qt::Key_J);
    QCOMPARE(list->currentIndex().row(), 1);
    seat.press(Qt::Key_R);
    QCOMPARE(seat.said.last(), QString("A ticket about it was opened: search Disk: nears its limit of 90 %"));
    QTRY_VERIFY(!seat.oncall()->view().trends[1].ticket.isNil());
    QVERIFY(seat.oncall()->view().trends[0].ticket.isNil());
    const auto& ticket = seat.shelf.ticket(seat.oncall()->view().trends[1].ticket);
    QVERIFY(ticket.kind == TicketKind::Support && ticket.severity.value() == Severity::Sev3);
    QCOMPARE(ticket.service.value(), std::string("search"));
    QCOMPARE(ticket.request->text, later.text + "\n\n" + later.why);
    QCOMPARE(ticket.request->origin, std::string("a trend that warroom judged 2026-11-20 00:34 UTC"));
    // Once more opens that ticket, and makes no second one; so does Enter. Of another row it leads to its
    // service.
    seat.press(Qt::Key_R);
    QCOMPARE(seat.opened, std::optional(seat.oncall()->view().trends[1].ticket));
    seat.opened.reset();
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.opened, std::optional(seat.oncall()->view().trends[1].ticket));
    seat.press(Qt::Key_K);
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.said.last(), QString("debug orders-db"));
    seat.shelf.setRole(AccountRole::Viewer);
    QTRY_COMPARE(seat.oncall()->whyNotRaise(), QString("This account may only read and watch."));
    seat.shelf.setRole(AccountRole::Commander);
    // What is known offline keeps its age.
    seat.shelf.setLink(LinkState::Offline);
    seat.give(board, AlertsBoard(), deploys(true), false);
    QTRY_VERIFY(!seat.oncall()->view().asOf.isEmpty());
    QCOMPARE(seat.oncall()->view().trends.size(), std::size_t(2));
    seat.screen->setPresenting(true);
    QCOMPARE(seat.oncall()->whyNotRaise(), QString("This view is for reading."));
}

void BoardsJourneyTest::withoutATrendNothingIsSaidOfThem()
{
    BoardsSeat seat;
    seat.quietDay();
    QVERIFY(seat.enter());
    seat.press(Qt::Key_2);
    QTRY_VERIFY(!seat.oncall()->view().health.empty());
    QVERIFY(!seat.oncall()->findChild<TrendList*>()->isVisible());
    for (const KeyHint& hint : seat.oncall()->keyHints())
        QVERIFY(hint.keys != "R");
    seat.press(Qt::Key_R);
    QCOMPARE(seat.said.last(), QString("There is no trend."));
}

WARROOM_GUI_TEST_MAIN(BoardsJourneyTest)
#include "tst_boards_journey.moc"
