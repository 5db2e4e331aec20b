// The desk of signals with a real hub, a real store and a clock turned by hand: days of silence, restarts,
// disks that fail.
#include "support/expect_log.h"
#include "support/scenario/alert_room.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

// Whether an alert that says when it began was taken.
bool sayFrom(AlertRoom& room, const std::string& key, Time began)
{
    AlertSignal signal;
    signal.source = "events";
    signal.dedupKey = signal.title = key;
    signal.level = AlertLevel::Critical;
    signal.started = began;
    intake::Received received;
    received.alerts.push_back(std::move(signal));
    bool taken = false;
    room.desk->receive(std::move(received), {"key", {}, {}, {}, false},
                       [&](const Result<void>& saved) { taken = saved.has_value(); });
    room.desk->turn();
    return taken;
}

// Alerts that were sent, each by itself, and the answers as they come. The first is on its way to the disk
// before the others are heard.
struct Answers
{
    Answers(AlertRoom& room, const QStringList& keys)
    {
        for (const auto& key : keys) {
            AlertSignal signal;
            signal.source = "events";
            signal.dedupKey = signal.title = signal.service = key.toStdString();
            signal.level = AlertLevel::Critical;
            intake::Received received;
            received.alerts.push_back(std::move(signal));
            room.desk->receive(
                std::move(received), {"key", {}, {}, {}, false},
                [this, key](const Result<void>& saved) { given << (saved ? key : "not " + key); });
            if (key == keys.front() && given.isEmpty() && !m_begun) {
                room.desk->turn();
                m_begun = true;
            }
        }
    }
    QStringList given;

private:
    bool m_begun = false;
};

} // namespace

class TestIntakeDesk : public QObject
{
    Q_OBJECT

private slots:
    void whatIsHeardOpensOneTicket()
    {
        AlertRoom room;
        QVERIFY(room.say("a"));
        room.turn();
        QVERIFY(room.say("a"));
        room.turn();
        QCOMPARE(room.tickets(), std::size_t{1});
        QVERIFY(room.alerts->deeds()->empty());
    }

    // Nobody types in what monitoring sends: a leak there is counted, and no incident.
    void exposedCredentialsAreCounted()
    {
        AlertRoom room;
        AlertSignal signal;
        signal.dedupKey = "a";
        signal.title = "Login fails for ops@example.org";
        signal.level = AlertLevel::Info;
        QVERIFY(room.say(signal));
        QCOMPARE(room.desk->credentialsMasked(), std::uint64_t{0});
        signal.dedupKey = "b";
        signal.details = "curl -H 'Authorization: Bearer ghp_0123456789abcdefghijABCDEFGHIJ012345'";
        QVERIFY(room.say(signal));
        QCOMPARE(room.desk->credentialsMasked(), std::uint64_t{1});
        QVERIFY(room.find("b").signal.details.find("ghp_") == std::string::npos);
        QCOMPARE(room.tickets(), std::size_t{0});
    }

