// Triage by keys alone: marks, acts, merging, completion, orders, saved views, and what must stay in its
// place.
#include "gui/queue/queue_seat.h"
#include "support/test_main.h"
#include "widgets/inline_note.h"
#include "widgets/loading_bars.h"
#include "widgets/tab_bar.h"

#include <QHeaderView>
#include <QPushButton>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;
using namespace std::chrono_literals;

class QueueJourneyTest final : public QObject
{
    Q_OBJECT

private slots:
    void barsUntilTheFirstTicketsCome();
    void takingAndAssigning();
    void manyAreChangedAtOnce();
    void duplicatesAreMerged();
    void aRefusalStandsInTheQueue();
    void tabCompletes();
    void keysAndMouseSort();
    void viewsAreKeptAndDeleted();
    void theLastViewIsThereAgain();
    void overdueFollowUpsAreOneKeyAway();
    void othersChangesLeaveThePlace();
    void marksOutliveABigChange();
    void aFailedSearchSaysWhatStillWorks();
    void nothingIsActedOnWhereNothingIsShown();
};

void QueueJourneyTest::barsUntilTheFirstTicketsCome()
{
    QueueSeat seat;
    seat.open("Checkout writes failing", Severity::Sev1);
    QueueScreen screen(seat.bridge);
    screen.resize(1376, 778);
    screen.show();
    QVERIFY(QTest::qWaitForWindowActive(&screen));
    QVERIFY(screen.findChild<LoadingBars*>()->isVisible());
    QTRY_VERIFY(screen.findChild<LoadingBars*>()->areShown());
    seat.bridge.start();
    QTRY_VERIFY(screen.findChild<QueueView*>()->isVisible());
    QVERIFY(!screen.findChild<LoadingBars*>()->isVisible());
}

void QueueJourneyTest::takingAndAssigning()
{
    QueueSeat seat;
    const TicketId worst = seat.open("Checkout writes failing", Severity::Sev1);
    const TicketId mail = seat.open("A mail", Severity::Sev3, TicketKind::Support);
    QVERIFY(seat.enter());
    seat.press(Qt::Key_T);
    QTRY_COMPARE(seat.said, QStringList("INC-1 is with Mara Lind now."));
    QCOMPARE(seat.shelf.ticket(worst).holder(IncidentRole::Commander), Owner(QueueSeat::mara()));

    seat.press(Qt::Key_J);
    seat.press(Qt::Key_A);
    QVERIFY(qobject_cast<QLineEdit*>(seat.focus()));
    seat.type("Lena Ortiz");
    seat.press(Qt::Key_Return);
    QTRY_COMPARE(seat.said.size(), 2);
    QCOMPARE(seat.shelf.ticket(mail).holder(IncidentRole::Commander), Owner(QueueSeat::lena()));
    QCOMPARE(seat.focus(), seat.view());

    QTRY_COMPARE(seat.bridge.summary(mail)->commander, Owner(QueueSeat::lena()));
    seat.undo();
    QVERIFY(seat.shelf.ticket(mail).holder(IncidentRole::Commander).isNobody());
}

void QueueJourneyTest::manyAreChangedAtOnce()
{
    QueueSeat seat;
    std::vector<TicketId> tickets;
    for (const char* title : {"One", "Two", "Three", "Four"})
        tickets.push_back(seat.open(title));
    QVERIFY(seat.enter());
    QCOMPARE(seat.picture(), QString("4 3 2 1"));
    seat.press(Qt::Key_Down, Qt::ShiftModifier);
    seat.press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(seat.view()->chosenTickets().size(), std::size_t(3));
    QCOMPARE(seat.screen->keyHints().back().text, QString("Select one"));
    seat.press(Qt::Key_P);
    seat.type("0");
    seat.press(Qt::Key_Return);
    QTRY_COMPARE(seat.said, QStringList("3 tickets are P0 now."));
    QCOMPARE(seat.shelf.ticket(tickets[0]).priority.value(), Priority::P2);
    QCOMPARE(seat.shelf.ticket(tickets[1]).priority.value(), Priority::P0);
    seat.press(Qt::Key_S);
    seat.type("orders-db");
    seat.press(Qt::Key_Return);
    QTRY_COMPARE(seat.said.back(), QString("3 tickets belong to orders-db now."));
    QCOMPARE(seat.view()->chosenTickets().size(), std::size_t(3));
    seat.press(Qt::Key_Escape);
    QCOMPARE(seat.view()->chosenTickets().size(), std::size_t(1));
}

