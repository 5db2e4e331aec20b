// The JSON codec of operations, driven by the bodies' field lists.
#include "protocol/op_codec.h"

#include "protocol/json_writer.h"
#include "protocol/op_json.h"

#include "base/time_text.h"
#include "domain/op/catalogue.h"

#include <fmt/format.h>

namespace warroom {
namespace {

using json::Reader;
using json::Writer;
namespace bj = boost::json;

template<class T>
struct IsOptional : std::false_type
{};
template<class T>
struct IsOptional<std::optional<T>> : std::true_type
{
    using Value = T;
};
template<class T>
struct IsVector : std::false_type
{};
template<class T>
struct IsVector<std::vector<T>> : std::true_type
{
    using Value = T;
};
template<class T>
struct IsId : std::false_type
{};
template<class Tag>
struct IsId<Id<Tag>> : std::true_type
{};

Result<text::Edit> readEdit(const bj::value& value, const std::string& path)
{
    if (!value.is_array())
        return json::wrongType(value, "an array", path);
    text::Edit edit;
    constexpr std::int64_t most = 1 << 24;
    const auto& array = value.get_array();
    for (std::size_t i = 0; i < array.size(); ++i) {
        const auto& part = array[i];
        const std::string at = fmt::format("{}[{}]", path, i);
        if (part.is_string()) {
            edit.insert(std::string_view(part.get_string()));
            continue;
        }
        const bj::value* count = &part;
        const bool removes =
            part.is_object() && part.get_object().size() == 1 && part.get_object().contains("d");
        if (removes)
            count = &part.get_object().at("d");
        if (!count->is_int64() || count->get_int64() < 1 || count->get_int64() > most)
            return fail(ErrorCode::FieldType, at + " must be a count from 1 on, a string, or {\"d\":count}",
                        at);
        const auto n = static_cast<std::uint32_t>(count->get_int64());
        if (removes)
            edit.remove(n);
        else
            edit.retain(n);
    }
    return edit;
}

Result<Owner> readOwner(const bj::value& value, const std::string& path)
{
    if (value.is_null())
        return Owner();
    if (!value.is_object())
        return json::wrongType(value, "an object", path);
    const Reader reader(value.get_object(), path);
    if (reader.find("person")) {
        TRY(const PersonId person, reader.id<PersonId>("person"));
        return Owner(person);
    }
    if (reader.find("group")) {
        TRY(const GroupId group, reader.id<GroupId>("group"));
        return Owner(group);
    }
    TRY(std::string name, reader.textOr("name", ""));
    return name.empty() ? Owner() : Owner(std::move(name));
}

template<class T>
Result<T> readScalar(const bj::value& value, const std::string& path)
{
    if constexpr (std::is_same_v<T, text::Edit>) {
        return readEdit(value, path);
    } else if constexpr (std::is_same_v<T, Owner>) {
        return readOwner(value, path);
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!value.is_bool())
            return json::wrongType(value, "true or false", path);
        return value.get_bool();
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
        if (!value.is_int64())
            return value.is_number() ? fail(ErrorCode::Range, path + " must be a whole number", path)
                                     : json::wrongType(value, "a number", path);
        return value.get_int64();
    } else {
        if (!value.is_string())
            return json::wrongType(value, "a string", path);
        const std::string_view text = value.get_string();
        if constexpr (std::is_same_v<T, std::string>) {
            return std::string(text);
        } else {
            auto parsed = [&] {
                if constexpr (std::is_same_v<T, Time>)
                    return parseTime(text);
                else if constexpr (std::is_same_v<T, Severity>)
                    return parseSeverity(text);
                else if constexpr (IsId<T>::value)
                    return T::parse(text);
                else
                    return parseName<T>(text);
            }();
            if (!parsed)
                return Error(parsed.error()).inside(path);
            return *parsed;
        }
    }
}

// Fills the fields of one body from its object.
struct Decoder
{
    const bj::object& object;
    Result<void> result;

    template<class T>
    void operator()(T& field, const FieldSpec& spec)
    {
        if (!result)
            return;
        const auto* value = object.if_contains(spec.name);
        const std::string path = "body." + std::string(spec.name);
        if (!value) {
            if (spec.required == Required::Yes)
                result = json::missingField(path);
            return;
        }
        result = read(field, *value, path, spec);
    }

