// What an incident is given that people declared: when, once, of its own time, and which ticket is given
// none.
#include "support/printers.h"
#include "support/scenario/alert_room.h"
#include "support/test_main.h"

#include "base/time_text.h"

using namespace warroom;
using namespace warroom::test;

namespace {

// A room in which people write too.
struct DeclaringRoom : AlertRoom
{
    TicketId ticket = ids.make<TicketId>();

    // An operation of Mara's, made so long ago; JSON with single quotes.
    std::string op(const std::string& type, std::string body, Duration ago = {})
    {
        std::replace(body.begin(), body.end(), '\'', '"');
        return "{\"id\":\"" + ids.make<OpId>().text() + "\",\"ticket\":\"" + ticket.text() +
               "\",\"type\":\"" + type + "\",\"at\":\"" + formatTime(clock.now() - ago) +
               "\",\"body\":" + body + "}";
    }
    // The hub has them; the desk was not asked since.
    bool write(const std::string& ops)
    {
        auto send = protocol::parseOpsArray("[" + ops + "]", clock.now(), ticket);
        if (!send || !send->malformed.empty())
            return false;
        bool taken = false;
        hub->append({mara.id, AccountRole::Commander, 0}, std::move(*send), [&](const auto& results) {
            taken = results && std::none_of(results->begin(), results->end(),
                                            [](const auto& result) { return result.error.has_value(); });
        });
        hub->turn();
        return taken;
    }
    bool declare(const std::string& service = "checkout")
    {
        return write(
            op("ticket.open", "{'title':'It is slow','severity':'SEV2','service':'" + service + "'}"));
    }
    bool moveTo(const std::string& phase, Duration ago = {})
    {
        return write(
            op("phase.move", "{'phase':'" + phase + "','override_reason':'a drill of the room'}", ago));
    }
    // What the seconds after bring.
    void wait()
    {
        turn();
        clock.advance(3s);
        turn();
        turn();
    }
    void give(const std::string& text)
    {
        found({text, "{}"});
        turn();
        turn();
    }
};

} // namespace

class DeclaredEvidenceTest final : public QObject
{
    Q_OBJECT

private slots:
    void itIsGivenItsContextOnce();
    void whatIsWantedOutlivesTheProgram();
    void eachServiceThatItNamesIsAskedFor();
    void thoseThatAreNoneOfPeoplesIncidentsAreGivenNone_data();
    void thoseThatAreNoneOfPeoplesIncidentsAreGivenNone();
    void aTicketThatBecomesAnIncidentIsGivenItToo();
    void anAlertThatJoinsMeanwhileBringsNoSecond();
    void anAlertBringsWhatWasNotKnownAtTheDeclaration();
    void whatIsKnownAtTheEndIsGivenOnceMore();
    void anEndThatWasMissedIsMadeUpFor();
    void whatIsHeardOfLateIsOfItsOwnTime_data();
    void whatIsHeardOfLateIsOfItsOwnTime();
};

void DeclaredEvidenceTest::itIsGivenItsContextOnce()
{
    DeclaringRoom room;
    const Time declared = room.clock.now();
    QVERIFY(room.declare());
    room.turn();
    QVERIFY(room.asked.empty());
    room.wait();
    QCOMPARE(room.asked.size(), std::size_t{1});
    QCOMPARE(room.asked[0].service, std::string("checkout"));
    QVERIFY(room.asked[0].ticket == room.ticket && room.asked[0].at == declared && !room.asked[0].done);
    room.give("what is known");
    QCOMPARE(room.timeline(room.ticket).count("what is known"), 1);
    // Further operations, and another life of the program.
    QVERIFY(room.moveTo("containment"));
    QVERIFY(room.write(room.op("service.set", "{'service':' checkout '}")));
    room.wait();
    room.start();
    room.wait();
    QCOMPARE(room.asked.size(), std::size_t{1});
}

// It ends before the desk had looked, while it waits, and after it was found and before the hub has it.
void DeclaredEvidenceTest::whatIsWantedOutlivesTheProgram()
{
    DeclaringRoom room;
    QVERIFY(room.declare());
    room.start();
    room.turn();
    room.start();
    room.wait();
    QCOMPARE(room.asked.size(), std::size_t{1});
    room.start();
    room.wait();
    QCOMPARE(room.asked.size(), std::size_t{2});
    room.found({"what is known", "{}"});
    room.desk->turn();
    room.start();
    room.wait();
    QCOMPARE(room.timeline(room.ticket).count("what is known"), 1);
    QCOMPARE(room.asked.size(), std::size_t{2});
}

