// Intake keys and the lock on guessing them: who guesses is not listened to, who sends rightly is not hurt.
#include "server/intake_keys.h"

#include "support/scenario/fake_time.h"
#include "support/scenario/memory_log.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

struct Bench
{
    std::shared_ptr<LogDisk> disk = std::make_shared<LogDisk>();
    MemoryLog store{disk};
    FakeClock clock;
    Limits limits;
    IntakeKeys keys{store, clock, limits};
    std::string right;

    Bench()
    {
        if (const auto made = keys.add("prometheus", "", ""))
            right = *made;
    }
    // "" if it was taken, else the code.
    std::string say(const std::string& key, const std::string& address)
    {
        const auto known = keys.recognise(key, address);
        return known ? std::string() : std::string(codeName(known.error().code()));
    }
    void guess(int times, const std::string& address)
    {
        for (int i = 0; i < times; ++i)
            (void)keys.recognise("guess "s + std::to_string(i), address);
    }
};

} // namespace

class IntakeKeysTest final : public QObject
{
    Q_OBJECT

private slots:
    void whoGuessesIsLockedOut();
    void aRightKeyOfAnotherAddressIsTaken();
    void aKeyThatCameFromThereBeforeIsTaken();
    void theSameWrongKeyAgainIsNoGuess();
    void theLockEnds();
    void withoutALimitNobodyIsLockedOut();
    void aRotatedKeyIsWrongFromThenOn();
};

void IntakeKeysTest::whoGuessesIsLockedOut()
{
    Bench bench;
    QVERIFY(!bench.right.empty());
    bench.guess(9, "10.0.0.1");
    QCOMPARE(bench.say("another", "10.0.0.1"), "E_UNAUTHENTICATED"s);
    QCOMPARE(bench.say("one more", "10.0.0.1"), "E_TOO_MANY"s);
    QCOMPARE(bench.say(bench.right, "10.0.0.1"), "E_TOO_MANY"s); // else the lock would tell that it is right
    QCOMPARE(bench.say("", "10.0.0.1"), "E_UNAUTHENTICATED"s);
}

void IntakeKeysTest::aRightKeyOfAnotherAddressIsTaken()
{
    Bench bench;
    bench.guess(50, "10.0.0.1");
    QCOMPARE(bench.say(bench.right, "10.0.0.2"), ""s);
    QCOMPARE(bench.say("wrong", "10.0.0.2"), "E_UNAUTHENTICATED"s);
}

void IntakeKeysTest::aKeyThatCameFromThereBeforeIsTaken()
{
    Bench bench;
    const auto other = bench.keys.add("grafana", "search", "");
    QVERIFY_RESULT(other);
    QCOMPARE(bench.say(bench.right, "10.0.0.1"), ""s);
    bench.guess(50, "10.0.0.1");
    QCOMPARE(bench.say(bench.right, "10.0.0.1"), ""s);
    QCOMPARE(bench.say(*other, "10.0.0.1"), "E_TOO_MANY"s);
}

void IntakeKeysTest::theSameWrongKeyAgainIsNoGuess()
{
    Bench bench;
    for (int i = 0; i < 1'000; ++i)
        QCOMPARE(bench.say("a key that was rotated away", "10.0.0.1"), "E_UNAUTHENTICATED"s);
    QCOMPARE(bench.say(bench.right, "10.0.0.1"), ""s);
}

void IntakeKeysTest::theLockEnds()
{
    Bench bench;
    bench.guess(10, "10.0.0.1");
    QCOMPARE(bench.say(bench.right, "10.0.0.1"), "E_TOO_MANY"s);
    bench.clock.advance(61s);
    QCOMPARE(bench.say(bench.right, "10.0.0.1"), ""s);
    for (int minute = 0; minute < 11; ++minute) {
        for (int i = 0; i < 9; ++i)
            (void)bench.keys.recognise("guess "s + std::to_string(minute * 100 + i), "10.0.0.3");
        bench.clock.advance(61s);
    }
    QCOMPARE(bench.say(bench.right, "10.0.0.3"), ""s); // 99 in an hour
    (void)bench.keys.recognise("the hundredth", "10.0.0.4");
    for (int minute = 0; minute < 12; ++minute) {
        for (int i = 0; i < 9; ++i)
            (void)bench.keys.recognise("guess "s + std::to_string(minute * 100 + i), "10.0.0.4");
        bench.clock.advance(61s);
    }
    QCOMPARE(bench.say(bench.right, "10.0.0.4"), "E_TOO_MANY"s);
    bench.clock.advance(1h);
    QCOMPARE(bench.say(bench.right, "10.0.0.4"), ""s);
}

void IntakeKeysTest::withoutALimitNobodyIsLockedOut()
{
    Bench bench;
    bench.limits.login_failures_per_minute = 0;
    bench.limits.login_failures_per_hour = 0;
    bench.guess(500, "10.0.0.1");
    QCOMPARE(bench.say(bench.right, "10.0.0.1"), ""s);
}

void IntakeKeysTest::aRotatedKeyIsWrongFromThenOn()
{
    Bench bench;
    QCOMPARE(bench.say(bench.right, "10.0.0.1"), ""s);
    const auto fresh = bench.keys.rotate("prometheus");
    QVERIFY_RESULT(fresh);
    QCOMPARE(bench.say(bench.right, "10.0.0.1"), "E_UNAUTHENTICATED"s);
    QCOMPARE(bench.say(*fresh, "10.0.0.1"), ""s);
    QVERIFY_RESULT(bench.keys.revoke("prometheus"));
    QCOMPARE(bench.say(*fresh, "10.0.0.1"), "E_UNAUTHENTICATED"s);
}

WARROOM_TEST_MAIN(IntakeKeysTest)
#include "tst_intake_keys.moc"
