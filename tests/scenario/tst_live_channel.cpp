// The live side of a workspace over links that come and go: boards with what is last known, calls answered
// once.
#include "workspace/live_channel.h"

#include "support/printers.h"
#include "support/scenario/fake_time.h"
#include "support/scenario/memory_cache.h"
#include "support/test_main.h"

using namespace std::string_literals;
using namespace std::chrono_literals;
using namespace warroom;
using namespace warroom::test;

namespace {

struct Desk
{
    FakeClock clock;
    std::shared_ptr<CacheDisk> disk = std::make_shared<CacheDisk>();
    MemoryCache cache{disk};
    std::unique_ptr<LiveChannel> live = std::make_unique<LiveChannel>(cache, clock);
    std::vector<std::string> answers;

    void restart() { live = std::make_unique<LiveChannel>(cache, clock); }
    void hear(const std::string& board, const std::string& data)
    {
        live->heard(protocol::BoardUpdate{board, clock.now(), data, {}});
    }
    // "at as seconds since `start`, live or not, data"; "nothing" if it has not changed.
    std::string change(const std::string& board, Time start)
    {
        const auto changed = live->takeChange();
        const auto found = changed.find(board);
        if (found == changed.end())
            return "nothing";
        const auto& data = found->second;
        return (data.json.empty() ? "-"s
                                  : std::to_string((data.at - start).count() / 1000) + " " + data.json) +
               (data.live ? " live" : "") +
               (data.error ? " " + std::string(codeName(data.error->code())) : "");
    }
    void call(std::string body = {})
    {
        live->call("PUT", "/api/v1/services/a", std::move(body), [this](Result<std::string> answer) {
            answers.push_back(answer ? *answer : std::string(codeName(answer.error().code())));
        });
    }
};

using Lines = std::vector<std::string>;

} // namespace

class TestLiveChannel : public QObject
{
    Q_OBJECT

private slots:
    void watchingIsCountedAndToldOnce()
    {
        Desk desk;
        desk.live->opened(true);
        desk.live->watch("alerts");
        desk.live->watch("alerts");
        desk.live->unwatch("alerts");
        QVERIFY(desk.live->takeOutgoing() == (Lines{R"({"watch":{"board":"alerts"}})"}));
        desk.live->unwatch("alerts");
        desk.live->unwatch("alerts");
        QVERIFY(desk.live->takeOutgoing() == (Lines{R"({"unwatch":{"board":"alerts"}})"}));
        desk.hear("alerts", "{}"); // was on its way
        QVERIFY(desk.live->takeChange().empty());
    }

    void aBoardIsLiveUntilTheLinkIsLostAndAgainAfterIt()
    {
        Desk desk;
        const auto start = desk.clock.now();
        desk.live->watch("alerts");
        QCOMPARE(desk.change("alerts", start), "-"s);
        QVERIFY(desk.live->takeOutgoing().empty());
        desk.live->opened(true);
        desk.live->opened(true);
        QCOMPARE(desk.live->takeOutgoing().size(), std::size_t(1));
        desk.hear("alerts", R"({"n":1})");
        QCOMPARE(desk.change("alerts", start), R"(0 {"n":1} live)"s);
        desk.clock.advance(90s);
        desk.live->lost(start + 60s);
        QCOMPARE(desk.change("alerts", start), R"(60 {"n":1})"s);
        desk.live->opened(true);
        QVERIFY(desk.live->takeOutgoing() == (Lines{R"({"watch":{"board":"alerts"}})"}));
        QCOMPARE(desk.change("alerts", start), "nothing"s);
        desk.hear("alerts", R"({"n":1})");
        QCOMPARE(desk.change("alerts", start), R"(90 {"n":1} live)"s);
    }

    void theLastKnownComesAtOnceAfterARestart()
    {
        Desk desk;
        const auto start = desk.clock.now();
        desk.live->opened(true);
        desk.live->watch("alerts");
        desk.hear("alerts", R"({"n":1})");
        desk.live->lost(start + 5s);
        QVERIFY_RESULT(desk.live->keep());
        desk.restart();
        desk.live->watch("alerts");
        QCOMPARE(desk.change("alerts", start), R"(5 {"n":1})"s);
        // What nobody watches any more is kept too.
        desk.live->opened(true);
        desk.hear("alerts", R"({"n":2})");
        desk.live->unwatch("alerts");
        desk.live->watch("alerts");
        QCOMPARE(desk.change("alerts", start), R"(0 {"n":2})"s);
    }

