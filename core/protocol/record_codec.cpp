// Whole operations as JSON: the envelope around a body.
#include "protocol/op_codec.h"

#include "protocol/json_writer.h"
#include "protocol/op_json.h"

#include "base/time_text.h"
#include "domain/op/catalogue.h"

#include <fmt/format.h>

namespace warroom {

using json::Reader;
using json::Writer;
namespace bj = boost::json;

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

void writeSharedRecord(Writer& out, const OpRecord& record)
{
    out.beginObject().field("seq", record.seq).field("previous", record.previous).field("id", record.id);
    out.field("type", record.type).field("actor", record.actor).field("replica", record.replica);
    out.field("at", formatTime(record.at)).field("base", record.base);
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
