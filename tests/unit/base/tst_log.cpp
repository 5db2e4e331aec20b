// The log: what reaches the sink, and that outside text cannot forge lines.
#include "base/log.h"
#include "support/test_main.h"

using namespace warroom;

class LogTest final : public QObject
{
    Q_OBJECT

private slots:
    void announcedWarningIsSwallowedAndCounted();
    void lineEndsOfOutsideTextAreEscaped();
    void informationIsNoWarning();
};

void LogTest::announcedWarningIsSwallowedAndCounted()
{
    ExpectLog expect("disk is nearly full");
    QVERIFY(!expect.seen());
    log::warning("the disk is {} full", "nearly");
    log::error("the disk is nearly full: {} %", 97);
    QCOMPARE(expect.count(), 2);
}

void LogTest::lineEndsOfOutsideTextAreEscaped()
{
    ExpectLog expect("name \"a\\x0Aerror b\"");
    log::warning("name \"{}\"", "a\nerror b");
    QCOMPARE(expect.count(), 1);
}

void LogTest::informationIsNoWarning()
{
    log::info("nothing to see");
    log::debug("nothing at all");
}

WARROOM_TEST_MAIN(LogTest)
#include "tst_log.moc"
