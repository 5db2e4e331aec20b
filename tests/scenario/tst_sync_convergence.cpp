// Random histories with cuts, delays and kills: whatever happens, everyone ends with the same tickets and
// nothing is lost.
#include "support/scenario/random_history.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;

namespace {

// WARROOM_SEED replays one history, WARROOM_SEEDS says how many short ones there are.
std::uint64_t fromEnvironment(const char* name, std::uint64_t otherwise)
{
    bool isNumber = false;
    const auto number = qEnvironmentVariable(name).toULongLong(&isNumber);
    return isNumber ? number : otherwise;
}

RoomOptions optionsFor(std::uint64_t seed)
{
    RoomOptions options;
    options.seed = seed;
    options.clients = 2 + seed % 4;
    options.roles = {AccountRole::Admin, AccountRole::Responder, AccountRole::Commander,
                     seed % 2 == 0 ? AccountRole::Viewer : AccountRole::Responder};
    options.hub.catchUpOps = seed % 3 == 0 ? 7 : 500;
    options.hub.ticketsInMemory = seed % 5 == 0 ? 1 : 2'000;
    return options;
}

} // namespace

class TestSyncConvergence : public QObject
{
    Q_OBJECT

    Tally m_sum;

    void runHistory(std::uint64_t seed, int operations)
    {
        FakeWarRoom room(optionsFor(seed));
        RandomHistory(room, seed).run(operations);
        room.settleAll();
        const auto wrong = room.wrong();
        if (!wrong.empty())
            qInfo("WARROOM_SEED=%llu with %d operations", static_cast<unsigned long long>(seed), operations);
        QCOMPARE(wrong, std::string());
        const auto tally = room.tally();
        m_sum.accepted += tally.accepted;
        m_sum.refused += tally.refused;
        m_sum.repeated += tally.repeated;
        m_sum.merged += tally.merged;
        m_sum.killsAfterCommit += tally.killsAfterCommit;
        m_sum.rivals += tally.rivals;
    }

private slots:
    void manyShortHistoriesConverge()
    {
        const std::uint64_t first = fromEnvironment("WARROOM_SEED", 1);
        const std::uint64_t count =
            qEnvironmentVariableIsSet("WARROOM_SEED") ? 1 : fromEnvironment("WARROOM_SEEDS", 300);
        for (std::uint64_t seed = first; seed < first + count && !QTest::currentTestFailed(); ++seed)
            runHistory(seed, 40);
    }

    void longerHistoriesConverge_data()
    {
        QTest::addColumn<int>("seeds");
        QTest::addColumn<int>("operations");
        QTest::newRow("400 operations") << 10 << 400;
        QTest::newRow("4,000 operations") << 1 << 4'000;
    }
    void longerHistoriesConverge()
    {
        QFETCH(int, seeds);
        QFETCH(int, operations);
        const std::uint64_t first = fromEnvironment("WARROOM_SEED", 1'001);
        for (int i = 0; i < seeds && !QTest::currentTestFailed(); ++i)
            runHistory(first + static_cast<std::uint64_t>(i), operations);
    }

    // A run that never met what it is for proves nothing.
    void theHistoriesMetWhatTheyAreFor()
    {
        if (qEnvironmentVariableIsSet("WARROOM_SEED"))
            QSKIP("one history was replayed");
        QVERIFY2(m_sum.repeated > 0, "no repeated operation was answered from the record");
        QVERIFY2(m_sum.merged > 0, "no edits were merged");
        QVERIFY2(m_sum.rivals > 0, "no values met");
        QVERIFY2(m_sum.refused > 0, "nothing was refused");
        QVERIFY2(m_sum.killsAfterCommit > 0, "no kill fell between a commit and its answer");
    }

    void theSameHistoryOnDiskConverges()
    {
        auto options = optionsFor(7);
        options.onDisk = true;
        FakeWarRoom room(options);
        RandomHistory(room, 7).run(60);
        room.settleAll();
        QCOMPARE(room.wrong(), std::string());
    }
};

WARROOM_TEST_MAIN(TestSyncConvergence)
#include "tst_sync_convergence.moc"
