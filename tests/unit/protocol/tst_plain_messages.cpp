// The quick way to read messages must say what the whole reader says, whatever comes.
#include "protocol/messages.h"
#include "protocol/op_codec.h"
#include "support/test_main.h"

#include <random>

using namespace warroom;
using namespace warroom::protocol;
using namespace std::string_literals;

namespace {

const Time noon = Time(std::chrono::sys_days(std::chrono::year(2026) / 3 / 4) + std::chrono::hours(12));

template<class Id>
Id idOf(std::uint8_t number)
{
    Uuid uuid;
    uuid.bytes[15] = number;
    return Id(uuid);
}

OpRecord recordOf(std::uint8_t number, std::string body)
{
    OpRecord record;
    record.id = idOf<OpId>(number);
    record.ticket = idOf<TicketId>(2);
    record.type = "comment.add";
    record.actor = idOf<PersonId>(3);
    record.replica = idOf<ReplicaId>(4);
    record.at = noon;
    record.base = 5;
    record.body = std::move(body);
    record.seq = number;
    record.previous = number - 1;
    record.receivedAt = noon;
    return record;
}

std::vector<OpRecord> someRecords()
{
    return {recordOf(6, R"({"text":"Restore at 41 %"})"),
            recordOf(7, R"({"text":"two\nlines, a \"quote\" and \\ back","kind":"note"})"),
            recordOf(8, "{\"text\":\"\xC3\xA4rger \xF0\x9F\x94\xA5\",\"args\":[1,{\"d\":2},null,true]}")};
}

// The body, however it was spaced.
std::string normal(const std::string& body)
{
    const auto parsed = parseBody("of.no.type", body);
    return parsed ? formatBody(*parsed) : "broken";
}

std::string shown(OpRecord record)
{
    record.body = normal(record.body);
    return formatRecord(record);
}

std::string shown(const Send& send)
{
    std::string out = std::to_string(send.number.value_or(-1)) + " " + std::to_string(send.malformed.size());
    for (const auto& op : send.ops) {
        auto record = op.record;
        record.body = op.body ? formatBody(*op.body) : "{}";
        out += "\n" + formatRecord(record) + (op.hasBase ? " with base" : "");
    }
    return out;
}

std::string shown(const FromBackend& message)
{
    std::string out = std::to_string(message.index());
    if (const auto* ops = std::get_if<Ops>(&message)) {
        for (const auto& record : ops->records)
            out += "\n" + shown(record);
    } else if (const auto* ack = std::get_if<Ack>(&message)) {
        out += " " + std::to_string(ack->number.value_or(-1));
        for (auto result : ack->results) {
            if (result.accepted)
                result.accepted->body = normal(result.accepted->body);
            out +=
                "\n" + result.rawId + " " + formatResults({result}) + (result.bodyChanged ? " changed" : "");
        }
    }
    return out;
}

template<class T>
std::string outcome(const Result<T>& read)
{
    return read ? shown(*read) : "error";
}

std::string outcome(const Result<FromClient>& read)
{
    const auto* send = read ? std::get_if<Send>(&*read) : nullptr;
    return send ? shown(*send) : read ? "another message" : "error";
}

// A blank before it keeps the quick way from being tried.
std::string whole(const std::string& text) { return " " + text; }

// One to three bytes changed, put in, taken out or doubled.
std::string mutated(std::string text, std::mt19937& random)
{
    const auto upTo = [&random](std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
    };
    constexpr std::string_view bytes = "\"\\{}[]:,0123456789-. aezntu/\n\x01\xC3\xFF";
    for (auto changes = upTo(3) + 1; changes > 0 && text.size() > 1; --changes) {
        const auto at = upTo(text.size());
        const auto length = std::min(upTo(40) + 1, text.size() - at);
        switch (upTo(4)) {
        case 0:
            text[at] = bytes[upTo(bytes.size())];
            break;
        case 1:
            text.insert(at, 1, bytes[upTo(bytes.size())]);
            break;
        case 2:
            text.erase(at, length);
            break;
        default:
            text.insert(at, text.substr(at, length));
        }
    }
    return text;
}

} // namespace

class PlainMessagesTest final : public QObject
{
    Q_OBJECT
private slots:
    void operationsOfTheBackendReadAlike()
    {
        const auto records = someRecords();
        const auto text = formatOps(records[0].ticket, {&records[0], &records[1], &records[2]}).front();
        compareAll(text, [](const std::string& one) { return outcome(parseFromBackend(one)); });
    }

