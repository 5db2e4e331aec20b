// The queue with 100,000 tickets: one key of the filter within a frame, and random changes that end as a
// rebuild would.
#include "models/queue/queue_model.h"
#include "support/test_main.h"
#include "support/worked_time.h"

#include <random>

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

namespace {

const Time now = *parseTime("2026-11-20T00:34:18Z");

TicketId ticket(std::uint32_t number)
{
    Uuid uuid;
    for (unsigned i = 0; i < 4; ++i)
        uuid.bytes[15 - i] = static_cast<std::uint8_t>(number >> 8 * i);
    uuid.bytes[0] = 1;
    return TicketId(uuid);
}

Summary randomSummary(std::mt19937& random, std::uint32_t number)
{
    static const std::vector<std::string> words = {"checkout", "orders", "search",   "login",
                                                   "e-mail",   "slow",   "failing",  "stale",
                                                   "wrong",    "cart",   "failover", "partner"};
    const auto word = [&] { return words[random() % words.size()]; };
    Summary out;
    out.id = ticket(number);
    out.number = number;
    out.head = number;
    out.title = word() + " " + word() + " after " + word() + " of region " + std::to_string(random() % 40);
    out.service = word() + "-api";
    out.severity = static_cast<Severity>(random() % 5);
    out.phase = static_cast<Phase>(random() % 7);
    out.opened = now - std::chrono::minutes(random() % 500'000);
    out.lastActivity = out.opened + std::chrono::minutes(random() % 100);
    return out;
}

QStringList keys(const QueueModel& model)
{
    QStringList out;
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex group = model.index(i, 0);
        out << group.data().toString();
        for (int k = 0; k < model.rowCount(group); ++k)
            out << model.index(k, QueueModel::KeyColumn, group).data().toString();
    }
    return out;
}

} // namespace

class QueueModelSizeTest final : public QObject
{
    Q_OBJECT

private slots:
    void aKeyOfTheFilterFitsAFrame();
    void smallChangesEndAsARebuild_data();
    void smallChangesEndAsARebuild();
};

// The budget is a frame of an optimised program; without optimisation, or sanitized, it takes several times
// as long.
void QueueModelSizeTest::aKeyOfTheFilterFitsAFrame()
{
    std::mt19937 random(7);
    std::vector<Summary> all;
    for (std::uint32_t i = 1; i <= 100'000; ++i)
        all.push_back(randomSummary(random, i));
    QueueModel model;
    model.setNow(now);
    model.applySummaries(all);
    double worst = 0;
    for (const QString& line :
         {QString("f"), QString("fa"), QString("fai"), QString("fail"), QString("sev:<3 fail"), QString()}) {
        const QueueFilter filter = parseQueueFilter(line);
        const double before = test::workedMs();
        model.setFilter(filter);
        worst = std::max(worst, test::workedMs() - before);
    }
    qInfo("slowest key: %.2f ms, %d tickets", worst, model.knownCount());
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    QVERIFY2(worst < 16 * 3, "a key takes three frames or more");
#endif
    QVERIFY(model.shownCount() > 0);
}

void QueueModelSizeTest::smallChangesEndAsARebuild_data()
{
    QTest::addColumn<int>("grouping");
    QTest::addColumn<int>("sort");
    QTest::addColumn<QString>("filter");

    QTest::newRow("severity and age") << int(QueueGrouping::Severity) << int(QueueSort::Age) << "";
    QTest::newRow("severity and age, filtered")
        << int(QueueGrouping::Severity) << int(QueueSort::Age) << "checkout";
    QTest::newRow("phase and updated") << int(QueueGrouping::Phase) << int(QueueSort::Updated) << "";
    QTest::newRow("service and severity, filtered")
        << int(QueueGrouping::Service) << int(QueueSort::Severity) << "sev:<4";
    QTest::newRow("no groups, by number") << int(QueueGrouping::None) << int(QueueSort::Key) << "";
}

void QueueModelSizeTest::smallChangesEndAsARebuild()
{
    QFETCH(int, grouping);
    QFETCH(int, sort);
    QFETCH(QString, filter);
    const auto prepare = [&](QueueModel& model) {
        model.setNow(now);
        model.setGrouping(static_cast<QueueGrouping>(grouping));
        model.setOrder({static_cast<QueueSort>(sort), false});
        model.setFilter(parseQueueFilter(filter));
    };
    std::mt19937 random(11);
    QueueModel live;
    prepare(live);
    std::map<std::uint32_t, Summary> known;
    for (int i = 0; i < 1500; ++i) {
        const auto number = static_cast<std::uint32_t>(random() % 120 + 1);
        known[number] = randomSummary(random, number);
        live.applySummaries({known[number]});
    }
    QueueModel rebuilt;
    for (const auto& [number, one] : known)
        rebuilt.applySummaries({one});
    prepare(rebuilt);
    QCOMPARE(keys(live), keys(rebuilt));
    QCOMPARE(live.count(QueueTab::Open), rebuilt.count(QueueTab::Open));
}

WARROOM_TEST_MAIN(QueueModelSizeTest)
#include "tst_queue_model_size.moc"
