// Noise reduction with a hand-turned clock: what is the same alert, what shares a ticket, what pages.
#include "domain/alert/triage.h"

#include "support/test_main.h"

#include <set>

using namespace warroom;
using namespace std::chrono_literals;

namespace {

// Tickets that are open until they are closed, and a clock.
struct Desk
{
    Triage triage{defaultPolicy()};
    Time now{std::chrono::sys_days(std::chrono::year(2026) / 11 / 20)};
    std::set<TicketId> open;
    std::map<std::string, TicketId> incidents; // that people opened, by service
    std::int64_t lastId = 0;
    std::uint8_t lastTicket = 0;

    TicketId newTicket()
    {
        Uuid id{};
        id.bytes[0] = ++lastTicket;
        open.insert(TicketId(id));
        return TicketId(id);
    }

    Triage::Outcome hear(AlertSignal signal)
    {
        signal.digest = digestOf(signal);
        TicketsSeen seen;
        seen.isOpen = [this](TicketId ticket) { return open.contains(ticket); };
        seen.openIncident = [this](const std::string& service) {
            const auto found = incidents.find(service);
            return found == incidents.end() ? TicketId{} : found->second;
        };
        seen.newId = [this] { return newTicket(); };
        auto out = triage.take(std::move(signal), now, lastId + 1, seen);
        if (out.alert)
            lastId = std::max(lastId, out.alert->id);
        return out;
    }
};

AlertSignal signal(std::string key, AlertLevel level, std::string service = "checkout",
                   AlertAction action = AlertAction::Trigger)
{
    AlertSignal out;
    out.source = "alertmanager";
    out.intake = "prometheus";
    out.dedupKey = std::move(key);
    out.level = level;
    out.title = "Writes fail";
    out.service = std::move(service);
    out.action = action;
    return out;
}

AlertSignal resolved(std::string key)
{
    return signal(std::move(key), AlertLevel::Critical, "checkout", AlertAction::Resolve);
}

std::string lastStep(const Alert& alert) { return alert.newSteps.empty() ? "" : alert.newSteps.back().what; }

} // namespace