    // The alert is no longer in memory then, but it is in the store under its key.
    void afterDaysOfSilenceItIsTheSameAlert_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("running on") << false;
        QTest::newRow("after a restart") << true;
    }
    void afterDaysOfSilenceItIsTheSameAlert()
    {
        QFETCH(bool, restarted);
        AlertRoom room;
        QVERIFY(room.say("a"));
        room.turn();
        QVERIFY(room.say("a", AlertAction::Resolve));
        room.turn();
        const auto id = room.find("a").id;
        room.clock.advance(72h);
        room.turn();
        if (restarted)
            room.start();
        QVERIFY(room.say("a"));
        QVERIFY(room.say("b"));
        room.turn();
        QCOMPARE(room.find("a").id, id);
        QCOMPARE(room.find("a").state, AlertState::Firing);
        QCOMPARE(room.alerts->alerts({})->size(), std::size_t{2});
    }

    void timesTooFarOffAreThoseOfArrival_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("taken");
        QTest::newRow("seven days ago") << -7 * 24 * 60 << true;
        QTest::newRow("seven days and a minute ago") << -7 * 24 * 60 - 1 << false;
        QTest::newRow("a day ahead") << 24 * 60 << true;
        QTest::newRow("a day and a minute ahead") << 24 * 60 + 1 << false;
    }
    void timesTooFarOffAreThoseOfArrival()
    {
        QFETCH(int, minutes);
        QFETCH(bool, taken);
        AlertRoom room;
        const auto said = room.clock.now() + std::chrono::minutes(minutes);
        QVERIFY(sayFrom(room, "a", said));
        QCOMPARE(room.find("a").signal.started, taken ? std::optional(said) : std::nullopt);
        QCOMPARE(room.find("a").signal.oddity.empty(), taken);
        // Configured otherwise, it is heard again with its time.
        room.desk->setBounds({}, {365 * 24h, 365 * 24h});
        QVERIFY(sayFrom(room, "a", said));
        QCOMPARE(room.find("a").signal.started, std::optional(said));
    }

    // An alert that goes on for weeks still began when it began.
    void whatWasTakenOnceStaysAsItGrowsOld()
    {
        AlertRoom room;
        const auto said = room.clock.now() - 1h;
        QVERIFY(sayFrom(room, "a", said));
        room.turn();
        room.clock.advance(24h * 30);
        QVERIFY(sayFrom(room, "a", said));
        room.turn();
        QCOMPARE(room.find("a").signal.started, std::optional(said));
        QVERIFY(room.find("a").signal.oddity.empty());
    }

    void aDeployFromFarAheadIsOfNow()
    {
        AlertRoom room;
        intake::Received received;
        Deploy deploy;
        deploy.service = "checkout";
        deploy.at = room.clock.now() + 25h;
        received.deploys.push_back(deploy);
        room.desk->receive(std::move(received), {"key", {}, {}, {}, false}, {});
        QVERIFY(room.desk->turn());
        const auto stored = room.alerts->deploys("checkout", {}, 10);
        QVERIFY(stored.has_value());
        QCOMPARE(stored->size(), std::size_t{1});
        QCOMPARE(stored->at(0).at, room.clock.now());
        QVERIFY(stored->at(0).text.find("it is said to be of") == 0);
    }

    void whatCannotBeStoredIsNotTaken()
    {
        AlertRoom room;
        room.alerts->fails = true;
        {
            const ExpectLog expect("alerts could not be stored");
            QVERIFY(!room.say("a"));
        }
        room.turn();
        QCOMPARE(room.tickets(), std::size_t{0});
        room.alerts->fails = false;
        QVERIFY(room.say("a"));
        room.turn();
        QCOMPARE(room.tickets(), std::size_t{1});
        QCOMPARE(room.find("a").count, std::int64_t{1});
    }

    // Also what was heard already: its first answer may never come.
    void nothingIsAnsweredBeforeTheDiskHasWhatCameBefore()
    {
        AlertRoom room;
        room.desk->setWritten([] {});
        room.alerts->isSlow = true;
        Answers said(room, {"a", "b", "a"});
        while (room.desk->turn()) {
        }
        QCOMPARE(said.given, QStringList());
        room.alerts->isSlow = false;
        QTRY_VERIFY(room.alerts->isWritten());
        QVERIFY(room.desk->turn());
        QCOMPARE(said.given, QStringList{"a"});
        QTRY_VERIFY(room.desk->turn() || said.given.size() == 3);
        QTRY_COMPARE((room.desk->turn(), said.given), (QStringList{"a", "b", "a"}));
        QCOMPARE(room.find("a").count, std::int64_t{1});
        QCOMPARE(room.find("b").count, std::int64_t{1});
        room.turn();
        QCOMPARE(room.find("a").count, std::int64_t{2});
        QCOMPARE(room.tickets(), std::size_t{2});
    }

    void theTickWaitsForWhatIsOnItsWay()
    {
        AlertRoom room;
        room.desk->setWritten([] {});
        room.alerts->isSlow = true;
        Answers said(room, {"a", "b"});
        while (room.desk->turn()) {
        }
        room.desk->tick();
        QCOMPARE(said.given, (QStringList{"a", "b"}));
        QVERIFY(!room.desk->turn());
    }

    // What was judged while a write that failed was on its way goes with it.
    void whatDoesNotGetToTheDiskWasNeverTaken()
    {
        AlertRoom room;
        room.desk->setWritten([] {});
        room.alerts->isSlow = room.alerts->failsLate = true;
        Answers said(room, {"a", "a", "b"});
        while (room.desk->turn()) {
        }
        QCOMPARE(said.given, QStringList());
        room.alerts->isSlow = false;
        {
            const ExpectLog expect("alerts could not be stored");
            QVERIFY(room.desk->turn());
        }
        QCOMPARE(said.given, (QStringList{"not a", "not a", "not b"}));
        room.alerts->failsLate = false;
        room.turn();
        QCOMPARE(room.tickets(), std::size_t{0});
        Answers again(room, {"a"});
        QTRY_COMPARE((room.desk->turn(), again.given), QStringList{"a"});
        QCOMPARE(room.find("a").count, std::int64_t{1});
        QCOMPARE(room.find("b").id, std::int64_t{0});
    }

    // Stored and answered, and then the end before the hub's turn.
    void whatWasDecidedIsDoneAfterARestart()
    {
        AlertRoom room;
        QVERIFY(room.say("a"));
        const auto ticket = room.find("a").ticket;
        room.start();
        room.turn();
        QCOMPARE(room.tickets(), std::size_t{1});
        QVERIFY(room.hub->summaries().contains(ticket));
        QVERIFY(room.alerts->deeds()->empty());
    }

    // The hub has them, but the store was not told: they are done again, and change nothing.
    void whatWasDoneAndNotForgottenIsDoneOnce()
    {
        AlertRoom room;
        QVERIFY(room.say("a"));
        room.hub->turn();
        QCOMPARE(room.alerts->deeds()->size(), std::size_t{1});
        const auto head = room.hub->head().seq;
        room.start();
        room.turn();
        QCOMPARE(room.hub->head().seq, head);
        QVERIFY(room.alerts->deeds()->empty());
    }
};

WARROOM_TEST_MAIN(TestIntakeDesk)
#include "tst_intake_desk.moc"
