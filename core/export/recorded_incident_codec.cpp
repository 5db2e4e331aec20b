// Field by field: JSON objects to recorded values and back.
#include "export/recorded_incident_codec.h"

#include "base/text.h"
#include "base/time_text.h"
#include "export/field_reader.h"
#include "export/json_reader.h"
#include "export/mark_json.h"
#include "protocol/template_codec.h"

#include <boost/json/parse.hpp>
#include <fmt/format.h>

#include <limits>

namespace warroom {
namespace {

namespace bj = boost::json;
using json_reader::FieldReader;

constexpr std::pair<const char*, std::string RecordedIncident::*> lessonTexts[] = {
    {"what_helped", &RecordedIncident::whatHelped},
    {"went_well", &RecordedIncident::wentWell},
    {"went_badly", &RecordedIncident::wentBadly},
    {"lucky", &RecordedIncident::lucky},
};

Error notAnElement() { return fail(ErrorCode::FieldType, "expected a string or an object"); }

std::string_view stringOf(const bj::value& value)
{
    return {value.get_string().data(), value.get_string().size()};
}

Result<RecordedItem> readItem(const bj::value& value)
{
    RecordedItem item;
    if (value.is_string()) {
        if (const auto bad = firstControl(stringOf(value)))
            return fail(ErrorCode::TextControl,
                        fmt::format("control character at byte {} of the text", *bad));
        item.text = stringOf(value);
        return item;
    }
    if (!value.is_object())
        return notAnElement();
    FieldReader fields(value.get_object());
    fields.text("id", item.id);
    fields.text("text", item.text);
    fields.text("state", item.state);
    fields.text("evidence", item.evidence);
    item.ownerIsRole = !fields.has("owner") && fields.has("owner_role");
    fields.text(item.ownerIsRole ? "owner_role" : "owner", item.owner);
    item.ownerIsRole = item.ownerIsRole && !item.owner.empty();
    fields.flag("done", item.done);
    fields.text("done_by", item.doneBy);
    fields.time("done_at", item.doneAt);
    fields.time("due", item.due);
    fields.text("answer", item.answer);
    fields.text("reason", item.reason);
    fields.text("effect", item.effect);
    fields.text("priority", item.priority);
    fields.text("ticket", item.ticket);
    fields.text("kind", item.kind);
    item.extra = fields.extra();
    if (fields.error())
        return *fields.error();
    return item;
}

Result<RecordedEntry> readEntry(const bj::value& value)
{
    if (!value.is_object())
        return fail(ErrorCode::FieldType, "expected an object with t, kind, actor and text");
    RecordedEntry entry;
    FieldReader fields(value.get_object());
    std::optional<Time> t;
    std::optional<std::int64_t> source;
    std::optional<bool> pinned;
    fields.text("id", entry.id);
    fields.time("t", t);
    fields.time("until", entry.until);
    fields.text("kind", entry.kind);
    fields.text("actor", entry.actor);
    fields.requiredText("text", entry.text);
    fields.whole("source", source);
    fields.text("precision", entry.precision);
    fields.flag("pinned", pinned);
    fields.time("recorded", entry.recorded);
    entry.extra = fields.extra();
    if (fields.error())
        return *fields.error();
    if (!t)
        return fail(ErrorCode::FieldMissing, "must be given", "t");
    if (source && *source > std::numeric_limits<int>::max())
        return fail(ErrorCode::Range, "no such source", "source");
    entry.t = *t;
    entry.pinned = pinned.value_or(false);
    if (source)
        entry.source = static_cast<int>(*source);
    return entry;
}

Result<RecordedSource> readSource(const bj::value& value)
{
    RecordedSource source;
    if (value.is_string()) {
        if (firstControl(stringOf(value)))
            return fail(ErrorCode::TextControl, "control character in the text");
        source.title = stringOf(value);
        return source;
    }
    if (!value.is_object())
        return notAnElement();
    FieldReader fields(value.get_object());
    fields.text("url", source.url);
    fields.text("title", source.title);
    fields.text("original", source.original);
    source.extra = fields.extra();
    if (fields.error())
        return *fields.error();
    return source;
}

Result<RecordedOwnership> readOwnership(const bj::value& value)
{
    if (!value.is_object())
        return fail(ErrorCode::FieldType, "expected an object with person and text");
    RecordedOwnership note;
    FieldReader fields(value.get_object());
    fields.text("person", note.person);
    fields.text("text", note.text);
    if (fields.error())
        return *fields.error();
    return note;
}

Result<RecordedRole> readRole(const bj::value& value)
{
    if (!value.is_object())
        return fail(ErrorCode::FieldType, "expected an object with role and person");
    RecordedRole role;
    FieldReader fields(value.get_object());
    fields.text("role", role.role);
    fields.text("person", role.person);
    fields.time("from", role.from);
    fields.time("until", role.until);
    role.extra = fields.extra();
    if (fields.error())
        return *fields.error();
    return role;
}

Result<TicketTemplate> readTemplate(const bj::value& value)
{
    TRY(auto read, protocol::parseTemplate(bj::serialize(value)));
    CHECK(check(read));
    return read;
}

void readHead(FieldReader& fields, RecordedIncident& incident)
{
    std::optional<std::int64_t> revision;
    fields.text("id", incident.id);
    fields.text("key", incident.key);
    fields.text("kind", incident.kind);
    fields.text("phase", incident.phase);
    fields.text("status", incident.status);
    fields.text("priority", incident.priority);
    fields.whole("revision", revision);
    incident.revision = revision.value_or(0);
    std::optional<bool> drill;
    fields.flag("drill", drill);
    incident.drill = drill.value_or(false);
    fields.one("ticket_template", incident.ownTemplate, readTemplate);
    fields.requiredText("title", incident.title);
    fields.requiredText("severity", incident.severity);
    fields.text("service", incident.service);
    fields.time("started", incident.started);
    fields.time("detected", incident.detected);
    fields.time("acknowledged", incident.acknowledged);
    fields.time("mitigated", incident.mitigated);
    fields.time("resolved", incident.resolved);
}

Result<RecordedIncident> readIncident(const bj::object& object)
{
    RecordedIncident incident;
    FieldReader fields(object);
    readHead(fields, incident);
    fields.text("original_request", incident.originalRequest);
    fields.text("symptoms", incident.symptoms);
    fields.text("scope", incident.scope);
    fields.text("summary", incident.summary);
    fields.text("impact", incident.impact);
    for (const auto& [name, text] : lessonTexts)
        fields.text(name, incident.*text);
    fields.list("later_requests", incident.laterRequests, readItem);
    fields.list("root_causes", incident.rootCauses, readItem);
    fields.list("next_actions", incident.nextActions, readItem);
    fields.list("fixes_symptoms", incident.fixesSymptoms, readItem);
    fields.list("fixes_root_cause", incident.fixesRootCause, readItem);
    fields.list("whys", incident.whys, readItem);
    fields.list("prevention", incident.prevention, readItem);
    fields.list("marks", incident.marks, readRecordedMark);
    fields.list("roles", incident.roles, readRole);
    fields.list("ownership", incident.ownership, readOwnership);
    fields.list("timeline", incident.timeline, readEntry);
    fields.list("sources", incident.sources, readSource);
    incident.extra = fields.extra();
    if (fields.error())
        return *fields.error();
    if (auto severity = normalSeverity(incident.severity); !severity)
        return severity.error();
    for (std::size_t i = 0; i < incident.timeline.size(); ++i) {
        const auto source = incident.timeline[i].source;
        if (source && static_cast<std::size_t>(*source) >= incident.sources.size())
            return fail(ErrorCode::Range,
                        fmt::format("no source {}; there are {}", *source, incident.sources.size()),
                        fmt::format("timeline[{}].source", i));
    }
    return incident;
}

void put(bj::object& to, const char* name, const std::string& text)
{
    if (!text.empty())
        to[name] = text;
}

void put(bj::object& to, const char* name, const std::optional<Time>& time)
{
    if (time)
        to[name] = formatTime(*time);
}

// The text of `extra` was made by FieldReader::extra(); an object made by hand that is not JSON is left out.
void putExtra(bj::object& to, const std::string& extra)
{
    if (extra.empty())
        return;
    auto rest = json_reader::read(extra);
    if (!rest || !rest->is_object())
        return;
    for (auto& pair : rest->get_object())
        to.emplace(pair.key(), std::move(pair.value()));
}

bj::value toJson(const RecordedItem& item)
{
    bj::object to;
    put(to, "id", item.id);
    to["text"] = item.text;
    put(to, "state", item.state);
    put(to, "evidence", item.evidence);
    put(to, item.ownerIsRole ? "owner_role" : "owner", item.owner);
    if (item.done)
        to["done"] = *item.done;
    put(to, "done_by", item.doneBy);
    put(to, "done_at", item.doneAt);
    put(to, "due", item.due);
    put(to, "answer", item.answer);
    put(to, "reason", item.reason);
    put(to, "effect", item.effect);
    put(to, "priority", item.priority);
    put(to, "ticket", item.ticket);
    put(to, "kind", item.kind);
    putExtra(to, item.extra);
    if (to.size() == 1)
        return bj::value(item.text);
    return to;
}

bj::value toJson(const RecordedEntry& entry)
{
    bj::object to;
    put(to, "id", entry.id);
    to["t"] = formatTime(entry.t);
    put(to, "until", entry.until);
    put(to, "kind", entry.kind);
    put(to, "actor", entry.actor);
    to["text"] = entry.text;
    if (entry.source)
        to["source"] = *entry.source;
    put(to, "precision", entry.precision);
    if (entry.pinned)
        to["pinned"] = true;
    put(to, "recorded", entry.recorded);
    putExtra(to, entry.extra);
    return to;
}

bj::value toJson(const RecordedSource& source)
{
    bj::object to;
    put(to, "url", source.url);
    put(to, "title", source.title);
    put(to, "original", source.original);
    putExtra(to, source.extra);
    if (to.size() == 1 && !source.title.empty())
        return bj::value(source.title);
    return to;
}

bj::value toJson(const RecordedRole& role)
{
    bj::object to;
    put(to, "role", role.role);
    put(to, "person", role.person);
    put(to, "from", role.from);
    put(to, "until", role.until);
    putExtra(to, role.extra);
    return to;
}

bj::value toJson(const RecordedOwnership& note)
{
    return bj::object{{"person", note.person}, {"text", note.text}};
}

bj::value toJson(const std::string& name) { return bj::value(name); }

template<class Value>
bj::array listJson(const std::vector<Value>& values)
{
    bj::array list;
    list.reserve(values.size());
    for (const Value& value : values)
        list.push_back(toJson(value));
    return list;
}

void putHead(bj::object& to, const RecordedIncident& incident)
{
    put(to, "id", incident.id);
    put(to, "key", incident.key);
    put(to, "kind", incident.kind);
    put(to, "phase", incident.phase);
    put(to, "status", incident.status);
    put(to, "priority", incident.priority);
    if (incident.revision != 0)
        to["revision"] = incident.revision;
    if (incident.drill)
        to["drill"] = true;
    if (incident.ownTemplate)
        to["ticket_template"] = bj::parse(protocol::format(*incident.ownTemplate));
    to["title"] = incident.title;
    to["severity"] = incident.severity;
    to["service"] = incident.service;
    const std::pair<const char*, const std::optional<Time>*> times[] = {
        {"started", &incident.started},
        {"detected", &incident.detected},
        {"acknowledged", &incident.acknowledged},
        {"mitigated", &incident.mitigated},
        {"resolved", &incident.resolved}};
    for (const auto& [name, time] : times)
        to[name] = *time ? bj::value(formatTime(**time)) : bj::value(nullptr);
}

} // namespace

Result<RecordedIncident> parseRecordedIncident(std::string_view json, std::string_view fileName)
{
    const auto named = [&](const Error& error) {
        const std::string where = error.path().empty() ? std::string() : error.path() + ": ";
        Error whole =
            fail(error.code(), fmt::format("{}: {}{}", escapeForMessage(fileName), where, error.message()),
                 error.path());
        return error.limit() ? whole.withLimit(*error.limit()) : whole;
    };
    auto document = json_reader::read(json);
    if (!document)
        return named(document.error());
    if (!document->is_object())
        return named(fail(ErrorCode::NotObject, "a recorded incident is one JSON object"));
    auto incident = readIncident(document->get_object());
    if (!incident)
        return named(incident.error());
    return incident;
}

std::string formatRecordedIncident(const RecordedIncident& incident)
{
    bj::object to;
    putHead(to, incident);
    to["original_request"] = incident.originalRequest;
    to["symptoms"] = incident.symptoms;
    to["scope"] = incident.scope;
    put(to, "summary", incident.summary);
    put(to, "impact", incident.impact);
    for (const auto& [name, text] : lessonTexts)
        put(to, name, incident.*text);
    if (!incident.laterRequests.empty())
        to["later_requests"] = listJson(incident.laterRequests);
    to["root_causes"] = listJson(incident.rootCauses);
    to["next_actions"] = listJson(incident.nextActions);
    to["fixes_symptoms"] = listJson(incident.fixesSymptoms);
    to["fixes_root_cause"] = listJson(incident.fixesRootCause);
    to["whys"] = listJson(incident.whys);
    to["prevention"] = listJson(incident.prevention);
    if (!incident.marks.empty())
        to["marks"] = listJson(incident.marks);
    for (const auto& [name, people] :
         {std::pair("responders", &incident.responders), std::pair("watchers", &incident.watchers)}) {
        if (!people->empty())
            to[name] = listJson(*people);
    }
    put(to, "driver", incident.driver);
    put(to, "drives_since", incident.drivesSince);
    if (!incident.roles.empty())
        to["roles"] = listJson(incident.roles);
    if (!incident.ownership.empty())
        to["ownership"] = listJson(incident.ownership);
    to["timeline"] = listJson(incident.timeline);
    to["sources"] = listJson(incident.sources);
    putExtra(to, incident.extra);
    return json_reader::write(to);
}

Result<std::string> normalSeverity(std::string_view text)
{
    std::string word = lowerAscii(trimmed(text));
    if (word.starts_with("sev")) {
        word.erase(0, 3);
        if (!word.empty() && (word[0] == '-' || word[0] == ' ' || word[0] == '_'))
            word.erase(0, 1);
        if (word.size() == 1 && word[0] >= '1' && word[0] <= '5')
            return "SEV" + word;
    }
    return fail(ErrorCode::FieldValue,
                fmt::format("\"{}\" is not a severity; expected SEV1 to SEV5", escapeForMessage(text)),
                "severity");
}

} // namespace warroom
