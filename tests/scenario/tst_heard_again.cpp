// Alerts that are sent again as they were: counted by their text alone, and never when they say something
// new.
#include "support/expect_log.h"
#include "support/scenario/alert_room.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;

namespace {

std::string alertText(const std::string& key, const std::string& status = "firing",
                      const std::string& summary = "It is down")
{
    return "{\"status\":\"" + status +
           "\",\"labels\":{\"alertname\":\"Down\",\"severity\":\"critical\"},"
           "\"annotations\":{\"summary\":\"" +
           summary +
           "\"},\"startsAt\":\"2026-11-20T10:00:00Z\","
           "\"fingerprint\":\"" +
           key + "\"}";
}

struct WebhookRoom : AlertRoom
{
    std::string service = "checkout";

    // The error's path, "taken" without one.
    std::string send(const std::vector<std::string>& alertTexts, const std::string& intake = "key")
    {
        std::string body = "{\"version\":\"4\",\"alerts\":[";
        for (const auto& text : alertTexts)
            body += (body.back() == '[' ? "" : ",") + text;
        auto webhook = desk->openWebhook(body + "]}");
        if (!webhook)
            return webhook.error().path();
        std::string out;
        desk->receive(std::move(*webhook), {intake, service, {}, {}, false}, [&](const Result<void>& stored) {
            out = stored ? "taken" : stored.error().path().empty() ? "refused" : stored.error().path();
        });
        desk->turn();
        return out;
    }
    std::uint64_t repeated() const { return desk->counts().repeated; }
};

} // namespace

class TestHeardAgain : public QObject
{
    Q_OBJECT

private slots:
    // Also where their marks begin the same way.
    void manyTextsAreToldApart()
    {
        EchoTable table;
        const auto markOf = [](std::uint64_t i) { return intake::TextMark{i % 7, i}; };
        QVERIFY(!table.contains(markOf(1)));
        for (std::uint64_t i = 0; i < 3'000; ++i)
            table.put(markOf(i), {static_cast<std::int64_t>(i) + 1, i});
        table.put(markOf(5), {9, 99});
        QCOMPARE(table.size(), std::size_t{3'000});
        for (std::uint64_t i = 0; i < 3'000; ++i) {
            const auto* echo = table.find(markOf(i));
            QVERIFY(echo);
            QCOMPARE(echo->digest, i == 5 ? std::uint64_t{99} : i);
        }
        QVERIFY(!table.contains(markOf(3'000)));
        table.clear();
        QCOMPARE(table.size(), std::size_t{0});
        QVERIFY(!table.contains(markOf(1)));
    }

    void theSameTextIsCounted()
    {
        WebhookRoom room;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(room.send({alertText("a"), alertText("b")}), std::string("taken"));
        QCOMPARE(room.desk->counts().received, std::uint64_t{6});
        QCOMPARE(room.repeated(), std::uint64_t{4});
        room.turn();
        QCOMPARE(room.find("a").count, std::int64_t{3});
        QCOMPARE(room.story("a"), (QStringList{"received", "opened"}));
        QCOMPARE(room.alerts->tallies({})->front().signalCount, std::int64_t{6});
        QCOMPARE(room.alerts->talliedInAll({})->alerts, std::int64_t{2});
    }

    void itIsNewsAfterItWasResolved()
    {
        WebhookRoom room;
        room.send({alertText("a")});
        room.turn();
        room.send({alertText("a", "resolved")});
        QCOMPARE(room.find("a").state, AlertState::Resolved);
        room.send({alertText("a")});
        QCOMPARE(room.find("a").state, AlertState::Firing);
        QCOMPARE(room.repeated(), std::uint64_t{0});
        QCOMPARE(room.story("a"), (QStringList{"received", "opened", "resolved", "fires again"}));
    }

    void withinOneNotificationToo()
    {
        WebhookRoom room;
        room.send({alertText("a")});
        room.send({alertText("a", "resolved"), alertText("a"), alertText("a")});
        QCOMPARE(room.find("a").state, AlertState::Firing);
        QCOMPARE(room.repeated(), std::uint64_t{1});
    }

    void otherWordsAreNews()
    {
        WebhookRoom room;
        room.send({alertText("a")});
        room.send({alertText("a", "firing", "It is on fire")});
        QCOMPARE(room.find("a").signal.title, std::string("It is on fire"));
        room.send({alertText("a")});
        QCOMPARE(room.find("a").signal.title, std::string("It is down"));
        QCOMPARE(room.repeated(), std::uint64_t{0});
    }

    void theSameTextFromAnotherSenderIsAnotherAlert()
    {
        WebhookRoom room;
        room.send({alertText("a")});
        room.send({alertText("a")}, "another");
        QCOMPARE(room.repeated(), std::uint64_t{0});
        QVERIFY(room.find("a").id != room.find("a", "another").id);
    }

    void theKeysServiceCounts()
    {
        WebhookRoom room;
        room.send({alertText("a")});
        room.service = "search";
        room.send({alertText("a")});
        QCOMPARE(room.find("a").signal.service, std::string("search"));
    }

    void aBrokenAlertRefusesThemAll()
    {
        WebhookRoom room;
        room.send({alertText("a")});
        QCOMPARE(room.send({alertText("a"), alertText("b"), alertText("c", "on fire")}),
                 std::string("alerts[2].status"));
        QCOMPARE(room.desk->counts().received, std::uint64_t{1});
        QCOMPARE(room.find("b").id, std::int64_t{0});
    }

    void whatCouldNotBeStoredIsNotRemembered()
    {
        WebhookRoom room;
        room.alerts->fails = true;
        {
            const ExpectLog expect("alerts could not be stored");
            QCOMPARE(room.send({alertText("a")}), std::string("refused"));
        }
        room.alerts->fails = false;
        QCOMPARE(room.send({alertText("a")}), std::string("taken"));
        QCOMPARE(room.find("a").count, std::int64_t{1});
        QCOMPARE(room.repeated(), std::uint64_t{0});
    }

    void secretsAreMaskedAlsoWhereTheyComeAgain()
    {
        WebhookRoom room;
        const std::string secret = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";
        for (const std::string key : {"a", "b"}) {
            room.send({alertText(key, "firing", "token " + secret)});
            QVERIFY(room.find(key).signal.title.find(secret) == std::string::npos);
        }
    }

    // More than one tick stores: what is left is stored by the next ones.
    void countsOfVeryManyAreStoredInTheEnd()
    {
        WebhookRoom room;
        std::vector<std::string> texts;
        for (int i = 0; i < 2'500; ++i)
            texts.push_back(alertText(std::to_string(i)));
        room.send(texts);
        room.send(texts);
        QCOMPARE(room.repeated(), std::uint64_t{2'500});
        for (int i = 0; i < 6; ++i)
            room.turn();
        AlertQuery all;
        all.limit = texts.size() + 1;
        const auto alerts = room.alerts->alerts(all);
        QVERIFY(alerts.has_value());
        QCOMPARE(alerts->size(), std::size_t{2'500});
        QVERIFY(std::all_of(alerts->begin(), alerts->end(), [](const Alert& one) { return one.count == 2; }));
        QCOMPARE(room.alerts->talliedInAll({})->signalCount, std::int64_t{5'000});
    }
};

WARROOM_TEST_MAIN(TestHeardAgain)
#include "tst_heard_again.moc"
