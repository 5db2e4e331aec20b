// The HTTP API: incidents and their operations, and the log of all of them.
#include "server/backend_parts.h"

#include "base/hash.h"
#include "export/record_ticket.h"
#include "export/recorded_incident_codec.h"
#include "masking/mask_body.h"
#include "protocol/json_reader.h"
#include "protocol/json_writer.h"
#include "protocol/messages.h"
#include "protocol/ticket_codec.h"
#include "sync/log_verifier.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom {
namespace {

using json::Writer;

constexpr std::size_t mostOpsOfPage = 10'000;

Error noSuchIncident() { return fail(ErrorCode::NotFound, "there is no such incident"); }

std::string formatOpsPage(const std::vector<OpRecord>& records, Seq head)
{
    Writer out;
    out.beginObject().key("ops").beginArray();
    for (const auto& record : records)
        out.raw(formatRecord(record));
    out.endArray().field("head", head).endObject();
    return out.take();
}

Result<std::string> listIncidents(BackendState& state, const Call& call)
{
    const auto status = call.request.queryValue("status").value_or("all");
    if (status != "open" && status != "all")
        return fail(ErrorCode::FieldValue, "status must be open or all", "status");
    std::optional<TicketKind> kind;
    if (const auto given = call.request.queryValue("kind")) {
        TRY(kind, parseName<TicketKind>(*given, "kind"));
    }
    std::optional<Severity> severity;
    if (const auto given = call.request.queryValue("severity")) {
        TRY(severity, parseSeverity(*given, "severity"));
    }
    TRY(const auto after, numberOf(call, "after", 0));
    TRY(const auto limit, numberOf(call, "limit", 1'000));
    std::vector<const Summary*> found;
    for (const auto& [id, summary] : state.hub->summaries()) {
        if ((status == "open" && !summary.isOpen()) || (kind && summary.kind != *kind) ||
            (severity && summary.severity != *severity) || summary.number <= after ||
            !state.hub->maySee(call.account, id))
            continue;
        found.push_back(&summary);
    }
    std::sort(found.begin(), found.end(),
              [](const Summary* a, const Summary* b) { return a->number < b->number; });
    const bool more = limit > 0 && found.size() > static_cast<std::size_t>(limit);
    if (more)
        found.resize(static_cast<std::size_t>(limit));
    Writer out;
    out.beginObject().key("incidents").beginArray();
    for (const auto* summary : found)
        out.raw(formatSummary(*summary));
    out.endArray();
    if (more)
        out.field("next", found.back()->number);
    out.endObject();
    return out.take();
}

// The fields of a declaration are those of ticket.open; `id` may be given by the client.
Result<protocol::Send> declaration(BackendState& state, const std::string& text)
{
    TRY(const auto object, json::parseObject(text));
    const json::Reader reader(object);
    ParsedRecord parsed;
    TRY(parsed.record.ticket, reader.idOr<TicketId>("id", {}));
    if (parsed.record.ticket.isNil())
        parsed.record.ticket = state.ids.make<TicketId>();
    TRY(parsed.record.id, reader.idOr<OpId>("op", {}));
    if (parsed.record.id.isNil())
        parsed.record.id = state.ids.make<OpId>();
    parsed.record.type = TicketOpen::type;
    parsed.record.at = state.clock.now();
    auto body = parseBody(TicketOpen::type, text);
    if (!body) {
        // The caller sees the fields at the top, not inside an operation.
        const auto& error = body.error();
        const auto plain = [](std::string words) {
            for (auto at = words.find("body."); at != std::string::npos; at = words.find("body."))
                words.erase(at, 5);
            return words;
        };
        return Error(error.code(), plain(error.message()), plain(error.path()));
    }
    parsed.body = std::move(*body);
    protocol::Send send;
    send.elements.emplace_back(0, "");
    send.ops.push_back(std::move(parsed));
    return send;
}

// The fields of a declaration stand at the top, not inside an operation.
std::vector<protocol::MaskedPart> withoutBody(std::vector<protocol::MaskedPart> parts)
{
    for (auto& part : parts)
        part.path.erase(0, part.path.find('.') + 1);
    return parts;
}

void declare(BackendState& state, const Call& call)
{
    auto send = declaration(state, call.request.body);
    if (!send) {
        call.problem(send.error());
        return;
    }
    state.hub->append(
        call.account, std::move(*send),
        [&state, call = Reply(call)](Result<std::vector<protocol::AckResult>> results) {
            if (!results) {
                call.problem(results.error());
            } else if (results->front().error) {
                call.problem(*results->front().error);
            } else {
                const auto& record = *results->front().accepted;
                Writer out;
                out.beginObject().field("id", record.ticket).field("key", state.keyOf(record.ticket));
                out.field("seq", record.seq);
                if (const auto& masked = results->front().masked; !masked.empty())
                    out.rawField("masked", protocol::formatMasked(withoutBody(masked)));
                out.endObject();
                call.json(201, out.take());
            }
        });
}

void showIncident(BackendState& state, const Call& call, TicketId id)
{
    auto ticket = state.hub->ticket(id);
    if (!ticket) {
        call.problem(ticket.error());
        return;
    }
    if (call.request.queryValue("canonical")) {
        call.json(200, formatCanonical(**ticket));
        return;
    }
    const auto document =
        recordOf(**ticket, state.hub->directory(), [&](TicketId other) { return state.keyOf(other); });
    call.json(200, formatRecordedIncident(document));
}

// A page of what the account may see of the whole log; empty only where nothing follows.
Result<std::vector<OpRecord>> readVisible(BackendState& state, const Account& account, Seq after,
                                          std::size_t count)
{
    while (true) {
        TRY(auto records, state.store->read(after, count));
        if (records.empty())
            return records;
        after = records.back().seq;
        std::erase_if(records,
                      [&](const OpRecord& record) { return !state.hub->maySee(account, record.ticket); });
        if (!records.empty())
            return records;
    }
}

void showLog(BackendState& state, const Call& call, std::optional<TicketId> ticket)
{
    const auto after = numberOf(call, "after", 0);
    const auto limit = numberOf(call, "limit", static_cast<std::int64_t>(mostOpsOfPage));
    if (!after || !limit) {
        call.problem(after ? limit.error() : after.error());
        return;
    }
    const auto count = std::min(mostOpsOfPage, static_cast<std::size_t>(*limit));
    auto records = ticket ? state.store->readTicket(*ticket, *after, count)
                          : readVisible(state, call.account, *after, count);
    if (!records)
        call.problem(records.error());
    else
        call.json(200, formatOpsPage(*records, state.hub->head().seq));
}

void appendOps(BackendState& state, const Call& call, TicketId ticket)
{
    auto send = protocol::parseOpsArray(call.request.body, state.clock.now(), ticket);
    if (!send) {
        call.problem(send.error());
        return;
    }
    for (const auto& parsed : send->ops) {
        if (parsed.record.ticket != ticket) {
            call.problem(
                fail(ErrorCode::FieldValue, "an operation names another ticket than the path", "ticket"));
            return;
        }
    }
    state.hub->append(call.account, std::move(*send),
                      [call = Reply(call)](Result<std::vector<protocol::AckResult>> results) {
                          if (results)
                              call.json(200, protocol::formatResults(*results));
                          else
                              call.problem(results.error());
                      });
}

// Whether the ticket may take so many bytes more.
Result<void> needRoom(BackendState& state, TicketId id, std::size_t size)
{
    const auto most = state.config.limits.attachments_per_ticket_bytes;
    TRY(const auto ticket, state.hub->ticket(id));
    std::int64_t sum = static_cast<std::int64_t>(size);
    for (const auto& attachment : ticket->attachments)
        sum += attachment.size;
    if (most == 0 || sum <= most)
        return {};
    return fail(ErrorCode::TooLarge,
                fmt::format("the ticket's attachments would have {} bytes; at most {} are accepted", sum,
                            most))
        .withLimit(most);
}

std::string formatStored(const StoredAttachment& stored)
{
    Writer out;
    out.beginObject().field("sha256", stored.sha256).field("size", stored.size);
    if (!stored.masked.empty()) {
        std::vector<protocol::MaskedPart> parts;
        for (const auto& kind : stored.masked)
            parts.push_back({"file", kind});
        out.rawField("masked", protocol::formatMasked(parts));
    }
    out.endObject();
    return out.take();
}

void putAttachment(BackendState& state, const Call& call, TicketId id)
{
    if (call.account.role < AccountRole::Responder) {
        call.problem(fail(ErrorCode::Forbidden, "attaching needs a responder; this account is a viewer"));
        return;
    }
    const auto size = call.request.body.size();
    if (auto room = needRoom(state, id, size); !room) {
        call.problem(room.error());
        return;
    }
    auto ticket = state.hub->ticket(id);
    if (!ticket) {
        call.problem(ticket.error());
        return;
    }
    state.attachments->put(call.request.body, masking::optionsFor(**ticket),
                           [&state, call = Reply(call)](Result<StoredAttachment> stored) {
                               state.server->post([call, stored = std::move(stored)] {
                                   if (stored)
                                       call.json(201, formatStored(*stored));
                                   else
                                       call.problem(stored.error());
                               });
                           });
}

} // namespace

void serveIncidents(BackendState& state, const Call& call)
{
    if (call.parts.size() == 1) {
        if (!needMethod(call, {"GET", "POST"}))
            return;
        if (call.request.method == "POST") {
            declare(state, call);
            return;
        }
        auto list = listIncidents(state, call);
        if (list)
            call.json(200, std::move(*list));
        else
            call.problem(list.error());
        return;
    }
    TicketId id = state.hub->findTicket(call.parts[1], call.account);
    const std::string_view what =
        call.parts.size() > 2 ? std::string_view(call.parts[2]) : std::string_view();
    const bool opening = what == "ops" && id.isNil();
    if (opening) { // operations that begin with a ticket.open of their own
        if (const auto made = TicketId::parse(call.parts[1]))
            id = *made;
    }
    if (id.isNil() || call.parts.size() > 3) {
        call.problem(noSuchIncident());
    } else if (what.empty()) {
        if (needMethod(call, {"GET"}))
            showIncident(state, call, id);
    } else if (what == "log") {
        if (needMethod(call, {"GET"}))
            showLog(state, call, id);
    } else if (what == "ops") {
        if (needMethod(call, {"POST"}))
            appendOps(state, call, id);
    } else if (what == "attachments") {
        if (needMethod(call, {"POST"}))
            putAttachment(state, call, id);
    } else {
        call.problem(fail(ErrorCode::NotFound, "there is nothing at this path"));
    }
}

void serveLog(BackendState& state, const Call& call)
{
    if (!needMethod(call, {"GET"}))
        return;
    if (call.parts.size() == 1) {
        showLog(state, call, std::nullopt);
        return;
    }
    if (call.parts[1] != "verify") {
        call.problem(fail(ErrorCode::NotFound, "there is nothing at this path"));
        return;
    }
    const auto verified = verifyLog(*state.store);
    if (!verified) {
        call.problem(verified.error());
        return;
    }
    Writer out;
    out.beginObject()
        .field("ok", verified->isGood())
        .field("seq", verified->seq)
        .field("checked", verified->checked);
    out.field("hash", hexText(verified->hash)).field("fault", nameOf(verified->fault));
    out.field("sentence", verified->sentence).endObject();
    call.json(200, out.take());
}

} // namespace warroom
