// The messages of the sync protocol: as text on the wire, and back.
#include "protocol/messages.h"

#include "support/test_main.h"

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::protocol;

namespace {

template<class Tagged>
Tagged idOf(std::uint8_t n)
{
    Uuid uuid;
    uuid.bytes[15] = n;
    return Tagged(uuid);
}

const Time noon = Time(Duration(1'772'625'600'000));

OpRecord aRecord()
{
    OpRecord record;
    record.id = idOf<OpId>(1);
    record.ticket = idOf<TicketId>(2);
    record.type = "ticket.rename";
    record.actor = idOf<PersonId>(3);
    record.replica = idOf<ReplicaId>(4);
    record.at = noon;
    record.base = 5;
    record.body = R"({"title":"x"})";
    return record;
}

template<class T>
T backend(const std::string& text)
{
    auto message = parseFromBackend(text);
    if (!message) {
        qWarning("%s", message.error().message().c_str());
        return {};
    }
    auto* found = std::get_if<T>(&*message);
    return found ? std::move(*found) : T{};
}

template<class T>
T client(const std::string& text)
{
    auto message = parseFromClient(text, noon);
    if (!message) {
        qWarning("%s", message.error().message().c_str());
        return {};
    }
    auto* found = std::get_if<T>(&*message);
    return found ? std::move(*found) : T{};
}

template<class T>
T live(const std::string& text)
{
    auto request = client<LiveRequest>(text);
    auto* found = std::get_if<T>(&request);
    return found ? std::move(*found) : T{};
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT

private slots:
    void hello()
    {
        Hello message;
        message.token = "wr_1";
        message.replica = idOf<ReplicaId>(4);
        message.epoch = idOf<EpochId>(5);
        message.noted = NotedEnd{42, "abcd"};
        message.now = noon;
        message.follow.logs = {{idOf<TicketId>(2), 7}};
        message.follow.summaries = 40;
        const auto text = format(message);
        QCOMPARE(
            text,
            R"({"hello":{"protocol":1,"token":"wr_1","replica":"00000000-0000-0000-0000-000000000004",)"
            R"("epoch":"00000000-0000-0000-0000-000000000005","noted":{"seq":42,"hash":"abcd"},)"
            R"("now":"2026-03-04T12:00:00Z","follow":{"logs":[{"ticket":"00000000-0000-0000-0000-000000000002",)"
            R"("after":7}],"summaries":40}}})"s);
        const auto read = client<Hello>(text);
        QCOMPARE(format(read), text);
        QVERIFY(read.epoch == message.epoch && read.now == message.now && read.replica == message.replica);
    }

    void follow()
    {
        const Follow message{{{idOf<TicketId>(2), 7}}, 0};
        const auto text = format(message);
        QCOMPARE(text, R"({"follow":{"logs":[{"ticket":"00000000-0000-0000-0000-000000000002","after":7}],)"
                       R"("summaries":0}})"s);
        QCOMPARE(format(client<Follow>(text)), text);
        QCOMPARE(parseFromClient(R"({"follow":{"summaries":-1}})", noon).error().code(), ErrorCode::Range);
        QCOMPARE(parseFromClient(R"({"follow":{"logs":[{"after":1}]}})", noon).error().code(),
                 ErrorCode::FieldMissing);
    }

    void send()
    {
        const auto text = formatSend(7, {aRecord()});
        QCOMPARE(
            text,
            R"({"send":{"n":7,"ops":[{"id":"00000000-0000-0000-0000-000000000001",)"
            R"("ticket":"00000000-0000-0000-0000-000000000002","type":"ticket.rename",)"
            R"("actor":"00000000-0000-0000-0000-000000000003","replica":"00000000-0000-0000-0000-000000000004",)"
            R"("at":"2026-03-04T12:00:00Z","base":5,"body":{"title":"x"}}]}})"s);
        const auto read = client<Send>(text);
        QCOMPARE(read.number, std::optional<std::int64_t>(7));
        QCOMPARE(read.ops.size(), std::size_t{1});
        QVERIFY(read.ops[0].hasBase);
        QCOMPARE(std::get<TicketRename>(*read.ops[0].body).title, "x"s);
        QVERIFY(read.ops[0].record.id == idOf<OpId>(1));
    }

    void presence()
    {
        Presence message;
        message.person = idOf<PersonId>(3);
        message.replica = idOf<ReplicaId>(4);
        message.ticket = idOf<TicketId>(2);
        message.section = "symptoms";
        message.item = idOf<ItemId>(6);
        message.caret = 17;
        message.typing = true;
        const auto text = format(message);
        QCOMPARE(
            text,
            R"({"presence":{"person":"00000000-0000-0000-0000-000000000003",)"
            R"("replica":"00000000-0000-0000-0000-000000000004","ticket":"00000000-0000-0000-0000-000000000002",)"
            R"("section":"symptoms","item":"00000000-0000-0000-0000-000000000006","caret":17,"typing":true}})"s);
        QCOMPARE(format(client<Presence>(text)), text);
        QCOMPARE(format(backend<Presence>(text)), text);
        Presence gone;
        gone.gone = true;
        QCOMPARE(format(backend<Presence>(format(gone))), R"({"presence":{"gone":true}})"s);
    }

    void creating()
    {
        Creating message{idOf<PersonId>(3), idOf<ReplicaId>(4), "Checkout slow"};
        const auto text = format(message);
        QCOMPARE(text, R"({"creating":{"person":"00000000-0000-0000-0000-000000000003",)"
                       R"("replica":"00000000-0000-0000-0000-000000000004","title":"Checkout slow"}})"s);
        QCOMPARE(format(client<Creating>(text)), text);
        QCOMPARE(format(backend<Creating>(text)), text);
        QCOMPARE(format(client<Creating>(R"({"creating":{}})")), R"({"creating":{"title":""}})"s);
        message.title = std::string(10'000, 'x');
        QVERIFY(client<Creating>(format(message)).title.size() < 130);
    }

    void welcome()
    {
        const Welcome message{idOf<PersonId>(3), AccountRole::Commander,
                              idOf<EpochId>(5),  {{idOf<EpochId>(4), 12}},
                              {42, "abcd"},      noon,
                              "warroomd 1.0"};
        const auto text = format(message);
        QCOMPARE(
            text,
            R"({"welcome":{"protocol":1,"person":"00000000-0000-0000-0000-000000000003","role":"commander",)"
            R"("epoch":"00000000-0000-0000-0000-000000000005",)"
            R"("ancestors":[{"epoch":"00000000-0000-0000-0000-000000000004","seq":12}],)"
            R"("head":{"seq":42,"hash":"abcd"},)"
            R"("now":"2026-03-04T12:00:00Z","server":"warroomd 1.0"}})"s);
        QCOMPARE(format(backend<Welcome>(text)), text);
    }

    void ops()
    {
        auto record = aRecord();
        record.seq = 6;
        record.previous = 5;
        record.receivedAt = noon;
        record.skew = Duration(-3);
        record.salt.fill(0xAB);
        record.hash.fill(0xCD);
        auto next = record;
        next.seq = 7;
        next.previous = 6;
        const auto texts = formatOps(record.ticket, {&record, &next});
        QCOMPARE(texts.size(), std::size_t{1});
        const auto& text = texts.front();
        QVERIFY(text.starts_with(R"({"ticket":"00000000-0000-0000-0000-000000000002","ops":[{"seq":6,)"));
        const auto read = backend<Ops>(text);
        QVERIFY(read.ticket == record.ticket);
        QCOMPARE(read.records.size(), std::size_t{2});
        record.salt = {};
        record.hash = {};
        next.salt = {};
        next.hash = {};
        QVERIFY(read.records[0] == record);
        QVERIFY(read.records[1] == next);
        QVERIFY(formatOps(record.ticket, {}).empty());
    }

    void anOperationOfAMessageSaysWhatDiffersFromTheOneBefore()
    {
        auto first = aRecord();
        first.seq = 6;
        first.previous = 5;
        auto second = first;
        second.seq = 9;
        second.previous = 6;
        auto third = second;
        third.seq = 10;
        third.previous = 8; // the one before it here is not the one before it in the log
        third.type = "whatever.else";
        third.actor = PersonId();
        third.replica = ReplicaId();
        third.receivedAt = noon;
        const auto texts = formatOps(first.ticket, {&first, &second, &third});
        QCOMPARE(texts.size(), std::size_t{1});
        QVERIFY(texts.front().find(R"("seq":9,"id")") != std::string::npos);
        const auto read = backend<Ops>(texts.front());
        QVERIFY((read.records == std::vector<OpRecord>{first, second, third}));
    }

    void aMessageOfOperationsEndsWhenItIsLargeEnough()
    {
        auto record = aRecord();
        record.seq = 6;
        const auto texts = formatOps(record.ticket, {&record, &record, &record}, 100);
        QCOMPARE(texts.size(), std::size_t{3});
        for (const auto& text : texts)
            QVERIFY(backend<Ops>(text).records.front() == record);
    }

    void current()
    {
        const Current message{{42, "abcd"}};
        QCOMPARE(format(message), R"({"current":{"seq":42,"hash":"abcd"}})"s);
        QVERIFY(backend<Current>(format(message)).head == message.head);
    }

    void followed()
    {
        const Followed message{idOf<TicketId>(2), 7};
        QCOMPARE(format(message),
                 R"({"followed":{"ticket":"00000000-0000-0000-0000-000000000002","head":7}})"s);
        QCOMPARE(backend<Followed>(format(message)).head, Seq{7});
    }

    void summaries()
    {
        Summary summary;
        summary.id = idOf<TicketId>(2);
        summary.number = 7;
        summary.title = "Slow";
        Summaries message{{summary}, std::nullopt};
        QVERIFY(backend<Summaries>(format(message)).tickets == message.tickets);
        QVERIFY(!backend<Summaries>(format(message)).to);
        message.to = NotedEnd{9, "ab"};
        QCOMPARE(format(backend<Summaries>(format(message))), format(message));
    }

    void ackWithAnAcceptedAChangedAndARefusedOperation()
    {
        AckResult accepted;
        accepted.id = idOf<OpId>(1);
        accepted.accepted = aRecord();
        accepted.accepted->seq = 6;
        accepted.accepted->receivedAt = noon;
        auto changed = accepted;
        changed.bodyChanged = true;
        AckResult refused;
        refused.rawId = "x";
        refused.error = Error(ErrorCode::TextLong, "title has 501 characters", "body.title").withLimit(500);
        const auto text = format(Ack{7, {accepted, changed, refused}});
        const auto row =
            R"({"id":"00000000-0000-0000-0000-000000000001","seq":6,"previous":0,)"
            R"("received_at":"2026-03-04T12:00:00Z","base":5,"actor":"00000000-0000-0000-0000-000000000003")"s;
        QCOMPARE(text, R"({"ack":{"n":7,"results":[)" + row + "}," + row + R"(,"body":{"title":"x"}},)" +
                           R"({"id":"x","error":{"code":"E_TEXT_LONG","message":"title has 501 characters",)"
                           R"("path":"body.title","limit":500}}]}})");
        const auto read = backend<Ack>(text);
        QCOMPARE(format(read), text);
        QVERIFY(!read.results[0].bodyChanged && read.results[1].bodyChanged);
        QVERIFY(read.results[2].error == refused.error);
        QCOMPARE(formatResults({refused}),
                 R"([{"id":"x","error":{"code":"E_TEXT_LONG","message":"title has 501 characters",)"
                 R"("path":"body.title","limit":500}}])"s);
    }

    void people()
    {
        const Directory directory({{idOf<PersonId>(2), "Bo", AccountRole::Viewer, true},
                                   {idOf<PersonId>(1), "Ana", AccountRole::Admin, false}},
                                  {{idOf<GroupId>(7), "Night shift", {idOf<PersonId>(1)}}});
        const auto text = format(People{directory});
        QCOMPARE(
            text,
            R"({"people":{"people":[{"id":"00000000-0000-0000-0000-000000000001","name":"Ana","role":"admin"},)"
            R"({"id":"00000000-0000-0000-0000-000000000002","name":"Bo","role":"viewer","removed":true}],)"
            R"("groups":[{"id":"00000000-0000-0000-0000-000000000007","name":"Night shift",)"
            R"("members":["00000000-0000-0000-0000-000000000001"]}]}})"s);
        QVERIFY(backend<People>(text).directory == directory);
        QVERIFY(*parseDirectory(formatDirectory(directory)) == directory);
    }

    void refusal()
    {
        const Refusal message{Error(ErrorCode::SeqGap, "expected 6", "send.n"), "send"};
        const auto text = format(message);
        QCOMPARE(text,
                 R"({"re":"send","error":{"code":"E_SEQ_GAP","message":"expected 6","path":"send.n"}})"s);
        const auto read = backend<Refusal>(text);
        QVERIFY(read.error == message.error);
        QCOMPARE(read.re, "send"s);
    }

    void boards()
    {
        QCOMPARE(format(Watch{"objectives?range=30d"}), R"({"watch":{"board":"objectives?range=30d"}})"s);
        QCOMPARE(format(Unwatch{"alerts"}), R"({"unwatch":{"board":"alerts"}})"s);
        QCOMPARE(live<Watch>(format(Watch{"alerts?a=\"1\""})).board, "alerts?a=\"1\""s);
        QCOMPARE(live<Unwatch>(format(Unwatch{"alerts"})).board, "alerts"s);

        const auto text = format(BoardUpdate{"alerts", noon, R"({"n":[1,null,"x"],"of":{}})", {}});
        QCOMPARE(text, R"({"board":{"board":"alerts","at":"2026-03-04T12:00:00Z",)"
                       R"("data":{"n":[1,null,"x"],"of":{}}}})"s);
        const auto read = backend<BoardUpdate>(text);
        QCOMPARE(read.board, "alerts"s);
        QVERIFY(read.at == noon);
        QCOMPARE(read.data, R"({"n":[1,null,"x"],"of":{}})"s);
        QVERIFY(!read.error);

        const Error unknown(ErrorCode::NotFound, "there is no such board", "board");
        const auto refused = format(BoardUpdate{"x", noon, {}, unknown});
        QCOMPARE(refused,
                 R"({"board":{"board":"x","at":"2026-03-04T12:00:00Z","error":{"code":"E_NOT_FOUND",)"
                 R"("message":"there is no such board","path":"board"}}})"s);
        QVERIFY(backend<BoardUpdate>(refused).error == unknown);
    }

    void callsAndAnswers()
    {
        const Call call{3, "PUT", "/api/v1/services/a?dry=1", R"({"name":"a","targets":[99.9,5]})"};
        const auto text = format(call);
        QCOMPARE(text, R"({"call":{"n":3,"method":"PUT","path":"/api/v1/services/a?dry=1",)"
                       R"("body":{"name":"a","targets":[99.9,5]}}})"s);
        const auto read = live<Call>(text);
        QCOMPARE(read.number, std::int64_t(3));
        QCOMPARE(read.method, "PUT"s);
        QCOMPARE(read.path, "/api/v1/services/a?dry=1"s);
        QVERIFY(!read.body.empty());
        QVERIFY(live<Call>(format(Call{1, "GET", "/api/v1/me", {}})).body.empty());

        const auto answer = format(Answer{3, 200, R"({"name":"a"})"});
        QCOMPARE(answer, R"({"answer":{"n":3,"status":200,"body":{"name":"a"}}})"s);
        QCOMPARE(backend<Answer>(answer).number, std::int64_t(3));
        QCOMPARE(*outcomeOf(backend<Answer>(answer)), R"({"name":"a"})"s);
        QCOMPARE(*outcomeOf(backend<Answer>(format(Answer{4, 204, {}}))), ""s);
    }

    void anAnswerThatIsARefusalIsItsError()
    {
        const auto refused =
            outcomeOf({1, 422,
                       R"({"title":"Unprocessable","code":"E_TEXT_LONG","detail":"too long","path":"name",)"
                       R"("limit":40,"status":422})"});
        QVERIFY(refused.error() == Error(ErrorCode::TextLong, "too long", "name").withLimit(40));
        QCOMPARE(outcomeOf({1, 502, "<html>"}).error().code(), ErrorCode::Internal);
        QCOMPARE(outcomeOf({1, 502, {}}).error().code(), ErrorCode::Internal);
    }

    void anErrorCodeOfALaterReleaseIsStillAnError()
    {
        const auto read =
            backend<Refusal>(R"({"re":"send","error":{"code":"E_MOOD","message":"not today"}})");
        QCOMPARE(read.error.code(), ErrorCode::Internal);
        QCOMPARE(read.error.message(), "not today"s);
    }

    void whatIsNotAMessage_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << "E_JSON_SYNTAX";
        QTest::newRow("an array") << QByteArray("[]") << "E_NOT_OBJECT";
        QTest::newRow("a kind of a later release") << QByteArray(R"({"shout":{}})") << "E_UNKNOWN_MESSAGE";
        QTest::newRow("a hello that is no object") << QByteArray(R"({"hello":1})") << "E_FIELD_TYPE";
        QTest::newRow("a hello of another version")
            << QByteArray(R"({"hello":{"protocol":2}})") << "E_VERSION";
        QTest::newRow("a hello from before the start")
            << QByteArray(R"({"hello":{"follow":{"summaries":-1}}})") << "E_RANGE";
        QTest::newRow("a hello with a broken epoch")
            << QByteArray(R"({"hello":{"epoch":"x"}})") << "E_FIELD_VALUE";
        QTest::newRow("a batch without operations") << QByteArray(R"({"send":{"n":1}})") << "E_FIELD_MISSING";
        QTest::newRow("a batch whose number is a text")
            << QByteArray(R"({"send":{"n":"1","ops":[]}})") << "E_FIELD_TYPE";
        QTest::newRow("watching nothing") << QByteArray(R"({"watch":{}})") << "E_FIELD_MISSING";
        QTest::newRow("watching an empty name")
            << QByteArray(R"({"watch":{"board":""}})") << "E_FIELD_MISSING";
        QTest::newRow("watching by a text") << QByteArray(R"({"watch":"alerts"})") << "E_FIELD_TYPE";
        QTest::newRow("watching with too long a question")
            << QByteArray(R"({"watch":{"board":"%"}})").replace("%", QByteArray(boardNameBytes + 1, 'x'))
            << "E_TOO_LARGE";
        QTest::newRow("unwatching a number") << QByteArray(R"({"unwatch":{"board":1}})") << "E_FIELD_TYPE";
        QTest::newRow("a call without a number")
            << QByteArray(R"({"call":{"method":"GET","path":"/api/v1/me"}})") << "E_FIELD_MISSING";
        QTest::newRow("a call numbered 0")
            << QByteArray(R"({"call":{"n":0,"method":"GET","path":"/api/v1/me"}})") << "E_RANGE";
        QTest::newRow("a call of a method that is not served")
            << QByteArray(R"({"call":{"n":1,"method":"TRACE","path":"/api/v1/me"}})") << "E_FIELD_VALUE";
        QTest::newRow("a call without a path")
            << QByteArray(R"({"call":{"n":1,"method":"GET"}})") << "E_FIELD_MISSING";
        QTest::newRow("a call with too long a path")
            << QByteArray(R"({"call":{"n":1,"method":"GET","path":"%"}})")
                   .replace("%", QByteArray(9'000, 'x'))
            << "E_TOO_LARGE";
    }
    void whatIsNotAMessage()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        const auto message = parseFromClient(text.toStdString(), noon);
        QVERIFY(!message);
        QCOMPARE(QString::fromStdString(std::string(codeName(message.error().code()))), code);
    }

    void badElementsOfABatchKeepTheirPlace()
    {
        const auto good = formatRecord(aRecord());
        const auto read = parseOpsArray("[" + good + ",5,{\"id\":\"y\"}," + good + "]", noon, {});
        QVERIFY_RESULT(read);
        QCOMPARE(read->ops.size(), std::size_t{2});
        QCOMPARE(read->malformed.size(), std::size_t{2});
        std::vector<int> places;
        for (const auto& [place, id] : read->elements)
            places.push_back(place);
        QVERIFY(places == (std::vector{0, -1, -2, 1}));
        QCOMPARE(read->elements[2].second, "y"s);
        QCOMPARE(parseOpsArray("{}", noon, {}).error().code(), ErrorCode::FieldType);
    }

    void unknownFieldsAreIgnored()
    {
        QCOMPARE(
            client<Hello>(R"({"hello":{"follow":{"summaries":3},"mood":1},"trace":"x"})").follow.summaries,
            std::optional(Seq{3}));
    }
};

WARROOM_TEST_MAIN(TestMessages)
#include "tst_messages.moc"
