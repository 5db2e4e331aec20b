// Whole operations as JSON: the envelope around a body.
#include "protocol/op_codec.h"

#include "protocol/json_writer.h"
#include "protocol/op_json.h"

#include "base/time_text.h"
#include "domain/op/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace warroom {

using json::Writer;
namespace bj = boost::json;

namespace {

// The members of an operation's envelope, in the order in which they are looked at.
enum class Name : std::size_t
{
    Id,
    Type,
    Ticket,
    Actor,
    Replica,
    At,
    Base,
    Body,
    Seq,
    Previous,
    ReceivedAt,
    Skew,
    Salt,
    Hash
};
constexpr std::array<std::string_view, 14> memberNames = {
    "id",   "type", "ticket",   "actor",       "replica", "at",   "base",
    "body", "seq",  "previous", "received_at", "skew",    "salt", "hash"};

// An envelope, whose members are found in one walk over its object. What is absent or null leaves the value
// as it is; an error's path is made when there is one.
class EnvelopeReader final
{
public:
    EnvelopeReader(const bj::object& object, const std::string& path) : m_path(path)
    {
        for (const auto& member : object) {
            const std::string_view key(member.key().data(), member.key().size());
            const auto found = std::find(memberNames.begin(), memberNames.end(), key);
            if (found != memberNames.end() && !member.value().is_null())
                m_values[static_cast<std::size_t>(found - memberNames.begin())] = &member.value();
        }
    }

    const bj::value* find(Name name) const { return m_values[static_cast<std::size_t>(name)]; }
    bool has(Name name) const { return find(name) != nullptr; }
    std::string pathOf(Name name) const
    {
        const std::string word(memberNames[static_cast<std::size_t>(name)]);
        return m_path.empty() ? word : m_path + "." + word;
    }

    Result<void> text(Name name, std::string& to) const
    {
        TRY(const auto view, viewOf(name));
        if (has(name))
            to = view;
        return {};
    }
    Result<void> number(Name name, std::int64_t& to) const
    {
        const auto* value = find(name);
        if (!value)
            return {};
        if (value->is_int64()) {
            to = value->get_int64();
            return {};
        }
        if (value->is_number())
            return fail(ErrorCode::Range, pathOf(name) + " must be a whole number of at most 63 bits",
                        pathOf(name));
        return json::wrongType(*value, "a number", pathOf(name));
    }
    template<class Tagged>
    Result<void> id(Name name, Tagged& to) const
    {
        return parsed(name, to, [](std::string_view view) { return Tagged::parse(view); });
    }
    Result<void> time(Name name, Time& to) const { return parsed(name, to, parseTime); }
    template<std::size_t Size>
    Result<void> hex(Name name, std::array<std::uint8_t, Size>& to) const
    {
        TRY(const auto view, viewOf(name));
        return view.empty() ? Result<void>() : readHex(view, to.data(), Size, pathOf(name));
    }

private:
    Result<std::string_view> viewOf(Name name) const
    {
        const auto* value = find(name);
        if (!value)
            return std::string_view();
        if (!value->is_string())
            return json::wrongType(*value, "a string", pathOf(name));
        return std::string_view(value->get_string());
    }
    template<class Value, class Parse>
    Result<void> parsed(Name name, Value& to, Parse parse) const
    {
        TRY(const auto view, viewOf(name));
        if (!has(name))
            return {};
        auto value = parse(view);
        if (!value)
            return Error(value.error()).inside(pathOf(name));
        to = *value;
        return {};
    }

    const std::string& m_path;
    std::array<const bj::value*, memberNames.size()> m_values{};
};

// Most bodies are an object of one text, which needs no serializer.
std::string bodyText(const bj::value& body)
{
    const auto* object = body.if_object();
    const bool plain =
        object && std::all_of(object->begin(), object->end(), [](const auto& member) {
            return member.value().is_string() || member.value().is_int64() || member.value().is_bool();
        });
    if (!plain)
        return bj::serialize(body);
    Writer out;
    out.beginObject();
    for (const auto& member : *object) {
        out.key({member.key().data(), member.key().size()});
        const auto& value = member.value();
        if (value.is_string())
            out.value(std::string_view(value.get_string()));
        else if (value.is_int64())
            out.value(value.get_int64());
        else
            out.value(value.get_bool());
    }
    out.endObject();
    return out.take();
}

} // namespace

