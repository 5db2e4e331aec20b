// The timeline as a picture: its view with lanes, corrections, filters, and the ticket as it was.
#include "gui/room/room_window.h"
#include "gui/timeline/signal_boards.h"
#include "models/timeline/ticket_past.h"
#include "models/timeline/timeline_model.h"
#include "screens/room/timeline_pane.h"
#include "screens/room/timeline_view.h"
#include "screens/timeline/entry_acts.h"
#include "screens/timeline/lanes_view.h"
#include "screens/timeline/timeline_board.h"
#include "screens/timeline/timeline_table.h"
#include "support/test_main.h"
#include "widgets/theme.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

const Entry* entryWith(const RoomPresenter& room, const char* words)
{
    for (const Entry& entry : room.ticket()->timeline) {
        if (entry.text.find(words) != std::string::npos)
            return &entry;
    }
    return nullptr;
}

// A range and a story, as a scribe would have left them.
void correct(CheckoutRoom& checkout, const RoomPresenter& room)
{
    EntrySet range;
    range.entry = entryWith(room, "Restore of orders-db")->id;
    range.until = std::optional(CheckoutRoom::at("00:31"));
    checkout.workspace.remote(CheckoutRoom::person(4), checkout.clock.now(), range);
    for (const char* words : {"Keep us-west primary", "Cross-country", "us-east hub loses"})
        checkout.workspace.remote(CheckoutRoom::person(4), checkout.clock.now(),
                                  EntryPin{entryWith(room, words)->id, true});
}

bool stage(const QString& scene, CheckoutRoom& checkout, RoomScreen& screen)
{
    RoomPresenter& room = screen.presenter();
    correct(checkout, room);
    if (!QTest::qWaitFor([&] { return room.timeline()->storyCount() == 3; }))
        return false;
    auto* pane = screen.findChild<TimelinePane*>();
    const OpId decision = entryWith(room, "Keep us-west primary")->id;
    if (scene == "board" || scene == "signals") {
        screen.showTab("timeline");
        if (scene == "signals") {
            checkout.workspace.setBoard(objectivesName, objectives());
            checkout.workspace.setBoard(deploysName, deploys());
            const auto* lanes = screen.findChild<LanesView*>();
            if (!QTest::qWaitFor([&] { return lanes->laneNames().contains("Deploys"); }))
                return false;
        }
        screen.findChild<TimelineTable*>()->setCurrentRow(room.timeline()->rowOf(decision));
    } else if (scene == "past") {
        screen.goTo(entryWith(room, "Cross-country")->id);
        pane->acts()->run(EntryAct::AsItWas, *entryWith(room, "Cross-country"));
        auto* past = screen.findChild<TicketPast*>();
        return QTest::qWaitFor([&] { return past->ticket() && !past->isReading(); });
    } else if (scene == "time") {
        screen.goTo(decision);
        pane->acts()->run(EntryAct::CorrectTime, *entryWith(room, "Keep us-west primary"));
    } else if (scene == "story") {
        room.timeline()->setFilter({TimelineKind::Story, {}});
        pane->view()->setFocus();
    } else if (scene == "empty") {
        room.timeline()->setFilter({TimelineKind::All, "by:nobody"});
        pane->view()->setFocus();
    }
    return true;
}

} // namespace

class TimelinePicturesTest final : public QObject
{
    Q_OBJECT

private slots:
    void everySizeAndTheme_data();
    void everySizeAndTheme();
};

void TimelinePicturesTest::everySizeAndTheme_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<QString>("scene");
    const QSize wide(1440, 900);
    const QSize narrow(1024, 640);
    for (const char* scene : {"board", "past", "time", "story", "empty"}) {
        QTest::addRow("timeline-%s-dark", scene) << wide << true << 100 << false << scene;
        QTest::addRow("timeline-%s-1024-light", scene) << narrow << false << 100 << false << scene;
    }
    QTest::newRow("timeline-signals-dark") << wide << true << 100 << false << "signals";
    QTest::newRow("timeline-signals-light") << wide << false << 100 << false << "signals";
    QTest::newRow("timeline-signals-1024-dark") << narrow << true << 100 << false << "signals";
    QTest::newRow("timeline-board-light") << wide << false << 100 << false << "board";
    QTest::newRow("timeline-board-1024-dark") << narrow << true << 100 << false << "board";
    QTest::newRow("timeline-board-dark-150") << wide << true << 150 << false << "board";
    QTest::newRow("timeline-board-mirrored") << wide << true << 100 << true << "board";
}

void TimelinePicturesTest::everySizeAndTheme()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    QFETCH(bool, mirrored);
    QFETCH(QString, scene);
    theme().setTextPercent(percent);
    theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    CheckoutRoom checkout;
    RoomWindow room(checkout);
    auto* screen = room.screen;
    QVERIFY(room.enter(size));
    QVERIFY(stage(scene, checkout, *screen));
    QCOMPARE(room.picture().size(), size);
    if (scene == "board" || scene == "signals") {
        const auto* board = screen->findChild<TimelineBoard*>();
        QVERIFY(board->lanes()->height() == board->lanes()->sizeHint().height());
        QVERIFY(board->table()->viewport()->height() > scaled(90));
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
    theme().setTextPercent(100);
}

WARROOM_GUI_TEST_MAIN(TimelinePicturesTest)
#include "tst_timeline_pictures.moc"
