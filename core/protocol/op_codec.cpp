// The JSON codec of operations, driven by the bodies' field lists.
#include "protocol/op_codec.h"

#include "protocol/json_writer.h"
#include "protocol/op_json.h"
#include "protocol/plain_json.h"
#include "protocol/template_codec.h"
#include "protocol/template_json.h"
#include "protocol/type_traits.h"

#include "base/text.h"
#include "base/time_text.h"
#include "domain/op/catalogue.h"

#include <fmt/format.h>

namespace warroom {
namespace {

using json::Reader;
using json::Writer;
namespace bj = boost::json;

constexpr std::int64_t longestStep = 1 << 24; // code points that one step of an edit may pass or remove
constexpr auto allTypes = std::make_index_sequence<std::variant_size_v<Body> - 1>{};

Result<text::Edit> readEdit(const bj::value& value, const std::string& path)
{
    if (!value.is_array())
        return json::wrongType(value, "an array", path);
    text::Edit edit;
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
        if (!count->is_int64() || count->get_int64() < 1 || count->get_int64() > longestStep)
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

// A time, an id, or one of a set of names.
template<class T>
Result<T> parseWord(std::string_view text)
{
    if constexpr (std::is_same_v<T, Time>)
        return parseTime(text);
    else if constexpr (std::is_same_v<T, Severity>)
        return parseSeverity(text);
    else if constexpr (IsId<T>::value)
        return T::parse(text);
    else
        return parseName<T>(text);
}

template<class T>
Result<T> readScalar(const bj::value& value, const std::string& path)
{
    if constexpr (std::is_same_v<T, text::Edit>) {
        return readEdit(value, path);
    } else if constexpr (std::is_same_v<T, Owner>) {
        return readOwner(value, path);
    } else if constexpr (std::is_same_v<T, TicketTemplate>) {
        return parseTemplateValue(value, path);
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
            auto parsed = parseWord<T>(text);
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
        if (!value && spec.required == Required::No)
            return;
        const std::string path = "body." + std::string(spec.name);
        result = value ? read(field, *value, path, spec) : json::missingField(path);
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
        } else if constexpr (std::is_same_v<T, TicketTemplate>) {
            out.raw(protocol::format(field));
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

bool takeText(const json::PlainValue& value, std::string& to)
{
    using Kind = json::PlainValue::Kind;
    if (value.kind == Kind::Text)
        to = value.text;
    else if (value.kind == Kind::Escaped)
        to = json::unescaped(value.text);
    return value.kind == Kind::Text || value.kind == Kind::Escaped;
}

// One step of an edit: 3, "abc" or {"d":2}.
bool takeStep(const json::PlainValue& step, text::Edit& to)
{
    using Kind = json::PlainValue::Kind;
    const auto isCount = [](const json::PlainValue& value) {
        return value.kind == Kind::Number && value.number >= 1 && value.number <= longestStep;
    };
    std::string inserted;
    if (takeText(step, inserted)) {
        to.insert(inserted);
        return true;
    }
    if (isCount(step)) {
        to.retain(static_cast<std::uint32_t>(step.number));
        return true;
    }
    json::PlainObject members;
    if (step.kind != Kind::Other || !json::PlainReader(step.text).object(members) || members.size() != 1)
        return false;
    const auto* removed = members.find("d");
    if (!removed || !isCount(*removed))
        return false;
    to.remove(static_cast<std::uint32_t>(removed->number));
    return true;
}

bool takeEdit(const json::PlainValue& value, text::Edit& to)
{
    json::PlainReader reader(value.text);
    if (value.kind != json::PlainValue::Kind::Other || !reader.take('['))
        return false;
    if (reader.take(']'))
        return true;
    json::PlainValue step;
    do {
        if (!reader.value(step) || !takeStep(step, to))
            return false;
    } while (reader.take(','));
    return reader.take(']');
}

// Fills the fields of one body from plain members. Whatever it does not take is left to the Decoder, which
// says what is wrong.
struct PlainDecoder
{
    const json::PlainObject& members;
    bool takesAll = true;

    template<class T>
    void operator()(T& field, const FieldSpec& spec)
    {
        if (!takesAll)
            return;
        const auto* value = members.find(spec.name);
        takesAll = value ? take(field, *value) : spec.required == Required::No;
    }

    template<class T>
    static bool take(T& field, const json::PlainValue& value)
    {
        using Kind = json::PlainValue::Kind;
        if constexpr (IsOptional<T>::value) {
            return take(field.emplace(), value);
        } else if constexpr (std::is_same_v<T, std::string>) {
            return takeText(value, field);
        } else if constexpr (std::is_same_v<T, text::Edit>) {
            return takeEdit(value, field);
        } else if constexpr (std::is_same_v<T, bool>) {
            field = value.number != 0;
            return value.kind == Kind::Bool;
        } else if constexpr (std::is_same_v<T, std::int64_t>) {
            field = value.number;
            return value.kind == Kind::Number;
        } else if constexpr (IsVector<T>::value || std::is_same_v<T, Owner> ||
                             std::is_same_v<T, TicketTemplate>) {
            return false;
        } else {
            if (value.kind != Kind::Text)
                return false;
            const auto read = parseWord<T>(value.text);
            if (read)
                field = *read;
            return read.has_value();
        }
    }
};

template<std::size_t... I>
std::optional<Body> decodePlain(std::string_view type, const json::PlainObject& members,
                                std::index_sequence<I...>)
{
    std::optional<Body> out;
    const auto tryType = [&]<class T>(std::type_identity<T>) {
        if (T::type != type)
            return false;
        T body;
        PlainDecoder decoder{members};
        T::fields(body, decoder);
        if (decoder.takesAll)
            out.emplace(std::move(body));
        return true;
    };
    (tryType(std::type_identity<std::variant_alternative_t<I + 1, Body>>{}) || ...);
    return out;
}

} // namespace

Result<Body> parseBodyValue(std::string_view type, const bj::value& value)
{
    if (!value.is_object())
        return json::wrongType(value, "an object", "body");
    if (!findOpKind(type))
        return Body(UnknownBody{std::string(type), bj::serialize(value)});
    return decodeKnown(type, value.get_object(), allTypes);
}

Result<Body> parseBody(std::string_view type, std::string_view text)
{
    json::PlainReader reader(text);
    json::PlainObject members;
    if (!firstInvalidUtf8(text) && reader.object(members) && reader.atEnd()) {
        if (auto plain = decodePlain(type, members, allTypes))
            return *std::move(plain);
    }
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
} // namespace warroom
