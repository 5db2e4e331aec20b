// The queue on the screen with 100,000 tickets: a key of the filter is on the screen within a frame.
#include "gui/queue/queue_seat.h"
#include "support/test_main.h"
#include "support/worked_time.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

constexpr int ticketCount = 100'000;

std::vector<Summary> manySummaries(Time now)
{
    const std::array<const char*, 12> words = {"checkout", "orders",   "search",  "login",
                                               "e-mail",   "slow",     "failing", "stale",
                                               "wrong",    "failover", "cart",    "partner"};
    std::vector<Summary> all(ticketCount);
    std::uint32_t state = 7;
    const auto next = [&state](std::uint32_t below) {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) % below;
    };
    for (int i = 0; i < ticketCount; ++i) {
        Summary& one = all[static_cast<std::size_t>(i)];
        Uuid id;
        for (unsigned k = 0; k < 4; ++k)
            id.bytes[15 - k] = static_cast<std::uint8_t>(static_cast<unsigned>(i + 1) >> 8 * k);
        one.id = TicketId(id);
        one.number = one.head = i + 1;
        one.title = std::string(words[next(12)]) + " " + words[next(12)] + " after " + words[next(12)] +
                    " of region " + std::to_string(next(40));
        one.service = std::string(words[next(12)]) + "-api";
        one.severity = static_cast<Severity>(next(5));
        one.phase = static_cast<Phase>(next(5));
        one.opened = now - std::chrono::minutes(next(500'000));
        one.lastActivity = one.opened + std::chrono::minutes(next(100));
    }
    return all;
}

} // namespace

class QueueSizeTest final : public QObject
{
    Q_OBJECT

private slots:
    void aKeyIsOnTheScreenWithinAFrame();
};

void QueueSizeTest::aKeyIsOnTheScreenWithinAFrame()
{
    QueueSeat seat;
    QueueModel model;
    model.setNow(seat.clock.now());
    model.applySummaries(manySummaries(seat.clock.now()));
    QueueView view(model);
    view.resize(980, 700);
    view.fitColumns(1440, 980);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.ensureCurrent();
    view.grab();
    double worst = 0;
    QString slowest;
    for (const char* line :
         {"f", "fa", "fai", "fail", "failo", "fail", "sev:<3 fail", "sev:<3", "", "c", "ch"}) {
        const QString text = QString::fromLatin1(line);
        const double before = workedMs();
        model.setFilter(parseQueueFilter(text));
        const double filtered = workedMs() - before;
        view.ensureCurrent();
        view.viewport()->repaint();
        const double painted = workedMs() - before;
        qInfo("\"%s\": %d tickets, filtered %.2f ms, painted %.2f ms", line, model.shownCount(), filtered,
              painted);
        if (painted > worst) {
            worst = painted;
            slowest = text;
        }
    }
    qInfo("slowest: \"%s\", %.2f ms", qPrintable(slowest), worst);
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    QVERIFY2(worst < 16 * 3, "a key takes three frames or more");
#endif
}

WARROOM_GUI_TEST_MAIN(QueueSizeTest)
#include "tst_queue_size.moc"
