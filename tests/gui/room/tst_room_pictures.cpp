// The room as a picture, in the sizes and themes of the mockups: nothing is cut, and every pane has its
// content.
#include "gui/room/room_window.h"
#include "models/room/conflicts_model.h"
#include "models/room/follow_ups.h"
#include "screens/room/conflict_pane.h"
#include "screens/room/refused_pane.h"
#include "screens/room/timeline_view.h"
#include "support/test_main.h"
#include "widgets/strip_cell.h"
#include "widgets/theme.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

PresentPerson inSection(std::uint8_t who, Section section, const CheckoutRoom& checkout, bool typing)
{
    PresentPerson present;
    present.person = CheckoutRoom::person(who);
    present.replica = ReplicaId(Uuid{{6, who}});
    present.section = std::string(nameOf(section));
    present.typing = typing;
    present.seen = checkout.clock.now();
    present.heard = checkout.workspace.head();
    return present;
}

void together(CheckoutRoom& checkout, RoomScreen& screen)
{
    screen.presenter().post("Keep binlogs on us-west until the diff is signed", "decision");
    auto tomas = inSection(2, Section::RootCause, checkout, true);
    tomas.item = CheckoutRoom::item(20);
    tomas.caret = 60;
    checkout.workspace.setPresent({tomas, inSection(5, Section::Symptoms, checkout, false),
                                   inSection(3, Section::Symptoms, checkout, true),
                                   inSection(4, Section::Whys, checkout, false)});
}

bool apart(CheckoutRoom& checkout, RoomScreen& screen)
{
    auto& workspace = checkout.workspace;
    workspace.setAccepting(false);
    workspace.setLink(LinkState::Offline);
    const Prose cause = screen.presenter().ticket()->causes.front().text;
    text::Edit mine, theirs;
    mine.retain(175).insert(", and nobody counted them");
    theirs.retain(138).insert("948 orders and 6 refunds, ").remove(4);
    screen.presenter().submitText(Section::RootCause, CheckoutRoom::item(20), {cause.text, mine});
    if (!QTest::qWaitFor([&] { return !screen.presenter().room().pending.empty(); }))
        return false;
    workspace.remote(CheckoutRoom::person(5), checkout.clock.now(),
                     SectionEdit{Section::RootCause, CheckoutRoom::item(20), theirs});
    checkout.clock.set(checkout.clock.now() + std::chrono::minutes(1));
    workspace.setAccepting(true);
    workspace.setLink(LinkState::Live);
    workspace.acceptAll();
    return QTest::qWaitFor([&] { return screen.presenter().merged().size() == 1; });
}

// All that can be there after working apart: a value set twice, an item removed and changed, a text of two
// people, a refused change, and what merged by itself.
bool again(CheckoutRoom& checkout, RoomScreen& screen)
{
    auto& room = screen.presenter();
    checkout.workspace.setLink(LinkState::Offline);
    if (!QTest::qWaitFor([&] { return !room.isLive(); }))
        return false;
    checkout.workApart();
    room.post("The spare host has room for the diff", "note");
    CommentAdd theirs;
    theirs.text = "Orders of the last hour are being reconciled by hand";
    checkout.workspace.remote(CheckoutRoom::person(5), checkout.clock.now(), theirs);
    if (!apart(checkout, screen))
        return false;
    checkout.workspace.setAccepting(false);
    checkout.workspace.submit({}, PhaseMove{Phase::Resolution, {}, {}});
    checkout.workspace.refuseAll(fail(ErrorCode::Format, "The ticket still needs Fixes for symptoms."));
    screen.showQuestions();
    const auto* quiet = screen.findChild<RefusedPane*>();
    const auto* questions = screen.findChild<ConflictPane*>();
    return QTest::qWaitFor([&] {
        return quiet->isVisible() && room.conflicts()->rowCount() == 3 &&
               questions->isAncestorOf(QApplication::focusWidget());
    });
}

// Three preventions: one with its follow-up ticket, one that is planned, one that was only written.
bool prevent(CheckoutRoom& checkout, RoomScreen& screen)
{
    auto& room = screen.presenter();
    const auto add = [&](std::uint8_t id, const char* text, const char* effect,
                         std::optional<Priority> priority) {
        PreventionAdd prevention;
        prevention.item = CheckoutRoom::item(id);
        prevention.text = text;
        prevention.effect = effect;
        prevention.priority = priority;
        checkout.workspace.remote(CheckoutRoom::person(1), checkout.clock.now(), prevention);
    };
    add(60, "Alert on **diverged writes** between `us-east` and `us-west`", "3: found 40 minutes earlier",
        Priority::P1);
    add(61, "Limit the orchestrator to elections inside of a region", "2: no split", Priority::P0);
    add(62, "Practise the restore each quarter", "", {});
    if (!QTest::qWaitFor([&] { return room.ticket()->preventions.size() == 3; }))
        return false;
    PreventionSet planned;
    planned.item = CheckoutRoom::item(61);
    planned.kind = PreventionKind::Prevent;
    planned.due = checkout.clock.now() + std::chrono::days(91);
    room.submit(planned);
    makeFollowUp(room, Section::Prevention, CheckoutRoom::item(60), "Priya");
    makeFollowUp(room, Section::NextActions, CheckoutRoom::item(4));
    screen.goTo(Section::Prevention);
    return QTest::qWaitFor([&] { return !room.ticket()->preventions[0].followUp.isNil(); });
}

