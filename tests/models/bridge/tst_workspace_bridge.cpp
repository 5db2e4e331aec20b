// How changes of the workspace reach the GUI thread: one batch a frame, state before signals, callbacks
// guarded.
#include "bridge/workspace_bridge.h"
#include "support/idle_workspace.h"
#include "support/test_main.h"

#include <QSignalSpy>
#include <QThread>

#include <mutex>
#include <thread>

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

namespace {

// Turned by hand; nothing runs by itself.
class StandingClock final : public Clock
{
public:
    Time now() const override { return {}; }
    std::chrono::nanoseconds steady() const override { return m_steady; }
    void advance(std::chrono::nanoseconds by) { m_steady += by; }

private:
    std::chrono::nanoseconds m_steady{1s};
};

// Notifies from a thread of its own, as the real one does: at most once until the change is taken.
class FakeWorkspace final : public test::IdleWorkspace
{
public:
    void start(Notify notify) override { m_notify = std::move(notify); }

    void change(const std::function<void(WorkspaceChange&)>& fill)
    {
        bool tell = false;
        {
            const std::lock_guard lock(m_mutex);
            fill(m_change);
            tell = !std::exchange(m_told, true);
        }
        if (tell)
            std::thread([this] { m_notify(); }).join();
    }

    WorkspaceChange takeChange() override
    {
        const std::lock_guard lock(m_mutex);
        m_told = false;
        ++taken;
        return std::exchange(m_change, {});
    }

    void search(std::string, int, std::function<void(Result<std::vector<SearchHit>>)> done) override
    {
        m_search = std::move(done);
    }
    void answerSearch()
    {
        std::thread([this] { m_search(std::vector<SearchHit>{{}, {}}); }).join();
    }

    void follow(TicketId ticket) override
    {
        calls << "follow " + QString::fromStdString(ticket.text()).right(1);
    }
    void unfollow(TicketId ticket) override
    {
        calls << "unfollow " + QString::fromStdString(ticket.text()).right(1);
    }
    void setWriting(std::string title) override { calls << "writing " + QString::fromStdString(title); }
    void watch(std::string board) override { calls << "watch " + QString::fromStdString(board); }
    void unwatch(std::string board) override { calls << "unwatch " + QString::fromStdString(board); }
    void call(std::string method, std::string path, std::string body,
              std::function<void(Result<std::string>)> done) override
    {
        calls << QString::fromStdString(method + " " + path + " " + body);
        m_call = std::move(done);
    }
    void answerCall(const Result<std::string>& answer)
    {
        std::thread([&] { m_call(answer); }).join();
    }
    void setOffline(bool offline) override { calls << (offline ? "offline" : "online"); }
    void setting(std::string, std::function<void(std::string)> done) override { done("kept"); }

    QStringList calls;
    int taken = 0;

private:
    std::mutex m_mutex;
    Notify m_notify;
    WorkspaceChange m_change;
    bool m_told = false;
    std::function<void(Result<std::vector<SearchHit>>)> m_search;
    std::function<void(Result<std::string>)> m_call;
};

TicketId ticket(std::uint8_t number)
{
    Uuid uuid;
    uuid.bytes[15] = number;
    return TicketId(uuid);
}

Summary summary(std::uint8_t number, const std::string& title)
{
    Summary out;
    out.id = ticket(number);
    out.title = title;
    return out;
}

Room room(std::uint8_t number)
{
    auto made = std::make_shared<Ticket>();
    made->id = ticket(number);
    return {made, {}, {}};
}

} // namespace

class WorkspaceBridgeTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theStateIsThereBeforeTheFirstSignal();
    void changesOfOneFrameComeTogether();
    void afterAFrameAChangeComesAtOnce();
    void aChangeOfOnesOwnDoesNotWaitForTheFrame();
    void aChangeOfOnesOwnIsNotHeldBackByThoseOfOthers();
    void aRoomThatShowsOnesOwnIsPaintedFirst();
    void aChangeOfOnesOwnIsToldBeforeTheWindowIsPainted();
    void aConnectionIsToldWhenItIsAnother();
    void followingIsCounted();
    void roomsThatNobodyFollowsAnyMoreAreDropped();
    void watchingIsCounted();
    void boardsAreThereUntilNobodyWatchesThem();
    void whatOthersWriteIsThereUntilItEnds();
    void aCallIsAnsweredOnThisThread();
    void answersComeOnThisThread();
    void noAnswerForAContextThatIsGone();
    void theWorkspaceMayOutliveTheBridge();
    void workingOfflineIsToldOnce();

private:
    StandingClock m_clock;
    std::unique_ptr<FakeWorkspace> m_workspace;
    std::unique_ptr<WorkspaceBridge> m_bridge;
};

