// incident: declare, list, show, phase.
#include "commands/commands.h"
#include "commands/incident_files.h"

#include "domain/ticket/format.h"
#include "export/record_ticket.h"
#include "export/recorded_incident_codec.h"
#include "input.h"
#include "protocol/json_writer.h"
#include "protocol/ticket_codec.h"
#include "show_text.h"

#include <fmt/format.h>

namespace warroom::ctl {
namespace {

struct Declare
{
    std::string kind = "incident", title, severity, service, request, requestFile, symptoms, origin, priority;
    bool drill = false;
};

Result<TicketOpen> declaration(const Declare& given)
{
    TicketOpen body;
    TRY(body.kind, parseName<TicketKind>(given.kind, "--kind"));
    TRY(body.severity, parseSeverity(given.severity, "--severity"));
    if (!given.priority.empty()) {
        TRY(body.priority, parseName<Priority>(given.priority, "--priority"));
    }
    if (!given.request.empty() && !given.requestFile.empty())
        return fail(ErrorCode::Argument,
                    "the request is given by --request and by --request-file; one of them is enough");
    body.request = given.request;
    if (!given.requestFile.empty()) {
        TRY(body.request, readText(given.requestFile));
    }
    body.title = given.title;
    body.service = given.service;
    body.symptoms = given.symptoms;
    body.origin = given.origin;
    body.drill = given.drill;
    return body;
}

Result<void> declare(Context& context, const Declare& given)
{
    TRY(auto body, declaration(given));
    TRY(auto* site, context.site());
    const auto ticket = context.ids.make<TicketId>();
    const auto op = context.ids.make<OpId>();
    TRY(const auto sent, site->submit(ticket, {{op, std::move(body)}}, std::nullopt));
    if (sent.empty())
        return fail(ErrorCode::Http, "the backend did not say what became of the declaration");
    if (sent.front().error)
        return *sent.front().error;
    context.tellMasked(sent.front().masked);
    const std::string key = site->keyOf(ticket);
    json::Writer document;
    document.beginObject().field("id", ticket).field("key", key).field("seq", sent.front().seq).endObject();
    context.out.either(document.take(), key.empty() ? ticket.text() + " (queued)" : key);
    return {};
}

struct List
{
    std::string status = "open", kind, severity;
};

Result<void> listIncident(Context& context, const List& given)
{
    Filter filter;
    if (given.status != "open" && given.status != "all")
        return fail(ErrorCode::Argument, "--status must be open or all");
    filter.openOnly = given.status == "open";
    if (!given.kind.empty()) {
        TRY(filter.kind, parseName<TicketKind>(given.kind, "--kind"));
    }
    if (!given.severity.empty()) {
        TRY(filter.severity, parseSeverity(given.severity, "--severity"));
    }
    TRY(auto* site, context.site());
    TRY(const auto found, site->summaries(filter));
    json::Writer document;
    document.beginObject().key("incidents").beginArray();
    for (const auto& summary : found)
        document.raw(formatSummary(summary));
    document.endArray().endObject();
    context.out.either(document.take(), listText(found));
    return {};
}

Result<void> showIncident(Context& context, const std::string& key, bool canonical)
{
    TRY(auto* site, context.site());
    if (canonical) {
        TRY(auto text, site->canonical(key));
        while (text.ends_with('\n'))
            text.pop_back();
        context.out.bytes(text + "\n");
        return {};
    }
    TRY(const auto ticket, site->ticket(key));
    TRY(const auto people, site->directory());
    const auto record = recordOf(*ticket, people, [&](TicketId other) { return site->keyOf(other); });
    if (context.out.json)
        context.out.document(formatRecordedIncident(record));
    else
        context.out.line(showText(record));
    return {};
}

struct Move
{
    std::string key, phase, override_, reason;
};

// What the format still asks for: printed, one requirement a line.
void printRequirements(Context& context, Phase phase, const std::vector<Requirement>& requirements)
{
    context.out.note(fmt::format("{} still requires:", title(phase)));
    json::Writer document;
    document.beginObject().field("moved", false).field("phase", nameOf(phase)).key("requires").beginArray();
    for (const auto& one : requirements) {
        context.out.note("  " + one.sentence);
        document.beginObject()
            .field("section", nameOf(one.section))
            .field("sentence", one.sentence)
            .endObject();
    }
    document.endArray().endObject();
    context.out.document(document.take());
}

Result<ExitCode> move(Context& context, const Move& given)
{
    TRY(const auto phase, parseName<Phase>(given.phase, "PHASE"));
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    auto moved = context.submit(*ticket, PhaseMove{phase, given.reason, given.override_},
                                fmt::format("{}: {}", nameOf(*ticket), title(phase)));
    if (moved)
        return ExitCode::Done;
    const auto requirements = missing(*ticket, phase);
    if (moved.error().code() != ErrorCode::Format || requirements.empty() || !given.override_.empty())
        return moved.error();
    printRequirements(context, phase, requirements);
    return ExitCode::Failed;
}

struct Restrict
{
    std::string key, reason;
    bool lift = false;
};

Result<void> restrict(Context& context, const Restrict& given)
{
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    return context.submit(
        *ticket, VisibilitySet{!given.lift, given.reason},
        fmt::format("{}: {}", nameOf(*ticket), given.lift ? "everybody sees it again" : "restricted"));
}

void addRestrict(Registry& registry, CLI::App& noun)
{
    auto given = std::make_shared<Restrict>();
    auto& verb = registry.verb(noun, "restrict", "let only those see a ticket whom it names",
                               simply([given](Context& context) { return restrict(context, *given); }));
    verb.add_option("KEY", given->key, "INC-42")->required();
    verb.add_option("--reason", given->reason, "why; needed unless --lift");
    verb.add_flag("--lift", given->lift, "show it to everybody again");
}

void addDeclare(Registry& registry, CLI::App& noun)
{
    auto given = std::make_shared<Declare>();
    auto& verb = registry.verb(noun, "declare", "open a ticket",
                               simply([given](Context& context) { return declare(context, *given); }));
    verb.add_option("--title", given->title, "what it is about, one line")->required();
    verb.add_option("--severity", given->severity, "impact now, SEV1 to SEV5")->required();
    verb.add_option("--kind", given->kind, "incident, support or follow_up");
    verb.add_option("--service", given->service, "the service that suffers");
    verb.add_option("--request", given->request, "the Original Request, verbatim");
    verb.add_option("--request-file", given->requestFile, "a file that holds it; - is standard input");
    verb.add_option("--origin", given->origin, "who or what the request came from");
    verb.add_option("--symptoms", given->symptoms, "what is seen");
    verb.add_option("--priority", given->priority, "P0 to P4; default is the one that matches the severity");
    verb.add_flag("--drill", given->drill, "an exercise: it pages nobody and counts nowhere");
}

void addReading(Registry& registry, CLI::App& noun)
{
    auto filter = std::make_shared<List>();
    auto& lists =
        registry.verb(noun, "list", "list tickets",
                      simply([filter](Context& context) { return listIncident(context, *filter); }));
    lists.add_option("--status", filter->status, "open or all");
    lists.add_option("--kind", filter->kind, "incident, support or follow_up");
    lists.add_option("--severity", filter->severity, "SEV1 to SEV5");

    struct Show
    {
        std::string key;
        bool canonical = false;
    };
    auto given = std::make_shared<Show>();
    auto& shows = registry.verb(noun, "show", "show a ticket", simply([given](Context& context) {
                                    return showIncident(context, given->key, given->canonical);
                                }));
    shows.add_option("KEY", given->key, "INC-42, or the ticket's id")->required();
    shows.add_flag("--canonical", given->canonical, "the form that is byte-equal on every replica");
}

} // namespace

void addIncident(Registry& registry)
{
    auto& noun = registry.noun("incident", "tickets: declare, list, show, move, import, replay, export");
    addDeclare(registry, noun);
    addReading(registry, noun);
    auto given = std::make_shared<Move>();
    auto& phase = registry.verb(noun, "phase", "move an incident to another phase",
                                [given](Context& context) { return move(context, *given); });
    phase.add_option("KEY", given->key, "INC-42")->required();
    phase
        .add_option("PHASE", given->phase,
                    "detection, triage, containment, resolution, recovery, review, closed")
        ->required();
    phase.add_option("--override", given->override_, "advance although the format refuses, and why");
    phase.add_option("--reason", given->reason, "why it goes back");
    addRestrict(registry, noun);
    addImport(registry, noun);
    addReplay(registry, noun);
    addExport(registry, noun);
}

} // namespace warroom::ctl
