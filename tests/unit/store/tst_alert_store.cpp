// The store of alerts: everything of an alert comes back, counts add up, evidence and beats are kept.
#include "store/alert_store.h"

#include "store/sqlite/database.h"
#include "store/sqlite/migrations.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <atomic>
#include <fstream>

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

const Time now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);

TicketId ticketOf(std::uint8_t first)
{
    Uuid id{};
    id.bytes[0] = first;
    return TicketId(id);
}

Alert fullAlert()
{
    Alert out;
    out.id = 7;
    out.signal.source = "alertmanager";
    out.signal.intake = "prometheus";
    out.signal.dedupKey = "key";
    out.signal.title = "Writes fail";
    out.signal.service = "checkout";
    out.signal.labels = {{"alertname", "WritesFail"}, {"empty", ""}};
    out.signal.links = {{"https://grafana.example", "Graph"}};
    out.signal.route = AlertRoute::Ticket;
    out.route = AlertRoute::Page;
    out.rule = "critical pages";
    out.why = "Nothing of its service is open: an incident.";
    out.group = "page\ncheckout";
    out.ticket = ticketOf(3);
    out.first = now;
    out.last = now + 1min;
    out.count = 12;
    out.changes = {now, now + 1s};
    out.began = {now + 2s, now - 24h};
    out.overridden = RouteOverride{AlertRoute::Page, AlertRoute::Ticket, "Mara", "all of Europe", now + 4s};
    out.mute = AlertHold{"Mara", now + 1h, "known"};
    out.held = AlertHold{"CHG-1177", now + 2h, ""};
    out.waits = now + 30s;
    out.acknowledged = now + 5s;
    out.acknowledgedBy = "Mara";
    out.useful = "no";
    out.untold = "resolved";
    out.told = now + 6s;
    return out;
}

struct Opened
{
    TempDir folder;
    std::unique_ptr<AlertStore> store;

    Opened() { open(); }
    void open()
    {
        store.reset();
        auto opened = openAlertStore(folder.stdFile("alerts.db"));
        if (!opened)
            qFatal("no store: %s", opened.error().message().c_str());
        store = std::move(*opened);
    }
};

} // namespace

class TestAlertStore : public QObject
{
    Q_OBJECT

private slots:
    void everythingOfAnAlertComesBack()
    {
        Opened file;
        auto alert = fullAlert();
        alert.newSteps.push_back({now, "received", "Rule \"critical pages\".", {}});
        AlertChanges changes;
        changes.alerts = {&alert};
        QVERIFY(file.store->save(changes));
        QVERIFY(alert.newSteps.empty());
        file.open();
        const auto found = file.store->alert(7);
        QVERIFY(found && *found);
        const Alert& back = **found;
        QCOMPARE(back.id, alert.id);
        QVERIFY(back.signal.route == alert.signal.route && back.signal.labels == alert.signal.labels &&
                back.signal.links == alert.signal.links);
        QCOMPARE(back.rule, alert.rule);
        QCOMPARE(back.why, alert.why);
        QVERIFY(back.ticket == alert.ticket && back.began == alert.began && back.changes == alert.changes);
        QVERIFY(back.mute == alert.mute && back.held == alert.held && back.overridden == alert.overridden);
        QVERIFY(back.waits == alert.waits && back.told == alert.told &&
                back.acknowledged == alert.acknowledged);
        QCOMPARE(back.acknowledgedBy, alert.acknowledgedBy);
        QCOMPARE(back.useful, alert.useful);
        QCOMPARE(back.untold, alert.untold);
        QCOMPARE(file.store->steps(7)->size(), std::size_t{1});
    }

    void whatIsWrittenOnAnotherThreadIsThere()
    {
        Opened file;
        auto first = fullAlert();
        auto second = fullAlert();
        second.id = 8;
        second.signal.dedupKey = "other";
        std::atomic<int> written = 0;
        for (auto* alert : {&first, &second}) {
            alert->newSteps.push_back({now, "received", "why", {}});
            AlertChanges changes;
            changes.alerts = {alert};
            changes.deeds.push_back({0, "message"});
            QVERIFY(file.store->write(changes, [&] { ++written; }));
            QVERIFY(alert->newSteps.empty());
            QVERIFY(changes.deeds.front().id > 0);
            QVERIFY(file.store->alert(alert->id)->has_value());
            QVERIFY(file.store->isWritten());
            QVERIFY(file.store->finish());
        }
        QTRY_COMPARE(written.load(), 2);
        file.open();
        QCOMPARE(file.store->alerts({})->size(), std::size_t{2});
        QCOMPARE(file.store->deeds()->size(), std::size_t{2});
        QCOMPARE(file.store->steps(8)->size(), std::size_t{1});
    }