void WorkspaceBridgeTest::init()
{
    m_workspace = std::make_unique<FakeWorkspace>();
    m_bridge = std::make_unique<WorkspaceBridge>(*m_workspace, m_clock);
    m_bridge->start();
}

void WorkspaceBridgeTest::cleanup()
{
    m_bridge.reset();
    m_workspace.reset();
}

void WorkspaceBridgeTest::theStateIsThereBeforeTheFirstSignal()
{
    QStringList heard;
    connect(m_bridge.get(), &WorkspaceBridge::directoryChanged, this, [&] {
        heard << QString("directory, %1 summaries, %2 waiting")
                     .arg(m_bridge->summaries().size())
                     .arg(m_bridge->connection().waiting);
    });
    connect(m_bridge.get(), &WorkspaceBridge::summariesChanged, this,
            [&](const std::vector<Summary>& changed) { heard << QString("%1 changed").arg(changed.size()); });
    connect(m_bridge.get(), &WorkspaceBridge::notice, this,
            [&](const QString& sentence) { heard << sentence; });
    connect(m_bridge.get(), &WorkspaceBridge::loaded, this, [&] { heard << "loaded"; });
    m_workspace->change([](WorkspaceChange& change) {
        change.directory = std::make_shared<const Directory>();
        change.connection.emplace().waiting = 3;
        change.summaries = {summary(1, "one"), summary(2, "two")};
        change.notices = {"A damaged copy was set aside."};
    });
    QTRY_COMPARE(heard, (QStringList{"directory, 2 summaries, 3 waiting", "2 changed",
                                     "A damaged copy was set aside.", "loaded"}));
    QCOMPARE(m_bridge->summary(ticket(2))->title, std::string("two"));
    QVERIFY(!m_bridge->summary(ticket(3)));
}

void WorkspaceBridgeTest::changesOfOneFrameComeTogether()
{
    QSignalSpy changed(m_bridge.get(), &WorkspaceBridge::summariesChanged);
    m_workspace->change([](WorkspaceChange& change) { change.summaries = {summary(1, "a")}; });
    QTRY_COMPARE(changed.count(), 1);
    // The clock stands: all of these fall into the frame that has begun.
    for (int i = 0; i < 50; ++i)
        m_workspace->change([](WorkspaceChange& change) { change.summaries = {summary(1, "b")}; });
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(m_workspace->taken, 2);
    QCOMPARE(m_bridge->summary(ticket(1))->title, std::string("b"));
}

void WorkspaceBridgeTest::afterAFrameAChangeComesAtOnce()
{
    QSignalSpy changed(m_bridge.get(), &WorkspaceBridge::summariesChanged);
    m_workspace->change([](WorkspaceChange& change) { change.summaries = {summary(1, "a")}; });
    QTRY_COMPARE(changed.count(), 1);
    m_clock.advance(WorkspaceBridge::Frame);
    m_workspace->change([](WorkspaceChange& change) { change.summaries = {summary(1, "b")}; });
    QCoreApplication::sendPostedEvents(); // no timer in between
    QCOMPARE(changed.count(), 2);
}

void WorkspaceBridgeTest::aChangeOfOnesOwnDoesNotWaitForTheFrame()
{
    QSignalSpy changed(m_bridge.get(), &WorkspaceBridge::summariesChanged);
    const auto change = [this](const char* title, bool own) {
        m_workspace->change([&](WorkspaceChange& batch) {
            batch.summaries = {summary(1, title)};
            if (own)
                batch.outbox.emplace();
        });
        QCoreApplication::sendPostedEvents(); // no timer in between
    };
    change("a", false);
    QCOMPARE(changed.count(), 1);
    m_bridge->submit(ticket(1), TicketRename{"b"});
    change("b", true);
    QCOMPARE(changed.count(), 2);
    // It has come: what others do waits for the frame again.
    change("c", false);
    QCOMPARE(changed.count(), 2);
    QTRY_COMPARE(changed.count(), 3);
}

void WorkspaceBridgeTest::aChangeOfOnesOwnIsNotHeldBackByThoseOfOthers()
{
    QSignalSpy changed(m_bridge.get(), &WorkspaceBridge::summariesChanged);
    const auto change = [this](const char* title) {
        m_workspace->change([&](WorkspaceChange& batch) { batch.summaries = {summary(1, title)}; });
    };
    change("a");
    QCoreApplication::sendPostedEvents();
    QCOMPARE(changed.count(), 1);
    // The clock stands: this one waits for the frame, and until it is taken nothing more is told.
    change("b");
    QCoreApplication::sendPostedEvents();
    QCOMPARE(changed.count(), 1);
    m_bridge->submit(ticket(1), TicketRename{"c"});
    change("c");
    QCoreApplication::sendPostedEvents(); // no timer in between
    QCOMPARE(changed.count(), 2);
    QCOMPARE(m_bridge->summary(ticket(1))->title, std::string("c"));
}

