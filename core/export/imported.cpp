// Rules and JSON of what is kept beside an imported ticket.
#include "export/imported.h"

#include "base/text.h"
#include "base/time_text.h"
#include "export/field_reader.h"
#include "export/json_reader.h"
#include "export/mark_json.h"
#include "export/recorded_incident_codec.h"

namespace warroom::imported {
namespace {

namespace bj = boost::json;
using json_reader::FieldReader;

template<class Record>
struct TextField
{
    const char* name;
    std::string Record::*member;
};

constexpr TextField<RecordedItem> itemTexts[] = {
    {"state", &RecordedItem::state},       {"evidence", &RecordedItem::evidence},
    {"done_by", &RecordedItem::doneBy},    {"answer", &RecordedItem::answer},
    {"reason", &RecordedItem::reason},     {"effect", &RecordedItem::effect},
    {"priority", &RecordedItem::priority}, {"ticket", &RecordedItem::ticket},
    {"kind", &RecordedItem::kind},
};

constexpr TextField<RecordedIncident> incidentTexts[] = {
    {"kind", &RecordedIncident::kind},
    {"phase", &RecordedIncident::phase},
    {"status", &RecordedIncident::status},
    {"priority", &RecordedIncident::priority},
    {"summary", &RecordedIncident::summary},
    {"impact", &RecordedIncident::impact},
    {"what_helped", &RecordedIncident::whatHelped},
    {"went_well", &RecordedIncident::wentWell},
    {"went_badly", &RecordedIncident::wentBadly},
    {"lucky", &RecordedIncident::lucky},
};

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

void putUnlessLine(bj::object& to, const char* name, const std::string& text, std::size_t most)
{
    if (oneLine(text, most) != text)
        to[name] = text;
}

bj::object readObject(const std::string& text)
{
    auto value = json_reader::read(text);
    return value && value->is_object() ? std::move(value->get_object()) : bj::object();
}

void putUnknown(bj::object& to, const std::string& extra)
{
    if (extra.empty())
        return;
    for (auto& pair : readObject(extra))
        to.emplace(pair.key(), std::move(pair.value()));
}

bj::object toObject(const RecordedItem& item)
{
    bj::object to;
    for (const auto& field : itemTexts)
        put(to, field.name, item.*field.member);
    put(to, item.ownerIsRole ? "owner_role" : "owner", item.owner);
    if (item.done)
        to["done"] = *item.done;
    put(to, "done_at", item.doneAt);
    put(to, "due", item.due);
    putUnknown(to, item.extra);
    return to;
}

RecordedItem fromObject(const bj::object& object)
{
    FieldReader fields(object);
    RecordedItem item;
    fields.text("text", item.text);
    for (const auto& field : itemTexts)
        fields.text(field.name, item.*field.member);
    item.ownerIsRole = !fields.has("owner") && fields.has("owner_role");
    fields.text(item.ownerIsRole ? "owner_role" : "owner", item.owner);
    fields.flag("done", item.done);
    fields.time("done_at", item.doneAt);
    fields.time("due", item.due);
    item.extra = fields.extra();
    return fields.error() ? RecordedItem() : item;
}

bj::object toObject(const RecordedRole& role)
{
    bj::object to;
    put(to, "role", role.role);
    put(to, "person", role.person);
    put(to, "from", role.from);
    put(to, "until", role.until);
    putUnknown(to, role.extra);
    return to;
}

Result<RecordedRole> readRole(const bj::value& value)
{
    RecordedRole role;
    if (!value.is_object())
        return role;
    FieldReader fields(value.get_object());
    fields.text("role", role.role);
    fields.text("person", role.person);
    fields.time("from", role.from);
    fields.time("until", role.until);
    role.extra = fields.extra();
    return role;
}

template<Named Enum>
Enum nameOr(const std::string& text, Enum fallback)
{
    const auto parsed = parseName<Enum>(text);
    return parsed ? *parsed : fallback;
}

} // namespace

std::string oneLine(std::string_view text, std::size_t most)
{
    std::string line(text);
    for (char& c : line) {
        if (c == '\n' || c == '\r')
            c = ' ';
    }
    return codePoints(line) > most ? elide(line, most) : line;
}

CauseState causeState(const RecordedItem& item) { return nameOr(item.state, CauseState::Suspected); }

Owner owner(const RecordedItem& item)
{
    const std::string name = oneLine(item.owner, nameMost);
    return trimmed(name).empty() ? Owner() : Owner(name);
}

std::optional<Priority> priority(const RecordedItem& item)
{
    const auto parsed = parseName<Priority>(item.priority);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

WhyEnd whyEnd(const RecordedItem& item)
{
    const auto state = nameOr(item.state, item.answer.empty() ? WhyState::Open : WhyState::Answered);
    if (state == WhyState::Answered && !trimmed(item.answer).empty())
        return {WhyState::Answered, item.answer, {}, {}};
    if (state == WhyState::Dropped && !trimmed(item.reason).empty())
        return {WhyState::Dropped, {}, item.reason, {}};
    return {};
}

TicketKind kind(const RecordedIncident& incident) { return nameOr(incident.kind, TicketKind::Incident); }

Severity severity(const RecordedIncident& incident)
{
    const auto parsed = parseSeverity(incident.severity);
    if (parsed)
        return *parsed;
    const auto normal = normalSeverity(incident.severity);
    return normal ? nameOr(*normal, Severity::Sev3) : Severity::Sev3;
}

Priority priority(const RecordedIncident& incident)
{
    return nameOr(incident.priority, matchingPriority(severity(incident)));
}

Phase phase(const RecordedIncident& incident)
{
    const Phase reached = incident.resolved    ? Phase::Review
                          : incident.mitigated ? Phase::Resolution
                                               : Phase::Detection;
    return nameOr(incident.phase, reached);
}

TicketState state(const RecordedIncident& incident)
{
    return nameOr(incident.status, incident.resolved ? TicketState::Done : TicketState::Open);
}

std::string extra(const RecordedItem& item, TextForm form)
{
    bj::object to = toObject(item);
    if (form == TextForm::Line)
        putUnlessLine(to, "text", item.text, lineItemMost);
    return bj::serialize(to);
}

std::string extra(const RecordedEntry& entry)
{
    bj::object to;
    // Without a kind the ticket says "note", without an actor the one who imported it.
    if (entry.kind.empty())
        to["kind"] = nullptr;
    else
        putUnlessLine(to, "kind", entry.kind, kindMost);
    putUnlessLine(to, "actor", entry.actor, nameMost);
    putUnlessLine(to, "precision", entry.precision, precisionMost);
    put(to, "recorded", entry.recorded);
    putUnknown(to, entry.extra);
    return to.empty() && !entry.actor.empty() ? std::string() : bj::serialize(to);
}

std::string extra(const RecordedSource& source)
{
    bj::object to;
    putUnlessLine(to, "url", source.url, lineItemMost);
    putUnlessLine(to, "title", source.title, titleMost);
    putUnlessLine(to, "original", source.original, lineItemMost);
    if (trimmed(source.url).empty())
        to["url"] = source.url;
    putUnknown(to, source.extra);
    return to.empty() ? std::string() : bj::serialize(to);
}

std::string extra(const RecordedIncident& incident)
{
    bj::object to;
    for (const auto& field : incidentTexts)
        put(to, field.name, incident.*field.member);
    putUnlessLine(to, "title", incident.title, titleMost);
    putUnlessLine(to, "service", incident.service, serviceMost);
    bj::array reports;
    for (const auto& report : incident.laterRequests) {
        reports.push_back(toObject(report));
        put(reports.back().get_object(), "text", report.text);
    }
    if (!reports.empty())
        to["later_requests"] = std::move(reports);
    bj::array marks;
    for (const auto& mark : incident.marks)
        marks.push_back(toJson(mark));
    if (!marks.empty())
        to["marks"] = std::move(marks);
    bj::array roles;
    for (const auto& role : incident.roles)
        roles.push_back(toObject(role));
    if (!roles.empty())
        to["roles"] = std::move(roles);
    putUnknown(to, incident.extra);
    return bj::serialize(to);
}

RecordedItem itemFrom(const std::string& extra)
{
    return extra.empty() ? RecordedItem() : fromObject(readObject(extra));
}

RecordedEntry entryFrom(const std::string& extra)
{
    RecordedEntry entry;
    if (extra.empty())
        return entry;
    const bj::object object = readObject(extra);
    FieldReader fields(object);
    fields.text("kind", entry.kind);
    fields.text("actor", entry.actor);
    fields.text("precision", entry.precision);
    fields.time("recorded", entry.recorded);
    entry.extra = fields.extra();
    return fields.error() ? RecordedEntry() : entry;
}

RecordedSource sourceFrom(const std::string& extra)
{
    RecordedSource source;
    if (extra.empty())
        return source;
    const bj::object object = readObject(extra);
    FieldReader fields(object);
    fields.text("url", source.url);
    fields.text("title", source.title);
    fields.text("original", source.original);
    source.extra = fields.extra();
    return fields.error() ? RecordedSource() : source;
}

RecordedIncident incidentFrom(const std::string& extra)
{
    RecordedIncident incident;
    if (extra.empty())
        return incident;
    const bj::object object = readObject(extra);
    FieldReader fields(object);
    for (const auto& field : incidentTexts)
        fields.text(field.name, incident.*field.member);
    fields.text("title", incident.title);
    fields.text("service", incident.service);
    fields.list("later_requests", incident.laterRequests, [](const bj::value& value) -> Result<RecordedItem> {
        return value.is_object() ? fromObject(value.get_object()) : RecordedItem();
    });
    fields.list("marks", incident.marks, readRecordedMark);
    fields.list("roles", incident.roles, readRole);
    incident.extra = fields.extra();
    return fields.error() ? RecordedIncident() : incident;
}

} // namespace warroom::imported