void QueueJourneyTest::duplicatesAreMerged()
{
    QueueSeat seat;
    const TicketId first = seat.open("Cart is slow"), second = seat.open("Checkout is slow"),
                   third = seat.open("Search is slow");
    QVERIFY(seat.enter());
    QCOMPARE(seat.picture(), QString("3 2 1"));
    seat.press(Qt::Key_X);
    seat.press(Qt::Key_J);
    seat.press(Qt::Key_X);
    seat.press(Qt::Key_M);
    seat.press(Qt::Key_Return); // into the first of the marked ones
    QTRY_COMPARE(seat.said, QStringList("INC-2 is merged into INC-3."));
    QTRY_COMPARE(seat.picture(), QString("3 1"));
    QVERIFY(seat.shelf.ticket(second).isDuplicate());
    seat.undo();
    QTRY_COMPARE(seat.picture(), QString("3 2 1"));

    seat.press(Qt::Key_Escape);
    seat.press(Qt::Key_End);
    seat.press(Qt::Key_M);
    seat.press(Qt::Key_Return); // one alone needs a name
    QVERIFY(qobject_cast<QLineEdit*>(seat.focus()));
    seat.type("inc-3");
    seat.press(Qt::Key_Return);
    QTRY_COMPARE(seat.said.back(), QString("INC-1 is merged into INC-3."));
    QVERIFY(seat.shelf.ticket(first).isDuplicate() && !seat.shelf.ticket(third).isDuplicate());
}

void QueueJourneyTest::aRefusalStandsInTheQueue()
{
    QueueSeat seat;
    const TicketId one = seat.open("Checkout is slow");
    QVERIFY(seat.enter());
    seat.press(Qt::Key_L);
    seat.type("INC-9");
    seat.press(Qt::Key_Return);
    QVERIFY2(seat.notes().contains("There is no ticket INC-9 here."), qPrintable(seat.notes()));
    QCOMPARE(seat.focus(), seat.view());
    seat.press(Qt::Key_P);
    seat.type("10");
    seat.press(Qt::Key_Return);
    QVERIFY2(seat.notes().contains("\"10\" is no priority"), qPrintable(seat.notes()));
    QCOMPARE(seat.shelf.ticket(one).priority.value(), Priority::P2);

    seat.shelf.setRole(AccountRole::Responder);
    QTRY_COMPARE(seat.bridge.connection().role, AccountRole::Responder);
    seat.press(Qt::Key_1);
    QVERIFY2(seat.notes().contains("INC-1: a commander does this"), qPrintable(seat.notes()));
    QCOMPARE(seat.shelf.ticket(one).severity.value(), Severity::Sev3);
    QCOMPARE(seat.said, QStringList());
}

void QueueJourneyTest::tabCompletes()
{
    QueueSeat seat;
    const TicketId one = seat.open("Checkout is slow");
    seat.shelf.remote(QueueSeat::lena(), one, ServiceSet{"checkout-api"});
    seat.open("Search is slow");
    QVERIFY(seat.enter());
    seat.press(Qt::Key_Slash);
    seat.type("servi");
    seat.press(Qt::Key_Tab);
    QCOMPARE(seat.filter(), QString("service:"));
    seat.press(Qt::Key_Tab);
    QCOMPARE(seat.filter(), QString("service:checkout-api"));
    QCOMPARE(seat.picture(), QString("1"));
    seat.type(" late:perhaps");
    QVERIFY2(seat.notes().contains("late:perhaps is not known; expected yes or no."),
             qPrintable(seat.notes()));
    QWidget* line = seat.focus();
    seat.press(Qt::Key_Tab); // nothing to complete: on to the next widget
    QVERIFY(seat.focus() != line);
}

