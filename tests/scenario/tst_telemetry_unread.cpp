// Telemetry that is still to be read when it comes: on the desk's own thread, bounded, and refused in time.
#include "server/telemetry_desk.h"

#include "support/scenario/fake_time.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <atomic>
#include <future>

using namespace warroom;
using namespace warroom::test;

namespace {

struct UnreadDesk
{
    TempDir folder;
    FakeClock clock;
    std::atomic<int> stored{0}, refused{0};
    std::atomic<ErrorCode> lastError{};
    std::unique_ptr<TelemetryDesk> desk;

    UnreadDesk()
    {
        auto store = openTelemetryStore(folder.stdFile("telemetry.db"));
        if (!store)
            qFatal("%s", store.error().message().c_str());
        desk = std::make_unique<TelemetryDesk>(std::move(*store), clock, Limits());
    }
    void send(TelemetryDesk::Read read, std::size_t bytes)
    {
        desk->receive(std::move(read), bytes, [this](const Result<void>& done) {
            if (!done)
                lastError = done.error().code();
            ++(done ? stored : refused);
        });
    }
};

Result<intake::Telemetry> oneLine()
{
    intake::Telemetry out;
    out.logs.emplace_back();
    out.logs.back().service = "checkout";
    out.logs.back().body = "token ghp_" + std::string(36, 'a');
    return out;
}

} // namespace

class TelemetryUnreadTest final : public QObject
{
    Q_OBJECT

private slots:
    void itIsReadOnTheDesksThreadAndStored()
    {
        UnreadDesk unread;
        std::atomic<bool> elsewhere{false};
        const auto here = std::this_thread::get_id();
        unread.send(
            [&] {
                elsewhere = std::this_thread::get_id() != here;
                return oneLine();
            },
            100);
        QTRY_COMPARE(int(unread.stored), 1);
        QVERIFY(elsewhere);
        QCOMPARE(std::uint64_t(unread.desk->counts().lines), std::uint64_t{1});
    }

    void whatIsWrongWithItIsTheAnswer()
    {
        UnreadDesk unread;
        unread.send([]() -> Result<intake::Telemetry> { return fail(ErrorCode::Argument, "no protobuf"); },
                    100);
        QTRY_COMPARE(int(unread.refused), 1);
        QCOMPARE(unread.lastError.load(), ErrorCode::Argument);
        unread.send(oneLine, 100);
        QTRY_COMPARE(int(unread.stored), 1);
    }

    void theLargestBodyIsTakenWhereNothingWaits()
    {
        UnreadDesk unread;
        unread.send(oneLine, static_cast<std::size_t>(Limits().otlp_body_bytes));
        QTRY_COMPARE(unread.stored + unread.refused, 1);
        QCOMPARE(int(unread.refused), 0);
    }

    void tooMuchAtOnceIsRefusedAtOnceAndTakenLater()
    {
        UnreadDesk unread;
        std::promise<void> free;
        auto isFree = free.get_future().share();
        unread.send(
            [isFree] {
                isFree.wait();
                return oneLine();
            },
            1);
        constexpr std::size_t large = 1 << 20;
        int sent = 0;
        for (; sent < 1'000 && unread.refused == 0; ++sent)
            unread.send(oneLine, large);
        QCOMPARE(int(unread.refused), 1);
        QCOMPARE(unread.lastError.load(), ErrorCode::TooMany);
        QCOMPARE(std::uint64_t(unread.desk->counts().refused), std::uint64_t{1});
        free.set_value();
        QTRY_COMPARE(int(unread.stored), sent); // the first one too
        unread.send(oneLine, large);
        QTRY_COMPARE(int(unread.stored), sent + 1);
    }
};

WARROOM_TEST_MAIN(TelemetryUnreadTest)
#include "tst_telemetry_unread.moc"
