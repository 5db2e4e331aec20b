// `room`, the parts "timeline" and "incident": opening what is large, and moving in it.
#include "room_parts.h"

#include "child.h"
#include "measure.h"
#include "room_copy.h"

#include "models/timeline/timeline_model.h"
#include "screens/room/room_screen.h"
#include "screens/timeline/timeline_board.h"
#include "screens/timeline/timeline_table.h"
#include "store/cache_store.h"

#include <QKeyEvent>
#include <QListView>
#include <QStringListModel>

#include <algorithm>

namespace warroom::bench {
namespace {

using namespace warroom::ui;

constexpr int moves = 40;
constexpr std::chrono::milliseconds keyRepeat(33); // of a key that is held down

double millisSince(std::uint64_t begin) { return static_cast<double>(nowMicros() - begin) / 1000; }

void press(QWidget* widget, int key)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &down);
}

// A frame for each key of a row of keys that are held down; what is done between two of them counts as a
// turn.
template<class Widget>
void move(FrameApplication& application, Widget* widget, FrameTimes& times)
{
    for (int i = 0; i < moves; ++i) {
        for (const int key : {Qt::Key_PageUp, Qt::Key_Up, Qt::Key_Up}) {
            application.takeFrames();
            QMetaObject::invokeMethod(
                &application, [&] { press(widget, key); }, Qt::QueuedConnection);
            application.turn(std::chrono::milliseconds(50));
            application.turnFor(keyRepeat);
            times.add(application.takeFrames());
        }
    }
}

Result<Figures> timelineOnce(const ScreenRun& run, const PreparedCopy& copy)
{
    TRY(const auto seat, DesktopSeat::open(run.application, copy.folder, {}));
    CHECK(seat->enterRoom(copy.tickets.front()));
    auto& room = seat->desktop().room();
    bool painted = false;
    TimelineBoard* board = nullptr;
    run.application.onPainted([&](std::uint64_t) { painted = painted || board; });
    const auto begin = nowMicros();
    room.showTab("timeline");
    board = room.findChild<TimelineBoard*>();
    CHECK(run.application.until("the timeline is painted", [&] { return painted; }));
    const double open = millisSince(begin);
    if (room.presenter().timeline()->rowCount() < run.entries)
        return fail(ErrorCode::Internal, "the timeline is not whole");
    run.application.settle();
    FrameTimes times;
    move(run.application, board->table(), times);
    Figures figures{{"open_ms", open, 1}};
    times.appendTo(figures);
    return figures;
}

// Qt's list of as many texts of one height.
Result<Figures> timelineFloor(const ScreenRun& run)
{
    QStringList texts;
    for (int i = 0; i < run.entries; ++i)
        texts << QStringLiteral("event %1 checkout latency above its threshold on eu-1, mitigation").arg(i);
    bool painted = false;
    run.application.onPainted([&](std::uint64_t) { painted = true; });
    const auto begin = nowMicros();
    QStringListModel model(texts);
    QListView list;
    list.setUniformItemSizes(true);
    list.setModel(&model);
    list.resize(1376, 778);
    list.show();
    list.scrollToBottom();
    CHECK(run.application.until("the list is painted", [&] { return painted; }));
    const double open = millisSince(begin);
    run.application.onPainted({});
    run.application.settle();
    list.setCurrentIndex(model.index(run.entries - 1));
    FrameTimes times;
    move(run.application, &list, times);
    Figures figures{{"open_ms", open, 1}};
    times.appendTo(figures);
    return figures;
}

Result<Figures> incidentOnce(const ScreenRun& run, const PreparedCopy& copy)
{
    TRY(const auto seat, DesktopSeat::open(run.application, copy.folder, {}));
    auto& desktop = seat->desktop();
    auto& room = desktop.room().presenter();
    // The strip and the queue's preview have read theirs already; of small ones all may be read.
    const auto unread = std::find_if(copy.tickets.begin(), copy.tickets.end(),
                                     [&](TicketId id) { return !seat->bridge().room(id); });
    const TicketId ticket = unread == copy.tickets.end() ? copy.tickets.back() : *unread;
    bool painted = false;
    run.application.onPainted([&](std::uint64_t) {
        painted = painted || (room.ticketId() == ticket && room.hasTicket() &&
                              room.timeline()->rowCount() >= run.operations / 2);
    });
    run.application.takeFrames();
    const auto begin = nowMicros();
    desktop.openTicket(ticket);
    CHECK(run.application.until("the incident is painted", [&] { return painted; }));
    Figures figures{{"open_ms", millisSince(begin), 1}};
    run.application.settle();
    const auto frames = run.application.takeFrames();
    figures.push_back({"longest_us", static_cast<double>(frames.longestWall), 0});
    figures.push_back({"longest_cpu_us", static_cast<double>(frames.longestCpu), 0});
    return figures;
}

// Reading its rows, without making anything of them.
Result<Figures> incidentFloor(const PreparedCopy& copy)
{
    const auto begin = nowMicros();
    TRY(const auto cache, openCache(copy.folder));
    TRY(const auto rows, cache.store->readTicket(copy.tickets.front(), 0));
    if (rows.empty())
        return fail(ErrorCode::Internal, "the incident is not in the copy");
    return Figures{{"open_ms", millisSince(begin), 1}};
}

} // namespace

Result<Report> measureTimeline(const ScreenRun& run)
{
    TRY(const auto scratch, ScratchDirectory::make(run.scratch));
    TRY(const auto copy, prepareCopy(scratch.path() + "/workspace", 1, run.entries));
    Report report("room");
    report.setText("part", "timeline");
    report.setNumber("entries", run.entries);
    for (int round = 0; round < run.rounds; ++round) {
        TRY(auto ours, timelineOnce(run, copy));
        TRY(auto floor, timelineFloor(run));
        report.addRound(std::move(ours), std::move(floor));
    }
    return report;
}

Result<Report> measureLargeIncident(const ScreenRun& run)
{
    TRY(const auto scratch, ScratchDirectory::make(run.scratch));
    TRY(const auto copy, prepareCopy(scratch.path() + "/workspace", 3, run.operations));
    Report report("room");
    report.setText("part", "incident");
    report.setNumber("operations", run.operations);
    for (int round = 0; round < run.rounds; ++round) {
        TRY(auto ours, incidentOnce(run, copy));
        TRY(auto floor, incidentFloor(copy));
        report.addRound(std::move(ours), std::move(floor));
    }
    return report;
}

} // namespace warroom::bench
