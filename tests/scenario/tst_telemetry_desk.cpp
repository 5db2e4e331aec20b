// Telemetry on its way to the disk: what is sent twice counts once, in one batch, later, and after a restart.
#include "server/telemetry_desk.h"

#include "support/scenario/fake_time.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <atomic>

using namespace warroom;
using namespace warroom::test;

namespace {

Span spanOf(std::uint8_t trace, std::uint8_t id)
{
    Span out;
    out.trace[0] = trace;
    out.id[0] = id;
    out.service = "checkout";
    out.name = "POST /pay";
    out.kind = SpanKind::Server;
    out.start = out.end = 1;
    return out;
}

struct Bench
{
    TempDir folder;
    FakeClock clock;
    Limits limits;
    std::atomic<int> tapped{0}, answered{0};
    std::unique_ptr<TelemetryDesk> desk;

    Bench() { open(); }
    void open()
    {
        desk.reset();
        auto store = openTelemetryStore(folder.stdFile("telemetry.db"));
        if (!store)
            qFatal("%s", store.error().message().c_str());
        desk = std::make_unique<TelemetryDesk>(std::move(*store), clock, limits);
        desk->setTap([this](const std::vector<Span>& spans) { tapped += static_cast<int>(spans.size()); });
    }
    // Sends, and waits for the answer.
    void send(std::vector<Span> spans)
    {
        const int before = answered;
        intake::Telemetry telemetry;
        telemetry.spans = std::move(spans);
        desk->receive(std::move(telemetry),
                      [this](const Result<void>& stored) { answered += stored ? 1 : 0; });
        QTRY_COMPARE(int(answered), before + 1);
    }
};

} // namespace

class TelemetryDeskTest final : public QObject
{
    Q_OBJECT

private slots:
    void aSpanThatIsSentAgainCountsOnce()
    {
        Bench bench;
        bench.send({spanOf(1, 1), spanOf(1, 2), spanOf(2, 1)});
        QCOMPARE(int(bench.tapped), 3);
        bench.send({spanOf(1, 1), spanOf(1, 2), spanOf(2, 1)});
        QCOMPARE(int(bench.tapped), 3);
        QCOMPARE(std::uint64_t(bench.desk->counts().spans), std::uint64_t{3});
        bench.send({spanOf(1, 2), spanOf(3, 1)}); // the rest is new
        QCOMPARE(int(bench.tapped), 4);
    }

    void twiceInOneBatchCountsOnce()
    {
        Bench bench;
        bench.send({spanOf(1, 1), spanOf(1, 1), spanOf(1, 2)});
        QCOMPARE(int(bench.tapped), 2);
    }

    void afterARestartItIsKnownStill()
    {
        Bench bench;
        bench.send({spanOf(1, 1)});
        bench.open();
        bench.send({spanOf(1, 1), spanOf(1, 2)});
        QCOMPARE(int(bench.tapped), 2);
        QCOMPARE(std::uint64_t(bench.desk->counts().spans), std::uint64_t{1});
    }
};

WARROOM_TEST_MAIN(TelemetryDeskTest)
#include "tst_telemetry_desk.moc"