void QueueJourneyTest::keysAndMouseSort()
{
    QueueSeat seat;
    seat.open("Beta");
    seat.open("Alpha");
    seat.open("Gamma");
    QVERIFY(seat.enter());
    QCOMPARE(seat.picture(), QString("3 2 1"));
    seat.press(Qt::Key_R, Qt::ShiftModifier);
    QCOMPARE(seat.picture(), QString("1 2 3"));
    auto* header = seat.view()->header();
    const auto click = [&](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
    };
    click(QueueModel::TitleColumn);
    QCOMPARE(seat.picture(), QString("2 1 3"));
    click(QueueModel::TitleColumn);
    QCOMPARE(seat.picture(), QString("3 1 2"));
    seat.press(Qt::Key_S, Qt::ShiftModifier);
    QCOMPARE(seat.screen->model().order(), (QueueOrder{QueueSort::Service, false}));
    seat.press(Qt::Key_G);
    QCOMPARE(seat.screen->model().grouping(), QueueGrouping::Phase);
}

void QueueJourneyTest::viewsAreKeptAndDeleted()
{
    QueueSeat seat;
    seat.open("Checkout is slow", Severity::Sev1);
    seat.open("Typo", Severity::Sev5);
    QVERIFY(seat.enter());
    seat.press(Qt::Key_Slash);
    seat.type("sev:<3");
    seat.press(Qt::Key_Return);
    seat.press(Qt::Key_V, Qt::ShiftModifier);
    seat.type("Night shift");
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.said, QStringList("View Night shift kept."));
    QCOMPARE(seat.focus(), seat.view());
    seat.press(Qt::Key_Escape);
    QCOMPARE(seat.picture(), QString("1 | 2"));

    seat.press(Qt::Key_V, Qt::ShiftModifier);
    for (int i = 0; i < 20; ++i)
        seat.press(Qt::Key_Down); // this workspace's own views stand last
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.picture(), QString("1"));
    QCOMPARE(seat.filter(), QString("sev:<3"));

    seat.press(Qt::Key_V, Qt::ShiftModifier);
    for (int i = 0; i < 20; ++i)
        seat.press(Qt::Key_Down);
    seat.press(Qt::Key_Delete);
    QCOMPARE(seat.said.back(), QString("View Night shift deleted."));
    QCOMPARE(seat.shelf.settings()[QueueScreen::ViewsSetting], std::string("[]"));
    seat.undo();
    QVERIFY(seat.shelf.settings()[QueueScreen::ViewsSetting].find("Night shift") != std::string::npos);
    seat.press(Qt::Key_Escape);
    QCOMPARE(seat.focus(), seat.view());
}

void QueueJourneyTest::theLastViewIsThereAgain()
{
    QueueSeat seat;
    seat.open("Checkout is slow", Severity::Sev1);
    seat.open("Typo", Severity::Sev5);
    QVERIFY(seat.enter());
    seat.press(Qt::Key_Slash);
    seat.type("typo");
    seat.press(Qt::Key_Return);
    seat.press(Qt::Key_G);
    const QueueViewState before = seat.screen->viewState();
    seat.leave();
    QVERIFY(seat.enter());
    QTRY_VERIFY(seat.screen->viewState() == before);
    QCOMPARE(seat.picture(), QString("2"));
}

void QueueJourneyTest::overdueFollowUpsAreOneKeyAway()
{
    QueueSeat seat;
    const Time now = seat.clock.now();
    seat.open("Checkout is slow", Severity::Sev1);
    const TicketId mine = seat.open("Alarm on lag", Severity::Sev3, TicketKind::FollowUp, now - 24h);
    seat.open("Load test", Severity::Sev4, TicketKind::FollowUp, now - 72h);
    seat.open("Rewrite", Severity::Sev4, TicketKind::FollowUp, now + 24h * 60);
    seat.shelf.remote(QueueSeat::lena(), mine,
                      RoleAssign{IncidentRole::Commander, Owner(QueueSeat::mara()), {}});
    QVERIFY(seat.enter());
    QTRY_COMPARE(seat.screen->waitingForMe(), 1);
    QPushButton* overdue = nullptr;
    for (auto* button : seat.screen->findChildren<QPushButton*>()) {
        if (button->text() == "2 overdue follow-ups")
            overdue = button;
    }
    QVERIFY(overdue && overdue->isVisible());
    overdue->click();
    QCOMPARE(seat.picture(), QString("2 | 3"));
    QCOMPARE(seat.focus(), seat.view());
    QVERIFY(!seat.view()->isColumnHidden(QueueModel::DueColumn));
    QCOMPARE(seat.screen->model().indexOf(mine, QueueModel::DueColumn).data().toString(),
             QString("24 h late"));

    seat.screen->setViewState(
        {QueueTab::Open, "kind:follow-up", QueueGrouping::Due, {QueueSort::Due, false}});
    QCOMPARE(seat.picture(), QString("3 2 | 4"));
    QCOMPARE(seat.screen->model().index(1, 0).data().toString(), QString("Within a quarter"));
}

