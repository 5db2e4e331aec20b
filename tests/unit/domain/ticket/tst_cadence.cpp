// When the next status update is due, and what a severity asks for.
#include "domain/ticket/cadence.h"
#include "domain/ticket/severity_policy.h"

#include "ticket_builder.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

TicketOpen incident(Severity severity)
{
    auto open = TicketBuilder::anIncident();
    open.severity = severity;
    return open;
}

StatusPublish update(std::optional<int> next = {})
{
    return {"We are on it", {Audience::Customers}, next ? std::optional(minute(*next)) : std::nullopt};
}

// Minutes after 3 o'clock, -1 for none.
int minutesOf(const std::optional<Time>& time)
{
    return time ? static_cast<int>((*time - minute(0)) / std::chrono::milliseconds(60'000)) : -1;
}

} // namespace

class CadenceTest final : public QObject
{
    Q_OBJECT

private slots:
    void theClock_data();
    void theClock();
    void itTurnsLate_data();
    void itTurnsLate();
    void whatWasSentRemembersWhetherItWasInTime();
    void struckUpdatesDoNotCount();
    void whatFollowsFromASeverity_data();
    void whatFollowsFromASeverity();
    void nobodyIsNamedWhereARoleIsHeld();
};

void CadenceTest::theClock_data()
{
    QTest::addColumn<int>("severity");
    QTest::addColumn<std::vector<Body>>("bodies"); // at 03:01, 03:02, …
    QTest::addColumn<int>("due");
    QTest::addColumn<bool>("promised");
    const auto row = [](const char* name, Severity severity, std::vector<Body> bodies, int due,
                        bool promised = false) {
        QTest::newRow(name) << static_cast<int>(severity) << bodies << due << promised;
    };
    row("a SEV1 without an update is due after half an hour", Severity::Sev1, {}, 30);
    row("a SEV2 after an hour", Severity::Sev2, {}, 60);
    row("a SEV3 after four hours", Severity::Sev3, {}, 240);
    row("a SEV5 never", Severity::Sev5, {}, -1);
    row("an update without a promise starts the cadence anew", Severity::Sev1, {update()}, 31);
    row("a promise holds instead of the cadence", Severity::Sev1, {update(90)}, 90, true);
    row("the last promise counts", Severity::Sev1, {update(90), update(40)}, 40, true);
    row("an update without a promise takes one back", Severity::Sev1, {update(90), update()}, 32);
    row("a worse severity shortens a promise", Severity::Sev3, {update(240), SeveritySet{Severity::Sev1}},
        32);
    row("a worse severity leaves a sooner promise", Severity::Sev3, {update(10), SeveritySet{Severity::Sev1}},
        10, true);
    row("a milder severity leaves a promise", Severity::Sev1, {update(40), SeveritySet{Severity::Sev3}}, 40,
        true);
    row("a milder severity lengthens what nobody promised", Severity::Sev1,
        {update(), SeveritySet{Severity::Sev3}}, 241);
    row("in review nothing is due", Severity::Sev1,
        {update(40), PhaseMove{Phase::Review, {}, "skipped in a test"}}, -1);
}

void CadenceTest::theClock()
{
    QFETCH(int, severity);
    QFETCH(std::vector<Body>, bodies);
    QFETCH(int, due);
    QFETCH(bool, promised);
    TicketBuilder builder;
    builder.open(incident(static_cast<Severity>(severity)));
    for (const auto& body : bodies)
        builder.by(1, body);
    const auto clock = updateClock(builder.ticket);
    QCOMPARE(minutesOf(clock.due), due);
    QCOMPARE(clock.promised, promised);
}

void CadenceTest::itTurnsLate_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("state");
    const auto row = [](const char* name, int seconds, UpdateState state) {
        QTest::newRow(name) << seconds << static_cast<int>(state);
    };
    row("long before, it is calm", 0, UpdateState::Calm);
    row("two minutes before, it is still calm", 28 * 60, UpdateState::Calm);
    row("a second later it is soon", 28 * 60 + 1, UpdateState::Soon);
    row("at the time it is soon", 30 * 60, UpdateState::Soon);
    row("after the time it is late", 30 * 60 + 1, UpdateState::Late);
}

