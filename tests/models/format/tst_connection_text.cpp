// What the sync cell says in each state of the connection.
#include "models/format/connection_text.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(warroom::Connection)

class ConnectionTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void cells_data();
    void cells();
    void sentenceSaysWhereChangesAre();
};

namespace {

const Time now = *parseTime("2026-11-20T00:36:20Z");

Connection connection(LinkState state, std::size_t waiting = 0, std::size_t refused = 0)
{
    Connection out;
    out.state = state;
    out.since = now - 6min;
    out.server = "warroom.internal:8443";
    out.waiting = waiting;
    out.refused = refused;
    return out;
}

} // namespace

void ConnectionTextTest::cells_data()
{
    QTest::addColumn<Connection>("connection");
    QTest::addColumn<int>("questions");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("icon");
    QTest::addColumn<bool>("warns");

    Connection live = connection(LinkState::Live);
    live.roundTrip = 38ms;
    QTest::newRow("live shows the round trip") << live << 0 << "38 ms"
                                               << "Live"
                                               << "live" << false;
    Connection embedded = connection(LinkState::Live);
    embedded.embedded = true;
    QTest::newRow("an embedded backend has none") << embedded << 0 << "on this device"
                                                  << "Live"
                                                  << "live" << false;
    QTest::newRow("sending counts what waits") << connection(LinkState::Live, 3) << 0 << "3 pending"
                                               << "Sending"
                                               << "sync" << false;
    QTest::newRow("offline says since when and what waits")
        << connection(LinkState::Offline, 6) << 0 << "6 min · 6 pending"
        << "Offline"
        << "offline" << true;
    QTest::newRow("offline with nothing waiting") << connection(LinkState::Offline) << 0 << "6 min"
                                                  << "Offline"
                                                  << "offline" << true;
    QTest::newRow("questions after being offline") << live << 2 << "Online again"
                                                   << "2 conflicts"
                                                   << "merge" << true;
    QTest::newRow("one question") << live << 1 << "Online again"
                                  << "1 conflict"
                                  << "merge" << true;
    QTest::newRow("what was refused comes before questions")
        << connection(LinkState::Live, 0, 1) << 2 << "1 not accepted"
        << "Refused"
        << "lock" << true;
    QTest::newRow("offline hides questions, nobody can answer for others")
        << connection(LinkState::Offline, 0, 1) << 2 << "6 min"
        << "Offline"
        << "offline" << true;
    QTest::newRow("signed out") << connection(LinkState::SignedOut, 2) << 0 << "2 pending"
                                << "Sign in"
                                << "lock" << true;
    QTest::newRow("catching up") << connection(LinkState::CatchingUp) << 0 << "0 pending"
                                 << "Catching up"
                                 << "sync" << false;
}

void ConnectionTextTest::cells()
{
    QFETCH(Connection, connection);
    QFETCH(int, questions);
    const auto text = format::connectionText(connection, questions, now);
    QTEST(text.label, "label");
    QTEST(text.value, "value");
    QTEST(text.icon, "icon");
    QTEST(text.tone == format::ConnectionTone::Warn, "warns");
}

void ConnectionTextTest::sentenceSaysWhereChangesAre()
{
    QCOMPARE(format::connectionSentence(connection(LinkState::Offline), false),
             QString("Offline since 00:30. Changes are kept here and sent in order later."));
    QCOMPARE(format::connectionSentence(connection(LinkState::Offline), true),
             QString("You work offline by choice since 00:30."));
    Connection live = connection(LinkState::Live);
    live.roundTrip = 41ms;
    QCOMPARE(format::connectionSentence(live, false), QString("Connected to warroom.internal:8443, 41 ms."));
    live.embedded = true;
    QCOMPARE(format::connectionSentence(live, false), QString("Everything is kept on this device."));
}

WARROOM_TEST_MAIN(ConnectionTextTest)
#include "tst_connection_text.moc"
