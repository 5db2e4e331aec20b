// What withholds alerts and for how long: maintenance windows, muting, the wait for more, gathered entries;
// and what is said again.
#include "support/alert_desk.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

using Kind = TriageDeed::Kind;

std::vector<int> kindsOf(const Triage::Outcomes& outcomes)
{
    std::vector<int> out;
    for (const auto& deed : outcomes.deeds)
        out.push_back(int(deed.kind));
    return out;
}

} // namespace

class TestQuietAlerts : public QObject
{
    Q_OBJECT

private slots:
    // The service is in the window CHG-1177, or the alert is muted.
    void whatIsHeldIsJudgedWhenTheHoldEnds_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<bool>("resolves");
        QTest::addColumn<int>("deeds");
        QTest::newRow("still firing, a page") << int(AlertLevel::Critical) << false << 1;
        QTest::newRow("still firing, a ticket") << int(AlertLevel::Warning) << false << 1;
        QTest::newRow("over before") << int(AlertLevel::Critical) << true << 0;
    }
    void whatIsHeldIsJudgedWhenTheHoldEnds()
    {
        QFETCH(int, level);
        QFETCH(bool, resolves);
        QFETCH(int, deeds);
        AlertDesk desk;
        desk.windows["checkout"] = {"CHG-1177", desk.now + 1h, "switch upgrade"};
        const auto held = desk.hear(alertSignal("a", static_cast<AlertLevel>(level)));
        QVERIFY(!held.deed);
        QCOMPARE(lastStepOf(*held.alert), std::string("held"));
        QVERIFY(
            QString::fromStdString(held.alert->why).startsWith("held: CHG-1177 until 2026-11-20 01:00 UTC"));
        QVERIFY(!waitsForPeople(*held.alert));
        desk.now += 30min;
        QVERIFY(desk.due().deeds.empty());
        if (resolves) {
            const auto over = desk.hear(resolvedSignal("a"));
            QVERIFY(over.changed && !over.deed);
            QCOMPARE(over.alert->state, AlertState::Resolved);
        }
        desk.now += 30min;
        const auto out = desk.due();
        QCOMPARE(int(out.deeds.size()), deeds);
        QVERIFY(!held.alert->held);
        if (resolves)
            QCOMPARE(lastStepOf(*held.alert), std::string("was held"));
        else
            QCOMPARE(int(out.deeds.front().kind), int(Kind::Open));
        QVERIFY(desk.due().deeds.empty());
    }

    void aWindowThatEndsEarlyReleasesAtOnce()
    {
        AlertDesk desk;
        desk.windows["checkout"] = {"CHG-1177", desk.now + 1h, ""};
        desk.hear(alertSignal("a", AlertLevel::Critical));
        desk.windows.clear();
        QVERIFY(desk.due().deeds.empty());
        desk.triage.setPolicy(defaultPolicy());
        QCOMPARE(int(desk.due().deeds.size()), 1);
    }

    void aWindowOfAnotherServiceHoldsNothing()
    {
        AlertDesk desk;
        desk.windows["search"] = {"CHG-1177", desk.now + 1h, ""};
        QVERIFY(desk.hear(alertSignal("a", AlertLevel::Critical)).deed);
    }

    void whatWasOnATicketBeforeTheWindowIsResolvedThere()
    {
        AlertDesk desk;
        const auto ticket = desk.hear(alertSignal("a", AlertLevel::Critical)).deed->ticket;
        desk.windows["checkout"] = {"CHG-1177", desk.now + 1h, ""};
        const auto over = desk.hear(resolvedSignal("a"));
        QVERIFY(over.deed && over.deed->ticket == ticket);
    }

    void whatIsMutedSaysNothingUntilItsTimeIsOver()
    {
        AlertDesk desk;
        const auto first = desk.hear(alertSignal("a", AlertLevel::Critical));
        QVERIFY(desk.act(first.alert->id, act::Mute{desk.now + 30min, "a known bug"}));
        QVERIFY(!waitsForPeople(*first.alert));
        QVERIFY(desk.hear(resolvedSignal("a")).deed);
        QVERIFY(!desk.hear(alertSignal("a", AlertLevel::Critical)).deed);
        QCOMPARE(lastStepOf(*first.alert), std::string("held"));
        desk.now += 30min;
        const auto out = desk.due();
        QCOMPARE(int(out.deeds.size()), 1);
        QCOMPARE(QString::fromStdString(out.deeds.front().why), QString("still fires"));
        QVERIFY(!first.alert->mute && !first.alert->held);
    }

    void unmutingReleasesAtOnce()
    {
        AlertDesk desk;
        const auto first = desk.hear(alertSignal("a", AlertLevel::Info));
        QVERIFY(desk.act(first.alert->id, act::Mute{desk.now + 30min, ""}));
        const auto worse = desk.hear(alertSignal("a", AlertLevel::Critical));
        QVERIFY(!worse.deed && worse.alert->held);
        const auto out = desk.act(first.alert->id, act::Mute{});
        QVERIFY(out);
        QCOMPARE(kindsOf(*out), std::vector<int>{int(Kind::Open)});
        QVERIFY(desk.act(first.alert->id, act::Mute{})->changed.empty());
    }

    // ---- wait

    void aGroupsTicketWaitsForMoreOfIt()
    {
        AlertDesk desk;
        desk.setTimes(30s, 0s, 0s);
        QVERIFY(!desk.hear(alertSignal("a", AlertLevel::Warning)).deed);
        desk.now += 20s;
        const auto second = desk.hear(alertSignal("b", AlertLevel::Warning));
        QVERIFY(!second.deed);
        QCOMPARE(lastStepOf(*second.alert), std::string("waits"));
        QVERIFY(desk.due().deeds.empty());
        desk.now += 10s;
        const auto out = desk.due();
        QCOMPARE(kindsOf(out), (std::vector<int>{int(Kind::Open), int(Kind::Gather)}));
        QVERIFY(desk.triage.find(1)->ticket == second.alert->ticket && !second.alert->ticket.isNil());
        QVERIFY(!second.alert->waits);
        QCOMPARE(int(desk.hear(alertSignal("c", AlertLevel::Warning)).deed->kind), int(Kind::Join));
    }

    void aPageNeverWaits()
    {
        AlertDesk desk;
        desk.setTimes(30s, 0s, 0s);
        QVERIFY(desk.hear(alertSignal("a", AlertLevel::Critical)).deed);
    }

    void whatIsOverWhileItWaitsNeedsNoTicket()
    {
        AlertDesk desk;
        desk.setTimes(30s, 0s, 0s);
        desk.hear(alertSignal("a", AlertLevel::Warning));
        desk.now += 10s;
        const auto over = desk.hear(resolvedSignal("a"));
        QCOMPARE(over.alert->state, AlertState::Resolved);
        desk.now += 1min;
        QVERIFY(desk.due().deeds.empty());
    }

    void whatWaitsDoesSoAfterARestart()
    {
        AlertDesk desk;
        desk.setTimes(30s, 0s, 0s);
        const auto stored = *desk.hear(alertSignal("a", AlertLevel::Warning)).alert;
        AlertDesk next;
        next.setTimes(30s, 0s, 0s);
        next.triage.load(stored);
        QVERIFY(next.due().deeds.empty());
        next.now += 30s;
        QCOMPARE(kindsOf(next.due()), std::vector<int>{int(Kind::Open)});
    }

    // ---- interval

    void whatComesWithinTheIntervalIsOneEntry()
    {
        AlertDesk desk;
        desk.setTimes(0s, 5min, 0s);
        const auto ticket = desk.hear(alertSignal("0", AlertLevel::Critical)).deed->ticket;
        for (int i = 1; i <= 60; ++i) {
            desk.now += 1s;
            QVERIFY(!desk.hear(alertSignal(std::to_string(i), AlertLevel::Critical)).deed);
        }
        QVERIFY(desk.due().deeds.empty());
        desk.now += 5min;
        const auto out = desk.due();
        QCOMPARE(kindsOf(out), std::vector<int>{int(Kind::Gather)});
        QVERIFY(out.deeds.front().ticket == ticket);
        const auto text = QString::fromStdString(out.deeds.front().why);
        QVERIFY2(text.startsWith("60 alerts since the last entry:\n- Writes fail: Grouped by its service."),
                 qPrintable(text));
        QVERIFY(text.endsWith("and 10 more"));
        QVERIFY(desk.due().deeds.empty());
        desk.now += 5min;
        QVERIFY(desk.hear(alertSignal("later", AlertLevel::Critical)).deed);
    }

    void theLastOneToEndIsToldWithoutDelay()
    {
        AlertDesk desk;
        desk.setTimes(0s, 5min, 0s);
        desk.hear(alertSignal("a", AlertLevel::Critical));
        desk.hear(alertSignal("b", AlertLevel::Critical));
        desk.now += 10s;
        desk.hear(resolvedSignal("a"));
        QVERIFY(desk.due().deeds.empty());
        desk.hear(resolvedSignal("b"));
        const auto out = desk.due();
        QCOMPARE(kindsOf(out), std::vector<int>{int(Kind::Gather)});
        QVERIFY(QString::fromStdString(out.deeds.front().why).contains("resolved"));
    }

    void whatWasGatheredIsToldAfterARestart()
    {
        AlertDesk desk;
        desk.setTimes(0s, 5min, 0s);
        const auto first = *desk.hear(alertSignal("a", AlertLevel::Critical)).alert;
        const auto second = *desk.hear(alertSignal("b", AlertLevel::Critical)).alert;
        AlertDesk next;
        next.setTimes(0s, 5min, 0s);
        next.open = desk.open;
        next.triage.load(first);
        next.triage.load(second);
        next.now += 5min;
        QCOMPARE(kindsOf(next.due()), std::vector<int>{int(Kind::Gather)});
    }

    void aClosedTicketIsNotTold()
    {
        AlertDesk desk;
        desk.setTimes(0s, 5min, 0s);
        desk.hear(alertSignal("a", AlertLevel::Critical));
        desk.hear(alertSignal("b", AlertLevel::Critical));
        desk.open.clear();
        desk.now += 5min;
        QVERIFY(desk.due().deeds.empty());
        QVERIFY(desk.triage.find(2)->untold.empty());
    }

    // ---- repeat

    void aPageThatNobodyAcknowledgedIsSaidAgain_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("again");
        QTest::newRow("nobody did anything") << "" << true;
        QTest::newRow("somebody acknowledged it") << "acknowledge" << false;
        QTest::newRow("it is over") << "resolve" << false;
        QTest::newRow("it is muted") << "mute" << false;
        QTest::newRow("its incident is closed") << "close" << false;
    }
    void aPageThatNobodyAcknowledgedIsSaidAgain()
    {
        QFETCH(QString, what);
        QFETCH(bool, again);
        AlertDesk desk;
        desk.setTimes(0s, 0s, 4h);
        const auto first = desk.hear(alertSignal("a", AlertLevel::Critical));
        if (what == "acknowledge")
            QVERIFY(desk.act(first.alert->id, act::Acknowledge{}));
        else if (what == "resolve")
            desk.hear(resolvedSignal("a"));
        else if (what == "mute")
            QVERIFY(desk.act(first.alert->id, act::Mute{desk.now + 24h, ""}));
        else if (what == "close")
            desk.open.clear();
        desk.now += 4h - 1s;
        QVERIFY(desk.due().deeds.empty());
        desk.now += 1s;
        const auto out = desk.due();
        QCOMPARE(kindsOf(out), again ? std::vector<int>{int(Kind::Repeat)} : std::vector<int>());
        QVERIFY(desk.due().deeds.empty());
        desk.now += 4h;
        QCOMPARE(desk.due().deeds.size(), std::size_t(again));
    }

    void aTicketIsNotSaidAgain()
    {
        AlertDesk desk;
        desk.setTimes(0s, 0s, 4h);
        desk.hear(alertSignal("a", AlertLevel::Warning));
        desk.now += 24h;
        QVERIFY(desk.due().deeds.empty());
    }
};

WARROOM_TEST_MAIN(TestQuietAlerts)
#include "tst_quiet_alerts.moc"