    void nothingIsLeftOfAWriteThatIsRefused()
    {
        Opened file;
        auto first = fullAlert();
        auto same = fullAlert();
        first.state = same.state = AlertState::Resolved;
        same.id = 8;
        AlertChanges changes;
        changes.alerts = {&first, &same};
        QVERIFY(!file.store->write(changes, [] {}));
        QVERIFY(file.store->finish());
        QVERIFY(file.store->alerts({})->empty());
        changes.alerts = {&first};
        QVERIFY(file.store->write(changes, [] {}));
        QVERIFY(file.store->finish());
        QCOMPARE(file.store->alerts({})->size(), std::size_t{1});
    }

    void stepsStayInTheirOrder()
    {
        Opened file;
        auto alert = fullAlert();
        auto other = fullAlert();
        other.id = 8;
        other.signal.dedupKey = "other";
        for (const auto* what : {"received", "joined", "resolved", "fires again"}) {
            alert.newSteps.push_back({now, what, "why", alert.ticket});
            other.newSteps.push_back({now, "another's", "why", {}});
            AlertChanges changes;
            changes.alerts = {&alert, &other};
            QVERIFY(file.store->save(changes));
        }
        QStringList told;
        for (const auto& step : *file.store->steps(7))
            told << QString::fromStdString(step.what);
        QCOMPARE(told, (QStringList{"received", "joined", "resolved", "fires again"}));
    }

    // The first ones stand in the alert's own row, unless their texts would break it.
    void anyTextOfAFirstStepComesBack()
    {
        Opened file;
        auto alert = fullAlert();
        auto odd = fullAlert();
        odd.id = 8;
        const std::vector<AlertStep> steps = {{now, "received", "", {}},
                                              {now + 1ms, "joined", "Grouped: \"a\", b.", alert.ticket}};
        const std::vector<AlertStep> oddSteps = {{now, "received", "one \x1e two \x1f three", {}},
                                                 {now, "opened", "", alert.ticket}};
        alert.newSteps = steps;
        odd.newSteps = oddSteps;
        AlertChanges changes;
        changes.alerts = {&alert, &odd};
        QVERIFY(file.store->save(changes));
        file.open();
        for (const auto& [id, wanted] : {std::pair{7, steps}, {8, oddSteps}}) {
            const auto told = file.store->steps(id);
            QVERIFY(told && told->size() == wanted.size());
            for (std::size_t i = 0; i < wanted.size(); ++i) {
                QVERIFY((*told)[i].at == wanted[i].at && (*told)[i].ticket == wanted[i].ticket);
                QCOMPARE((*told)[i].what, wanted[i].what);
                QCOMPARE((*told)[i].why, wanted[i].why);
            }
        }
    }

    void onlyWhatIsResolvedIsFoundByItsKey()
    {
        Opened file;
        auto alert = fullAlert();
        AlertChanges changes;
        changes.alerts = {&alert};
        for (const auto state : {AlertState::Firing, AlertState::Resolved, AlertState::Firing}) {
            alert.state = state;
            QVERIFY(file.store->save(changes));
            const auto found = file.store->findResolved("prometheus", "key");
            QVERIFY(found.has_value());
            QCOMPARE(found->has_value(), state == AlertState::Resolved);
        }
        QVERIFY(!*file.store->findResolved("prometheus", "another"));
    }

