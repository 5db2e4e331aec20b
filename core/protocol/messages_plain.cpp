// Reading plain operations and acknowledgements, without a tree of values.
#include "protocol/messages_plain.h"

#include "protocol/op_json.h"
#include "protocol/plain_json.h"

#include "base/text.h"
#include "base/time_text.h"

namespace warroom::protocol {
namespace {

using json::PlainObject;
using json::PlainReader;
using json::PlainValue;
using Kind = PlainValue::Kind;

constexpr std::size_t mostPlainOps = 50'000;

template<class Tagged>
bool takeId(const PlainValue& value, Tagged& to)
{
    const auto id = value.kind == Kind::Text ? Tagged::parse(value.text) : Result<Tagged>(Tagged());
    if (value.kind != Kind::Text || !id)
        return false;
    to = *id;
    return true;
}

bool takeTime(const PlainValue& value, Time& to)
{
    if (value.kind != Kind::Text)
        return false;
    const auto time = parseTime(value.text);
    if (time)
        to = *time;
    return time.has_value();
}

bool takeNumber(const PlainValue& value, std::int64_t& to)
{
    to = value.number;
    return value.kind == Kind::Number;
}

template<std::size_t Size>
bool takeHex(const PlainValue& value, std::array<std::uint8_t, Size>& to)
{
    return value.kind == Kind::Text && readHex(value.text, to.data(), Size, {}).has_value();
}

// One member of an operation's envelope; what is not known is passed over.
bool takeMember(const PlainObject::Member& member, OpRecord& to, bool& hasBase)
{
    const auto& [key, value] = member;
    if (value.kind == Kind::Null)
        return key != "id" && key != "type";
    if (key == "id")
        return takeId(value, to.id);
    if (key == "body") {
        to.body = value.text;
        return value.kind == Kind::Other && value.text.front() == '{';
    }
    if (key == "type") {
        to.type = value.text;
        return value.kind == Kind::Text;
    }
    if (key == "ticket")
        return takeId(value, to.ticket);
    if (key == "actor")
        return takeId(value, to.actor);
    if (key == "replica")
        return takeId(value, to.replica);
    if (key == "at")
        return takeTime(value, to.at);
    if (key == "base") {
        hasBase = true;
        return takeNumber(value, to.base) && to.base >= 0;
    }
    if (key == "seq")
        return takeNumber(value, to.seq);
    if (key == "previous")
        return takeNumber(value, to.previous);
    if (key == "received_at")
        return takeTime(value, to.receivedAt);
    if (key == "skew") {
        std::int64_t skew = 0;
        const bool good = takeNumber(value, skew);
        to.skew = Duration(skew);
        return good;
    }
    if (key == "salt")
        return takeHex(value, to.salt);
    return key != "hash" || takeHex(value, to.hash);
}

bool takeRecord(const PlainObject& object, OpRecord& to, bool& hasBase)
{
    for (const auto& member : object) {
        if (!takeMember(member, to, hasBase))
            return false;
    }
    return !to.id.isNil() && !to.type.empty() && !to.ticket.isNil() && !to.body.empty();
}

// Calls `one` for each object of an array whose bracket was taken.
template<class One>
bool eachObject(PlainReader& reader, One one)
{
    if (reader.take(']'))
        return true;
    PlainObject object;
    std::size_t count = 0;
    do {
        if (++count > mostPlainOps || !reader.object(object) || !one(object))
            return false;
    } while (reader.take(','));
    return reader.take(']');
}

bool readOpsInto(Send& send, PlainReader& reader, Time now, TicketId ticket)
{
    return reader.take('[') && eachObject(reader, [&](const PlainObject& object) {
               ParsedRecord parsed;
               parsed.record.ticket = ticket;
               parsed.record.at = now;
               if (!takeRecord(object, parsed.record, parsed.hasBase))
                   return false;
               auto body = parseBody(parsed.record.type, parsed.record.body);
               if (!body)
                   return false;
               parsed.body = std::move(*body);
               parsed.record.body.clear();
               send.elements.emplace_back(static_cast<int>(send.ops.size()), std::string());
               send.ops.push_back(std::move(parsed));
               return true;
           });
}

bool isNext(PlainReader& reader, std::string_view name) { return reader.key() == name; }

bool takeResult(const PlainObject& object, AckResult& to)
{
    OpRecord record;
    bool hasSeq = false;
    for (const auto& [key, value] : object) {
        if (key == "id") {
            to.rawId = value.text;
            if (!takeId(value, record.id))
                return false;
        } else if (key == "seq") {
            hasSeq = takeNumber(value, record.seq);
        } else {
            const bool known = key == "previous" || key == "received_at" || key == "skew" || key == "base" ||
                               key == "actor" || key == "body";
            to.bodyChanged = to.bodyChanged || key == "body";
            bool hasBase = false;
            if (!known || !takeMember({key, value}, record, hasBase))
                return false;
        }
    }
    to.id = record.id;
    to.accepted = std::move(record);
    return hasSeq && !to.id.isNil();
}

} // namespace

std::optional<Send> readPlainSend(std::string_view text, Time now)
{
    if (firstInvalidUtf8(text))
        return std::nullopt;
    PlainReader reader(text);
    Send out;
    if (!reader.take('{') || !isNext(reader, "send") || !reader.take('{'))
        return std::nullopt;
    auto name = reader.key();
    if (name == "n") {
        PlainValue number;
        if (!reader.value(number) || number.kind != Kind::Number || !reader.take(','))
            return std::nullopt;
        out.number = number.number;
        name = reader.key();
    }
    if (name != "ops" || !readOpsInto(out, reader, now, {}) || !reader.take('}') || !reader.take('}') ||
        !reader.atEnd())
        return std::nullopt;
    return out;
}

std::optional<Send> readPlainOpsArray(std::string_view text, Time now, TicketId ticket)
{
    if (firstInvalidUtf8(text))
        return std::nullopt;
    PlainReader reader(text);
    Send out;
    if (!readOpsInto(out, reader, now, ticket) || !reader.atEnd())
        return std::nullopt;
    return out;
}

std::optional<Ops> readPlainOps(std::string_view text)
{
    if (firstInvalidUtf8(text))
        return std::nullopt;
    PlainReader reader(text);
    PlainValue ticket;
    Ops out;
    const auto one = [&](const PlainObject& object) {
        OpRecord record;
        record.ticket = out.ticket;
        if (!out.records.empty()) {
            const auto& before = out.records.back();
            record.type = before.type;
            record.actor = before.actor;
            record.replica = before.replica;
            record.previous = before.seq;
            record.receivedAt = before.receivedAt;
        }
        bool hasBase = false;
        if (!takeRecord(object, record, hasBase))
            return false;
        out.records.push_back(std::move(record));
        return true;
    };
    if (!reader.take('{') || !isNext(reader, "ticket") || !reader.value(ticket) ||
        !takeId(ticket, out.ticket) || out.ticket.isNil() || !reader.take(',') || !isNext(reader, "ops") ||
        !reader.take('[') || !eachObject(reader, one) || !reader.take('}') || !reader.atEnd())
        return std::nullopt;
    return out;
}

std::optional<Ack> readPlainAck(std::string_view text)
{
    if (firstInvalidUtf8(text))
        return std::nullopt;
    PlainReader reader(text);
    PlainValue number;
    Ack out;
    const auto one = [&](const PlainObject& object) {
        return takeResult(object, out.results.emplace_back());
    };
    if (!reader.take('{') || !isNext(reader, "ack") || !reader.take('{') || !isNext(reader, "n") ||
        !reader.value(number) || !takeNumber(number, out.number.emplace()) || !reader.take(',') ||
        !isNext(reader, "results") || !reader.take('[') || !eachObject(reader, one) || !reader.take('}') ||
        !reader.take('}') || !reader.atEnd())
        return std::nullopt;
    return out;
}

} // namespace warroom::protocol