Result<Op> parseOp(const OpRecord& record)
{
    TRY(auto body, parseBody(record.type, record.body));
    return opOf(record, std::move(body));
}

Op opOf(const OpRecord& record, Body body)
{
    Op op;
    op.body = std::move(body);
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
    OpRecord record = envelopeOf(op);
    record.body = formatBody(op.body);
    return record;
}

OpRecord envelopeOf(const Op& op)
{
    OpRecord record;
    record.id = op.id;
    record.ticket = op.ticket;
    record.type = typeOf(op.body);
    record.actor = op.actor;
    record.replica = op.replica;
    record.at = op.at;
    record.base = op.base;
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
                                       BodyForm form, TicketId ticket, const OpRecord* before)
{
    const EnvelopeReader reader(object, path);
    ParsedRecord parsed;
    auto& record = parsed.record;
    if (!reader.id(Name::Id, record.id) || record.id.isNil())
        return fail(ErrorCode::OpId, reader.pathOf(Name::Id) + " must be a UUID made by the author",
                    reader.pathOf(Name::Id));
    if (before) {
        record.type = before->type;
        record.actor = before->actor;
        record.replica = before->replica;
        record.previous = before->seq;
        record.receivedAt = before->receivedAt;
    } else if (!reader.has(Name::Type)) {
        return json::missingField(reader.pathOf(Name::Type));
    }
    CHECK(reader.text(Name::Type, record.type));
    record.ticket = ticket;
    if (ticket.isNil() && !reader.has(Name::Ticket))
        return json::missingField(reader.pathOf(Name::Ticket));
    CHECK(reader.id(Name::Ticket, record.ticket));
    CHECK(reader.id(Name::Actor, record.actor));
    CHECK(reader.id(Name::Replica, record.replica));
    record.at = now;
    CHECK(reader.time(Name::At, record.at));
    parsed.hasBase = reader.has(Name::Base);
    CHECK(reader.number(Name::Base, record.base));
    if (record.base < 0)
        return fail(ErrorCode::Range, reader.pathOf(Name::Base) + " must not be negative",
                    reader.pathOf(Name::Base));
    if (!reader.has(Name::Body))
        return json::missingField(reader.pathOf(Name::Body));
    if (form == BodyForm::Text) {
        record.body = bodyText(*reader.find(Name::Body));
    } else {
        auto value = parseBodyValue(record.type, *reader.find(Name::Body));
        if (!value)
            return path.empty() ? value.error() : Error(value.error()).inside(path);
        parsed.body = std::move(*value);
    }
    CHECK(reader.number(Name::Seq, record.seq));
    CHECK(reader.number(Name::Previous, record.previous));
    CHECK(reader.time(Name::ReceivedAt, record.receivedAt));
    std::int64_t skew = 0;
    CHECK(reader.number(Name::Skew, skew));
    record.skew = Duration(skew);
    CHECK(reader.hex(Name::Salt, record.salt));
    CHECK(reader.hex(Name::Hash, record.hash));
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

void writeSharedRecord(Writer& out, const OpRecord& record, const OpRecord* before)
{
    out.beginObject().field("seq", record.seq);
    if (!before || record.previous != before->seq)
        out.field("previous", record.previous);
    out.field("id", record.id);
    if (!before || record.type != before->type)
        out.field("type", record.type);
    if (!before || record.actor != before->actor)
        out.field("actor", record.actor);
    if (!before || record.replica != before->replica)
        out.field("replica", record.replica);
    out.field("at", formatTime(record.at)).field("base", record.base);
    if (!before || record.receivedAt != before->receivedAt)
        out.field("received_at", formatTime(record.receivedAt));
    if (record.skew.count() != 0)
        out.field("skew", record.skew.count());
    out.rawField("body", record.body).endObject();
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
} // namespace warroom
