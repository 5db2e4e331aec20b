// comment, attach, status, role, watch, op: what people write on a ticket besides its sections.
#include "commands/commands.h"

#include "base/text.h"
#include "domain/op/catalogue.h"
#include "input.h"
#include "masking/mask_body.h"
#include "protocol/op_codec.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <filesystem>

namespace warroom::ctl {
namespace {

constexpr std::size_t attachmentMost = 26'214'400;

struct Comment
{
    std::string key, kind, from;
    TextInput text;
    bool pin = false;
};

Result<void> comment(Context& context, const Comment& given)
{
    TRY(const auto text, given.text.read("the comment"));
    CommentAdd body;
    body.text = text;
    body.kind = given.kind;
    body.pinned = given.pin;
    if (!given.from.empty()) {
        TRY(body.from, parseMoment(given.from, context.clock.now(), "--at"));
    }
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    return context.submit(*ticket, std::move(body), fmt::format("{}: written", nameOf(*ticket)));
}

struct Attach
{
    std::string key, file, text, type;
};

Result<void> attach(Context& context, const Attach& given)
{
    TRY(auto bytes, readFile(given.file, attachmentMost));
    TRY(auto* api, context.api());
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    auto masked = masking::maskFile(std::move(bytes), masking::optionsFor(*ticket));
    for (const auto& span : masked.spans)
        context.tellMasked({{"file", std::string(span.kind)}});
    bytes = std::move(masked.text);
    AttachmentAdd body;
    body.sha256 = hexText(sha256(bytes));
    body.size = static_cast<std::int64_t>(bytes.size());
    body.name = given.file == "-" ? "standard input" : std::filesystem::path(given.file).filename().string();
    body.mediaType = given.type;
    body.text = given.text;
    CHECK(api->post("/incidents/" + ticket->id.text() + "/attachments", std::move(bytes),
                    "application/octet-stream"));
    return context.submit(*ticket, std::move(body), fmt::format("{}: attached", nameOf(*ticket)));
}

struct Status
{
    std::string key, audience = "responders", next;
    TextInput text;
};

Result<void> publish(Context& context, const Status& given)
{
    TRY(const auto text, given.text.read("the update"));
    StatusPublish body;
    body.text = text;
    for (const auto name : split(given.audience, ',')) {
        TRY(const auto audience, parseName<Audience>(trimmed(name), "--audience"));
        body.audiences.push_back(audience);
    }
    if (!given.next.empty()) {
        TRY(body.next, parseMoment(given.next, context.clock.now(), "--next"));
    }
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    return context.submit(*ticket, std::move(body), fmt::format("{}: published", nameOf(*ticket)));
}

struct Assign
{
    std::string key, role, person;
};

Result<void> assignRole(Context& context, const Assign& given)
{
    TRY(const auto role, parseName<IncidentRole>(given.role, "ROLE"));
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    TRY(const auto people, site->directory());
    const Owner holder = people.ownerFor(given.person);
    if (!holder.isNobody() && !holder.person())
        return fail(ErrorCode::NotFound,
                    fmt::format("there is no person \"{}\"", escapeForMessage(given.person)));
    return context.submit(*ticket, RoleAssign{role, holder},
                          fmt::format("{}: {} is {}", nameOf(*ticket), title(role),
                                      given.person.empty() ? "vacant" : given.person));
}

Result<void> watch(Context& context, const Assign& given, bool remove)
{
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    TRY(const auto people, site->directory());
    const auto* person = people.findPerson(given.person);
    if (!person)
        return fail(ErrorCode::NotFound,
                    fmt::format("there is no person \"{}\"", escapeForMessage(given.person)));
    const Body body = remove ? Body(WatchRemove{person->id}) : Body(WatchAdd{person->id});
    return context.submit(
        *ticket, body,
        fmt::format("{}: {} {}", nameOf(*ticket), person->name, remove ? "no longer watches" : "watches"));
}

struct Any
{
    std::string key, type, body;
};

Result<void> anyOperation(Context& context, const Any& given)
{
    if (!findOpKind(given.type)) {
        std::vector<std::string> types;
        for (const auto& kind : catalogue())
            types.emplace_back(kind.type);
        const auto hint = nearest(given.type, types);
        return fail(ErrorCode::UnknownOp,
                    fmt::format("there is no operation \"{}\"{}", escapeForMessage(given.type),
                                hint ? "; did you mean " + *hint + "?" : ""));
    }
    TRY(auto body, parseBody(given.type, given.body));
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    return context.submit(*ticket, std::move(body), fmt::format("{}: {}", nameOf(*ticket), given.type));
}

} // namespace

void addComment(Registry& registry)
{
    auto given = std::make_shared<Comment>();
    auto& command = registry.command("comment", "write on the timeline",
                                     simply([given](Context& context) { return comment(context, *given); }));
    command.add_option("KEY", given->key, "INC-42")->required();
    command.add_option("TEXT", given->text.argument, "the words");
    command.add_option("--text", given->text.text, "the same");
    command.add_option("--file", given->text.file, "a file that holds them; - is standard input");
    command.add_option("--kind", given->kind, "note, decision, finding, intent, diagnosis, mitigation …");
    command.add_option("--at", given->from, "when it happened, if not now");
    command.add_flag("--pin", given->pin, "pin it");
}

void addAttach(Registry& registry)
{
    auto given = std::make_shared<Attach>();
    auto& command = registry.command("attach", "attach a file",
                                     simply([given](Context& context) { return attach(context, *given); }));
    command.add_option("KEY", given->key, "INC-42")->required();
    command.add_option("FILE", given->file, "the file; - is standard input")->required();
    command.add_option("--text", given->text, "what it shows");
    command.add_option("--type", given->type, "its media type, for example text/plain");
}

void addStatus(Registry& registry)
{
    auto& noun = registry.noun("status", "status updates");
    auto given = std::make_shared<Status>();
    auto& verb = registry.verb(noun, "publish", "publish a status update",
                               simply([given](Context& context) { return publish(context, *given); }));
    verb.add_option("KEY", given->key, "INC-42")->required();
    verb.add_option("TEXT", given->text.argument, "the update");
    verb.add_option("--text", given->text.text, "the same");
    verb.add_option("--file", given->text.file, "a file that holds it; - is standard input");
    verb.add_option("--audience", given->audience, "responders, executives, customers, with commas");
    verb.add_option("--next", given->next, "when the next one is due: 30m, 2h, or a time");
}

void addRole(Registry& registry)
{
    auto& noun = registry.noun("role", "roles in an incident");
    auto given = std::make_shared<Assign>();
    auto& verb = registry.verb(noun, "assign", "give a role to somebody",
                               simply([given](Context& context) { return assignRole(context, *given); }));
    verb.add_option("KEY", given->key, "INC-42")->required();
    verb.add_option("ROLE", given->role, "commander, ops_lead, comms_lead, scribe or customer_liaison")
        ->required();
    verb.add_option("PERSON", given->person, "who; an empty name leaves it vacant")->required();
}

void addWatch(Registry& registry)
{
    struct Watch : Assign
    {
        bool remove = false;
    };
    auto given = std::make_shared<Watch>();
    auto& command =
        registry.command("watch", "let somebody watch a ticket",
                         simply([given](Context& context) { return watch(context, *given, given->remove); }));
    command.add_option("KEY", given->key, "INC-42")->required();
    command.add_option("PERSON", given->person, "who")->required();
    command.add_flag("--remove", given->remove, "no longer");
}

void addOp(Registry& registry)
{
    auto given = std::make_shared<Any>();
    auto& command =
        registry.command("op", "any operation of the catalogue",
                         simply([given](Context& context) { return anyOperation(context, *given); }));
    command.add_option("KEY", given->key, "INC-42")->required();
    command.add_option("TYPE", given->type, "its type; warroomctl operations lists them")->required();
    command.add_option("JSON", given->body, "its body")->required();
}

} // namespace warroom::ctl
