// The canonical form of a ticket, its summary, and the format's table, as JSON.
#include "protocol/ticket_codec.h"

#include "protocol/ticket_json.h"

#include "protocol/json_reader.h"
#include "protocol/json_writer.h"
#include "protocol/op_codec.h"
#include "protocol/template_codec.h"

#include "base/time_text.h"

namespace warroom {
namespace {

using json::Reader;
using json::Writer;

void writeOwner(Writer& out, const Owner& owner)
{
    if (owner.person())
        out.beginObject().field("person", *owner.person()).endObject();
    else if (owner.group())
        out.beginObject().field("group", *owner.group()).endObject();
    else if (owner.name())
        out.beginObject().field("name", *owner.name()).endObject();
    else
        out.null();
}

void write(Writer& out, const std::string& value) { out.value(value); }
void write(Writer& out, bool value) { out.value(value); }
void write(Writer& out, std::int64_t value) { out.value(value); }
void write(Writer& out, const Owner& value) { writeOwner(out, value); }
void write(Writer& out, Time value) { out.value(formatTime(value)); }
template<Named Enum>
void write(Writer& out, Enum value)
{
    out.value(nameOf(value));
}
template<class T>
void write(Writer& out, const std::optional<T>& value)
{
    if (value)
        write(out, *value);
    else
        out.null();
}
void write(Writer& out, const WhyEnd& end)
{
    out.beginObject()
        .field("state", nameOf(end.state))
        .field("answer", end.answer)
        .field("reason", end.reason);
    out.field("prevention", end.prevention).endObject();
}
void write(Writer& out, const Mark& mark)
{
    out.beginObject().field("mark", nameOf(mark.mark)).field("reason", mark.reason).endObject();
}

// A field with everything that decides later merges.
template<class T>
void field(Writer& out, std::string_view name, const Field<T>& value)
{
    out.key(name).beginObject().key("value");
    write(out, value.value());
    out.field("by", value.by()).field("seq", value.seq());
    if (!value.rivals().empty()) {
        out.key("rivals").beginArray();
        for (const auto& rival : value.rivals()) {
            out.beginObject().key("value");
            write(out, rival.value);
            out.field("by", rival.by).field("seq", rival.seq).field("op", rival.op).endObject();
        }
        out.endArray();
    }
    out.endObject();
}

void stamp(Writer& out, std::string_view name, const Stamp& value)
{
    out.key(name).beginObject().field("by", value.by).field("at", formatTime(value.at));
    out.field("seq", value.seq).endObject();
}

void prose(Writer& out, const Prose& value)
{
    out.field("text", value.text);
    stamp(out, "edited", value.edited);
    if (value.toRead.empty())
        return;
    out.field("merged_at", formatTime(value.mergedAt)).key("to_read").beginArray();
    for (const auto& part : value.toRead) {
        out.beginObject().field("by", part.by).field("seq", part.seq).field("merged", part.merged);
        out.field("from", part.from).field("to", part.to).field("removed", part.removed).endObject();
    }
    out.endArray();
}

void item(Writer& out, const Item& value)
{
    out.field("id", value.id);
    stamp(out, "added", value.added);
    field(out, "removed", value.removed);
    field(out, "position", value.position);
    out.field("edited_after_removal", value.editedAfterRemoval).field("extra", value.extra);
}

template<class T, class Write>
void list(Writer& out, std::string_view name, const std::vector<T>& values, Write&& writeOne)
{
    out.key(name).beginArray();
    for (const auto& value : values) {
        out.beginObject();
        writeOne(value);
        out.endObject();
    }
    out.endArray();
}

void report(Writer& out, const Report& value)
{
    out.field("id", value.id).field("text", value.text).field("origin", value.origin);
    out.field("received", formatTime(value.received));
    stamp(out, "added", value.added);
}

void sections(Writer& out, const Ticket& t)
{
    out.key("original_request");
    if (t.request) {
        out.beginObject();
        report(out, *t.request);
        out.endObject();
    } else {
        out.null();
    }
    list(out, "later_requests", t.laterRequests, [&](const Report& value) { report(out, value); });
    for (std::size_t i = 0; i < textSectionCount; ++i) {
        const auto section = static_cast<Section>(i);
        if (!isProse(section))
            continue;
        out.key(nameOf(section)).beginObject();
        prose(out, t.prose[static_cast<std::size_t>(section)]);
        out.endObject();
    }
    out.key("marks").beginObject();
    for (std::size_t i = 0; i < sectionCount; ++i)
        field(out, nameOf(static_cast<Section>(i)), t.marks[i]);
    out.endObject();
    list(out, "root_cause", t.causes, [&](const Cause& value) {
        item(out, value);
        prose(out, value.text);
        field(out, "state", value.state);
        field(out, "evidence", value.evidence);
    });
    list(out, "next_actions", t.actions, [&](const Action& value) {
        item(out, value);
        field(out, "text", value.text);
        field(out, "owner", value.owner);
        field(out, "due", value.due);
        field(out, "done", value.done);
        out.field("follow_up", value.followUp);
    });
    const auto fix = [&](const Fix& value) {
        item(out, value);
        prose(out, value.text);
    };
    list(out, "fixes_symptoms", t.fixesSymptoms, fix);
    list(out, "fixes_root_cause", t.fixesRootCause, fix);
    list(out, "whys", t.whys, [&](const Why& value) {
        item(out, value);
        field(out, "text", value.text);
        field(out, "end", value.end);
        out.field("asker", value.asker);
    });
    list(out, "prevention", t.preventions, [&](const Prevention& value) {
        item(out, value);
        prose(out, value.text);
        field(out, "effect", value.effect);
        field(out, "priority", value.priority);
        field(out, "due", value.due);
        field(out, "kind", value.kind);
        out.field("follow_up", value.followUp);
    });
}

void people(Writer& out, const Ticket& t)
{
    out.key("roles").beginObject();
    for (std::size_t i = 0; i < incidentRoleCount; ++i)
        field(out, nameOf(static_cast<IncidentRole>(i)), t.roles[i]);
    out.endObject();
    list(out, "role_terms", t.roleTerms, [&](const RoleTerm& value) {
        out.field("role", nameOf(value.role)).key("holder");
        writeOwner(out, value.holder);
        out.field("from", formatTime(value.from)).key("until");
        write(out, value.until);
    });
    const auto members = [&](std::string_view name, const std::map<PersonId, Field<bool>>& all) {
        out.key(name).beginObject();
        for (const auto& [person, member] : all)
            field(out, person.text(), member);
        out.endObject();
    };
    members("responders", t.responders);
    members("watchers", t.watchers);
    if (t.driver.seq() != 0)
        field(out, "driver", t.driver);
    if (t.ownership.empty())
        return;
    out.key("ownership").beginObject();
    for (const auto& [person, note] : t.ownership) {
        out.key(person.text()).beginObject().field("text", note.text);
        stamp(out, "written", note.written);
        out.endObject();
    }
    out.endObject();
}

void timeline(Writer& out, const Ticket& t)
{
    out.key("timeline").beginArray();
    for (const auto& entry : t.timeline) {
        out.beginObject().field("id", entry.id).field("seq", entry.seq).field("type", entry.type);
        out.field("happened", formatTime(entry.happened)).key("until");
        write(out, entry.until);
        out.field("recorded", formatTime(entry.recorded))
            .field("actor", entry.actor)
            .field("author", entry.author);
        out.field("kind", entry.kind).field("text", entry.text).key("args").beginArray();
        for (const auto& arg : entry.args)
            out.value(arg);
        out.endArray().key("who");
        writeOwner(out, entry.who);
        out.key("section");
        write(out, entry.section);
        out.field("item", entry.item).key("source");
        write(out, entry.source);
        out.field("precision", entry.precision).field("pinned", entry.pinned).field("struck", entry.struck);
        out.field("edited", entry.edited).field("retimed", entry.retimed);
        out.field("extra", entry.extra).field("origin", entry.origin);
        out.endObject();
    }
    out.endArray();
}

std::string readOptionalName(const Reader& reader, std::string_view name, std::string_view fallback)
{
    auto text = reader.textOr(name, fallback);
    return text ? *text : std::string(fallback);
}

} // namespace

std::string formatCanonical(const Ticket& t)
{
    Writer out;
    out.beginObject()
        .field("id", t.id)
        .field("number", t.number)
        .field("alias", t.alias)
        .field("head", t.head);
    out.field("kind", nameOf(t.kind)).field("imported", t.imported).field("extra", t.extra);
    stamp(out, "opened", t.opened);
    field(out, "title", t.title);
    field(out, "severity", t.severity);
    field(out, "priority", t.priority);
    field(out, "service", t.service);
    field(out, "phase", t.phase);
    field(out, "state", t.state);
    field(out, "due", t.due);
    field(out, "review", t.review);
    field(out, "drill", t.drill);
    if (t.ownTemplate)
        out.rawField("template", protocol::format(*t.ownTemplate));
    out.key("milestones").beginObject();
    for (std::size_t i = 0; i < milestoneCount; ++i)
        field(out, nameOf(static_cast<Milestone>(i)), t.milestoneCorrections[i]);
    out.endObject();
    if (t.acknowledged)
        stamp(out, "acknowledged", *t.acknowledged);
    if (t.restriction) {
        out.key("restriction").beginObject().field("reason", t.restriction->reason);
        stamp(out, "set", t.restriction->set);
        out.endObject();
    }
    list(out, "phase_terms", t.phaseTerms, [&](const PhaseTerm& value) {
        out.field("phase", nameOf(value.phase)).field("from", formatTime(value.from)).field("by", value.by);
        out.field("override_reason", value.overrideReason);
    });
    sections(out, t);
    people(out, t);
    list(out, "updates", t.updates, [&](const StatusUpdate& value) {
        out.field("id", value.id).field("text", value.text).key("audiences").beginArray();
        for (const auto audience : value.audiences)
            out.value(nameOf(audience));
        out.endArray().key("next");
        write(out, value.next);
        stamp(out, "published", value.published);
    });
    list(out, "attachments", t.attachments, [&](const Attachment& value) {
        out.field("id", value.id).field("sha256", value.sha256).field("name", value.name);
        out.field("media_type", value.mediaType).field("size", value.size);
        stamp(out, "added", value.added);
        out.field("origin", value.origin);
        if (!value.replaces.isNil())
            out.field("replaces", value.replaces);
    });
    out.key("checks").beginObject();
    for (const auto& [line, done] : t.checks)
        field(out, line, done);
    out.endObject();
    list(out, "lifted_masks", t.liftedMasks, [&](const LiftedMask& value) {
        out.field("fingerprint", value.fingerprint).field("kind", value.kind).field("reason", value.reason);
        stamp(out, "lifted", value.lifted);
    });
    list(out, "links", t.links,
         [&](const Link& value) { out.field("other", value.other).field("relation", value.relation); });
    list(out, "sources", t.sources, [&](const Source& value) {
        out.field("url", value.url).field("title", value.title).field("original", value.original);
        out.field("extra", value.extra);
    });
    timeline(out, t);
    out.endObject();
    return out.take();
}

std::string formatSummary(const Summary& s)
{
    Writer out;
    out.beginObject().field("id", s.id).field("key", s.key()).field("number", s.number);
    if (!s.alias.empty())
        out.field("alias", s.alias);
    out.field("head", s.head).field("kind", nameOf(s.kind)).field("title", s.title);
    out.field("severity", nameOf(s.severity))
        .field("priority", nameOf(s.priority))
        .field("service", s.service);
    out.field("phase", nameOf(s.phase)).field("state", nameOf(s.state)).key("commander");
    writeOwner(out, s.commander);
    out.key("sections").beginObject();
    for (std::size_t i = 0; i < sectionCount; ++i) {
        static constexpr std::string_view names[] = {"empty", "tbd", "filled"};
        out.field(nameOf(static_cast<Section>(i)), names[static_cast<std::size_t>(s.sections[i])]);
    }
    out.endObject().key("needed").beginArray();
    for (std::size_t i = 0; i < sectionCount; ++i) {
        if (s.needed >> i & 1)
            out.value(nameOf(static_cast<Section>(i)));
    }
    out.endArray().field("open", s.isOpen()).field("opened", formatTime(s.opened));
    const auto time = [&](std::string_view name, const std::optional<Time>& value) {
        if (value)
            out.field(name, formatTime(*value));
    };
    time("started", s.started);
    time("resolved", s.resolved);
    time("next_update", s.nextUpdate);
    time("earliest_due", s.earliestDue);
    time("due", s.due);
    if (s.review != ReviewState::Draft)
        out.field("review", nameOf(s.review));
    out.field("last_activity", formatTime(s.lastActivity)).field("open_actions", s.openActions);
    out.field("questions", s.questions);
    if (s.drill)
        out.field("drill", true);
    if (s.restricted)
        out.field("restricted", true);
    out.endObject();
    return out.take();
}

Result<Summary> parseSummary(std::string_view text)
{
    TRY(const auto object, json::parseObject(text));
    return parseSummaryObject(object);
}

Result<Summary> parseSummaryObject(const boost::json::object& object)
{
    const Reader reader(object);
    Summary s;
    TRY(s.id, reader.id<TicketId>("id"));
    TRY(s.number, reader.number("number"));
    TRY(s.alias, reader.textOr("alias", ""));
    TRY(s.head, reader.number("head"));
    TRY(s.kind, parseName<TicketKind>(readOptionalName(reader, "kind", "")));
    TRY(s.title, reader.text("title"));
    TRY(s.severity, parseName<Severity>(readOptionalName(reader, "severity", "")));
    TRY(s.priority, parseName<Priority>(readOptionalName(reader, "priority", "")));
    TRY(s.service, reader.textOr("service", ""));
    TRY(s.phase, parseName<Phase>(readOptionalName(reader, "phase", "")));
    TRY(s.state, parseName<TicketState>(readOptionalName(reader, "state", "")));
    if (const auto* commander = reader.find("commander"); commander && commander->is_object()) {
        const Reader owner(commander->get_object(), "commander");
        if (owner.find("person")) {
            TRY(const auto person, owner.id<PersonId>("person"));
            s.commander = Owner(person);
        } else if (owner.find("group")) {
            TRY(const auto group, owner.id<GroupId>("group"));
            s.commander = Owner(group);
        } else if (owner.find("name")) {
            TRY(std::string name, owner.text("name"));
            s.commander = Owner(std::move(name));
        }
    }
    TRY(const auto* states, reader.object("sections"));
    const Reader section(*states, "sections");
    for (std::size_t i = 0; i < sectionCount; ++i) {
        const auto state = readOptionalName(section, nameOf(static_cast<Section>(i)), "empty");
        s.sections[i] = state == "filled" ? SectionState::Filled
                        : state == "tbd"  ? SectionState::Tbd
                                          : SectionState::Empty;
    }
    TRY(const auto* needed, reader.array("needed"));
    for (const auto& name : *needed) {
        if (!name.is_string())
            return json::wrongType(name, "a string", "needed");
        TRY(const auto which, parseName<Section>(std::string_view(name.get_string())));
        s.needed = static_cast<std::uint16_t>(s.needed | 1u << static_cast<unsigned>(which));
    }
    TRY(s.restricted, reader.flagOr("restricted", false));
    TRY(const auto opened, reader.time("opened"));
    s.opened = opened.value_or(Time{});
    TRY(s.started, reader.time("started"));
    TRY(s.resolved, reader.time("resolved"));
    TRY(s.nextUpdate, reader.time("next_update"));
    TRY(s.earliestDue, reader.time("earliest_due"));
    TRY(s.due, reader.time("due"));
    TRY(s.review, parseName<ReviewState>(readOptionalName(reader, "review", nameOf(ReviewState::Draft))));
    TRY(const auto last, reader.time("last_activity"));
    s.lastActivity = last.value_or(Time{});
    TRY(const auto actions, reader.numberOr("open_actions", 0));
    s.openActions = static_cast<int>(actions);
    TRY(const auto questions, reader.numberOr("questions", 0));
    s.questions = static_cast<int>(questions);
    TRY(s.drill, reader.flagOr("drill", false));
    return s;
}

std::string formatTicketFormat(const TicketTemplate& asks)
{
    Writer out;
    out.beginObject().key("phases").beginArray();
    for (const auto name : Names<Phase>::values)
        out.value(name);
    out.endArray().key("sections").beginArray();
    for (std::size_t i = 0; i < sectionCount; ++i) {
        const auto section = static_cast<Section>(i);
        out.beginObject()
            .field("section", nameOf(section))
            .field("title", title(section))
            .key("requires")
            .beginObject();
        for (std::size_t p = 0; p < phaseCount; ++p) {
            const auto sentence = sentenceOf(need(asks, section, static_cast<Phase>(p)));
            out.field(nameOf(static_cast<Phase>(p)), sentence.empty() ? "free" : sentence);
        }
        out.endObject().endObject();
    }
    out.endArray().endObject();
    return out.take();
}

} // namespace warroom