void DeclaredEvidenceTest::eachServiceThatItNamesIsAskedFor()
{
    DeclaringRoom room;
    QVERIFY(room.declare("checkout, orders"));
    room.wait();
    QCOMPARE(room.asked.size(), std::size_t{2});
    QCOMPARE(room.asked[1].service, std::string("orders"));
    QVERIFY(room.write(room.op("service.set", "{'service':'checkout, orders, stock'}")));
    room.wait();
    QCOMPARE(room.asked.size(), std::size_t{3});
    QCOMPARE(room.asked[2].service, std::string("stock"));
    std::string many = "a";
    for (int i = 0; i < 30; ++i)
        many += ",b" + std::to_string(i);
    QVERIFY(room.write(room.op("service.set", "{'service':'" + many + "'}")));
    for (int i = 0; i < 5; ++i)
        room.wait();
    QCOMPARE(room.asked.size(), std::size_t{3 + 8});
}

void DeclaredEvidenceTest::thoseThatAreNoneOfPeoplesIncidentsAreGivenNone_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("hoursAgo");
    const auto row = [](const char* name, const char* body, int hoursAgo = 0) {
        QTest::newRow(name) << body << hoursAgo;
    };
    row("a support ticket", "'kind':'support','service':'checkout'");
    row("an imported incident", "'service':'checkout','imported':true");
    row("no service", "'service':''");
    row("commas", "'service':' , ,'");
    row("four days old", "'service':'checkout'", 96);
}

void DeclaredEvidenceTest::thoseThatAreNoneOfPeoplesIncidentsAreGivenNone()
{
    QFETCH(QString, body);
    QFETCH(int, hoursAgo);
    DeclaringRoom room;
    const auto given = "{'title':'It is slow','severity':'SEV2'," + body.toStdString() + "}";
    const auto ago = std::chrono::hours(hoursAgo);
    QVERIFY(room.write(room.op("ticket.open", given, ago)));
    room.wait();
    room.start();
    room.wait();
    QVERIFY(room.asked.empty());
    if (body.contains("support"))
        return;
    QVERIFY(room.moveTo("review", ago));
    room.wait();
    QVERIFY(room.asked.empty());
}

void DeclaredEvidenceTest::aTicketThatBecomesAnIncidentIsGivenItToo()
{
    DeclaringRoom room;
    QVERIFY(room.write(room.op("ticket.open", "{'title':'It is slow','severity':'SEV3','kind':'support'}")));
    room.clock.advance(96h);
    room.wait();
    QVERIFY(room.write(room.op("ticket.raise", "{'severity':'SEV1'}")));
    room.wait();
    QVERIFY(room.asked.empty());
    const Time named = room.clock.now();
    QVERIFY(room.write(room.op("service.set", "{'service':'checkout'}")));
    room.wait();
    QCOMPARE(room.asked.size(), std::size_t{1});
    QCOMPARE(room.asked[0].at, named);
    room.give("what is known");
    QCOMPARE(room.timeline(room.ticket).count("what is known"), 1);

    DeclaringRoom other;
    QVERIFY(other.write(other.op(
        "ticket.open", "{'title':'It is slow','severity':'SEV3','kind':'support','service':'checkout'}")));
    other.clock.advance(96h);
    other.wait();
    const Time raised = other.clock.now();
    QVERIFY(other.write(other.op("ticket.raise", "{'severity':'SEV1'}")));
    other.wait();
    QCOMPARE(other.asked.size(), std::size_t{1});
    QCOMPARE(other.asked[0].at, raised);
}

void DeclaredEvidenceTest::anAlertThatJoinsMeanwhileBringsNoSecond()
{
    DeclaringRoom room;
    QVERIFY(room.declare());
    room.turn();
    QVERIFY(room.sayAbout("a", "http://p/graph?g0.expr=errors+%3E+2"));
    room.wait();
    QVERIFY(room.find("a").ticket == room.ticket);
    QCOMPARE(room.asked.size(), std::size_t{1});
    QVERIFY((room.asked[0].queries == std::vector<std::string>{"errors"}));
    room.give("what is known");
    QVERIFY(room.sayAbout("b", "http://p/graph?g0.expr=errors+%3E+5"));
    room.wait();
    room.start();
    room.wait();
    QCOMPARE(room.asked.size(), std::size_t{1});
    // Its own metric is all that is new.
    QVERIFY(room.sayAbout("c", "http://p/graph?g0.expr=lag_seconds+%3E+9"));
    room.wait();
    QCOMPARE(room.asked.size(), std::size_t{2});
    QVERIFY(room.asked[1].done);
    QCOMPARE(room.timeline(room.ticket).count("what is known"), 1);
}