// Brings the scene about; whether it was reached.
bool stage(const QString& scene, CheckoutRoom& checkout, RoomScreen& screen)
{
    auto& room = screen.presenter();
    if (scene == "together") {
        together(checkout, screen);
        return QTest::qWaitFor([&] { return room.present().size() == 4; });
    }
    if (scene == "merged")
        return apart(checkout, screen);
    if (scene == "again")
        return again(checkout, screen);
    if (scene == "preventions")
        return prevent(checkout, screen);
    if (scene == "offline") {
        checkout.workspace.setLink(LinkState::Offline);
        checkout.clock.set(checkout.clock.now() + std::chrono::minutes(12));
        checkout.workspace.setAccepting(false);
        room.post("The diff runs on the spare host", "note");
        return QTest::qWaitFor([&] { return !room.age().isEmpty() && room.room().pending.size() == 1; });
    }
    if (scene == "absent") {
        checkout.workspace.setLink(LinkState::Offline);
        checkout.workspace.setRoomState(RoomState::Absent);
        return QTest::qWaitFor([&] { return !room.hasTicket(); });
    }
    return true;
}

} // namespace

class RoomPicturesTest final : public QObject
{
    Q_OBJECT

private slots:
    void everySizeAndTheme_data();
    void everySizeAndTheme();
};

void RoomPicturesTest::everySizeAndTheme_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("scene");
    const QSize wide(1440, 900);
    const QSize narrow(1024, 640);
    QTest::newRow("room-dark") << wide << true << 100 << "alone";
    QTest::newRow("room-light") << wide << false << 100 << "alone";
    QTest::newRow("room-1024-dark") << narrow << true << 100 << "alone";
    QTest::newRow("room-1024-light") << narrow << false << 100 << "alone";
    QTest::newRow("room-questions-dark") << wide << true << 100 << "questions";
    QTest::newRow("room-questions-1024-dark") << narrow << true << 100 << "questions";
    for (const bool dark : {true, false})
        QTest::addRow("room-2560-%s", dark ? "dark" : "light") << QSize(2560, 1440) << dark << 100 << "alone";
    QTest::newRow("room-again-dark") << wide << true << 100 << "again";
    QTest::newRow("room-again-light") << wide << false << 100 << "again";
    QTest::newRow("room-again-1024-dark") << narrow << true << 100 << "again";
    QTest::newRow("room-dark-150") << wide << true << 150 << "alone";
    QTest::newRow("room-together-dark") << wide << true << 100 << "together";
    QTest::newRow("room-together-light") << wide << false << 100 << "together";
    QTest::newRow("room-together-1024-dark") << narrow << true << 100 << "together";
    QTest::newRow("room-together-1024-light") << narrow << false << 100 << "together";
    QTest::newRow("room-preventions-dark") << wide << true << 100 << "preventions";
    QTest::newRow("room-preventions-light") << wide << false << 100 << "preventions";
    QTest::newRow("room-preventions-1024-dark") << narrow << true << 100 << "preventions";
    QTest::newRow("room-preventions-1024-light") << narrow << false << 100 << "preventions";
    QTest::newRow("room-merged-dark") << wide << true << 100 << "merged";
    QTest::newRow("room-merged-light") << wide << false << 100 << "merged";
    QTest::newRow("room-offline-dark") << wide << true << 100 << "offline";
    QTest::newRow("room-offline-1024-light") << narrow << false << 100 << "offline";
    QTest::newRow("room-absent-dark") << wide << true << 100 << "absent";
    QTest::newRow("room-absent-1024-light") << narrow << false << 100 << "absent";
}

void RoomPicturesTest::everySizeAndTheme()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    QFETCH(QString, scene);
    theme().setTextPercent(percent);
    theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    CheckoutRoom checkout;
    if (scene == "questions")
        checkout.workApart();
    RoomWindow room(checkout);
    auto* screen = room.screen;
    QVERIFY(room.enter(size));
    if (scene == "questions")
        screen->showQuestions();
    else
        screen->goTo(Section::RootCause);
    const auto* view = screen->findChild<TimelineView*>();
    QTRY_VERIFY(view->model()->rowCount() > 10);
    QVERIFY(stage(scene, checkout, *screen));
    QCOMPARE(room.picture().size(), size);
    QVERIFY(view->isAtEnd());
    QVERIFY(view->visualRect(view->model()->index(view->model()->rowCount() - 1, 0)).bottom() <=
            view->viewport()->height());
    // Nothing of the strip's last cell comes near the window's edge.
    const auto* sync = room.window.findChildren<StripCell*>().last();
    QVERIFY(sync->neededWidth() + 8 <= sync->width());
    QCOMPARE(sync->mapTo(&room.window, QPoint(sync->width(), 0)).x(), room.window.width());
    theme().setTextPercent(100);
}

WARROOM_GUI_TEST_MAIN(RoomPicturesTest)
#include "tst_room_pictures.moc"
