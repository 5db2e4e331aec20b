// Operations as JSON: what is written is read again, byte by byte, also by a build that does not know the
// type.
#include "protocol/op_codec.h"

#include "domain/op/catalogue.h"
#include "support/templates.h"
#include "support/test_main.h"

using namespace std::string_literals;
using namespace warroom;

namespace {

template<class Tagged>
Tagged idOf(std::uint8_t n)
{
    Uuid uuid;
    uuid.bytes.fill(n);
    return Tagged(uuid);
}

// Fills every field with something that is not its default; `round` varies it.
struct Filler
{
    int round;

    void operator()(std::string& field, const FieldSpec&)
    {
        static const std::string texts[] = {"plain", "quote \" slash / back \\ tab \t line \n",
                                            "Größe 障害 🔥", "\x7f\x01"};
        field = texts[round % 4];
    }
    void operator()(bool& field, const FieldSpec&) { field = round % 2 == 0; }
    void operator()(std::int64_t& field, const FieldSpec&) { field = round % 2 == 0 ? 9007199254740993 : -7; }
    void operator()(Time& field, const FieldSpec&) { field = Time(Duration(1'772'593'200'000 + round)); }
    void operator()(Owner& field, const FieldSpec&)
    {
        field = round % 3 == 0   ? Owner(idOf<PersonId>(3))
                : round % 3 == 1 ? Owner(idOf<GroupId>(4))
                                 : Owner("Ana \"A\""s);
    }
    void operator()(text::Edit& field, const FieldSpec&)
    {
        field = text::Edit().retain(3).insert("ö\"\n").remove(2).retain(1).insert("x");
    }
    template<class Tag>
    void operator()(Id<Tag>& field, const FieldSpec&)
    {
        field = idOf<Id<Tag>>(static_cast<std::uint8_t>(round + 1));
    }
    void operator()(TicketTemplate& field, const FieldSpec&) { field = test::testTemplate(round + 1); }
    template<Named Enum>
    void operator()(Enum& field, const FieldSpec&)
    {
        field = static_cast<Enum>(1 + round % 2);
    }
    template<class T>
    void operator()(std::optional<T>& field, const FieldSpec& spec)
    {
        if (round == 5)
            return;
        T inner{};
        (*this)(inner, spec);
        field = std::move(inner);
    }
    template<class T>
    void operator()(Nullable<T>& field, const FieldSpec& spec)
    {
        std::optional<T> inner;
        if (round != 4)
            (*this)(inner, spec);
        field = std::move(inner);
    }
    template<class T>
    void operator()(std::vector<T>& field, const FieldSpec& spec)
    {
        for (int i = 0; i < round; ++i) {
            field.emplace_back();
            (*this)(field.back(), spec);
        }
    }
};

Body filled(std::size_t index, int round)
{
    Body body = emptyBody(index);
    std::visit(
        [&](auto& alternative) {
            using T = std::remove_cvref_t<decltype(alternative)>;
            if constexpr (!std::is_same_v<T, UnknownBody>) {
                Filler filler{round};
                T::fields(alternative, filler);
            }
        },
        body);
    return body;
}

OpRecord aRecord(std::string type, std::string body)
{
    OpRecord record;
    record.id = idOf<OpId>(1);
    record.ticket = idOf<TicketId>(2);
    record.type = std::move(type);
    record.actor = idOf<PersonId>(3);
    record.replica = idOf<ReplicaId>(4);
    record.at = Time(Duration(1'772'593'200'123));
    record.base = 5;
    record.body = std::move(body);
    record.seq = 7;
    record.previous = 6;
    record.receivedAt = Time(Duration(1'772'593'201'000));
    record.skew = Duration(-1'500);
    record.salt.fill(0xAB);
    record.hash.fill(0xCD);
    return record;
}

QString errorOf(std::string_view type, std::string_view body)
{
    const auto parsed = parseBody(type, body);
    return parsed ? QString()
                  : QString::fromStdString(std::string(codeName(parsed.error().code())) + " " +
                                           parsed.error().path());
}

} // namespace

class TestOpCodec : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeIsReadAsItWasWritten_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < catalogue().size(); ++i)
            QTest::newRow(std::string(catalogue()[i].type).c_str()) << int(i);
    }
    void everyTypeIsReadAsItWasWritten()
    {
        QFETCH(int, index);
        const auto type = catalogue()[static_cast<std::size_t>(index)].type;
        std::vector<Body> bodies{emptyBody(static_cast<std::size_t>(index))};
        for (int round = 0; round < 6; ++round)
            bodies.push_back(filled(static_cast<std::size_t>(index), round));
        for (const auto& body : bodies) {
            const auto text = formatBody(body);
            const auto parsed = parseBody(type, text);
            QVERIFY_RESULT(parsed);
            QCOMPARE(typeOf(*parsed), type);
            QCOMPARE(formatBody(*parsed), text);
            // What a hash covers goes through a message without a changed byte.
            const auto record = aRecord(std::string(type), text);
            const auto passed = parseRecord(formatRecord(record), Time{});
            QVERIFY_RESULT(passed);
            QCOMPARE(passed->record.body, text);
            QVERIFY(passed->record == record);
        }
    }

    void anUnknownTypeIsKeptAndPassedOn()
    {
        const auto body = R"({"mood":"grim","n":[1,-2,null,true,{"x":"ö\n"}]})"s;
        const auto parsed = parseBody("mood.set", body);
        QVERIFY_RESULT(parsed);
        QCOMPARE(typeOf(*parsed), std::string_view("mood.set"));
        QCOMPARE(formatBody(*parsed), body);
        const auto record = aRecord("mood.set", body);
        QVERIFY(parseRecord(formatRecord(record), Time{})->record == record);
        const auto op = parseOp(record);
        QVERIFY_RESULT(op);
        QVERIFY(recordOf(*op).body == body);
    }

    void fieldsOfALaterReleaseAreIgnored()
    {
        QCOMPARE(formatBody(*parseBody("ticket.rename", R"({"mood":1,"title":"x"})")), R"({"title":"x"})"s);
    }

    void absentNullAndAValueAreThreeThings()
    {
        const auto due = [](const char* text) {
            return std::get<ActionSet>(*parseBody("action.set", text)).due;
        };
        const auto item = R"("item":"01010101-0101-0101-0101-010101010101")"s;
        QVERIFY(!due(("{" + item + "}").c_str()));
        const auto cleared = due(("{" + item + ",\"due\":null}").c_str());
        QVERIFY(cleared && !*cleared);
        const auto set = due(("{" + item + ",\"due\":\"2026-03-04T03:00:00Z\"}").c_str());
        QVERIFY(set && *set);
    }

    void wrongBodiesNameTheField_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, const char* type, const char* body, const char* error) {
            QTest::newRow(name) << QString(type) << QByteArray(body) << QString(error);
        };
        row("no object", "ticket.rename", "[]", "E_FIELD_TYPE body");
        row("nothing there", "ticket.rename", "{}", "E_FIELD_MISSING body.title");
        row("null where something must be", "ticket.rename", R"({"title":null})",
            "E_FIELD_MISSING body.title");
        row("a number for a text", "ticket.rename", R"({"title":7})", "E_FIELD_TYPE body.title");
        row("a severity that does not exist", "severity.set", R"({"severity":"SEV0 "})",
            "E_FIELD_VALUE body.severity");
        row("a phase that does not exist", "phase.move", R"({"phase":"panic"})", "E_FIELD_VALUE body.phase");
        row("a time that is none", "ticket.open", R"({"title":"x","severity":"SEV1","started":"soon"})",
            "E_FIELD_VALUE body.started");
        row("text for a flag", "action.check",
            R"({"item":"01010101-0101-0101-0101-010101010101","done":"yes"})", "E_FIELD_TYPE body.done");
        row("a fraction for a number", "item.move",
            R"({"section":"whys","item":"01010101-0101-0101-0101-010101010101","position":1.5})",
            "E_RANGE body.position");
        row("an owner that is a text", "role.assign", R"({"role":"scribe","holder":"Ana"})",
            "E_FIELD_TYPE body.holder");
        row("an audience that does not exist", "status.publish", R"({"text":"x","audiences":["press"]})",
            "E_FIELD_VALUE body.audiences");
    }
    void wrongBodiesNameTheField()
    {
        QFETCH(QString, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, error);
        QCOMPARE(errorOf(type.toStdString(), body.toStdString()), error);
    }

    void severitiesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"SEV1", "sev1", "sev-1", "Sev 1"})
            QTest::newRow(text) << QByteArray(text);
    }
    void severitiesAreReadAsPeopleWriteThem()
    {
        QFETCH(QByteArray, text);
        const auto body = parseBody("severity.set", "{\"severity\":\"" + text.toStdString() + "\"}");
        QVERIFY_RESULT(body);
        QCOMPARE(formatBody(*body), R"({"severity":"SEV1"})"s);
    }

    void hostileEditsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("edit");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("keep, insert, remove") << QByteArray(R"([3,"abc",{"d":2}])") << true;
        QTest::newRow("nothing") << QByteArray("[]") << true;
        QTest::newRow("no array") << QByteArray("\"abc\"") << false;
        QTest::newRow("a count of zero") << QByteArray("[0]") << false;
        QTest::newRow("a negative count") << QByteArray("[-3]") << false;
        QTest::newRow("removing a negative count") << QByteArray(R"([{"d":-1}])") << false;
        QTest::newRow("a fraction") << QByteArray("[1.5]") << false;
        QTest::newRow("2^24 + 1") << QByteArray("[16777217]") << false;
        QTest::newRow("2^63") << QByteArray("[9223372036854775808]") << false;
        QTest::newRow("another key") << QByteArray(R"([{"x":1}])") << false;
        QTest::newRow("a key too many") << QByteArray(R"([{"d":1,"x":1}])") << false;
        QTest::newRow("null") << QByteArray("[null]") << false;
        QTest::newRow("an array in the array") << QByteArray("[[1]]") << false;
    }
    void hostileEditsAreRefused()
    {
        QFETCH(QByteArray, edit);
        QFETCH(bool, accepted);
        const auto parsed =
            parseBody("section.edit", R"({"section":"scope","edit":)" + edit.toStdString() + "}");
        QCOMPARE(bool(parsed), accepted);
        if (!parsed) {
            QCOMPARE(parsed.error().code(), ErrorCode::FieldType);
            QVERIFY(parsed.error().path().starts_with("body.edit"));
        }
    }

    void envelopesAreChecked_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, const char* change, const char* error) {
            QTest::newRow(name) << QByteArray(change) << QString(error);
        };
        row("as it should be", "", "");
        row("WSM16 an empty id", R"("id":"")", "E_OP_ID id");
        row("an id that is no UUID", R"("id":"42")", "E_OP_ID id");
        row("an id of zeros", R"("id":"00000000-0000-0000-0000-000000000000")", "E_OP_ID id");
        row("WSM13 no ticket", R"("ticket":null)", "E_FIELD_MISSING ticket");
        row("WSM14 a ticket that is a number", R"("ticket":7)", "E_FIELD_TYPE ticket");
        row("no body", R"("body":null)", "E_FIELD_MISSING body");
        row("a negative base", R"("base":-1)", "E_RANGE base");
        row("a base that is a text", R"("base":"1")", "E_FIELD_TYPE base");
        row("a hash of the wrong length", R"("hash":"abc")", "E_FIELD_VALUE hash");
        row("a salt in capitals", R"("salt":"ABABABABABABABABABABABABABABABAB")", "E_FIELD_VALUE salt");
    }
    void envelopesAreChecked()
    {
        QFETCH(QByteArray, change);
        QFETCH(QString, error);
        std::map<std::string, std::string> fields = {
            {"id", R"("id":"01010101-0101-0101-0101-010101010101")"},
            {"ticket", R"("ticket":"02020202-0202-0202-0202-020202020202")"},
            {"type", R"("type":"ticket.rename")"},
            {"body", R"("body":{"title":"x"})"}};
        const auto text = change.toStdString();
        if (!text.empty())
            fields[text.substr(1, text.find('"', 1) - 1)] = text;
        std::string object = "{";
        for (const auto& [name, field] : fields)
            object += (object.size() > 1 ? "," : "") + field;
        const auto parsed = parseRecord(object + "}", Time(Duration(5)));
        const auto got = parsed ? QString()
                                : QString::fromStdString(std::string(codeName(parsed.error().code())) + " " +
                                                         parsed.error().path());
        QCOMPARE(got, error);
        if (parsed) {
            QVERIFY(!parsed->hasBase);
            QCOMPARE(parsed->record.at, Time(Duration(5)));
        }
    }

    void theCatalogueNamesEveryType()
    {
        const auto text = formatCatalogue();
        for (const auto& kind : catalogue())
            QVERIFY(text.find("\"type\":\"" + std::string(kind.type) + "\"") != std::string::npos);
    }
};

WARROOM_TEST_MAIN(TestOpCodec)
#include "tst_op_codec.moc"