class TestTriage : public QObject
{
    Q_OBJECT

private slots:
    void levelsAreRouted_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("route");
        QTest::addColumn<bool>("opens");
        const auto row = [](const char* name, AlertLevel level, AlertRoute route, bool opens) {
            QTest::newRow(name) << int(level) << int(route) << opens;
        };
        row("critical pages", AlertLevel::Critical, AlertRoute::Page, true);
        row("an error becomes a ticket", AlertLevel::Error, AlertRoute::Ticket, true);
        row("a warning becomes a ticket", AlertLevel::Warning, AlertRoute::Ticket, true);
        row("info is recorded only", AlertLevel::Info, AlertRoute::Record, false);
    }
    void levelsAreRouted()
    {
        QFETCH(int, level);
        QFETCH(int, route);
        QFETCH(bool, opens);
        Desk desk;
        const auto out = desk.hear(signal("a", static_cast<AlertLevel>(level)));
        QCOMPARE(int(out.alert->route), route);
        QCOMPARE(out.deed.has_value(), opens);
        if (opens)
            QCOMPARE(int(out.deed->kind), int(TriageDeed::Kind::Open));
        QVERIFY(!out.alert->newSteps.front().why.empty());
    }

    void theSameAgainIsOneAlert()
    {
        Desk desk;
        QVERIFY(desk.hear(signal("a", AlertLevel::Critical)).deed);
        for (int i = 0; i < 99; ++i) {
            const auto again = desk.hear(signal("a", AlertLevel::Critical));
            QVERIFY(!again.changed && !again.deed);
        }
        QCOMPARE(desk.triage.size(), std::size_t{1});
        QCOMPARE(desk.triage.find("prometheus", "a")->count, std::int64_t{100});
    }

    void twoSendersMayUseOneKey()
    {
        Desk desk;
        desk.hear(signal("a", AlertLevel::Info));
        auto other = signal("a", AlertLevel::Info);
        other.intake = "grafana";
        desk.hear(other);
        QCOMPARE(desk.triage.size(), std::size_t{2});
    }

    void pagesOfOneServiceShareAnIncident()
    {
        Desk desk;
        const auto first = desk.hear(signal("a", AlertLevel::Critical));
        const auto second = desk.hear(signal("b", AlertLevel::Critical));
        const auto elsewhere = desk.hear(signal("c", AlertLevel::Critical, "search"));
        QCOMPARE(int(second.deed->kind), int(TriageDeed::Kind::Join));
        QVERIFY(second.deed->ticket == first.deed->ticket);
        QCOMPARE(int(elsewhere.deed->kind), int(TriageDeed::Kind::Open));
    }

    void anIncidentThatPeopleOpenedIsJoined()
    {
        Desk desk;
        desk.incidents["checkout"] = desk.newTicket();
        const auto out = desk.hear(signal("a", AlertLevel::Warning));
        QCOMPARE(int(out.deed->kind), int(TriageDeed::Kind::Join));
        QVERIFY(out.deed->ticket == desk.incidents["checkout"]);
    }

    void aClosedTicketIsNotJoined()
    {
        Desk desk;
        const auto first = desk.hear(signal("a", AlertLevel::Critical));
        desk.open.clear();
        const auto second = desk.hear(signal("b", AlertLevel::Critical));
        QCOMPARE(int(second.deed->kind), int(TriageDeed::Kind::Open));
        QVERIFY(second.deed->ticket != first.deed->ticket);
    }

    void aResolveAlwaysPasses()
    {
        Desk desk;
        const auto ticket = desk.hear(signal("a", AlertLevel::Critical)).deed->ticket;
        for (int i = 0; i < 6; ++i) {
            desk.now += 1min;
            const auto over = desk.hear(resolved("a"));
            QVERIFY(over.changed && over.deed);
            QCOMPARE(int(over.deed->kind), int(TriageDeed::Kind::Tell));
            QVERIFY(over.deed->ticket == ticket);
            QCOMPARE(int(over.alert->state), int(AlertState::Resolved));
            desk.now += 1min;
            desk.hear(signal("a", AlertLevel::Critical));
        }
        QCOMPARE(lastStep(*desk.hear(resolved("a")).alert), std::string("resolved"));
    }

    void whatFlapsMakesNoNewTicket()
    {
        Desk desk;
        desk.hear(signal("a", AlertLevel::Critical));
        for (int i = 0; i < 3; ++i) {
            desk.now += 1min;
            desk.hear(resolved("a"));
            desk.now += 1min;
            desk.hear(signal("a", AlertLevel::Critical));
        }
        desk.now += 1min;
        desk.hear(resolved("a"));
        desk.open.clear();
        desk.now += 1min;
        const auto flapping = desk.hear(signal("a", AlertLevel::Critical));
        QVERIFY(!flapping.deed);
        QCOMPARE(lastStep(*flapping.alert), std::string("flapping"));
        desk.now += 1min;
        desk.hear(resolved("a"));
        desk.now += 2h;
        const auto later = desk.hear(signal("a", AlertLevel::Critical));
        QVERIFY(later.deed && later.deed->kind == TriageDeed::Kind::Open);
    }

    void aStormJoinsTheNewestTicket()
    {
        Desk desk;
        std::set<TicketId> tickets;
        for (int i = 0; i < 200; ++i) {
            auto one = signal("key " + std::to_string(i), AlertLevel::Warning);
            one.labels["alertname"] = "Alert " + std::to_string(i);
            const auto out = desk.hear(one);
            QVERIFY(out.deed);
            tickets.insert(out.deed->ticket);
            if (i >= 5)
                QCOMPARE(lastStep(*out.alert), std::string("held back"));
        }
        QCOMPARE(tickets.size(), std::size_t{5});
        QCOMPARE(desk.triage.size(), std::size_t{200});
        desk.now += 11min;
        auto later = signal("later", AlertLevel::Warning);
        later.labels["alertname"] = "Another";
        QCOMPARE(int(desk.hear(later).deed->kind), int(TriageDeed::Kind::Open));
    }

    void resolvedBeforeFiringIsRecorded()
    {
        Desk desk;
        const auto out = desk.hear(resolved("a"));
        QVERIFY(out.changed && !out.deed);
        QCOMPARE(int(out.alert->state), int(AlertState::Resolved));
    }

    void anAcknowledgementOfNothingIsNothing()
    {
        Desk desk;
        const auto out = desk.hear(signal("a", AlertLevel::Critical, "checkout", AlertAction::Acknowledge));
        QVERIFY(!out.alert);
        QCOMPARE(desk.triage.size(), std::size_t{0});
    }

    void anAcknowledgedAlertStaysSoUntilItIsResolved()
    {
        Desk desk;
        desk.hear(signal("a", AlertLevel::Critical));
        desk.hear(signal("a", AlertLevel::Critical, "checkout", AlertAction::Acknowledge));
        auto worse = signal("a", AlertLevel::Critical);
        worse.title = "Writes fail for everybody";
        const auto out = desk.hear(worse);
        QVERIFY(out.changed);
        QCOMPARE(int(out.alert->state), int(AlertState::Acknowledged));
    }

    void whatIsHeardAgainAfterARestartIsKnown()
    {
        Desk desk;
        auto known = *desk.hear(signal("a", AlertLevel::Critical)).alert;
        Desk next;
        next.open = desk.open;
        next.triage.load(known);
        QVERIFY(!next.hear(signal("a", AlertLevel::Critical)).changed);
        const auto other = next.hear(signal("b", AlertLevel::Critical));
        QVERIFY(other.deed->ticket == known.ticket);
    }

    void oldResolvedAlertsAreForgotten()
    {
        Desk desk;
        desk.hear(signal("a", AlertLevel::Info));
        desk.hear(signal("b", AlertLevel::Info));
        desk.hear(resolved("a"));
        desk.triage.forget(desk.now + 1h);
        QVERIFY(!desk.triage.find("prometheus", "a"));
        QVERIFY(desk.triage.find("prometheus", "b"));
    }
};

WARROOM_TEST_MAIN(TestTriage)
#include "tst_triage.moc"