void DeclaredEvidenceTest::anAlertBringsWhatWasNotKnownAtTheDeclaration()
{
    DeclaringRoom room;
    QVERIFY(room.declare());
    room.wait();
    QCOMPARE(room.asked.size(), std::size_t{1});
    const auto before = room.timeline(room.ticket).size();
    room.give({});
    room.wait();
    QCOMPARE(room.timeline(room.ticket).size(), before);
    QCOMPARE(room.asked.size(), std::size_t{1});
    room.clock.advance(10min);
    QVERIFY(room.sayAbout("a", "http://p/status"));
    const Time joined = room.clock.now();
    room.wait();
    QCOMPARE(room.asked.size(), std::size_t{2});
    QCOMPARE(room.asked[1].at, joined);
    room.give("at the alert");
    QCOMPARE(room.timeline(room.ticket).count("at the alert"), 1);
}

void DeclaredEvidenceTest::whatIsKnownAtTheEndIsGivenOnceMore()
{
    DeclaringRoom room;
    QVERIFY(room.declare());
    room.wait();
    room.give("at its declaration");
    room.clock.advance(1h);
    QVERIFY(room.moveTo("recovery"));
    room.wait();
    QCOMPARE(room.asked.size(), std::size_t{1});
    const Time resolved = room.clock.now();
    QVERIFY(room.moveTo("review"));
    room.start();
    room.wait();
    QCOMPARE(room.asked.size(), std::size_t{2});
    QCOMPARE(room.asked[1].at, resolved);
    room.start();
    room.wait();
    QCOMPARE(room.asked.size(), std::size_t{3});
    room.give("how it went");
    QVERIFY(room.moveTo("closed"));
    room.wait();
    room.start();
    room.wait();
    QCOMPARE(room.asked.size(), std::size_t{3});
    QCOMPARE(room.timeline(room.ticket).count("at its declaration"), 1);
    QCOMPARE(room.timeline(room.ticket).count("how it went"), 1);
}

// The first answer is on its way while the incident ends; and one that knew nothing at its declaration.
void DeclaredEvidenceTest::anEndThatWasMissedIsMadeUpFor()
{
    for (const std::string first : {"at its declaration", ""}) {
        DeclaringRoom room;
        QVERIFY(room.declare());
        room.wait();
        QVERIFY(room.moveTo("review"));
        room.wait();
        QCOMPARE(room.asked.size(), std::size_t{1});
        room.give(first);
        room.wait();
        QCOMPARE(room.asked.size(), std::size_t{2});
        room.give("how it went");
        room.wait();
        QCOMPARE(room.asked.size(), std::size_t{2});
        QCOMPARE(room.timeline(room.ticket).count("how it went"), 1);
    }
}

void DeclaredEvidenceTest::whatIsHeardOfLateIsOfItsOwnTime_data()
{
    QTest::addColumn<int>("declaredHoursAgo");
    QTest::addColumn<int>("resolvedHoursAgo"); // -1: it goes on
    QTest::addColumn<int>("isAskedOf");        // hours ago; -1: not at all
    QTest::newRow("it goes on") << 5 << -1 << 5;
    QTest::newRow("it is over") << 5 << 2 << 2;
    QTest::newRow("it lasted for long") << 120 << 3 << 3;
    QTest::newRow("it was long ago") << 120 << 100 << -1;
}

void DeclaredEvidenceTest::whatIsHeardOfLateIsOfItsOwnTime()
{
    QFETCH(int, declaredHoursAgo);
    QFETCH(int, resolvedHoursAgo);
    QFETCH(int, isAskedOf);
    DeclaringRoom room;
    const Time now = room.clock.now();
    auto ops = room.op("ticket.open", "{'title':'It is slow','severity':'SEV2','service':'checkout'}",
                       std::chrono::hours(declaredHoursAgo));
    if (resolvedHoursAgo >= 0)
        ops += "," + room.op("phase.move", "{'phase':'review','override_reason':'a drill of the room'}",
                             std::chrono::hours(resolvedHoursAgo));
    QVERIFY(room.write(ops));
    room.wait();
    room.start();
    room.wait();
    if (isAskedOf < 0) {
        QVERIFY(room.asked.empty());
        return;
    }
    QVERIFY(!room.asked.empty());
    QCOMPARE(room.asked.back().at, now - std::chrono::hours(isAskedOf));
    const auto asked = room.asked.size();
    room.give("what is known");
    room.wait();
    QCOMPARE(room.asked.size(), asked);
}

WARROOM_TEST_MAIN(DeclaredEvidenceTest)
#include "tst_declared_evidence.moc"
