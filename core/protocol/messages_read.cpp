// Reading the messages of the sync protocol.
#include "protocol/messages_json.h"
#include "protocol/messages_plain.h"

#include "protocol/op_json.h"
#include "protocol/ticket_json.h"

#include <fmt/format.h>

namespace warroom::protocol {
namespace {

using json::Reader;
namespace bj = boost::json;

Result<NotedEnd> readNotedEnd(const bj::object& object, const std::string& path)
{
    const Reader reader(object, path);
    NotedEnd out;
    TRY(out.seq, reader.number("seq"));
    if (out.seq < 0)
        return fail(ErrorCode::Range, path + ".seq must not be negative", path + ".seq");
    TRY(out.hash, reader.textOr("hash", ""));
    return out;
}

Result<Follow> readFollow(const bj::object& object)
{
    const Reader reader(object, "follow");
    Follow out;
    if (const auto* logs = reader.find("logs")) {
        if (!logs->is_array())
            return json::wrongType(*logs, "an array", "follow.logs");
        out.logs.reserve(logs->get_array().size());
        for (const auto& element : logs->get_array()) {
            if (!element.is_object())
                return json::wrongType(element, "an object", "follow.logs");
            const Reader log(element.get_object(), "follow.logs");
            Follow::Log one;
            TRY(one.ticket, log.id<TicketId>("ticket"));
            TRY(one.after, log.numberOr("after", 0));
            if (one.ticket.isNil() || one.after < 0)
                return fail(ErrorCode::Range, "follow.logs takes a ticket and a seq that is not negative",
                            "follow.logs");
            out.logs.push_back(one);
        }
    }
    if (reader.find("summaries")) {
        TRY(out.summaries, reader.number("summaries"));
        if (*out.summaries < 0)
            return fail(ErrorCode::Range, "follow.summaries must not be negative", "follow.summaries");
    }
    return out;
}

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
    if (reader.find("noted")) {
        TRY(const auto* noted, reader.object("noted"));
        TRY(out.noted, readNotedEnd(*noted, "hello.noted"));
    }
    if (reader.find("follow")) {
        TRY(const auto* follow, reader.object("follow"));
        TRY(out.follow, readFollow(*follow));
    }
    TRY(out.now, reader.time("now"));
    return out;
}

// One bad element is that element's error and nobody else's.
Send readOps(const bj::array& array, const std::string& path, Time now, TicketId ticket = {})
{
    Send out;
    for (std::size_t i = 0; i < array.size(); ++i) {
        const std::string at = path + "[" + std::to_string(i) + "]";
        const auto& element = array[i];
        auto parsed = element.is_object()
                          ? parseRecordObject(element.get_object(), at, now, BodyForm::Value, ticket)
                          : Result<ParsedRecord>(json::wrongType(element, "an object", at));
        if (parsed) {
            out.elements.emplace_back(static_cast<int>(out.ops.size()), parsed->record.id.text());
            out.ops.push_back(std::move(*parsed));
            continue;
        }
        const auto* given = element.is_object() ? element.get_object().if_contains("id") : nullptr;
        std::string id;
        if (given && given->is_string())
            id = elide(escapeForMessage(std::string_view(given->get_string())), 80);
        out.elements.emplace_back(-1 - static_cast<int>(out.malformed.size()), std::move(id));
        out.malformed.push_back(std::move(parsed).error());
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
    TRY(out.heard, reader.numberOr("heard", 0));
    return out;
}

Result<Creating> readCreating(const bj::object& object)
{
    const Reader reader(object, "creating");
    Creating out;
    TRY(out.person, reader.idOr<PersonId>("person", {}));
    TRY(out.replica, reader.idOr<ReplicaId>("replica", {}));
    TRY(out.title, reader.textOr("title", ""));
    out.title = elide(out.title, Creating::titleLength);
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
    if (reader.find("ancestors")) {
        TRY(const auto* ancestors, reader.array("ancestors"));
        for (const auto& element : *ancestors) {
            if (!element.is_object())
                return json::wrongType(element, "an object", "welcome.ancestors");
            const Reader row(element.get_object(), "welcome.ancestors");
            Ancestor one;
            TRY(one.epoch, row.id<EpochId>("epoch"));
            TRY(one.seq, row.number("seq"));
            out.ancestors.push_back(one);
        }
    }
    TRY(const auto* head, reader.object("head"));
    TRY(out.head, readNotedEnd(*head, "welcome.head"));
    TRY(const auto now, reader.time("now"));
    out.now = now.value_or(Time{});
    TRY(out.server, reader.textOr("server", ""));
    TRY(out.live, reader.flagOr("live", false));
    return out;
}

Result<Summaries> readSummaries(const bj::object& object)
{
    const Reader reader(object, "summaries");
    Summaries out;
    TRY(const auto* tickets, reader.array("tickets"));
    out.tickets.reserve(tickets->size());
    for (const auto& element : *tickets) {
        if (!element.is_object())
            return json::wrongType(element, "an object", "summaries.tickets");
        TRY(auto summary, parseSummaryObject(element.get_object()));
        out.tickets.push_back(std::move(summary));
    }
    if (reader.find("to")) {
        TRY(const auto* to, reader.object("to"));
        TRY(out.to, readNotedEnd(*to, "summaries.to"));
    }
    return out;
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
    if (const auto* body = reader.find("body")) {
        record.body = bj::serialize(*body);
        out.bodyChanged = true;
    }
    if (reader.find("masked")) {
        TRY(const auto* parts, reader.array("masked"));
        for (const auto& part : *parts) {
            if (!part.is_object())
                return json::wrongType(part, "an object", path + ".masked");
            const Reader one(part.get_object(), path + ".masked");
            MaskedPart read;
            TRY(read.path, one.text("path"));
            TRY(read.kind, one.text("kind"));
            out.masked.push_back(std::move(read));
        }
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
    TRY(out.ticket, reader.idOr<TicketId>("ticket", {}));
    out.records.reserve(array->size());
    for (std::size_t i = 0; i < array->size(); ++i) {
        if (!(*array)[i].is_object())
            return json::wrongType((*array)[i], "an object", "ops");
        const bool follows = i > 0 && !out.ticket.isNil();
        TRY(auto parsed,
            parseRecordObject((*array)[i].get_object(), "ops[" + std::to_string(i) + "]", Time{},
                              BodyForm::Text, out.ticket, follows ? &out.records.back() : nullptr));
        out.records.push_back(std::move(parsed.record));
    }
    return out;
}

Result<Gone> readGone(const bj::object& object)
{
    const Reader reader(object, "gone");
    TRY(const auto* tickets, reader.array("tickets"));
    Gone out;
    for (const auto& one : *tickets) {
        if (!one.is_string())
            return json::wrongType(one, "an id", "gone.tickets");
        TRY(const auto id, TicketId::parse(std::string_view(one.get_string())));
        out.tickets.push_back(id);
    }
    return out;
}
} // namespace

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

Result<FromClient> parseFromClient(std::string_view text, Time now)
{
    if (text.starts_with(R"({"send":)")) {
        if (auto plain = readPlainSend(text, now))
            return FromClient(*std::move(plain));
    }
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
    if (reader.find("creating")) {
        TRY(const auto* creating, reader.object("creating"));
        TRY(auto message, readCreating(*creating));
        return FromClient(std::move(message));
    }
    if (reader.find("hello")) {
        TRY(const auto* hello, reader.object("hello"));
        TRY(auto message, readHello(*hello));
        return FromClient(std::move(message));
    }
    if (reader.find("follow")) {
        TRY(const auto* follow, reader.object("follow"));
        TRY(auto message, readFollow(*follow));
        return FromClient(std::move(message));
    }
    if (isLiveRequest(reader)) {
        TRY(auto message, readLiveRequest(reader));
        return FromClient(std::move(message));
    }
    return fail(ErrorCode::UnknownMessage,
                "expected a message with one of the keys hello, follow, send, presence, creating, watch, "
                "unwatch, call");
}

Result<FromBackend> parseFromBackend(std::string_view text)
{
    if (text.starts_with(R"({"ticket":)")) {
        if (auto plain = readPlainOps(text))
            return FromBackend(*std::move(plain));
    } else if (text.starts_with(R"({"ack":)")) {
        if (auto plain = readPlainAck(text))
            return FromBackend(*std::move(plain));
    }
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
    if (reader.find("creating")) {
        TRY(const auto* creating, reader.object("creating"));
        TRY(auto message, readCreating(*creating));
        return FromBackend(std::move(message));
    }
    if (reader.find("board")) {
        TRY(const auto* board, reader.object("board"));
        TRY(auto message, readBoardUpdate(*board));
        return FromBackend(std::move(message));
    }
    if (reader.find("answer")) {
        TRY(const auto* answer, reader.object("answer"));
        TRY(auto message, readAnswer(*answer));
        return FromBackend(std::move(message));
    }
    if (reader.find("current")) {
        TRY(const auto* current, reader.object("current"));
        TRY(auto head, readNotedEnd(*current, "current"));
        return FromBackend(Current{std::move(head)});
    }
    if (reader.find("gone")) {
        TRY(const auto* gone, reader.object("gone"));
        TRY(auto message, readGone(*gone));
        return FromBackend(std::move(message));
    }
    if (reader.find("followed")) {
        TRY(const auto* followed, reader.object("followed"));
        const Reader row(*followed, "followed");
        Followed out;
        TRY(out.ticket, row.id<TicketId>("ticket"));
        TRY(out.head, row.number("head"));
        return FromBackend(out);
    }
    if (reader.find("summaries")) {
        TRY(const auto* summaries, reader.object("summaries"));
        TRY(auto message, readSummaries(*summaries));
        return FromBackend(std::move(message));
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
Result<Send> parseOpsArray(std::string_view text, Time now, TicketId ticket)
{
    if (auto plain = readPlainOpsArray(text, now, ticket))
        return *std::move(plain);
    TRY(const bj::value value, json::parse(text));
    if (!value.is_array())
        return json::wrongType(value, "an array", "the body");
    return readOps(value.get_array(), "", now, ticket);
}
Result<Directory> parseDirectory(std::string_view text)
{
    TRY(const bj::object object, json::parseObject(text, {64, 10'000, 1'000'000, 1u << 20}));
    return readDirectory(object);
}

} // namespace warroom::protocol