    template<class T>
    static Result<void> read(T& field, const bj::value& value, const std::string& path, const FieldSpec& spec)
    {
        if constexpr (IsOptional<T>::value) {
            using Inner = typename IsOptional<T>::Value;
            if constexpr (IsOptional<Inner>::value) {
                if (value.is_null()) {
                    field = Inner();
                    return {};
                }
                typename IsOptional<Inner>::Value inner{};
                CHECK(read(inner, value, path, spec));
                field = Inner(std::move(inner));
                return {};
            } else {
                if (value.is_null() && !std::is_same_v<Inner, Owner>)
                    return {};
                Inner inner{};
                CHECK(read(inner, value, path, spec));
                field = std::move(inner);
                return {};
            }
        } else if constexpr (IsVector<T>::value) {
            if (!value.is_array())
                return json::wrongType(value, "an array", path);
            for (const auto& element : value.get_array()) {
                TRY(auto read, readScalar<typename IsVector<T>::Value>(element, path));
                field.push_back(std::move(read));
            }
            return {};
        } else {
            if (value.is_null() && spec.required == Required::Yes)
                return json::missingField(path);
            if (value.is_null())
                return {};
            TRY(field, readScalar<T>(value, path));
            return {};
        }
    }
};

// Writes the fields of one body.
struct Encoder
{
    Writer& out;

    template<class T>
    void operator()(const T& field, const FieldSpec& spec)
    {
        if constexpr (IsOptional<T>::value) {
            if (!field) {
                // Where something has to be said, saying nothing clears it.
                if (spec.required == Required::Yes)
                    out.key(spec.name).null();
                return;
            }
            using Inner = typename IsOptional<T>::Value;
            out.key(spec.name);
            if constexpr (IsOptional<Inner>::value) {
                if (*field)
                    write(**field);
                else
                    out.null();
            } else {
                write(*field);
            }
        } else if constexpr (IsVector<T>::value) {
            if (field.empty())
                return;
            out.key(spec.name).beginArray();
            for (const auto& element : field)
                write(element);
            out.endArray();
        } else {
            if (spec.required == Required::No && isEmpty(field))
                return;
            out.key(spec.name);
            write(field);
        }
    }

    template<class T>
    static bool isEmpty(const T& field)
    {
        if constexpr (std::is_same_v<T, std::string>)
            return field.empty();
        else if constexpr (std::is_same_v<T, Owner>)
            return field.isNobody();
        else if constexpr (std::is_same_v<T, std::int64_t>)
            return field == 0;
        else
            return false;
    }

    template<class T>
    void write(const T& field)
    {
        if constexpr (std::is_same_v<T, text::Edit>) {
            out.raw(formatEdit(field));
        } else if constexpr (std::is_same_v<T, Owner>) {
            if (field.person())
                out.beginObject().field("person", *field.person()).endObject();
            else if (field.group())
                out.beginObject().field("group", *field.group()).endObject();
            else if (field.name())
                out.beginObject().field("name", *field.name()).endObject();
            else
                out.null();
        } else if constexpr (std::is_same_v<T, Time>) {
            out.value(formatTime(field));
        } else if constexpr (Named<T>) {
            out.value(nameOf(field));
        } else {
            out.value(field);
        }
    }
};

template<std::size_t... I>
Result<Body> decodeKnown(std::string_view type, const bj::object& object, std::index_sequence<I...>)
{
    Result<Body> result = fail(ErrorCode::UnknownOp, "unknown type");
    const auto tryType = [&]<class T>(std::type_identity<T>) {
        if (T::type != type)
            return false;
        T body;
        Decoder decoder{object, {}};
        T::fields(body, decoder);
        if (decoder.result)
            result = Body(std::move(body));
        else
            result = decoder.result.error();
        return true;
    };
    (tryType(std::type_identity<std::variant_alternative_t<I + 1, Body>>{}) || ...);
    return result;
}

// Names the kind of each field for the catalogue.
struct Describer
{
    Writer& out;

