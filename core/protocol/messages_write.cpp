// Writing the messages of the sync protocol.
#include "protocol/messages.h"

#include "protocol/op_json.h"
#include "protocol/ticket_codec.h"

#include "base/time_text.h"

namespace warroom::protocol {
namespace {

using json::Writer;

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

void writeNotedEnd(Writer& out, const NotedEnd& end)
{
    out.beginObject().field("seq", end.seq);
    if (!end.hash.empty())
        out.field("hash", end.hash);
    out.endObject();
}

void writeFollow(Writer& out, const Follow& follow)
{
    out.beginObject();
    if (!follow.logs.empty()) {
        out.key("logs").beginArray();
        for (const auto& one : follow.logs)
            out.beginObject().field("ticket", one.ticket).field("after", one.after).endObject();
        out.endArray();
    }
    if (follow.summaries)
        out.field("summaries", *follow.summaries);
    out.endObject();
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
    out.beginObject().key("id");
    if (result.id.isNil())
        out.value(result.rawId);
    else
        out.value(result.id);
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
        if (result.bodyChanged)
            out.rawField("body", record.body);
        if (!result.masked.empty())
            out.rawField("masked", formatMasked(result.masked));
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

std::string format(const Hello& message)
{
    Writer out;
    out.beginObject().key("hello").beginObject().field("protocol", message.version);
    if (!message.token.empty())
        out.field("token", message.token);
    out.field("replica", message.replica);
    if (message.epoch)
        out.field("epoch", *message.epoch);
    if (message.noted)
        writeNotedEnd(out.key("noted"), *message.noted);
    if (message.now)
        out.field("now", formatTime(*message.now));
    if (!message.follow.logs.empty() || message.follow.summaries)
        writeFollow(out.key("follow"), message.follow);
    out.endObject().endObject();
    return out.take();
}

std::string format(const Follow& message)
{
    Writer out;
    writeFollow(out.beginObject().key("follow"), message);
    out.endObject();
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
    if (message.heard != 0)
        out.field("heard", message.heard);
    out.endObject().endObject();
    return out.take();
}

std::string format(const Creating& message)
{
    Writer out;
    out.beginObject().key("creating").beginObject();
    if (!message.person.isNil())
        out.field("person", message.person);
    if (!message.replica.isNil())
        out.field("replica", message.replica);
    out.field("title", message.title).endObject().endObject();
    return out.take();
}

std::string format(const Welcome& message)
{
    Writer out;
    out.beginObject().key("welcome").beginObject().field("protocol", protocol::version);
    out.field("person", message.person).field("role", nameOf(message.role)).field("epoch", message.epoch);
    if (!message.ancestors.empty()) {
        out.key("ancestors").beginArray();
        for (const auto& one : message.ancestors)
            out.beginObject().field("epoch", one.epoch).field("seq", one.seq).endObject();
        out.endArray();
    }
    writeNotedEnd(out.key("head"), message.head);
    out.field("now", formatTime(message.now));
    out.field("server", message.server);
    if (message.live)
        out.field("live", true);
    out.endObject().endObject();
    return out.take();
}

std::string format(const Current& message)
{
    Writer out;
    writeNotedEnd(out.beginObject().key("current"), message.head);
    out.endObject();
    return out.take();
}

std::string format(const Gone& message)
{
    Writer out;
    out.beginObject().key("gone").beginObject().key("tickets").beginArray();
    for (const auto id : message.tickets)
        out.value(id.text());
    out.endArray().endObject().endObject();
    return out.take();
}

std::string format(const Followed& message)
{
    Writer out;
    out.beginObject().key("followed").beginObject().field("ticket", message.ticket);
    out.field("head", message.head).endObject().endObject();
    return out.take();
}

std::string format(const Summaries& message)
{
    Writer out;
    out.beginObject().key("summaries").beginObject();
    if (message.to)
        writeNotedEnd(out.key("to"), *message.to);
    out.key("tickets").beginArray();
    for (const auto& summary : message.tickets)
        out.raw(formatSummary(summary));
    out.endArray().endObject().endObject();
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

std::vector<std::string> formatOps(TicketId ticket, const std::vector<const OpRecord*>& records,
                                   std::size_t bytesOfMessage)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < records.size();) {
        Writer message;
        message.beginObject().field("ticket", ticket).key("ops").beginArray();
        const OpRecord* before = nullptr;
        for (; i < records.size() && message.text().size() <= bytesOfMessage; ++i) {
            writeSharedRecord(message, *records[i], before);
            before = records[i];
        }
        message.endArray().endObject();
        out.push_back(message.take());
    }
    return out;
}

std::string formatError(const Error& error)
{
    Writer out;
    writeError(out, error);
    return out.take();
}
std::string formatMasked(const std::vector<MaskedPart>& masked)
{
    Writer out;
    out.beginArray();
    for (const auto& part : masked)
        out.beginObject().field("path", part.path).field("kind", part.kind).endObject();
    out.endArray();
    return out.take();
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
} // namespace warroom::protocol
