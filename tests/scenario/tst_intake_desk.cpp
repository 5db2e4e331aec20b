// The desk of signals with a real hub, a real store and a clock turned by hand: days of silence, restarts,
// disks that fail.
#include "server/intake_desk.h"
#include "support/expect_log.h"
#include "support/scenario/fake_time.h"
#include "support/scenario/memory_log.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

// Fails while it is told to.
class FailingAlerts final : public AlertStore
{
public:
    explicit FailingAlerts(std::unique_ptr<AlertStore> inner) : m_inner(std::move(inner)) {}

    bool fails = false;

    Result<std::vector<Alert>> load(Time heardSince) override { return m_inner->load(heardSince); }
    Result<std::vector<Deed>> deeds() override { return m_inner->deeds(); }
    Result<std::int64_t> lastAlertId() override { return m_inner->lastAlertId(); }
    Result<void> save(std::span<Alert* const> alerts, std::span<Deed> deeds,
                      std::span<Deploy> deploys) override
    {
        if (fails)
            return warroom::fail(ErrorCode::StorageFull, "the disk is full");
        return m_inner->save(alerts, deeds, deploys);
    }
    Result<void> saveHeard(std::span<const Alert* const> alerts) override
    {
        return m_inner->saveHeard(alerts);
    }
    Result<void> deedsDone(std::span<const std::int64_t> ids) override { return m_inner->deedsDone(ids); }
    Result<std::vector<Alert>> alerts(const AlertQuery& query) override { return m_inner->alerts(query); }
    Result<std::optional<Alert>> alert(std::int64_t id) override { return m_inner->alert(id); }
    Result<std::optional<Alert>> find(const std::string& intake, const std::string& key) override
    {
        return m_inner->find(intake, key);
    }
    Result<std::vector<AlertStep>> steps(std::int64_t alert) override { return m_inner->steps(alert); }
    Result<std::vector<Deploy>> deploys(const std::string& service, Time since, std::size_t limit) override
    {
        return m_inner->deploys(service, since, limit);
    }

private:
    std::unique_ptr<AlertStore> m_inner;
};

// A backend without sockets: its hub, its alerts, its desk.
struct Room
{
    FakeClock clock;
    SeededIds ids{7};
    std::shared_ptr<LogDisk> disk = std::make_shared<LogDisk>();
    TempDir folder;
    Person person{ids.make<PersonId>(), "Monitoring", AccountRole::Responder, false};
    std::unique_ptr<MemoryLog> log;
    std::unique_ptr<Hub> hub;
    std::unique_ptr<FailingAlerts> alerts;
    std::unique_ptr<IntakeDesk> desk;

    Room()
    {
        disk->people.push_back(person);
        start();
    }

    // Ends without a farewell, and comes back.
    void start()
    {
        desk.reset();
        hub.reset();
        alerts.reset();
        log = std::make_unique<MemoryLog>(disk);
        hub = std::make_unique<Hub>(*log, clock, HubOptions{});
        if (!hub->load())
            qFatal("the hub does not load");
        auto opened = openAlertStore(folder.stdFile("alerts.db"));
        if (!opened)
            qFatal("no store of alerts: %s", opened.error().message().c_str());
        alerts = std::make_unique<FailingAlerts>(std::move(*opened));
        desk = std::make_unique<IntakeDesk>(*alerts, *hub, clock, ids, [this] {
            return Account{person.id, AccountRole::Responder, 0};
        });
        if (!desk->load())
            qFatal("the desk does not load");
    }

    // Whether it was taken.
    bool say(const std::string& key, AlertAction action = AlertAction::Trigger,
             AlertLevel level = AlertLevel::Critical)
    {
        AlertSignal signal;
        signal.source = "events";
        signal.dedupKey = key;
        signal.action = action;
        signal.level = level;
        signal.title = "It is down: " + key;
        signal.service = "service " + key;
        intake::Received received;
        received.alerts.push_back(std::move(signal));
        bool taken = false;
        desk->receive(std::move(received), {"key", {}, {}, {}, false},
                      [&](const Result<void>& saved) { taken = saved.has_value(); });
        desk->turn();
        return taken;
    }

    void turn()
    {
        hub->turn();
        desk->tick();
        clock.advance(2s);
        hub->turn();
    }

    Alert find(const std::string& key)
    {
        const auto found = alerts->find("key", key);
        return found && *found ? **found : Alert{};
    }
    std::size_t tickets() { return hub->summaries().size(); }
};

} // namespace

class TestIntakeDesk : public QObject
{
    Q_OBJECT

private slots:
    void whatIsHeardOpensOneTicket()
    {
        Room room;
        QVERIFY(room.say("a"));
        room.turn();
        QVERIFY(room.say("a"));
        room.turn();
        QCOMPARE(room.tickets(), std::size_t{1});
        QVERIFY(room.alerts->deeds()->empty());
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
        Room room;
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

    void whatCannotBeStoredIsNotTaken()
    {
        Room room;
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

    // Stored and answered, and then the end before the hub's turn.
    void whatWasDecidedIsDoneAfterARestart()
    {
        Room room;
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
        Room room;
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
