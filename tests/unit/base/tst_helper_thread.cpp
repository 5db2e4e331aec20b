// Work that is shared with a second thread: both parts are done when the call returns, every time.
#include "support/test_main.h"

#include "base/helper_thread.h"

#include <thread>
#include <vector>

using namespace warroom;

class TestHelperThread final : public QObject
{
    Q_OBJECT

private slots:
    void bothPartsAreDoneWhenItReturns()
    {
        HelperThread helper;
        std::vector<int> numbers(1'000);
        for (int round = 1; round <= 2'000; ++round) {
            const auto add = [&](std::size_t from, std::size_t to) {
                for (auto i = from; i < to; ++i)
                    numbers[i] += round;
            };
            helper.share([&] { add(500, 1'000); }, [&] { add(0, 500); });
            QCOMPARE(numbers.front(), round * (round + 1) / 2);
            QCOMPARE(numbers.back(), round * (round + 1) / 2);
        }
    }

    void theOtherPartIsDoneOnAnotherThread()
    {
        HelperThread helper;
        std::thread::id there, here;
        helper.share([&] { there = std::this_thread::get_id(); }, [&] { here = std::this_thread::get_id(); });
        QCOMPARE(here, std::this_thread::get_id());
        QVERIFY(there != here && there != std::thread::id());
    }

    void endsWithoutEverHavingWorked() { const HelperThread helper; }
};

WARROOM_TEST_MAIN(TestHelperThread)
#include "tst_helper_thread.moc"