void CadenceTest::itTurnsLate()
{
    QFETCH(int, seconds);
    QFETCH(int, state);
    const UpdateClock clock{minute(30), true};
    QCOMPARE(static_cast<int>(updateState(clock, minute(0) + std::chrono::seconds(seconds))), state);
    QCOMPARE(updateState({}, minute(0)), UpdateState::None);
}

void CadenceTest::whatWasSentRemembersWhetherItWasInTime()
{
    TicketBuilder builder;
    builder.open(incident(Severity::Sev1));
    builder.by(1, update(2)); // 03:01
    builder.by(1, CommentAdd{"a", {}, {}, {}, false, {}, {}, {}, {}});
    builder.by(1, CommentAdd{"b", {}, {}, {}, false, {}, {}, {}, {}});
    builder.by(2, update()); // 03:04, promised for 03:02
    const auto sent = sentUpdates(builder.ticket);
    QCOMPARE(sent.size(), std::size_t(2));
    QCOMPARE(sent[0].number, 1);
    QCOMPARE(sent[0].late, Duration{});
    QCOMPARE(minutesOf(sent[0].due), 30);
    QCOMPARE(sent[1].late, Duration(2min));
    QCOMPARE(sent[1].update->published.by, personOf(2));
}

void CadenceTest::struckUpdatesDoNotCount()
{
    TicketBuilder builder;
    builder.open(incident(Severity::Sev1)).by(1, update(90)).by(1, update(120));
    builder.by(1, EntryStrike{builder.ticket.updates.back().id, true});
    QCOMPARE(minutesOf(updateClock(builder.ticket).due), 90);
    QVERIFY(sentUpdates(builder.ticket)[1].struck);
    builder.by(1, EntryStrike{builder.ticket.updates.front().id, true});
    QCOMPARE(minutesOf(updateClock(builder.ticket).due), 30);
}

void CadenceTest::whatFollowsFromASeverity_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<bool>("cadenceChanges");
    QTest::addColumn<int>("next");
    QTest::addColumn<int>("toldBesides");
    QTest::addColumn<int>("vacant");
    QTest::newRow("SEV3 to SEV1: sooner, executives and customers too, four roles more")
        << 2 << 0 << true << 30 << 2 << 4;
    QTest::newRow("SEV2 to SEV1: sooner, scribe and liaison") << 1 << 0 << true << 30 << 0 << 4;
    QTest::newRow("SEV1 to SEV2: later, nobody besides, nothing to fill") << 0 << 1 << true << 60 << 0 << 0;
    QTest::newRow("SEV4 to SEV5: no cadence any more") << 3 << 4 << true << -1 << 0 << 0;
}

void CadenceTest::whatFollowsFromASeverity()
{
    QFETCH(int, from);
    QFETCH(int, to);
    TicketBuilder builder;
    builder.open().by(1, RoleAssign{IncidentRole::Commander, Owner(personOf(1))});
    const auto follows =
        consequencesOf(builder.ticket, static_cast<Severity>(from), static_cast<Severity>(to), minute(0));
    QTEST(follows.cadenceChanges, "cadenceChanges");
    QTEST(minutesOf(follows.nextUpdate), "next");
    QTEST(static_cast<int>(follows.toldBesides.size()), "toldBesides");
    QTEST(static_cast<int>(follows.vacant.size()), "vacant");
    QVERIFY(!follows.isEmpty());
}

void CadenceTest::nobodyIsNamedWhereARoleIsHeld()
{
    TicketBuilder builder;
    builder.open();
    QCOMPARE(vacantRoles(builder.ticket, Severity::Sev3), std::vector{IncidentRole::Commander});
    builder.by(1, RoleAssign{IncidentRole::Commander, Owner(personOf(1))});
    QVERIFY(vacantRoles(builder.ticket, Severity::Sev3).empty());
    QCOMPARE(vacantRoles(builder.ticket, Severity::Sev2),
             (std::vector{IncidentRole::OpsLead, IncidentRole::CommsLead}));
    const auto same = consequencesOf(builder.ticket, Severity::Sev3, Severity::Sev3, minute(0));
    QVERIFY(same.isEmpty());
}

WARROOM_TEST_MAIN(CadenceTest)
#include "tst_cadence.moc"
