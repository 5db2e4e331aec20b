// Very many alerts on one ticket at once: people are told of the first ones, and of the others together.
#include "support/alert_desk.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;
using Kind = TriageDeed::Kind;

namespace {

// How many of them were told at once.
int hearMany(AlertDesk& desk, int from, int until, AlertAction action = AlertAction::Trigger)
{
    int told = 0;
    for (int i = from; i < until; ++i)
        told += desk.hear(alertSignal(std::to_string(i), AlertLevel::Critical, "checkout", action))
                    .deed.has_value();
    return told;
}

std::vector<std::string> textsOf(const Triage::Outcomes& outcomes)
{
    std::vector<std::string> out;
    for (const auto& deed : outcomes.deeds)
        out.push_back(deed.why);
    return out;
}

} // namespace

class TestAlertBurst : public QObject
{
    Q_OBJECT

private slots:
    void theFirstAreToldAndTheOthersTogether()
    {
        AlertDesk desk;
        const auto most = static_cast<int>(desk.triage.policy().burstEntries);
        QCOMPARE(hearMany(desk, 0, 1'000), most + 1); // and the one that opened the ticket
        QVERIFY(desk.due().deeds.empty());
        desk.now += 10s;
        const auto out = desk.due();
        QCOMPARE(out.deeds.size(), std::size_t{1});
        QCOMPARE(out.deeds.front().kind, Kind::Gather);
        QCOMPARE(out.deeds.front().ticket, desk.triage.find(1)->ticket);
        const auto left = 1'000 - most - 1;
        QCOMPARE(
            QString::fromStdString(out.deeds.front().why),
            QString("%1 alerts since the last entry:\n- Writes fail: Grouped by its service.\nand %2 more")
                .arg(left)
                .arg(left - 1));
        QVERIFY(desk.due().deeds.empty());
    }

    void afterItEachIsToldAgain()
    {
        AlertDesk desk;
        hearMany(desk, 0, 100);
        desk.now += 10s;
        desk.due();
        QCOMPARE(hearMany(desk, 100, 105), 5);
    }

    void fewAtATimeAreNeverGathered()
    {
        AlertDesk desk;
        int told = 0;
        for (int i = 0; i < 100; ++i) {
            told += hearMany(desk, i, i + 1);
            desk.now += 1s;
            QVERIFY(desk.due().deeds.empty());
        }
        QCOMPARE(told, 100);
    }

    void theLastOneToEndIsToldAtOnce()
    {
        AlertDesk desk;
        hearMany(desk, 0, 100);
        desk.now += 10s;
        desk.due();
        hearMany(desk, 0, 99, AlertAction::Resolve);
        const auto last = desk.hear(resolvedSignal("99"));
        QVERIFY(last.deed.has_value());
        QCOMPARE(last.deed->why, std::string("resolved"));
        for (int id = 1; id <= 100; ++id)
            QCOMPARE(desk.triage.find(id)->state, AlertState::Resolved);
    }

    void anotherTicketIsNotSilencedByIt()
    {
        AlertDesk desk;
        hearMany(desk, 0, 100);
        const auto other = desk.hear(alertSignal("other", AlertLevel::Critical, "search"));
        QVERIFY(other.deed.has_value());
        QCOMPARE(other.deed->kind, Kind::Open);
    }

    void whatWasNotToldIsToldAfterARestart()
    {
        AlertDesk desk;
        hearMany(desk, 0, 100);
        AlertDesk next;
        next.open = desk.open;
        for (int id = 1; id <= 100; ++id)
            next.triage.load(*desk.triage.find(id));
        const auto told = textsOf(next.due());
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY(told.front().starts_with("1 alert since the last entry:"));
    }

    // The one that stands for the others went elsewhere: the ticket is told of later ones nevertheless.
    void itEndsWhenNobodyStandsForItAnyMore()
    {
        AlertDesk desk;
        hearMany(desk, 0, 100);
        const auto most = static_cast<std::int64_t>(desk.triage.policy().burstEntries);
        const auto stands = most + 2;
        QVERIFY(!desk.triage.find(stands)->untold.empty());
        QVERIFY(desk.act(stands, act::Split{}).has_value());
        desk.now += 11s;
        desk.due();
        QCOMPARE(hearMany(desk, 100, 103), 3);
    }

    void aPersonWhoHasTheIncidentHasWhatJoinsIt()
    {
        AlertDesk desk;
        hearMany(desk, 0, 50);
        QVERIFY(desk.act(7, act::Acknowledge{}).has_value());
        const auto next = desk.hear(alertSignal("next", AlertLevel::Critical));
        QCOMPARE(next.alert->state, AlertState::Acknowledged);
        QCOMPARE(next.alert->acknowledgedBy, std::string("Mara"));
    }
};

WARROOM_TEST_MAIN(TestAlertBurst)
#include "tst_alert_burst.moc"