void QueueJourneyTest::othersChangesLeaveThePlace()
{
    QueueSeat seat;
    std::vector<TicketId> tickets;
    for (int i = 0; i < 60; ++i)
        tickets.push_back(seat.open("Something is slow"));
    QVERIFY(seat.enter());
    seat.view()->setCurrentTicket(tickets[20]);
    seat.press(Qt::Key_X);
    seat.press(Qt::Key_J);
    seat.press(Qt::Key_X);
    const auto marked = seat.view()->chosenTickets();
    const auto current = seat.view()->currentTicket();
    for (int i = 50; i < 60; ++i)
        seat.shelf.remote(QueueSeat::lena(), tickets[std::size_t(i)], SeveritySet{Severity::Sev1});
    seat.open("A new one", Severity::Sev1);
    QTRY_COMPARE(seat.screen->model().knownCount(), 61);
    QTRY_COMPARE(seat.screen->model().rowCount(seat.screen->model().index(0, 0)), 11);
    QVERIFY(seat.view()->chosenTickets() == marked);
    QVERIFY(seat.view()->currentTicket() == current);
}

void QueueJourneyTest::marksOutliveABigChange()
{
    QueueSeat seat;
    std::vector<TicketId> tickets;
    for (int i = 0; i < 40; ++i)
        tickets.push_back(seat.open("Something is slow"));
    QVERIFY(seat.enter());
    seat.view()->setCurrentTicket(tickets[20]);
    seat.press(Qt::Key_X);
    seat.press(Qt::Key_J);
    seat.press(Qt::Key_X);
    auto marked = seat.view()->chosenTickets();
    seat.press(Qt::Key_R, Qt::ShiftModifier); // the whole list is turned round
    std::reverse(marked.begin(), marked.end());
    QVERIFY(seat.view()->chosenTickets() == marked);
    QVERIFY(seat.view()->visualRect(seat.view()->currentIndex()).isValid());
}

void QueueJourneyTest::aFailedSearchSaysWhatStillWorks()
{
    QueueSeat seat;
    seat.open("Checkout is slow");
    QVERIFY(seat.enter());
    seat.shelf.setSearchResult(Error(ErrorCode::Internal, "the index is being built"));
    seat.press(Qt::Key_Slash);
    seat.type("checkout");
    QTRY_VERIFY(seat.notes().contains("the index is being built"));
    QCOMPARE(seat.picture(), QString("1"));
    seat.shelf.setSearchResult(std::vector<SearchHit>());
    for (auto* note : seat.screen->findChildren<InlineNote*>()) {
        if (note->isVisible())
            note->findChild<QPushButton*>()->click();
    }
    QTRY_COMPARE(seat.notes(), QString());
}

void QueueJourneyTest::nothingIsActedOnWhereNothingIsShown()
{
    QueueSeat seat;
    QVERIFY(!seat.enter()); // no list to put the focus into
    for (const QueueCommand& command : seat.screen->commands()) {
        if (command.id == "queue.take")
            QCOMPARE(command.whyNot(), QString("No ticket is chosen."));
    }
    seat.press(Qt::Key_Slash);
    QVERIFY(qobject_cast<QLineEdit*>(seat.focus()));
}

WARROOM_GUI_TEST_MAIN(QueueJourneyTest)
#include "tst_queue_journey.moc"
