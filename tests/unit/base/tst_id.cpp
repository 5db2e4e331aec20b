// Identifiers: their text form, and the order in which a source makes them.
#include "base/id.h"
#include "support/test_main.h"

#include <unordered_set>

using namespace warroom;

namespace {

// A clock that stands where it is put.
class StandingClock final : public Clock
{
public:
    Time now() const override { return time; }
    std::chrono::nanoseconds steady() const override { return std::chrono::nanoseconds::zero(); }

    Time time{std::chrono::milliseconds(0x018F3B5E7C00)};
};

} // namespace

class IdTest final : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadBackTheSame();
    void readsCapitalLetters();
    void refusesWhatIsNoUuid_data();
    void refusesWhatIsNoUuid();
    void holdsTheTimeTheVersionAndTheVariant();
    void ascendsWithinOneMillisecond();
    void ascendsWhenTheClockGoesBack();
    void followsTheClock();
    void anIdThatWasNotSetIsNil();
    void idsAreKeysOfHashTables();
};

void IdTest::textIsReadBackTheSame()
{
    const std::string text = "018f3b5e-7c00-7abc-8def-0123456789ab";
    const auto id = TicketId::parse(text);
    QVERIFY_RESULT(id);
    QCOMPARE(id->text(), text);
    QCOMPARE(id->uuid().bytes[0], std::uint8_t(0x01));
    QCOMPARE(id->uuid().bytes[15], std::uint8_t(0xAB));
}

void IdTest::readsCapitalLetters()
{
    const auto id = Uuid::parse("018F3B5E-7C00-7ABC-8DEF-0123456789AB");
    QVERIFY_RESULT(id);
    QCOMPARE(id->text(), std::string("018f3b5e-7c00-7abc-8def-0123456789ab"));
}

void IdTest::refusesWhatIsNoUuid_data()
{
    QTest::addColumn<std::string>("text");

    QTest::newRow("nothing") << std::string();
    QTest::newRow("one character short") << std::string("018f3b5e-7c00-7abc-8def-0123456789a");
    QTest::newRow("one character long") << std::string("018f3b5e-7c00-7abc-8def-0123456789abc");
    QTest::newRow("no hyphens") << std::string("018f3b5e7c007abc8def0123456789ab");
    QTest::newRow("a hyphen too early") << std::string("018f3b5-e7c00-7abc-8def-0123456789ab");
    QTest::newRow("a letter past f") << std::string("018f3b5e-7c00-7abc-8def-0123456789ag");
    QTest::newRow("braces") << std::string("{18f3b5e-7c00-7abc-8def-0123456789a}");
}

void IdTest::refusesWhatIsNoUuid()
{
    QFETCH(std::string, text);
    const auto id = OpId::parse(text);
    QVERIFY(!id);
    QCOMPARE(id.error().code(), ErrorCode::FieldValue);
}

void IdTest::holdsTheTimeTheVersionAndTheVariant()
{
    StandingClock clock;
    Uuid7Source source(clock);
    const std::string text = source.next().text();
    QCOMPARE(text.substr(0, 15), std::string("018f3b5e-7c00-7"));
    QVERIFY2(std::string("89ab").find(text[19]) != std::string::npos, text.c_str());
}

void IdTest::ascendsWithinOneMillisecond()
{
    // More than the 4096 that the counter of one millisecond holds.
    StandingClock clock;
    Uuid7Source source(clock);
    Uuid last = source.next();
    for (int i = 0; i < 10'000; ++i) {
        const Uuid next = source.next();
        QVERIFY2(last < next, (last.text() + " " + next.text()).c_str());
        last = next;
    }
}

void IdTest::ascendsWhenTheClockGoesBack()
{
    StandingClock clock;
    Uuid7Source source(clock);
    const Uuid before = source.next();
    clock.time -= std::chrono::hours(1);
    QVERIFY(before < source.next());
}

void IdTest::followsTheClock()
{
    StandingClock clock;
    Uuid7Source source(clock);
    source.next();
    clock.time += std::chrono::milliseconds(1);
    QCOMPARE(source.next().text().substr(0, 18), std::string("018f3b5e-7c01-7000"));
}

void IdTest::anIdThatWasNotSetIsNil()
{
    StandingClock clock;
    Uuid7Source source(clock);
    QVERIFY(PersonId().isNil());
    QCOMPARE(PersonId().text(), std::string("00000000-0000-0000-0000-000000000000"));
    QVERIFY(!source.make<PersonId>().isNil());
}

void IdTest::idsAreKeysOfHashTables()
{
    StandingClock clock;
    Uuid7Source source(clock);
    std::unordered_set<ItemId> ids;
    std::unordered_set<std::size_t> hashes;
    for (int i = 0; i < 1000; ++i) {
        const auto id = source.make<ItemId>();
        ids.insert(id);
        hashes.insert(std::hash<ItemId>{}(id));
    }
    QCOMPARE(ids.size(), std::size_t(1000));
    QVERIFY(hashes.size() > 990);
}

WARROOM_TEST_MAIN(IdTest)
#include "tst_id.moc"