    void anOlderFileKeepsItsSteps()
    {
        Opened file;
        file.store.reset();
        const auto older = file.folder.stdFile("older.db");
        std::ofstream(older).close();
        {
            auto database = sqlite::Database::open(older, {}, sqlite::alertsMigrations().first(2));
            QVERIFY2(database, database ? "" : database.error().message().c_str());
            QVERIFY((*database)->run([&] {
                for (const auto* sql :
                     {"INSERT INTO alerts (id, intake, dedup_key, source, action, level, title, details, "
                      "service, labels, links, runbook, digest, oddity, state, route, grouped, first, last, "
                      "count, changes) VALUES (1, 'k', 'a', '', 'trigger', 'error', 't', '', '', '', '', '', "
                      "0, "
                      "'', 'firing', 'page', '', 0, 0, 1, '')",
                      "UPDATE alerts SET ticket = x'03000000000000000000000000000000'",
                      "INSERT INTO alert_steps (alert, at, what, why) VALUES (1, 0, 'received', '')",
                      "INSERT INTO alert_steps (alert, at, what, why) VALUES (1, 0, 'opened', '')"})
                    (*database)->exec(sql);
            }));
        }
        auto store = openAlertStore(older);
        QVERIFY2(store, store ? "" : store.error().message().c_str());
        auto alert = (*store)->alert(1);
        QVERIFY(alert && *alert);
        AlertQuery ofTicket;
        ofTicket.ticket = ticketOf(3);
        QCOMPARE((*store)->alerts(ofTicket)->size(), std::size_t{1});
        (*alert)->newSteps.push_back({now, "resolved", "", {}});
        AlertChanges changes;
        changes.alerts = {&**alert};
        QVERIFY((*store)->save(changes));
        const auto steps = (*store)->steps(1);
        QCOMPARE(steps->size(), std::size_t{3});
        QCOMPARE(steps->front().what, std::string("received"));
        QCOMPARE(steps->back().what, std::string("resolved"));
    }

