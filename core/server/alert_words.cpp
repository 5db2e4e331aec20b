// Tickets and entries made of alerts.
#include "server/alert_words.h"

#include "base/text.h"
#include "protocol/json_reader.h"
#include "protocol/json_writer.h"
#include "protocol/op_codec.h"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

namespace warroom {
namespace {

constexpr std::size_t titleCharacters = 500, requestCharacters = 262'144;

// A sender that speaks of severities as we do is taken at its word.
Severity severityOf(const AlertSignal& signal)
{
    if (const auto label = signal.labels.find("severity"); label != signal.labels.end()) {
        if (const auto severity = parseSeverity(label->second))
            return *severity;
    }
    switch (signal.level) {
    case AlertLevel::Critical:
        return Severity::Sev2;
    case AlertLevel::Error:
        return Severity::Sev3;
    case AlertLevel::Warning:
        return Severity::Sev4;
    case AlertLevel::Info:
        break;
    }
    return Severity::Sev5;
}

// All that was said, as it was said.
std::string wholeText(const AlertSignal& signal)
{
    std::string out = signal.title;
    if (!signal.details.empty())
        out += "\n\n" + signal.details;
    std::string labels;
    for (const auto& [name, value] : signal.labels)
        labels += fmt::format("\n{}: {}", name, value);
    if (!labels.empty())
        out += "\n" + labels;
    if (!signal.runbook.empty())
        out += "\n\nRunbook: " + signal.runbook;
    for (const auto& link : signal.links)
        out += fmt::format("\n{}: {}", link.text.empty() ? "Link" : link.text, link.url);
    if (!signal.oddity.empty())
        out += "\n\nNote: " + signal.oddity;
    return out;
}

std::string originOf(const AlertSignal& signal)
{
    static const std::map<std::string, std::string, std::less<>> names = {{"alertmanager", "Alertmanager"},
                                                                          {"events_v2", "Events API v2"},
                                                                          {"grafana", "Grafana"},
                                                                          {"events", "Event"},
                                                                          {"heartbeat", "Heartbeats"}};
    const auto found = names.find(signal.source);
    const auto name = found == names.end() ? signal.source : found->second;
    // What the backend noticed itself came with no key.
    return signal.intake.ends_with(" of warroom") ? name
                                                  : fmt::format("{}, intake key {}", name, signal.intake);
}

void addOp(json::Writer& out, TicketId ticket, Body body, IdSource& ids)
{
    cutTexts(body, {});
    out.beginObject()
        .field("id", ids.make<OpId>())
        .field("ticket", ticket)
        .field("type", typeOf(body))
        .rawField("body", formatBody(body))
        .endObject();
}

// The person's own operation about the alert, or nothing.
std::optional<Body> personsOp(const TriageDeed& deed, const Alert& alert)
{
    const auto title = elide(alert.signal.title, titleCharacters);
    if (deed.kind == TriageDeed::Kind::Acknowledge)
        return AlertAck{alert.id, title};
    if (deed.kind == TriageDeed::Kind::Link)
        return AlertLink{alert.id, title};
    return std::nullopt;
}

} // namespace

void cutTexts(Body& body, const TextLimits& texts)
{
    if (auto* open = std::get_if<TicketOpen>(&body)) {
        open->title = elide(open->title, texts.title);
        open->request = elide(open->request, requestCharacters);
    } else if (auto* entry = std::get_if<CommentAdd>(&body)) {
        entry->text = elide(entry->text, texts.comment);
    } else if (auto* acknowledges = std::get_if<AlertAck>(&body)) {
        acknowledges->title = elide(acknowledges->title, texts.title);
    } else if (auto* links = std::get_if<AlertLink>(&body)) {
        links->title = elide(links->title, texts.title);
    }
}

TicketOpen ticketFor(const Alert& alert)
{
    TicketOpen out;
    out.kind = alert.route == AlertRoute::Page ? TicketKind::Incident : TicketKind::Support;
    out.title = elide(alert.signal.title, titleCharacters);
    out.severity = severityOf(alert.signal);
    out.service = alert.signal.service;
    out.request = wholeText(alert.signal);
    out.origin = originOf(alert.signal);
    out.started = alert.signal.started;
    return out;
}

CommentAdd entryFor(const TriageDeed& deed, const Alert& alert)
{
    const auto& signal = alert.signal;
    CommentAdd out;
    out.kind = "alert";
    out.origin = originOf(signal);
    out.extra = fmt::format("{{\"alert\":{}}}", alert.id);
    switch (deed.kind) {
    case TriageDeed::Kind::Open:
        out.text = signal.title;
        out.from = signal.started;
        break;
    case TriageDeed::Kind::Join:
        out.text = fmt::format("{}\n{}", signal.title, deed.why);
        out.from = signal.started;
        break;
    case TriageDeed::Kind::Tell:
        out.text = fmt::format("Alert {}: {}", deed.why, signal.title);
        if (alert.state == AlertState::Resolved)
            out.from = alert.resolved;
        break;
    case TriageDeed::Kind::Gather:
        out.text = deed.why;
        break;
    case TriageDeed::Kind::Repeat:
        out.kind = "page";
        out.text = fmt::format("{}\n{}", signal.title, deed.why);
        break;
    case TriageDeed::Kind::Leave:
        out.text = fmt::format("Alert moved to another ticket: {}\n{}", signal.title, deed.why);
        break;
    case TriageDeed::Kind::Lower:
        out.text = fmt::format("{}\n{}", signal.title, deed.why);
        break;
    case TriageDeed::Kind::Acknowledge:
    case TriageDeed::Kind::Link:
        break;
    }
    return out;
}

std::string messageFor(const TriageDeed& deed, const Alert& alert, IdSource& ids)
{
    json::Writer out;
    if (const auto own = personsOp(deed, alert)) {
        out.beginObject().field("actor", deed.actor).key("ops").beginArray();
        addOp(out, deed.ticket, *own, ids);
        out.endArray().endObject();
        return out.take();
    }
    out.beginArray();
    if (deed.kind == TriageDeed::Kind::Open)
        addOp(out, deed.ticket, ticketFor(alert), ids);
    addOp(out, deed.ticket, entryFor(deed, alert), ids);
    out.endArray();
    return out.take();
}

std::string messageFor(const EvidenceNeed& need, const Evidence& evidence, IdSource& ids)
{
    CommentAdd entry;
    entry.kind = "evidence";
    entry.text = evidence.text;
    entry.extra = evidence.extra;
    entry.origin = "Telemetry of " + need.service;
    json::Writer out;
    out.beginArray();
    addOp(out, need.ticket, entry, ids);
    if (evidence.picture)
        addOp(out, need.ticket, *evidence.picture, ids);
    out.endArray();
    return out.take();
}

Result<AlertMessage> readMessage(const std::string& text, Time now)
{
    AlertMessage out;
    std::string ops = text;
    if (text.starts_with('{')) {
        TRY(const auto object, json::parseObject(text));
        const json::Reader reader(object);
        TRY(out.actor, reader.id<PersonId>("actor"));
        TRY(const auto* array, reader.array("ops"));
        ops = boost::json::serialize(*array);
    }
    TRY(out.send, protocol::parseOpsArray(ops, now, TicketId{}));
    return out;
}

} // namespace warroom