    template<class T>
    static std::string kindOf()
    {
        if constexpr (IsOptional<T>::value)
            return kindOf<typename IsOptional<T>::Value>();
        else if constexpr (IsVector<T>::value)
            return "array of " + kindOf<typename IsVector<T>::Value>();
        else if constexpr (std::is_same_v<T, std::string>)
            return "string";
        else if constexpr (std::is_same_v<T, bool>)
            return "boolean";
        else if constexpr (std::is_same_v<T, std::int64_t>)
            return "integer";
        else if constexpr (std::is_same_v<T, Time>)
            return "time";
        else if constexpr (std::is_same_v<T, text::Edit>)
            return "text edit";
        else if constexpr (std::is_same_v<T, Owner>)
            return "owner";
        else if constexpr (IsId<T>::value)
            return "uuid";
        else
            return "one of " + listOfNames(Names<T>::values);
    }

    template<class T>
    void operator()(const T&, const FieldSpec& spec)
    {
        out.beginObject().field("name", spec.name).field("kind", kindOf<T>());
        out.field("required", spec.required == Required::Yes);
        if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::optional<std::string>>)
            out.field("most", spec.most);
        out.endObject();
    }
};

} // namespace

Result<Body> parseBodyValue(std::string_view type, const bj::value& value)
{
    if (!value.is_object())
        return json::wrongType(value, "an object", "body");
    if (!findOpKind(type))
        return Body(UnknownBody{std::string(type), bj::serialize(value)});
    return decodeKnown(type, value.get_object(), std::make_index_sequence<std::variant_size_v<Body> - 1>{});
}

Result<Body> parseBody(std::string_view type, std::string_view text)
{
    TRY(const bj::value value, json::parse(text));
    return parseBodyValue(type, value);
}

std::string formatBody(const Body& body)
{
    return std::visit(
        [](const auto& alternative) -> std::string {
            using T = std::remove_cvref_t<decltype(alternative)>;
            if constexpr (std::is_same_v<T, UnknownBody>) {
                return alternative.json;
            } else {
                Writer out;
                out.beginObject();
                Encoder encoder{out};
                T::fields(alternative, encoder);
                out.endObject();
                return out.take();
            }
        },
        body);
}

Result<Op> parseOp(const OpRecord& record)
{
    Op op;
    TRY(op.body, parseBody(record.type, record.body));
    op.id = record.id;
    op.ticket = record.ticket;
    op.actor = record.actor;
    op.replica = record.replica;
    op.at = record.at;
    op.base = record.base;
    op.seq = record.seq;
    op.receivedAt = record.receivedAt;
    op.skew = record.skew;
    return op;
}

OpRecord recordOf(const Op& op)
{
    OpRecord record;
    record.id = op.id;
    record.ticket = op.ticket;
    record.type = typeOf(op.body);
    record.actor = op.actor;
    record.replica = op.replica;
    record.at = op.at;
    record.base = op.base;
    record.body = formatBody(op.body);
    record.seq = op.seq;
    record.receivedAt = op.receivedAt;
    record.skew = op.skew;
    return record;
}

Result<ParsedRecord> parseRecord(std::string_view text, Time now)
{
    TRY(const bj::object object, json::parseObject(text));
    return parseRecordObject(object, {}, now);
}

Result<ParsedRecord> parseRecordObject(const bj::object& object, const std::string& path, Time now,
                                       BodyForm form, TicketId ticket)
{
    const Reader reader(object, path);
    ParsedRecord parsed;
    auto& record = parsed.record;
    auto id = reader.id<OpId>("id");
    if (!id || id->isNil())
        return fail(ErrorCode::OpId, reader.pathOf("id") + " must be a UUID made by the author",
                    reader.pathOf("id"));
    record.id = *id;
    TRY(record.type, reader.text("type"));
    TRY(record.ticket,
        ticket.isNil() ? reader.id<TicketId>("ticket") : reader.idOr<TicketId>("ticket", ticket));
    TRY(record.actor, reader.idOr<PersonId>("actor", {}));
    TRY(record.replica, reader.idOr<ReplicaId>("replica", {}));
    TRY(const auto at, reader.time("at"));
    record.at = at.value_or(now);
    parsed.hasBase = reader.find("base") != nullptr;
    TRY(record.base, reader.numberOr("base", 0));
    if (record.base < 0)
        return fail(ErrorCode::Range, reader.pathOf("base") + " must not be negative", reader.pathOf("base"));
    const auto* body = reader.find("body");
    if (!body)
        return json::missingField(reader.pathOf("body"));
    if (form == BodyForm::Text) {
        record.body = bj::serialize(*body);
    } else {
        auto value = parseBodyValue(record.type, *body);
        if (!value)
            return path.empty() ? value.error() : Error(value.error()).inside(path);
        parsed.body = std::move(*value);
    }
    TRY(record.seq, reader.numberOr("seq", 0));
    TRY(record.previous, reader.numberOr("previous", 0));
    TRY(const auto received, reader.time("received_at"));
    record.receivedAt = received.value_or(Time{});
    TRY(const auto skew, reader.numberOr("skew", 0));
    record.skew = Duration(skew);
    TRY(const std::string salt, reader.textOr("salt", ""));
    TRY(const std::string hash, reader.textOr("hash", ""));
    CHECK(readHex(salt, record.salt.data(), record.salt.size(), reader.pathOf("salt")));
    CHECK(readHex(hash, record.hash.data(), record.hash.size(), reader.pathOf("hash")));
    return parsed;
}

