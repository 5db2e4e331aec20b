// Reading and writing the messages of the sync protocol.
#include "protocol/messages.h"

#include "protocol/op_json.h"

#include "base/time_text.h"

#include <fmt/format.h>

namespace warroom::protocol {
namespace {

using json::Reader;
using json::Writer;
namespace bj = boost::json;

Result<Hello> readHello(const bj::object& object)
{
    const Reader reader(object, "hello");
    Hello out;
    TRY(const auto version, reader.numberOr("protocol", protocol::version));
    if (version != protocol::version)
        return fail(ErrorCode::Version,
                    fmt::format("this backend speaks protocol {}, not {}", protocol::version, version),
                    "hello.protocol");
    out.version = static_cast<int>(version);
    TRY(out.token, reader.textOr("token", ""));
    TRY(out.replica, reader.idOr<ReplicaId>("replica", {}));
    if (reader.find("epoch")) {
        TRY(out.epoch, reader.id<EpochId>("epoch"));
    }
    TRY(out.after, reader.numberOr("after", 0));
    if (out.after < 0)
        return fail(ErrorCode::Range, "hello.after must not be negative", "hello.after");
    TRY(out.now, reader.time("now"));
    return out;
}

// One bad element is that element's error and nobody else's.
Send readOps(const bj::array& array, const std::string& path, Time now, TicketId ticket = {})
{
    Send out;
    for (std::size_t i = 0; i < array.size(); ++i) {
        const std::string at = fmt::format("{}[{}]", path, i);
        const auto& element = array[i];
        std::string id;
        Result<ParsedRecord> parsed = json::wrongType(element, "an object", at);
        if (element.is_object()) {
            const auto* given = element.get_object().if_contains("id");
            if (given && given->is_string())
                id = elide(escapeForMessage(std::string_view(given->get_string())), 80);
            parsed = parseRecordObject(element.get_object(), at, now, BodyForm::Value, ticket);
        }
        if (parsed) {
            out.elements.emplace_back(static_cast<int>(out.ops.size()), id);
            out.ops.push_back(std::move(*parsed));
        } else {
            out.elements.emplace_back(-1 - static_cast<int>(out.malformed.size()), id);
            out.malformed.push_back(parsed.error());
        }
    }
    return out;
}

Result<Send> readSend(const bj::object& object, Time now)
{
    const Reader reader(object, "send");
    TRY(const auto* array, reader.array("ops"));
    Send out = readOps(*array, "ops", now);
    if (reader.find("n")) {
        TRY(out.number, reader.number("n"));
    }
    return out;
}

Result<Presence> readPresence(const bj::object& object)
{
    const Reader reader(object, "presence");
    Presence out;
    TRY(out.person, reader.idOr<PersonId>("person", {}));
    TRY(out.replica, reader.idOr<ReplicaId>("replica", {}));
    if (reader.find("ticket")) {
        TRY(out.ticket, reader.id<TicketId>("ticket"));
    }
    TRY(out.section, reader.textOr("section", ""));
    out.section = elide(out.section, 40);
    if (reader.find("item")) {
        TRY(out.item, reader.id<ItemId>("item"));
    }
    if (reader.find("caret")) {
        TRY(out.caret, reader.number("caret"));
    }
    TRY(out.typing, reader.flagOr("typing", false));
    TRY(out.gone, reader.flagOr("gone", false));
    return out;
}

Result<Welcome> readWelcome(const bj::object& object)
{
    const Reader reader(object, "welcome");
    Welcome out;
    TRY(out.person, reader.id<PersonId>("person"));
    TRY(const std::string role, reader.text("role"));
    TRY(out.role, parseName<AccountRole>(role, "welcome.role"));
    TRY(out.epoch, reader.id<EpochId>("epoch"));
    TRY(out.head, reader.number("head"));
    TRY(const auto now, reader.time("now"));
    out.now = now.value_or(Time{});
    TRY(out.server, reader.textOr("server", ""));
    TRY(out.headHash, reader.textOr("hash", ""));
    return out;
}

Error readError(const bj::object& object)
{
    const Reader reader(object, "error");
    const auto textOf = [&](std::string_view name) {
        auto text = reader.textOr(name, "");
        return text ? *text : std::string();
    };
    const auto code = codeFromName(textOf("code")).value_or(ErrorCode::Internal);
    Error error(code, textOf("message"), textOf("path"));
    if (const auto limit = reader.numberOr("limit", -1); limit && *limit >= 0)
        error.withLimit(*limit);
    return error;
}

Result<AckResult> readResult(const bj::object& object, const std::string& path)
{
    const Reader reader(object, path);
    AckResult out;
    TRY(out.rawId, reader.textOr("id", ""));
    if (auto id = OpId::parse(out.rawId))
        out.id = *id;
    if (const auto* error = reader.find("error"); error && error->is_object()) {
        out.error = readError(error->get_object());
        return out;
    }
    OpRecord record;
    record.id = out.id;
    TRY(record.seq, reader.number("seq"));
    TRY(record.previous, reader.numberOr("previous", 0));
    TRY(const auto received, reader.time("received_at"));
    record.receivedAt = received.value_or(Time{});
    TRY(const auto skew, reader.numberOr("skew", 0));
    record.skew = Duration(skew);
    TRY(record.base, reader.numberOr("base", 0));
    TRY(const std::string actor, reader.textOr("actor", ""));
    if (auto id = PersonId::parse(actor))
        record.actor = *id;
    TRY(const std::string salt, reader.textOr("salt", ""));
    TRY(const std::string hash, reader.textOr("hash", ""));
    CHECK(readHex(salt, record.salt.data(), record.salt.size(), reader.pathOf("salt")));
    CHECK(readHex(hash, record.hash.data(), record.hash.size(), reader.pathOf("hash")));
    if (const auto* body = reader.find("body")) {
        record.body = bj::serialize(*body);
        out.bodyChanged = true;
    }
    out.accepted = std::move(record);
    return out;
}

Result<Ack> readAck(const bj::object& object)
{
    const Reader reader(object, "ack");
    Ack out;
    if (reader.find("n")) {
        TRY(out.number, reader.number("n"));
    }
    TRY(const auto* results, reader.array("results"));
    for (const auto& element : *results) {
        if (!element.is_object())
            return json::wrongType(element, "an object", "ack.results");
        TRY(auto result, readResult(element.get_object(), "ack.results"));
        out.results.push_back(std::move(result));
    }
    return out;
}

Result<Directory> readDirectory(const bj::object& object)
{
    const Reader reader(object, "people");
    std::vector<Person> people;
    std::vector<Group> groups;
    TRY(const auto* list, reader.array("people"));
    for (const auto& element : *list) {
        if (!element.is_object())
            return json::wrongType(element, "an object", "people.people");
        const Reader row(element.get_object(), "people.people");
        Person person;
        TRY(person.id, row.id<PersonId>("id"));
        TRY(person.name, row.text("name"));
        TRY(const std::string role, row.text("role"));
        TRY(person.role, parseName<AccountRole>(role, "role"));
        TRY(person.removed, row.flagOr("removed", false));
        people.push_back(std::move(person));
    }
    TRY(const auto* groupList, reader.array("groups"));
    for (const auto& element : *groupList) {
        if (!element.is_object())
            return json::wrongType(element, "an object", "people.groups");
        const Reader row(element.get_object(), "people.groups");
        Group group;
        TRY(group.id, row.id<GroupId>("id"));
        TRY(group.name, row.text("name"));
        TRY(const auto* members, row.array("members"));
        for (const auto& member : *members) {
            if (!member.is_string())
                return json::wrongType(member, "a string", "people.groups.members");
            TRY(const auto id, PersonId::parse(std::string_view(member.get_string())));
            group.members.push_back(id);
        }
        groups.push_back(std::move(group));
    }
    return Directory(std::move(people), std::move(groups));
}

Result<Ops> readOpsMessage(const bj::object& whole)
{
    const Reader reader(whole);
    TRY(const auto* array, reader.array("ops"));
    Ops out;
    out.records.reserve(array->size());
    for (std::size_t i = 0; i < array->size(); ++i) {
        if (!(*array)[i].is_object())
            return json::wrongType((*array)[i], "an object", "ops");
        TRY(auto parsed, parseRecordObject((*array)[i].get_object(), fmt::format("ops[{}]", i), Time{}));
        out.records.push_back(std::move(parsed.record));
    }
    return out;
}

void writeDirectory(Writer& out, const Directory& directory)
{
    out.beginObject().key("people").beginArray();
    for (const auto& person : directory.people()) {
        out.beginObject()
            .field("id", person.id)
            .field("name", person.name)
            .field("role", nameOf(person.role));
        if (person.removed)
            out.field("removed", true);
        out.endObject();
    }
    out.endArray().key("groups").beginArray();
    for (const auto& group : directory.groups()) {
        out.beginObject().field("id", group.id).field("name", group.name).key("members").beginArray();
        for (const auto member : group.members)
            out.value(member);
        out.endArray().endObject();
    }
    out.endArray().endObject();
}

void writeError(Writer& out, const Error& error)
{
    out.beginObject().field("code", codeName(error.code())).field("message", error.message());
    if (!error.path().empty())
        out.field("path", error.path());
    if (error.limit())
        out.field("limit", *error.limit());
    out.endObject();
}

void writeResult(Writer& out, const AckResult& result)
{
    out.beginObject().field("id", result.id.isNil() ? result.rawId : result.id.text());
    if (result.error) {
        out.key("error");
        writeError(out, *result.error);
    } else if (result.accepted) {
        const auto& record = *result.accepted;
        out.field("seq", record.seq).field("previous", record.previous);
        out.field("received_at", formatTime(record.receivedAt));
        if (record.skew.count() != 0)
            out.field("skew", record.skew.count());
        out.field("base", record.base).field("actor", record.actor);
        out.field("salt", hexText({reinterpret_cast<const char*>(record.salt.data()), record.salt.size()}));
        out.field("hash", hexText(record.hash));
        if (result.bodyChanged)
            out.rawField("body", record.body);
    }
    out.endObject();
}

void writeResults(Writer& out, const std::vector<AckResult>& results)
{
    out.beginArray();
    for (const auto& result : results)
        writeResult(out, result);
    out.endArray();
}

} // namespace

Result<FromClient> parseFromClient(std::string_view text, Time now)
{
    TRY(const bj::object object, json::parseObject(text));
    const Reader reader(object);
    if (reader.find("send")) {
        TRY(const auto* send, reader.object("send"));
        TRY(auto message, readSend(*send, now));
        return FromClient(std::move(message));
    }
    if (reader.find("presence")) {
        TRY(const auto* presence, reader.object("presence"));
        TRY(auto message, readPresence(*presence));
        return FromClient(std::move(message));
    }
    if (reader.find("hello")) {
        TRY(const auto* hello, reader.object("hello"));
        TRY(auto message, readHello(*hello));
        return FromClient(std::move(message));
    }
    return fail(ErrorCode::UnknownMessage, "expected a message with one of the keys hello, send, presence");
}

Result<FromBackend> parseFromBackend(std::string_view text)
{
    // Catch-up batches are large; the backend is trusted with more elements than a client.
    TRY(const bj::object object, json::parseObject(text, {64, 10'000, 1'000'000, 64u << 20}));
    const Reader reader(object);
    if (reader.find("ops")) {
        TRY(auto message, readOpsMessage(object));
        return FromBackend(std::move(message));
    }
    if (reader.find("ack")) {
        TRY(const auto* ack, reader.object("ack"));
        TRY(auto message, readAck(*ack));
        return FromBackend(std::move(message));
    }
    if (reader.find("presence")) {
        TRY(const auto* presence, reader.object("presence"));
        TRY(auto message, readPresence(*presence));
        return FromBackend(std::move(message));
    }
    if (reader.find("current")) {
        TRY(const auto* current, reader.object("current"));
        TRY(const auto seq, Reader(*current, "current").number("seq"));
        return FromBackend(Current{seq});
    }
    if (reader.find("people")) {
        TRY(const auto* people, reader.object("people"));
        TRY(auto directory, readDirectory(*people));
        return FromBackend(People{std::move(directory)});
    }
    if (reader.find("welcome")) {
        TRY(const auto* welcome, reader.object("welcome"));
        TRY(auto message, readWelcome(*welcome));
        return FromBackend(std::move(message));
    }
    if (const auto* error = reader.find("error"); error && error->is_object()) {
        TRY(std::string re, reader.textOr("re", ""));
        return FromBackend(Refusal{readError(error->get_object()), std::move(re)});
    }
    return fail(ErrorCode::UnknownMessage,
                "the backend sent a message of a kind that this client does not know");
}

std::string format(const Hello& message)
{
    Writer out;
    out.beginObject().key("hello").beginObject().field("protocol", message.version);
    if (!message.token.empty())
        out.field("token", message.token);
    out.field("replica", message.replica);
    if (message.epoch)
        out.field("epoch", *message.epoch);
    out.field("after", message.after);
    if (message.now)
        out.field("now", formatTime(*message.now));
    out.endObject().endObject();
    return out.take();
}

std::string formatSend(std::int64_t number, const std::vector<OpRecord>& ops)
{
    Writer out;
    out.beginObject().key("send").beginObject().field("n", number).key("ops").beginArray();
    for (const auto& op : ops)
        writeRecord(out, op);
    out.endArray().endObject().endObject();
    return out.take();
}

std::string format(const Presence& message)
{
    Writer out;
    out.beginObject().key("presence").beginObject();
    if (!message.person.isNil())
        out.field("person", message.person);
    if (!message.replica.isNil())
        out.field("replica", message.replica);
    if (message.ticket)
        out.field("ticket", *message.ticket);
    if (!message.section.empty())
        out.field("section", message.section);
    if (message.item)
        out.field("item", *message.item);
    if (message.caret)
        out.field("caret", *message.caret);
    if (message.typing)
        out.field("typing", true);
    if (message.gone)
        out.field("gone", true);
    out.endObject().endObject();
    return out.take();
}

std::string format(const Welcome& message)
{
    Writer out;
    out.beginObject().key("welcome").beginObject().field("protocol", protocol::version);
    out.field("person", message.person).field("role", nameOf(message.role)).field("epoch", message.epoch);
    out.field("head", message.head).field("hash", message.headHash).field("now", formatTime(message.now));
    out.field("server", message.server).endObject().endObject();
    return out.take();
}

std::string format(const Current& message)
{
    Writer out;
    out.beginObject().key("current").beginObject().field("seq", message.seq).endObject().endObject();
    return out.take();
}

std::string format(const Ack& message)
{
    Writer out;
    out.beginObject().key("ack").beginObject();
    if (message.number)
        out.field("n", *message.number);
    out.key("results");
    writeResults(out, message.results);
    out.endObject().endObject();
    return out.take();
}

std::string format(const People& message)
{
    Writer out;
    out.beginObject().key("people");
    writeDirectory(out, message.directory);
    out.endObject();
    return out.take();
}

std::string format(const Refusal& message)
{
    Writer out;
    out.beginObject().field("re", message.re).key("error");
    writeError(out, message.error);
    out.endObject();
    return out.take();
}

std::string formatOps(const std::vector<std::string_view>& formattedRecords)
{
    std::size_t size = 12;
    for (const auto record : formattedRecords)
        size += record.size() + 1;
    std::string out;
    out.reserve(size);
    out += "{\"ops\":[";
    for (const auto record : formattedRecords) {
        if (out.back() != '[')
            out += ',';
        out += record;
    }
    return out += "]}";
}

std::string formatError(const Error& error)
{
    Writer out;
    writeError(out, error);
    return out.take();
}

Result<Send> parseOpsArray(std::string_view text, Time now, TicketId ticket)
{
    TRY(const bj::value value, json::parse(text));
    if (!value.is_array())
        return json::wrongType(value, "an array", "the body");
    return readOps(value.get_array(), "", now, ticket);
}

std::string formatResults(const std::vector<AckResult>& results)
{
    Writer out;
    writeResults(out, results);
    return out.take();
}

std::string formatDirectory(const Directory& directory)
{
    Writer out;
    writeDirectory(out, directory);
    return out.take();
}

Result<Directory> parseDirectory(std::string_view text)
{
    TRY(const bj::object object, json::parseObject(text, {64, 10'000, 1'000'000, 1u << 20}));
    return readDirectory(object);
}

} // namespace warroom::protocol