    void acknowledgementsReadAlike()
    {
        Ack ack{7, {}};
        for (const auto& record : someRecords()) {
            ack.results.emplace_back();
            ack.results.back().id = record.id;
            ack.results.back().accepted = record;
            ack.results.back().bodyChanged = record.seq == 7;
        }
        compareAll(format(ack), [](const std::string& one) { return outcome(parseFromBackend(one)); });
    }

    void batchesOfClientsReadAlike()
    {
        compareAll(formatSend(3, someRecords()),
                   [](const std::string& one) { return outcome(parseFromClient(one, noon)); });
    }

    void bodiesReadAlike_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("body");
        QTest::newRow("texts with escapes, a time, true and a number")
            << "comment.add"
            << "{\"text\":\"tab\\t \\\"quoted\\\" a\\/b \\\\ "
               "\\b\\f\\r\\n\",\"kind\":\"note\",\"pinned\":true,\"source\":2,"
               "\"from\":\"2026-03-04T12:00:00.000Z\",\"extra\":\"\"}";
        QTest::newRow("an edit of all kinds of steps")
            << "section.edit"
            << "{\"section\":\"scope\",\"edit\":[3,\"a\\nb\",{\"d\":2},\"Ã¤\",1]}";
        QTest::newRow("an empty edit") << "section.edit"
                                       << "{\"section\":\"scope\",\"edit\":[]}";
        QTest::newRow("a name out of several") << "severity.set"
                                               << "{\"severity\":\"sev1\"}";
        QTest::newRow("a person") << "role.assign"
                                  << "{\"role\":\"commander\",\"holder\":{\"name\":\"Ada\"}}";
        QTest::newRow("an array of names")
            << "status.publish"
            << "{\"audiences\":[\"responders\",\"customers\"],\"text\":\"Up again.\"}";
        QTest::newRow("a value that is cleared") << "due.set"
                                                 << "{\"due\":null}";
    }
    void bodiesReadAlike()
    {
        QFETCH(QString, type);
        QFETCH(QString, body);
        const auto outcomeOf = [&](const std::string& text) {
            const auto read = parseBody(type.toStdString(), text);
            return read ? formatBody(*read)
                        : std::string(codeName(read.error().code())) + " " + read.error().message();
        };
        // An escape of this kind is none for the quick way.
        const auto notPlain = [](std::string text) {
            if (text.size() > 2 && text.back() == '}')
                text.insert(text.size() - 1, ",\"not plain\":\"\\u0041\"");
            return text;
        };
        const auto text = body.toStdString();
        QVERIFY(outcomeOf(text).starts_with("{"));
        QCOMPARE(outcomeOf(text), outcomeOf(notPlain(text)));
        std::mt19937 random(20261121);
        for (int i = 0; i < 5'000; ++i) {
            const auto one = mutated(text, random);
            const auto quick = outcomeOf(one), whole = outcomeOf(notPlain(one));
            // Where the text is no JSON, the place of the fault is another one.
            QVERIFY2(quick == whole || (quick.starts_with("E_JSON") && whole.starts_with("E_JSON")),
                     (one + "\n" + quick + "\n" + whole).c_str());
        }
    }

    void whatIsSentInReturnIsTheSame()
    {
        const auto records = someRecords();
        const auto read = parseFromBackend(formatOps(records[0].ticket, {&records[0], &records[1]}).front());
        QVERIFY_RESULT(read);
        QVERIFY(std::get<Ops>(*read).records[0] == records[0]);
        QVERIFY(std::get<Ops>(*read).records[1] == records[1]);
    }

private:
    template<class Read>
    void compareAll(const std::string& text, Read read)
    {
        QVERIFY(read(text) != "error");
        QCOMPARE(read(text), read(whole(text)));
        std::mt19937 random(20261120);
        std::size_t readable = 0;
        for (int i = 0; i < 20'000; ++i) {
            const auto one = mutated(text, random);
            const auto quick = read(one);
            readable += quick != "error";
            QVERIFY2(quick == read(whole(one)), one.c_str());
        }
        QVERIFY(readable > 500);
    }
};

WARROOM_TEST_MAIN(PlainMessagesTest)
#include "tst_plain_messages.moc"