    void boardsAreNotWrittenMoreOftenThanNeeded()
    {
        Desk desk;
        desk.live->opened(true);
        desk.live->watch("alerts");
        desk.hear("alerts", R"({"n":1})");
        QVERIFY_RESULT(desk.live->keepSometimes());
        desk.hear("alerts", R"({"n":2})");
        QVERIFY_RESULT(desk.live->keepSometimes());
        QCOMPARE(desk.disk->boards.at("alerts").json, R"({"n":1})"s);
        desk.clock.advance(LiveChannel::KeepEvery);
        QVERIFY_RESULT(desk.live->keepSometimes());
        QCOMPARE(desk.disk->boards.at("alerts").json, R"({"n":2})"s);
    }

    void anErrorLeavesTheLastKnown()
    {
        Desk desk;
        const auto start = desk.clock.now();
        desk.live->opened(true);
        desk.live->watch("alerts");
        desk.hear("alerts", R"({"n":1})");
        desk.live->heard(
            protocol::BoardUpdate{"alerts", start + 9s, {}, Error(ErrorCode::Storage, "not now")});
        QCOMPARE(desk.change("alerts", start), R"(0 {"n":1} E_STORAGE)"s);
        desk.hear("alerts", R"({"n":1})");
        QCOMPARE(desk.change("alerts", start), R"(0 {"n":1} live)"s);
    }

    void aBackendThatOffersNothingIsAskedNothing()
    {
        Desk desk;
        desk.live->watch("alerts");
        desk.live->opened(false);
        QCOMPARE(desk.change("alerts", {}), "- E_UNSUPPORTED"s);
        desk.live->watch("debug");
        QCOMPARE(desk.change("debug", {}), "- E_UNSUPPORTED"s);
        desk.call();
        QVERIFY(desk.answers == (Lines{"E_UNSUPPORTED"}));
        desk.live->unwatch("debug");
        QVERIFY(desk.live->takeOutgoing().empty());
        // Another one takes its place.
        desk.live->lost({});
        desk.live->opened(true);
        QCOMPARE(desk.live->takeOutgoing().size(), std::size_t(1));
    }

    void everyCallIsAnsweredOnce()
    {
        Desk desk;
        desk.call();
        QVERIFY(desk.answers == (Lines{"E_UNREACHABLE"}));
        desk.live->opened(true);
        desk.call(R"({"name":"a"})");
        desk.call();
        desk.call();
        QCOMPARE(desk.live->takeOutgoing().front(),
                 R"({"call":{"n":1,"method":"PUT","path":"/api/v1/services/a","body":{"name":"a"}}})"s);
        desk.live->heard(protocol::Answer{2, 200, R"({"ok":true})"});
        desk.live->heard(protocol::Answer{2, 200, R"({"again":true})"});
        desk.live->heard(protocol::Answer{
            1, 403, R"({"type":"about:blank","code":"E_FORBIDDEN","detail":"not you","status":403})"});
        desk.live->heard(protocol::Answer{77, 200, {}});
        QVERIFY(desk.answers == (Lines{"E_UNREACHABLE", R"({"ok":true})", "E_FORBIDDEN"}));
        desk.live->lost({});
        QCOMPARE(desk.answers.size(), std::size_t(4));
        QCOMPARE(desk.answers.back(), "E_UNREACHABLE"s);
        desk.live->opened(true);
        desk.call();
        desk.restart();
        QCOMPARE(desk.answers.back(), "E_CANCELLED"s);
        QCOMPARE(desk.answers.size(), std::size_t(5));
    }

    void whatWouldNotArriveAsOneCallIsRefusedHere_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("no JSON") << QByteArray("{") << "E_JSON_SYNTAX";
        QTest::newRow("more than one value") << QByteArray("1,2") << "E_JSON_SYNTAX";
        QTest::newRow("another message inside")
            << QByteArray(R"(1},"hello":{"protocol":1)") << "E_JSON_SYNTAX";
        QTest::newRow("the same key twice") << QByteArray(R"({"a":1,"a":2})") << "E_JSON_DUPKEY";
        QTest::newRow("too much") << '"' + QByteArray(int(LiveChannel::LargestCall), 'x') + '"'
                                  << "E_TOO_LARGE";
    }
    void whatWouldNotArriveAsOneCallIsRefusedHere()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        Desk desk;
        desk.live->opened(true);
        desk.call(body.toStdString());
        QVERIFY(desk.answers == Lines{code.toStdString()});
        QVERIFY(desk.live->takeOutgoing().empty());
    }
};

WARROOM_TEST_MAIN(TestLiveChannel)
#include "tst_live_channel.moc"
