// user, group, token: who may sign in. backup: a copy of the backend's databases.
#include "commands/commands.h"

#include "domain/vocabulary.h"
#include "input.h"
#include "protocol/json_writer.h"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace warroom::ctl {
namespace {

struct AccountsGiven
{
    std::string name, role, id;
    std::vector<std::string> members;
    std::int64_t days = 0;
    bool telemetry = false;
};

// The named field of an answer as text.
std::string fieldOfAccounts(const std::string& text, std::string_view name)
{
    boost::system::error_code broken;
    const auto value = boost::json::parse(text, broken);
    const auto* field = broken || !value.is_object() ? nullptr : value.get_object().if_contains(name);
    if (!field)
        return {};
    return field->is_string() ? std::string(std::string_view(field->get_string()))
                              : boost::json::serialize(*field);
}

Result<void> addUser(Context& context, const AccountsGiven& given)
{
    TRY(const auto role, parseName<AccountRole>(given.role, "--role"));
    TRY(auto* api, context.api());
    json::Writer body;
    body.beginObject().field("name", given.name).field("role", nameOf(role)).endObject();
    TRY(const auto answer, api->post("/users", body.take()));
    context.out.either(answer, fieldOfAccounts(answer, "id"));
    return {};
}

Result<void> listUsers(Context& context)
{
    TRY(auto* site, context.site());
    TRY(const auto people, site->directory());
    json::Writer document;
    document.beginObject().key("users").beginArray();
    for (const auto& person : people.people()) {
        document.beginObject()
            .field("id", person.id)
            .field("name", person.name)
            .field("role", nameOf(person.role));
        document.field("removed", person.removed).endObject();
        context.out.line(fmt::format("{:<10} {}{}", nameOf(person.role), person.name,
                                     person.removed ? "  (removed)" : ""));
    }
    document.endArray().endObject();
    context.out.document(document.take());
    return {};
}

Result<void> removeUser(Context& context, const AccountsGiven& given)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->remove("/users/" + percentEncoded(given.name)));
    context.out.either(answer, given.name + " removed");
    return {};
}

Result<void> addGroup(Context& context, const AccountsGiven& given)
{
    TRY(auto* api, context.api());
    json::Writer body;
    body.beginObject().field("name", given.name).key("members").beginArray();
    for (const auto& member : given.members)
        body.value(member);
    body.endArray().endObject();
    TRY(const auto answer, api->post("/groups", body.take()));
    context.out.either(answer, fieldOfAccounts(answer, "id"));
    return {};
}

Result<void> createToken(Context& context, const AccountsGiven& given)
{
    TRY(auto* api, context.api());
    json::Writer body;
    body.beginObject().field("user", given.name);
    if (given.days != 0)
        body.field("expires_days", given.days);
    body.endObject();
    TRY(const auto answer, api->post("/tokens", body.take()));
    context.out.either(answer, fieldOfAccounts(answer, "token"));
    return {};
}

Result<void> listTokens(Context& context)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->get("/tokens"));
    context.out.document(answer);
    boost::system::error_code broken;
    const auto value = boost::json::parse(answer, broken);
    const auto* list = broken || !value.is_object() ? nullptr : value.get_object().if_contains("tokens");
    for (const auto& row : list && list->is_array() ? list->get_array() : boost::json::array()) {
        const std::string text = boost::json::serialize(row);
        context.out.line(fmt::format("{:<5} {}  {}{}", fieldOfAccounts(text, "id"),
                                     fieldOfAccounts(text, "user"), fieldOfAccounts(text, "created"),
                                     fieldOfAccounts(text, "revoked") == "true" ? "  (revoked)" : ""));
    }
    return {};
}

Result<void> revokeToken(Context& context, const AccountsGiven& given)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->remove("/tokens/" + percentEncoded(given.id)));
    context.out.either(answer, "token " + given.id + " revoked");
    return {};
}

// The copy comes in pieces: neither side holds more than one of them.
Result<void> backup(Context& context, const AccountsGiven& given)
{
    TRY(auto* api, context.api());
    TRY(auto file, NewFile::make(given.name));
    TRY(const auto begun, api->post("/backup", given.telemetry ? R"({"telemetry":true})" : "{}"));
    const auto id = fieldOfAccounts(begun, "id");
    const auto size = std::strtoll(fieldOfAccounts(begun, "size").c_str(), nullptr, 10);
    if (id.empty() || size <= 0)
        return fail(ErrorCode::Http, "the backend's answer is not what this version understands");
    std::int64_t here = 0;
    while (here < size) {
        TRY(const auto bytes, api->get(fmt::format("/backup/{}?after={}", percentEncoded(id), here)));
        if (bytes.empty())
            return fail(ErrorCode::Http, fmt::format("the copy ends after {} of {} bytes", here, size));
        CHECK(file.append(bytes));
        here += static_cast<std::int64_t>(bytes.size());
    }
    CHECK(file.keep());
    CHECK(api->remove(fmt::format("/backup/{}", percentEncoded(id))));
    json::Writer document;
    document.beginObject().field("file", given.name).field("size", here).endObject();
    context.out.either(document.take(), fmt::format("{}: {} bytes", given.name, here));
    return {};
}

void addUsers(Registry& registry)
{
    auto& noun = registry.noun("user", "people who may sign in");
    auto added = std::make_shared<AccountsGiven>();
    auto& adds = registry.verb(noun, "add", "add a person",
                               simply([added](Context& context) { return addUser(context, *added); }));
    adds.add_option("NAME", added->name, "the name")->required();
    adds.add_option("--role", added->role, "viewer, responder, commander or admin")->required();
    registry.verb(noun, "list", "list the people", simply(listUsers));
    auto removed = std::make_shared<AccountsGiven>();
    auto& removes =
        registry.verb(noun, "remove", "remove a person; their tokens end",
                      simply([removed](Context& context) { return removeUser(context, *removed); }));
    removes.add_option("NAME", removed->name, "the name or the id")->required();
}

void addTokens(Registry& registry)
{
    auto& noun = registry.noun("token", "what people sign in with");
    auto created = std::make_shared<AccountsGiven>();
    auto& creates =
        registry.verb(noun, "create", "make a token; it is printed once",
                      simply([created](Context& context) { return createToken(context, *created); }));
    creates.add_option("USER", created->name, "whose")->required();
    creates.add_option("--expires", created->days, "days until it ends")->type_name("DAYS");
    registry.verb(noun, "list", "list the tokens, without themselves", simply(listTokens));
    auto revoked = std::make_shared<AccountsGiven>();
    auto& revokes =
        registry.verb(noun, "revoke", "end a token",
                      simply([revoked](Context& context) { return revokeToken(context, *revoked); }));
    revokes.add_option("ID", revoked->id, "its number")->required();
}

} // namespace

void addAccounts(Registry& registry)
{
    addUsers(registry);
    auto& noun = registry.noun("group", "groups of people");
    auto group = std::make_shared<AccountsGiven>();
    auto& adds = registry.verb(noun, "add", "make a group",
                               simply([group](Context& context) { return addGroup(context, *group); }));
    adds.add_option("NAME", group->name, "its name")->required();
    adds.add_option("PERSON", group->members, "who is in it");
    addTokens(registry);
}

void addBackup(Registry& registry)
{
    auto given = std::make_shared<AccountsGiven>();
    auto& command = registry.command("backup", "a consistent copy of a backend that runs",
                                     simply([given](Context& context) { return backup(context, *given); }));
    command.add_option("FILE", given->name, "a new file")->required();
    command.add_flag("--telemetry", given->telemetry, "traces and logs too");
}

} // namespace warroom::ctl