    // New ones are filed many at a time; some move to another ticket before that, some behind it.
    void alertsAreFoundByTheirTicketsWhereverTheyStand()
    {
        constexpr std::int64_t many = 5'000;
        Opened file;
        std::vector<Alert> alerts;
        const auto add = [&](std::int64_t upTo) {
            AlertChanges changes;
            alerts.reserve(many + 3);
            for (auto id = static_cast<std::int64_t>(alerts.size()) + 1; id <= upTo; ++id) {
                auto& alert = alerts.emplace_back();
                alert.id = id;
                alert.ticket = id % 1'000 == 0 ? ticketOf(1) : id % 2 == 0 ? ticketOf(2) : TicketId{};
                changes.alerts.push_back(&alert);
            }
            QVERIFY(file.store->save(changes));
        };
        const auto move = [&](std::int64_t id, TicketId ticket) {
            auto& alert = alerts[static_cast<std::size_t>(id - 1)];
            alert.ticket = ticket;
            AlertChanges changes;
            changes.alerts = {&alert};
            QVERIFY(file.store->save(changes));
        };
        const auto ids = [&] {
            QList<int> out;
            AlertQuery query;
            query.ticket = ticketOf(1);
            for (const auto& alert : *file.store->alerts(query))
                out << static_cast<int>(alert.id);
            return out;
        };
        add(2'000);
        move(1'000, ticketOf(2));
        move(7, ticketOf(1));
        QCOMPARE(ids(), (QList<int>{2'000, 7}));
        add(many);
        QCOMPARE(ids(), (QList<int>{5'000, 4'000, 3'000, 2'000, 7}));
        move(3'000, TicketId{});
        move(11, ticketOf(1));
        add(many + 3);
        move(many + 1, ticketOf(1));
        const QList<int> all{5'001, 5'000, 4'000, 2'000, 11, 7};
        QCOMPARE(ids(), all);
        file.open();
        QCOMPARE(ids(), all);
    }

    void alertsAreFoundByWhatIsAsked()
    {
        Opened file;
        std::vector<Alert> alerts(4, fullAlert());
        AlertChanges changes;
        for (std::size_t i = 0; i < alerts.size(); ++i) {
            auto& alert = alerts[i];
            alert.id = static_cast<std::int64_t>(i) + 1;
            alert.signal.dedupKey = std::to_string(i);
            alert.ticket = ticketOf(i < 2 ? 1 : 2);
            alert.state = i % 2 == 0 ? AlertState::Firing : AlertState::Resolved;
            alert.newSteps.push_back(
                {now + std::chrono::minutes(i), i < 3 ? "was held" : "resolved", "", {}});
            changes.alerts.push_back(&alert);
        }
        QVERIFY(file.store->save(changes));
        const auto ids = [&](const AlertQuery& query) {
            QList<int> out;
            for (const auto& alert : *file.store->alerts(query))
                out << static_cast<int>(alert.id);
            return out;
        };
        AlertQuery query;
        QCOMPARE(ids(query), (QList<int>{4, 3, 2, 1}));
        query.ticket = ticketOf(2);
        QCOMPARE(ids(query), (QList<int>{4, 3}));
        query.openOnly = true;
        QCOMPARE(ids(query), QList<int>{3});
        AlertQuery held;
        held.wereHeldSince = now;
        QCOMPARE(ids(held), QList<int>{2});
        held.wereHeldSince = now + 2min;
        QVERIFY(ids(held).isEmpty());
    }

    // What is resolved and quiet for long, unless something is still to be done about it.
    void whatIsStillToBeDoneIsLoaded_data()
    {
        QTest::addColumn<QString>("with");
        QTest::addColumn<bool>("loaded");
        QTest::newRow("nothing more") << "" << false;
        QTest::newRow("held by a window") << "held" << true;
        QTest::newRow("muted") << "mute" << true;
        QTest::newRow("something was not told yet") << "untold" << true;
        QTest::newRow("firing") << "firing" << true;
    }
    void whatIsStillToBeDoneIsLoaded()
    {
        QFETCH(QString, with);
        QFETCH(bool, loaded);
        Opened file;
        auto alert = fullAlert();
        alert.state = with == "firing" ? AlertState::Firing : AlertState::Resolved;
        if (with != "held")
            alert.held.reset();
        if (with != "mute")
            alert.mute.reset();
        if (with != "untold")
            alert.untold.clear();
        AlertChanges changes;
        changes.alerts = {&alert};
        QVERIFY(file.store->save(changes));
        QCOMPARE(!file.store->load(now + 24h)->empty(), loaded);
        AlertQuery query;
        query.heardSince = now + 24h;
        QVERIFY(file.store->alerts(query)->empty());
    }

    void countsAddUpAndOldOnesGo()
    {
        Opened file;
        AlertTallies tallies;
        AlertTally one;
        one.signalCount = 3;
        one.pages = 1;
        const auto signal = fullAlert().signal;
        tallies.add(signal, now - 48h, one);
        tallies.add(signal, now, one);
        auto taken = tallies.take();
        QVERIFY(file.store->saveHeard({}, taken, now - 72h));
        QVERIFY(file.store->saveHeard({}, taken, now - 72h));
        const auto all = file.store->tallies(now - 24h);
        QCOMPARE(all->size(), std::size_t{1});
        QCOMPARE(all->front().name, std::string("WritesFail"));
        QCOMPARE(all->front().signalCount, std::int64_t{6});
        QCOMPARE(file.store->tallies(now - 72h)->front().pages, std::int64_t{4});
        QCOMPARE(file.store->talliedInAll(now - 1h)->signalCount, std::int64_t{6});
        QVERIFY(file.store->saveHeard({}, {}, now - 1h));
        QCOMPARE(file.store->tallies({})->front().pages, std::int64_t{2});
        QCOMPARE(file.store->talliedInAll(now + 1h)->signalCount, std::int64_t{0});
    }

    void evidenceAndBeatsAreKept()
    {
        Opened file;
        AlertChanges changes;
        changes.evidence = {{ticketOf(1), "checkout", now, false}, {ticketOf(2), "checkout", now, false}};
        changes.beats = {{"nightly", now}};
        QVERIFY(file.store->save(changes));
        AlertChanges later;
        later.evidence = {{ticketOf(1), "checkout", now, true, {"up", "rate(errors[5m])"}, 1}};
        later.beats = {{"nightly", now + 1h}};
        QVERIFY(file.store->save(later));
        file.open();
        const auto needs = file.store->evidence(now);
        QCOMPARE(needs->size(), std::size_t{2});
        for (const auto& need : *needs)
            QCOMPARE(need.done, need.ticket == ticketOf(1));
        const auto& first = (*needs)[needs->front().done ? 0 : 1];
        QVERIFY((first.queries == std::vector<std::string>{"up", "rate(errors[5m])"}));
        QCOMPARE(first.asked, std::size_t{1});
        QVERIFY(file.store->evidence(now + 1s)->empty());
        QCOMPARE(file.store->beats()->size(), std::size_t{1});
        QVERIFY(file.store->beats()->at("nightly") == now + 1h);
    }
};

WARROOM_TEST_MAIN(TestAlertStore)
#include "tst_alert_store.moc"