void WorkspaceBridgeTest::aRoomThatShowsOnesOwnIsPaintedFirst()
{
    m_bridge->follow(ticket(1));
    QSignalSpy changed(m_bridge.get(), &WorkspaceBridge::roomChanged);
    const auto change = [this] {
        m_workspace->change([&](WorkspaceChange& batch) { batch.rooms = {{ticket(1), room(1)}}; });
        QCoreApplication::sendPostedEvents(); // no timer in between
    };
    change();
    QCOMPARE(changed.count(), 1);
    m_bridge->submit(ticket(1), TicketRename{"b"});
    change();
    QCOMPARE(changed.count(), 2);
    // What others do meanwhile waits for the next frame, also if one's own is not on disk yet.
    change();
    QCOMPARE(changed.count(), 2);
    QTRY_COMPARE(changed.count(), 3);
}

void WorkspaceBridgeTest::aChangeOfOnesOwnIsToldBeforeTheWindowIsPainted()
{
    QObject window;
    window.installEventFilter(m_bridge.get());
    const auto paint = [&] {
        QEvent due(QEvent::UpdateRequest);
        QCoreApplication::sendEvent(&window, &due);
    };
    QSignalSpy changed(m_bridge.get(), &WorkspaceBridge::summariesChanged);
    const auto change = [this](const char* title) {
        m_workspace->change([&](WorkspaceChange& batch) { batch.summaries = {summary(1, title)}; });
    };
    change("a");
    QCoreApplication::sendPostedEvents();
    QCOMPARE(changed.count(), 1);
    change("b");
    paint();
    QCOMPARE(changed.count(), 1);
    m_bridge->submit(ticket(1), TicketRename{"c"});
    change("c");
    paint();
    QCOMPARE(changed.count(), 2);
    // Once: what comes later waits as always.
    change("d");
    paint();
    QCOMPARE(changed.count(), 2);
}

void WorkspaceBridgeTest::aConnectionIsToldWhenItIsAnother()
{
    QSignalSpy told(m_bridge.get(), &WorkspaceBridge::connectionChanged);
    QSignalSpy changed(m_bridge.get(), &WorkspaceBridge::summariesChanged);
    const auto change = [this](std::size_t waiting) {
        m_clock.advance(WorkspaceBridge::Frame);
        m_workspace->change([&](WorkspaceChange& batch) {
            batch.summaries = {summary(1, "a")};
            batch.connection.emplace().waiting = waiting;
        });
        QCoreApplication::sendPostedEvents();
    };
    change(0);
    QCOMPARE(told.count(), 1); // the first one, whatever it says
    change(0);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(told.count(), 1);
    change(2);
    QCOMPARE(told.count(), 2);
}

void WorkspaceBridgeTest::followingIsCounted()
{
    m_bridge->follow(ticket(1));
    m_bridge->follow(ticket(1));
    m_bridge->unfollow(ticket(1));
    QCOMPARE(m_workspace->calls, (QStringList{"follow 1"}));
    m_bridge->unfollow(ticket(1));
    m_bridge->unfollow(ticket(1));
    QCOMPARE(m_workspace->calls, (QStringList{"follow 1", "unfollow 1"}));
}

void WorkspaceBridgeTest::roomsThatNobodyFollowsAnyMoreAreDropped()
{
    QSignalSpy changed(m_bridge.get(), &WorkspaceBridge::roomChanged);
    m_bridge->follow(ticket(1));
    m_workspace->change([](WorkspaceChange& change) {
        change.rooms.emplace(ticket(1), room(1));
        change.rooms.emplace(ticket(2), room(2)); // unfollowed while it was on its way
    });
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(m_bridge->room(ticket(1)));
    QVERIFY(!m_bridge->room(ticket(2)));
    m_bridge->unfollow(ticket(1));
    QVERIFY(!m_bridge->room(ticket(1)));
}

void WorkspaceBridgeTest::watchingIsCounted()
{
    m_bridge->watch("alerts");
    m_bridge->watch("alerts");
    m_bridge->watch("objectives?range=30d");
    m_bridge->unwatch("alerts");
    QCOMPARE(m_workspace->calls, (QStringList{"watch alerts", "watch objectives?range=30d"}));
    m_bridge->unwatch("alerts");
    m_bridge->unwatch("alerts");
    QCOMPARE(m_workspace->calls,
             (QStringList{"watch alerts", "watch objectives?range=30d", "unwatch alerts"}));
}