Result<void> readHex(std::string_view text, std::uint8_t* to, std::size_t count, const std::string& path)
{
    if (text.empty())
        return {};
    bool good = text.size() == 2 * count;
    for (std::size_t i = 0; good && i < text.size(); ++i) {
        const auto digit = std::string_view("0123456789abcdef").find(text[i]);
        good = digit != std::string_view::npos;
        to[i / 2] = static_cast<std::uint8_t>(i % 2 == 0 ? digit << 4 : to[i / 2] | digit);
    }
    if (!good)
        return fail(ErrorCode::FieldValue,
                    fmt::format("{} must be {} lower-case hexadecimal digits", path, 2 * count), path);
    return {};
}

std::string formatRecord(const OpRecord& record)
{
    Writer out;
    writeRecord(out, record);
    return out.take();
}

void writeRecord(Writer& out, const OpRecord& record)
{
    out.beginObject();
    if (record.seq != 0)
        out.field("seq", record.seq).field("previous", record.previous);
    out.field("id", record.id).field("ticket", record.ticket).field("type", record.type);
    if (!record.actor.isNil())
        out.field("actor", record.actor);
    if (!record.replica.isNil())
        out.field("replica", record.replica);
    out.field("at", formatTime(record.at)).field("base", record.base);
    if (record.seq != 0) {
        out.field("received_at", formatTime(record.receivedAt));
        if (record.skew.count() != 0)
            out.field("skew", record.skew.count());
        out.field("salt", hexText({reinterpret_cast<const char*>(record.salt.data()), record.salt.size()}));
        out.field("hash", hexText(record.hash));
    }
    out.rawField("body", record.body).endObject();
}

std::string formatEdit(const text::Edit& edit)
{
    using Kind = text::Edit::Component::Kind;
    Writer out;
    out.beginArray();
    for (const auto& component : edit.components()) {
        if (component.kind == Kind::Retain)
            out.value(component.count);
        else if (component.kind == Kind::Insert)
            out.value(component.text);
        else
            out.beginObject().field("d", component.count).endObject();
    }
    out.endArray();
    return out.take();
}

std::string formatCatalogue()
{
    Writer out;
    out.beginObject().key("operations").beginArray();
    for (std::size_t i = 0; i < catalogue().size(); ++i) {
        const auto& kind = catalogue()[i];
        out.beginObject().field("type", kind.type).field("about", kind.about).key("roles").beginArray();
        for (const auto name : Names<AccountRole>::values) {
            if (*parseName<AccountRole>(name) >= lowestRole(kind.permission))
                out.value(name);
        }
        out.endArray();
        if (kind.permission == Permission::Command)
            out.field("also", "whoever holds the incident's command");
        if (kind.permission == Permission::WatchSelf)
            out.field("note", "a viewer for itself only");
        out.key("fields").beginArray();
        std::visit(
            [&](const auto& body) {
                using T = std::remove_cvref_t<decltype(body)>;
                if constexpr (!std::is_same_v<T, UnknownBody>) {
                    Describer describer{out};
                    T::fields(body, describer);
                }
            },
            emptyBody(i));
        out.endArray().endObject();
    }
    out.endArray().endObject();
    return out.take();
}

} // namespace warroom
