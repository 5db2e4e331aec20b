// Random histories on a ladder of lengths, with everything that can break: whatever happens, everyone ends
// with the same tickets, as far as they may see them, and nothing is lost.
#include "base/log.h"
#include "support/scenario/random_history.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;

namespace {

// WARROOM_SEED replays one history, WARROOM_SEEDS says how many there are.
std::uint64_t fromEnvironment(const char* name, std::uint64_t otherwise)
{
    bool isNumber = false;
    const auto number = qEnvironmentVariable(name).toULongLong(&isNumber);
    return isNumber ? number : otherwise;
}

constexpr std::uint64_t seedsInARun = 2'000;
constexpr int longest = 100'000;

// How long the history of a seed is: the ladder.
int operationsOf(std::uint64_t seed)
{
    if (seed % 650 == 649)
        return longest;
    if (seed % 1'000 == 333)
        return 40'000;
    if (seed % 250 == 125)
        return 4'000;
    return seed % 50 == 25 ? 400 : 40;
}

// Bits of a seed that have nothing to do with its place on the ladder.
std::uint64_t mixed(std::uint64_t seed)
{
    seed = (seed + 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
    return seed ^ (seed >> 31);
}

HistoryOptions historyOf(std::uint64_t seed)
{
    HistoryOptions options;
    options.operations = operationsOf(seed);
    options.faultPercent = options.operations < 4'000 ? 10 : options.operations < 40'000 ? 5 : 2;
    options.beyondRepair = mixed(seed) % 2 == 0 && options.operations < longest;
    // Each restore sends thousands of operations again; the longest history has to end within minutes.
    options.restores = options.operations < longest;
    options.restricts = options.operations <= 400 && (mixed(seed) >> 32) % 4 == 0;
    return options;
}

RoomOptions roomOf(std::uint64_t seed)
{
    const auto bits = mixed(seed) >> 8;
    RoomOptions options;
    options.seed = seed;
    options.clients = operationsOf(seed) < 40'000 ? 2 + bits % 4 : 3;
    options.roles = {AccountRole::Admin, AccountRole::Responder, AccountRole::Commander,
                     bits / 4 % 2 == 0 ? AccountRole::Viewer : AccountRole::Responder};
    // Remembering what a power cut takes costs as much as a client holds.
    options.powerMayFail = operationsOf(seed) < 4'000;
    options.hub.catchUpOps = bits / 8 % 3 == 0 ? 7 : 500;
    options.hub.ticketsInMemory = bits / 24 % 5 == 0 ? 1 : 2'000;
    return options;
}

// A disk that is bad on purpose is spoken of in the log; this once also where it was not met.
struct BadDisksAreAnnounced
{
    ExpectLog expect{"a turn could not be committed"};
    ~BadDisksAreAnnounced()
    {
        if (!expect.seen())
            log::error("a turn could not be committed: said by the test");
    }
};

struct Ran
{
    std::string wrong;
    std::uint64_t trace = 0;
    Sometimes sometimes;
};

// Within what can be mended all must come to rest and agree; beyond it, nothing may be wrong as far as it is.
Ran runHistory(const RoomOptions& roomOptions, std::uint64_t seed, const HistoryOptions& options)
{
    FakeWarRoom room(roomOptions);
    RandomHistory history(room, seed, options);
    history.run();
    Ran ran{history.violation(), history.trace(), {}};
    if (ran.wrong.empty())
        ran.wrong = room.unsafe();
    if (ran.wrong.empty() && !options.beyondRepair) {
        history.mend();
        ran.wrong = history.violation().empty() ? room.wrong() : history.violation();
    }
    ran.sometimes = history.sometimes();
    for (const auto& record : room.log()) {
        for (const auto part :
             {static_cast<std::uint64_t>(record.seq), static_cast<std::uint64_t>(record.base),
              static_cast<std::uint64_t>(record.at.time_since_epoch().count()),
              static_cast<std::uint64_t>(std::hash<OpId>()(record.id)),
              static_cast<std::uint64_t>(std::hash<std::string>()(record.body))})
            ran.trace = (ran.trace ^ part) * 0x100000001B3;
    }
    return ran;
}

Ran runSeed(std::uint64_t seed) { return runHistory(roomOf(seed), seed, historyOf(seed)); }

} // namespace

class TestSyncConvergence : public QObject
{
    Q_OBJECT

    Sometimes m_sum;
    bool m_replays = qEnvironmentVariableIsSet("WARROOM_SEED");

private slots:
    void theHistoryOfASeedConverges()
    {
        if (!m_replays)
            QSKIP("no WARROOM_SEED was given");
        const BadDisksAreAnnounced announced;
        const auto seed = fromEnvironment("WARROOM_SEED", 1);
        const auto ran = runSeed(seed);
        qInfo("seed %llu: %d operations, trace %016llx", static_cast<unsigned long long>(seed),
              operationsOf(seed), static_cast<unsigned long long>(ran.trace));
        QCOMPARE(ran.wrong, std::string());
    }

    void theLadderConverges_data()
    {
        QTest::addColumn<int>("operations");
        for (const int operations : {40, 400, 4'000, 40'000, longest})
            QTest::addRow("%d operations", operations) << operations;
    }
    void theLadderConverges()
    {
        if (m_replays)
            QSKIP("one history was replayed");
        QFETCH(int, operations);
        const BadDisksAreAnnounced announced;
        int run = 0;
        for (std::uint64_t seed = 1; seed <= fromEnvironment("WARROOM_SEEDS", seedsInARun); ++seed) {
            if (operationsOf(seed) != operations)
                continue;
            const auto ran = runSeed(seed);
            if (!ran.wrong.empty())
                qInfo("to replay it: WARROOM_SEED=%llu", static_cast<unsigned long long>(seed));
            QCOMPARE(ran.wrong, std::string());
            m_sum.add(ran.sometimes);
            ++run;
        }
        qInfo("%d histories of %d operations", run, operations);
    }

    // A run that never met what it is for proves nothing.
    void theHistoriesMetWhatTheyAreFor()
    {
        if (m_replays)
            QSKIP("one history was replayed");
        std::uint64_t accepted = 0;
        for (const auto& [type, count] : m_sum.accepted)
            accepted += count;
        qInfo("%llu operations were accepted; on the way:%s", static_cast<unsigned long long>(accepted),
              m_sum.counts().c_str());
        QCOMPARE(m_sum.never(), std::string());
    }

    void aSeedReplaysExactly_data()
    {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {1, 2, 3, 4, 25, 75})
            QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
    }
    void aSeedReplaysExactly()
    {
        QFETCH(quint64, seed);
        const BadDisksAreAnnounced announced;
        QCOMPARE(runSeed(seed).trace, runSeed(seed).trace);
        QVERIFY(runSeed(seed).trace != runSeed(seed + 100'000).trace);
    }

    // Over the stores that are shipped: SQLite on both sides, opened anew after each kill.
    void historiesOnDiskConverge_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= fromEnvironment("WARROOM_SEEDS", seedsInARun) / 80; ++seed)
            QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
    }
    void historiesOnDiskConverge()
    {
        QFETCH(quint64, seed);
        const BadDisksAreAnnounced announced;
        auto options = roomOf(seed);
        options.onDisk = true;
        const HistoryOptions history{.operations = 40, .restores = false, .restricts = seed % 2 == 0};
        QCOMPARE(runHistory(options, seed, history).wrong, std::string());
    }
};

WARROOM_TEST_MAIN(TestSyncConvergence)
#include "tst_sync_convergence.moc"