void WorkspaceBridgeTest::boardsAreThereUntilNobodyWatchesThem()
{
    QStringList heard;
    connect(m_bridge.get(), &WorkspaceBridge::boardChanged, this, [&](const QString& board) {
        heard << board + " " + QString::fromStdString(m_bridge->board(board)->json);
    });
    m_bridge->watch("alerts");
    QVERIFY(!m_bridge->board("alerts"));
    m_workspace->change([](WorkspaceChange& change) {
        change.boards["alerts"] = {Time{}, R"({"n":1})", true, {}};
        change.boards["debug"] = {Time{}, "{}", true, {}}; // unwatched while it was on its way
    });
    QTRY_COMPARE(heard, QStringList{R"(alerts {"n":1})"});
    QVERIFY(m_bridge->board("alerts")->live);
    QVERIFY(!m_bridge->board("debug"));
    m_bridge->unwatch("alerts");
    QVERIFY(!m_bridge->board("alerts"));
}

void WorkspaceBridgeTest::whatOthersWriteIsThereUntilItEnds()
{
    int told = 0;
    connect(m_bridge.get(), &WorkspaceBridge::inWritingChanged, this, [&] { ++told; });
    m_workspace->change([](WorkspaceChange& change) {
        change.inWriting = std::vector<TicketInWriting>{{{}, "Checkout slow in the EU", {}}};
    });
    QTRY_COMPARE(m_bridge->inWriting().size(), std::size_t{1});
    QCOMPARE(told, 1);
    m_workspace->change([](WorkspaceChange& change) { change.notices.push_back("something else"); });
    m_workspace->change([](WorkspaceChange& change) { change.inWriting.emplace(); });
    QTRY_VERIFY(m_bridge->inWriting().empty());
    QCOMPARE(told, 2);
    m_bridge->setWriting("Login fails for all");
    QCOMPARE(m_workspace->calls.last(), "writing Login fails for all");
}

void WorkspaceBridgeTest::aCallIsAnsweredOnThisThread()
{
    QStringList answers;
    QObject context;
    const auto ask = [&](QObject* guard) {
        m_bridge->call("PUT", "/api/v1/services/a", R"({"name":"a"})", guard,
                       [&](Result<std::string> answer) {
                           answers << QString::fromStdString(answer ? *answer : answer.error().message());
                           QCOMPARE(QThread::currentThread(), thread());
                       });
    };
    ask(&context);
    QCOMPARE(m_workspace->calls, QStringList{R"(PUT /api/v1/services/a {"name":"a"})"});
    m_workspace->answerCall("{}");
    QTRY_COMPARE(answers, QStringList{"{}"});
    ask(&context);
    m_workspace->answerCall(fail(ErrorCode::Forbidden, "not you"));
    QTRY_COMPARE(answers, (QStringList{"{}", "not you"}));
    auto gone = std::make_unique<QObject>();
    ask(gone.get());
    gone.reset();
    m_workspace->answerCall("{}");
    QCoreApplication::sendPostedEvents();
    QCOMPARE(answers.size(), 2);
}

void WorkspaceBridgeTest::answersComeOnThisThread()
{
    std::size_t hits = 0;
    QThread* thread = nullptr;
    m_bridge->search("x", 1, this, [&](const Result<std::vector<SearchHit>>& found) {
        hits = found->size();
        thread = QThread::currentThread();
    });
    m_workspace->answerSearch();
    QCOMPARE(hits, std::size_t(0));
    QTRY_COMPARE(hits, std::size_t(2));
    QCOMPARE(thread, QThread::currentThread());
    std::string kept;
    m_bridge->setting("a", this, [&](const std::string& value) { kept = value; });
    QTRY_COMPARE(kept, std::string("kept"));
}

void WorkspaceBridgeTest::noAnswerForAContextThatIsGone()
{
    bool answered = false, other = false;
    auto context = std::make_unique<QObject>();
    m_bridge->search("x", 1, context.get(), [&](const auto&) { answered = true; });
    m_workspace->answerSearch();
    context.reset();
    m_bridge->setting("a", this, [&](const std::string&) { other = true; });
    QTRY_VERIFY(other);
    QVERIFY(!answered);
}

void WorkspaceBridgeTest::theWorkspaceMayOutliveTheBridge()
{
    m_bridge->search("x", 1, this, [](const auto&) { QFAIL("answered after the bridge was gone"); });
    m_bridge.reset();
    m_workspace->change([](WorkspaceChange& change) { change.summaries = {summary(1, "a")}; });
    m_workspace->answerSearch();
    QCoreApplication::processEvents();
    QCOMPARE(m_workspace->taken, 0);
}

void WorkspaceBridgeTest::workingOfflineIsToldOnce()
{
    QSignalSpy changed(m_bridge.get(), &WorkspaceBridge::workOfflineChanged);
    m_bridge->setWorkOffline(true);
    m_bridge->setWorkOffline(true);
    m_bridge->setWorkOffline(false);
    QCOMPARE(m_workspace->calls, (QStringList{"offline", "online"}));
    QCOMPARE(changed.count(), 2);
}

WARROOM_TEST_MAIN(WorkspaceBridgeTest)
#include "tst_workspace_bridge.moc"
